"""The smallest changes of invented families: whatever is asked, what is advised is true."""

from datetime import date
from itertools import chain, combinations
from random import Random

import eu_invented
import pytest
from change_cases import at_the_latest, day_before, seen
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.changes.smallest import HANDFUL, Outlook, outlook
from gezin_desktop.law.changes.until import last_day
from gezin_desktop.law.referral import is_referred
from gezin_desktop.law.result import Verdict
from gezin_desktop.law.route import Route
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import D, case_of, families, paths, without
from test_remedies import nearly

SOME = settings(
    max_examples=15,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
ROUTES = (Route.PARTNER, Route.CHILD_MINOR)


def check(case, route):
    relative = case.relatives[0]
    found = outlook(case, relative, route, D)
    if is_referred(case, relative, route):
        assert found == Outlook(())
        return
    assert len(found.sets) <= HANDFUL
    for one in found.sets:
        applied = one.applied(case)
        again = assess_route(applied, applied.relative(relative.id), route, D)
        assert again.verdict is one.verdict
        assert again.verdict not in {Verdict.NOT_NOW, Verdict.NOT_YET}
        if one.best is Verdict.MET:
            minimal(case, relative.id, one)
            the_day_before(case, relative.id, one)
        last = last_day(case, one)
        assert last is None or last >= one.day
    if not found.sets:
        assert found.stuck or found.lost or found.closed_on or found.was_cut_short


def minimal(case, relative, one):
    start = case.receipt_date or D
    parts = chain.from_iterable(combinations(one.changes, size) for size in range(len(one.changes)))
    for left in parts:
        day = one.day if any(change.on for change in left) else start
        facts = {path: value for change in left for path, value in change.sets.items()}
        less = seen(case, relative, one.route, at_the_latest(facts, day), day)
        assert not (works(less, one, day) and less.asked <= asked(one)), left


def the_day_before(case, relative, one):
    if one.day == (case.receipt_date or D):
        return
    before = day_before(one.day)
    less = seen(case, relative, one.route, at_the_latest(one.sets, before), before)
    assert not (works(less, one, before) and less.asked <= asked(one))


def works(less, one, day: date) -> bool:
    """As a set does: what the law does not say yet may not be what makes it possible."""
    return less.possible and ("receipt_date" not in less.asked or bool(one.law_not_known))


def asked(one) -> set[str]:
    return {*one.questions, "receipt_date"}


@pytest.mark.parametrize("route", ROUTES)
@SOME
@given(data=st.data())
def test_families_nearly_in_order(route, data):
    check(data.draw(nearly(route)), route)


@pytest.mark.parametrize("route", ROUTES)
@SOME
@given(data=st.data())
def test_families_of_whom_little_is_known(route, data):
    family = data.draw(families(route))
    hidden = data.draw(st.sets(st.sampled_from(paths(family)), max_size=12))
    check(case_of(without(family, hidden)), route)


@pytest.mark.parametrize("route", eu_invented.ROUTES)
def test_families_on_every_other_route(route):
    dice = Random(f"changes {route}")  # noqa: S311 - dice, no secret
    for _ in range(8):
        drawn = eu_invented.family(route, dice)
        known = [path for path in eu_invented.relevant(route) if path in drawn]
        hidden = dice.sample(known, dice.randint(0, min(6, len(known))))
        check(case_of(without(drawn, set(hidden))), route)
