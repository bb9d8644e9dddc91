"""What would mend a condition, and the first day on which a route opens.

Both are found by judging again, so what they say is true: the view of a day writes down on which
later days its answer may change, and only those days are tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from gezin_desktop.case.model import Case
from gezin_desktop.case.paths import put
from gezin_desktop.law.condition import FAILING, Condition
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.quick import DayView, QuickView, status
from gezin_desktop.law.result import (
    ConditionResult,
    Remedy,
    RemedyKind,
    Said,
    Status,
)
from gezin_desktop.law.view import View

YEARS_AHEAD = 5


def seen_again(view: View, *, case: Case | None = None, day: date | None = None) -> View:
    """The same relative in a changed case or on another receipt date."""
    return view.anew(View, case=case, day=day)


def with_facts(case: Case, sets: Mapping[str, Any]) -> Case:
    """The case with these facts changed."""
    for path, value in sets.items():
        case = put(case, path, value)
    return case


def with_remedies(condition: Condition, view: View, found: ConditionResult) -> ConditionResult:
    """The result with the remedies that really mend it, the day to wait for among them."""
    fails = found.status in FAILING
    if not fails and not (found.status is Status.UNKNOWN and found.rule in FAILING):
        return found
    acts = [one for one in found.remedies if one.sets]
    mending = [one for one in acts if _mends(condition, view, one.sets)]
    if not mending and len(acts) > 1:
        mending = _joined(condition, view, acts)
    others = [one for one in found.remedies if not one.sets]
    remedies = [*_wait(condition, view, found), *mending, *others]
    if not remedies and fails:
        remedies = [Remedy(RemedyKind.GET_ADVICE, Said("common.see-lawyer"))]
    return found._replace(remedies=tuple(remedies))


def _mends(condition: Condition, view: View, sets: Mapping[str, Any]) -> bool:
    return status(condition, view.after(QuickView, sets)) is Status.MET


def _joined(condition: Condition, view: View, acts: list[Remedy]) -> list[Remedy]:
    """Acts that only mend together."""
    sets: dict[str, Any] = {}
    for one in acts:
        sets = {**one.sets, **sets}
    if not _mends(condition, view, sets):
        return []
    steps = tuple(one.said for one in acts)
    return [Remedy(RemedyKind.DO, Said("common.together", {"steps": steps}), sets=sets)]


def _wait(condition: Condition, view: View, found: ConditionResult) -> list[Remedy]:
    day = first_day_met(condition, view, found) if condition.waiting_helps else None
    if day is None:
        return []
    return [Remedy(RemedyKind.WAIT_UNTIL, Said("common.wait-until", {"day": day}), on=day)]


def first_day_met(condition: Condition, view: View, found: ConditionResult) -> date | None:
    """The first later receipt date on which the condition is met, other facts unchanged."""
    last, day = add_years(view.day, YEARS_AHEAD), found.changes_on
    while day is not None and day <= last:
        then = on_day(view, day)
        if _status_on(condition, then) is Status.MET:
            return day
        day = then.next_change()
    return None


def on_day(view: View, day: date) -> DayView:
    """The same case on another receipt date; conditions share what was judged once for that day."""
    then = view.anew(DayView, day=day)
    then.kept = view.once(f"judged on {day}", dict)
    return then


def _status_on(condition: Condition, then: DayView) -> Status:
    """The status on another day, with the days of change of this condition alone noted."""
    then.changes.clear()
    return then.once(f"status of {condition.id}", lambda: status(condition, then))


def earliest_day(
    view: View, found: Iterable[ConditionResult], counting: Callable[[date], Iterable[Condition]]
) -> date | None:
    """The first receipt date within five years on which nothing stands in the way.

    Args:
        view: the relative on the receipt date itself.
        found: the results on that date.
        counting: the conditions of the route that count on a day.
    """
    last, day = add_years(view.day, YEARS_AHEAD), view.day
    blocking = {
        one.id: one.changes_on
        for one in found
        if one.counts and not _fine(one.status, weighed=one.weighed)
    }
    while blocking:
        changes = list(blocking.values())
        if None in changes:
            return None
        day = max(change for change in changes if change is not None)
        if day > last:
            return None
        then, all_of_them = on_day(view, day), list(counting(day))
        blocking = _blocking([one for one in all_of_them if one.id in blocking], then)
        if not blocking:
            blocking = _blocking(all_of_them, then)
    return day


def _blocking(conditions: Iterable[Condition], then: DayView) -> dict[str, date | None]:
    """The conditions that stand in the way on a day, each with the next day it may change."""
    return {
        one.id: then.next_change()
        for one in conditions
        if not _fine(_status_on(one, then), weighed=one.weighed)
    }


def _fine(found: Status, *, weighed: bool) -> bool:
    if weighed and found is Status.DISCRETIONARY:
        return True
    return found is Status.MET or found is Status.NOT_APPLICABLE
