"""Numbers that the store counts up; they order what happened where no clock can be trusted.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

CHANGE = "change"  # every change that a backup is worth
STALE = "stale-index"  # how often words in the index were replaced or removed


def value(connection: Connection, name: str) -> int:
    """Where a counter stands; 0 when it never counted."""
    row = connection.execute("SELECT value FROM counter WHERE name = ?", (name,)).fetchone()
    return 0 if row is None else int(row[0])


def put(connection: Connection, name: str, number: int) -> None:
    """Set a counter; at 0 it is removed."""
    if number:
        connection.execute("INSERT OR REPLACE INTO counter VALUES (?, ?)", (name, number))
    else:
        connection.execute("DELETE FROM counter WHERE name = ?", (name,))


def count_up(connection: Connection, name: str) -> int:
    """Count one up and give the new value."""
    row = connection.execute(
        "INSERT INTO counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1"
        " RETURNING value",
        (name,),
    ).fetchall()
    return int(row[0][0])


def bump(connection: Connection) -> int:
    """Count one change more and give the count."""
    return count_up(connection, CHANGE)


def change_count(connection: Connection) -> int:
    """How many changes the store has seen."""
    return value(connection, CHANGE)
