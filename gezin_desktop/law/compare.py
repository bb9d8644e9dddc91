"""All open routes of one relative side by side: what differs, what it costs, which comes first.

National and EU routes ask about the same subjects in conditions of their own; those stand in one
row. A condition that a route does not have is "not asked on this route", which is no weakness.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from gezin_desktop.law import ranking
from gezin_desktop.law.result import (
    Assessment,
    ConditionResult,
    Deadline,
    Fee,
    RouteResult,
    Said,
    Status,
    Verdict,
)

_SUBJECT: Mapping[str, str] = {
    "fm-passport": "passport",
    "eu-travel-document": "passport",
    "er-travel-document": "passport",
    "ch-identity": "passport",
    "fm-public-order": "public-order",
    "eu-public-order": "public-order",
    "er-public-order": "public-order",
    "ch-public-order": "public-order",
    "sep-public-order": "public-order",
    "partner-marriage-valid": "marriage",
    "eu-rel-spouse": "marriage",
    "partner-unmarried-durable-exclusive": "unmarried",
    "eu-rel-unmarried-durable": "unmarried",
    "partner-relationship-type": "relationship",
    "partner-cohabitation": "together",
    "child-cohabitation": "together",
    "eu-accompany-or-join": "together",
    "income-sufficient": "means",
    "eu-sponsor-activity-or-means": "means",
    "sponsor-eligible-status": "sponsor",
    "eu-sponsor-nationality": "sponsor",
    "er-sponsor-dutch": "sponsor",
    "child-kinship": "descent",
    "eu-child-under-21-descent": "descent",
    "child-minor-at-receipt": "child-age",
    "eu-child-under-21-age": "child-age",
    "ya-age": "child-age",
    "adult-mtne": "dependency",
    "eu-direct-line-dependency": "dependency",
    "a20-adult": "dependency",
    "eu-no-abuse": "no-abuse",
    "er-no-abuse": "no-abuse",
}
"""What a condition is about, where routes ask the same thing in their own words."""

_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "er-relationship-category": ("marriage", "unmarried", "descent", "dependency"),
}
"""A condition that holds several bonds stands beside the one that the other routes ask about."""


@dataclass(frozen=True, slots=True)
class Column:
    """One route in the comparison.

    Attributes:
        route: its result, with every condition.
        fee: what the application costs; None when not known for that date, or free of charge.
        other_fees: what else may have to be paid, such as the exam.
        decision: the last day for the decision; None when that is not known.
        permit_until: the expected end of the permit; None when that is not known.
        failing: conditions that are unmet or to be weighed.
        asking: conditions that rest on an answer.
    """

    route: RouteResult
    fee: Fee | None
    other_fees: tuple[Fee, ...]
    decision: Deadline | None
    permit_until: date | None
    failing: tuple[str, ...]
    asking: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """What the law says about the route on the receipt date."""
        return self.route.verdict

    @property
    def holds(self) -> bool:
        """Whether everything holds on paper on the receipt date."""
        return self.verdict is Verdict.MET

    @property
    def is_eu(self) -> bool:
        """Whether the route rests on EU law (or the Withdrawal Agreement)."""
        return str(self.route.route).startswith(("eu-", "uk-"))


@dataclass(frozen=True, slots=True)
class Row:
    """One subject: the condition of each route about it, or none where the route does not ask."""

    subject: str
    cells: tuple[ConditionResult | None, ...]

    @property
    def title_key(self) -> str:
        """The key of its name: that of the subject, or of the only condition."""
        names = {cell.id for cell in self.cells if cell is not None}
        return f"{names.pop()}.title" if len(names) == 1 else f"compare-row.{self.subject}"

    @property
    def differs(self) -> bool:
        """Whether the routes do not all say the same about it."""
        statuses = {None if cell is None else cell.status for cell in self.cells}
        return len(statuses) > 1

    @property
    def matters(self) -> bool:
        """Whether it stands in the way of at least one route, or may."""
        settled = {Status.MET, Status.NOT_APPLICABLE}
        return any(cell is not None and cell.status not in settled for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The open routes of one relative; ``recommended`` is an index into ``columns``."""

    relative: str
    day: date
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    recommended: int | None
    reason: Said

    @property
    def differences(self) -> tuple[Row, ...]:
        """The rows to show when only differences are asked for."""
        return tuple(row for row in self.rows if row.differs)


def compare(found: Assessment, relative: str) -> Comparison | None:
    """The routes of one relative side by side; None when none is open."""
    routes = found.of(relative)
    if not routes:
        return None
    columns = tuple(_column(route) for route in routes)
    recommended, reason = _recommend(columns)
    return Comparison(
        relative, found.receipt_date, columns, tuple(_rows(routes)), recommended, reason
    )


def _column(route: RouteResult) -> Column:
    return Column(
        route=route,
        fee=ranking.fee(route),
        other_fees=route.fees[1:],
        decision=ranking.decision(route),
        permit_until=route.permit_until,
        failing=ranking.failing(route),
        asking=ranking.asking(route),
    )


def _rows(routes: tuple[RouteResult, ...]) -> Iterator[Row]:
    """The subjects in the order in which the routes name them; where none counts, left out."""
    cells: dict[str, list[ConditionResult | None]] = {}
    for index, route in enumerate(routes):
        for one in route.conditions:
            subject = _subject(one, cells, index)
            cells.setdefault(subject, [None] * len(routes))[index] = one
    for subject, row in cells.items():
        if any(one is not None and one.status is not Status.NOT_APPLICABLE for one in row):
            yield Row(subject, tuple(row))


def _subject(
    one: ConditionResult, cells: Mapping[str, list[ConditionResult | None]], index: int
) -> str:
    """The shared subject, unless another condition of the same route stands there already."""
    subject = _SUBJECT.get(one.id, one.id)
    for name in _ONE_OF.get(one.id, ()):
        if any(
            cell is not None and cell.status is not Status.NOT_APPLICABLE
            for cell in cells.get(name, ())
        ):
            subject = name
            break
    taken = subject in cells and cells[subject][index] is not None
    return one.id if taken else subject


# -- which one first -------------------------------------------------------------------------------


def _recommend(columns: tuple[Column, ...]) -> tuple[int | None, Said]:
    """The route to begin with, and why, in one sentence."""
    if any(one.verdict is Verdict.REFER for one in columns):
        return None, Said("compare.refer")
    ranked = sorted(range(len(columns)), key=lambda at: ranking.rank(columns[at].route))
    best = columns[ranked[0]]
    if ranking.is_holding(best.route):
        return ranked[0], Said("compare.keep" if best.holds else "compare.keep-first", _named(best))
    others = [columns[at] for at in ranked[1:] if not ranking.is_holding(columns[at].route)]
    return ranked[0], _why(best, others[0]) if others else Said("compare.only", _named(best))


def _named(one: Column) -> dict[str, object]:
    return {"route": Said(f"route.{one.route.route}")}


def _why(best: Column, second: Column) -> Said:
    named = _named(best)
    if best.holds:
        if not second.holds:
            return Said("compare.only-holds", named)
        return _cheaper_or_sooner(best, second) or Said("compare.all-hold", named)
    if best.verdict is not second.verdict:
        return Said(f"compare.best-{best.verdict}", named)
    earliest, later = best.route.earliest_date, second.route.earliest_date
    if earliest is not None and earliest != later:
        return Said("compare.earliest", {**named, "day": earliest})
    if len(best.failing) < len(second.failing):
        return Said("compare.fewer-failing", {**named, "number": len(best.failing)})
    if len(best.asking) < len(second.asking):
        return Said("compare.fewer-questions", {**named, "number": len(best.asking)})
    return _cheaper_or_sooner(best, second) or Said("compare.same", named)


def _cheaper_or_sooner(best: Column, second: Column) -> Said | None:
    named = _named(best)
    low, high = ranking.amount(best.fee), ranking.amount(second.fee)
    if low < high and high.is_finite():
        return Said("compare.cheaper", {**named, "low": low, "high": high})
    if best.decision and second.decision and best.decision.due < second.decision.due:
        return Said("compare.sooner", {**named, "day": best.decision.due})
    return None
