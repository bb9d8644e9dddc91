"""A file that holds some room, to be given up when the disk is full.

Erasing a case needs room too. Without a reserve, a full disk could not be helped from within.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from gezin_desktop.store import location

SIZE = 8_000_000
LOW_SPACE = 200_000_000  # below this the desk should warn, and the reserve is not made again


def keep(folder: Path) -> None:
    """Make the reserve when there is none and the disk has plenty of room; never fails."""
    path = folder / location.RESERVE
    try:
        if path.exists() or is_low(folder):
            return
        with path.open("wb") as file:
            location.close_to_others(path)
            _take(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)


def release(folder: Path) -> bool:
    """Give the reserve up; False when there was none."""
    try:
        (folder / location.RESERVE).unlink()
    except OSError:
        return False
    return True


def is_low(folder: Path) -> bool:
    """True when the disk is nearly full."""
    return shutil.disk_usage(folder).free < LOW_SPACE


def _take(handle: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(handle, 0, SIZE)
    else:
        os.write(handle, bytes(SIZE))
