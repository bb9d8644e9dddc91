"""Backups: made of a store in use, checked, and put back without losing anything."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from gezin_desktop.store import (
    Damaged,
    Store,
    WrongPassphrase,
    newest_good,
)

from .conftest import LIGHT, PHRASE, Clock, summary


def test_a_backup_holds_everything_under_the_same_passphrase(
    store: Store, folder: Path, tmp_path: Path, clock: Clock
):
    case_id = store.add("text", summary("Haddad", words="Milan"))
    store.save_mark(case_id, "a", "stated")
    store.set_setting("recent", "[1]")
    before = store.load(case_id)
    made = store.backup(tmp_path / "stick")
    assert made.parent == tmp_path / "stick"
    elsewhere = tmp_path / "other computer"
    with Store.restore(made, elsewhere, PHRASE, now=clock) as other:
        assert other.load(case_id) == before
        assert [case.id for case in other.cases("milan")] == [case_id]
        assert other.setting("recent") == "[1]"
        assert other.verify() == []
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def test_a_backup_tells_when_and_how_many_without_a_passphrase(
    store: Store, shelf: Path, clock: Clock
):
    for _ in range(3):
        store.add("{}", summary())
    store.delete(store.cases()[0].id)
    made = store.backup()
    info = newest_good(shelf)
    assert (info.path, info.cases, info.made_at, info.number) == (made, 2, clock.at, 1)


def test_a_backup_of_a_store_in_use_takes_what_was_saved(store: Store, folder: Path, clock: Clock):
    with Store.open(folder, PHRASE, now=clock) as second:
        second.add("unfolded", summary())
        made = store.backup()
        with Store.restore(made, folder.parent / "copy", PHRASE, now=clock) as copy:
            assert copy.count() == 1


def test_restoring_keeps_what_was_there(store: Store, folder: Path, clock: Clock, shelf: Path):
    case_id = store.add("good", summary())
    store.backup()
    store.close()
    damaged = bytes(4096) + (folder / "cases.db").read_bytes()[4096:]
    (folder / "cases.db").write_bytes(damaged)
    (folder / "cases.db-wal").write_bytes(b"log")
    with pytest.raises(Damaged):
        Store.open(folder, PHRASE)
    for turn in (1, 2):
        with Store.restore(newest_good(shelf).path, folder, PHRASE, now=clock) as back:
            assert back.load(case_id).text == "good"
            assert back.save(case_id, "good", summary(), expected_version=1) == 2
        assert (folder / f"keys.json.beschadigd-{turn}").exists()
    assert (folder / "cases.db.beschadigd-1").read_bytes() == damaged
    assert (folder / "cases.db.beschadigd-1-wal").read_bytes() == b"log"
    assert (folder / "cases.db.beschadigd-2").exists()


def test_a_wrong_passphrase_puts_nothing_back(store: Store, folder: Path, clock: Clock):
    store.add("{}", summary())
    made = store.backup()
    store.close()
    before = (folder / "cases.db").read_bytes()
    with pytest.raises(WrongPassphrase):
        Store.restore(made, folder, "helemaal de verkeerde zin", now=clock)
    assert (folder / "cases.db").read_bytes() == before
    assert not list(folder.glob("*beschadigd*"))


def test_a_recovery_code_opens_a_backup(
    made: tuple[Store, str], folder: Path, tmp_path: Path, clock: Clock
):
    store, code = made
    case_id = store.add("{}", summary())
    path = store.backup()
    with Store.restore(path, tmp_path / "new", recovery_code=code, now=clock) as again:
        assert again.load(case_id).text == "{}"


def test_a_chosen_folder_keeps_its_rights(store: Store, tmp_path: Path):
    documents = tmp_path / "documents"
    documents.mkdir(mode=0o755)
    (documents / "notes.txt").write_text("mine")
    made = store.backup(documents)
    assert documents.stat().st_mode & 0o777 == 0o755
    assert made.stat().st_mode & 0o777 == 0o600


def test_two_threads_save_and_back_up(store: Store, clock: Clock, tmp_path: Path):
    store.add("{}", summary())
    with ThreadPoolExecutor(4) as pool:
        jobs = [pool.submit(store.backup) for _ in range(4)]
        jobs += [pool.submit(store.add, "{}", summary()) for _ in range(200)]
        results = [job.result() for job in jobs]
    assert len(set(results)) == 204
    assert store.count() == 201
    made = store.backup()
    with Store.restore(made, tmp_path / "copy", PHRASE, now=clock) as copy:
        assert copy.count() == 201


def test_the_default_clock_is_in_utc(tmp_path: Path):
    store, _ = Store.create(tmp_path / "own", PHRASE, hardness=LIGHT)
    store.add("{}", summary())
    moment = store.newest_change()
    store.close()
    assert moment.tzinfo == UTC
    assert moment <= datetime.now(UTC)


def test_a_progress_bar_hears_how_far_the_copy_is(store: Store, tmp_path: Path):
    for _ in range(60):
        store.add("x" * 200_000, summary())
    heard: list[float] = []

    def hear(part: float):
        if not heard:  # a save in the middle neither waits nor comes into the copy
            store.add("meanwhile", summary())
        heard.append(part)

    made = store.backup(tmp_path / "shelf", hear)
    assert len(heard) >= 2
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    assert store.count() == 61
    assert len(store.preview(made).cases) == 60
