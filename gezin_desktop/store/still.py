"""The bytes of a database, copied as they lie encrypted on the disk, while nothing changes them.

Everything is folded out of the log first; then a reader who needs nothing from the log keeps
everybody, of this process or another, from folding more into the file. Whoever saves meanwhile goes
on in the log.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from gezin_desktop.store import handles, location
from gezin_desktop.store.connection import Connection, connect
from gezin_desktop.store.errors import StoreError

_PIECE = 4 << 20


def copy(
    source: Path, data_key: bytes, target: Path, progress: Callable[[float], None] | None
) -> bool:
    """Copy a database as bytes into a file of its own, without a log beside it.

    Returns:
        False when it cannot be made to stand still just now; ``target`` may be half written then.

    Raises:
        StoreError: the source cannot be opened, or the copy cannot be written.
    """
    with _held_still(source, data_key) as handle:
        if handle is None:
            return False
        before = os.fstat(handle)
        _copy_bytes(handle, before.st_size, target, progress)
        after = os.fstat(handle)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return False  # somebody wrote all the same, without asking
    # the bytes say that a log belongs to them; a copy that travels must be one file
    connection = connect(target, data_key, copying=True)
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        connection.close()
    return True


@contextmanager
def _held_still(source: Path, data_key: bytes) -> Iterator[int | None]:
    """A handle on the file, which nobody changes meanwhile; None where that cannot be had."""
    try:
        reader = connect(source, data_key)
    except StoreError:  # a disk that can only be read, or somebody has it for himself
        yield None
        return
    try:
        yield handles.of(source) if _hold(source, data_key, reader) else None
    finally:
        reader.close()


def _hold(source: Path, data_key: bytes, reader: Connection) -> bool:
    try:
        _fold(reader)  # most of it before anybody has to wait
        writer = connect(source, data_key)
    except (StoreError, dbapi2.Error):
        return False
    try:
        writer.execute("BEGIN IMMEDIATE")  # nobody saves between the last folding and the reading
        whole = _fold(reader)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM counter").fetchone()
        writer.execute("ROLLBACK")
    except dbapi2.Error:
        return False  # somebody has been writing for seconds, or the disk is full
    finally:
        writer.close()
    return whole


def _fold(connection: Connection) -> bool:
    """Fold the log into the file, as far as others leave it free; whether all of it is there."""
    busy, log, folded = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return bool(busy == 0 and log == folded >= 0)


def _copy_bytes(
    handle: int, size: int, target: Path, progress: Callable[[float], None] | None
) -> None:
    os.lseek(handle, 0, os.SEEK_SET)
    done = 0
    with target.open("xb") as file:
        location.close_to_others(target)
        while done < size:
            piece = os.read(handle, min(_PIECE, size - done))
            if not piece:
                break  # shorter than it was; the check will tell
            file.write(piece)
            done += len(piece)
            if progress is not None:
                progress(done / size)
