"""The line a case has in the list: made from the case and its outcome, nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from gezin_desktop.case.model import Case
from gezin_desktop.case.sponsor import Person
from gezin_desktop.law.result import Assessment, Deadline, Verdict

_ORDER = (
    Verdict.REFER,
    Verdict.NOT_NOW,
    Verdict.NOT_YET,
    Verdict.INCOMPLETE,
    Verdict.ASSESSMENT_NEEDED,
    Verdict.MET,
)
_RANK: dict[str, int] = {verdict: place for place, verdict in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list of cases shows, searches and filters.

    Attributes:
        title: the name of the case.
        number: the reference of the case, or the number it has already.
        client: who sits at the desk, as the case names it.
        words: everything a search should find besides number and title.
        names: the names among them, for a search that forgives another spelling.
        outcome: the verdict of the relative for whom least is possible.
        routes: the open routes, each once.
        next_date: the first deadline from today on.
    """

    title: str = field(repr=False)
    number: str | None
    client: str | None
    words: str = field(repr=False)
    outcome: str | None
    next_date: date | None
    names: str = field(default="", repr=False)
    routes: tuple[str, ...] = ()


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
    return _best(route.verdict for route in assessment.of(relative))


def outcome_of(relatives: Iterable[Iterable[str]]) -> str | None:
    """The outcome of a case: of the relative for whom least is possible, on the best route.

    Args:
        relatives: the verdicts of the open routes of each relative.
    """
    found = [best for best in map(_best, relatives) if best]
    return min(found, key=_RANK.__getitem__, default=None)


def next_of(deadlines: Iterable[Deadline], today: date) -> date | None:
    """The first day from today on before which somebody must act."""
    days = (day.due for day in deadlines if day.type == "deadline" and day.due >= today)
    return min(days, default=None)


def _best(verdicts: Iterable[str]) -> str | None:
    best = max(verdicts, key=_RANK.__getitem__, default=None)
    return None if best is None else str(best)


def summary_of(case: Case, assessment: Assessment | None, number: str) -> Summary:
    """What the list shows and searches for a case."""
    people = (case.sponsor, *case.relatives)
    names = [full_name(person) for person in people]
    names += [person.name_own_script or "" for person in people]
    searched = [person.city or "" for person in people]
    searched += [person.v_number or "" for person in people]
    searched += [case.reference or "", case.notes or ""]
    outcome, next_date = None, None
    routes: tuple[str, ...] = ()
    if assessment is not None:
        outcome = outcome_of(
            [route.verdict for route in assessment.of(one.id)] for one in case.relatives
        )
        next_date = next_of(
            (day for route in assessment.routes for day in route.deadlines), assessment.today
        )
        routes = tuple(dict.fromkeys(str(route.route) for route in assessment.routes))
    return Summary(
        title=case_title(case),
        number=case.reference or number or None,
        client=case.client,
        words=" ".join(word for word in (*names, *searched) if word),
        outcome=outcome,
        next_date=next_date,
        names=" ".join(name for name in names if name),
        routes=routes,
    )
