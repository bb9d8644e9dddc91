"""What a save leaves for later: new words put in order in the index, the log folded in.

Both may wait without harm. What was acknowledged is certain in the log; the index answers from
many small parts as well as from few large ones. Each has a bound of its own, so that a store to
which nobody gives a rest stays small and quick too: ``connection.LOG_BOUND`` for the log, and
``crisismerge`` in ``schema_steps.py`` for the index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

_PAGES = 16  # of the index that are put in order in one piece; some milliseconds
_NOTHING_DONE = 2  # a merge that finds nothing changes fewer rows than this


def put_in_order(connection: Connection) -> bool:
    """Put a piece of the index in order, inside a transaction; False when all of it is."""
    before = _changes(connection)
    connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (_PAGES,))
    return _changes(connection) - before >= _NOTHING_DONE


def fold_log(connection: Connection) -> None:
    """Fold as much of the log into the file as others who read or copy it leave free."""
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _changes(connection: Connection) -> int:
    return int(connection.execute("SELECT total_changes()").fetchone()[0])
