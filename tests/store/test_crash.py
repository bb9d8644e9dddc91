"""Killed in the middle, two writers, a changed form, a full disk: nothing acknowledged is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from gezin_desktop.store import (
    BadBackup,
    Conflict,
    DiskFull,
    InUse,
    ProcessLock,
    Store,
    backups,
    reserve,
    schema,
    swap,
)

from .conftest import LIGHT, PHRASE, Clock, summary
from .writers_campaign import count_together

ROOT = Path(__file__).resolve().parents[2]

WRITER = """
import sys
from gezin_desktop.store import NewSummary, Store
store = Store.open(sys.argv[1], sys.argv[2])
print("ready", flush=True)
for number in range(100_000):
    case_id = store.add("text %d" % number, NewSummary("Zaak", words="woord%d" % number))
    print(case_id, number, flush=True)
"""


def run(code: str, *args: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *(str(arg) for arg in args)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("after", [1, 7, 40, 150, 400])
def test_an_acknowledged_save_survives_a_kill(store: Store, folder: Path, after: int):
    store.close()
    child = run(WRITER, folder, PHRASE)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    told = [child.stdout.readline() for _ in range(after)]
    child.kill()
    told += child.stdout.read().splitlines()
    child.wait()
    child.stdout.close()
    with Store.open(folder, PHRASE) as again:
        assert again.verify() == []
        for line in told:
            if len(line.split()) == 2:
                case_id, number = line.split()
                assert again.load(int(case_id)).text == f"text {number}"
                assert again.count(f"woord{number}") >= 1


def test_two_writers_lose_no_update(store: Store, folder: Path):
    case_id = store.add("0", summary())
    count_together(folder, case_id, 60)
    assert store.load(case_id).text == "120"
    assert store.load(case_id).version == 121


def test_two_stores_in_one_process_see_each_other(store: Store, folder: Path):
    case_id = store.add("0", summary())
    with Store.open(folder, PHRASE) as second:
        second.save(case_id, "1", summary(), expected_version=1)
        with pytest.raises(Conflict):
            store.save(case_id, "2", summary(), expected_version=1)
        with pytest.raises(InUse):
            store.rekey()
        assert store.load(case_id).text == second.load(case_id).text == "1"


# --- a new form -------------------------------------------------------------------------------

NEW_STEP = (
    "ALTER TABLE case_file ADD COLUMN later_on TEXT",
    "UPDATE case_file SET later_on = '2026-01-01'",
)


def columns(store: Store):
    return [row[1] for row in store._connection.execute("PRAGMA table_info(case_file)")]


def test_an_older_file_gets_todays_form_after_a_checked_backup(
    store: Store,
    folder: Path,
    reopen: Callable[[], Store],
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
):
    store = reopen()
    case_id = store.add("text", summary())
    store.close()
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, NEW_STEP))
    store = reopen()
    assert columns(store)[-1] == "later_on"
    assert store.load(case_id).text == "text"
    assert [info.cases for info in backups(folder / "backups")] == [1]
    store.close()
    # a backup of before the step comes back in today's form
    made = backups(folder / "backups")[0]
    with Store.restore(made.path, folder, PHRASE, now=clock) as old:
        assert columns(old)[-1] == "later_on"
        assert old.load(case_id).text == "text"


def test_a_step_that_fails_halfway_leaves_the_old_form(
    store: Store, folder: Path, reopen: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, (*NEW_STEP, "UPDATE nowhere SET a = 1")))
    with pytest.raises(Exception, match="store-failed"):
        reopen()
    monkeypatch.undo()
    assert "later_on" not in columns(reopen())


def test_without_a_checked_backup_no_step_is_taken(
    store: Store, folder: Path, reopen: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
):
    def fail(*_: object, **_more: object) -> None:
        raise BadBackup("backup-unchecked")

    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, NEW_STEP))
    monkeypatch.setattr("gezin_desktop.store.backup.check_database", fail)
    with pytest.raises(BadBackup):
        reopen()
    monkeypatch.undo()
    assert "later_on" not in columns(reopen())
    assert not list((folder / "backups").iterdir())


# --- exchanging the files ---------------------------------------------------------------------


@pytest.mark.parametrize("stop_at", range(12))
def test_an_exchange_stopped_anywhere_ends_old_or_new(
    store: Store,
    folder: Path,
    reopen: Callable[[], Store],
    clock: Clock,
    stop_at: int,
    monkeypatch: pytest.MonkeyPatch,
):
    """The program dies at the n-th change of a name; at the next start all is whole."""
    store = reopen()
    case_id = store.add("old", summary())
    made = store.backup()
    store.save(case_id, "new", summary(), expected_version=1)
    store.close()
    count = 0

    def counting(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: str, **rest: object) -> object:
            nonlocal count
            if Path(args[0]).is_relative_to(folder):
                count += 1
                if count > stop_at:
                    raise KeyboardInterrupt  # nothing in the store catches this
            return real(*args, **rest)

        return call

    for name in ("rename", "replace"):
        monkeypatch.setattr(os, name, counting(getattr(os, name)))
    monkeypatch.setattr(swap.shutil, "rmtree", counting(swap.shutil.rmtree))
    try:
        Store.restore(made, folder, PHRASE, now=clock).close()
        stopped = False
    except KeyboardInterrupt:
        stopped = True
    monkeypatch.undo()
    assert stopped == (stop_at < count)
    store = reopen()
    assert store.load(case_id).text in ("old", "new")
    assert store.verify() == []
    aside = list(folder.glob("cases.db.beschadigd-*"))
    assert len(aside) == (1 if store.load(case_id).text == "old" else 0)


@pytest.mark.parametrize("name", ["swap.keep", "swap.drop", "swap.making"])
def test_the_empty_rest_of_an_exchange_is_swept_up(
    store: Store, folder: Path, reopen: Callable[[], Store], name: str
):
    (folder / name).mkdir()
    reopen().rekey()
    assert not (folder / name).exists()


def test_a_failed_new_key_leaves_the_old_one(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, reopen: Callable[[], Store]
):
    store = reopen()
    case_id = store.add("text", summary())

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(swap, "decide", fail)
    with pytest.raises(DiskFull):
        store.rekey()
    monkeypatch.undo()
    assert store.save(case_id, "later", summary(), expected_version=1) == 2
    store.close()
    assert reopen().load(case_id).text == "later"


# --- a full disk ------------------------------------------------------------------------------


def test_a_full_disk_loses_nothing_and_says_so(store: Store):
    kept = store.add("kept", summary())
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull) as caught:
        store.add("x" * 500_000, summary())
    assert "geen plaats" in caught.value.text("nl")
    with pytest.raises(DiskFull):
        store.save(kept, "x" * 500_000, summary(), expected_version=1)
    assert store.load(kept).text == "kept"
    assert [case.version for case in store.cases()] == [1]
    store._connection.execute("PRAGMA max_page_count = 100000")
    assert store.save(kept, "x" * 500_000, summary(), expected_version=1) == 2


def test_erasing_on_a_full_disk_uses_the_reserve(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    case_id = store.add("text", summary(words=" ".join(f"woord{n}" for n in range(3000))))
    assert (folder / "reserve.bin").stat().st_size == reserve.SIZE
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    real = reserve.release

    def release(place: Path) -> bool:
        store._connection.execute("PRAGMA max_page_count = 100000")
        return real(place)

    monkeypatch.setattr(reserve, "release", release)
    with pytest.raises(DiskFull):
        store.add("x" * 500_000, summary())
    assert (folder / "reserve.bin").exists()  # saving more must not eat the reserve
    store.delete(case_id)
    assert store.purge_deleted() == 1
    assert not (folder / "reserve.bin").exists()


def test_the_reserve_comes_back_when_there_is_room(
    store: Store, folder: Path, reopen: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
):
    (folder / "reserve.bin").unlink()
    monkeypatch.setattr(reserve, "LOW_SPACE", 1 << 62)
    low = reopen()
    assert low.low_space()
    assert not (folder / "reserve.bin").exists()
    low.close()
    monkeypatch.undo()
    assert not reopen().low_space()
    assert (folder / "reserve.bin").stat().st_size == reserve.SIZE


def test_a_half_written_key_file_never_takes_the_old_ones_place(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(_: int) -> None:
        raise OSError(28, "full")

    before = (folder / "keys.json").read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        store.change_passphrase(PHRASE, "nog een andere lange zin", hardness=LIGHT)
    monkeypatch.undo()
    assert (folder / "keys.json").read_bytes() == before
    assert not list(folder.glob("*.new"))


# --- one window -------------------------------------------------------------------------------

HOLDER = """
import sys
from collections.abc import Callable
from pathlib import Path
from gezin_desktop.store import ProcessLock
lock = ProcessLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_lock_holds_between_processes_and_ends_with_a_kill(folder: Path):
    command = [sys.executable, "-c", HOLDER, str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        lock = ProcessLock(folder)
        assert lock.owner() == child.pid
        with pytest.raises(InUse):
            lock.acquire()
        child.kill()
        child.wait()
        with lock.acquire(wait=5):
            assert lock.owner() == os.getpid()
            with pytest.raises(InUse):
                ProcessLock(folder).acquire()
    ProcessLock(folder).acquire().release()


def test_no_backup_is_put_back_under_an_open_window(store: Store, folder: Path, clock: Clock):
    case_id = store.add("text", summary())
    made = store.backup()
    store.close()
    command = [sys.executable, "-c", HOLDER, str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(InUse):
            Store.restore(made, folder, PHRASE, now=clock)
        child.kill()
    with ProcessLock(folder).acquire(wait=5):  # our own window is no hindrance
        Store.restore(made, folder, PHRASE, now=clock).close()
    with Store.open(folder, PHRASE) as again:
        assert again.load(case_id).text == "text"
