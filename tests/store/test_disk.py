"""Real disks: one that fills up, one that becomes read-only, one that stops answering."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from gezin_desktop.store import DiskFull, InUse, MediumGone, Store, medium

from . import unplug_campaign
from .conftest import LIGHT, PHRASE, Clock, summary
from .test_crash import ROOT

START = """
import json, os, subprocess, sys
from pathlib import Path
from gezin_desktop.store import NewSummary, Store, StoreError
from gezin_desktop.store.access.slots import Hardness
disk, told = Path(sys.argv[1]), {}
def refused(work):
    try:
        work()
    except StoreError as error:
        assert error.text("nl") != error.text("en")
        return type(error).__name__
    return "no error"
def make():
    return Store.create(disk / "data", sys.argv[2], hardness=Hardness(8, 1, 1))[0]
def add(store, number, size=20_000):
    return store.add(f"{number} " + os.urandom(size // 2).hex(), NewSummary(f"Zaak {number}"))
"""
FULL = """
store = make()
early = store.add("0 ", NewSummary("Vroeg", words="eerder"))
store.save(early, "0 ", NewSummary("Vroeg", words="vlakvoorvol"), expected_version=1)
kept = [(early, 0)]
for number in range(10_000):
    try:
        kept.append((add(store, number), number))
    except StoreError as error:
        told["error"] = type(error).__name__
        break
told["kept"] = len(kept)
told["again"] = refused(lambda: add(store, -1))
told["read"] = all(store.load(i).text.startswith(f"{n} ") for i, n in kept)
told["list"] = len(store.cases(limit=10_000))
told["found"] = [len(store.cases(word)) for word in ("vlakvoorvol", "eerder")]
told["backup"] = refused(store.backup)
told["keys"] = refused(lambda: store.change_passphrase(sys.argv[2], "nog een andere lange zin"))
store.close()
with Store.open(disk / "data", sys.argv[2]) as again:
    told["verify"] = again.verify("en")
    told["after"] = again.count()
"""
RESERVE = """
store = make()
ids = [add(store, number, 200_000) for number in range(12)]
told["reserve"] = (disk / "data" / "reserve.bin").exists()
store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
with open(disk / "ballast", "wb") as ballast:
    try:
        while True:
            ballast.write(bytes(1 << 20))
            ballast.flush()
    except OSError:
        pass
with open(disk / "crumbs", "wb", 0) as crumbs:
    try:
        while True:
            crumbs.write(bytes(512))
    except OSError:
        pass
told["save"] = refused(lambda: add(store, -1, 4_000_000))
told["reserve kept"] = (disk / "data" / "reserve.bin").exists()
store.delete(ids[0])
told["erased"] = store.purge_deleted()
told["verify"] = store.verify("en")
told["after"] = store.count()
"""
READ_ONLY = """
store = make()
case_id = add(store, 1)
made = store.backup()
store.close()
subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
told["open"] = refused(lambda: Store.open(disk / "data", sys.argv[2]))
told["make"] = refused(lambda: Store.create(disk / "new", sys.argv[2]))
told["restore"] = refused(lambda: Store.restore(made, disk / "data", sys.argv[2]))
told["look"] = len(Store.salvageable(disk / "data", sys.argv[2]).saved)
subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
with Store.open(disk / "data", sys.argv[2]) as store:
    told["later"] = store.load(add(store, 3)).text.startswith("3 ")
    told["verify"] = store.verify("en")
"""
END = """
print(json.dumps(told))
"""


def on_disk(tmp_path: Path, size: str, code: str):
    """Run code on a file system of its own; what it told."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        pytest.skip("no file system of its own here")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o size={size} x "$1" || exit 77; shift; exec "$@"'
    command = ["unshare", "-rm", "sh", "-c", mount, "sh", str(disk)]
    command += [sys.executable, "-c", START + code + END, str(disk), PHRASE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 77 or "unshare" in done.stderr[:200]:
        pytest.skip("this system does not let a test mount")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_a_disk_that_fills_up_keeps_everything_that_was_saved(tmp_path: Path):
    told = on_disk(tmp_path, "3m", FULL)
    assert told.pop("kept") == told.pop("list") == told.pop("after") > 20
    assert told == {
        "error": "DiskFull",
        "again": "DiskFull",
        "read": True,
        "found": [1, 0],
        "backup": "DiskFull",
        "keys": "DiskFull",
        "verify": [],
    }


def test_a_case_can_be_erased_on_a_full_disk(tmp_path: Path):
    told = on_disk(tmp_path, "240m", RESERVE)
    assert told == {
        "reserve": True,
        "save": "DiskFull",
        "reserve kept": True,
        "erased": 1,
        "verify": [],
        "after": 11,
    }


def test_a_disk_that_becomes_read_only_is_named_and_loses_nothing(tmp_path: Path):
    told = on_disk(tmp_path, "20m", READ_ONLY)
    assert told == {
        "open": "ReadOnly",
        "make": "ReadOnly",
        "restore": "ReadOnly",
        "look": 1,
        "later": True,
        "verify": [],
    }


GONE = """
store = Store.open(disk, sys.argv[2])
told["before"] = add(store, 1)
for handle in os.listdir("/proc/self/fd"):
    try:
        if os.readlink(f"/proc/self/fd/{handle}").endswith(("cases.db", "cases.db-wal")):
            os.close(int(handle))
    except OSError:
        pass
told["save"] = refused(lambda: add(store, 2))
told["again"] = refused(lambda: add(store, 3))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="handles are looked up as Linux lists them")
def test_a_medium_that_stops_answering_loses_nothing_that_was_saved(
    store: Store, folder: Path, clock: Clock
):
    store.close()
    command = [sys.executable, "-c", START + GONE + END, str(folder), PHRASE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["save"], told["again"]) == ("MediumGone", "MediumGone")
    with Store.open(folder, PHRASE, now=clock) as again:
        assert [case.id for case in again.cases()] == [told["before"]]
        assert again.verify() == []


def test_a_folder_that_vanished_is_not_called_damage(tmp_path: Path, clock: Clock):
    place = tmp_path / "stick" / "data"
    store, _ = Store.create(place, PHRASE, now=clock, hardness=LIGHT)
    store.close()
    (tmp_path / "stick").rename(tmp_path / "pulled")
    with pytest.raises(Exception, match="no-store"):
        Store.open(place, PHRASE, now=clock)
    assert not place.exists()
    (tmp_path / "pulled").rename(tmp_path / "stick")
    Store.open(place, PHRASE, now=clock).close()


@pytest.mark.skipif(
    sys.platform != "linux" or unplug_campaign.COMPILER is None,
    reason="a library that answers for the disk is made for Linux, with a compiler",
)
def test_a_medium_pulled_out_in_the_middle_is_named_and_holds_everything(
    store: Store, folder: Path, tmp_path: Path
):
    store.close()
    library = unplug_campaign.build(tmp_path)
    chance = random.Random(5)  # noqa: S311 - the same in every run
    assert unplug_campaign.one_run(library, folder, chance)[0] == "MediumGone"


def test_a_store_in_use_is_not_called_a_medium_that_is_gone(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    store._connection.execute("PRAGMA busy_timeout = 0")
    with Store.open(folder, PHRASE) as second:
        second._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(InUse):
            store.add("text", summary())
        monkeypatch.setattr(os, "fsync", refusing(errno.EROFS))
        with pytest.raises(InUse):
            store.add("text", summary())
        monkeypatch.setattr(os, "fsync", refusing(errno.EIO))
        with pytest.raises(MediumGone):
            store.add("text", summary())
        second._connection.execute("ROLLBACK")
    assert not list(folder.glob(".answer*"))


def refusing(code: int) -> Callable[[int], None]:
    def refuse(_handle: int) -> None:
        raise OSError(code, "refused")

    return refuse


def test_a_disk_without_any_room_is_called_full_and_not_gone(tmp_path, monkeypatch):
    whole = shutil.disk_usage(tmp_path)
    assert type(medium.full_instead(MediumGone(), tmp_path)) is MediumGone
    monkeypatch.setattr(medium.shutil, "disk_usage", lambda _folder: whole._replace(free=0))
    assert type(medium.full_instead(MediumGone(), tmp_path)) is DiskFull
    assert type(medium.full_instead(InUse(), tmp_path)) is InUse
