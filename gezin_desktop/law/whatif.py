"""What if? Some facts changed in a scratch copy, and the difference that makes, as values.

Nothing here touches the case itself: a case is never changed, a new one is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.law.assess import assess
from gezin_desktop.law.result import (
    Assessment,
    ConditionResult,
    Deadline,
    RouteResult,
    Said,
    Status,
    Verdict,
)
from gezin_desktop.law.search import with_facts
from gezin_desktop.law.summary import full_name
from gezin_desktop.law.tables.book import Tables

_UNMET = frozenset({Status.UNMET})


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact with another value; ``None`` is not known."""

    path: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ConditionChange:
    """A condition with another status; ``None`` where the route does not have it."""

    id: str
    before: Status | None
    after: Status | None


@dataclass(frozen=True, slots=True)
class DeadlineChange:
    """A day of the calendar that moves, appears or disappears."""

    id: str
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class RouteChange:
    """What changes for one relative on one route; a verdict of ``None``: the route is not open.

    ``unmet_before`` and ``unmet_after`` count the conditions that stand in the way.
    """

    relative: str
    route: str
    before: Verdict | None
    after: Verdict | None
    earliest_before: date | None
    earliest_after: date | None
    unmet_before: int
    unmet_after: int
    conditions: tuple[ConditionChange, ...]
    deadlines: tuple[DeadlineChange, ...]

    @property
    def changed(self) -> bool:
        """Whether anything differs, a day of the calendar included."""
        return bool(
            self.before is not self.after
            or self.earliest_before != self.earliest_after
            or self.conditions
            or self.deadlines
        )


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A scratch copy of a case beside the case itself."""

    case: Case
    scratch: Case
    before: Assessment
    after: Assessment
    facts: tuple[FactChange, ...]
    routes: tuple[RouteChange, ...]

    @property
    def changed(self) -> tuple[RouteChange, ...]:
        """The routes for which something differs."""
        return tuple(one for one in self.routes if one.changed)


def what_if(
    case: Case,
    sets: Mapping[str, Any],
    today: date,
    law: Tables | None = None,
    *,
    before: Assessment | None = None,
) -> WhatIf:
    """The case with these facts changed, assessed beside the case as it is.

    Args:
        case: the case; it stays as it is.
        sets: facts by their dotted path, with the value to try; ``receipt_date`` among them.
        today: the day of the assessment.
        law: the law tables; the program's own by default.
        before: the assessment of the case itself, if somebody has it already.

    Raises:
        KeyError: no person or row of that name.
        pydantic.ValidationError: a value does not fit its fact.
    """
    return beside(case, with_facts(case, sets), today, law, before=before)


def beside(
    case: Case,
    scratch: Case,
    today: date,
    law: Tables | None = None,
    *,
    before: Assessment | None = None,
) -> WhatIf:
    """Two cases beside each other: the facts that differ, and what they change."""
    first = before or assess(case, today, law)
    second = assess(scratch, today, law)
    facts = tuple(changed_facts(case, scratch))
    return WhatIf(case, scratch, first, second, facts, difference(first, second))


def difference(before: Assessment, after: Assessment) -> tuple[RouteChange, ...]:
    """Every route of either assessment, with what is different; first those of the first."""
    old = {(one.relative, str(one.route)): one for one in before.routes}
    new = {(one.relative, str(one.route)): one for one in after.routes}
    keys = dict.fromkeys((*old, *new))
    return tuple(_route(*key, old.get(key), new.get(key)) for key in keys)


def _route(
    relative: str, route: str, before: RouteResult | None, after: RouteResult | None
) -> RouteChange:
    return RouteChange(
        relative=relative,
        route=route,
        before=before.verdict if before else None,
        after=after.verdict if after else None,
        earliest_before=before.earliest_date if before else None,
        earliest_after=after.earliest_date if after else None,
        unmet_before=_unmet(before),
        unmet_after=_unmet(after),
        conditions=tuple(_conditions(before, after)) if before and after else (),
        deadlines=tuple(_deadlines(before, after)) if before and after else (),
    )


def _unmet(route: RouteResult | None) -> int:
    if route is None:
        return 0
    return sum(one.counts and one.status in _UNMET for one in route.conditions)


def _conditions(before: RouteResult, after: RouteResult) -> Iterator[ConditionChange]:
    old: dict[str, ConditionResult] = {one.id: one for one in before.conditions}
    new: dict[str, ConditionResult] = {one.id: one for one in after.conditions}
    for name in dict.fromkeys((*old, *new)):
        was = old[name].status if name in old else None
        now = new[name].status if name in new else None
        if was is not now:
            yield ConditionChange(name, was, now)


def _deadlines(before: RouteResult, after: RouteResult) -> Iterator[DeadlineChange]:
    """Pairs the days of the same kind in order of time."""
    old, new = _by_kind(before.deadlines), _by_kind(after.deadlines)
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name, []), new.get(name, [])
        for place in range(max(len(was), len(now))):
            first = was[place] if place < len(was) else None
            second = now[place] if place < len(now) else None
            if first != second:
                yield DeadlineChange(name, first, second)


def _by_kind(found: tuple[Deadline, ...]) -> dict[str, list[date]]:
    kinds: dict[str, list[date]] = {}
    for one in found:
        kinds.setdefault(one.id, []).append(one.due)
    return kinds


# -- facts -----------------------------------------------------------------------------------------


def changed_facts(before: Case, after: Case) -> Iterator[FactChange]:
    """The facts that differ, by path; people by their id, other rows by their place."""
    yield from _facts("", before, after)


def _facts(path: str, before: Any, after: Any) -> Iterator[FactChange]:
    if before is after or before == after:
        return
    if isinstance(before, BaseModel) and type(before) is type(after):
        for name in type(before).model_fields:
            inner = f"{path}.{name}" if path else name
            yield from _facts(inner, getattr(before, name), getattr(after, name))
    elif _is_rows(before) and _is_rows(after):
        yield from _rows(path, before, after)
    else:
        yield FactChange(path, before, after)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], BaseModel)


def _rows(path: str, before: list[Any], after: list[Any]) -> Iterator[FactChange]:
    old, new = _by_place(path, before), _by_place(path, after)
    for place in dict.fromkeys((*old, *new)):
        yield from _facts(place, old.get(place), new.get(place))


def _by_place(path: str, rows: list[Any]) -> dict[str, Any]:
    return {
        f"{path}.{row.id}" if isinstance(row, Relative) else f"{path}[{place}]": row
        for place, row in enumerate(rows)
    }


# -- words -----------------------------------------------------------------------------------------


def sentences(found: WhatIf) -> Iterator[Said]:
    """The difference as sentences to be: per route the outcome, its conditions, its first day."""
    for one in found.changed:
        who = _name(found, one.relative)
        yield from _outcome(one, who)
        for change in one.conditions:
            yield Said(
                "what-if.condition",
                {
                    "title": Said(f"{change.id}.title"),
                    "before": _status(change.before),
                    "after": _status(change.after),
                },
            )
        if one.before and one.after and one.earliest_before != one.earliest_after:
            days = {"before": _day(one.earliest_before), "after": _day(one.earliest_after)}
            yield Said("what-if.earliest", days)
    if not found.changed:
        yield Said("what-if.nothing")


def _outcome(one: RouteChange, who: str) -> Iterator[Said]:
    values: dict[str, Any] = {"who": who, "route": Said(f"route.{one.route}")}
    if one.after is None:
        yield Said("what-if.closes", values)
        return
    values["after"] = Said(f"verdict.{one.after}")
    if one.before is None:
        yield Said("what-if.opens", values)
    elif one.before is one.after:
        yield Said("what-if.same", values)
    else:
        yield Said("what-if.verdict", {**values, "before": Said(f"verdict.{one.before}")})


def _status(status: Status | None) -> Said:
    return Said(f"what-if-status.{status}") if status else Said("what-if.not-asked")


def _day(day: date | None) -> date | Said:
    return day or Said("what-if.no-day")


def _name(found: WhatIf, relative: str) -> str:
    for case in (found.case, found.scratch):
        for one in case.relatives:
            if one.id == relative:
                return full_name(one) or relative
    return relative
