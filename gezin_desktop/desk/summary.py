"""The line a case has in the list: made from the case and its outcome, nothing else."""

from __future__ import annotations

from gezin_desktop.case.model import Case
from gezin_desktop.case.sponsor import Person
from gezin_desktop.desk.keepers import CaseSummary
from gezin_desktop.law.result import Assessment, Verdict

_ORDER = (
    Verdict.REFER,
    Verdict.NOT_NOW,
    Verdict.NOT_YET,
    Verdict.INCOMPLETE,
    Verdict.ASSESSMENT_NEEDED,
    Verdict.MET,
)


def full_name(person: Person) -> str:
    """Given and family name, whichever are known, else the name in its own script."""
    latin = " ".join(part for part in (person.given_names, person.family_name) if part)
    return latin or person.name_own_script or ""


def case_title(case: Case) -> str:
    """The family name of the sponsor and the relatives, each once; empty for anonymous advice."""
    names = [case.sponsor.family_name, *(one.family_name for one in case.relatives)]
    return ", ".join(dict.fromkeys(name for name in names if name))


def best_of(assessment: Assessment, relative: str) -> str | None:
    """The verdict of a relative's most open route; None when no route is open."""
    verdicts = [route.verdict for route in assessment.of(relative)]
    return max(verdicts, key=_ORDER.index).value if verdicts else None


def summary_of(case: Case, assessment: Assessment | None, number: str) -> CaseSummary:
    """What the list shows and searches for a case."""
    people = (case.sponsor, *case.relatives)
    searched = [full_name(person) for person in people]
    searched += [person.name_own_script or "" for person in people]
    searched += [person.v_number or "" for person in people]
    searched += [case.reference or "", case.notes or ""]
    outcome, next_date = None, None
    if assessment is not None:
        found = [best_of(assessment, one.id) for one in case.relatives]
        verdicts = [Verdict(one) for one in found if one]
        outcome = min(verdicts, key=_ORDER.index).value if verdicts else None
        days = [
            day.due
            for route in assessment.routes
            for day in route.deadlines
            if day.type == "deadline" and day.due >= assessment.today
        ]
        next_date = min(days, default=None)
    return CaseSummary(
        title=case_title(case),
        number=case.reference or number or None,
        client=case.client,
        words=" ".join(word for word in searched if word),
        outcome=outcome,
        next_date=next_date,
    )
