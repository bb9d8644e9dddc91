"""The list as a desk asks for it: narrowed, sorted, and changed for many cases at once."""

from __future__ import annotations

import json
from datetime import date

import pytest
from gezin_desktop.store import CaseMissing, Filter, NewSummary, Sort, Store, listing

from .conftest import Clock, summary


@pytest.fixture
def five(store: Store, clock: Clock):
    """Five cases: (title, outcome, routes, next date, counsellor)."""
    rows = [
        ("van der Berg", "met", ("nl-partner",), date(2026, 7, 1), "AJ"),
        ("Haddad", "not-yet", ("nl-partner", "nl-child-minor"), date(2026, 6, 20), "BK"),
        ("Ångström", "not-yet", ("eu-partner",), None, "AJ"),
        ("El Amrani", None, (), date(2027, 1, 1), None),
        ("de Wit", "incomplete", ("nl-child-minor",), None, "AJ"),
    ]
    for title, outcome, routes, day, who in rows:
        store.who = who
        store.add("{}", NewSummary(title, outcome=outcome, routes=routes, next_date=day))
        clock.move(minutes=1)
    store.who = None
    return store


def titles(store: Store, words: str = "", **asked: object):
    found = store.cases(words, **asked)  # type: ignore[arg-type]
    assert store.count(words, only=asked.get("only")) == len(found)  # type: ignore[arg-type]
    return [case.title for case in found]


FILTERS = [
    (Filter(), {"van der Berg", "Haddad", "Ångström", "El Amrani", "de Wit"}),
    (Filter(outcomes=("not-yet",)), {"Haddad", "Ångström"}),
    (Filter(outcomes=("not-yet", "met")), {"Haddad", "Ångström", "van der Berg"}),
    (Filter(routes=("nl-child-minor",)), {"Haddad", "de Wit"}),
    (Filter(routes=("nl-child-minor", "nl-partner")), {"Haddad", "de Wit", "van der Berg"}),
    (Filter(counsellors=("AJ",)), {"van der Berg", "Ångström", "de Wit"}),
    (Filter(counsellors=(None,)), {"El Amrani"}),
    (Filter(counsellors=("BK", None)), {"El Amrani", "Haddad"}),
    (Filter(next_from=date(2026, 6, 21)), {"van der Berg", "El Amrani"}),
    (Filter(next_until=date(2026, 7, 1)), {"van der Berg", "Haddad"}),
    (Filter(next_from=date(2026, 7, 1), next_until=date(2026, 7, 1)), {"van der Berg"}),
    (Filter(outcomes=("not-yet",), counsellors=("AJ",)), {"Ångström"}),
    (Filter(outcomes=("nothing",)), set()),
]


@pytest.mark.parametrize(("only", "expected"), FILTERS)
def test_a_filter_narrows(five: Store, only: Filter, expected: set[str]):
    assert set(titles(five, only=only)) == expected


def test_words_and_filter_go_together(five: Store):
    assert titles(five, "had", only=Filter(outcomes=("not-yet",))) == ["Haddad"]
    assert titles(five, "had", only=Filter(outcomes=("met",))) == []
    assert titles(five, "-", only=Filter()) == []


ORDERS = {
    "next": ["Haddad", "van der Berg", "El Amrani", "de Wit", "Ångström"],
    "changed": ["de Wit", "El Amrani", "Ångström", "Haddad", "van der Berg"],
    "title": ["El Amrani", "Ångström", "van der Berg", "Haddad", "de Wit"],
    "number": ["van der Berg", "Haddad", "Ångström", "El Amrani", "de Wit"],
    "outcome": ["de Wit", "van der Berg", "Haddad", "Ångström", "El Amrani"],
}


@pytest.mark.parametrize("sort", ORDERS)
def test_an_order(five: Store, sort: str):
    assert titles(five, sort=sort) == ORDERS[sort]
    if sort in {"changed", "title", "number"}:
        assert titles(five, sort=sort, backwards=True) == ORDERS[sort][::-1]
    paged = [five.cases(limit=2, offset=at, sort=sort)[:2] for at in (0, 2, 4)]  # type: ignore[arg-type]
    assert [case.title for page in paged for case in page] == ORDERS[sort]


def test_cases_without_a_next_date_stay_last_backwards(five: Store):
    assert titles(five, sort="next", backwards=True)[:3] == ["El Amrani", "van der Berg", "Haddad"]


def test_routes_follow_the_case(five: Store):
    case = five.cases("haddad")[0]
    five.save(case.id, "{}", NewSummary("Haddad", routes=("eu-partner",)), expected_version=1)
    assert titles(five, only=Filter(routes=("nl-child-minor",))) == ["de Wit"]
    assert set(titles(five, only=Filter(routes=("eu-partner",)))) == {"Haddad", "Ångström"}
    copy = five.duplicate(case.id)
    assert copy in {c.id for c in five.cases(only=Filter(routes=("eu-partner",)))}


def test_a_word_in_most_cases_gives_the_same_list(
    store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    """Many hits are found by walking the list in order; few are sorted."""
    for number in range(60):
        day = date(2026, 7, 1 + number % 9) if number % 3 else None
        outcome = "met" if number % 2 else None
        words = "inkomen" if number % 7 else "ander"
        store.add("{}", NewSummary(f"Gezin {number}", words=words, next_date=day, outcome=outcome))
    for only in (None, Filter(outcomes=("met",)), Filter(next_from=date(2026, 7, 3))):
        for offset in (0, 20):
            few = store.cases("ink", 15, offset, only=only)
            monkeypatch.setattr(listing, "_MANY", 5)
            assert store.cases("ink", 15, offset, only=only) == few
            monkeypatch.undo()
            assert few
    case_id = store.cases("ink", 1)[0].id
    store.delete(case_id)
    monkeypatch.setattr(listing, "_MANY", 5)
    assert case_id not in {case.id for case in store.cases("ink")}


# --- many cases -------------------------------------------------------------------------------


def test_whose_cases_they_are_is_changed_and_undone(five: Store):
    ids = [case.id for case in five.cases()]
    done = five.note(ids, "counsellor", "BK")
    assert len(done) == 4  # one was theirs already
    assert five.counsellors() == ["BK"]
    assert five.count(only=Filter(counsellors=("BK",))) == 5
    assert five.undo(done) == 4
    assert five.counsellors() == ["AJ", "BK"]
    assert five.count(only=Filter(counsellors=(None,))) == 1


def test_undo_leaves_alone_what_somebody_changed_meanwhile(five: Store):
    one, other = [case.id for case in five.cases()][:2]
    done = five.note([one, other], "counsellor", "CL")
    five.note([one], "counsellor", "DM")
    assert five.undo(done) == 1
    assert five.load(one).counsellor == "DM"
    assert five.undo(done) == 0


def test_closing_is_not_a_new_version_and_a_save_does_not_reopen(five: Store):
    case_id = five.cases("haddad")[0].id
    done = five.note([case_id, 999], "closed_on", date(2026, 6, 8))
    assert len(done) == 1
    assert titles(five, only=Filter(closed=True)) == ["Haddad"]
    assert five.count(only=Filter(closed=False)) == 4
    five.save(case_id, "{}", summary("Haddad"), expected_version=1)
    assert five.load(case_id).closed_on == date(2026, 6, 8)
    five.undo(done)
    assert five.load(case_id).closed_on is None


def test_many_are_deleted_and_brought_back(five: Store):
    before = [case.title for case in five.cases()]
    done = five.delete_many([case.id for case in five.cases()] + [999])
    assert (len(done), five.count(), len(five.deleted_cases())) == (5, 0, 5)
    assert five.undo(done) == 5
    assert [case.title for case in five.cases()] == before
    assert five.count("haddad") == 1
    done = five.delete_many([five.cases("haddad")[0].id])
    five.purge_deleted()
    assert five.undo(done) == 0


def test_a_bulk_change_asks_for_a_backup(five: Store, clock: Clock):
    five.backup()
    clock.move(hours=2)
    assert not five.backup_due()
    done = five.note([1], "kind", "advice")
    assert five.backup_due()
    five.backup()
    clock.move(hours=2)
    five.undo(done)
    assert five.backup_due()


def test_a_case_keeps_its_uid_and_a_copy_gets_its_own(five: Store):
    case = five.cases("haddad")[0]
    five.save(case.id, "{}", summary("Haddad"), expected_version=1)
    assert five.load(case.id).uid == case.uid
    assert len(case.uid) == 32
    assert five.load(five.duplicate(case.id)).uid != case.uid


def test_a_wrong_field_is_never_a_statement(five: Store):
    with pytest.raises(Exception, match=r"number|store-failed") as caught:
        five.note([1], "number = 'x' --", "y")  # type: ignore[arg-type]
    assert caught.value is not None
    assert json.dumps([case.number for case in five.cases()]).count("x") == 0
    with pytest.raises(CaseMissing):
        five.load(999)


@pytest.mark.parametrize("sort", ["next", "changed", "title", "number", "outcome"])
def test_a_common_route_finds_the_same_as_a_rare_one(
    five: Store, sort: Sort, monkeypatch: pytest.MonkeyPatch
):
    five.delete(five.cases("wit")[0].id)
    for only, words in (
        (Filter(routes=("nl-partner", "nl-child-minor")), ""),
        (Filter(("not-yet",), ("nl-partner",)), ""),
        (Filter(routes=("nl-partner",)), "haddad"),
    ):
        monkeypatch.setattr(listing, "_MANY", 5_000)
        rare = five.cases(words, only=only, sort=sort)
        monkeypatch.setattr(listing, "_MANY", 1)
        assert five.cases(words, only=only, sort=sort) == rare
        assert five.count(words, only=only) == len(rare) > 0
