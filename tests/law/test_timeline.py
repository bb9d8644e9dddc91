"""A route over time: spans without gaps, true on both sides of every day of change."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from change_cases import TODAY, family, some_families
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.changes.smallest import smallest_changes
from gezin_desktop.law.result import Status, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.timeline import timeline
from gezin_desktop.law.words import LANGUAGES, texts
from paper_cases import example

VISIT = date(2026, 6, 8)


def line(case, relative=None, route=Route.PARTNER, today=TODAY):
    return timeline(case, case.relative(relative) if relative else case.relatives[0], route, today)


def spans(found, name):
    row = next(row for row in found.rows if row.condition == name)
    return [(one.first, one.last, one.result.status) for one in row.spans]


def test_example_08_as_drawn():
    """No exemption: the income lasts from 1 September, the norm of 2027 is not known."""
    case = put(example("08"), "sponsor.income_exemption", family([]).sponsor.income_exemption)
    found = line(case, "rana", today=VISIT)
    assert found.first == VISIT
    durable = spans(found, "income-durable")
    assert durable[-1][0] == date(2026, 9, 1)
    assert durable[-1][2] is Status.MET
    sufficient = spans(found, "income-sufficient")
    assert sufficient[0][2] is Status.MET
    assert (sufficient[-1][0], sufficient[-1][2]) == (date(2027, 1, 1), Status.UNKNOWN)
    assert "partner-marriage-valid" in {row.condition for row in found.shown}
    assert {one.verdict for one in found.outcome} == {Verdict.NOT_YET}
    child = line(case, "omar", Route.CHILD_MINOR, VISIT)
    assert child.closed_on == date(2026, 6, 16)


def test_after_the_smallest_change_the_outcome_follows():
    case = family(["exam", "younger"])
    (plan,) = smallest_changes(case, case.relatives[0], Route.PARTNER, TODAY)
    found = line(plan.applied(case))
    on_the_day = [one for one in found.outcome if one.first <= plan.day]
    assert on_the_day[-1].verdict is Verdict.MET
    assert on_the_day[-1].first == plan.day


def test_marks_name_the_days():
    found = line(family(["younger"]))
    days = {mark.day: [said.key for said in mark.said] for mark in found.marks}
    assert days[TODAY] == ["timeline.today"]
    assert days[date(2026, 3, 2)] == ["timeline.received"]
    assert days[date(2026, 11, 15)] == ["timeline.change"]
    assert list(days) == sorted(days)
    for language in LANGUAGES:
        for mark in found.marks:
            assert "{" not in texts().say(mark.said, language)


def test_nothing_is_drawn_where_a_lawyer_comes_first():
    case = put(family([]), "relatives.partner.asked_asylum", True)
    assert line(case, route=Route.ASYLUM_FAMILY) is None


def test_a_receipt_date_gone_by_begins_the_line():
    case = family([])
    assert line(case, today=date(2026, 5, 1)).first == case.receipt_date


def test_nothing_known_is_one_span_for_each_condition():
    case = example("09")
    for relative in case.relatives:
        found = line(case, relative.id)
        assert all(row.spans[0].first == found.first for row in found.rows)


@pytest.mark.parametrize("part", range(5))
def test_spans_join_and_are_true_at_both_ends(part):
    for case in some_families(61, 20, blanks=2)[part::5]:
        found = line(case)
        for row in (*found.rows, found.outcome):
            parts = row if isinstance(row, tuple) else row.spans
            assert parts[0].first == found.first
            assert parts[-1].last is None
            for before, after in pairwise(parts):
                assert before.last + timedelta(days=1) == after.first
        _check_days(case, found)


def _check_days(case, found):
    edges = {one.first for one in found.outcome} | {one.last for one in found.outcome}
    for day in sorted(edge for edge in edges if edge is not None):
        moved = case.model_copy(update={"receipt_date": day})
        route = assess_route(moved, moved.relatives[0], Route.PARTNER, TODAY)
        drawn = [one for one in found.outcome if one.first <= day][-1]
        assert drawn.verdict is route.verdict, day
        for row in found.rows:
            span = [one for one in row.spans if one.first <= day][-1]
            assert span.result.status is route.condition(row.condition).status, (row.condition, day)
