"""Three-valued logic is strict: what is decided stays decided, what is open can still change."""

from datetime import date
from itertools import islice

import pytest
from gezin_desktop.case.paths import get
from gezin_desktop.law.result import Status
from gezin_desktop.law.routes import Route
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import case_of, families, fillings, judged, paths, without

QUICK = settings(
    max_examples=40,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
ROUTES = (Route.PARTNER, Route.CHILD_MINOR)
MOST_FILLINGS = 300
ONLY_BECOMES_MET = {("sponsor-eligible-status", "sponsor.residence.granted_on")}
"""The sponsor's own application is running: open until it is granted (form 7018, question 8.12)."""


def _day(family):
    return date.fromisoformat(family["receipt_date"])


@pytest.mark.parametrize("route", ROUTES)
def test_facts_that_are_filled_in_change_nothing_that_was_decided(route):
    @QUICK
    @given(st.data())
    def holds(data):
        family = data.draw(families(route))
        hidden = data.draw(st.sets(st.sampled_from(paths(family)), max_size=20))
        partial = judged(case_of(without(family, hidden)), route, _day(family))
        whole = judged(case_of(family), route)
        for name, found in partial.items():
            if found.status is not Status.UNKNOWN:
                assert found.status == whole[name].status, (name, sorted(hidden))

    holds()


@pytest.mark.parametrize("route", ROUTES)
def test_what_is_unknown_can_still_become_different_things(route):
    @QUICK
    @given(st.data())
    def holds(data):
        family = data.draw(families(route)) | {"receipt_date": "2026-12-01"}
        hidden = data.draw(st.sets(st.sampled_from(paths(family)), min_size=1, max_size=3))
        partial = without(family, hidden)
        for name, found in judged(case_of(partial), route).items():
            if found.status is Status.UNKNOWN and found.counts:
                asked = _asked(found, hidden)
                if (name, *asked) not in ONLY_BECOMES_MET:
                    assert _outcomes(route, family, hidden, name) > 1, (name, sorted(asked))

    holds()


def _asked(found, hidden):
    """The facts to ask, all of them really unknown and among those that were hidden."""
    assert found.missing
    asked = {path.replace("relatives.r.", "relative.") for path in found.missing}
    assert asked <= hidden, (found.id, asked)
    return sorted(asked)


def _outcomes(route, family, hidden, name):
    """How many statuses the condition can get by filling in the facts, counted up to two."""
    seen = set()
    for filled in islice(fillings(route, family, hidden), MOST_FILLINGS):
        seen.add(judged(case_of(filled), route)[name].status)
        if len(seen - {Status.UNKNOWN}) > 1:
            break
    return len(seen)


@pytest.mark.parametrize("route", ROUTES)
def test_the_facts_to_ask_are_unknown_facts_of_the_case(route):
    @QUICK
    @given(st.data())
    def holds(data):
        family = data.draw(families(route))
        hidden = data.draw(st.sets(st.sampled_from(paths(family)), max_size=30))
        case = case_of(without(family, hidden))
        for found in judged(case, route, _day(family)).values():
            assert bool(found.missing) == (found.status is Status.UNKNOWN), found.id
            for path in found.missing:
                assert path == "receipt_date" or not get(case, path), (found.id, path)

    holds()
