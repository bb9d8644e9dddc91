"""Deleting a case in two steps: out of sight, which can be undone, and erased for good."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from gezin_desktop.store import counters, waiting
from gezin_desktop.store.cases import COLUMNS, plain, present, summary_from
from gezin_desktop.store.counters import STALE, bump, count_up
from gezin_desktop.store.errors import CaseMissing
from gezin_desktop.store.records import DeletedCase, Erased
from gezin_desktop.store.upkeep import DROPPING
from gezin_desktop.store.values import micros, moment

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection


def delete(connection: Connection, case_id: int, now: datetime) -> None:
    """Take a case out of list and search; it can come back until the next purge.

    Raises:
        CaseMissing: there is no such case, or it is deleted already.
    """
    present(connection, case_id)
    connection.execute("UPDATE case_file SET deleted = 1 WHERE id = ?", (case_id,))
    connection.execute(
        "INSERT INTO trash (case_id, words, deleted_at) VALUES (?, ?, ?)",
        (case_id, waiting.words_of(connection, case_id) or "", micros(now)),
    )
    waiting.forget(connection, case_id)
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


def listed(connection: Connection) -> list[DeletedCase]:
    """The deleted cases that can still come back, last deleted first."""
    rows = connection.execute(
        f"SELECT {COLUMNS}, t.deleted_at FROM case_file c JOIN trash t ON t.case_id = c.id"  # noqa: S608
        " ORDER BY t.deleted_at DESC, c.change DESC"
    )
    return [
        DeletedCase(**plain(summary_from(row[:-1])), deleted_at=row[-1] and moment(row[-1]))
        for row in rows
    ]


def purge(connection: Connection, now: datetime, older_than: timedelta = timedelta(0)) -> int:
    """Erase the deleted cases for good, note each number in the log, and give how many.

    Args:
        connection: inside a transaction.
        now: when this is.
        older_than: spare cases that were deleted less long ago.
    """
    return erase(connection, older(connection, now - older_than), now)


def older(connection: Connection, until: datetime) -> list[int]:
    """The ids of the cases that were deleted then or before, or nobody knows when."""
    sql = "SELECT case_id FROM trash WHERE deleted_at IS NULL OR deleted_at <= ?"
    return [row[0] for row in connection.execute(sql, (micros(until),))]


def erase(connection: Connection, case_ids: Iterable[int], now: datetime) -> int:
    """Erase cases for good, deleted or not: text, marks, history, letters, index; give how many."""
    wanted = list(dict.fromkeys(case_ids))
    gone = []
    for case_id in wanted:
        row = connection.execute("SELECT number FROM case_file WHERE id = ?", (case_id,)).fetchone()
        if row is not None:
            gone.append((row[0], case_id))
    if not gone:
        return 0
    change = bump(connection)
    connection.executemany(
        "INSERT INTO erased VALUES (?, ?, ?)", [(number, micros(now), change) for number, _ in gone]
    )
    ids = [(case_id,) for _, case_id in gone]
    connection.executemany("DELETE FROM search WHERE rowid = ?", ids)
    connection.executemany("DELETE FROM case_file WHERE id = ?", ids)
    count_up(connection, STALE)
    tidy(connection)
    _forget_samples(connection)
    return len(gone)


def _forget_samples(connection: Connection) -> None:
    """Drop what the query planner noted of the indexed values; there may be a name among them."""
    sql = "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat4'"
    if connection.execute(sql).fetchone() is not None:
        connection.execute("DELETE FROM sqlite_stat4")


def tidy(connection: Connection) -> None:
    """Drop words that no case holds any more from the index.

    Until then the index keeps replaced and erased words beside the new ones. Dropping each at once
    (FTS5's secure-delete) would make a save twenty times slower.
    """
    if counters.value(connection, STALE):
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        counters.put(connection, STALE, 0)
        counters.put(connection, DROPPING, 0)


def erasures(connection: Connection) -> list[Erased]:
    """The log of erased cases, oldest first."""
    rows = connection.execute("SELECT number, erased_at, change FROM erased ORDER BY change")
    return [Erased(row[0], moment(row[1]), row[2]) for row in rows]
