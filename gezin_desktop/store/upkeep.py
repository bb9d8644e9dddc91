"""What a save leaves for later: new words for the index, their order, old ones dropped, the log.

All of it may wait without harm. What was acknowledged is certain in the log; the index answers from
many small parts as well as from few large ones. Each has a bound of its own, so that a store to
which nobody gives a rest stays small and quick too: ``waiting.MOST`` for the words,
``connection.LOG_BOUND`` for the log, and ``crisismerge`` in ``schema_steps.py`` for the index.

Words that were replaced stay in the index, encrypted and unfound, until all parts that were there
then have been merged into one. That is begun by ``begin_dropping``, goes on in the same pieces as
the daily order, also after the program was closed, and is over once a piece finds nothing to do.
An erasure does not wait for it (``trash.tidy``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.store import counters, waiting
from gezin_desktop.store.counters import STALE

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

DROPPING = "stale-dropping"  # a counter: how many of the stale ones go with the merge under way

_PAGES = 16  # of the index that are put in order in one piece; some milliseconds
_LAST_PAGES = 512  # in the one piece at the end; a tenth of a second
_NOTHING_DONE = 2  # a merge that finds nothing changes fewer rows than this


def put_in_order(connection: Connection) -> bool:
    """Take words in and put a piece of the index in order, in a transaction; False when all is."""
    waiting.take_in(connection)
    if _merge(connection, _PAGES):
        return True
    _end_dropping(connection)
    return False


def begin_dropping(connection: Connection) -> bool:
    """Begin to drop replaced words, inside a transaction; False when there are none."""
    stale = counters.value(connection, STALE)
    if not stale or counters.value(connection, DROPPING):
        return False
    counters.put(connection, DROPPING, stale)
    _merge(connection, -_PAGES)  # below zero: all parts are to become one
    return True


def drop_some(connection: Connection) -> None:
    """Take words in and drop replaced ones in one piece: all in a small store, else some."""
    waiting.take_in(connection)
    begin_dropping(connection)
    if not counters.value(connection, DROPPING):
        return
    if not _merge(connection, _LAST_PAGES) or not _merge(connection, _PAGES):
        _end_dropping(connection)


def fold_log(connection: Connection) -> None:
    """Fold as much of the log into the file as others who read or copy it leave free."""
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _end_dropping(connection: Connection) -> None:
    gone = counters.value(connection, DROPPING)
    if gone:
        counters.put(connection, STALE, max(0, counters.value(connection, STALE) - gone))
        counters.put(connection, DROPPING, 0)


def _merge(connection: Connection, pages: int) -> bool:
    before = _changes(connection)
    connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
    return _changes(connection) - before >= _NOTHING_DONE


def _changes(connection: Connection) -> int:
    return int(connection.execute("SELECT total_changes()").fetchone()[0])
