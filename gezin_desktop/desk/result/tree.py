"""Why a condition stands as it does: the reasoning as rows of a tree, and as text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from gezin_desktop.desk import words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.field import Kind, Place
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.result.build import question_words, whole
from gezin_desktop.desk.result.speech import people_of, say
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.talk import several
from gezin_desktop.law.result import ConditionResult, RouteResult, Trace

_SIGNS = {0: "notyet", 1: "assess", 2: "met"}


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One row: what is asked or concluded, the value, how it is known, and what lies under it."""

    sign: str
    told: str
    value: str = ""
    known: str = ""
    path: str = ""
    parts: tuple[TreeRow, ...] = ()
    joins: bool = False  # the row only says how its parts belong together

    def lines(self, depth: int = 0) -> list[str]:
        """The row and everything under it as indented text."""
        text = _joined(self.told, self.value)
        if self.known:
            text += f" ({self.known})"
        mine = [f"{'  ' * depth}- {text}"]
        return mine + [line for part in self.parts for line in part.lines(depth + 1)]


def _joined(told: str, value: str) -> str:
    """A question or a sentence, and what it comes to."""
    if not told or not value:
        return told or value
    return f"{told} {value}" if told.endswith("?") else f"{told.rstrip('.')}: {value}"


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a condition stands as it does: how the first rows belong together, and the rows."""

    kind: str
    rows: tuple[TreeRow, ...]

    def as_text(self) -> str:
        """The reasoning as indented lines."""
        lines = [line for row in self.rows for line in row.lines()]
        return "\n".join([self.kind, *lines] if self.kind else lines)


def reasons_of(
    session: Session, route: RouteResult, found: ConditionResult, language: str
) -> Reasons:
    """The reasoning of one condition."""
    if found.trace is None:
        return Reasons("", tuple(_fact(session, path, language) for path in found.facts))
    row = _Maker(session, route, found.id, language).row(found.trace)
    if row.joins and row.parts:
        return Reasons(row.told, row.parts)
    return Reasons("", (row,))


class _Maker:
    """Turns steps of the reasoning into rows."""

    def __init__(self, session: Session, route: RouteResult, condition: str, language: str) -> None:
        self._session = session
        self._condition = condition
        self._language = language
        self._people = people_of(session.case, route.relative, language)

    def row(self, step: Trace) -> TreeRow:
        """One step; a step that says nothing of its own gives way to its only part."""
        parts = tuple(self.row(part) for part in step.parts)
        if not parts:
            parts = tuple(_fact(self._session, path, self._language) for path in step.facts)
        told = self._told(step)
        if len(parts) == 1 and step.said is None and step.kind != "not":
            only = parts[0]
            return only if only.parts else replace(only, sign=_sign(step))
        joins = step.said is None and step.kind in {"any", "all"}
        return TreeRow(_sign(step), told, self._verdict(step), parts=parts, joins=joins)

    def _told(self, step: Trace) -> str:
        if step.said is not None:
            return say(whole(step.said, self._condition), self._language, self._people)
        if step.kind in {"any", "all", "not"}:
            return words.sentence(f"tree.{step.kind}", self._language)
        return words.sentence("tree.step", self._language)

    def _verdict(self, step: Trace) -> str:
        if step.low != step.high:
            return words.sentence("tree.open", self._language)
        return words.sentence(f"tree.{('no', 'weigh', 'yes')[step.low]}", self._language)


def _sign(step: Trace) -> str:
    return "ask" if step.low != step.high else _SIGNS[step.low]


def _fact(session: Session, path: str, language: str) -> TreeRow:
    mark = session.mark(path)
    known = words.option("mark", mark, language) if mark else ""
    value = shown_value(session, path, language)
    place = catalogue.place_of(path)
    sign = "done" if value else "open"
    if not value:
        value = words.sentence("tree.not-known", language)
    if path == "receipt_date":
        known = known or words.sentence("tree.planned", language)
    return TreeRow(
        sign,
        question_words(session, path, language, named=False),
        value,
        known,
        path if place else "",
    )


def shown_value(session: Session, path: str, language: str) -> str:
    """The answer at a path as words; empty when not known."""
    place = catalogue.place_of(path)
    value = session.get(path) if place is None or place.field is None else _value(session, place)
    if value is None:
        return ""
    if isinstance(value, list):
        return _list_words(value, place, language)
    return _words_of(session, value, place, language)


def _value(session: Session, place: Place) -> Any:
    field = place.field
    if field is not None and field.kind == Kind.NONE_OF_THESE and "antecedents" not in place.path:
        return None
    return session.get(place.path)


def _list_words(value: list[Any], place: Place | None, language: str) -> str:
    if not value:
        return words.sentence("rows.none", language)
    if place is not None and place.field is not None and place.field.kind == Kind.COUNTRIES:
        return ", ".join(words.country(code, language) for code in value)
    if place is not None and place.field is not None:
        return ", ".join(words.written(one, language) for one in value)
    return words.sentence("tree.rows", language, n=len(value))


def _words_of(session: Session, value: Any, place: Place | None, language: str) -> str:
    field = place.field if place else None
    if isinstance(value, bool):
        return words.option("yes-no", value, language).lower()
    if field is not None and field.kind == Kind.TICKS:
        ticked = several(str(value))
        return ", ".join(words.option(field.options, one, language) for one in ticked)
    if field is not None and field.options:
        return words.option(field.options, value, language)
    if field is not None and field.kind == Kind.COUNTRY:
        return words.country(str(value), language)
    if field is not None and field.kind == Kind.LANGUAGE:
        return dict(words.languages(language)).get(str(value), str(value))
    if field is not None and field.kind == Kind.PERSON:
        return name_of(session.case, str(value), language)
    return words.written(value, language)
