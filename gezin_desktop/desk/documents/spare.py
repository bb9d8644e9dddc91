"""Papers that people often bring though nobody needs them in this case, each with the reason.

The law decides by not asking: where it does not know yet, it asks a paper "if applicable". So a
kind that is absent from the list of a known situation is certainly not needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.desk import words
from gezin_desktop.desk.result.build import whole
from gezin_desktop.desk.result.speech import paper_name, people_of, say
from gezin_desktop.desk.session import Session
from gezin_desktop.law.result import RouteResult, Status

_EXAM, _INCOME = "fm-basic-exam", "income-sufficient"
_PAY = ("employment_contract", "employer_declaration", "payslips_3_months")
_BONDS = {
    "spouse": "marriage_certificate",
    "registered-partner": "registered_partnership_certificate",
}


def spare_papers(session: Session, route: RouteResult, language: str) -> Iterator[tuple[str, str]]:
    """Name and reason of every such paper."""
    asked = {paper.kind for paper in route.documents}
    relative = session.case.relative(route.relative)
    unmarried = relative.relation == "unmarried-partner"
    if unmarried and "unmarried_declaration_sponsor" not in asked:
        yield _named("unmarried_declaration_sponsor", "papers.spare.unmarried", language)
    bond = _BONDS.get(str(relative.relation))
    if bond and bond not in asked and relative.relationship.registered_in_brp:
        yield _named(bond, "papers.spare.register", language)
    if route.route == "nl-partner" and not asked & {"exam_certificate", "exam_exemption_evidence"}:
        yield from _by_condition(session, route, _EXAM, "exam_certificate", language)
    if not asked & set(_PAY):
        yield from _by_condition(session, route, _INCOME, "payslips_3_months", language)


def _named(kind: str, key: str, language: str) -> tuple[str, str]:
    return paper_name(kind, language), words.sentence(key, language)


def _by_condition(
    session: Session, route: RouteResult, condition: str, kind: str, language: str
) -> Iterator[tuple[str, str]]:
    """A paper that falls away with a condition: by an exemption, or because it does not apply."""
    for one in route.conditions:
        if one.id == condition and (one.exemption or one.status is Status.NOT_APPLICABLE):
            people = people_of(session.case, route.relative, language)
            why = say([whole(said, one.id) for said in one.reasons], language, people)
            yield paper_name(kind, language), why
