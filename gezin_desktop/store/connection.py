"""Connections to the encrypted database: how they are opened, set and used.

The only module that names the database library's connection settings; another library that reads
the SQLCipher 4 format could take its place here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from gezin_desktop.store import handles, medium
from gezin_desktop.store.errors import InUse, MediumGone, StoreError, from_sqlite

Connection = Any  # sqlcipher3 has no type information
WAIT_MS = 5_000
LOG_BOUND = 4_000  # pages in the write-ahead log, 16 MB, after which a save folds it in itself

_ALWAYS = (
    f"PRAGMA busy_timeout = {WAIT_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA cache_size = -32000",
)
_WRITING = (
    "PRAGMA journal_mode = WAL",
    # NORMAL loses acknowledged saves at a power cut in most cases; FULL lost none
    "PRAGMA synchronous = FULL",
    # macOS only flushes its disk cache when asked twice; elsewhere these do nothing
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    # a log that may keep its room need not grow again: the new length of a file is one flush more
    f"PRAGMA journal_size_limit = {LOG_BOUND * 4_120}",
    # folding the log in is slow and can wait for a rest (``upkeep.py``); this is only its bound
    f"PRAGMA wal_autocheckpoint = {LOG_BOUND}",
)
_COPYING = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")


class _Counted(dbapi2.Connection):  # type: ignore[misc]
    """A connection of which it is known that it is open (``handles.py``)."""

    inode: handles.Inode | None = None

    def close(self) -> None:
        """Close it; harmless when it is closed already."""
        super().close()
        inode, self.inode = self.inode, None
        if inode is not None:
            handles.closed(inode)


def connect(
    path: Path, data_key: bytes, *, read_only: bool = False, copying: bool = False
) -> Connection:
    """A connection to the database under a data key; an absent file is made unless reading.

    Args:
        path: the database file.
        data_key: 32 bytes.
        read_only: nothing will be written.
        copying: the file is a copy in the making: it counts only when it is complete and flushed,
            so it needs no log.

    Raises:
        StoreError: the file cannot be opened or does not belong to this key.
    """
    mode = "ro" if read_only else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = None
    try:
        connection = dbapi2.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, factory=_Counted
        )
        connection.inode = handles.opened(path)
        _set_up(connection, data_key, () if read_only else _COPYING if copying else _WRITING)
    except dbapi2.Error as error:
        if connection is not None:
            connection.close()
        found = from_sqlite(error)
        if not read_only and isinstance(found, InUse):
            medium.refuse_gone(path.parent)
        raise medium.full_instead(found, path.parent) from None
    return connection


def connect_patiently(path: Path, data_key: bytes, *, read_only: bool = False) -> Connection:
    """Like ``connect``, but a first complaint is not believed: a loose cable says the same."""
    try:
        return connect(path, data_key, read_only=read_only)
    except (InUse, MediumGone):
        raise
    except StoreError:
        return connect(path, data_key, read_only=read_only)


def _set_up(connection: Connection, data_key: bytes, more: tuple[str, ...]) -> None:
    _unlock(connection, data_key)
    for pragma in _ALWAYS + more:
        connection.execute(pragma).fetchall()
    _read_back(connection)


def _unlock(connection: Connection, data_key: bytes) -> None:
    # the library logs page errors to the terminal otherwise
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"").fetchall()
    connection.execute("PRAGMA cipher_compatibility = 4").fetchall()
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _read_back(connection: Connection) -> None:
    if connection.execute("PRAGMA foreign_keys").fetchone()[0] != 1:
        raise StoreError(code="foreign-keys")


@contextmanager
def transaction(connection: Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """One write transaction: all of it or nothing.

    IMMEDIATE, because a transaction that reads first and writes later fails at once when another
    writer comes between.

    Raises:
        StoreError: the transaction was rolled back.
    """
    try:
        connection.execute(f"BEGIN {kind}")
        yield
        connection.execute("COMMIT")
    except dbapi2.Error as error:
        _roll_back(connection)
        raise from_sqlite(error) from None
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection: Connection) -> None:
    if connection.in_transaction:  # a full disk has already rolled it back
        connection.execute("ROLLBACK")


def close(connection: Connection) -> None:
    """Fold the write-ahead log into the file and close; never fails."""
    try:
        connection.execute("PRAGMA optimize").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except dbapi2.Error:
        pass  # what was acknowledged is in the log, and the next start folds it in
    finally:
        connection.close()


def interrupt(connection: Connection | None) -> None:
    """End what another thread is doing with a connection; harmless when it is closed."""
    if connection is not None:
        with suppress(dbapi2.ProgrammingError):
            connection.interrupt()


def pragma_number(connection: Connection, name: str) -> int:
    """The value of a numeric pragma."""
    if not re.fullmatch(r"[a-z_]+", name):
        raise ValueError(name)
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def refused_pages(connection: Connection) -> int:
    """How many pages are not as the cipher wrote them."""
    return len(connection.execute("PRAGMA cipher_integrity_check").fetchall())


def is_sound(connection: Connection) -> bool:
    """True when SQLite finds the structure of every table sound.

    The search index is not read word by word here: that takes longer than all the rest, and the
    index can always be made again from the cases.
    """
    try:
        return all(
            connection.execute(f"PRAGMA quick_check({table})").fetchone()[0] == "ok"
            for table in _tables(connection)
        )
    except dbapi2.DatabaseError:
        return False


def _tables(connection: Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    return [f"'{row[0]}'" for row in rows]
