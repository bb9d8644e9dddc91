"""Backups: checked before they count, thinned by number, and put back without losing anything."""

from __future__ import annotations

import errno
import hashlib
import json
import re
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from gezin_desktop.store import (
    BadBackup,
    Damaged,
    NewerVersion,
    Store,
    StoreError,
    WrongPassphrase,
    backups,
    newest_good,
    schema,
)

from . import backup_campaign
from .conftest import LIGHT, PHRASE, Clock, summary

Parts = dict[str, bytes]
Change = Callable[[Parts], Parts]


@pytest.fixture
def shelf(folder: Path):
    return folder / "backups"


def numbers(shelf: Path):
    return [info.number for info in backups(shelf)]


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


def test_a_damaged_backup_is_passed_over_and_never_put_back(
    store: Store, folder: Path, clock: Clock, shelf: Path
):
    store.add("{}", summary())
    good = store.backup()
    bad = store.backup()
    content = bytearray(bad.read_bytes())
    content[len(content) // 2] ^= 1
    bad.write_bytes(content)
    assert newest_good(shelf).path == good
    with pytest.raises(BadBackup):
        Store.restore(bad, folder, PHRASE, now=clock)
    assert store.count() == 1
    assert sorted(path.name for path in folder.iterdir() if "swap" in path.name) == []


def rewritten(source: Path, target: Path, change: Change, compression: int = zipfile.ZIP_STORED):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", compression) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name, content in change(parts).items():
            new.writestr(name, content)
    return target


def contents(folder: Path):
    return {path: path.read_bytes() for path in folder.rglob("*.*[!k]") if path.is_file()}


def with_database(parts: Parts, content: bytes):
    return page(parts | {"cases.db": content}, database_sha256=hashlib.sha256(content).hexdigest())


def page(parts: Parts, **changes: object):
    record = json.loads(parts["backup.json"]) | changes
    return parts | {"backup.json": json.dumps(record).encode()}


HOSTILE = {
    "extra part": lambda parts: parts | {"../../evil": b"x"},
    "no keys": lambda parts: {k: v for k, v in parts.items() if k != "keys.json"},
    "no page": lambda parts: {k: v for k, v in parts.items() if k != "backup.json"},
    "page no JSON": lambda parts: parts | {"backup.json": b"{"},
    "page a list": lambda parts: parts | {"backup.json": b"[]"},
    "page huge": lambda parts: parts | {"backup.json": b" " * 2_000_000},
    "other format": lambda parts: page(parts, format="gezin-backup/9"),
    "number no number": lambda parts: page(parts, number="x"),
    "other digest": lambda parts: page(parts, database_sha256="0" * 64),
    "plain database": lambda parts: with_database(parts, b"SQLite format 3\0" + bytes(5000)),
    "empty database": lambda parts: with_database(parts, b""),
    "half a database": lambda parts: with_database(parts, parts["cases.db"][:9000]),
    "changed database": lambda parts: with_database(parts, parts["cases.db"][:-1] + b"!"),
    "other database": lambda parts: parts | {"cases.db": b"SQLite format 3\0" + bytes(5000)},
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_backup_changes_nothing(
    store: Store, folder: Path, tmp_path: Path, clock: Clock, change: Change
):
    hostile = rewritten(store.backup(), tmp_path / "x.gezinbackup", change)
    before = contents(folder)
    with pytest.raises(BadBackup):
        Store.restore(hostile, folder, PHRASE, now=clock)
    assert contents(folder) == before
    assert not (tmp_path / "evil").exists()


def test_a_backup_of_a_newer_program_names_the_reason(
    store: Store, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    made = store.backup()
    before = contents(folder)
    monkeypatch.setattr(schema, "STEPS", ())
    with pytest.raises(NewerVersion):
        Store.restore(made, folder, PHRASE, now=clock)
    assert contents(folder) == before


def test_compressed_content_is_refused(store: Store, folder: Path, tmp_path: Path, clock: Clock):
    squeezed = rewritten(store.backup(), tmp_path / "x", lambda p: p, zipfile.ZIP_DEFLATED)
    for file in (squeezed, folder / "keys.json", tmp_path / "nowhere"):
        with pytest.raises(BadBackup):
            Store.restore(file, folder, PHRASE, now=clock)


def test_a_copy_that_does_not_read_back_does_not_count(
    store: Store, shelf: Path, monkeypatch: pytest.MonkeyPatch
):
    store.backup()
    monkeypatch.setattr("gezin_desktop.store.shelf.is_whole", lambda info: False)
    with pytest.raises(BadBackup):
        store.backup()
    assert numbers(shelf) == [1]
    assert len(list(shelf.iterdir())) == 1


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (errno.ENOSPC, "backup-disk-full"),
        (errno.EROFS, "backup-read-only"),
        (errno.EIO, "backup-medium-gone"),
    ],
)
def test_a_disk_that_fails_the_backup_is_not_told_as_a_lost_answer(
    store: Store, shelf: Path, monkeypatch: pytest.MonkeyPatch, code: int, key: str
):
    def fail(*_: object) -> None:
        raise OSError(code, "Zonderling")

    monkeypatch.setattr("gezin_desktop.store.backup.os.replace", fail)
    with pytest.raises(StoreError) as caught:
        store.backup()
    assert caught.value.key == key
    for words in (caught.value.text("nl"), caught.value.text("en")):
        assert not re.search("nog niet bewaard|not been saved|Nothing|Zonderling", words)
    assert list(shelf.iterdir()) == []


def test_a_copy_that_is_not_sound_does_not_count(
    store: Store, shelf: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("gezin_desktop.store.backup.is_sound", lambda opened: False)
    with pytest.raises(BadBackup):
        store.backup()
    assert list(shelf.iterdir()) == []


def test_due_after_a_change_and_half_an_hour(store: Store, clock: Clock):
    assert store.backup_due()
    store.backup()
    clock.move(minutes=45)
    assert not store.backup_due()  # nothing changed
    store.add("{}", summary())
    assert store.backup_due()
    store.backup()
    store.add("{}", summary())
    clock.move(minutes=29)
    assert not store.backup_due()
    clock.move(minutes=1)
    assert store.backup_due()
    clock.move(days=-3)
    assert store.backup_due()  # a clock put back does not stop backups


def test_kept_are_five_newest_seven_days_four_weeks(store: Store, shelf: Path, clock: Clock):
    made = {}
    for _ in range(40):
        for hour in range(2):
            clock.move(hours=hour)
            path = store.backup()
            made[path] = clock.at
        clock.move(hours=23)
    kept = {made[info.path] for info in backups(shelf)}
    newest = sorted(made.values(), reverse=True)
    assert set(newest[:5]) <= kept
    days = sorted({moment.date() for moment in made.values()}, reverse=True)
    assert set(days[:7]) <= {moment.date() for moment in kept}
    assert len({moment.isocalendar()[:2] for moment in kept}) >= 4
    assert len(kept) <= 5 + 7 + 4


def test_a_wrong_clock_removes_nothing(store: Store, shelf: Path, clock: Clock):
    for _ in range(10):
        store.backup()
        clock.move(days=1)
    before = set(numbers(shelf))
    clock.move(days=4 * 365)
    store.backup()
    clock.move(days=-4 * 365)
    store.backup()
    gone = before - set(numbers(shelf))
    assert len(gone) <= 2  # as many as two more right days would have let go
    assert numbers(shelf)[:2] == [12, 11]


def test_an_erased_case_leaves_the_backups_within_thirty_days(
    store: Store, shelf: Path, clock: Clock
):
    case_id = store.add("{}", summary())
    store.backup()
    clock.move(days=1)
    store.delete(case_id)
    store.purge_deleted()
    store.backup()
    assert numbers(shelf) == [2, 1]
    assert store.erasures()[0].gone_on == (clock.at + timedelta(days=30)).date()
    clock.move(days=29)
    store.backup()
    assert numbers(shelf) == [3, 2, 1]
    clock.move(days=1)
    store.backup()
    assert numbers(shelf) == [4, 3, 2]


def test_a_leap_of_the_clock_does_not_hurry_the_forgetting(store: Store, shelf: Path, clock: Clock):
    case_id = store.add("{}", summary())
    store.backup()
    store.delete(case_id)
    store.purge_deleted()
    store.backup()
    clock.move(days=365)
    store.backup()
    clock.move(minutes=30)
    store.backup()
    assert numbers(shelf) == [4, 3, 2, 1]  # under a wrong clock the one before looks right
    clock.move(days=3)
    store.backup()
    assert 1 not in numbers(shelf)  # the desk had only been away for long


def test_an_interrupted_backup_leaves_nothing_after_the_next(store: Store, shelf: Path):
    shelf.mkdir()
    for name in (".making-00.db", ".making-00.db-journal", ".gezin-000001-x.gezinbackup.new"):
        (shelf / name).write_text("half")
    made = store.backup()
    assert list(shelf.iterdir()) == [made]


def test_desks_that_share_a_stick_keep_their_own_backups(
    store: Store, tmp_path: Path, clock: Clock
):
    stick = tmp_path / "stick"
    theirs, _ = Store.create(tmp_path / "theirs", PHRASE, now=clock, hardness=LIGHT)
    with theirs:
        first = theirs.backup(stick)
        for _ in range(12):
            store.backup(stick)
        assert first.exists()
        assert not theirs.backup_due(stick)
        theirs.add("{}", summary())
        clock.move(hours=1)
        assert theirs.backup_due(stick)
    assert len(backups(stick)) == 6
    assert numbers(stick)[0] == 13


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


def test_strange_files_beside_the_backups_are_left_alone(store: Store, shelf: Path):
    store.backup()
    (shelf / "notes.txt").write_text("mine")
    (shelf / "gezin-000099-20260101-0000.gezinbackup").write_text("no zip")
    store.backup()
    assert numbers(shelf) == [100, 1]
    assert (shelf / "gezin-000099-20260101-0000.gezinbackup").read_text() == "no zip"
    assert (shelf / "notes.txt").read_text() == "mine"


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


def test_every_backup_comes_back_whole_under_a_clock_that_jumps(tmp_path: Path):
    desk = backup_campaign.run(tmp_path, 6, 3)
    assert desk.wrong == []
    assert desk.whole == 6
    assert desk.held
    assert len(backups(tmp_path / "data" / "backups")) >= 5
