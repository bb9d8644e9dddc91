"""A law pack tried out before anybody rests on it: its tables, its sentences, its own cases.

A case is data: a case file, the day, and what the law must say of it. Everything that a case names
must come out exactly so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.packs.opened import LawPack
from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.packs.sentences import bad_sentences
from gezin_desktop.law.routes import Route
from gezin_desktop.law.tables.book import Tables
from gezin_desktop.law.tables.check import check_files
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.law.word_files import own_entries

LEAST_CASES = 1
TOLD_EVERY = 20
"""Cases between two words on how far the trial is."""
Tell = Callable[[int, int], None]
_UNREADABLE = (KeyError, TypeError, ValueError, AttributeError, LookupError, RecursionError)


class Tried(NamedTuple):
    """How a trial went well: the tables of the pack, and how many cases came out as they must."""

    tables: Tables
    cases: int


def nobody(_done: int, _all: int) -> None:
    """Nobody hears how far a trial is."""


def try_out(pack: LawPack, tell: Tell = nobody) -> Tried:
    """Try everything in a pack.

    Args:
        pack: the pack.
        tell: hears how many of how many cases are done.

    Raises:
        PackRefused: something is wrong; it says what was found first, and how much there is.
    """
    faults = check_files(lambda name: _file(pack.files, name))
    if faults:
        one = faults[0]
        raise PackRefused(
            "bad-tables", n=len(faults), table=one.table, where=one.where, what=one.said
        )
    texts = {name: data for name, data in pack.files.items() if name.startswith("texts/")}
    sentences = list(bad_sentences(own_entries(), texts))
    if sentences:
        raise PackRefused("bad-sentences", n=len(sentences), sentence=sentences[0].key)
    tables = Tables.from_files(pack.files)
    return Tried(tables, try_cases(pack.cases, tables, tell))


def try_cases(files: Mapping[str, bytes], tables: Tables, tell: Tell) -> int:
    """Judge every case of some files; how many there are.

    Raises:
        PackRefused: one comes out otherwise, or they cannot be read.
    """
    cases = _cases(files)
    failed = []
    for done, case in enumerate(cases, 1):
        failed += list(_different(case, tables))[:1]
        if done % TOLD_EVERY == 0 or done == len(cases):
            tell(done, len(cases))
    if failed:
        raise PackRefused("failed-cases", n=len(failed), all=len(cases), first=failed[0])
    return len(cases)


def _file(files: Mapping[str, bytes], name: str) -> bytes:
    try:
        return files[name]
    except KeyError:
        raise FileNotFoundError(name) from None


def _cases(files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    """All cases of a pack.

    Raises:
        PackRefused: they cannot be read, or there are none.
    """
    try:
        found = [case for name in sorted(files) for case in json.loads(files[name])["cases"]]
    except _UNREADABLE:
        raise PackRefused("bad-cases") from None
    if len(found) < LEAST_CASES or not all(isinstance(one, dict) for one in found):
        raise PackRefused("bad-cases")
    return found


def _different(wanted: dict[str, Any], tables: Tables) -> Iterator[str]:
    """What comes out otherwise than a case says; each with the name of the case."""
    name = str(wanted.get("id", "?"))
    try:
        yield from (f"{name}: {one}" for one in _outcome(wanted, tables))
    except (CaseRefused, LawDamaged, *_UNREADABLE) as error:
        yield f"{name}: {type(error).__name__}"


def _outcome(wanted: dict[str, Any], tables: Tables) -> Iterator[str]:
    case, today = read_case(json.dumps(wanted["case"])), date.fromisoformat(wanted["on"])
    relative = case.relative(wanted["relative"])
    route = assess_route(case, relative, Route(wanted["route"]), today, tables)
    if wanted.get("verdict") not in (None, route.verdict):
        yield f"{wanted['verdict']} / {route.verdict}"
    if "earliest" in wanted and wanted["earliest"] != _day(route.earliest_date):
        yield f"{wanted['earliest']} / {_day(route.earliest_date)}"
    statuses = {one.id: str(one.status) for one in route.conditions}
    fees = {one.kind: str(one.amount) for one in route.fees}
    for told, found in ((wanted["conditions"], statuses), (wanted["fees"], fees)):
        for name, value in told.items():
            if found.get(name) != value:
                yield f"{name}: {value} / {found.get(name)}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
