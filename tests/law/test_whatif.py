"""What if: a scratch copy beside the case, and the difference as values and as sentences."""

from datetime import date

import pytest
from change_cases import DAY, TODAY, family, some_families
from gezin_desktop.case.paths import get, put
from gezin_desktop.law.assess import assess
from gezin_desktop.law.changes.smallest import smallest_changes
from gezin_desktop.law.result import Status, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.whatif import (
    beside,
    changed_facts,
    difference,
    sentences,
    what_if,
)
from gezin_desktop.law.words import LANGUAGES, texts
from hypothesis import given
from hypothesis import strategies as st
from paper_cases import example
from pydantic import ValidationError

SEPTEMBER = date(2026, 9, 1)
VISIT = date(2026, 6, 8)


def test_example_08_received_on_1_september():
    """As drawn in the design: the income becomes durable, the child is too old by then."""
    found = what_if(example("08"), {"receipt_date": SEPTEMBER}, VISIT)
    routes = {(one.relative, one.route): one for one in found.routes}
    partner = routes["rana", "nl-partner"]
    assert (partner.before, partner.after) == (Verdict.NOT_YET, Verdict.NOT_YET)
    durable = next(one for one in partner.conditions if one.id == "income-durable")
    assert (durable.before, durable.after) == (Status.UNKNOWN, Status.MET)
    child = routes["omar", "nl-child-minor"]
    assert child.before is Verdict.INCOMPLETE
    assert child.after is None
    moved = next(one for one in partner.deadlines if one.id == "cal-mvv-decision")
    assert (moved.before, moved.after) == (date(2026, 9, 14), date(2026, 11, 30))


def test_the_case_itself_stays_as_it_is():
    case = family(["exam"])
    before = case.model_dump_json()
    found = what_if(case, {"relatives.partner.exam.passed": True}, TODAY)
    assert case.model_dump_json() == before
    assert found.case is case
    assert get(found.scratch, "relatives.partner.exam.passed") is True


def test_an_assessment_at_hand_is_used():
    case = family(["exam"])
    before = assess(case, TODAY)
    assert what_if(case, {}, TODAY, before=before).before is before


def test_nothing_changed_says_so():
    found = what_if(family(["exam"]), {"sponsor.city": "Utrecht"}, TODAY)
    assert found.changed == ()
    assert [one.path for one in found.facts] == ["sponsor.city"]
    assert [one.key for one in sentences(found)] == ["what-if.nothing"]


def test_a_value_that_does_not_fit_is_refused():
    with pytest.raises(ValidationError):
        what_if(family([]), {"receipt_date": "never"}, TODAY)
    with pytest.raises(KeyError):
        what_if(family([]), {"relatives.nobody.in_nl": True}, TODAY)


def test_rows_and_people_that_come_and_go():
    case = family([])
    income = case.sponsor.incomes[0]
    more = put(case, "sponsor.incomes", [income, income])
    (change,) = changed_facts(case, more)
    assert (change.path, change.before, change.after) == ("sponsor.incomes[1]", None, income)
    fewer = case.model_copy(update={"relatives": []})
    (gone,) = changed_facts(case, fewer)
    assert gone.path == "relatives"
    (unknown,) = changed_facts(put(case, "sponsor.incomes", None), case)
    assert (unknown.path, unknown.before) == ("sponsor.incomes", None)


def test_a_route_that_opens():
    case = put(family([]), "relatives.partner.relation", None)
    found = beside(case, family([]), TODAY)
    (change,) = found.changed
    assert (change.before, change.after) == (None, Verdict.MET)
    assert [one.key for one in sentences(found)] == ["what-if.opens"]


def test_taking_the_smallest_change_over_is_a_what_if():
    for case in some_families(21, 20):
        for one in smallest_changes(case, case.relatives[0], Route.PARTNER, TODAY):
            found = what_if(case, {**one.sets, "receipt_date": one.day}, TODAY)
            assert found.routes[0].after is one.verdict
            assert found.routes[0].unmet_after == 0
            assert {change.path for change in found.facts} >= set(one.sets) - _same(case, one.sets)


def _same(case, sets):
    return {path for path, value in sets.items() if _differs_below(get(case, path), value)}


def _differs_below(before, after):
    return before == after or (isinstance(before, list) and isinstance(after, list))


@pytest.mark.parametrize("language", LANGUAGES)
def test_told_in_both_languages(language):
    sets = {"receipt_date": SEPTEMBER, "relatives.rana.passport.held": True}
    found = what_if(example("08"), sets, VISIT)
    lines = [texts().say(one, language) for one in sentences(found)]
    assert all("{" not in line and line.endswith(".") for line in lines)
    title = texts().title("income-durable", language)
    assert sum(line.startswith(f"{title}:") for line in lines) == 1
    assert any("Omar" in line for line in lines)


@given(st.data())
def test_forth_and_back_is_no_difference(data):
    cases = _CASES
    one, other = data.draw(st.sampled_from(cases)), data.draw(st.sampled_from(cases))
    forth, back = difference(one[1], other[1]), difference(other[1], one[1])
    assert all(not change.changed for change in difference(one[1], one[1]))
    for a, b in zip(forth, back, strict=True):
        assert (a.before, a.after, a.unmet_before) == (b.after, b.before, b.unmet_after)
        turned = {(change.id, change.after, change.before) for change in b.conditions}
        assert {(change.id, change.before, change.after) for change in a.conditions} == turned


_CASES = [(case, assess(case, TODAY)) for case in some_families(8, 12, blanks=2)]


def test_the_first_day_that_moves_is_told():
    case = family(["own-business"])
    found = what_if(case, {"sponsor.incomes[0].start_date": date(2025, 3, 15)}, TODAY)
    (change,) = found.changed
    assert (change.earliest_before, change.earliest_after) == (
        date(2026, 7, 15),
        date(2026, 9, 15),
    )
    assert "what-if.earliest" in [one.key for one in sentences(found)]
    assert change.earliest_before > DAY
