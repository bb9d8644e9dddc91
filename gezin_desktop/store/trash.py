"""Deleting a case in two steps: out of sight, which can be undone, and erased for good."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from gezin_desktop.store.cases import STALE, bump, count_up, micros, moment, present
from gezin_desktop.store.errors import CaseMissing
from gezin_desktop.store.records import Erased

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection


def delete(connection: Connection, case_id: int) -> None:
    """Take a case out of list and search; it can come back until the next purge.

    Raises:
        CaseMissing: there is no such case, or it is deleted already.
    """
    present(connection, case_id)
    connection.execute("UPDATE case_file SET deleted = 1 WHERE id = ?", (case_id,))
    connection.execute(
        "INSERT INTO trash SELECT rowid, words FROM search WHERE rowid = ?", (case_id,)
    )
    connection.execute("DELETE FROM search WHERE rowid = ?", (case_id,))
    count_up(connection, STALE)
    bump(connection)


def undelete(connection: Connection, case_id: int) -> None:
    """Bring a deleted case back as it was.

    Raises:
        CaseMissing: it is not among the deleted ones.
    """
    row = connection.execute("SELECT words FROM trash WHERE case_id = ?", (case_id,)).fetchone()
    if row is None:
        raise CaseMissing
    connection.execute("UPDATE case_file SET deleted = 0 WHERE id = ?", (case_id,))
    connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (case_id, row[0]))
    connection.execute("DELETE FROM trash WHERE case_id = ?", (case_id,))
    bump(connection)


def purge(connection: Connection, now: datetime) -> int:
    """Erase all deleted cases for good, note each number in the log, and give how many."""
    gone = connection.execute("SELECT number FROM case_file WHERE deleted = 1").fetchall()
    if not gone:
        return 0
    change = bump(connection)
    connection.executemany(
        "INSERT INTO erased VALUES (?, ?, ?)", [(row[0], micros(now), change) for row in gone]
    )
    connection.execute("DELETE FROM case_file WHERE deleted = 1")
    tidy(connection)
    return len(gone)


def tidy(connection: Connection) -> None:
    """Drop words that no case holds any more from the index.

    Until then the index keeps replaced and erased words beside the new ones. Dropping each at once
    (FTS5's secure-delete) would make a save twenty times slower.
    """
    sql = "DELETE FROM counter WHERE name = ? RETURNING value"
    if connection.execute(sql, (STALE,)).fetchall():
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def erasures(connection: Connection) -> list[Erased]:
    """The log of erased cases, oldest first."""
    rows = connection.execute("SELECT number, erased_at, change FROM erased ORDER BY change")
    return [Erased(row[0], moment(row[1]), row[2]) for row in rows]
