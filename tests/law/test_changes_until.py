"""Until when a set of changes works."""

from datetime import date, timedelta

import pytest
from change_cases import TODAY, family, seen, some_families
from gezin_desktop.case.paths import put
from gezin_desktop.law.changes.smallest import smallest_changes
from gezin_desktop.law.changes.until import last_day
from gezin_desktop.law.result import Verdict
from gezin_desktop.law.route import Route
from paper_cases import TODAY as EXAMPLES_DAY
from paper_cases import example


def plans(case):
    return smallest_changes(case, case.relatives[0], Route.PARTNER, TODAY)


def test_an_exam_result_grows_old():
    case = family(["exam"])
    (plan,) = plans(case)
    assert last_day(case, plan) == date(2027, 3, 2)


def test_a_child_turns_eighteen():
    """Example 08 with no exemption from the income rule: apply by 15 June 2026."""
    case = put(example("08"), "sponsor.income_exemption", family([]).sponsor.income_exemption)
    relative = case.relative("omar")
    (plan,) = smallest_changes(case, relative, Route.CHILD_MINOR, EXAMPLES_DAY)
    assert plan.best is Verdict.ASSESSMENT_NEEDED
    assert last_day(case, plan) == date(2026, 6, 15)


def test_the_norm_rises():
    case = put(family([]), "sponsor.incomes[0].monthly_gross", "2480.00")
    (plan,) = plans(case)
    assert last_day(case, plan) == date(2026, 6, 30)


def test_nothing_gives_way_within_five_years():
    case = put(family([]), "relatives.partner.nationalities", ["US"])
    case = put(case, "relatives.partner.passport.valid_until", date(2036, 1, 1))
    (plan,) = plans(case)
    assert last_day(case, plan) is None


@pytest.mark.parametrize("case", some_families(51, 25), ids=range(25))
def test_it_works_on_the_last_day_and_not_on_the_day_after(case):
    for plan in plans(case):
        last = last_day(case, plan)
        if last is None or plan.best is not Verdict.MET:
            continue
        on = seen(case, "partner", plan.route, plan.sets, last)
        after = seen(case, "partner", plan.route, plan.sets, last + timedelta(days=1))
        assert on.possible
        assert not after.possible
