"""What was saved is found at once, also while its words still wait to be put into the index."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from gezin_desktop.store import DiskFull, Store, connection, counters, waiting
from gezin_desktop.store.counters import STALE

from .conftest import summary


def waiting_in(store: Store) -> int:
    return int(store._connection.execute("SELECT count(*) FROM waiting").fetchone()[0])


@pytest.fixture
def saved(store: Store):
    """The id of a case whose new words wait."""
    case_id = store.add("{}", summary(words="eerder"))
    store.save(case_id, "{}", summary(words="later"), expected_version=1)
    assert waiting_in(store) == 1
    return case_id


def test_a_search_finds_what_was_just_saved_and_nothing_that_was_replaced(store: Store, saved: int):
    assert [case.id for case in store.cases("later")] == [saved]
    assert store.count("later") == 1
    assert store.cases("eerder") == []
    assert waiting_in(store) == 0
    assert store.verify() == []


def test_a_count_alone_finds_it_too(store: Store, saved: int):
    assert (store.count("later"), store.count("eerder")) == (1, 0)


def test_a_list_without_words_leaves_them_where_they_are(store: Store, saved: int):
    assert [case.id for case in store.cases()] == [saved]
    assert waiting_in(store) == 1


def test_words_that_are_the_same_need_not_wait(store: Store, saved: int):
    store.save(saved, "{}", summary(words="later"), expected_version=2)
    store.rest()
    stale = counters.value(store._connection, STALE)
    store.save(saved, "{}", summary(words="later"), expected_version=3)
    assert waiting_in(store) == 0
    assert counters.value(store._connection, STALE) == stale


def test_a_rest_takes_them_in(store: Store, saved: int):
    while store.rest():
        pass
    assert waiting_in(store) == 0
    assert [case.id for case in store.cases("later")] == [saved]


def test_closing_takes_them_in(store: Store, saved: int, reopen: Callable[[], Store]):
    again = reopen()
    assert waiting_in(again) == 0
    assert [case.id for case in again.cases("later")] == [saved]


def test_without_a_rest_only_so_many_wait(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(waiting, "MOST", 6)
    ids = [store.add("{}", summary(words="eerder")) for _ in range(waiting.MOST + 2)]
    for case_id in ids:
        store.save(case_id, "{}", summary(words="later"), expected_version=1)
        assert waiting_in(store) <= waiting.MOST
    assert waiting_in(store) == 1
    assert (store.count("later"), store.count("eerder")) == (len(ids), 0)


def test_a_deleted_case_comes_back_with_the_words_that_waited(store: Store, saved: int):
    store.delete(saved)
    assert store.cases("later") == []
    assert waiting_in(store) == 0
    store.undelete(saved)
    assert [case.id for case in store.cases("later")] == [saved]
    assert store.verify() == []


def test_an_erased_case_leaves_none_behind(store: Store, folder: Path, saved: int):
    store.erase([saved])
    assert waiting_in(store) == 0
    assert store.cases("later") == []
    found = store._connection.execute("SELECT block FROM search_data").fetchall()
    assert not any(b"eerder" in row[0] or b"later" in row[0] for row in found)


def test_a_copy_is_found_by_the_words_that_waited(store: Store, saved: int):
    copy = store.duplicate(saved)
    assert {case.id for case in store.cases("later")} == {saved, copy}


def test_a_client_is_told_the_words_that_wait_and_those_that_are_replaced(store: Store, saved: int):
    told = store.client_data(saved)["case"]["search_words"].split()
    assert {"later", "eerder"} <= set(told)
    store.rest()
    told = store.client_data(saved)["case"]["search_words"].split()
    assert "later" in told
    assert "eerder" not in told


def test_where_nothing_can_be_written_a_search_finds_them_all_the_same(
    store: Store, saved: int, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(store, "_write", full)
    assert [case.id for case in store.cases("later")] == [saved]
    assert (store.count("later"), store.count("eerder")) == (1, 0)
    assert waiting_in(store) == 1  # they wait for a disk with room


def test_while_another_process_writes_at_length_a_search_answers(
    store: Store, folder: Path, saved: int
):
    store._connection.execute("PRAGMA busy_timeout = 0")
    other = connection.connect(folder / "cases.db", store._key)
    try:
        with connection.transaction(other):
            assert [case.id for case in store.cases("haddad")] == [saved]
            assert waiting_in(store) == 1
    finally:
        other.close()
    assert [case.id for case in store.cases("later")] == [saved]
