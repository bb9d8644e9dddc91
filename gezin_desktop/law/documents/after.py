"""Papers after admission: a permit of one's own, renewal, the EU right that is kept.

law/eu-and-after.md section 12. Nothing here names a reason that may endanger somebody, except on
the route on which safety comes first.
"""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.law.documents.ask import IF_APPLICABLE, SUPPORTING, Ask, DocumentView, ask
from gezin_desktop.law.documents.income import not_asked_yet, proof
from gezin_desktop.law.documents.shared import antecedents, passport
from gezin_desktop.law.result import Said


def _common(view: DocumentView) -> Iterator[Ask]:
    yield from _application(view)
    yield ask("fee_payment", view.relative.id)


def independent(view: DocumentView) -> Iterator[Ask]:
    """A permit of one's own after years with the partner."""
    person = view.relative
    permit, bond = person.permit, person.relationship
    if bond.end_reason == "divorce" or bond.divorce_filed_on:
        yield ask("doc-divorce-petition", person.id)
    if bond.ended or bond.ended_on:
        yield ask("doc-separation-evidence", person.id)
    if permit.integration_exempt:
        yield ask("doc-exemption", person.id)
    else:
        yield ask("doc-integration-diploma", person.id, held=permit.integration_passed)
    if "TR" in (person.nationalities or ()) or "TR" in (view.sponsor.nationalities or ()):
        yield ask("doc-turkish-id", "both", level=IF_APPLICABLE)
    yield from _common(view)


def independent_child(view: DocumentView) -> Iterator[Ask]:
    """A child's permit of its own."""
    yield from _common(view)


def after_death(view: DocumentView) -> Iterator[Ask]:
    """A permit of one's own after the sponsor's death."""
    yield ask("doc-death-cert", view.relative.id)
    yield from _common(view)


def special(view: DocumentView) -> Iterator[Ask]:
    """The route on which safety comes first."""
    person, permit = view.relative, view.relative.permit
    yield ask("doc-police", person.id, held=permit.violence_police_evidence)
    yield ask("doc-medical-violence", person.id, held=permit.violence_other_evidence)
    yield ask("doc-shelter", person.id, level=IF_APPLICABLE)
    yield from _common(view)


def renewal(view: DocumentView) -> Iterator[Ask]:
    """Renewal of a national permit."""
    person = view.relative
    yield from _common(view)
    if view.sponsor.incomes is None:
        yield from not_asked_yet()
        return
    for source in view.sponsor.incomes:
        yield from proof(view, source)
    yield ask("doc-integration-diploma", person.id, level=SUPPORTING)


def retained(view: DocumentView) -> Iterator[Ask]:
    """An EU right of one's own after death, departure or divorce."""
    person = view.relative
    permit, bond = person.permit, person.relationship
    if bond.end_reason == "death":
        yield ask("doc-death-cert", person.id)
    elif bond.end_reason == "divorce" or bond.divorce_filed_on:
        yield ask("doc-divorce-petition", person.id)
    if permit.custody_of_children:
        yield ask("doc-custody-ruling", person.id)
    if permit.court_access_in_nl:
        yield ask("doc-access-ruling", person.id)
    if permit.child_in_education or permit.carer_of_child_in_education:
        yield ask("doc-school-enrolment", person.id)
    yield ask("doc-own-income", person.id, level=IF_APPLICABLE)
    yield ask("doc-health-policy", person.id, level=IF_APPLICABLE)
    yield from _application(view)


def eu_holder(view: DocumentView) -> Iterator[Ask]:
    """Permanent residence under EU law, or a new document."""
    yield from _application(view)


def _application(view: DocumentView) -> Iterator[Ask]:
    """What goes with every application of somebody who is here already, for this person alone."""
    person = view.relative
    yield Ask("application_form", person.id, Said("paper-application_form-own"))
    yield ask("doc-permit-held", person.id, held=person.permit.held or None)
    yield from passport(view)
    yield from antecedents(view)
