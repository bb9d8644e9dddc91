"""What saves leave for later is done at a rest, and has a bound where nobody gives them one."""

from __future__ import annotations

from pathlib import Path

import pytest
from gezin_desktop.store import Store, connection, counters, upkeep

from .conftest import Clock, summary

PAGE = 4_096


def parts_of_index(store: Store) -> int:
    rows = store._connection.execute("SELECT count(DISTINCT segid) FROM search_idx")
    return int(rows.fetchone()[0])


def save_often(store: Store, times: int) -> int:
    case_id = store.add("{}", summary())
    for number in range(1, times):
        store.save(case_id, "{}", summary(words=f"woord{number}"), expected_version=number)
    return case_id


def test_a_rest_puts_the_index_in_order_and_folds_the_log_in(store: Store, folder: Path):
    for number in range(11):
        store.add("{}", summary(words=f"ander{number}"))
    case_id = save_often(store, 12)
    log = folder / "cases.db-wal"
    assert parts_of_index(store) > 8
    assert log.read_bytes()
    while store.rest():
        pass
    assert parts_of_index(store) < 4
    everything = (folder / "cases.db").read_bytes()
    # nothing waits in the log any more: the next save writes it from its beginning
    size = log.stat().st_size
    store.save_mark(case_id, "notes", "paper")
    assert log.stat().st_size == size
    assert (folder / "cases.db").read_bytes() == everything
    assert [case.id for case in store.cases("woord11")] == [case_id]
    assert store.verify() == []


def test_a_rest_changes_nothing_that_a_backup_would_be_made_for(store: Store):
    case_id = save_often(store, 12)
    store.backup()
    assert not store.backup_due(minutes=0)
    store.rest()
    store.rest()
    assert not store.backup_due(minutes=0)
    assert store.load(case_id).version == 12


def test_a_rest_with_nothing_to_do_writes_nothing(store: Store, folder: Path):
    save_often(store, 12)
    while store.rest():
        pass
    before = (folder / "cases.db-wal").read_bytes()
    assert not store.rest()
    assert (folder / "cases.db-wal").read_bytes() == before


def test_without_a_rest_the_log_does_not_grow_on_and_on(store: Store, folder: Path):
    large = "x" * 1_000_000
    case_id = store.add(large, summary())
    highest = 0
    for version in range(1, 40):
        store.save(case_id, large + str(version), summary(), expected_version=version)
        highest = max(highest, (folder / "cases.db-wal").stat().st_size)
    assert highest < 1.2 * connection.LOG_BOUND * PAGE
    assert store.load(case_id).version == 40


def test_without_a_rest_the_index_does_not_fall_apart(store: Store):
    for number in range(140):
        store.add("{}", summary(words=f"woord{number}"))
    assert parts_of_index(store) < 70
    assert store.count("woord") == 140


def words_in_index(store: Store) -> bytes:
    return b"".join(row[0] for row in store._connection.execute("SELECT block FROM search_data"))


def test_replaced_words_are_dropped_at_a_rest_once_a_day(store: Store, clock: Clock):
    for number in range(30):
        store.add("{}", summary(words=f"blijft{number}"))
    case_id = store.add("{}", summary(words="uniekwoord"))
    while store.rest():
        pass
    for version, word in enumerate(("anders", "nieuws"), start=1):
        store.save(case_id, "{}", summary(words=word), expected_version=version)
        assert b"uniek" in words_in_index(store) or version > 1
        while store.rest():
            pass
    # the second time was on the same day: what was replaced then waits for tomorrow
    assert b"uniek" not in words_in_index(store)
    assert b"anders" in words_in_index(store)
    clock.move(hours=25)
    while store.rest():
        pass
    assert b"anders" not in words_in_index(store)
    assert store.count("blijft") == 30
    assert [case.id for case in store.cases("nieuws")] == [case_id]
    assert store.verify() == []


def test_closing_drops_a_bounded_part_and_a_later_rest_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    case_id = store.add("{}", summary())
    for version in (1, 2, 3):
        many = " ".join(f"woord{version}{number}" for number in range(9_000))
        store.save(case_id, "{}", summary(words=many), expected_version=version)
    monkeypatch.setattr(upkeep, "_LAST_PAGES", 1)
    monkeypatch.setattr(upkeep, "_PAGES", 1)
    store._write(upkeep.drop_some)
    under_way = counters.value(store._connection, upkeep.DROPPING)
    assert under_way > 0
    store.add("{}", summary(words="ertussen"))
    while store.rest():
        pass
    assert counters.value(store._connection, upkeep.DROPPING) == 0
    assert b"woord2" not in words_in_index(store)
    assert store.count("woord38999") == store.count("ertussen") == 1
