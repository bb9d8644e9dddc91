"""Backup files on a shelf: what they say of themselves, and which of them are kept.

A backup is a zip file, not compressed, of the encrypted database, its key slots and a page about
both. Backups are numbered, and the number decides which one is newer, so that a wrong clock never
makes the program remove the wrong ones.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING

from gezin_desktop.store import location
from gezin_desktop.store.errors import BadBackup
from gezin_desktop.store.location import DATABASE, KEYS
from gezin_desktop.store.records import DAYS_TO_FORGET

if TYPE_CHECKING:
    from gezin_desktop.store.records import Erased

FORMAT = "gezin-backup/1"
SUFFIX = ".gezinbackup"
PAGE = "backup.json"

_NAME = re.compile(r"gezin-(\d{6,})-\d{8}-\d{4}" + re.escape(SUFFIX))
_SMALL = 1_000_000  # bytes; the most that is read of the page and the key file
_PIECE = 1 << 20
NEWEST, MOST = 5, 100
_DAYS, _WEEKS = 7, 4
_PLAUSIBLE_GAP = timedelta(days=60)
_PROVEN = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """What a backup says about itself; readable without a passphrase, so without personal data."""

    path: Path
    store_id: str
    number: int
    made_at: datetime
    cases: int
    change: int
    database_sha256: str


def read_info(path: Path) -> BackupInfo:
    """What a backup says about itself.

    Raises:
        BadBackup: it is no backup, or it is damaged.
    """
    try:
        with zipfile.ZipFile(path) as bundle:
            page = json.loads(_small(bundle, PAGE))
            if page["format"] != FORMAT or not _has_our_form(bundle):
                raise BadBackup
            return BackupInfo(
                path=path,
                store_id=str(page["store"]),
                number=int(page["number"]),
                made_at=datetime.fromisoformat(page["made_at"]),
                cases=int(page["cases"]),
                change=int(page["change"]),
                database_sha256=str(page["database_sha256"]),
            )
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, RecursionError):
        raise BadBackup from None


def is_whole(info: BackupInfo) -> bool:
    """True when the database in a backup is, byte for byte, the one that was checked."""
    digest = hashlib.sha256()
    try:
        with zipfile.ZipFile(info.path) as bundle, bundle.open(DATABASE) as inside:
            for piece in _pieces(inside):
                digest.update(piece)
    except (zipfile.BadZipFile, KeyError, OSError):
        return False
    return digest.hexdigest() == info.database_sha256


def listed(folder: Path, store_id: str | None = None) -> list[BackupInfo]:
    """The backups in a folder, newest first; files that are no sound backup are left out.

    Args:
        folder: where to look; it need not exist.
        store_id: only those of this store; a stick may hold those of several desks.
    """
    found = []
    for path in folder.glob(f"gezin-*{SUFFIX}") if folder.is_dir() else ():
        if _NAME.fullmatch(path.name):
            try:
                found.append(read_info(path))
            except BadBackup:
                continue
    if store_id is not None:
        found = [info for info in found if info.store_id == store_id]
    return sorted(found, key=lambda info: info.number, reverse=True)


def next_number(folder: Path) -> int:
    """A number that no file in the folder has, sound or not, of this store or another."""
    names = [_NAME.fullmatch(path.name) for path in folder.glob(f"gezin-*{SUFFIX}")]
    return max((int(name[1]) for name in names if name), default=0) + 1


def newest_good(folder: Path) -> BackupInfo | None:
    """The newest backup that reads back whole, to offer when the store is damaged."""
    return next((info for info in listed(folder) if is_whole(info)), None)


def key_file_of(info: BackupInfo) -> bytes:
    """The key slots in a backup.

    Raises:
        BadBackup: they cannot be read.
    """
    try:
        with zipfile.ZipFile(info.path) as bundle:
            return _small(bundle, KEYS)
    except (zipfile.BadZipFile, KeyError, OSError):
        raise BadBackup from None


def unpack_database(info: BackupInfo, target: Path) -> None:
    """Write the database of a backup to a file.

    Raises:
        BadBackup: it is not the one that was checked when the backup was made.
    """
    digest = hashlib.sha256()
    try:
        with (
            zipfile.ZipFile(info.path) as bundle,
            bundle.open(DATABASE) as inside,
            target.open("xb") as file,
        ):
            location.close_to_others(target)
            for piece in _pieces(inside):
                digest.update(piece)
                file.write(piece)
    except (zipfile.BadZipFile, KeyError):
        raise BadBackup from None
    if digest.hexdigest() != info.database_sha256:
        raise BadBackup


def thin(folder: Path, store_id: str, newest: int = NEWEST) -> None:
    """Remove backups of a store that are no longer needed.

    Kept are the newest by number, five unless told otherwise, the last of each of the seven latest
    days on which one was made, and the last of each of the four latest weeks. Days and weeks are
    counted among the backups, not from today: a clock that jumps ahead removes nothing more.
    """
    found = listed(folder, store_id)
    kept = set(found[:newest])
    kept |= set(_last_of_each(found, _DAYS, weeks=False))
    kept |= set(_last_of_each(found, _WEEKS, weeks=True))
    for info in found:
        if info not in kept:
            info.path.unlink(missing_ok=True)


def forget(folder: Path, store_id: str, erased: Iterable[Erased], now: datetime) -> None:
    """Remove backups that still hold a case erased 30 days ago or more.

    A newer backup must be there, and the clock must look right beside all of them; otherwise
    nothing is removed.
    """
    found = listed(folder, store_id)
    if len(found) < 2 or not _is_clock_right(found, now):
        return
    for line in erased:
        if now - line.erased_at >= DAYS_TO_FORGET:
            for info in found[1:]:
                if info.change < line.change and info.made_at <= line.erased_at:
                    info.path.unlink(missing_ok=True)


def still_held(folder: Path, store_id: str, erased: Iterable[Erased]) -> list[Erased]:
    """The erased cases that a backup in the folder may still hold."""
    found = listed(folder, store_id)
    return [line for line in erased if any(info.change < line.change for info in found)]


def is_due(folder: Path, store_id: str, change: int, now: datetime, minutes: int) -> bool:
    """True when the store changed since the newest backup and that one is old enough."""
    newest = next(iter(listed(folder, store_id)), None)
    if newest is None:
        return True
    age = now - newest.made_at
    return newest.change != change and not timedelta(0) <= age < timedelta(minutes=minutes)


def _has_our_form(bundle: zipfile.ZipFile) -> bool:
    # compressed content could be a thousand times larger than the file
    parts = bundle.infolist()
    return sorted(part.filename for part in parts) == sorted((PAGE, KEYS, DATABASE)) and all(
        part.compress_type == zipfile.ZIP_STORED for part in parts
    )


def is_plausible(before: datetime, now: datetime) -> bool:
    """Whether a clock can be right beside what was noted last: not before it, nor months later."""
    return timedelta(0) <= now - before <= _PLAUSIBLE_GAP


def _is_clock_right(found: list[BackupInfo], now: datetime) -> bool:
    """Whether the clock can be right beside the backups, newest first.

    After a gap that no desk leaves, or a step back, it has to run on as it should for some days:
    a clock that stands years ahead looks right beside a backup that was made under it.
    """
    later = now
    for info in found:
        if not is_plausible(info.made_at, later):
            return now - later >= _PROVEN
        later = info.made_at
    return True


def _last_of_each(found: list[BackupInfo], most: int, *, weeks: bool) -> list[BackupInfo]:
    last: dict[tuple[int, int] | date, BackupInfo] = {}
    for info in found:
        day = info.made_at.date()
        last.setdefault(day.isocalendar()[:2] if weeks else day, info)
    return list(last.values())[:most]


def _small(bundle: zipfile.ZipFile, name: str) -> bytes:
    with bundle.open(name) as inside:
        content = inside.read(_SMALL + 1)
    if len(content) > _SMALL:
        raise BadBackup
    return content


def _pieces(file: IO[bytes]) -> Iterable[bytes]:
    while piece := file.read(_PIECE):
        yield piece
