"""The search for the smallest changes: best first, over things to do and days to wait for.

Every point of the search is some acts and a receipt date. From a point one can do something that
the trace of a condition offers, or wait for the first day on which a condition gets better. Cheap
points come first, so that a smaller set is always found before a larger one.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from gezin_desktop.law.changes.acts import Act, acts_of, clashes
from gezin_desktop.law.changes.node import (
    Judged,
    Node,
    complete,
    first_better_day,
    may_mend,
    on_day,
    on_first_day,
    with_act,
)
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.opening import open_routes
from gezin_desktop.law.route import Route
from gezin_desktop.law.search import YEARS_AHEAD

MOST_ACTS = 5
MOST_POINTS = 200
_DAYS_PER_EFFORT = 91
"""Waiting a quarter of a year weighs as much as one step of effort."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A set of changes that works: surely when nothing is open, or if the answers are good."""

    node: Node
    questions: tuple[str, ...]
    is_settled: bool
    """Nothing that can still be done or waited for takes a question away."""

    def covers(self, other: Answer) -> bool:
        """Whether this set is no larger, no later and asks no more than the other."""
        return (
            self.node.ids <= other.node.ids
            and self.node.day <= other.node.day
            and set(self.questions) <= set(other.questions)
        )


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """A point where a condition is lost for good: what was done, the day, the condition."""

    acts: frozenset[tuple[str, tuple[str, ...]]]
    day: date
    condition: str


class Search:
    """The search at one target step.

    ``points`` counts the points looked at; ``dead_ends`` are points that nothing mends;
    ``closed_on`` are days waited for on which the route itself is no longer open.
    """

    def __init__(self, start: Node, target: int) -> None:
        self._start = start
        self.target = target
        self._last = add_years(start.day, YEARS_AHEAD)
        self._seen: set[tuple[object, date]] = set()
        self._queue: list[tuple[float, int, date, int, Node]] = []
        self._number = count()
        self._answers: list[Answer] = []
        self._was_open = self._is_open(start)
        self.points = 0
        self.dead_ends: list[DeadEnd] = []
        self.closed_on: list[date] = []

    def run(self, most: int) -> tuple[Answer, ...]:
        """At most so many minimal sets, cheapest first."""
        self._push(self._start)
        while self._queue and self.points < MOST_POINTS:
            node = heapq.heappop(self._queue)[-1]
            self.points += 1
            if self._pointless(node):
                continue
            if self._was_open and node.price and not self._is_open(node):
                if not node.acts:
                    self.closed_on.append(node.day)
                continue
            if not node.blocked(self.target):
                node = complete(node)
                if not node.blocked(self.target):
                    self._record(node)
                    if sum(one.is_settled for one in self._answers) >= most:
                        break
            self._expand(node)
        return tuple(self._answers)

    @property
    def was_cut_short(self) -> bool:
        """Whether the most points were looked at while more were waiting."""
        return self.points >= MOST_POINTS and bool(self._queue)

    # -- answers -----------------------------------------------------------------------------

    def _record(self, node: Node) -> None:
        settled = not self._wishes(node)
        answer = Answer(node, node.questions(self.target), settled)
        if any(one.covers(answer) for one in self._answers):
            return
        smaller = any(
            one.node.ids <= node.ids and one.node.day <= node.day for one in self._answers
        )
        if settled or not smaller:
            self._answers.append(answer)

    def _pointless(self, node: Node) -> bool:
        """A settled answer is part of it already."""
        return any(
            one.is_settled and one.node.ids <= node.ids and one.node.day <= node.day
            for one in self._answers
        )

    def _is_open(self, node: Node) -> bool:
        view = node.view
        routes = open_routes(view.case, view.relative, view.day, view.tables).routes
        return Route(view.route) in routes

    # -- the next points ---------------------------------------------------------------------

    def _wishes(self, node: Node) -> list[Judged]:
        """Open conditions that an act, or waiting, could settle."""
        return [
            one
            for one in node.open(self.target)
            if one.law_known and (self._acts(node, one) or self._wait(node, one) is not None)
        ]

    def _expand(self, node: Node) -> None:
        blocked = node.blocked(self.target)
        wanted = blocked or self._wishes(node)
        acts = {act.id: act for one in wanted for act in self._acts(node, one)}
        dead = [one for one in blocked if self._is_dead(node, one, acts.values())]
        if dead:
            self.dead_ends += [DeadEnd(node.ids, node.day, one.condition.id) for one in dead]
            return
        if len(node.acts) < MOST_ACTS:
            for act in acts.values():
                if (node.ids | {act.id}, node.day) not in self._seen:
                    new = with_act(node, act, self.target)
                    self._push(replace(new, assured=self._assured(new)))
        days = [self._wait(node, one) for one in wanted]
        day = min((day for day in days if day is not None), default=None)
        if day is not None and day <= self._last:
            self._push(on_day(node, self._start.view, day, self.target))

    def _acts(self, node: Node, one: Judged) -> list[Act]:
        if one.low >= self.target:
            return []
        return [act for act in acts_of(one.result, node.view) if not clashes(act, node.acts)]

    def _wait(self, node: Node, one: Judged) -> date | None:
        if node.in_order(one, self.target) and not one.rule_fails:
            return None
        settle = node.in_order(one, self.target)
        return first_better_day(node, one, self.target, settle=settle)

    def _is_dead(self, node: Node, one: Judged, offered: Iterable[Act]) -> bool:
        """Nothing that is on offer can ever mend this condition."""
        if self._acts(node, one) or self._wait(node, one) is not None:
            return False
        return not any(may_mend(node, one, act) for act in offered)

    def _assured(self, node: Node) -> frozenset[str]:
        """The conditions that may rest on unpublished law: those in order on the first day."""
        doubtful = [
            one
            for name, one in node.conditions.items()
            if one.low < self.target <= one.high and not one.law_known and name not in node.assured
        ]
        return node.assured | {
            one.condition.id
            for one in doubtful
            if on_first_day(node, self._start.view, one.condition).high >= self.target
        }

    def _push(self, node: Node) -> None:
        key = (node.ids, node.day)
        if key in self._seen or node.day > self._last:
            return
        self._seen.add(key)
        wait = (node.day - self._start.day).days
        price = sum(act.effort for act in node.acts) + wait / _DAYS_PER_EFFORT
        order = (price, len(node.acts), node.day, next(self._number))
        heapq.heappush(self._queue, (*order, replace(node, price=price)))
