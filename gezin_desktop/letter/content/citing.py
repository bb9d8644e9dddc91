"""Sources as a letter names them: short beside a condition, in full at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import tomli

from gezin_desktop import assets
from gezin_desktop.law.tables.book import LawDamaged, tables
from gezin_desktop.law.words import NO_BREAK, long_date

if TYPE_CHECKING:
    from gezin_desktop.law.result import Cite
    from gezin_desktop.letter.content.phrases import Phrases
    from gezin_desktop.letter.model import Language

_MOST_LINES = 4
_IN_FULL = 2
_PARAGRAPH = re.compile(r"\((\d+\w?)\)\s*\(?([a-z])?\)?")
_DATED = re.compile(r"-((?:19|20)\d{2}(?:-\d{2}-\d{2})?)$")


@dataclass(frozen=True, slots=True)
class SourceName:
    """How one source, or a family of its versions, is named."""

    prefix: str
    places: str
    short: dict[str, str]
    long: dict[str, str]
    group: str = ""


@cache
def _names() -> tuple[SourceName, ...]:
    content = tomli.loads(assets.text("letter", "sources.toml"))
    return tuple(SourceName(**entry) for entry in content["source"])


@cache
def name_of(source: str) -> SourceName:
    """The naming of a source by its id."""
    return next(name for name in _names() if source.startswith(name.prefix))


def cite_lines(cites: Iterable[Cite], phrases: Phrases) -> tuple[str, ...]:
    """The side column of a condition: one line per source, its places together, at most four."""
    places: dict[str, list[str]] = {}
    kinds: dict[str, SourceName] = {}
    for cite in cites:
        name = name_of(cite.source)
        short = name.short[phrases.language]
        kinds[short] = name
        found = places.setdefault(short, [])
        place = _place(cite.article, phrases.language)
        if place and place not in found and name.places != "none":
            found.append(place)
    lines = [
        _line(short, kinds[short], _precise(found), phrases) for short, found in places.items()
    ]
    ordered = sorted(lines, key=lambda line: not line[0])
    return tuple(line for _, line in ordered[:_MOST_LINES])


def _precise(places: list[str]) -> list[str]:
    """Without an article of which a part is named as well."""
    return [
        one
        for one in places
        if not any(other.startswith((f"{one}{NO_BREAK}", f"{one}(")) for other in places)
    ]


def _line(short: str, name: SourceName, places: list[str], phrases: Phrases) -> tuple[bool, str]:
    """A line, and whether it is a place in the law rather than somebody's page."""
    law = name.places == "article" or name.short["nl"] in ("Vc 2000",)
    if not places:
        return law, short
    listed = _listed(places, phrases)
    if name.places == "article":
        key = "sources.articles" if len(places) == 1 else "sources.articles-many"
        listed = phrases.plain(key, which=listed)
    return law, f"{short}, {listed}"


def _listed(places: list[str], phrases: Phrases) -> str:
    if len(places) == 1:
        return places[0]
    return f"{', '.join(places[:-1])} {phrases.plain('word.and')} {places[-1]}"


def _place(article: str, language: Language) -> str:
    """``3.15(3)b`` becomes ``3.15 lid 3 b`` in Dutch and ``3.15(3)(b)`` in English."""

    def paragraph(match: re.Match[str]) -> str:
        number, letter = match.group(1), match.group(2)
        if language == "en":
            return f"({number})({letter})" if letter else f"({number})"
        return f" lid {number} {letter}" if letter else f" lid {number}"

    return _PARAGRAPH.sub(paragraph, article).replace(" ", NO_BREAK)


def source_rows(sources: Iterable[str], phrases: Phrases) -> list[tuple[str, str]]:
    """The list at the end: a group or a short name, and full names with the dates of the texts."""
    versions: dict[str, tuple[SourceName, set[str]]] = {}
    for source in sources:
        name = name_of(source)
        _, dates = versions.setdefault(name.short[phrases.language], (name, set()))
        dates.add(_raw_version(source) or "")
    rows: dict[str, list[str]] = {}
    for short, (name, dates) in sorted(versions.items(), key=lambda item: _rank(item[1][0])):
        label = phrases.plain(f"sources.{name.group}") if name.group else short
        rows.setdefault(label, []).append(_full(name, sorted(dates), phrases))
    return [(label, "; ".join(told)) for label, told in rows.items()]


def _rank(name: SourceName) -> int:
    return _names().index(name)


def _full(name: SourceName, dates: list[str], phrases: Phrases) -> str:
    title = name.long[phrases.language]
    shown = _dates([one for one in dates if one], phrases.language)
    if not shown:
        return phrases.plain("sources.no-date", title=title)
    key = "sources.text-of" if len(shown) == 1 else "sources.texts-of"
    return phrases.plain(key, title=title, date=_listed(shown, phrases))


def version_year(source: str) -> int | None:
    """The year of the text that was read, when it is known."""
    found = _raw_version(source)
    return int(found[:4]) if found else None


def _raw_version(source: str) -> str | None:
    """The version in the table of sources, else the day or year in the id itself."""
    try:
        return tables().source(source).version_date
    except LawDamaged:
        match = _DATED.search(source)
        return match.group(1) if match else None


def _dates(versions: list[str], language: Language) -> list[str]:
    """The versions in order; of more than two, the older ones by their year alone."""
    if len(versions) <= _IN_FULL:
        return [long_version(one, language) for one in versions]
    years = dict.fromkeys(one[:4] for one in versions[:-1])
    return [*years, long_version(versions[-1], language)]


def long_version(found: str, language: Language) -> str:
    """A day, a month or a year in words: ``2025-11`` becomes ``november 2025``."""
    parts = [int(part) for part in found.split("-")]
    if len(parts) == 3:
        return long_date(date(*parts), language)
    if len(parts) == 2:
        return long_date(date(parts[0], parts[1], 1), language).split("\u00a0", 1)[1]
    return str(parts[0])
