"""Cases in the database: open, add, save, duplicate.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from gezin_desktop.store import search, waiting
from gezin_desktop.store.counters import bump, count_up
from gezin_desktop.store.errors import CaseMissing, Damaged, NumberTaken
from gezin_desktop.store.records import CaseSummary, NewSummary, StoredCase
from gezin_desktop.store.values import day, digest_of, encoded, micros, moment

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

COLUMNS = (
    "c.id, c.number, c.title, c.client, c.outcome, c.next_date, c.changed_at, c.version,"
    " c.uid, c.who, c.counsellor, c.kind, c.closed_on, c.keep_until"
)
_CARD = (
    "number", "title", "sort_title", "client", "outcome", "next_date",
    "changed_at", "change", "version", "who",
)  # fmt: skip
_ON_CARD = f"SELECT {', '.join(_CARD)} FROM case_file WHERE id = ?"  # noqa: S608 - own names
_LOAD = f"""
    SELECT {COLUMNS}, t.body, t.digest
    FROM case_file c JOIN case_text t ON t.case_id = c.id WHERE c.id = ? AND c.deleted = 0"""  # noqa: S608 - own text only


def load(connection: Connection, case_id: int) -> StoredCase:
    """A whole case.

    Raises:
        CaseMissing: there is none, or it is deleted.
        Damaged: the text is not what was saved.
    """
    row = connection.execute(_LOAD, (case_id,)).fetchone()
    if row is None:
        raise CaseMissing
    body, digest = row[-2:]
    if digest_of(body) != digest:
        raise Damaged
    marks = connection.execute("SELECT path, mark FROM case_mark WHERE case_id = ?", (case_id,))
    summary = summary_from(row[:-2])
    return StoredCase(
        **plain(summary),
        text=body.decode("utf-8", "surrogatepass"),
        marks=dict(marks.fetchall()),
    )


def add(
    connection: Connection, text: str, summary: NewSummary, now: datetime, who: str | None = None
) -> int:
    """Store a new case and give its id; whoever stores it has it.

    Raises:
        NumberTaken: the number is in use.
    """
    number = summary.number or _next_number(connection, now.year)
    words = search.index_words(number, summary.title, summary.words, summary.names)
    return _insert(connection, text, replace(summary, number=number), words, now, who)


def _insert(
    connection: Connection,
    text: str,
    summary: NewSummary,
    words: str,
    now: datetime,
    who: str | None,
) -> int:
    check_free(connection, str(summary.number), None)
    cursor = connection.execute(
        "INSERT INTO case_file (number, title, sort_title, client, outcome, next_date, changed_at,"
        " change, version, uid, who, counsellor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
        (
            summary.number,
            *_values(summary),
            micros(now),
            bump(connection),
            secrets.token_hex(16),
            who,
            who,
        ),
    )
    case_id = int(cursor.lastrowid)
    body = encoded(text)
    connection.execute("INSERT INTO case_text VALUES (?, ?, ?)", (case_id, body, digest_of(body)))
    connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (case_id, words))
    keep_routes(connection, case_id, summary.routes)
    return case_id


def save(
    connection: Connection,
    case_id: int,
    text: str,
    summary: NewSummary,
    now: datetime,
    who: str | None = None,
) -> int:
    """Store a case anew and give its new version; the caller has seen to version and history.

    Raises:
        CaseMissing: there is no such case, or it is deleted.
        NumberTaken: the number is in use by another case.
    """
    number, version = present(connection, case_id)
    if summary.number and summary.number != number:
        number = summary.number
        check_free(connection, number, case_id)
    values = (number, *_values(summary), micros(now), bump(connection), version + 1, who)
    _update(connection, case_id, dict(zip(_CARD, values, strict=True)))
    body = encoded(text)
    connection.execute(
        "UPDATE case_text SET body = ?, digest = ? WHERE case_id = ?",
        (body, digest_of(body), case_id),
    )
    words = search.index_words(number, summary.title, summary.words, summary.names)
    waiting.lay_by(connection, case_id, words)
    keep_routes(connection, case_id, summary.routes)
    return version + 1


def _update(connection: Connection, case_id: int, card: dict[str, object]) -> None:
    """Write what is new on a card; a column that is named costs a page of its index, new or not."""
    row = connection.execute(_ON_CARD, (case_id,)).fetchone()
    fresh = {
        name: value for (name, value), old in zip(card.items(), row, strict=True) if value != old
    }
    columns = ", ".join(f"{name} = ?" for name in fresh)
    connection.execute(
        f"UPDATE case_file SET {columns} WHERE id = ?",  # noqa: S608 - own names
        (*fresh.values(), case_id),
    )


def duplicate(connection: Connection, case_id: int, now: datetime, who: str | None = None) -> int:
    """Copy a case with its marks under a number of its own, and give the copy's id.

    Raises:
        CaseMissing: there is no such case, or it is deleted.
    """
    old = load(connection, case_id)
    number = _next_number(connection, now.year)
    words = waiting.words_of(connection, case_id) or ""
    own = set(search.index_words(old.number, "", "").split())
    kept = [word for word in words.split() if word not in own]
    kept += search.index_words(number, old.title, "").split()
    routes = connection.execute("SELECT route FROM case_route WHERE case_id = ?", (case_id,))
    fresh = NewSummary(
        title=old.title,
        number=number,
        client=old.client,
        outcome=old.outcome,
        next_date=old.next_date,
        routes=tuple(row[0] for row in routes),
    )
    new_id = _insert(connection, old.text, fresh, " ".join(dict.fromkeys(kept)), now, who)
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
    return [row[0] for row in rows if digest_of(row[1]) != row[2]]


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


def live_count(connection: Connection) -> int:
    """How many cases there are, the deleted ones left out."""
    sql = "SELECT count(*) FROM case_file WHERE deleted = 0"
    return int(connection.execute(sql).fetchone()[0])


def _next_number(connection: Connection, year: int) -> str:
    while True:
        number = f"{year:04d}-{count_up(connection, f'number-{year:04d}'):04d}"
        sql = "SELECT 1 FROM case_file WHERE number = ?"
        if connection.execute(sql, (number,)).fetchone() is None:
            return number


def check_free(connection: Connection, number: str, case_id: int | None) -> None:
    """See that no other case has a number.

    Raises:
        NumberTaken: one has it.
    """
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


def keep_routes(connection: Connection, case_id: int, routes: tuple[str, ...]) -> None:
    """Keep which routes are open for a case, for the filter of the list."""
    sql = "SELECT route FROM case_route WHERE case_id = ?"
    kept, open_now = {row[0] for row in connection.execute(sql, (case_id,))}, set(routes)
    gone = [(route, case_id) for route in sorted(kept - open_now)]
    new = [(route, case_id) for route in sorted(open_now - kept)]
    connection.executemany("DELETE FROM case_route WHERE route = ? AND case_id = ?", gone)
    connection.executemany("INSERT INTO case_route VALUES (?, ?)", new)


def _values(summary: NewSummary) -> tuple[str, str, str | None, str | None, str | None]:
    day = summary.next_date.isoformat() if summary.next_date else None
    key = search.sort_key(summary.title)
    return summary.title, key, summary.client, summary.outcome, day


def summary_from(row: Sequence[Any]) -> CaseSummary:
    """One row of ``COLUMNS``."""
    return CaseSummary(
        id=row[0],
        number=row[1],
        title=row[2],
        client=row[3],
        outcome=row[4],
        next_date=day(row[5]),
        changed_at=moment(row[6]),
        version=row[7],
        uid=row[8],
        who=row[9],
        counsellor=row[10],
        kind=row[11],
        closed_on=day(row[12]),
        keep_until=day(row[13]),
    )


def plain(summary: CaseSummary) -> dict[str, Any]:
    """The values of a row by their names, to make a larger record of it."""
    return {name: getattr(summary, name) for name in CaseSummary.__slots__}
