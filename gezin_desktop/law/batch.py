"""Many stored cases judged again in one go: only the verdict of each route, nothing else.

A generator: it holds one case at a time, says how far it is through what it yields, and stops when
its reader stops. The same trees are judged as for one case, in the same three steps; what is left
out is everything that explains: paths of facts, days of change, sentences, papers, dates.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Generic, TypeVar

from pydantic import ValidationError

from gezin_desktop.case.model import Case
from gezin_desktop.law.batch_judge import best_with
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.opening import Opened, opened
from gezin_desktop.law.quick import QuickView
from gezin_desktop.law.referral import is_referred
from gezin_desktop.law.result import Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.routes import conditions_on
from gezin_desktop.law.tables.book import Tables, tables
from gezin_desktop.law.view import Common

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class RouteVerdict:
    """The verdict of one route for one relative."""

    relative: str
    route: Route
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CaseVerdicts(Generic[Key]):
    """What one case comes to; ``routes`` is None when its text cannot be read."""

    key: Key
    routes: tuple[RouteVerdict, ...] | None


@dataclass(frozen=True, slots=True)
class Flip(Generic[Key]):
    """A case whose verdicts differ under two sets of law tables, with what they were and are."""

    key: Key
    before: tuple[RouteVerdict, ...]
    after: tuple[RouteVerdict, ...]

    @property
    def changed(self) -> tuple[tuple[RouteVerdict | None, RouteVerdict | None], ...]:
        """The routes that differ: as before and as after; None where a route is not open."""
        old = {(one.relative, one.route): one for one in self.before}
        new = {(one.relative, one.route): one for one in self.after}
        keys = dict.fromkeys((*old, *new))
        return tuple((old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key))


def reassess(
    cases: Iterable[tuple[Key, str]], today: date, law: Tables | None = None
) -> Iterator[CaseVerdicts[Key]]:
    """The verdicts of each case, one after the other, in the order given.

    Args:
        cases: an identity and the stored JSON text of each case; read one at a time.
        today: the receipt date of the cases that name none.
        law: the law tables; the program's own by default.

    Raises:
        LawDamaged: a law table is missing or unreadable.
    """
    law = law or tables()
    for key, text in cases:
        case = _read(text)
        yield CaseVerdicts(key, None if case is None else verdicts(case, today, law))


def flips(
    cases: Iterable[tuple[Key, str]], today: date, before: Tables, after: Tables
) -> Iterator[Flip[Key] | None]:
    """For each case how its verdicts differ under two sets of tables; None when they do not.

    Something is yielded for every case, so that a reader can show how far it is. A case that
    cannot be read does not differ.
    """
    for key, text in cases:
        case = _read(text)
        if case is None:
            yield None
            continue
        old, new = verdicts(case, today, before), verdicts(case, today, after)
        yield Flip(key, old, new) if old != new else None


def verdicts(
    case: Case, today: date, law: Tables, routes: Opened | None = None
) -> tuple[RouteVerdict, ...]:
    """The verdict of every open route, in the order of an assessment.

    Args:
        case: what is known.
        today: the receipt date where the case names none.
        law: the law tables.
        routes: the open routes, where they are known already.
    """
    day = case.receipt_date or today
    found = opened(case, day, law) if routes is None else routes
    common: Common | None = {} if len(found) > 1 else None
    views = [QuickView(case, relative, route, day, today, law, common) for relative, route in found]
    return tuple([RouteVerdict(one.person, Route(one.route), _verdict(one)) for one in views])


def _read(text: str) -> Case | None:
    try:
        return Case.model_validate_json(text, strict=True)
    except ValidationError:
        return None


def _verdict(view: QuickView) -> Verdict:
    """The first line of the table that fits, as for one case."""
    route = Route(view.route)
    if is_referred(view.case, view.relative, route):
        return Verdict.REFER
    worst = Verdict.MET
    for condition in _in_order_of_work(route, view.day):
        found = best_with(condition, view)
        if found is Verdict.NOT_NOW:
            return found
        if _RANK[found] < _RANK[worst]:
            worst = found
    return worst


@cache
def _in_order_of_work(route: Route, day: date) -> tuple[Condition, ...]:
    """The conditions that count, those with most exemptions last: they cost most to judge.

    Which comes first changes no verdict, but the first that forbids the route ends the work.
    """
    counting = (one for one in conditions_on(route, day) if one.counts)
    return tuple(sorted(counting, key=lambda one: len(one.exemptions)))


_RANK = {
    Verdict.NOT_NOW: 0,
    Verdict.NOT_YET: 1,
    Verdict.INCOMPLETE: 2,
    Verdict.ASSESSMENT_NEEDED: 3,
    Verdict.MET: 4,
}
