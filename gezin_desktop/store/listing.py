"""The list of cases: which are in it and in what order."""

from __future__ import annotations

import json
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
_SOME, _MANY = 500, 5_000  # hits
_NEAR = 1_000  # rows from the top of the list
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
    terms: tuple[search.Term, ...] = ()


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
    near = offset + limit <= _NEAR
    walk = near and only is not None and _is_common(connection, only.routes)
    asked = _question(words, only, walk=walk)
    if asked is None:
        return []
    if asked.terms:
        in_order = sort == "next" and not backwards
        asked = _quickest(connection, asked, in_order=in_order, near=near and in_order)
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
    only = only or Filter()
    # the search index, or that of the routes, is enough where nothing else is asked
    if words.strip() and only == Filter():
        sql = "SELECT count(*) FROM search WHERE search MATCH ?"
    elif not words.strip() and only.routes and only == Filter(routes=only.routes):
        sql = (
            f"SELECT count(DISTINCT case_id) FROM case_route WHERE route IN ({_marks(only.routes)})"  # noqa: S608
            " AND case_id NOT IN (SELECT case_id FROM trash)"
        )
    else:
        sql = f"SELECT count(*) FROM {asked.source} WHERE {asked.where}"  # noqa: S608
    return int(connection.execute(sql, asked.values).fetchone()[0])


def _is_common(connection: Connection, routes: tuple[str, ...]) -> bool:
    """Whether so many cases have one of the routes open that the first are soon come across."""
    sql = (
        f"SELECT count(*) FROM (SELECT 1 FROM case_route WHERE route IN ({_marks(routes)}) LIMIT ?)"  # noqa: S608
    )
    return bool(routes) and connection.execute(sql, (*routes, _MANY)).fetchone()[0] == _MANY


def counsellors(connection: Connection) -> list[str]:
    """Everyone who has a case, in order."""
    found: list[str] = []
    sql = "SELECT min(counsellor) FROM case_file WHERE deleted = 0 AND counsellor > ?"
    name = ""
    # from each name to the next one in the index: there are few names, and many cases
    while (name := connection.execute(sql, (name,)).fetchone()[0]) is not None:
        found.append(name)
    return found


def _question(words: str, only: Filter | None, *, walk: bool = False) -> _Question | None:
    """None when words were typed but nothing in them can be searched for.

    Args:
        words: what was typed.
        only: the filter.
        walk: the cases are looked at in the order of the list, so ask of each whether it has the
            route; otherwise all cases with the route are found first.
    """
    source, parts, values = "case_file c", ["c.deleted = 0"], []
    terms = tuple(search.terms(words))
    if words.strip():
        if not terms:
            return None
        source = "search CROSS JOIN case_file c ON c.id = search.rowid"
        parts, values = [_MATCH], [search.expression(terms)]
    for part, more in _narrowed(only or Filter(), walk=walk):
        parts.append(part)
        values += more
    return _Question(source, " AND ".join(parts), tuple(values), terms)


def _quickest(connection: Connection, asked: _Question, *, in_order: bool, near: bool) -> _Question:
    """The same question in the form that is answered soonest; so many hits take long to sort.

    Where a third of the cases holds the words, the first ones are found by looking at the cases
    themselves. The words as a whole are counted first: every number of a year begins with it.

    Args:
        connection: to count with.
        asked: the question, with words.
        in_order: the list is wanted in the order of the index ``case_order``.
        near: from the top of it.
    """
    newest = connection.execute("SELECT max(id) FROM case_file").fetchone()[0] or 0
    many = max(_MANY, newest // 3)
    if near and _hits(connection, asked, many, whole=True) == many:
        return _walked(asked)
    few = _few(connection, asked)
    if few is not None or not in_order:
        return few or asked
    hits = _hits(connection, asked, many, whole=False)
    if near and hits == many:
        return _walked(asked)
    return _in_order(asked) if hits >= _MANY else asked


def _few(connection: Connection, asked: _Question) -> _Question | None:
    """The same question about the few cases that hold the words; None when there are more."""
    sql = f"SELECT rowid FROM search WHERE {_MATCH} LIMIT ?"  # noqa: S608
    expression = search.expression(asked.terms)
    found = [row[0] for row in connection.execute(sql, (expression, _SOME))]
    if len(found) == _SOME:
        return None
    inside = "c.deleted = 0 AND c.id IN (SELECT value FROM json_each(?))"
    where = asked.where.replace(_MATCH, inside, 1)
    return _Question("case_file c", where, (json.dumps(found), *asked.values[1:]))


def _hits(connection: Connection, asked: _Question, most: int, *, whole: bool) -> int:
    sql = f"SELECT count(*) FROM (SELECT 1 FROM search WHERE {_MATCH} LIMIT ?)"  # noqa: S608
    expression = search.expression(asked.terms, whole=whole)
    return int(connection.execute(sql, (expression, most)).fetchone()[0])


def _in_order(asked: _Question) -> _Question:
    """Walk the cases in the order of the list until the page is full; all hits are known first."""
    inside = f"c.deleted = 0 AND c.id IN (SELECT rowid FROM search WHERE {_MATCH})"  # noqa: S608
    where = asked.where.replace(_MATCH, inside, 1)
    return _Question("case_file c INDEXED BY case_order", where, asked.values)


def _walked(asked: _Question) -> _Question:
    """Walk the cases in the order of the list and look into the words of each."""
    parts, values = ["c.deleted = 0"], []
    for term in asked.terms:
        end = " " if term.whole else ""
        values += [f" {form}{end}" for form in term.forms]
        either = " OR ".join(["instr(' ' || s.words || ' ', ?) > 0"] * len(term.forms))
        parts.append(f"({either})")
    where = asked.where.replace(_MATCH, " AND ".join(parts), 1)
    source = "case_file c INDEXED BY case_order CROSS JOIN search s ON s.rowid = c.id"
    return _Question(source, where, (*values, *asked.values[1:]))


def _narrowed(only: Filter, *, walk: bool) -> list[tuple[str, list[Any]]]:
    found: list[tuple[str, list[Any]]] = []
    if only.outcomes:
        found.append((f"c.outcome IN ({_marks(only.outcomes)})", list(only.outcomes)))
    if only.routes:
        inner = f"SELECT case_id FROM case_route WHERE route IN ({_marks(only.routes)})"  # noqa: S608
        part = f"EXISTS ({inner} AND case_id = c.id)" if walk else f"c.id IN ({inner})"
        found.append((part, list(only.routes)))
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
