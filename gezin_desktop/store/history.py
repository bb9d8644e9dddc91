"""Earlier states of a case: kept as they are replaced, thinned as they age, erased with the case.

The state of now lies in ``case_text``; here lies what came before. A state that lived less than a
minute, between two answers of one person, is passed over, so that typing leaves one version a
minute. After a week the last version of each day stays. A version of which a letter was made stays
in every case.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from gezin_desktop.store import difference
from gezin_desktop.store.errors import CaseMissing, Conflict, Damaged
from gezin_desktop.store.records import StoredCase
from gezin_desktop.store.values import digest_of, micros, moment

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

SHORT = timedelta(minutes=1)
RECENT = timedelta(days=7)
MOST = 200  # versions of one case, those with a letter not counted

_DAY = 86_400_000_000  # microseconds
_LARGEST = 50_000_000  # bytes; no case can be larger, so a larger one is damage
_NOW = (
    "SELECT c.version, c.changed_at, c.who, t.body, t.digest FROM case_file c"
    " JOIN case_text t ON t.case_id = c.id WHERE c.id = ? AND c.deleted = 0"
)
_LETTERS = "SELECT version FROM letter WHERE case_id = ?"


@dataclass(frozen=True, slots=True)
class PastCase:
    """A case as it was."""

    version: int
    saved_at: datetime
    who: str | None
    text: str = field(repr=False)
    marks: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Version:
    """One line of the history of a case.

    Attributes:
        version: its number.
        saved_at: when it was saved.
        who: who saved it, when that was told.
        changes: the facts that differ from the version kept before it.
        letters: how many letters were made from it.
    """

    version: int
    saved_at: datetime
    who: str | None
    changes: tuple[difference.Change, ...] = field(repr=False)
    letters: int = 0


def keep(
    connection: Connection,
    case_id: int,
    expected_version: int,
    now: datetime,
    who: str | None,
    *,
    settled: bool = False,
) -> None:
    """Keep the state that is about to be replaced, unless it was only passed through.

    Args:
        connection: inside a transaction.
        case_id: the case.
        expected_version: the version that the caller last saw.
        now: the time of the save that follows.
        who: who saves.
        settled: keep it in every case, as before a version is brought back.

    Raises:
        CaseMissing: there is no such case, or it is deleted.
        Conflict: the version in the store is another one than the caller last saw.
    """
    row = connection.execute(_NOW, (case_id,)).fetchone()
    if row is None:
        raise CaseMissing
    version, saved_at, author, body, digest = row
    if version != expected_version:
        raise Conflict
    through = not settled and author == who
    if through and _passed_through(connection, case_id, version, saved_at, now):
        return
    _lay_by(connection, case_id, (version, saved_at, author, body, digest))
    _thin(connection, case_id, saved_at)


def _lay_by(
    connection: Connection, case_id: int, state: tuple[int, int, str | None, bytes, bytes]
) -> None:
    version, saved_at, author, body, digest = state
    found = connection.execute("SELECT path, mark FROM case_mark WHERE case_id = ?", (case_id,))
    marks = json.dumps(dict(found.fetchall()), ensure_ascii=False)
    connection.execute(
        "INSERT INTO case_version VALUES (?, ?, ?, ?, ?, ?, ?)",
        (case_id, version, saved_at, author, zlib.compress(body), digest, marks),
    )


def _passed_through(
    connection: Connection, case_id: int, version: int, saved_at: int, now: datetime
) -> bool:
    short = SHORT // timedelta(microseconds=1)
    if not 0 <= micros(now) - saved_at < short:
        return False
    sql = "SELECT max(saved_at) FROM case_version WHERE case_id = ?"
    before = connection.execute(sql, (case_id,)).fetchone()[0]
    if before is None or not 0 <= saved_at - before < short:
        return False
    pinned = connection.execute(f"{_LETTERS} AND version = ?", (case_id, version)).fetchone()
    return pinned is None


def _thin(connection: Connection, case_id: int, saved_at: int) -> None:
    # counted from the state that was replaced, not from today: a clock that jumps ahead thins
    # nothing that it should not
    old = saved_at - RECENT // timedelta(microseconds=1)
    connection.execute(
        "DELETE FROM case_version WHERE case_id = ? AND saved_at < ? AND version NOT IN"  # noqa: S608
        " (SELECT max(version) FROM case_version WHERE case_id = ? GROUP BY saved_at / ?)"
        f" AND version NOT IN ({_LETTERS})",
        (case_id, old, case_id, _DAY, case_id),
    )
    connection.execute(
        "DELETE FROM case_version WHERE case_id = ? AND version IN"  # noqa: S608
        f" (SELECT version FROM case_version WHERE case_id = ? AND version NOT IN ({_LETTERS})"
        " ORDER BY version DESC LIMIT -1 OFFSET ?)",
        (case_id, case_id, case_id, MOST),
    )


def versions(connection: Connection, now: StoredCase) -> list[Version]:
    """The history of a case, newest first; the first line is the case of now.

    Raises:
        Damaged: an earlier text is not what was saved.
    """
    rows = connection.execute(
        "SELECT version, saved_at, who, body, digest, marks FROM case_version"
        " WHERE case_id = ? ORDER BY version",
        (now.id,),
    )
    states = [_past(row) for row in rows]
    states.append(PastCase(now.version, now.changed_at, now.who, now.text, now.marks))
    made = dict(
        connection.execute(
            "SELECT version, count(*) FROM letter WHERE case_id = ? GROUP BY version", (now.id,)
        ).fetchall()
    )
    found, before = [], None
    for state in states:
        changes = difference.compare(before, state.text) if before is not None else ()
        letters = made.get(state.version, 0)
        found.append(Version(state.version, state.saved_at, state.who, changes, letters))
        before = state.text
    return found[::-1]


def version(connection: Connection, now: StoredCase, number: int) -> PastCase:
    """The case as it was in one version.

    Raises:
        CaseMissing: that version was not kept.
        Damaged: the text is not what was saved.
    """
    if number == now.version:
        return PastCase(now.version, now.changed_at, now.who, now.text, now.marks)
    row = connection.execute(
        "SELECT version, saved_at, who, body, digest, marks FROM case_version"
        " WHERE case_id = ? AND version = ?",
        (now.id, number),
    ).fetchone()
    if row is None:
        raise CaseMissing("version-missing")
    return _past(row)


def digests(connection: Connection, case_id: int) -> list[str]:
    """What each kept earlier text is told by; to know an older copy of a case again."""
    rows = connection.execute("SELECT digest FROM case_version WHERE case_id = ?", (case_id,))
    return [row[0].hex() for row in rows]


def altered(connection: Connection) -> list[str]:
    """Numbers of the cases with an earlier text or a letter that is not what was saved."""
    found: dict[str, None] = {}
    rows = connection.execute(
        "SELECT c.number, v.body, v.digest FROM case_version v JOIN case_file c ON c.id = v.case_id"
    )
    for number, body, digest in rows:
        if digest_of(_inflated(body)) != digest:
            found[number] = None
    rows = connection.execute(
        "SELECT c.number, l.pdf, l.digest FROM letter l JOIN case_file c ON c.id = l.case_id"
    )
    found |= dict.fromkeys(row[0] for row in rows if digest_of(row[1]) != row[2])
    return list(found)


def _past(row: tuple[int, int, str | None, bytes, bytes, str]) -> PastCase:
    body = _inflated(row[3])
    if digest_of(body) != row[4]:
        raise Damaged
    text = body.decode("utf-8", "surrogatepass")
    return PastCase(row[0], moment(row[1]), row[2], text, json.loads(row[5]))


def _inflated(body: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(body, _LARGEST)
    except zlib.error:
        return b""  # its digest fits nothing
