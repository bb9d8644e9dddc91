"""The smallest changes: worked by hand, and what must hold for every one of them."""

from datetime import date
from itertools import chain, combinations

import eu_cases
import pytest
from change_cases import (
    DAY,
    TODAY,
    at_the_latest,
    day_before,
    family,
    seen,
    some_families,
)
from gezin_desktop.case.kinds import Relation
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess, assess_route
from gezin_desktop.law.changes.acts import can_change, touches
from gezin_desktop.law.changes.smallest import ChangeSet, outlook, smallest_changes
from gezin_desktop.law.result import Status, Verdict
from gezin_desktop.law.route import Route
from national_cases import all_cases
from paper_cases import TODAY as EXAMPLES_DAY
from paper_cases import example

NEVER = ("birth", "nationalit", "convict", "antecedents", "concluded_on", "kinship")


def told(one: ChangeSet) -> tuple[str, ...]:
    return tuple(str(change.on) if change.on else change.said.key for change in one.changes)


def sets_of(case, relative, route=Route.PARTNER, today=TODAY):
    return smallest_changes(case, case.relative(relative), route, today)


# -- worked by hand ------------------------------------------------------------------------------


def test_example_01_an_exemption_or_187_euro_more():
    case = example("01")
    nothing, more, second = sets_of(case, "fatima", today=EXAMPLES_DAY)
    assert told(nothing) == ()
    assert nothing.rests_on == nothing.by_exemption == ("income-sufficient",)
    assert all("income_exemption" in path for path in nothing.questions)
    assert nothing.verdict is Verdict.INCOMPLETE
    assert told(more) == ("income-sufficient.earn-more",)
    assert str(more.sets["sponsor.incomes[0].monthly_gross"]) == "2337.00"
    assert (more.verdict, more.best, more.questions) == (Verdict.MET, Verdict.MET, ())
    assert told(second) == ("change.second-source",)
    assert str(second.sets["sponsor.incomes"][1].monthly_gross) == "187.00"
    assert {one.day for one in (nothing, more, second)} == {date(2026, 12, 1)}


def test_example_08_as_unmarried_partners_from_1_september():
    case = example("08")
    found = sets_of(case, "rana", today=EXAMPLES_DAY)
    plans = {told(one): one for one in found}
    plan = plans[("partner-marriage-valid.as-unmarried", "2026-09-01")]
    assert plan.sets == {"relatives.rana.relation": Relation.UNMARRIED_PARTNER}
    assert plan.best is Verdict.MET
    assert {"partner-unmarried-durable-exclusive", "fm-basic-exam"} <= set(plan.rests_on)
    assert "income-durable" not in plan.rests_on
    (clash,) = plan.clashes
    assert (clash.relative, clash.turns_adult_on) == ("omar", date(2026, 6, 16))


def test_example_08_waiting_for_the_income_loses_the_route_of_the_child():
    case = put(example("08"), "sponsor.income_exemption", _no_exemption())
    found = outlook(case, case.relative("omar"), Route.CHILD_MINOR, EXAMPLES_DAY)
    assert found.closed_on == date(2026, 9, 1)
    (only,) = found.sets
    assert (told(only), only.best, only.day) == ((), Verdict.ASSESSMENT_NEEDED, date(2026, 6, 15))
    assert only.weighed == ("income-durable",)


def _no_exemption():
    return family([]).sponsor.income_exemption


def test_pass_the_exam_and_wait_for_a_birthday():
    case = family(["exam", "younger"])
    (found,) = sets_of(case, "partner")
    assert told(found) == ("fm-basic-exam.take-exam", "2026-11-15")
    assert found.sets["relatives.partner.exam.result_dated"] == date(2026, 11, 15)
    assert found.verdict is Verdict.MET


def test_a_birthday_beyond_the_table_of_norms_rests_on_the_next_table():
    case = put(family(["exam"]), "relatives.partner.birth_date", date(2006, 5, 3))
    (found,) = sets_of(case, "partner")
    assert told(found) == ("fm-basic-exam.take-exam", "2027-05-03")
    assert (found.questions, found.law_not_known) == ((), ("income-sufficient",))
    assert (found.verdict, found.best) == (Verdict.INCOMPLETE, Verdict.MET)


def test_an_income_far_too_low_is_never_mended_by_an_unpublished_norm():
    for found in sets_of(family(["far-short", "younger"]), "partner"):
        assert any("monthly_gross" in path or "incomes" in path for path in found.sets)


def test_nothing_to_change():
    (found,) = sets_of(family([]), "partner")
    assert (found.changes, found.verdict, found.price) == ((), Verdict.MET, 0.0)


def test_a_brother_or_sister_can_never_be_a_partner():
    case = put(family(["exam"]), "relatives.partner.relationship.kinship", "sibling")
    found = outlook(case, case.relative("partner"), Route.PARTNER, TODAY)
    assert (found.sets, found.stuck) == ((), ("partner-marriage-valid",))


def test_no_passport_is_asked_of_an_authority_that_refuses_it():
    case = put(family(["no-passport"]), "relatives.partner.passport.authority_refuses", True)
    for one in sets_of(case, "partner"):
        assert not any("passport" in path for path in one.sets)


def test_nothing_is_computed_for_an_asylum_family():
    case = put(family(["exam"]), "relatives.partner.asked_asylum", True)
    assert sets_of(case, "partner", Route.ASYLUM_FAMILY) == ()


def test_what_nobody_can_change():
    for path in (
        "sponsor.birth_date",
        "relatives.kind-1.nationalities",
        "relatives.x.antecedents.convictions[0].offence",
        "sponsor.incomes[0].start_date",
        "sponsor.incomes[0].average_past_12_months",
        "relatives.x.relationship.concluded_on",
    ):
        assert not can_change(path), path
    for path in ("relatives.role.exam.passed", "sponsor.incomes", "relatives.x.relation"):
        assert can_change(path), path


def test_one_path_lies_within_another():
    assert touches("sponsor.incomes", "sponsor.incomes[0].monthly_gross")
    assert touches("relatives.a.exam", "relatives.a.exam.passed")
    assert touches("sponsor.savings", "sponsor.savings")
    assert not touches("sponsor.incomes[1]", "sponsor.incomes[10]")
    assert not touches("relatives.a.in_nl", "relatives.a.in_nl_since")


# -- what holds for every set ----------------------------------------------------------------------

MADE_UP = [*some_families(3, 40), *some_families(4, 30, blanks=2)]
LEGAL = (*all_cases(), *eu_cases.all_cases())


@pytest.fixture(scope="module")
def made_up():
    return [(case, sets_of(case, "partner")) for case in MADE_UP]


def facts_without(one: ChangeSet, left: tuple) -> tuple[dict, date]:
    day = one.day if any(change.on for change in left) else DAY
    facts = {path: value for change in left for path, value in change.sets.items()}
    return at_the_latest(facts, day), day


def test_every_set_is_what_an_assessment_says(made_up):
    for case, found in made_up:
        for one in found:
            applied = one.applied(case)
            again = assess_route(applied, applied.relative("partner"), one.route, TODAY)
            assert again.verdict is one.verdict
            if not one.questions and not one.law_not_known:
                assert one.verdict is one.best
            failing = {Status.UNMET, Status.DISCRETIONARY}
            weighed = {x.id for x in again.conditions if x.counts and x.status in failing}
            assert weighed == set(one.weighed)


def test_no_part_of_a_set_works_without_asking_more(made_up):
    for case, found in made_up:
        for one in found:
            if one.best is not Verdict.MET:
                continue
            parts = chain.from_iterable(
                combinations(one.changes, size) for size in range(len(one.changes))
            )
            for left in parts:
                facts, day = facts_without(one, left)
                less = seen(case, "partner", one.route, facts, day)
                assert not (less.possible and less.asked <= set(one.questions)), told(one)


def test_a_set_does_not_work_on_the_day_before(made_up):
    for case, found in made_up:
        for one in found:
            if one.day == DAY or one.best is not Verdict.MET:
                continue
            before = day_before(one.day)
            facts = at_the_latest(one.sets, before)
            less = seen(case, "partner", one.route, facts, before)
            assert not (less.possible and less.asked <= set(one.questions)), told(one)


def test_no_set_is_part_of_another_that_asks_as_much(made_up):
    for _, found in made_up:
        for one, other in combinations(found, 2):
            inside = set(told(one)) <= set(told(other))
            assert not (inside and set(one.questions) <= set(other.questions))


def test_a_day_that_helps_is_not_called_useless(made_up):
    for case, found in made_up:
        seen_again = outlook(case, case.relatives[0], Route.PARTNER, TODAY)
        useless = {day for _, day in seen_again.lost} | {seen_again.closed_on}
        assert useless.isdisjoint(one.day for one in found if one.day > DAY)


def test_sets_come_in_order_and_are_at_most_a_handful(made_up):
    for _, found in made_up:
        assert [one.price for one in found] == sorted(one.price for one in found)
        assert len(found) <= 5
        assert not found or any(one.fewest_questions for one in found)


def test_no_set_changes_history(made_up):
    for _, found in made_up:
        for one in found:
            for path in one.sets:
                assert not any(word in path for word in NEVER)


def test_families_with_everything_in_the_way_are_answered_too(made_up):
    assert any(len(one.changes) >= 3 for _, found in made_up for one in found)
    assert sum(not found for _, found in made_up) < 10


@pytest.mark.parametrize("part", range(12))
def test_legal_cases_of_every_route(part):
    """For every legal case: an assessment confirms each set, also with results at hand."""
    for legal in LEGAL[part::12]:
        case = legal.case()
        today = case.receipt_date or date(2026, 12, 1)
        for route in assess(case, today).routes:
            _check_route(case, route, today)


def _check_route(case, route, today):
    relative = case.relative(route.relative)
    found = outlook(case, relative, route.route, today, found=route)
    assert found == outlook(case, relative, route.route, today)
    if route.verdict is Verdict.REFER:
        assert found.sets == ()
    if route.verdict is Verdict.MET:
        assert found.sets[0].changes == ()
    if route.verdict in {Verdict.NOT_YET, Verdict.NOT_NOW}:
        assert all(one.changes for one in found.sets)
        assert found.sets or found.stuck or found.lost or found.closed_on
    for one in found.sets:
        applied = one.applied(case)
        again = assess_route(applied, applied.relative(relative.id), one.route, today)
        assert again.verdict is one.verdict
        assert again.verdict not in {Verdict.NOT_NOW, Verdict.NOT_YET}
