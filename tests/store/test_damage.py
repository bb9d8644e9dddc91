"""Damaged, foreign, newer and plain files: noticed, never changed, never called something else."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from string import Formatter
from threading import Event
from typing import Any

import pytest
from gezin_desktop.store import (
    Damaged,
    MediumGone,
    NewerVersion,
    NoStore,
    ReadOnly,
    Store,
    StoreError,
    StoreExists,
    TooManyAttempts,
    UnsafeBuild,
    check,
    connection,
    guard,
    schema,
    walk,
)
from gezin_desktop.store.check import Problem
from gezin_desktop.store.errors import Stopped
from gezin_desktop.store.parts import check as check_part
from gezin_desktop.store.words import SENTENCES

from .conftest import LIGHT, PHRASE, Clock, summary


def state(folder: Path):
    file = folder / "cases.db"
    return file.read_bytes(), file.stat().st_mtime_ns


@pytest.fixture
def full(store: Store, folder: Path):
    """A closed store with some pages of content."""
    for number in range(120):
        store.add("Zonderling " * 60, summary(words=f"Zonderling naam{number}"))
    store.close()
    return folder / "cases.db"


def read_all(folder: Path):
    with Store.open(folder, PHRASE) as store:
        return [store.load(case.id).text for case in store.cases()], store.verify()


def test_every_flipped_bit_is_noticed_and_no_wrong_answer_is_given(full: Path, folder: Path):
    whole, chance = full.read_bytes(), random.Random(8)  # noqa: S311 - the same places in every run
    right, none = read_all(folder)
    assert none == []
    for _ in range(40):
        place = chance.randrange(len(whole))
        full.write_bytes(whole[:place] + bytes([whole[place] ^ 16]) + whole[place + 1 :])
        try:
            texts, problems = read_all(folder)
        except Damaged:
            continue
        assert problems, place
        assert texts == right, place


@pytest.mark.parametrize("part", [0.02, 0.3, 0.5, 0.9])
def test_a_truncated_file_is_noticed(full: Path, folder: Path, part: float):
    whole = full.read_bytes()
    full.write_bytes(whole[: int(len(whole) * part)])
    try:
        problems = read_all(folder)[1]
    except Damaged:
        return
    assert problems


@pytest.mark.parametrize("content", [b"", b"hello", b"\0" * 8192, os.urandom(8192)])
def test_another_file_in_its_place_is_damaged_and_left_alone(
    full: Path, folder: Path, content: bytes
):
    full.write_bytes(content)
    before = state(folder)
    with pytest.raises(Damaged):
        Store.open(folder, PHRASE)
    assert state(folder) == before


def test_a_plain_database_is_refused(full: Path, folder: Path):
    full.unlink()
    plain = sqlite3.connect(full)
    plain.execute("CREATE TABLE case_file (id)")
    plain.close()
    before = state(folder)
    with pytest.raises(UnsafeBuild, match="plain-file"):
        Store.open(folder, PHRASE)
    assert state(folder) == before


def test_a_newer_file_is_refused_untouched(store: Store, folder: Path):
    store.add("{}", summary())
    store._connection.execute(f"PRAGMA user_version = {len(schema.STEPS) + 3}")
    store.close()
    before = state(folder)
    with pytest.raises(NewerVersion) as caught:
        Store.open(folder, PHRASE)
    assert str(len(schema.STEPS) + 3) in caught.value.text("nl")
    assert state(folder) == before
    assert not (folder / "backups").exists()


def test_a_newer_file_with_an_open_log_is_refused_untouched(store: Store, folder: Path):
    store.add("{}", summary())
    store._connection.execute(f"PRAGMA user_version = {len(schema.STEPS) + 3}")
    log = folder / "cases.db-wal"
    before, logged = state(folder), log.read_bytes()
    assert logged
    with pytest.raises(NewerVersion):
        Store.open(folder, PHRASE)
    assert (state(folder), log.read_bytes()) == (before, logged)


def test_a_file_of_another_program_is_refused(store: Store, folder: Path):
    store._connection.execute("PRAGMA application_id = 7")
    store.close()
    with pytest.raises(Damaged, match="foreign-file"):
        Store.open(folder, PHRASE)


@pytest.mark.parametrize(
    ("name", "key"), [("cases.db", "database-missing"), ("keys.json", "damaged-keys")]
)
def test_a_missing_half_is_named(store: Store, folder: Path, name: str, key: str):
    store.close()
    (folder / name).unlink()
    assert Store.exists(folder)
    with pytest.raises(Damaged, match=key):
        Store.open(folder, PHRASE)


def test_an_empty_folder_holds_no_store(folder: Path):
    assert not Store.exists(folder)
    with pytest.raises(NoStore):
        Store.open(folder, PHRASE)
    assert not folder.exists()


def test_a_store_is_never_made_over_another(store: Store, folder: Path):
    store.close()
    before = state(folder), (folder / "keys.json").read_bytes()
    with pytest.raises(StoreExists):
        Store.create(folder, PHRASE, hardness=LIGHT)
    assert (state(folder), (folder / "keys.json").read_bytes()) == before


def test_an_unencrypted_library_is_refused_before_any_write(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(guard.dbapi2, "connect", sqlite3.connect)
    with pytest.raises(UnsafeBuild):
        Store.create(folder, PHRASE, hardness=LIGHT)
    assert not folder.exists()


@pytest.mark.parametrize(("cipher", "sqlite"), [("5.0.0", "3.60.0"), ("4.19.0", "3.51.2")])
def test_other_builds_are_refused(monkeypatch: pytest.MonkeyPatch, cipher: str, sqlite: str):
    class Fake:
        def execute(self, sql: str) -> Fake:
            self.answer = cipher if "cipher" in sql else sqlite
            return self

        def fetchone(self) -> tuple[str]:
            return (self.answer,)

        def close(self) -> None:
            pass

    monkeypatch.setattr(guard.dbapi2, "connect", lambda path: Fake())
    with pytest.raises(UnsafeBuild):
        guard.check_build()


def test_this_build_is_safe():
    guard.check_build()


def test_changed_content_is_found_by_the_check(store: Store):
    case_id = store.add("true", summary(number="2026-0007"))
    store.add("other", summary())
    store._connection.execute("UPDATE case_text SET body = x'00' WHERE case_id = ?", (case_id,))
    assert [line for line in store.verify("nl") if "2026-0007" in line]
    with pytest.raises(Damaged):
        store.load(case_id)


def test_a_search_index_that_lost_a_case_is_found_by_the_check(store: Store):
    case_id = store.add("{}", summary())
    store._connection.execute("DELETE FROM search WHERE rowid = ?", (case_id,))
    assert store.verify("en") == [SENTENCES["check-index"][1]]


def test_settings_of_the_connection(store: Store):
    def ask(name: str) -> object:
        return store._connection.execute(f"PRAGMA {name}").fetchone()[0]

    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "busy_timeout": connection.WAIT_MS,
        "application_id": schema.APPLICATION_ID,
    }
    assert {name: ask(name) for name in wanted} == wanted


@pytest.mark.skipif(os.name == "nt", reason="rights follow the profile there")
def test_only_this_user_can_reach_the_files(store: Store, folder: Path):
    store.add("{}", summary())
    store.backup()
    for path in [folder, *folder.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path.name
    (folder / "keys.json").chmod(0o644)
    assert [line for line in store.verify("en") if "keys.json" in line]


def test_a_medium_that_is_gone_is_not_called_damage(store: Store):
    store._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnly):
        store.add("{}", summary())
    with pytest.raises(MediumGone):
        connection.connect(store.folder / "nowhere" / "cases.db", b"k" * 32)


def test_a_closed_store_says_so(store: Store):
    store.close()
    store.close()
    for refused in (store.cases, lambda: store.add("{}", summary()), store.rekey):
        with pytest.raises(StoreError, match="closed"):
            refused()


def test_every_sentence_stands_in_both_languages():
    for key, (dutch, english) in SENTENCES.items():
        assert dutch != english, key
        assert fields(dutch) == fields(english), key


def fields(sentence: str):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_every_error_has_a_sentence():
    def kinds(of: type[StoreError]) -> list[type[StoreError]]:
        return [of, *(more for kind in of.__subclasses__() for more in kinds(kind))]

    for kind in kinds(StoreError):
        if kind not in (NewerVersion, TooManyAttempts):
            assert kind().text("nl") != kind().text("en")
        assert kind.default_key in SENTENCES


def test_no_error_names_a_person_or_a_path(folder: Path, clock: Clock):
    """The text, the arguments and the cause of an error may all reach a log."""
    folder = folder / "Zonderling"
    store, _ = Store.create(folder, PHRASE, now=clock, hardness=LIGHT)
    case_id = store.add("Zonderling", summary("Zonderling", number="Zonderling"))
    store._connection.execute("UPDATE case_text SET body = x'00'")
    forced = [
        lambda: store.add("Zonderling", summary("Zonderling", number="Zonderling")),
        lambda: store.save(case_id, "Zonderling", summary("Zonderling"), expected_version=9),
        lambda: store.load(case_id),
        lambda: store.change_passphrase("Zonderling", "Zonderling Zonderling"),
        lambda: Store.open(folder, "Zonderling"),
        lambda: Store.open(folder / "Zonderling", "Zonderling"),
        lambda: Store.create(folder / "keys.json", PHRASE, hardness=LIGHT),
        lambda: Store.restore(folder / "Zonderling", folder, "Zonderling"),
    ]
    for force in forced:
        with pytest.raises(StoreError) as caught:
            force()
        error = caught.value
        shown = f"{error} {error!r} {error.args} {error.text('nl')} {error.text('en')}"
        assert "Zonderling" not in shown
        assert error.__suppress_context__ or error.__context__ is None
    store.close()


def test_a_check_is_ended_by_who_no_longer_waits_and_the_desk_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    begun, mine, other = Event(), Event(), Event()

    def endless(opened: Any, *_given: object) -> list[Problem]:
        begun.set()
        opened.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        )
        return []

    monkeypatch.setattr(check, "problems", endless)
    with ThreadPoolExecutor(1) as beside:
        checking = beside.submit(store.problems, mine)
        assert begun.wait(5)
        assert store.add("{}", summary())  # neither waits for the other
        store.stop_checking(other)  # somebody else's
        assert not checking.done()
        store.stop_checking(mine)
        with pytest.raises(Stopped):
            checking.result(10)
    with pytest.raises(Stopped):
        store.problems(mine)
    assert store.verify_due()


def test_a_check_tells_how_far_it_is_and_never_goes_back(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    for number in range(40):
        store.add("{}", summary(words=f"woord{number}"))
    monkeypatch.setattr(walk, "STEPS", 20)  # as many words for 40 cases as for 40,000
    monkeypatch.setattr(check_part, "STEPS", 20)
    parts: list[float] = []
    assert store.problems(progress=parts.append) == []
    assert parts == sorted(parts)
    assert parts[0] == 0.0
    assert parts[-1] == 1.0
    assert len(parts) > 30
    # the longest wait, that for the index, is told in many small parts
    assert len([part for part in parts if 0.57 < part < 0.9]) > 10


def test_a_full_check_is_due_a_day_after_the_last_good_one(store: Store, clock: Clock):
    case_id = store.add("{}", summary())
    assert store.verify_due()
    assert store.verify() == []
    clock.move(hours=23)
    assert not store.verify_due()
    clock.move(hours=2)
    assert store.verify_due()
    store._connection.execute("UPDATE case_text SET body = x'00' WHERE case_id = ?", (case_id,))
    assert store.verify()
    assert store.verify_due()  # a check that found something does not count
    clock.move(days=-30)
    assert store.verify_due()
