"""Three-valued logic is strict on every route: decided stays decided, open can still change."""

from random import Random

import pytest
from eu_invented import ROUTES, family, fillings, own, pool_of, relevant
from gezin_desktop.case.paths import get
from gezin_desktop.law.result import Status
from invented import case_of, without

FAMILIES = 16
MOST_WAYS = 30


def _dice(test, route):
    return Random(f"{test} {route}")  # noqa: S311 - dice, no secret


@pytest.mark.parametrize("route", ROUTES)
def test_facts_that_are_filled_in_change_nothing_that_was_decided(route):
    dice = _dice("decided", route)
    for _ in range(FAMILIES):
        drawn = family(route, dice)
        known = [path for path in relevant(route) if path in drawn]
        hidden = set(dice.sample(known, dice.randint(1, min(8, len(known)))))
        partial = own(case_of(without(drawn, hidden)), route)
        whole = own(case_of(drawn), route)
        for name, found in partial.items():
            if found.status is not Status.UNKNOWN:
                assert found.status == whole[name].status, (name, sorted(hidden), drawn)


@pytest.mark.parametrize("route", ROUTES)
def test_what_is_unknown_can_still_become_different_things(route):
    dice = _dice("open", route)
    for _ in range(FAMILIES):
        drawn = family(route, dice)
        known = [path for path in relevant(route) if path in drawn]
        hidden = tuple(dice.sample(known, min(2, len(known))))
        whole = own(case_of(drawn), route)
        for name, found in own(case_of(without(drawn, set(hidden))), route).items():
            if found.status is Status.UNKNOWN and whole[name].status is not Status.UNKNOWN:
                ways = fillings(drawn, hidden, MOST_WAYS, dice)
                statuses = {own(case_of(one), route)[name].status for one in ways}
                assert len(statuses) > 1, (name, hidden, statuses, drawn)


@pytest.mark.parametrize("route", ROUTES)
def test_the_facts_to_ask_are_unknown_facts_of_the_case(route):
    dice = _dice("ask", route)
    for _ in range(FAMILIES):
        drawn = family(route, dice)
        known = [path for path in relevant(route) if path in drawn]
        hidden = set(dice.sample(known, dice.randint(0, len(known))))
        case = case_of(without(drawn, hidden))
        for found in own(case, route).values():
            assert bool(found.missing) == (found.status is Status.UNKNOWN), found.id
            for path in found.missing:
                assert path in {"receipt_date", "events"} or get(case, path) is None, path


_ROWS = (
    "sponsor.incomes",
    "sponsor.past_public_funds",
    "relative.antecedents.convictions",
    "relative.permit.absences",
)
_ALWAYS = {"kind", "earner", "offence"}


def _thinned(drawn, dice):
    """The family without some of the facts in the rows of its lists."""
    thin = dict(drawn)
    for path in _ROWS:
        thin[path] = [
            {name: value for name, value in row.items() if name in _ALWAYS or dice.random() < 0.7}
            for row in drawn[path]
        ]
    return thin


@pytest.mark.parametrize("route", ROUTES)
def test_facts_in_the_rows_of_lists_that_are_filled_in_change_nothing_decided(route):
    dice = _dice("rows", route)
    for _ in range(FAMILIES // 2):
        drawn = family(route, dice)
        partial, whole = own(case_of(_thinned(drawn, dice)), route), own(case_of(drawn), route)
        for name, found in partial.items():
            if found.status is not Status.UNKNOWN:
                assert found.status == whole[name].status, (name, drawn)


@pytest.mark.parametrize("route", ROUTES)
def test_every_question_can_still_change_something(route):
    """Each fact that is asked decides for some answer to the other open facts."""
    dice = _dice("asked", route)
    for _ in range(FAMILIES // 4):
        drawn = family(route, dice)
        known = [path for path in relevant(route) if path in drawn]
        hidden = tuple(dice.sample(known, min(2, len(known))))
        for name, found in own(case_of(without(drawn, set(hidden))), route).items():
            asked = {path.replace("relatives.r.", "relative.") for path in found.missing}
            whole = asked <= set(hidden)  # else facts that were never drawn are open too
            for path in asked if whole else ():
                if len(pool_of(path)) == 1:
                    continue
                assert _matters(route, drawn, hidden, path, name), (name, path, hidden, drawn)


def _matters(route, drawn, hidden, path, name):
    others = tuple(one for one in hidden if one != path)
    for way in fillings(drawn, others, MOST_WAYS, Random(0)):  # noqa: S311 - dice, no secret
        seen = {own(case_of(way | {path: value}), route)[name].status for value in pool_of(path)}
        if len(seen) > 1:
            return True
    return False
