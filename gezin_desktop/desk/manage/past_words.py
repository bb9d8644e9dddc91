"""What changed between two texts of a case, in words: the question, what was, what is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from gezin_desktop.case.model import EMPTY, Case
from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.desk import words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.field import Field, Kind, Place
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.store import Change

_LAST = re.compile(r"\[\d+\]$")
_NOT_ASKED = frozenset({"format", "id"})


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One answer that differs. Empty words: not known."""

    path: str
    question: str = field(repr=False)
    old: str = field(repr=False)
    new: str = field(repr=False)


def case_of(text: str) -> Case:
    """The case of a text; the empty case when this program does not know it any more."""
    try:
        return read_case(text)
    except CaseRefused:
        return EMPTY


def told(changes: Iterable[Change], old: Case, new: Case, language: str) -> list[ToldChange]:
    """The changes in words, a whole row answer by answer.

    Args:
        changes: as the store found them.
        old: the case before, for the names of people.
        new: the case after.
        language: ``nl`` or ``en``.
    """
    found = []
    for one in leaves(changes):
        value = [_value(one.path, side, case, language) for side, case in (
            (one.old, old), (one.new, new))]  # fmt: skip
        label = question(one.path, old, new, language)
        found.append(ToldChange(one.path, label, value[0], value[1]))
    return found


def first_question(changes: Iterable[Change], now: Case, language: str) -> tuple[str, int]:
    """The first question that changed, empty when none asks it, and how many answers changed."""
    found = list(leaves(changes))
    return (question(found[0].path, now, now, language) if found else ""), len(found)


def leaves(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes with every row and group that came or went taken apart into its answers."""
    for one in changes:
        yield from _leaves(one.path, one.old, one.new)


def _leaves(path: str, old: Any, new: Any) -> Iterator[Change]:
    sides = [side for side in (old, new) if side is not None]
    if sides and all(isinstance(side, dict) for side in sides):
        before, after = old or {}, new or {}
        for key in dict.fromkeys([*before, *after]):
            if key not in _NOT_ASKED:
                yield from _leaves(f"{path}.{key}".lstrip("."), before.get(key), after.get(key))
    elif any(_is_rows(side) for side in sides):
        before, after = old or [], new or []
        if _are_people(before) and _are_people(after):
            people = [{one["id"]: one for one in side} for side in (before, after)]
            yield from _leaves(path, people[0], people[1])
            return
        for place in range(max(len(before), len(after))):
            pair = [side[place] if place < len(side) else None for side in (before, after)]
            yield from _leaves(f"{path}[{place}]", pair[0], pair[1])
    elif old != new:
        yield Change(path, old, new)


def _is_rows(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)


def _are_people(rows: list[Any]) -> bool:
    return all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in rows)


def question(path: str, old: Case, new: Case, language: str) -> str:
    """The question with the person and the row it is about; empty when no question asks it."""
    if path == "receipt_date":
        return words.question("case.receipt_date", language).label
    place = _place(path)
    if place is None:
        return ""
    if place.field is not None:
        label = words.question(place.field.question, language).label
    elif place.rows is not None:
        label = words.question(place.rows.question, language).label
    else:
        label = words.sentence(f"tab.{place.tab}.title", language)
    lead = f"{place.row + 1}. " if place.row >= 0 else ""
    if place.person:
        known = new if place.person in [one.id for one in new.relatives] else old
        lead = f"{isolated(name_of(known, place.person, language))}: {lead}"
    return f"{lead}{label}"


def _place(path: str) -> Place | None:
    """Where a fact is asked; one of several plain answers stands with its question."""
    return catalogue.place_of(path) or catalogue.place_of(_LAST.sub("", path))


def _value(path: str, value: Any, case: Case, language: str) -> str:
    if value is None:
        return ""
    place = _place(path)
    asked = place.field if place else None
    if isinstance(value, list):
        if not value:
            return words.sentence("rows.none", language)
        return ", ".join(_plain(asked, one, case, language) for one in value)
    return _plain(asked, value, case, language)


def _plain(asked: Field | None, value: Any, case: Case, language: str) -> str:
    if isinstance(value, bool):
        return words.option("yes-no", value, language)
    if asked is None:
        return _free(value, language)
    if asked.options:
        return _option(asked.options, value, language)
    if asked.kind in (Kind.COUNTRY, Kind.COUNTRIES):
        return words.country(str(value), language)
    if asked.kind == Kind.LANGUAGE:
        return dict(words.languages(language)).get(str(value), str(value))
    if asked.kind == Kind.PERSON:
        return name_of(case, str(value), language)
    if asked.kind in (Kind.MONEY, Kind.THREE_AMOUNTS):
        return words.written(_amount(value), language)
    return _free(value, language)


def _free(value: Any, language: str) -> str:
    day = _day(value)
    return words.written(day, language) if day else isolated(str(value))


def _option(name: str, value: Any, language: str) -> str:
    try:
        return words.option(name, value, language)
    except KeyError:
        return str(value)  # of a program that knew more answers


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


def _amount(value: Any) -> Any:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return value
