"""The trees judged without writing the reasons down: for answers of which only the status counts.

The same three steps and the same consequences as ``law/logic.py`` and ``law/condition.py``; tests
hold both against each other. A kind of node that is not known here is judged in the usual way.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import Any, TypeVar

from gezin_desktop.law.condition import BY_STEP, Condition, Exemption
from gezin_desktop.law.logic import NO, WEIGH, YES, Changed, Derived, Fact, Group, Node
from gezin_desktop.law.result import Consequence, Status
from gezin_desktop.law.tables.rows import Row
from gezin_desktop.law.traces import SEVERITY, severity
from gezin_desktop.law.view import GETTERS, WINDOW, Shared, View, getter_of

T = TypeVar("T")
Span = tuple[int, int, Consequence | None]
"""The lowest and highest step, and what it means where the step is no."""
_SURELY: Span = (YES, YES, None)


class DayView(View):
    """A view that notes the days on which an answer changes, and no facts."""

    __slots__ = ()

    def full(self, path: str) -> str:
        """The path as the rule names it."""
        return path

    def ask(self, path: str) -> Any:
        """See `View`."""
        owner = self.relative if path[0] == "r" else self.sponsor
        return (GETTERS.get(path) or getter_of(path))(owner)

    peek = ask

    def note(self, path: str, value: Any) -> Any:
        """See `View`."""
        return value


class QuickView(DayView):
    """A view that notes neither facts nor days of change."""

    __slots__ = ()

    def once(self, name: str | int, work: Callable[[], T]) -> T:
        """See `View`."""
        if self.looks is not None:
            return super().once(name, work)
        kept = self.kept.get(name)
        if kept is None:
            kept = self.kept[name] = Shared(work())
        found: T = kept.found
        return found

    def in_common(self, name: Hashable, work: Callable[[], T]) -> T:
        """See `View`."""
        if self.looks is not None or self.common is None:
            return super().in_common(name, work)
        alike = self._those_alike(self.common)
        kept: Shared | None = alike.get(name)
        if kept is None:
            kept = self._for_all(alike, name, lambda: Shared(work()))
        found: T = kept.found
        return found

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


def status(condition: Condition, view: DayView) -> Status:
    """The status of a condition; in a `DayView` the days on which it may change are noted."""
    applies, low, high, _ = reach(condition, view)
    if applies[1] == NO:
        return Status.NOT_APPLICABLE
    return Status.UNKNOWN if low < high or applies[0] == NO else BY_STEP[low]


def bounds(condition: Condition, view: DayView) -> tuple[int, int]:
    """The steps between which a condition may end; one that does not concern somebody holds."""
    applies, low, high, _ = reach(condition, view)
    return (min(low, WEIGH), YES) if applies[0] == NO else (low, high)


def reach(condition: Condition, view: DayView) -> tuple[Span, int, int, Consequence | None]:
    """Whether a condition applies, the steps that its rule or an exemption reaches.

    The last is what it means where the rule fails.
    """
    view.changes.clear()
    applies = span(condition.applies, view) if condition.applies else _SURELY
    if applies[1] == NO:
        return applies, YES, YES, None
    low, high, consequence = span(condition.test, view)
    if low == YES or not condition.exemptions:
        return applies, low, high, consequence
    way = _exempted(condition.exemptions, view)
    return applies, max(low, way[0]), max(high, way[1]), consequence


def _exempted(ways: tuple[Exemption, ...], view: DayView) -> tuple[int, int]:
    """The steps that the best exemption reaches; what conditions share is judged once."""
    if not ways[0].shared:
        return _best(ways, view)
    return view.once(id(ways), lambda: _shared(ways, view))


def _shared(ways: tuple[Exemption, ...], view: DayView) -> tuple[int, int]:
    if view.common is None:
        return _best(ways, view)
    low, high = view.in_common(id(ways), lambda: _best([one for one in ways if one.common], view))
    own = _best([one for one in ways if not one.common], view)
    return max(low, own[0]), max(high, own[1])


def _best(ways: Iterable[Exemption], view: DayView) -> tuple[int, int]:
    low, high = NO, NO
    for one in ways:
        if low == YES:
            break
        way = span(one.test, view)
        low, high = max(low, way[0]), max(high, way[1])
    return low, high


def span(node: Node, view: DayView) -> Span:
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


def _fact(node: Fact, view: DayView) -> Span:
    value = view.ask(node.path)
    if value is None:
        low, high = sorted((node.when_in, node.when_not))
        return low, high, None
    step = node.when_in if value in node.values else node.when_not
    return step, step, node.consequence if step == NO else None


def _group(node: Group, view: DayView) -> Span:
    """The mildest of failing alternatives, the worst of failing things that are all needed."""
    parts: list[Span] = []
    any_of = node.kind == "any"
    for part in node.parts:
        parts.append(span(part, view))
        if any_of and parts[-1][0] == YES:
            return _SURELY
    choose = max if any_of else min
    low, high = choose([one[0] for one in parts]), choose([one[1] for one in parts])
    if high > NO:
        return low, high, None
    failing = [one[2] for one in parts if one[1] == NO]
    worst = (min if any_of else max)(failing, key=lambda one: SEVERITY[one])
    return low, high, worst


def _changed(node: Changed, view: DayView) -> Span:
    low, high, consequence = span(node.part, view)
    if node.kind == "not":
        return YES - high, YES - low, node.consequence or consequence
    if high == NO:
        return NO, NO, consequence
    return min(low, WEIGH), min(high, WEIGH), node.consequence or consequence
