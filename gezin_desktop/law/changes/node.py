"""One point of the search for the smallest changes: some acts done, one receipt date.

A point is judged as far as needed: the conditions that stood in the way and those whose facts were
changed. ``complete`` judges all of them; only then the point counts as an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from gezin_desktop.law.batch_judge import best_with
from gezin_desktop.law.changes.acts import Act, acts_of, touches
from gezin_desktop.law.condition import Condition, judge
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.logic import NO, WEIGH, YES
from gezin_desktop.law.quick import QuickView, bounds
from gezin_desktop.law.result import ConditionResult, Consequence, Status, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.routes import conditions_on
from gezin_desktop.law.search import YEARS_AHEAD, seen_again
from gezin_desktop.law.search import on_day as on_day_of
from gezin_desktop.law.view import View

_SETTLED = {
    Status.MET: YES,
    Status.NOT_APPLICABLE: YES,
    Status.DISCRETIONARY: WEIGH,
    Status.UNMET: NO,
}
_BEST = {
    Status.MET: Verdict.MET,
    Status.NOT_APPLICABLE: Verdict.MET,
    Status.DISCRETIONARY: Verdict.ASSESSMENT_NEEDED,
    Status.UNKNOWN: Verdict.INCOMPLETE,
}
LAW_NOT_KNOWN = "receipt_date"
"""What a condition misses when the law of the receipt date itself is not known yet."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A condition at a point: its result and the span of truth in which it may end."""

    condition: Condition
    result: ConditionResult
    low: int
    high: int

    @property
    def law_known(self) -> bool:
        """Whether only facts, and not the law of that day, are missing."""
        return LAW_NOT_KNOWN not in self.result.missing

    @property
    def best(self) -> Verdict:
        """The best verdict that a route can have with this condition as it is."""
        if self.result.status is Status.UNMET:
            mendable = self.result.consequence is Consequence.REPAIRABLE
            return Verdict.NOT_YET if mendable else Verdict.NOT_NOW
        return _BEST[self.result.status]

    @property
    def rule_fails(self) -> bool:
        """Whether the rule is answered, not well, and only an exemption is still open."""
        return self.result.rule in {Status.UNMET, Status.DISCRETIONARY}


def judged(condition: Condition, view: View) -> Judged:
    """Judge one condition and read its span."""
    found = judge(condition, view)
    return _span(condition, found, view)


def _span(condition: Condition, found: ConditionResult, view: View) -> Judged:
    step = _SETTLED.get(found.status)
    if step is not None:
        return Judged(condition, found, step, step)
    trace = found.trace
    low, high = (trace.low, trace.high) if trace else (NO, YES)
    if condition.applies is not None and condition.applies.judge(view, "").low == NO:
        return Judged(condition, found, min(low, WEIGH), YES)
    return Judged(condition, found, low, high)


@dataclass(frozen=True, slots=True)
class Node:
    """Some acts done and a receipt date, with the conditions as far as they are judged.

    ``fresh`` names those that were judged at this very point; the others are as they were on the
    way here. ``assured`` holds the conditions that were in order on this path on a day whose law is
    known; only those may rest on an amount that is not published yet.
    """

    view: View
    acts: tuple[Act, ...]
    conditions: Mapping[str, Judged]
    assured: frozenset[str]
    fresh: frozenset[str]
    price: float = 0.0
    kept: dict[str, date | None] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The receipt date."""
        return self.view.day

    @property
    def ids(self) -> frozenset[tuple[str, tuple[str, ...]]]:
        """What was done, whatever the amounts."""
        return frozenset(act.id for act in self.acts)

    def in_order(self, one: Judged, target: int) -> bool:
        """Whether a condition can still turn out well enough."""
        if one.high < target:
            return False
        return one.low >= target or one.law_known or one.condition.id in self.assured

    def blocked(self, target: int) -> list[Judged]:
        """The conditions that stand in the way whatever is answered."""
        return [one for one in self.conditions.values() if not self.in_order(one, target)]

    def open(self, target: int) -> list[Judged]:
        """The conditions that still rest on an answer or on an unpublished amount."""
        return [
            one
            for one in self.conditions.values()
            if one.low < target and self.in_order(one, target)
        ]

    def questions(self, target: int) -> tuple[str, ...]:
        """The facts on which the outcome still rests."""
        found = (path for one in self.open(target) for path in one.result.missing)
        return tuple(dict.fromkeys(path for path in found if path != LAW_NOT_KNOWN))


def counting(view: View) -> list[Condition]:
    """The conditions of the route that count on the receipt date."""
    return [one for one in conditions_on(Route(view.route), view.day) if one.counts]


def root(view: View, found: Iterable[ConditionResult] = ()) -> Node:
    """The case as it is; ``found`` are results on the same day, if somebody has them already."""
    known = {one.id: one for one in found}
    conditions = {
        one.id: _span(one, known[one.id], view) if one.id in known else judged(one, view)
        for one in counting(view)
    }
    doubtful = frozenset(name for name, one in conditions.items() if not one.law_known)
    return Node(view, (), conditions, doubtful, frozenset(conditions))


def complete(node: Node) -> Node:
    """The same point with every condition judged there.

    Conditions that were met on the way are only looked at again; they are judged anew when they
    are no longer met.
    """
    seen, conditions = node.view, {}
    quick = _quick(seen)
    for one in counting(seen):
        old = node.conditions.get(one.id)
        if old is not None and (one.id in node.fresh or _still_met(old, one, quick)):
            conditions[one.id] = old
        else:
            conditions[one.id] = judged(one, seen)
    kept = {
        name: day
        for name, day in node.kept.items()
        if name in conditions and conditions[name] is node.conditions[name]
    }
    return replace(node, conditions=conditions, fresh=frozenset(conditions), kept=kept)


def _quick(view: View) -> QuickView:
    return view.anew(QuickView)


def _still_met(old: Judged, condition: Condition, quick: QuickView) -> bool:
    same = old.condition is condition and old.low == YES
    return same and best_with(condition, quick) is Verdict.MET


def with_act(node: Node, act: Act, target: int) -> Node:
    """The point after one more act on the same day.

    Only what is not in order is judged; whether the rest still is, ``complete`` looks at.
    """
    view = node.view.after(View, act.remedy.sets)
    conditions, changed, quick = dict(node.conditions), set(), _quick(view)
    for name, one in node.conditions.items():
        if one.low >= target:
            continue
        if act.wide or _reads(one, act) or best_with(one.condition, quick) is not one.best:
            conditions[name] = judged(one.condition, view)
            changed.add(name)
    kept = {name: day for name, day in node.kept.items() if name not in changed}
    return Node(
        view, (*node.acts, act), conditions, node.assured - changed, frozenset(changed), kept=kept
    )


def may_mend(node: Node, one: Judged, act: Act) -> bool:
    """Whether an act that another condition asks for could do something for this one."""
    if _reads(one, act):
        return True
    if not act.wide:
        return False
    view = node.view.after(View, act.remedy.sets)
    after = judged(one.condition, view)
    another = after.result.changes_on != one.result.changes_on
    return after.high > one.high or another or bool(acts_of(after.result, view))


def _reads(one: Judged, act: Act) -> bool:
    return any(touches(fact, path) for fact in one.result.facts for path in act.remedy.sets)


def on_day(node: Node, start: View, day: date, target: int) -> Node:
    """The point on a later day.

    Acts are done anew, and what is not in order is judged anew: amounts and dates in what somebody
    can do may differ from day to day.
    """
    view, acts = _acts_again(node, start, day)
    assured = node.assured | {
        one.condition.id for one in node.conditions.values() if one.high >= target and one.law_known
    }
    redone = [act for act, old in zip(acts, node.acts, strict=True) if act != old]
    conditions: dict[str, Judged] = {}
    fresh = set()
    for condition in counting(view):
        old = node.conditions.get(condition.id)
        if old is None or old.low < target or _may_differ(old, condition, day, redone):
            conditions[condition.id] = judged(condition, view)
            fresh.add(condition.id)
        else:
            conditions[condition.id] = old
    later = {name: on for name, on in node.kept.items() if not redone and (on is None or on > day)}
    return Node(view, acts, conditions, assured, frozenset(fresh), kept=later)


def _may_differ(old: Judged, condition: Condition, day: date, redone: list[Act]) -> bool:
    change = old.result.changes_on
    if old.condition is not condition or (change is not None and change <= day):
        return True
    return any(act.wide or _reads(old, act) for act in redone)


def _acts_again(node: Node, start: View, day: date) -> tuple[View, tuple[Act, ...]]:
    view, acts = seen_again(start, day=day), []
    conditions = {one.id: one for one in counting(view)}
    for act in node.acts:
        origin = conditions.get(act.condition)
        offered = acts_of(judge(origin, view), view) if origin else ()
        now = next((one for one in offered if one.id == act.id), act)
        acts.append(now)
        view = view.after(View, now.remedy.sets)
    return view, tuple(acts)


def on_first_day(node: Node, start: View, condition: Condition) -> Judged:
    """The condition with the same acts done on the first day of the search."""
    view, _ = _acts_again(node, start, start.day)
    return judged(condition, view)


def first_better_day(node: Node, one: Judged, target: int, *, settle: bool) -> date | None:
    """The first later day on which waiting alone mends a condition.

    Args:
        node: the point it is judged at.
        one: a condition that is blocked there, or open when ``settle`` asks for a certain answer.
        target: the step to reach.
        settle: whether the condition must be certain, not only possible.
    """
    name = one.condition.id
    if name not in node.kept:
        node.kept[name] = _walk(node, one, target, settle=settle)
    return node.kept[name]


def _walk(node: Node, one: Judged, target: int, *, settle: bool) -> date | None:
    """Each day is only looked at; where the condition may be good enough it is judged."""
    condition, view = one.condition, node.view
    if not condition.waiting_helps:
        return None
    last, day = add_years(view.day, YEARS_AHEAD), one.result.changes_on
    while day is not None and day <= last:
        then = on_day_of(view, day)
        low, high = bounds(condition, then)
        if (low if settle else high) < target:
            day = then.next_change()
            continue
        later = judged(condition, seen_again(view, day=day))
        if later.law_known:
            return day
        day = later.result.changes_on
    return None
