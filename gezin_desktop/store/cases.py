"""Cases in the database: list, search, open, save, duplicate, mark.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from gezin_desktop.store import search
from gezin_desktop.store.errors import CaseMissing, Conflict, Damaged, NumberTaken
from gezin_desktop.store.records import CaseSummary, NewSummary, StoredCase

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

STALE = "stale-index"  # a counter: how often words in the index were replaced or removed

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# the day on which something must happen decides; cases without one follow, last changed first
_LIST_ALL = """
    SELECT c.id, c.number, c.title, c.client, c.outcome, c.next_date, c.changed_at, c.version
    FROM case_file c WHERE c.deleted = 0
    ORDER BY c.next_date IS NULL, c.next_date, c.change DESC LIMIT ? OFFSET ?"""
_LIST_FOUND = """
    SELECT c.id, c.number, c.title, c.client, c.outcome, c.next_date, c.changed_at, c.version
    FROM search CROSS JOIN case_file c ON c.id = search.rowid WHERE search MATCH ?
    ORDER BY c.next_date IS NULL, c.next_date, c.change DESC LIMIT ? OFFSET ?"""
_LOAD = """
    SELECT c.id, c.number, c.title, c.client, c.outcome, c.next_date, c.changed_at, c.version,
           t.body, t.digest
    FROM case_file c JOIN case_text t ON t.case_id = c.id WHERE c.id = ? AND c.deleted = 0"""


def listed(connection: Connection, words: str, limit: int, offset: int) -> list[CaseSummary]:
    """The cases that hold all words, or all cases when nothing was typed."""
    if not words.strip():
        return [_summary(row) for row in connection.execute(_LIST_ALL, (limit, offset))]
    question = search.expression(words)
    if question is None:
        return []
    rows = connection.execute(_LIST_FOUND, (question, limit, offset))
    return [_summary(row) for row in rows]


def count(connection: Connection, words: str) -> int:
    """How many cases ``listed`` would give without a limit."""
    if not words.strip():
        sql = "SELECT count(*) FROM case_file WHERE deleted = 0"
        return int(connection.execute(sql).fetchone()[0])
    question = search.expression(words)
    if question is None:
        return 0
    sql = "SELECT count(*) FROM search WHERE search MATCH ?"
    return int(connection.execute(sql, (question,)).fetchone()[0])


def load(connection: Connection, case_id: int) -> StoredCase:
    """A whole case.

    Raises:
        CaseMissing: there is none, or it is deleted.
        Damaged: the text is not what was saved.
    """
    row = connection.execute(_LOAD, (case_id,)).fetchone()
    if row is None:
        raise CaseMissing
    body, digest = row[8], row[9]
    if _digest(body) != digest:
        raise Damaged
    marks = connection.execute("SELECT path, mark FROM case_mark WHERE case_id = ?", (case_id,))
    summary = _summary(row[:8])
    return StoredCase(
        **{name: getattr(summary, name) for name in CaseSummary.__slots__},
        text=body.decode("utf-8", "surrogatepass"),
        marks=dict(marks.fetchall()),
    )


def add(connection: Connection, text: str, summary: NewSummary, now: datetime) -> int:
    """Store a new case and give its id.

    Raises:
        NumberTaken: the number is in use.
    """
    number = summary.number or _next_number(connection, now.year)
    _check_free(connection, number, None)
    cursor = connection.execute(
        "INSERT INTO case_file (number, title, client, outcome, next_date, changed_at, change,"
        " version) VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
        (number, *_values(summary), micros(now), bump(connection)),
    )
    case_id = int(cursor.lastrowid)
    body = _body(text)
    connection.execute("INSERT INTO case_text VALUES (?, ?, ?)", (case_id, body, _digest(body)))
    indexed = search.index_words(number, summary.title, summary.words)
    connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (case_id, indexed))
    return case_id


def save(
    connection: Connection,
    case_id: int,
    text: str,
    summary: NewSummary,
    expected_version: int,
    now: datetime,
) -> int:
    """Store a case anew and give its new version.

    Raises:
        Conflict: the version in the store is another one than the caller last saw.
        CaseMissing: there is no such case, or it is deleted.
        NumberTaken: the number is in use by another case.
    """
    number, version = present(connection, case_id)
    if version != expected_version:
        raise Conflict
    if summary.number and summary.number != number:
        number = summary.number
        _check_free(connection, number, case_id)
    connection.execute(
        "UPDATE case_file SET number = ?, title = ?, client = ?, outcome = ?, next_date = ?,"
        " changed_at = ?, change = ?, version = ? WHERE id = ?",
        (number, *_values(summary), micros(now), bump(connection), version + 1, case_id),
    )
    body = _body(text)
    connection.execute(
        "UPDATE case_text SET body = ?, digest = ? WHERE case_id = ?",
        (body, _digest(body), case_id),
    )
    _index(connection, case_id, search.index_words(number, summary.title, summary.words))
    return version + 1


def duplicate(connection: Connection, case_id: int, now: datetime) -> int:
    """Copy a case with its marks under a number of its own, and give the copy's id.

    Raises:
        CaseMissing: there is no such case, or it is deleted.
    """
    old = load(connection, case_id)
    words = connection.execute("SELECT words FROM search WHERE rowid = ?", (case_id,)).fetchone()[0]
    own = set(search.index_words(old.number, "", "").split())
    kept = " ".join(word for word in words.split() if word not in own)
    fresh = NewSummary(
        title=old.title, client=old.client, words=kept, outcome=old.outcome, next_date=old.next_date
    )
    new_id = add(connection, old.text, fresh, now)
    connection.execute(
        "INSERT INTO case_mark SELECT ?, path, mark FROM case_mark WHERE case_id = ?",
        (new_id, case_id),
    )
    return new_id


def altered(connection: Connection) -> list[str]:
    """Numbers of the cases whose text is not what was saved."""
    rows = connection.execute(
        "SELECT c.number, t.body, t.digest FROM case_file c JOIN case_text t ON t.case_id = c.id"
    )
    return [row[0] for row in rows if _digest(row[1]) != row[2]]


def setting(connection: Connection, key: str) -> str | None:
    """A value kept beside the cases."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def set_setting(connection: Connection, key: str, value: str | None) -> None:
    """Keep a value beside the cases, or remove it."""
    if value is None:
        connection.execute("DELETE FROM setting WHERE key = ?", (key,))
    else:
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))


def newest_change(connection: Connection) -> datetime | None:
    """When a case was last saved; a clock that stands before this moment is wrong."""
    row = connection.execute("SELECT max(changed_at) FROM case_file").fetchone()
    return None if row[0] is None else moment(row[0])


def change_count(connection: Connection) -> int:
    """How many changes the store has seen; orders without trusting a clock."""
    row = connection.execute("SELECT value FROM counter WHERE name = 'change'").fetchone()
    return 0 if row is None else int(row[0])


def bump(connection: Connection) -> int:
    """Count one change more and give the count."""
    return count_up(connection, "change")


def count_up(connection: Connection, name: str) -> int:
    """Count one up and give the new value."""
    row = connection.execute(
        "INSERT INTO counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1"
        " RETURNING value",
        (name,),
    ).fetchall()
    return int(row[0][0])


def _next_number(connection: Connection, year: int) -> str:
    while True:
        number = f"{year:04d}-{count_up(connection, f'number-{year:04d}'):04d}"
        sql = "SELECT 1 FROM case_file WHERE number = ?"
        if connection.execute(sql, (number,)).fetchone() is None:
            return number


def _check_free(connection: Connection, number: str, case_id: int | None) -> None:
    sql = "SELECT 1 FROM case_file WHERE number = ? AND id IS NOT ?"
    if connection.execute(sql, (number, case_id)).fetchone() is not None:
        raise NumberTaken


def present(connection: Connection, case_id: int) -> tuple[str, int]:
    """Number and version of a case.

    Raises:
        CaseMissing: there is none, or it is deleted.
    """
    sql = "SELECT number, version FROM case_file WHERE id = ? AND deleted = 0"
    row = connection.execute(sql, (case_id,)).fetchone()
    if row is None:
        raise CaseMissing
    return row[0], row[1]


def _index(connection: Connection, case_id: int, words: str) -> None:
    sql = "SELECT words FROM search WHERE rowid = ?"
    row = connection.execute(sql, (case_id,)).fetchone()
    if row is None or row[0] != words:
        count_up(connection, STALE)
        connection.execute(
            "INSERT OR REPLACE INTO search (rowid, words) VALUES (?, ?)", (case_id, words)
        )


def _values(summary: NewSummary) -> tuple[str, str | None, str | None, str | None]:
    day = summary.next_date.isoformat() if summary.next_date else None
    return summary.title, summary.client, summary.outcome, day


def _summary(row: Sequence[Any]) -> CaseSummary:
    return CaseSummary(
        id=row[0],
        number=row[1],
        title=row[2],
        client=row[3],
        outcome=row[4],
        next_date=date.fromisoformat(row[5]) if row[5] else None,
        changed_at=moment(row[6]),
        version=row[7],
    )


def _body(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()


def micros(instant: datetime) -> int:
    """An instant as it is stored: microseconds since 1970, UTC."""
    return (instant - _EPOCH) // timedelta(microseconds=1)


def moment(stored: int) -> datetime:
    """A stored instant."""
    return _EPOCH + timedelta(microseconds=stored)
