"""Papers of the national routes beside those of partners and minor children.

Born in the Netherlands, young adults, other relatives, parents, adoption and foster care:
law/national.md sections 7, 8 and 10; form 7018-2025/1.
"""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.documents.ask import IF_APPLICABLE, SUPPORTING, Ask, DocumentView, ask
from gezin_desktop.law.documents.child import other_parent
from gezin_desktop.law.documents.shared import (
    antecedents,
    missing_proof,
    passport,
    sponsor_identity,
)
from gezin_desktop.law.rules.entry import NO_PASSPORT_NEEDED

_OLD_UNMARRIED = frozenset({Relation.CHILD, Relation.GRANDCHILD})


def born_here(view: DocumentView) -> Iterator[Ask]:
    """Papers of a child born here: no proof of kinship of a parent with a permit."""
    person = view.relative
    if person.child.born_in_nl is False:
        yield ask("birth_certificate_child", person.id, country=person.birth_country)
    yield ask("application_form", person.id)
    if view.day < NO_PASSPORT_NEEDED:
        yield from passport(view)
    else:
        held = person.passport.held
        yield ask("passport_family_member", person.id, level=IF_APPLICABLE, held=held)
    yield from sponsor_identity(view)
    yield from antecedents(view)
    yield ask("fee_payment", "sponsor")


def adult_relative(view: DocumentView) -> Iterator[Ask]:
    """Papers of a young adult, an older child or another relative (article 8 ECHR)."""
    person = view.relative
    if person.relation is Relation.CHILD:
        yield ask("birth_certificate_child", person.id, country=person.birth_country)
    else:
        yield ask("parentage_evidence", person.id)
    yield from missing_proof(view)
    if person.relation in _OLD_UNMARRIED:
        yield ask("civil_status_declaration_child", person.id)
        yield ask("unmarried_declaration_child16", person.id, country=person.country)
    yield ask("dependency_remittances", person.id, level=SUPPORTING)
    yield ask("medical_statement_care", person.id, level=SUPPORTING)


def parent(view: DocumentView) -> Iterator[Ask]:
    """Papers of a parent (article 8 ECHR)."""
    yield ask("parentage_evidence", view.relative.id)
    yield ask("dependency_remittances", view.relative.id, level=SUPPORTING)
    yield ask("medical_statement_care", view.relative.id, level=SUPPORTING)


def adoption(view: DocumentView) -> Iterator[Ask]:
    """Papers for an adoption."""
    person = view.relative
    yield ask("birth_certificate_child", person.id, country=person.birth_country)
    abroad = person.child.adoption == "adopted-while-living-abroad"
    held = True if person.child.adoption == "principle-consent" else None
    level = IF_APPLICABLE if abroad else "required"
    yield ask("beginseltoestemming", "sponsor", level=level, held=held)
    yield ask("adoption_decision", "sponsor", level="required" if abroad else IF_APPLICABLE)
    yield ask("doc-medical-foster", person.id)


def foster(view: DocumentView) -> Iterator[Ask]:
    """Papers for a foster child of close relatives."""
    person = view.relative
    yield ask("birth_certificate_child", person.id, country=person.birth_country)
    yield ask("parentage_evidence", "both")
    yield ask("foster_evidence", "sponsor")
    yield from other_parent(view)
    yield ask("doc-medical-foster", person.id)
