"""What is advised is true: remedies mend, the first day is the first, more income never hurts."""

from datetime import timedelta
from decimal import Decimal

import pytest
from gezin_desktop.case.paths import get, put
from gezin_desktop.law.assess import assess, assess_route, judge_route
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.output import as_data
from gezin_desktop.law.result import RemedyKind, Verdict
from gezin_desktop.law.routes import Route
from gezin_desktop.law.search import with_facts
from gezin_desktop.law.words import texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import POOLS, D, case_of, families, judged
from national_cases import LegalCase, all_cases, national_route

QUICK = settings(
    max_examples=40,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
ROUTES = (Route.PARTNER, Route.CHILD_MINOR)
BEST = {Verdict.MET, Verdict.ASSESSMENT_NEEDED}
LEGAL = [one for one in all_cases() if one.route is None]
ONE_DAY = timedelta(days=1)


def nearly(route):
    """A family that meets everything, but for one to three facts."""
    family = "couple" if route is Route.PARTNER else "child"
    pool = {
        path: values
        for path, values in POOLS[route].items()
        if path not in {"receipt_date", "relative.relation"}
    }
    changed = st.dictionaries(
        st.sampled_from(sorted(pool)), st.integers(0, 30), min_size=1, max_size=3
    )
    return changed.map(
        lambda chosen: LegalCase(
            "near",
            "A family with a few facts changed.",
            "",
            "S",
            family=family,
            set={path: pool[path][number % len(pool[path])] for path, number in chosen.items()},
        ).case()
    )


def _check_remedies(case, route):
    relative = case.relatives[0]
    found = assess_route(case, relative, route, D)
    for condition in found.conditions:
        for remedy in condition.remedies:
            if remedy.kind is RemedyKind.DO:
                mended = with_facts(case, remedy.sets)
            elif remedy.kind is RemedyKind.WAIT_UNTIL:
                mended = put(case, "receipt_date", remedy.on)
            else:
                continue
            after = assess_route(mended, mended.relatives[0], route, D)
            assert after.condition(condition.id).status == "met", (condition.id, remedy)
            assert all(path in remedy.facts for path in remedy.sets)


def _check_first_day(case, route):
    relative, day = case.relatives[0], case.receipt_date or D
    found = assess_route(case, relative, route, D)
    first = found.earliest_date
    if first is None:
        assert found.verdict is not Verdict.MET
        for weeks in range(0, 5 * 52, 52):
            later = day + timedelta(weeks=weeks)
            assert _verdict(case, route, later) is not Verdict.MET, later
        return
    assert day <= first <= add_years(day, 5)
    assert _verdict(case, route, first) is Verdict.MET
    if first > day:
        assert _verdict(case, route, first - ONE_DAY) is not Verdict.MET


def _verdict(case, route, day):
    moved = put(case, "receipt_date", day)
    return judge_route(moved, moved.relatives[0], route, D)


@pytest.mark.parametrize("route", ROUTES)
def test_remedies_mend_and_the_first_day_is_the_first(route):
    @QUICK
    @given(nearly(route))
    def holds(case):
        _check_remedies(case, route)
        _check_first_day(case, route)

    holds()


@pytest.mark.parametrize("legal", LEGAL, ids=[one.id for one in LEGAL])
def test_remedies_and_first_day_of_every_legal_case(legal):
    route = Route(legal.main_route)
    _check_remedies(legal.case(), route)
    _check_first_day(legal.case(), route)


@pytest.mark.parametrize("route", ROUTES)
def test_more_income_never_hurts(route):
    @QUICK
    @given(st.data())
    def holds(data):
        case = case_of(data.draw(families(route)))
        incomes = get(case, "sponsor.incomes")
        if not incomes:
            return
        row = data.draw(st.integers(0, len(incomes) - 1))
        path = f"sponsor.incomes[{row}].monthly_gross"
        more = data.draw(st.sampled_from(("0.01", "50.00", "1000.00")))
        richer = put(case, path, (get(case, path) or Decimal(0)) + Decimal(more))
        before, after = judged(case, route), judged(richer, route)
        for name, found in before.items():
            assert after[name].trace.low >= found.trace.low, name
            assert after[name].trace.high >= found.trace.high, name

    holds()


@pytest.mark.parametrize(
    ("family", "day", "norm"),
    [
        ("couple", "2012-09-01", "1456.20"),
        ("child", "2016-09-30", "1076.04"),
        ("child", "2026-12-01", "1635.90"),
    ],
)
def test_a_small_profit_beside_wages_at_the_norm_does_not_hurt(family, day, norm):
    """The norm with holiday allowance is rounded by itself, sometimes a cent upwards."""
    base = {"start_date": "2010-01-01", "open_ended": True, "taxed": True, "work_permitted": True}
    job = base | {"kind": "employment", "monthly_gross": norm}
    shop = base | {"kind": "self-employment", "monthly_gross": "0.00"}
    facts = {"receipt_date": day, "sponsor.incomes": [job, shop]}
    case = LegalCase("profit", "x.", "", "S", family=family, set=facts).case()
    assert judged(case, Route(national_route(family)))["income-sufficient"].status == "met"


@pytest.mark.parametrize("route", ROUTES)
def test_names_notes_and_reference_change_nothing(route):
    family = "couple" if route is Route.PARTNER else "child"
    plain = LegalCase("plain", "x.", "", "S", family=family).case()
    named = LegalCase(
        "named",
        "x.",
        "",
        "S",
        family=family,
        set={
            "reference": "2026-0417",
            "notes": "Zij hebben € 1.400 en een baby.",
            "sponsor.given_names": "Ó'Brien-ten Bruggencate",
            "sponsor.city": "Utrecht",
            "relative.family_name": "الأمراني",
            "relative.name_own_script": "فاطمة",
            "relative.email": "f@example.org",
        },
    ).case()
    assert as_data(assess(plain, D), texts()) == as_data(assess(named, D), texts())


@pytest.mark.parametrize("route", ROUTES)
def test_every_condition_carries_reasons_and_sources(route):
    @QUICK
    @given(families(route))
    def holds(family):
        case = case_of(family)
        for name, found in judged(case, route).items():
            assert found.sources, name
            assert found.reasons or found.id == "partner-relationship-type", name

    holds()
