"""The letters that were made of a case: what the client took home, from which state and which law.

The functions that write expect to run inside ``connection.transaction``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from gezin_desktop.store.cases import present
from gezin_desktop.store.counters import bump
from gezin_desktop.store.errors import CaseMissing, Damaged
from gezin_desktop.store.values import digest_of, micros, moment

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

_COLUMNS = "id, version, made_at, who, language, relative, law, receipt_date"
_KEEP = (
    "INSERT INTO letter (case_id, version, made_at, who, language, relative, law,"
    " receipt_date, pdf, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class NewLetter:
    """What is to be remembered of a letter.

    Attributes:
        language: ``nl`` or ``en``.
        law: the version of the law tables it rests on.
        relative: the id of the relative it is about, when it is about one.
        receipt_date: the receipt date it was judged on.
        version: the version of the case it was made from; None is the one of now.
    """

    language: str
    law: str
    relative: str | None = None
    receipt_date: date | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of a case."""

    id: int
    version: int
    made_at: datetime
    who: str | None
    language: str
    relative: str | None
    law: str
    receipt_date: date | None


def keep(
    connection: Connection,
    case_id: int,
    pdf: bytes,
    letter: NewLetter,
    now: datetime,
    who: str | None,
) -> int:
    """Keep a letter with its PDF and give its id.

    Raises:
        CaseMissing: there is no such case, or the version it was made from was not kept.
    """
    _, current = present(connection, case_id)
    version = current if letter.version is None else letter.version
    if version != current and not _is_kept(connection, case_id, version):
        raise CaseMissing("version-missing")
    day = letter.receipt_date.isoformat() if letter.receipt_date else None
    of_letter = (letter.language, letter.relative, letter.law, day)
    row = (case_id, version, micros(now), who, *of_letter, pdf, digest_of(pdf))
    bump(connection)
    return int(connection.execute(_KEEP, row).lastrowid)


def listed(connection: Connection, case_id: int) -> list[Letter]:
    """The letters of a case, newest first."""
    present(connection, case_id)
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM letter WHERE case_id = ? ORDER BY id DESC",  # noqa: S608
        (case_id,),
    )
    return [_letter(row) for row in rows]


def pdf(connection: Connection, letter_id: int) -> bytes:
    """The PDF of a letter, byte for byte as it was made.

    Raises:
        CaseMissing: there is no such letter, or its case is deleted.
        Damaged: it is not what was kept.
    """
    row = connection.execute(
        "SELECT l.pdf, l.digest FROM letter l JOIN case_file c ON c.id = l.case_id"
        " WHERE l.id = ? AND c.deleted = 0",
        (letter_id,),
    ).fetchone()
    if row is None:
        raise CaseMissing("letter-missing")
    if digest_of(row[0]) != row[1]:
        raise Damaged
    return bytes(row[0])


def _is_kept(connection: Connection, case_id: int, version: int) -> bool:
    sql = "SELECT 1 FROM case_version WHERE case_id = ? AND version = ?"
    return connection.execute(sql, (case_id, version)).fetchone() is not None


def _letter(row: tuple[int, int, int, str | None, str, str | None, str, str | None]) -> Letter:
    day = date.fromisoformat(row[7]) if row[7] else None
    return Letter(row[0], row[1], moment(row[2]), row[3], row[4], row[5], row[6], day)
