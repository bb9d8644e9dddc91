"""All questions together: finding the place of a fact, and which questions are shown and open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from gezin_desktop.case import paths
from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.desk.form.declared_bond import BOND
from gezin_desktop.desk.form.declared_income import INCOME
from gezin_desktop.desk.form.declared_people import RELATIVES, SPONSOR, START
from gezin_desktop.desk.form.declared_rest import (
    DEADLINES,
    EARLIER,
    EXAM,
    LETTER,
    PAPER_FIELDS,
    PAPERS,
)
from gezin_desktop.desk.form.field import (
    Facts,
    Field,
    Group,
    Place,
    Rows,
    Tab,
    template_of,
    when_asked,
)
from gezin_desktop.desk.state import State

FORM_TABS: tuple[Tab, ...] = (START, SPONSOR, RELATIVES, BOND, INCOME, EXAM, EARLIER)
TABS: tuple[Tab, ...] = (*FORM_TABS, LETTER, PAPERS, DEADLINES)
_TAB_ORDER = {tab.key: place for place, tab in enumerate(TABS)}


def tab_of(key: str) -> Tab:
    """A tab by its key."""
    return TABS[_TAB_ORDER[key]]


@cache
def _index() -> dict[str, tuple[Tab, Group | None, Rows | None, Field | None]]:
    """Every path template with where it is asked; lists by the template of their path."""
    found: dict[str, tuple[Tab, Group | None, Rows | None, Field | None]] = {}
    for tab in FORM_TABS:
        for group in tab.groups:
            for field in group.fields:
                found.setdefault(field.path, (tab, group, None, field))
            if group.rows:
                found.setdefault(group.rows.path, (tab, group, group.rows, None))
                for field in group.rows.fields:
                    found.setdefault(field.path, (tab, group, group.rows, field))
    for field in PAPER_FIELDS:
        found[field.path] = (PAPERS, None, None, field)
    found["relatives.{person}.documents"] = (PAPERS, None, None, None)
    return found


@cache
def _order() -> dict[str, int]:
    return {template: place for place, template in enumerate(_index())}


@lru_cache(maxsize=4096)
def place_of(path: str) -> Place | None:
    """Where the fact at a path is asked; None when no question asks it."""
    template, person, row = template_of(path)
    found = _index().get(template)
    if found is None:
        return None
    tab, _group, rows, field = found
    if rows is None:
        return Place(tab.key, path, person, "", row, field)
    people = rows.path == "relatives"
    return Place(tab.key, path, person, rows.at(person), -1 if people else row, field, rows)


def all_fields() -> Iterator[Field]:
    """Every declared question once."""
    for _tab, _group, _rows, field in _index().values():
        if field is not None:
            yield field


def is_shown(
    field: Field, facts: Facts, path: str, missing: frozenset[str], asked: frozenset[str]
) -> bool:
    """Whether a question can still matter, or is asked for now.

    Args:
        field: the question.
        facts: the case, person and row it is about.
        path: the fact for this person or row.
        missing: every fact the assessment misses.
        asked: the questions to ask now (``progress.open_questions``).
    """
    if field.shown is not when_asked and field.shown(facts):
        if field.matters(facts) or facts.marks.get(path):
            return True
        if paths.get(facts.case, path) is not None:
            return True
    if path in missing and path not in asked:
        # Either it waits for another answer, or the client does not know it.
        return bool(facts.marks.get(path))
    if field.shown is when_asked:
        return path in asked or paths.get(facts.case, path) is not None
    return path in asked


def waits(path: str, asked: set[str]) -> bool:
    """Whether a missing fact waits for the answer to another open question."""
    template, person, row = template_of(path)
    found = _index().get(template)
    if found is None:
        return False
    _tab, _group, rows, field = found
    after = field.after if field else rows.after if rows else ()
    return any(one.replace("{person}", person).replace("{row}", str(row)) in asked for one in after)


def facts_at(state: State, person: Relative | None, list_path: str = "", row: int = -1) -> Facts:
    """The facts that decide about the questions of a person or a row."""
    value = paths.get(state.case, f"{list_path}[{row}]") if list_path and row >= 0 else None
    return Facts(state.case, person, value, state.marks, state.unread)


def sort_key(case: Case, path: str) -> tuple[int, int, int, int]:
    """Where a question comes in the talk: by tab, then person, then row, then as declared."""
    template, person, row = template_of(path)
    found = _index().get(template)
    ids = [one.id for one in case.relatives]
    who = ids.index(person) if person in ids else -1
    tab = _TAB_ORDER[found[0].key] if found else len(TABS)
    return tab, who, row if not template.startswith("relatives.") else -1, _order().get(template, 0)


_INDEXED = re.compile(r"relatives\[(\d+)\]")


def by_person(case: Case, path: str) -> str:
    """A path that names a relative by place, with the id instead."""
    match = _INDEXED.match(path)
    if not match:
        return path
    return path.replace(match[0], f"relatives.{case.relatives[int(match[1])].id}", 1)
