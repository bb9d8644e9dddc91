"""How each condition and the outcome stand on every receipt date to come.

A result says on which later day it may change, so only those days are judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gezin_desktop.case.model import Case
from gezin_desktop.law.assess import verdict
from gezin_desktop.law.condition import Condition, judge
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.result import ConditionResult, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.routes import conditions_on
from gezin_desktop.law.search import YEARS_AHEAD
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.view import View

_MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """A condition on the receipt dates from ``first`` on, until the next stretch."""

    first: date
    found: ConditionResult


def walk(
    case: Case, person: str, route: str, first: date, today: date
) -> dict[str, tuple[Stretch, ...]]:
    """Every condition of a route from a day on, five years at most; in the order of the law."""
    last = add_years(first, YEARS_AHEAD)
    return {
        one.id: tuple(_stretches(one, case, person, route, first, last, today))
        for one in conditions_on(Route(route), first)
        if one.counts
    }


def _stretches(
    condition: Condition,
    case: Case,
    person: str,
    route: str,
    first: date,
    last: date,
    today: date,
) -> Iterator[Stretch]:
    law, relative, day = tables(), case.relative(person), first
    before: ConditionResult | None = None
    for _ in range(_MOST_DAYS):
        found = judge(condition, View(case, relative, Route(route), day, today, law))
        if before is None or _stand(found) != _stand(before):
            yield Stretch(day, found)
        before = found
        following = found.changes_on
        if following is None or following <= day or following > last:
            return
        day = following


def _stand(found: ConditionResult) -> tuple[object, object]:
    return found.status, found.consequence


def verdicts(walked: Iterable[tuple[Stretch, ...]]) -> list[tuple[date, Verdict]]:
    """The verdict from each day on which a condition changes; equal neighbours are one."""
    rows = [row for row in walked if row]
    days = sorted({stretch.first for row in rows for stretch in row})
    result: list[tuple[date, Verdict]] = []
    for day in days:
        on_day = [[one for one in row if one.first <= day][-1].found for row in rows]
        now = verdict(on_day)
        if not result or result[-1][1] is not now:
            result.append((day, now))
    return result
