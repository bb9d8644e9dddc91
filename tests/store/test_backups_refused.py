"""Backups that do not count: damaged, forged, or never whole; nothing is put back from them."""

from __future__ import annotations

import errno
import hashlib
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from gezin_desktop.store import (
    BadBackup,
    NewerVersion,
    Store,
    StoreError,
    newest_good,
    schema,
)

from .conftest import PHRASE, Clock, numbers, summary

Parts = dict[str, bytes]


Change = Callable[[Parts], Parts]


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
