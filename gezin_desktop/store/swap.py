"""Exchange the store's two files together, so that a crash in between loses nothing.

The new files are made in a folder of their own. Renaming that folder is the moment of decision:
before it nothing has changed, after it the exchange is finished now or at the next start.
"""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from gezin_desktop.store import location
from gezin_desktop.store.location import DATABASE, KEYS

_MAKING = "swap.making"
_KEEP = "swap.keep"  # the old files are set aside
_DROP = "swap.drop"  # the old files are removed
_NUMBER = "number"
_OLD = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", KEYS)


def begin(folder: Path) -> Path:
    """An empty private folder for the new files."""
    making = folder / _MAKING
    shutil.rmtree(making, ignore_errors=True)
    location.make_private(folder)
    location.make_private(making)
    return making


def abandon(folder: Path) -> None:
    """Remove new files that were not finished."""
    shutil.rmtree(folder / _MAKING, ignore_errors=True)


def decide(folder: Path, *, keep_old: bool) -> None:
    """Put the new files in the place of the old ones.

    Args:
        folder: the store's folder.
        keep_old: set the old files aside as ``.beschadigd-N`` instead of removing them.
    """
    making = folder / _MAKING
    location.write_whole(making / _NUMBER, str(_free_number(folder)).encode("ascii"))
    for name in (DATABASE, KEYS):
        location.sync_file(making / name)
    location.sync_folder(making)
    os.rename(making, folder / (_KEEP if keep_old else _DROP))
    location.sync_folder(folder)
    finish(folder)


def holds_store(folder: Path) -> bool:
    """True when the folder holds a store, or a part of one."""
    return any((folder / name).exists() for name in (DATABASE, KEYS)) or is_pending(folder)


def is_pending(folder: Path) -> bool:
    """True when an exchange was decided but not finished."""
    return any((folder / name).is_dir() for name in (_KEEP, _DROP))


def finish(folder: Path) -> None:
    """Carry out an exchange that was decided, from wherever it stopped."""
    for name in (_KEEP, _DROP):
        ready = folder / name
        if ready.is_dir():
            _exchange(folder, ready, keep_old=name == _KEEP)
            location.sync_folder(folder)


def _exchange(folder: Path, ready: Path, *, keep_old: bool) -> None:
    # the log and its index go with the database: beside another database they would damage it
    steps = ((DATABASE, _OLD[:3]), (KEYS, _OLD[3:]))
    for new, old_names in steps:
        if not (ready / new).exists():
            continue  # this part was done before the crash
        number = (ready / _NUMBER).read_text("ascii")
        for old in old_names:
            if not (folder / old).exists():
                continue
            if keep_old:
                aside = folder / set_aside_name(old, number)
                os.replace(folder / old, aside)
                os.utime(aside)  # the 30 days count from now
            else:
                (folder / old).unlink()
        os.replace(ready / new, folder / new)
    shutil.rmtree(ready)


def set_aside_name(name: str, number: str) -> str:
    """The name under which an old file is kept; a log keeps matching its database."""
    if name.startswith(DATABASE):
        return f"{DATABASE}.beschadigd-{number}{name[len(DATABASE) :]}"
    return f"{name}.beschadigd-{number}"


def forget_set_aside(folder: Path, now: datetime) -> None:
    """Remove files that were set aside 30 days ago or more: they may hold erased cases.

    Goes by the day on the file itself; a clock that stands before it removes nothing.
    """
    from gezin_desktop.store.records import DAYS_TO_FORGET

    for path in folder.glob("*.beschadigd-*"):
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        if now - changed >= DAYS_TO_FORGET:
            path.unlink(missing_ok=True)


def _free_number(folder: Path) -> int:
    number = 1
    while any((folder / set_aside_name(name, str(number))).exists() for name in _OLD):
        number += 1
    return number
