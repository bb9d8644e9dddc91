"""The law tables as lines to read: what was in force on a day, since when, from which source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.law.tables import DATED, LawDamaged

if TYPE_CHECKING:
    from gezin_desktop.law.rows import Row, Source
    from gezin_desktop.law.tables import Tables

_WORDS = {
    "nl": {
        "since": "sinds",
        "from-to": "van {0} tot en met {1}",
        "check": "nakijken",
        "uncertain": "begin of einde niet zeker",
        "none": "geen waarde bekend",
        "kinds": "soorten",
        "countries": "landen",
        "papers": "documenten",
        "sources": "bronnen",
        "unknown": "Er is geen tabel {0}. Kies uit: {1}.",
        "version": "Wetgegevens {0}",
    },
    "en": {
        "since": "since",
        "from-to": "from {0} up to and including {1}",
        "check": "check",
        "uncertain": "start or end not certain",
        "none": "no value known",
        "kinds": "kinds",
        "countries": "countries",
        "papers": "documents",
        "sources": "sources",
        "unknown": "There is no table {0}. Choose from: {1}.",
        "version": "Law tables {0}",
    },
}


def show(tables: Tables, table: str | None, on: date | None, lang: str) -> list[str]:
    """The lines of one table, or without a table the list of all of them.

    Args:
        tables: the tables to show.
        table: a table's name, or None for an overview.
        on: only what was in force on this day; None shows every record.
        lang: ``nl`` or ``en``.

    Raises:
        KeyError: there is no such table; the message names those that exist.
        LawDamaged: the table cannot be read.
    """
    words = _WORDS[lang]
    if table is None:
        return [words["version"].format(tables.version), *_overview(tables, lang)]
    if table in DATED:
        return list(_dated(tables, table, on, lang))
    if table == "sources":
        return [
            f"{s.id}  {s.title} ({s.version_date or '-'}) [{s.grade}]" for s in tables.sources()
        ]
    if table == "documents":
        return [f"{d.id}  {d.name(lang)} [{d.confidence}]" for d in tables.documents()]
    if table == "legalisation":
        return [_country(tables, code, on, lang) for code in (c.code for c in tables.countries())]
    raise KeyError(words["unknown"].format(table, ", ".join((*DATED, *_OTHERS))))


_OTHERS = ("legalisation", "documents", "sources")


def _source(one: Source) -> str:
    return f"{one.id}  {one.title} ({one.version_date or '-'}) [{one.grade}]"


def _overview(tables: Tables, lang: str) -> Iterator[str]:
    words = _WORDS[lang]
    for name in DATED:
        yield f"{name}  {len(tables.table(name).rows)} {words['kinds']}"
    yield f"legalisation  {len(tables.countries())} {words['countries']}"
    yield f"documents  {len(tables.documents())} {words['papers']}"
    yield f"sources  {len(tables.sources())} {words['sources']}"


def _dated(tables: Tables, table: str, on: date | None, lang: str) -> Iterator[str]:
    for kind, rows in tables.table(table).rows.items():
        shown = [row for row in rows if on is None or row.covers(on)]
        for row in shown:
            yield _line(row, lang)
        if not shown:
            yield f"{kind}  {_WORDS[lang]['none']}"


def _line(row: Row, lang: str) -> str:
    words = _WORDS[lang]
    marks = [row.grade, row.source]
    if row.verify:
        marks.append(words["check"])
    if not row.date_certain:
        marks.append(words["uncertain"])
    span = (
        f"{words['since']} {row.valid_from}"
        if row.valid_to is None
        else words["from-to"].format(row.valid_from, row.valid_to)
    )
    return f"{row.kind}  {_value(row)}  {span} [{', '.join(marks)}]"


def _value(row: Row) -> str:
    if "members" in row.values:
        return " ".join(sorted(row.values["members"]))
    hidden = {"count", "derived", "derivation", "list_as_of", "condition"}
    return " ".join(str(value) for key, value in row.values.items() if key not in hidden)


def _country(tables: Tables, code: str, on: date | None, lang: str) -> str:
    country = tables.country(code)
    periods = [p for p in country.periods if on is None or p.covers(on)]
    if not periods:
        raise LawDamaged("legalisation", f"{code}: no period on {on}")
    spans = "; ".join(f"{p.first or ''}..{p.last or ''} {p.status}/{p.route}" for p in periods)
    check = f" [{_WORDS[lang]['check']}]" if country.verify else ""
    return f"{code}  {country.name(lang)}: {spans}{check}"
