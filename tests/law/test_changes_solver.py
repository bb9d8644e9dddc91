"""A solver agrees: the smallest changes are minimal, and none is missed.

Each case becomes a finite table: per receipt date and per set of acts, which conditions an
assessment finds in order. Clingo gets one rule per failing row and names every set of acts and
waiting that is minimal by inclusion. The search must find exactly these.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

import clingo
import pytest
from change_cases import TODAY, some_children, some_families
from eu_cases import all_cases as eu_cases
from gezin_desktop.case.kinds import Relation
from gezin_desktop.case.model import Case
from gezin_desktop.law.changes.acts import Act, acts_of, clashes
from gezin_desktop.law.changes.smallest import HANDFUL, ChangeSet, smallest_changes
from gezin_desktop.law.condition import judge
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.opening import open_routes
from gezin_desktop.law.result import Status
from gezin_desktop.law.route import Route
from gezin_desktop.law.routes import conditions_on
from gezin_desktop.law.search import with_facts
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.view import View

FINE = {Status.MET, Status.NOT_APPLICABLE}
NOT_OFFERED, CLASH = "not-offered", "clash"
LAST = date(2026, 12, 31)
"""Up to here every norm is known, so that each row of the table is a plain yes or no."""

COUPLES, CHILDREN = some_families(11, 40), some_children(12, 20)


def route_of(case: Case) -> Route:
    child = case.relatives[0].relation is Relation.CHILD
    return Route.CHILD_MINOR if child else Route.PARTNER


@dataclass(frozen=True)
class Point:
    """The case after some acts, what is offered then, and which conditions fail."""

    case: Case
    taken: tuple[Act, ...]
    offered: list[Act]
    bad: list[str]


class Table:
    """Everything that acts and waiting can lead to, by assessing all of it."""

    def __init__(self, case: Case, route: Route) -> None:
        self.case, self.route = case, route
        self.first = case.receipt_date
        self._points: dict[tuple, Point] = {}
        self.days = sorted(self._days())
        self.acts = self._acts()
        self.days = [self.first, *self._better_days()]

    def _judged(self, case: Case, day: date):
        view = View(case, case.relatives[0], self.route, day, TODAY, tables())
        return {
            one.id: (judge(one, view), view) for one in conditions_on(self.route, day) if one.counts
        }

    def _days(self) -> Iterator[date]:
        day = self.first
        last = min(LAST, add_years(self.first, 5))
        while day is not None and day <= last:
            yield day
            found = self._judged(self.case, day).values()
            day = min((one.changes_on for one, _ in found if one.changes_on), default=None)

    def _acts(self) -> dict[tuple, int]:
        """Every act that any reachable point offers, numbered."""
        found: dict[tuple, int] = {}
        for day in self.days:
            for one in self.offered(self.case, day):
                found.setdefault(one.id, len(found))
                again = with_facts(self.case, one.remedy.sets)
                for other in self.offered(again, day):
                    if not clashes(other, (one,)):
                        found.setdefault(other.id, len(found))
        return found

    def _better_days(self) -> Iterator[date]:
        """Days worth waiting for: after some acts, something that failed is in order."""
        for before, day in pairwise(self.days):
            for chosen in self.subsets():
                failed, fails = set(self._bad(chosen, before)), set(self._bad(chosen, day))
                if failed - fails and not (failed | fails) & {NOT_OFFERED, CLASH}:
                    yield day
                    break

    def offered(self, case: Case, day: date) -> list[Act]:
        """What the conditions that fail on this day ask for."""
        return [
            act
            for found, view in self._judged(case, day).values()
            if found.status not in FINE
            for act in acts_of(found, view)
        ]

    def subsets(self) -> Iterator[tuple]:
        """Every choice of at most four acts."""
        for size in range(min(4, len(self.acts)) + 1):
            yield from combinations(self.acts, size)

    def rules(self) -> Iterator[str]:
        """A rule for each combination of acts and day that leaves a condition out of order."""
        for at, day in enumerate(self.days):
            for chosen in self.subsets():
                bad = self._bad(chosen, day)
                if bad:
                    on = [f"act({self.acts[one]})" for one in chosen]
                    off = [f"not act({self.acts[one]})" for one in self.acts if one not in chosen]
                    body = ", ".join([f"day({at})", *on, *off])
                    yield from (f"bad({name!r}) :- {body}.".replace("'", '"') for name in bad)

    def _bad(self, chosen: tuple, day: date) -> list[str]:
        point = self._point((), self.case, day)
        while len(point.taken) < len(chosen):
            act = next((one for one in point.offered if one.id in chosen), None)
            if act is None:
                return [NOT_OFFERED]
            if clashes(act, point.taken):
                return [CLASH]
            case = with_facts(point.case, act.remedy.sets)
            point = self._point((*point.taken, act), case, day)
        return point.bad

    def _point(self, taken: tuple[Act, ...], case: Case, day: date) -> Point:
        """What an assessment says after these acts; worked out once."""
        key = frozenset(act.id for act in taken), day
        if key not in self._points:
            bad = [
                name
                for name, (found, _) in self._judged(case, day).items()
                if found.status not in FINE
            ]
            if self.route not in open_routes(case, case.relatives[0], day, tables()).routes:
                bad = ["closed"]
            offered = [one for one in self.offered(case, day) if one.id not in key[0]]
            self._points[key] = Point(case, taken, offered, bad)
        return self._points[key]

    def solved(self) -> set[tuple[frozenset, date]]:
        """Every minimal set of acts with its day, by the solver."""
        last = len(self.days) - 1
        if not self.acts and not last:
            return set() if self._bad((), self.first) else {(frozenset(), self.first)}
        control = clingo.Control(["0", "--heuristic=Domain", "--enum-mode=domRec", "--warn=none"])
        program = [
            "#defined act/1. #defined bad/1.",
            f"{{ act(0..{len(self.acts) - 1}) }}." if self.acts else "",
            f"{{ late(1..{last}) }}. :- late(T), T > 1, not late(T - 1)." if last else "",
            f"day(D) :- late(D), D < {last}, not late(D + 1)." if last else "",
            f"day({last}) :- late({last})." if last else "",
            "day(0) :- not late(1)." if last else "day(0).",
            "big :- 5 { act(A) }. :- big.",
            ":- bad(C).",
            f"#heuristic act(0..{len(self.acts) - 1}). [1, false]" if self.acts else "",
            f"#heuristic late(1..{last}). [1, false]" if last else "",
            "#show act/1. #show day/1.",
            *self.rules(),
        ]
        control.add("base", [], "\n".join(program))
        control.ground([("base", [])])
        names = {number: one for one, number in self.acts.items()}
        found: set[tuple[frozenset, date]] = set()
        with control.solve(yield_=True) as models:
            for model in models:
                acts, at = set(), 0
                for symbol in model.symbols(shown=True):
                    number = symbol.arguments[0].number
                    if symbol.name == "act":
                        acts.add(names[number])
                    else:
                        at = number
                found.add((frozenset(acts), self.days[at]))
        return found


def searched(found: tuple[ChangeSet, ...]) -> set[tuple[frozenset, date]]:
    return {
        (
            frozenset((one.said.key, tuple(one.sets)) for one in each.changes if one.sets),
            each.day,
        )
        for each in found
    }


def agrees(case: Case, route: Route | None = None) -> bool:
    """The search and the solver name the same sets, as far as the law is known."""
    route = route or route_of(case)
    wanted = Table(case, route).solved()
    found = smallest_changes(case, case.relatives[0], route, TODAY)
    met = tuple(one for one in found if one.verdict == "met" and one.day <= LAST)
    return searched(met) <= wanted if len(found) == HANDFUL else searched(met) == wanted


@pytest.mark.parametrize("part", range(5))
@pytest.mark.parametrize("cases", [COUPLES, CHILDREN], ids=["couples", "children"])
def test_the_solver_finds_the_same_sets(cases, part):
    for case in cases[part::5]:
        assert agrees(case)


def other_routes() -> Iterator[tuple[str, Case, Route]]:
    """Legal cases of every other route in which something stands in the way that can be mended."""
    for legal in eu_cases():
        case = legal.case()
        if legal.route == "none" or case.receipt_date is None or case.receipt_date > LAST:
            continue
        route, relative = Route(legal.main_route), case.relatives[0]
        if route not in open_routes(case, relative, case.receipt_date, tables()).routes:
            continue
        view = View(case, relative, route, case.receipt_date, TODAY, tables())
        judged = [judge(one, view) for one in conditions_on(route, view.day) if one.counts]
        failing = [one for one in judged if one.status is Status.UNMET]
        if failing and not any(one.weighed for one in judged):
            yield legal.id, case, route


OTHERS = tuple(other_routes())
MENDED = {
    Route.EU_PARTNER,
    Route.EU_CHILD,
    Route.EU_DIRECT_LINE,
    Route.EU_OTHER,
    Route.EU_RETURNING,
    Route.EU_DUTCH_CHILD,
    Route.EU_RETAINED,
    Route.EU_HOLDER,
    Route.UK_WITHDRAWAL,
    Route.INDEPENDENT,
    Route.INDEPENDENT_CHILD,
    Route.AFTER_DEATH,
    Route.PERMIT_HOLDER,
    Route.CHILD_BORN_HERE,
    Route.CHILD_ADOPTION,
}
"""Routes beside the first two that can be met at all; on the others the law always weighs."""


@pytest.mark.parametrize("route", sorted({route for _, _, route in OTHERS}))
def test_the_solver_finds_the_same_sets_on_every_other_route(route):
    for name, case, on in OTHERS:
        if on is route:
            assert agrees(case, route), name


def test_every_route_that_can_be_mended_is_held_against_the_solver():
    assert {route for _, _, route in OTHERS} >= MENDED


if __name__ == "__main__":  # python tests/law/test_changes_solver.py 300
    number = int(sys.argv[1])
    both = {"couples": some_families(5, number, most=4)}
    both["children"] = some_children(6, number, most=4)
    for name, families in both.items():
        print(name, sum(map(agrees, families)), "of", len(families))  # noqa: T201
