"""A backup copies the bytes of a file while nothing changes them; it takes nobody's locks away."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from gezin_desktop.store import ReadOnly, Store, backup, connection, handles, still

from .conftest import PHRASE, summary

TAKE_ALL = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
        print("free")
    except OSError:
        print("held")
"""
"""What SQLite does to have a file for itself: it locks the bytes of which each reader holds one."""


def copied(store: Store, target: Path) -> bool:
    return still.copy(store.folder / "cases.db", store._key, target, None)


def texts(path: Path, key: bytes) -> list[str]:
    opened = connection.connect(path, key, read_only=True)
    try:
        return [row[0] for row in opened.execute("SELECT CAST(body AS TEXT) FROM case_text")]
    finally:
        opened.close()


def test_the_bytes_are_one_file_that_holds_what_was_only_in_the_log(store: Store, tmp_path: Path):
    store.add("een", summary())
    assert copied(store, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    opened = connection.connect(tmp_path / "copy.db", store._key, read_only=True)
    assert opened.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    opened.close()
    assert texts(tmp_path / "copy.db", store._key) == ["een"]
    assert backup.check_database(tmp_path / "copy.db", store._key, pages=True)[0] == 1


def test_what_is_saved_during_the_copy_is_not_in_it_and_not_lost(store: Store, tmp_path: Path):
    case_id = store.add("0", summary())
    for number in range(1, 30):
        store.add(str(number) + "x" * 200_000, summary())
    seen: list[float] = []

    def save_more(part: float) -> None:
        seen.append(part)
        for _ in range(5):
            version = store.load(case_id).version
            store.save(case_id, "later" * 500, summary(), expected_version=version)
            store.rest()  # would fold the log into the file that is being copied

    assert still.copy(store.folder / "cases.db", store._key, tmp_path / "copy.db", save_more)
    assert len(seen) > 1
    assert seen[-1] == 1.0
    assert texts(tmp_path / "copy.db", store._key)[0] == "0"
    assert store.load(case_id).text == "later" * 500
    assert backup.check_database(tmp_path / "copy.db", store._key, pages=True)[0] == 30


def test_a_file_that_somebody_keeps_from_standing_still_is_copied_page_by_page(
    store: Store, tmp_path: Path
):
    case_id = store.add("een", summary())
    while store.rest():
        pass
    reader = connection.connect(store.folder / "cases.db", store._key)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM case_file").fetchone()
    store.save(case_id, "twee", summary(), expected_version=1)
    store.save_mark(case_id, "notes", "paper")
    try:
        assert not copied(store, tmp_path / "copy.db")
        made = store.backup()
    finally:
        reader.close()
    assert made.parent.name == "backups"
    with Store.restore(made, tmp_path / "again", PHRASE) as again:
        assert again.load(case_id).text == "twee"


def test_a_store_that_can_only_be_read_is_copied_page_by_page(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_given: object) -> None:
        raise ReadOnly

    store.add("een", summary())
    monkeypatch.setattr(still, "connect", refuse)
    made = store.backup()
    monkeypatch.undo()
    with Store.restore(made, tmp_path / "again", PHRASE) as again:
        assert again.count() == 1


def test_a_write_that_asked_nobody_is_noticed(store: Store, tmp_path: Path):
    store.add("een", summary())
    database = store.folder / "cases.db"

    def meddle(_part: float) -> None:
        with database.open("r+b") as file:
            file.seek(0, 2)
            file.write(bytes(4096))

    assert not still.copy(database, store._key, tmp_path / "copy.db", meddle)


def test_writers_in_two_threads_and_backups_beside_them(store: Store, tmp_path: Path):
    ids = [store.add("0", summary()) for _ in range(2)]
    over = threading.Event()

    def write(case_id: int) -> None:
        version = 1
        while not over.is_set():
            version = store.save(case_id, str(version), summary(), expected_version=version)

    threads = [threading.Thread(target=write, args=(case_id,)) for case_id in ids]
    for thread in threads:
        thread.start()
    try:
        made = [store.backup(tmp_path / "copies") for _ in range(3)]
    finally:
        over.set()
        for thread in threads:
            thread.join()
    for number, path in enumerate(made):
        with Store.restore(path, tmp_path / f"again{number}", PHRASE) as again:
            assert again.verify() == []
            for case_id in ids:
                case = again.load(case_id)
                assert case.text == str(case.version - 1)
    assert store.verify() == []


@pytest.mark.skipif(sys.platform == "win32", reason="there each handle has locks of its own")
def test_a_backup_leaves_the_locks_of_the_open_store_alone(store: Store):
    store.add("een", summary())
    store.backup()
    command = [sys.executable, "-c", TAKE_ALL, str(store.folder / "cases.db")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told == "held\n"
    store.close()
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told == "free\n"


def test_the_handle_is_closed_with_the_last_connection(store: Store):
    store.add("een", summary())
    store.backup()
    inode = handles._inode(store.folder / "cases.db")
    held = handles._held[inode]  # type: ignore[index]
    assert held.connections == 1
    assert held.handle is not None
    store.close()
    assert inode not in handles._held
    assert handles.of(store.folder / "cases.db") is None
