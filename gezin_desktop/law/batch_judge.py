"""The trees judged without writing anything down: for many cases, where nobody reads the reasons.

The same three steps and the same consequences as ``law/logic.py`` and ``law/condition.py``; a test
holds both against each other. A kind of node that is not known here is judged in the usual way.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any

from gezin_desktop.law.condition import Condition, severity
from gezin_desktop.law.logic import NO, WEIGH, YES, Changed, Derived, Fact, Group, Node
from gezin_desktop.law.result import Consequence, Verdict
from gezin_desktop.law.rows import Row
from gezin_desktop.law.tables import Tables
from gezin_desktop.law.view import WINDOW, View

_SEVERITY = {None: 0, Consequence.REPAIRABLE: 0, Consequence.LEGAL_HELP: 1, Consequence.HARD: 2}
_MOST_ROWS = 20_000
Span = tuple[int, int, Consequence | None]
"""The lowest and highest step, and what it means where the step is no."""


@lru_cache(maxsize=1024)
def _getter(path: str) -> attrgetter[Any]:
    return attrgetter(path.partition(".")[2])


class QuickTables(Tables):
    """Law tables that remember which record they found for a day; for as many days as fit."""

    def __init__(self, tables: Tables) -> None:
        self.__dict__.update(tables.__dict__)
        self._rows_found: dict[tuple[str, str, date], Row | None] = {}

    def row(self, table: str, kind: str, on: date) -> Row | None:
        """See `Tables`."""
        key = table, kind, on
        if key not in self._rows_found:
            if len(self._rows_found) >= _MOST_ROWS:
                self._rows_found.clear()
            self._rows_found[key] = super().row(table, kind, on)
        return self._rows_found[key]


class QuickView(View):
    """A view that notes neither facts nor days of change."""

    __slots__ = ()

    def full(self, path: str) -> str:
        """The path as the rule names it."""
        return path

    def ask(self, path: str) -> Any:
        """See `View`."""
        return _getter(path)(self.relative if path[0] == "r" else self.sponsor)

    peek = ask

    def note(self, path: str, value: Any) -> Any:
        """See `View`."""
        return value

    def reached(self, day: date) -> bool:
        """See `View`."""
        return self.day >= day

    def until(self, day: date) -> bool:
        """See `View`."""
        return self.day <= day

    def soon(self, day: date) -> bool:
        """See `View`."""
        return self.day < day <= self.day + WINDOW

    def row(self, table: str, kind: str) -> Row | None:
        """See `View`."""
        return self.tables.row(table, kind, self.day)

    def uncertain(self, table: str, kind: str) -> bool:
        """See `View`."""
        return self.tables.uncertain_on(table, kind, self.day)


def best_with(condition: Condition, view: QuickView) -> Verdict:
    """The best verdict that a route can have with this condition as it is."""
    applies = span(condition.applies, view) if condition.applies else None
    if applies is not None and applies[1] == NO:
        return Verdict.MET
    low, high, consequence = span(condition.test, view)
    for exemption in condition.exemptions:
        if low == YES:
            break
        way = _exemption(exemption.test, view)
        low, high = max(low, way[0]), max(high, way[1])
    if low < high or (applies is not None and applies[0] == NO):
        return Verdict.INCOMPLETE
    if low == NO:
        repairable = (consequence or condition.consequence) is Consequence.REPAIRABLE
        return Verdict.NOT_YET if repairable else Verdict.NOT_NOW
    return Verdict.ASSESSMENT_NEEDED if low == WEIGH else Verdict.MET


def _exemption(test: Node, view: QuickView) -> Span:
    """An exemption; those that conditions share are judged once for a view."""
    found: Span = view.once(f"quick {id(test)}", lambda: span(test, view))
    return found


def span(node: Node, view: QuickView) -> Span:
    """How far a tree is decided for this view."""
    if isinstance(node, Derived):
        found = node.function(view)
        return found.low, found.high, found.consequence
    if isinstance(node, Fact):
        return _fact(node, view)
    if isinstance(node, Group):
        return _group(node, view)
    if isinstance(node, Changed):
        return _changed(node, view)
    trace = node.judge(view, "")
    return trace.low, trace.high, severity(trace)


def _fact(node: Fact, view: QuickView) -> Span:
    value = view.ask(node.path)
    if value is None:
        low, high = sorted((node.when_in, node.when_not))
        return low, high, None
    step = node.when_in if value in node.values else node.when_not
    return step, step, node.consequence if step == NO else None


def _group(node: Group, view: QuickView) -> Span:
    """The mildest of failing alternatives, the worst of failing things that are all needed."""
    parts: list[Span] = []
    any_of = node.kind == "any"
    for part in node.parts:
        parts.append(span(part, view))
        if any_of and parts[-1][0] == YES:
            return YES, YES, None
    choose = max if any_of else min
    low, high = choose(one[0] for one in parts), choose(one[1] for one in parts)
    failing = [one[2] for one in parts if one[1] == NO]
    if not failing:
        return low, high, None
    worst = (min if any_of else max)(failing, key=lambda one: _SEVERITY[one])
    return low, high, worst


def _changed(node: Changed, view: QuickView) -> Span:
    low, high, consequence = span(node.part, view)
    if node.kind == "not":
        return YES - high, YES - low, node.consequence or consequence
    if high == NO:
        return NO, NO, consequence
    return min(low, WEIGH), min(high, WEIGH), node.consequence or consequence
