"""The days of a stored case without the rest of its assessment, and its line in the list afresh.

For many cases in one go: what a calendar over all cases shows, and what the list of cases says of
each (outcome, next day, open routes). Both are the same as after a whole assessment; tests hold
them against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pydantic import ValidationError

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.case.sponsor import Sponsor
from gezin_desktop.law.batch import verdicts
from gezin_desktop.law.deadlines.due import deadlines
from gezin_desktop.law.deadlines.noted import Noted, own_day
from gezin_desktop.law.opening import Opened, opened
from gezin_desktop.law.result import Assessment, Deadline
from gezin_desktop.law.summary import next_of, outcome_of
from gezin_desktop.law.tables.book import Tables, tables


@dataclass(frozen=True, slots=True)
class RouteDays:
    """The days of one open route of one relative."""

    relative: str
    route: str
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The days of a case, route by route, in the order of an assessment."""

    today: date
    routes: tuple[RouteDays, ...]

    def once(self) -> tuple[tuple[Deadline, tuple[str, ...]], ...]:
        """Each day once, in order of time, with the relatives whom it concerns."""
        found: dict[tuple[str, date], tuple[Deadline, dict[str, None]]] = {}
        for route in self.routes:
            for one in route.deadlines:
                found.setdefault((one.id, one.due), (one, {}))[1][route.relative] = None
        days = sorted(found.values(), key=lambda row: (row[0].due, row[0].id))
        return tuple((one, tuple(relatives)) for one, relatives in days)


@dataclass(frozen=True, slots=True)
class Afresh:
    """What the list of cases says of a case on a day.

    Attributes:
        outcome: the verdict of the relative for whom least is possible.
        next_date: the first day from then on before which somebody must act.
        routes: the open routes, each once.
        days: id and day of every day before which somebody must act.
    """

    outcome: str | None
    next_date: date | None
    routes: tuple[str, ...]
    days: tuple[tuple[str, date], ...] = ()


class _Seen(NamedTuple):
    """One relative on one route: what the days are made from."""

    case: Case
    relative: Relative
    route: str
    day: date
    today: date
    tables: Tables

    @property
    def sponsor(self) -> Sponsor:
        return self.case.sponsor


def agenda(
    case: Case, today: date, law: Tables | None = None, routes: Opened | None = None
) -> Agenda:
    """The days that follow from a case.

    Args:
        case: what is known.
        today: the day of the calendar; also the receipt date where the case names none.
        law: the law tables; the program's own by default.
        routes: the open routes, where they are known already.

    Raises:
        LawDamaged: a law table is missing or unreadable.
    """
    law = law or tables()
    day = case.receipt_date or today
    found = opened(case, day, law) if routes is None else routes
    return Agenda(
        today,
        tuple(
            RouteDays(relative.id, route, deadlines(_Seen(case, relative, route, day, today, law)))
            for relative, route in found
        ),
    )


def agenda_of(found: Assessment | Agenda, noted: Noted) -> Agenda:
    """The days of a case as the desk has noted them: without those done, with its own."""
    routes = [
        RouteDays(str(one.relative), str(one.route), noted.left(one.deadlines))
        for one in found.routes
    ]
    own = noted.left(own_day(day) for day in noted.own)
    if own:
        routes.append(RouteDays("", "", own))
    return Agenda(found.today, tuple(routes))


def agendas(texts: tuple[str, ...], today: date) -> list[Agenda | None]:
    """The days of each stored case; None where its text cannot be read.

    Raises:
        LawDamaged: a law table is missing or unreadable.
    """
    law = tables()
    cases = [_read(text) for text in texts]
    return [None if case is None else agenda(case, today, law) for case in cases]


def afresh(texts: tuple[str, ...], today: date) -> list[Afresh | None]:
    """The line in the list of each stored case; None where its text cannot be read.

    Raises:
        LawDamaged: a law table is missing or unreadable.
    """
    law = tables()
    return [_afresh(_read(text), today, law) for text in texts]


def _afresh(case: Case | None, today: date, law: Tables) -> Afresh | None:
    if case is None:
        return None
    open_ = opened(case, case.receipt_date or today, law)
    judged = verdicts(case, today, law, open_)
    found: dict[str, list[str]] = {}
    for one in judged:
        found.setdefault(one.relative, []).append(one.verdict)
    days = [day for route in agenda(case, today, law, open_).routes for day in route.deadlines]
    acting = dict.fromkeys((day.id, day.due) for day in days if day.type == "deadline")
    routes = tuple(dict.fromkeys(str(one.route) for one in judged))
    return Afresh(outcome_of(found.values()), next_of(days, today), routes, tuple(acting))


def _read(text: str) -> Case | None:
    try:
        return Case.model_validate_json(text, strict=True)
    except ValidationError:
        return None
