"""Papers for the routes of EU law: law/eu-and-after.md section 12.

Proof is free under EU law (Vc B10/2.4): a paper that is missing is repaired, never the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.case.kinds import IncomeKind, Relation
from gezin_desktop.law.documents.ask import (
    IF_APPLICABLE,
    REQUIRED,
    SUPPORTING,
    Ask,
    DocumentView,
    ask,
    at_least,
    sponsor_is_dutch,
)
from gezin_desktop.law.documents.child import custody
from gezin_desktop.law.documents.income import not_asked_yet, proof
from gezin_desktop.law.documents.partner import (
    CERTIFICATES,
    birth_for_register,
    certificate,
    earlier_marriages,
)
from gezin_desktop.law.documents.shared import antecedents, missing_proof, passport

_WORK = frozenset(
    {
        IncomeKind.EMPLOYMENT,
        IncomeKind.FLEX,
        IncomeKind.SELF_EMPLOYMENT,
        IncomeKind.DIRECTOR_SHAREHOLDER,
    }
)
_LINE = frozenset({Relation.PARENT, Relation.GRANDPARENT, Relation.CHILD, Relation.GRANDCHILD})


def eu_family(view: DocumentView) -> Iterator[Ask]:
    """Papers for verification against EU law as family of an EU citizen."""
    yield from _bond(view)
    yield from _forms(view)
    yield from _basis(view)
    yield from birth_for_register(view) if _is_partner(view) else ()


def returning(view: DocumentView) -> Iterator[Ask]:
    """Papers of a Dutch national who comes back from another member state with family."""
    yield ask("doc-host-residence", "both")
    yield ask("doc-art10-card", view.relative.id, level=IF_APPLICABLE)
    yield from _bond(view)
    yield from _forms(view)
    yield from birth_for_register(view) if _is_partner(view) else ()


def cross_border(view: DocumentView) -> Iterator[Ask]:
    """Papers of a Dutch national who works in another member state."""
    yield ask("doc-cross-border-work", "sponsor")
    yield from _bond(view)
    yield from _forms(view)


def dutch_child(view: DocumentView) -> Iterator[Ask]:
    """Papers of the parent of a minor Dutch child (Chavez-Vilchez)."""
    person, facts = view.relative, view.relative.dutch_child
    yield ask("doc-child-dutch-passport", "sponsor")
    yield ask("birth_certificate_child", "sponsor", country=view.sponsor.birth_country)
    yield ask("recognition_deed", "both", level=IF_APPLICABLE)
    yield ask("care_evidence_chavez", person.id)
    yield ask("custody_documents", "both", level=SUPPORTING)
    yield ask("parenting_plan_contact_arrangement", "both", level=IF_APPLICABLE)
    yield from passport(view)
    if facts.residence_right_elsewhere_in_eu is not False:
        certain = bool(facts.residence_right_elsewhere_in_eu)
        yield ask(
            "doc-lapse-other-state",
            person.id,
            level=REQUIRED if certain else IF_APPLICABLE,
            held=facts.right_elsewhere_lapsed_proven,
        )
    yield from antecedents(view)
    yield ask("application_form", person.id)
    yield ask("fee_payment", person.id)


def dependent_adult(view: DocumentView) -> Iterator[Ask]:
    """Papers where two adults cannot be parted (art. 20 TFEU)."""
    held = True if view.relative.dependency.expert_statement else None
    yield ask("doc-art20-dependency", "both", held=held)
    yield from _bond(view)
    yield from _forms(view)


def withdrawal(view: DocumentView) -> Iterator[Ask]:
    """Papers of the family of a UK national with rights under the Withdrawal Agreement."""
    yield ask("doc-wa-document", "sponsor")
    yield from _bond(view)
    if view.relative.relation is not Relation.CHILD:
        yield ask("doc-tie-before-2021", "both")
    yield from _forms(view)


def _is_partner(view: DocumentView) -> bool:
    return view.relative.relation in (*CERTIFICATES, Relation.UNMARRIED_PARTNER)


def _forms(view: DocumentView) -> Iterator[Ask]:
    person = view.relative.id
    yield ask("application_form", person if view.relative.in_nl else "sponsor")
    yield from passport(view)
    yield ask("passport_sponsor", "sponsor")
    yield from antecedents(view)
    yield ask("fee_payment", person)


def _bond(view: DocumentView) -> Iterator[Ask]:
    relation, person = view.relative.relation, view.relative.id
    if _is_partner(view):
        yield from _partner(view)
        return
    if relation in _LINE and _young(view):
        yield ask("birth_certificate_child", person, country=view.relative.birth_country)
    else:
        yield ask("parentage_evidence", person)
    yield from missing_proof(view)
    if view.route == "eu-partner-child-under-18":
        yield from custody(view)
    if _dependent(view):
        yield from _dependency(view)


def _partner(view: DocumentView) -> Iterator[Ask]:
    relation, bond = view.relative.relation, view.relative.relationship
    if relation in CERTIFICATES and bond.official is not False:
        yield from certificate(view, CERTIFICATES[relation])
    else:
        yield ask("relationship_declaration", "both")
        if not bond.joint_child:
            yield ask("cohabitation_evidence", "both")
        yield ask("relationship_evidence", "both", level=SUPPORTING)
    yield from earlier_marriages(view)


def _young(view: DocumentView) -> bool:
    return view.relative.relation in {Relation.CHILD, Relation.GRANDCHILD} and not (
        at_least(view, 21)
    )


def _dependent(view: DocumentView) -> bool:
    return view.route in {"eu-direct-line", "eu-other-family"} or (
        view.route in {"eu-returning-dutch", "uk-withdrawal"} and not _young(view)
    )


def _dependency(view: DocumentView) -> Iterator[Ask]:
    person, facts = view.relative.id, view.relative.dependency
    yield ask("dependency_remittances", person)
    yield ask("doc-need-evidence", person)
    if view.relative.relation in _LINE:
        return
    yield ask("doc-origin-statement", person, country=view.relative.country)
    if facts.same_household_abroad is not False:
        certain = bool(facts.same_household_abroad)
        yield ask(
            "household_membership_evidence", person, level=REQUIRED if certain else IF_APPLICABLE
        )
    if facts.serious_health_grounds is not False:
        certain = bool(facts.serious_health_grounds)
        yield ask("medical_statement_care", person, level=REQUIRED if certain else IF_APPLICABLE)


def _basis(view: DocumentView) -> Iterator[Ask]:
    """How the EU citizen lives here: work, means with insurance, study, permanent residence."""
    sponsor = view.sponsor
    if sponsor_is_dutch(view) is not True:
        yield ask("eu_registration_or_residence_document", "sponsor", held=sponsor.eu_registered)
    if sponsor.eu_permanent_residence:
        yield ask("doc-permanent-residence", "sponsor")
        return
    if sponsor.incomes is None:
        yield from not_asked_yet()
        return
    works = False
    for source in sponsor.incomes:
        if source.earner in {"sponsor", "relative"} and source.kind is not IncomeKind.UNDECLARED:
            works = works or (source.kind in _WORK and source.earner == "sponsor")
            yield from proof(view, source)
    if works:
        return
    yield ask("eu_means_evidence", "sponsor", level=IF_APPLICABLE)
    insured = sponsor.full_health_insurance
    yield ask("doc-health-policy", "sponsor", held=insured)
    if sponsor.retained_worker.reason == "unemployed-involuntary":
        yield ask("doc-uwv", "sponsor", held=sponsor.retained_worker.registered_uwv)
    if sponsor.eu_student:
        yield ask("doc-study", "sponsor")
