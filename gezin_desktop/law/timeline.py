"""What time does to a route: from which day to which day each condition holds, and the outcome.

Only days on which something may change are looked at. A span keeps the result of its first day,
so that its reason can be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.law.assess import verdict
from gezin_desktop.law.condition import Condition, judge
from gezin_desktop.law.dates import ONE_DAY, add_years
from gezin_desktop.law.opening import open_routes
from gezin_desktop.law.referral import is_referred
from gezin_desktop.law.result import ConditionResult, Said, Status, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.routes import conditions_on
from gezin_desktop.law.search import YEARS_AHEAD
from gezin_desktop.law.tables.book import Tables, tables
from gezin_desktop.law.view import View

_FINE = frozenset({Status.MET, Status.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True)
class Span:
    """Receipt dates on which a condition has one status; ``last`` None: to the end of the line."""

    first: date
    last: date | None
    result: ConditionResult


@dataclass(frozen=True, slots=True)
class Row:
    """One condition over time."""

    condition: str
    spans: tuple[Span, ...]

    @property
    def matters(self) -> bool:
        """Whether it changes, or stands in the way at any time."""
        return len(self.spans) > 1 or self.spans[0].result.status not in _FINE


@dataclass(frozen=True, slots=True)
class OutcomeSpan:
    """Receipt dates on which the route has one verdict."""

    first: date
    last: date | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered day of the line, with what happens on it."""

    day: date
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A route over time; ``closed_on`` is the first day on which it is no longer open."""

    first: date
    last: date
    rows: tuple[Row, ...]
    outcome: tuple[OutcomeSpan, ...]
    marks: tuple[Mark, ...]
    closed_on: date | None

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows worth drawing."""
        return tuple(row for row in self.rows if row.matters)


def timeline(
    case: Case, relative: Relative, route: Route, today: date, law: Tables | None = None
) -> Timeline | None:
    """A route from today, or the receipt date if that is earlier, for five years.

    Args:
        case: what is known, changes to be tried included.
        relative: whom it is about.
        route: the route.
        today: the day of the assessment.
        law: the law tables; the program's own by default.

    Returns:
        None where a lawyer comes first and nothing is computed.
    """
    if is_referred(case, relative, route):
        return None
    law = law or tables()
    received = case.receipt_date or today
    first = min(today, received)
    last = add_years(first, YEARS_AHEAD)
    view = View(case, relative, route, first, today, law)
    rows = tuple(_rows(view, last))
    outcome = tuple(_outcome(rows))
    marks = tuple(_marks(rows, today, received))
    return Timeline(first, last, rows, outcome, marks, _closed_on(view, rows))


def _rows(view: View, last: date) -> Iterator[Row]:
    """The conditions that count, in the order of the letter; each as the law stands on a day."""
    names = dict.fromkeys(
        one.id
        for day in (view.day, last)
        for one in conditions_on(Route(view.route), day)
        if one.counts
    )
    for name in names:
        spans = tuple(_spans(name, view, last))
        if spans:
            yield Row(name, spans)


def _spans(name: str, view: View, last: date) -> Iterator[Span]:
    start, kept = view.day, None
    for day, found in _looked_at(name, view, last):
        if kept is not None and not _same(kept, found):
            yield Span(start, day - ONE_DAY, kept)
            start, kept = day, found
        kept = kept or found
    if kept is not None:
        yield Span(start, None, kept)


def _looked_at(name: str, view: View, last: date) -> Iterator[tuple[date, ConditionResult]]:
    day: date | None = view.day
    while day is not None and day <= last:
        condition = _as_of(name, view, day)
        if condition is None:
            return
        case = view.case
        found = judge(
            condition, View(case, view.relative, view.route, day, view.today, view.tables)
        )
        yield day, found
        ends = condition.valid_to + ONE_DAY if condition.valid_to else None
        day = min((one for one in (found.changes_on, ends) if one is not None), default=None)


def _as_of(name: str, view: View, day: date) -> Condition | None:
    return next((one for one in conditions_on(Route(view.route), day) if one.id == name), None)


def _same(one: ConditionResult, other: ConditionResult) -> bool:
    """Whether nothing differs that a reader sees: the status, and why."""
    keys = [tuple(said.key for said in each.reasons) for each in (one, other)]
    return one.status is other.status and keys[0] == keys[1]


def _outcome(rows: Sequence[Row]) -> Iterator[OutcomeSpan]:
    days = sorted({span.first for row in rows for span in row.spans})
    start, kept = None, None
    for day in days:
        found = verdict(_on(row, day) for row in rows)
        if start is not None and kept is not None and found is not kept:
            yield OutcomeSpan(start, day - ONE_DAY, kept)
            start = day
        start, kept = start or day, found
    if start is not None and kept is not None:
        yield OutcomeSpan(start, None, kept)


def _on(row: Row, day: date) -> ConditionResult:
    return next(one.result for one in reversed(row.spans) if one.first <= day)


def _marks(rows: Sequence[Row], today: date, received: date) -> Iterator[Mark]:
    said: dict[date, list[Said]] = {today: [Said("timeline.today")]}
    said.setdefault(received, []).append(Said("timeline.received"))
    for row in rows:
        for before, after in pairwise(row.spans):
            if before.result.status is not after.result.status:
                status = Said(f"what-if-status.{after.result.status}")
                values = {"title": Said(f"{row.condition}.title"), "status": status}
                said.setdefault(after.first, []).append(Said("timeline.change", values))
    for day in sorted(said):
        yield Mark(day, tuple(said[day]))


def _closed_on(view: View, rows: Sequence[Row]) -> date | None:
    """The first day of change on which a route that was open is so no longer."""
    if not _is_open(view, view.day):
        return None
    days = sorted({span.first for row in rows for span in row.spans})
    return next((day for day in days if not _is_open(view, day)), None)


def _is_open(view: View, day: date) -> bool:
    return view.route in open_routes(view.case, view.relative, day, view.tables).routes
