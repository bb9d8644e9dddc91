"""Whether the disk still answers; asked when an error could also mean something else.

The database library calls a lock that the disk refuses "in use", and half a page "damage". Before
either is told, a small file is written beside the store: a disk that is gone cannot take it. Never
the database file itself: closing a handle on it would drop the locks of every connection.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from gezin_desktop.store.errors import Damaged, DiskFull, InUse, MediumGone, StoreError, from_os

_NAME = ".answer"
_ROOM = 65_536  # what the library asks for beside the database before it reads or writes
_LIKE_GONE = (InUse, Damaged)


def could_be_gone(error: StoreError) -> bool:
    """Whether an error may be how a disk that is gone looks to the database library."""
    unknown = type(error) is StoreError and error.key == StoreError.default_key
    return unknown or isinstance(error, _LIKE_GONE)


def refuse_gone(folder: Path) -> None:
    """See that the disk of a folder still takes what is written.

    Raises:
        MediumGone: it answers with errors. A full or read-only disk is not gone.
    """
    path = folder / f"{_NAME}-{os.getpid()}"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.write(handle, b"?")
            os.fsync(handle)
        finally:
            os.close(handle)
            path.unlink(missing_ok=True)
    except OSError as error:
        found = from_os(error)
        if isinstance(found, MediumGone):
            raise found from None


def full_instead(error: StoreError, folder: Path) -> StoreError:
    """The error to tell: on a disk without room the library only says that it opens no file."""
    if isinstance(error, MediumGone):
        with suppress(OSError):
            if shutil.disk_usage(folder).free < _ROOM:
                return DiskFull()
    return error
