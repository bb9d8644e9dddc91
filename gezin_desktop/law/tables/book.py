"""The one loader of the law tables: amounts, lists, periods, countries, documents, sources.

Every table is read when it is first asked for and kept. A day that no record covers gives None:
a gap is never filled from a neighbour. A table that cannot be read raises ``LawDamaged``.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from gezin_desktop import assets
from gezin_desktop.law.dates import add_months
from gezin_desktop.law.tables.edition import FILE as EDITION
from gezin_desktop.law.tables.edition import Edition, edition_of
from gezin_desktop.law.tables.reading import country, document, gap, row, source
from gezin_desktop.law.tables.rows import (
    Country,
    DocumentKind,
    Gap,
    LawDamaged,
    LegalisationPeriod,
    Mission,
    Row,
    Source,
    unknown_country,
)

__all__ = [
    "DATED",
    "NAMES",
    "Country",
    "DocumentKind",
    "Gap",
    "LawDamaged",
    "LegalisationPeriod",
    "Mission",
    "Row",
    "Source",
    "Table",
    "Tables",
    "tables",
]

DATED = (
    "income_norms",
    "minimum_wage",
    "welfare_norms",
    "fees",
    "exam_fees",
    "aow_age",
    "country_groups",
    "periods",
    "contacts",
)
NAMES = (*DATED, "legalisation", "documents", "sources")

_ONE_DAY = timedelta(days=1)
_MOST_FOUND = 20_000
"""Answers that are remembered: enough for many cases after each other."""

_NOT_YET: Any = object()
"""Stands for what was not worked out so far; None is an answer."""

_OLDEST_AOW_MONTHS = 65 * 12  # the age from 1957 to the end of 2012 (AOW art. 7a)
_T = TypeVar("_T")


class Table(NamedTuple):
    """A dated table: its records and gaps by kind, each in the order of their days."""

    name: str
    as_of: str
    rows: Mapping[str, tuple[Row, ...]]
    gaps: Mapping[str, tuple[Gap, ...]]


class Tables:
    """All law tables of one source, each read on first use."""

    def __init__(self, bytes_of: Callable[[str], bytes]) -> None:
        """Made from what gives the bytes of a file by its name, such as ``fees.json``."""
        self._bytes_of = bytes_of
        self._dated: dict[str, Table] = {}
        self._changes: dict[tuple[str, str], list[date]] = {}
        self._worked_out: dict[Hashable, Any] = {}

    @classmethod
    def from_folder(cls, folder: Path) -> Tables:
        """The tables of another folder than the program's own."""
        return cls(lambda name: (folder / name).read_bytes())

    @classmethod
    def from_files(cls, files: Mapping[str, bytes]) -> Tables:
        """The tables of a law pack; what it lacks is the program's own."""
        return cls(lambda name: files[name] if name in files else assets.data("law", name))

    # -- dated values ------------------------------------------------------------------------

    def table(self, name: str) -> Table:
        """A dated table.

        Raises:
            LawDamaged: there is no such table, or it cannot be read.
        """
        if name not in self._dated:
            self._dated[name] = _read(name, lambda: _dated(name, self._json(name)))
        return self._dated[name]

    def rows(self, table: str, kind: str) -> tuple[Row, ...]:
        """All records of one kind, oldest first; none for a kind that is not there."""
        return self.table(table).rows.get(kind, ())

    def row(self, table: str, kind: str, on: date) -> Row | None:
        """The record of a kind in force on a day, or None when no value is known for that day."""
        return self.once((table, kind, on), lambda: self._in_force(table, kind, on))

    def _in_force(self, table: str, kind: str, on: date) -> Row | None:
        return next((row for row in self.rows(table, kind) if row.covers(on)), None)

    def once(self, key: Hashable, work: Callable[[], _T]) -> _T:
        """What follows from the tables alone, remembered until too much is."""
        found: _T = self._worked_out.get(key, _NOT_YET)
        if found is _NOT_YET:
            if len(self._worked_out) >= _MOST_FOUND:
                self._worked_out.clear()
            found = self._worked_out[key] = work()
        return found

    def gap(self, table: str, kind: str, on: date) -> Gap | None:
        """The declared gap that holds a day, with its reason."""
        gaps = self.table(table).gaps.get(kind, ())
        return next((gap for gap in gaps if gap.covers(on)), None)

    def uncertain_on(self, table: str, kind: str, on: date) -> bool:
        """Whether it is uncertain which value held on a day (the day of the change is unknown)."""
        return any(row.uncertain_on(on) for row in self.rows(table, kind))

    def last_day(self, table: str, kind: str) -> date | None:
        """The last day for which a value is known; None when the last record has no end.

        Raises:
            LawDamaged: the table holds no record of this kind.
        """
        rows = self.rows(table, kind)
        if not rows:
            raise LawDamaged(table, f"no record of the kind {kind}")
        return rows[-1].valid_to

    def next_change(self, table: str, kind: str, after: date) -> date | None:
        """The first later day on which a value starts, ends or becomes unknown."""
        days = self._changes.get((table, kind))
        if days is None:
            days = self._changes[table, kind] = self._edges(table, kind)
        at = bisect_right(days, after)
        return days[at] if at < len(days) else None

    def _edges(self, table: str, kind: str) -> list[date]:
        """Every day on which a value starts, ends or becomes unknown, in order."""
        days = {row.valid_from for row in self.rows(table, kind)}
        days |= {row.valid_to + _ONE_DAY for row in self.rows(table, kind) if row.valid_to}
        days |= {gap.first for gap in self.table(table).gaps.get(kind, ())}
        return sorted(days)

    def group(self, name: str, on: date) -> frozenset[str]:
        """The country codes of a group on a day; empty where the table has no list for that day."""
        found = self.row("country_groups", name, on)
        return found.values["members"] if found else frozenset()

    def possible_groups(self, name: str, on: date) -> tuple[frozenset[str], ...]:
        """Every list of a group that was, or may have been, in force on a day."""
        return self.once((name, on), lambda: self._possible_groups(name, on))

    def _possible_groups(self, name: str, on: date) -> tuple[frozenset[str], ...]:
        rows = self.rows("country_groups", name)
        possible = (row for row in rows if row.covers(on) or row.uncertain_on(on))
        return tuple(row.values["members"] for row in possible)

    # -- state pension age -------------------------------------------------------------------

    def aow_date(self, birth: date) -> date | None:
        """The day on which somebody reaches the state pension age; None while it is not fixed."""
        return self.once(("pension", birth), lambda: self._aow_date(birth))

    def _aow_date(self, birth: date) -> date | None:
        rows = self.rows("aow_age", "by-birth")
        if birth < date.fromisoformat(rows[0].values["born_from"]):
            return add_months(birth, _OLDEST_AOW_MONTHS)
        born = birth.isoformat()
        for found in rows:
            if found.values["born_from"] <= born <= found.values["born_to"]:
                return add_months(birth, found.whole("age_months"))
        return None

    def aow_reached(self, birth: date, on: date) -> bool | None:
        """Whether the state pension age is reached on a day; None when the tables cannot tell.

        For births the table does not hold, the answer is still certain on every day the calendar
        years cover, and on every day before the sixty-fifth birthday: the age was never lower.
        """
        day = self.aow_date(birth)
        if day is not None:
            return day <= on
        known = self.last_day("aow_age", "by-calendar-year")
        if (known and on <= known) or on < add_months(birth, _OLDEST_AOW_MONTHS):
            return False
        return None

    # -- tables without periods --------------------------------------------------------------

    def source(self, id: str) -> Source:
        """A source by its id.

        Raises:
            LawDamaged: no source has this id.
        """
        return _pick("sources", self._sources, id)

    def sources(self) -> tuple[Source, ...]:
        """All sources, in the order of the table."""
        return tuple(self._sources.values())

    def country(self, code: str) -> Country:
        """A country by its code (ISO 3166-1 alpha-2, XK for Kosovo); its code where none has it."""
        return self._countries.get(code) or unknown_country(code)

    def is_country(self, code: str) -> bool:
        """Whether a country has this code."""
        return code in self._countries

    def countries(self) -> tuple[Country, ...]:
        """All countries, in the order of their codes."""
        return tuple(self._countries.values())

    def document(self, id: str) -> DocumentKind:
        """A kind of document by its id.

        Raises:
            LawDamaged: no kind of document has this id.
        """
        return _pick("documents", self._documents, id)

    def has_document(self, id: str) -> bool:
        """Whether there is a kind of document with this id."""
        return id in self._documents

    def documents(self) -> tuple[DocumentKind, ...]:
        """All kinds of documents, in the order of the table."""
        return tuple(self._documents.values())

    @property
    def as_of(self) -> date:
        """The day up to which the tables were brought up to date."""
        return date.fromisoformat(self.table("income_norms").as_of)

    @cached_property
    def edition(self) -> Edition | None:
        """The edition that the tables belong to; None for a folder of tables that names none."""
        try:
            content = self._bytes_of(EDITION)
        except OSError:
            return None
        return _read("edition", lambda: edition_of(content))

    @cached_property
    def version(self) -> str:
        """Day and fingerprint of the tables, e.g. ``2026-11-21+3f2a9c1b``.

        The fingerprint covers the content of all tables; a change of line ends alone keeps it.
        """
        digest = hashlib.sha256()
        for name in NAMES:
            digest.update(name.encode() + b"\0" + self._bytes(name).replace(b"\r\n", b"\n"))
        return f"{self.as_of}+{digest.hexdigest()[:8]}"

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return self._by_id("sources", "records", source)

    @cached_property
    def _countries(self) -> dict[str, Country]:
        return self._by_id("legalisation", "countries", country)

    @cached_property
    def _documents(self) -> dict[str, DocumentKind]:
        return self._by_id("documents", "documents", document)

    def _by_id(self, table: str, key: str, read: Callable[[dict[str, Any]], _T]) -> dict[str, _T]:
        def all_of_them() -> dict[str, _T]:
            return {raw.get("id") or raw["code"]: read(raw) for raw in self._json(table)[key]}

        return _read(table, all_of_them)

    def _bytes(self, name: str) -> bytes:
        if name not in NAMES:
            raise LawDamaged(name, "there is no such table")
        try:
            return self._bytes_of(f"{name}.json")
        except OSError as error:
            raise LawDamaged(name, "the file is missing or cannot be read") from error

    def _json(self, name: str) -> dict[str, Any]:
        """A file as it is; not kept, because its records are."""
        try:
            content = json.loads(self._bytes(name))
        except ValueError as error:
            raise LawDamaged(name, "the file is no valid JSON") from error
        if not isinstance(content, dict) or content.get("table") != name:
            raise LawDamaged(name, "the file does not hold this table")
        return content


def _read(table: str, work: Callable[[], _T]) -> _T:
    """Turn every way in which a damaged file fails into the one error that names its table."""
    try:
        return work()
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        what = f"a record cannot be read ({type(error).__name__}: {error})"
        raise LawDamaged(table, what) from error


def _pick(table: str, known: Mapping[str, _T], id: str) -> _T:
    try:
        return known[id]
    except KeyError:
        raise LawDamaged(table, f"there is no record {id}") from None


def _dated(name: str, content: dict[str, Any]) -> Table:
    rows: dict[str, list[Row]] = {}
    for raw in content["records"]:
        made = row(name, raw)
        rows.setdefault(made.kind, []).append(made)
    gaps: dict[str, list[Gap]] = {}
    for raw in content["gaps"]:
        gaps.setdefault(raw["kind"], []).append(gap(raw))
    if not rows:
        raise ValueError("no records")
    return Table(
        name,
        content["as_of"],
        {kind: tuple(sorted(found, key=lambda r: r.valid_from)) for kind, found in rows.items()},
        {kind: tuple(sorted(found, key=lambda g: g.first)) for kind, found in gaps.items()},
    )


@assets.follows_law
@cache
def tables() -> Tables:
    """The tables in use: of the law pack that was installed, else the program's own."""
    return Tables(assets.law)
