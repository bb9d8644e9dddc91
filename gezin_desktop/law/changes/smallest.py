"""The smallest sets of changes with which a route holds on paper.

A change is something to do (its facts then have other values) or a day to wait for. An answer that
is not known yet is no change: a set names the questions it still rests on. A set is minimal: none
of its changes can be left out, and it works on no earlier day, without asking more. Each is found
by search and verified by judging every condition again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gezin_desktop.case.kinds import Relation
from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.law.assess import verdict
from gezin_desktop.law.changes.acts import Act
from gezin_desktop.law.changes.node import Node, root
from gezin_desktop.law.changes.search import Answer, Search
from gezin_desktop.law.dates import birthday
from gezin_desktop.law.logic import WEIGH, YES
from gezin_desktop.law.opening import open_routes
from gezin_desktop.law.referral import is_referred
from gezin_desktop.law.result import RemedyKind, RouteResult, Said, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.search import with_facts
from gezin_desktop.law.tables.book import Tables, tables
from gezin_desktop.law.view import Common, View

HANDFUL = 5
_ADULT = 18


@dataclass(frozen=True, slots=True)
class Change:
    """One change: something to do, with the facts it sets, or a day to wait for.

    ``condition`` asked for it; ``effort`` is this program's own estimate, 0 for waiting.
    """

    kind: RemedyKind
    said: Said
    condition: str | None = None
    on: date | None = None
    sets: Mapping[str, Any] = field(default_factory=dict)
    effort: int = 0


@dataclass(frozen=True, slots=True)
class Clash:
    """What waiting until the day of a set costs a relative: the route that closes by then."""

    relative: str
    route: Route
    turns_adult_on: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that together make a route hold on paper.

    Attributes:
        relative: id of the relative.
        route: the route.
        changes: what changes; empty when nothing has to.
        day: the receipt date it is meant for.
        verdict: what an assessment says after the changes; ``incomplete`` while questions are open.
        best: what it becomes when the open answers are good: ``met`` or ``assessment-needed``.
        questions: the facts to be asked on which it still rests.
        rests_on: the conditions that those questions are about.
        by_exemption: those among them whose rule fails, so that only an exemption helps.
        law_not_known: conditions whose law on that day is not published yet.
        weighed: conditions that the IND weighs.
        fewest_questions: no other set leaves less open.
        price: effort, plus one for each quarter of a year of waiting; only for the order.
        clashes: routes that close while waiting.
    """

    relative: str
    route: Route
    changes: tuple[Change, ...]
    day: date
    verdict: Verdict
    best: Verdict
    questions: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    by_exemption: tuple[str, ...] = ()
    law_not_known: tuple[str, ...] = ()
    weighed: tuple[str, ...] = ()
    fewest_questions: bool = True
    price: float = 0.0
    clashes: tuple[Clash, ...] = ()

    @property
    def sets(self) -> dict[str, Any]:
        """The facts that change, with their new values."""
        return {path: value for one in self.changes for path, value in one.sets.items()}

    def applied(self, case: Case) -> Case:
        """The case after these changes, received on the day of the set."""
        return with_facts(case, self.sets).model_copy(update={"receipt_date": self.day})


@dataclass(frozen=True, slots=True)
class Outlook:
    """What can be changed about a route, and what stands in the way where nothing can.

    ``stuck`` are conditions that nothing mends; only where there is no set at all. ``lost`` are
    conditions that are in order now and fail for good while waiting for another one, with the day
    waited for; other sets may still work. ``closed_on`` is the first day that would be worth
    waiting for, were the route not closed by then. ``was_cut_short``: there is more to try than was
    tried, so that a set may be missing.
    """

    sets: tuple[ChangeSet, ...]
    stuck: tuple[str, ...] = ()
    lost: tuple[tuple[str, date], ...] = ()
    closed_on: date | None = None
    was_cut_short: bool = False


def smallest_changes(
    case: Case, relative: Relative, route: Route, today: date, law: Tables | None = None
) -> tuple[ChangeSet, ...]:
    """The minimal sets of changes of one route, least effort and time first; at most a handful."""
    return outlook(case, relative, route, today, law).sets


def outlook(
    case: Case,
    relative: Relative,
    route: Route,
    today: date,
    law: Tables | None = None,
    *,
    found: RouteResult | None = None,
    common: Common | None = None,
) -> Outlook:
    """The smallest changes of a route, or why there are none.

    Args:
        case: what is known.
        relative: whom it is about.
        route: the route, open or not.
        today: the receipt date where the case names none.
        law: the law tables; the program's own by default.
        found: what an assessment of this very case said, to save judging it again.
        common: what was worked out for all relatives of this very case, by these tables, today.

    Raises:
        LawDamaged: a law table is missing or unreadable.
    """
    if is_referred(case, relative, route):
        return Outlook(())
    day = case.receipt_date or today
    common = {} if common is None else common
    view = View(case, relative, route, day, today, law or tables(), common)
    return _looked_for(root(view, found.conditions if found else ()))


def _looked_for(start: Node) -> Outlook:
    """The sets that make the route hold, else those with which the IND must weigh it."""
    search = Search(start, YES)
    sets = _sets(start, search)
    closed_on = min(search.closed_on, default=None)
    lost = _lost(start, search)
    if sets:
        return Outlook(sets, (), lost, closed_on, search.was_cut_short)
    weighing = Search(start, WEIGH)
    sets = _sets(start, weighing)
    cut = search.was_cut_short or weighing.was_cut_short
    return Outlook(sets, () if sets else _stuck(start, weighing), lost, closed_on, cut)


def _sets(start: Node, search: Search) -> tuple[ChangeSet, ...]:
    answers = search.run(HANDFUL)
    return tuple(_change_set(start, one, answers, search.target) for one in _handful(answers))


def _handful(answers: tuple[Answer, ...]) -> list[Answer]:
    """The cheapest, the one that leaves least open always among them."""
    chosen = sorted(answers, key=lambda one: one.node.price)[:HANDFUL]
    least = min(answers, key=lambda one: (len(one.questions), one.node.price), default=None)
    if least is not None and least not in chosen:
        chosen[-1] = least
    return chosen


def _change_set(start: Node, answer: Answer, answers: tuple[Answer, ...], target: int) -> ChangeSet:
    node, view = answer.node, start.view
    changes = [_change(act) for act in node.acts]
    if node.day > start.day:
        said = Said("change.wait", {"day": node.day})
        changes.append(Change(RemedyKind.WAIT_UNTIL, said, on=node.day))
    rests = node.open(target)
    weighed = [name for name, one in node.conditions.items() if one.low == one.high == WEIGH]
    asked = set(answer.questions)
    resting = [one for one in rests if asked & set(one.result.missing)]
    return ChangeSet(
        relative=view.relative.id,
        route=Route(view.route),
        changes=tuple(changes),
        day=node.day,
        verdict=verdict(one.result for one in node.conditions.values()),
        best=Verdict.MET if target == YES else Verdict.ASSESSMENT_NEEDED,
        questions=answer.questions,
        rests_on=tuple(one.condition.id for one in resting),
        by_exemption=tuple(one.condition.id for one in resting if one.rule_fails),
        law_not_known=tuple(one.condition.id for one in rests if not one.law_known),
        weighed=tuple(weighed),
        fewest_questions=not any(set(one.questions) < asked for one in answers),
        price=node.price,
        clashes=tuple(_clashes(view, node.day)) if node.day > start.day else (),
    )


def _change(act: Act) -> Change:
    remedy = act.remedy
    return Change(remedy.kind, remedy.said, act.condition, sets=remedy.sets, effort=act.effort)


def _stuck(start: Node, search: Search) -> tuple[str, ...]:
    """Conditions that nothing mends: at once, or else after everything that was tried."""
    at_once = [end for end in search.dead_ends if end.day == start.day and not end.acts]
    ends = at_once or search.dead_ends
    return tuple(dict.fromkeys(end.condition for end in ends))


def _lost(start: Node, search: Search) -> tuple[tuple[str, date], ...]:
    """Conditions in order at the start that waiting loses, with the first such day."""
    lost: dict[str, date] = {}
    for end in search.dead_ends:
        first = start.conditions.get(end.condition)
        if end.acts or end.day <= start.day or first is None:
            continue
        if start.in_order(first, search.target):
            lost[end.condition] = min(end.day, lost.get(end.condition, end.day))
    return tuple(lost.items())


def _clashes(view: View, day: date) -> Iterator[Clash]:
    """Routes of anybody in the family that are open on the receipt date and closed on the day."""
    for one in view.case.relatives:
        before = open_routes(view.case, one, view.day, view.tables).routes
        after = _open_on(view, one, day)
        for route in before:
            if route not in after:
                yield Clash(one.id, route, _turns_adult(one, view.day, day))


def _open_on(view: View, one: Relative, day: date) -> Iterable[Route]:
    return open_routes(view.case, one, day, view.tables).routes


def _turns_adult(one: Relative, first: date, last: date) -> date | None:
    if one.birth_date is None or one.relation is not Relation.CHILD:
        return None
    day = birthday(one.birth_date, _ADULT)
    return day if first < day <= last else None
