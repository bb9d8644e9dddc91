"""The law tables as lines to read: what was in force on a day, since when, from which source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.law.result import Said
from gezin_desktop.law.tables.book import DATED, NAMES
from gezin_desktop.law.words import Language, texts

if TYPE_CHECKING:
    from gezin_desktop.law.tables.book import Tables
    from gezin_desktop.law.tables.rows import Country, Row, Source

_HIDDEN = {"count", "derived", "derivation", "list_as_of", "condition"}


class NoSuchTable(LookupError):
    """There is no table of this name; the message names those that exist."""


def show(tables: Tables, table: str | None, on: date | None, lang: Language) -> list[str]:
    """The lines of one table, or without a table the list of all of them.

    Args:
        tables: the tables to show.
        table: a table's name, or None for an overview.
        on: only what was in force on this day; None shows every record.
        lang: ``nl`` or ``en``.

    Raises:
        NoSuchTable: the name is not one of a table.
        LawDamaged: the table cannot be read.
    """
    if table is None:
        return list(_overview(tables, lang))
    if table in DATED:
        return list(_dated(tables, table, on, lang))
    match table:
        case "sources":
            return [_source(one) for one in tables.sources()]
        case "documents":
            return [f"{one.id}  {one.name(lang)} [{one.confidence}]" for one in tables.documents()]
        case "legalisation":
            return [_country(one, on, lang) for one in tables.countries()]
    raise NoSuchTable(_say("no-such-table", lang, table=table, names=", ".join(NAMES)))


def _say(key: str, lang: Language, **values: object) -> str:
    return texts().say(Said(f"show-{key}", values), lang)


def _overview(tables: Tables, lang: Language) -> Iterator[str]:
    yield _say("version", lang, version=tables.version)
    for name in DATED:
        yield _say("dated", lang, table=name, number=len(tables.table(name).rows))
    yield _say("legalisation", lang, number=len(tables.countries()))
    yield _say("documents", lang, number=len(tables.documents()))
    yield _say("sources", lang, number=len(tables.sources()))


def _source(one: Source) -> str:
    return f"{one.id}  {one.title} ({one.version_date or '-'}) [{one.grade}]"


def _dated(tables: Tables, table: str, on: date | None, lang: Language) -> Iterator[str]:
    for kind, rows in tables.table(table).rows.items():
        shown = [row for row in rows if on is None or row.covers(on)]
        for row in shown:
            yield _line(row, lang)
        if not shown:
            yield f"{kind}  {_say('none', lang)}"


def _line(row: Row, lang: Language) -> str:
    marks = [row.grade, row.source]
    if row.verify:
        marks.append(_say("check", lang))
    if not row.date_certain:
        marks.append(_say("uncertain", lang))
    first, last = row.valid_from.isoformat(), row.valid_to and row.valid_to.isoformat()
    span = _say("from-to" if last else "since", lang, first=first, last=last)
    return f"{row.kind}  {_value(row)}  {span} [{', '.join(marks)}]"


def _value(row: Row) -> str:
    if "members" in row.values:
        return " ".join(sorted(row.values["members"]))
    return " ".join(str(value) for key, value in row.values.items() if key not in _HIDDEN)


def _country(country: Country, on: date | None, lang: Language) -> str:
    periods = [period for period in country.periods if on is None or period.covers(on)]
    spans = "; ".join(f"{p.first or ''}..{p.last or ''} {p.status}/{p.route}" for p in periods)
    check = f" [{_say('check', lang)}]" if country.verify else ""
    return f"{country.code}  {country.name(lang)}: {spans}{check}"
