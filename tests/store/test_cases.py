"""Saving, opening, listing, copying, marking and deleting cases."""

from __future__ import annotations

import json
from datetime import date

import pytest
from gezin_desktop.store import CaseMissing, Conflict, NewSummary, NumberTaken, Store

from .conftest import Clock, summary

AWKWARD = [
    '{"a": 1}\r\n',
    "",
    "\ufeff{}",
    '{"naam": "فاطمة الأمراني", "zero": "\x00", "emoji": "👪"}',
    json.dumps({"lone": "\ud800"}, ensure_ascii=False),
    "x" * 3_000_000,
]


@pytest.mark.parametrize("text", AWKWARD, ids=range(len(AWKWARD)))
def test_text_survives_to_the_byte(store: Store, text: str):
    case_id = store.add(text, summary())
    assert store.load(case_id).text == text
    store.save(case_id, text + " ", summary(), expected_version=1)
    assert store.load(case_id).text == text + " "


def test_summary_survives(store: Store, clock: Clock):
    case_id = store.add(
        "{}",
        NewSummary("Vermeer", "2026-0101", "sponsor", "milan", "not-yet", date(2026, 6, 15)),
    )
    found = store.cases()[0]
    assert (found.id, found.number, found.title) == (case_id, "2026-0101", "Vermeer")
    assert (found.client, found.outcome) == ("sponsor", "not-yet")
    assert (found.next_date, found.changed_at, found.version) == (date(2026, 6, 15), clock.at, 1)


def test_numbers_count_per_year_and_step_over_taken_ones(store: Store, clock: Clock):
    store.add("{}", summary(number="2026-0002"))
    first, third = store.add("{}", summary()), store.add("{}", summary())
    clock.move(days=365)
    later = store.add("{}", summary())
    numbers = [store.load(i).number for i in (first, third, later)]
    assert numbers == ["2026-0001", "2026-0003", "2027-0001"]


def test_a_number_is_used_once(store: Store):
    store.add("{}", summary(number="2026-0101"))
    other = store.add("{}", summary())
    with pytest.raises(NumberTaken):
        store.add("{}", summary(number="2026-0101"))
    with pytest.raises(NumberTaken):
        store.save(other, "{}", summary(number="2026-0101"), expected_version=1)
    assert store.count() == 2
    assert store.load(other).version == 1


def test_saving_without_a_number_keeps_it_and_a_new_one_replaces_it(store: Store):
    case_id = store.add("{}", summary(number="A-1"))
    store.save(case_id, "{}", summary(), expected_version=1)
    assert store.load(case_id).number == "A-1"
    store.save(case_id, "{}", summary(number="B-2"), expected_version=2)
    assert [c.number for c in store.cases("b-2")] == ["B-2"]
    assert store.cases("a-1") == []


def test_a_save_on_an_old_version_changes_nothing(store: Store):
    case_id = store.add("old", summary())
    assert store.save(case_id, "mine", summary(), expected_version=1) == 2
    with pytest.raises(Conflict):
        store.save(case_id, "theirs", summary("Other"), expected_version=1)
    stored = store.load(case_id)
    assert (stored.text, stored.title, stored.version) == ("mine", "Gezin Haddad", 2)


def test_next_date_comes_first_then_the_last_change_whatever_the_clock(store: Store, clock: Clock):
    ids = [store.add("{}", summary(next_date=day)) for day in (None, date(2026, 7, 1), None)]
    clock.move(days=-900)  # a wrong clock does not make a case old
    ids.append(store.add("{}", summary()))
    ids.append(store.add("{}", summary(next_date=date(2026, 6, 1))))
    assert [c.id for c in store.cases()] == [ids[4], ids[1], ids[3], ids[2], ids[0]]
    assert [c.id for c in store.cases(limit=2, offset=1)] == [ids[1], ids[3]]
    assert [c.id for c in store.cases("haddad", limit=2, offset=1)] == [ids[1], ids[3]]
    assert store.newest_change() > clock.at


def test_marks_lie_beside_the_case(store: Store):
    case_id = store.add("{}", summary())
    store.save_mark(case_id, "sponsor.incomes[0]", "on paper")
    store.save_mark(case_id, "sponsor.city", "stated")
    store.save_mark(case_id, "sponsor.city", "estimated")
    store.save_mark(case_id, "sponsor.incomes[0]", None)
    stored = store.load(case_id)
    assert stored.marks == {"sponsor.city": "estimated"}
    assert stored.version == 1
    with pytest.raises(CaseMissing):
        store.save_mark(case_id + 1, "sponsor.city", "stated")


def test_a_copy_has_all_but_the_number(store: Store):
    case_id = store.add(
        '{"a":1}', summary("Haddad", number="2026-0500", words="Milan", next_date=date(2026, 7, 1))
    )
    store.save_mark(case_id, "a", "stated")
    copy = store.load(store.duplicate(case_id))
    assert (copy.number, copy.version, copy.text) == ("2026-0001", 1, '{"a":1}')
    assert (copy.title, copy.marks, copy.next_date) == ("Haddad", {"a": "stated"}, date(2026, 7, 1))
    assert {c.id for c in store.cases("milan haddad")} == {case_id, copy.id}
    assert [c.id for c in store.cases("2026-0500")] == [case_id]


def test_deleting_can_be_undone(store: Store):
    case_id = store.add("text", summary(words="Milan"))
    store.save_mark(case_id, "a", "stated")
    before = store.load(case_id)
    store.delete(case_id)
    assert store.cases() == store.cases("milan") == []
    assert store.count() == store.count("milan") == 0
    for refused in (
        lambda: store.load(case_id),
        lambda: store.delete(case_id),
        lambda: store.save(case_id, "x", summary(), expected_version=1),
        lambda: store.duplicate(case_id),
    ):
        with pytest.raises(CaseMissing):
            refused()
    store.undelete(case_id)
    assert store.load(case_id) == before
    assert [c.id for c in store.cases("mil")] == [case_id]
    with pytest.raises(CaseMissing):
        store.undelete(case_id)


def test_a_purge_is_final_and_logs_the_number_only(store: Store, clock: Clock):
    gone, kept = store.add("x", summary(number="2026-0108")), store.add("y", summary())
    store.delete(gone)
    assert store.purge_deleted() == 1
    assert store.purge_deleted() == 0
    with pytest.raises(CaseMissing):
        store.undelete(gone)
    assert [c.id for c in store.cases()] == [kept]
    assert [(e.number, e.erased_at) for e in store.erasures()] == [("2026-0108", clock.at)]
    assert store.add("z", summary(number="2026-0108")) not in {gone, kept}


def test_settings_stay(store: Store):
    assert store.setting("recent") is None
    store.set_setting("recent", "[1, 2]")
    store.set_setting("recent", "[2]")
    assert store.setting("recent") == "[2]"
    store.set_setting("recent", None)
    assert store.setting("recent") is None


def test_printed_values_hold_no_personal_data(store: Store):
    case_id = store.add('{"family_name": "Zonderling"}', summary("Zonderling", words="Zonderling"))
    shown = repr(store.load(case_id)) + repr(store.cases()) + repr(summary("Zonderling"))
    assert "Zonderling" not in shown


def test_a_new_case_comes_with_its_marks(store: Store):
    case_id = store.add("{}", summary(), marks={"sponsor.city": "stated"})
    assert store.load(case_id).marks == {"sponsor.city": "stated"}
    assert store.load(store.add("{}", summary())).marks == {}
