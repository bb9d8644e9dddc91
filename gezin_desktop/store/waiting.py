"""Words of saved cases that wait to be put into the search index.

Putting the words of a case into the index costs a quarter of a save, so a save only lays them by.
They go in together: at a rest, at closing, before anybody searches, and in the save itself where
too many wait. What is laid by is as certain and as secret as the case itself.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from gezin_desktop.store.counters import STALE, count_up

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

T = TypeVar("T")

MOST = 64  # cases whose words may wait; taking in so many takes some 10 ms

_WORDS = (
    "SELECT coalesce((SELECT words FROM waiting WHERE case_id = ?1),"
    " (SELECT words FROM search WHERE rowid = ?1))"
)
_TAKE_IN = "INSERT OR REPLACE INTO search (rowid, words) SELECT case_id, words FROM waiting"


def words_of(connection: Connection, case_id: int) -> str | None:
    """The words by which a case is found, waiting or in the index; None when it has none."""
    found = connection.execute(_WORDS, (case_id,)).fetchone()[0]
    return None if found is None else str(found)


def lay_by(connection: Connection, case_id: int, words: str) -> None:
    """Let the words of a case wait, unless they are those it is found by already."""
    if words == words_of(connection, case_id):
        return
    connection.execute("INSERT OR REPLACE INTO waiting VALUES (?, ?)", (case_id, words))
    if connection.execute("SELECT count(*) FROM waiting").fetchone()[0] > MOST:
        take_in(connection)


def forget(connection: Connection, case_id: int) -> None:
    """Drop the waiting words of a case that leaves the index."""
    connection.execute("DELETE FROM waiting WHERE case_id = ?", (case_id,))


def are_there(connection: Connection) -> bool:
    """Whether any words wait."""
    return connection.execute("SELECT 1 FROM waiting LIMIT 1").fetchone() is not None


def take_in(connection: Connection) -> None:
    """Put all that waits into the index; without any nothing is written."""
    if are_there(connection):
        connection.execute(_TAKE_IN)
        connection.execute("DELETE FROM waiting")
        count_up(connection, STALE)


def as_if_taken_in(connection: Connection, work: Callable[[Connection], T]) -> T:
    """What some work finds once all words are in; nothing is written, so a full disk allows it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        take_in(connection)
        return work(connection)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
