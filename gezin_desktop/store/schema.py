"""The tables, and the numbered steps by which an older file becomes today's.

Steps only go forward. Each runs in one exclusive transaction that also sets the new number, so a
crash leaves the old or the new form, never something between. A step that has been released is
never changed; a new form is a new step.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from gezin_desktop.store.connection import Connection, connect_patiently, pragma_number, transaction
from gezin_desktop.store.errors import Damaged, NewerVersion, from_sqlite

APPLICATION_ID = 0x47455A4E  # "GEZN"

Step = tuple[str, ...]

STEPS: tuple[Step, ...] = (
    (
        """CREATE TABLE case_file (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            number TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            client TEXT,
            outcome TEXT,
            next_date TEXT,
            changed_at INTEGER NOT NULL, -- microseconds since 1970, UTC
            change INTEGER NOT NULL,     -- the store's change count; orders without a clock
            version INTEGER NOT NULL,
            deleted INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        """CREATE INDEX case_order ON case_file (next_date IS NULL, next_date, change DESC)
           WHERE deleted = 0""",
        """CREATE TABLE case_text (
            case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
            body BLOB NOT NULL,
            digest BLOB NOT NULL         -- SHA-256 of the body
        ) STRICT""",
        """CREATE TABLE case_mark (
            case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
            path TEXT NOT NULL,
            mark TEXT NOT NULL,
            PRIMARY KEY (case_id, path)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE trash (
            case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
            words TEXT NOT NULL          -- for the index, should the case come back
        ) STRICT""",
        """CREATE TABLE counter (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID""",
        "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE erased (
            number TEXT NOT NULL,
            erased_at INTEGER NOT NULL,
            change INTEGER NOT NULL
        ) STRICT""",
        """CREATE VIRTUAL TABLE search USING fts5
           (words, tokenize = 'ascii', prefix = '1 2 3', detail = none)""",
    ),
)


def gate(path: Path, data_key: bytes) -> int:
    """Read the file's own number before anything else; not one byte is written.

    Returns:
        The number of steps the file has had.

    Raises:
        NewerVersion: a newer program made the file.
        Damaged: the file is not a store, or cannot be read.
    """
    connection = connect_patiently(path, data_key, read_only=True)
    try:
        application = pragma_number(connection, "application_id")
        version = pragma_number(connection, "user_version")
    except dbapi2.Error as error:
        raise from_sqlite(error) from None
    finally:
        connection.close()
    if application != APPLICATION_ID:
        raise Damaged("foreign-file")
    if version > len(STEPS):
        raise NewerVersion(found=version, known=len(STEPS))
    return version


def create(connection: Connection) -> None:
    """Make the tables in an empty file."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(connection)


def migrate(connection: Connection, before: Callable[[], None] | None = None) -> None:
    """Bring a file to the newest form.

    Args:
        connection: a writing connection.
        before: called before each step, for a verified backup; when it
            raises, nothing has been changed.
    """
    done = pragma_number(connection, "user_version")
    for number, step in enumerate(STEPS[done:], start=done + 1):
        if before is not None:
            before()
        with transaction(connection, "EXCLUSIVE"):
            if pragma_number(connection, "user_version") != number - 1:
                continue  # another process did this step while we waited
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
