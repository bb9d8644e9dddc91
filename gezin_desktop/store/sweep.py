"""All cases one after the other, and what the list says of them put right without a new version.

A sweep holds few cases at a time: it asks for the next ones after the last id it had. The function
that writes expects to run inside ``connection.transaction``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.store.cases import COLUMNS, keep_routes, plain, summary_from
from gezin_desktop.store.records import StoredCase
from gezin_desktop.store.values import digest_of

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

_NEXT = f"""
    SELECT {COLUMNS}, t.body, t.digest FROM case_file c JOIN case_text t ON t.case_id = c.id
    WHERE c.id > ? AND c.deleted = 0 ORDER BY c.id LIMIT ?"""  # noqa: S608 - own text only
_SAYS = "SELECT outcome, next_date FROM case_file WHERE id = ? AND version = ? AND deleted = 0"
_SAY = "UPDATE case_file SET outcome = ?, next_date = ? WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list should say of a case, as far as it follows from the law and the day.

    Attributes:
        id: the case.
        version: the version it was judged in; a case that was saved since is left alone.
    """

    id: int
    version: int
    outcome: str | None
    next_date: date | None
    routes: tuple[str, ...] = ()


def after(connection: Connection, case_id: int, limit: int) -> list[StoredCase]:
    """The next cases in order of their ids, without marks.

    The text of a case that is not what was saved is left empty: one damaged case must not hide
    all others.
    """
    found = []
    for row in connection.execute(_NEXT, (case_id, limit)):
        summary, (body, digest) = summary_from(row[:-2]), row[-2:]
        whole = digest_of(body) == digest
        text = body.decode("utf-8", "surrogatepass") if whole else ""
        found.append(StoredCase(**plain(summary), text=text))
    return found


def put_right(connection: Connection, cases: Iterable[Listed]) -> int:
    """Write outcome, next day and routes of cases; of how many the list says something else now.

    Texts, versions, history and moments of change stay as they are.
    """
    count = 0
    for one in cases:
        old = connection.execute(_SAYS, (one.id, one.version)).fetchone()
        if old is None:
            continue
        new = (one.outcome, one.next_date.isoformat() if one.next_date else None)
        if tuple(old) != new:
            connection.execute(_SAY, (*new, one.id))
            count += 1
        keep_routes(connection, one.id, one.routes)
    return count
