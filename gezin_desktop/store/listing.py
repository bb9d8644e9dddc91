"""The list of cases: which are in it and in what order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from gezin_desktop.store import search
from gezin_desktop.store.cases import COLUMNS, summary_from
from gezin_desktop.store.records import CaseSummary

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

Sort = Literal["next", "changed", "title", "number", "outcome"]

_MATCH = "search MATCH ?"
_MANY = 5_000  # hits
# the day on which something must happen decides; cases without one follow, last changed first
_NEXT = "c.next_date IS NULL, c.next_date, c.change DESC"
_ORDER: dict[Sort, tuple[str, str]] = {
    "next": (_NEXT, "c.next_date IS NULL, c.next_date DESC, c.change DESC"),
    "changed": ("c.change DESC", "c.change"),
    "title": ("c.sort_title, c.id", "c.sort_title DESC, c.id DESC"),
    "number": ("c.number", "c.number DESC"),
    "outcome": (
        f"c.outcome IS NULL, c.outcome, {_NEXT}",
        f"c.outcome IS NULL, c.outcome DESC, {_NEXT}",
    ),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cases to show; what is left empty does not narrow.

    Attributes:
        outcomes: any of these outcomes.
        routes: any of these routes is open.
        counsellors: whose cases; None among them: those of nobody.
        next_from: the next date is this day or later.
        next_until: the next date is this day or earlier.
        closed: only closed cases, or only those that are not.
    """

    outcomes: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    counsellors: tuple[str | None, ...] = ()
    next_from: date | None = None
    next_until: date | None = None
    closed: bool | None = None


@dataclass(frozen=True, slots=True)
class _Question:
    """The part of a statement that says which cases."""

    source: str
    where: str
    values: tuple[Any, ...]
    expression: str | None = None


def listed(
    connection: Connection,
    words: str,
    limit: int,
    offset: int,
    only: Filter | None = None,
    sort: Sort = "next",
    *,
    backwards: bool = False,
) -> list[CaseSummary]:
    """The cases that hold all words and pass the filter, in order."""
    asked = _question(words, only)
    if asked is None:
        return []
    if sort == "next" and not backwards and asked.expression and _is_broad(connection, asked):
        asked = _in_order(asked)
    order = _ORDER[sort][backwards]
    # only what decides the order is sorted; the rest is read for the rows of this page
    page = (
        f"SELECT c.id AS found FROM {asked.source} WHERE {asked.where}"  # noqa: S608 - own text
        f" ORDER BY {order} LIMIT ? OFFSET ?"
    )
    sql = f"SELECT {COLUMNS} FROM ({page}) JOIN case_file c ON c.id = found ORDER BY {order}"  # noqa: S608
    return [summary_from(row) for row in connection.execute(sql, (*asked.values, limit, offset))]


def count(connection: Connection, words: str, only: Filter | None = None) -> int:
    """How many cases ``listed`` would give without a limit."""
    asked = _question(words, only)
    if asked is None:
        return 0
    if words.strip() and (only is None or only == Filter()):
        sql = "SELECT count(*) FROM search WHERE search MATCH ?"  # the index alone is enough
    else:
        sql = f"SELECT count(*) FROM {asked.source} WHERE {asked.where}"  # noqa: S608
    return int(connection.execute(sql, asked.values).fetchone()[0])


def counsellors(connection: Connection) -> list[str]:
    """Everyone who has a case, in order."""
    rows = connection.execute(
        "SELECT DISTINCT counsellor FROM case_file"
        " WHERE deleted = 0 AND counsellor IS NOT NULL ORDER BY counsellor"
    )
    return [row[0] for row in rows]


def _question(words: str, only: Filter | None) -> _Question | None:
    """None when words were typed but nothing in them can be searched for."""
    source, parts, values, expression = "case_file c", ["c.deleted = 0"], [], None
    if words.strip():
        expression = search.expression(words)
        if expression is None:
            return None
        source = "search CROSS JOIN case_file c ON c.id = search.rowid"
        parts, values = [_MATCH], [expression]
    for part, more in _narrowed(only or Filter()):
        parts.append(part)
        values += more
    return _Question(source, " AND ".join(parts), tuple(values), expression)


def _is_broad(connection: Connection, asked: _Question) -> bool:
    """True when so many cases hold the words that sorting them would take longest."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM search WHERE {_MATCH} LIMIT ?)"  # noqa: S608
    found = connection.execute(sql, (asked.expression, _MANY)).fetchone()[0]
    return bool(found == _MANY)


def _in_order(asked: _Question) -> _Question:
    """The same question, walking the cases in the order of the list until the page is full."""
    inside = f"c.deleted = 0 AND c.id IN (SELECT rowid FROM search WHERE {_MATCH})"  # noqa: S608
    where = asked.where.replace(_MATCH, inside, 1)
    return _Question("case_file c INDEXED BY case_order", where, asked.values)


def _narrowed(only: Filter) -> list[tuple[str, list[Any]]]:
    found: list[tuple[str, list[Any]]] = []
    if only.outcomes:
        found.append((f"c.outcome IN ({_marks(only.outcomes)})", list(only.outcomes)))
    if only.routes:
        inner = f"SELECT case_id FROM case_route WHERE route IN ({_marks(only.routes)})"  # noqa: S608
        found.append((f"c.id IN ({inner})", list(only.routes)))
    if only.counsellors:
        named = [name for name in only.counsellors if name is not None]
        part = f"c.counsellor IN ({_marks(named)})"
        if None in only.counsellors:
            part = f"({part} OR c.counsellor IS NULL)"
        found.append((part, list(named)))
    if only.next_from:
        found.append(("c.next_date >= ?", [only.next_from.isoformat()]))
    if only.next_until:
        found.append(("c.next_date <= ?", [only.next_until.isoformat()]))
    if only.closed is not None:
        found.append((f"c.closed_on IS {'NOT ' if only.closed else ''}NULL", []))
    return found


def _marks(values: tuple[str, ...] | list[str]) -> str:
    return ", ".join("?" * len(values))
