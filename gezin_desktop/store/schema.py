"""The tables, and the numbered steps by which an older file becomes today's.

Steps only go forward. Each runs in one exclusive transaction that also sets the new number, so a
crash leaves the old or the new form, never something between. A step that has been released is
never changed; a new form is a new step (``schema_steps.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from gezin_desktop.store.connection import Connection, connect_patiently, pragma_number, transaction
from gezin_desktop.store.errors import Damaged, NewerVersion, from_sqlite
from gezin_desktop.store.schema_steps import STEPS

APPLICATION_ID = 0x47455A4E  # "GEZN"


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
            for item in step:
                if callable(item):
                    item(connection)
                else:
                    connection.execute(item)
            connection.execute(f"PRAGMA user_version = {number}")
