"""What stands in the cells of the tables of the form."""

from __future__ import annotations

from typing import Any

from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import words
from gezin_desktop.desk.form.counting import counting
from gezin_desktop.desk.formats import format_numeric_date
from gezin_desktop.desk.people import name_of, relation_of
from gezin_desktop.desk.result.speech import verdict_word
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS
from gezin_desktop.desk.widgets.tables import Cell, Column
from gezin_desktop.law.summary import best_of

_WIDTHS = {
    "relation": 84,
    "born": 96,
    "nationality": 104,
    "country": 92,
    "outcome": 120,
    "payer": 172,
    "amount": 110,
    "counts": 96,
    "from": 152,
    "until": 152,
    "final": 152,
    "months": 96,
    "on": 152,
    "who": 160,
}
_RIGHT = {"amount", "months"}
_SPARE = {"nationality": 4, "born": 3, "country": 2, "relation": 1, "payer": 2, "counts": 1}
"""Columns that may be left out when there is no room; higher goes first."""


def columns(keys: tuple[str, ...], language: str) -> list[Column]:
    """The headings of a table."""
    return [
        Column(
            words.sentence(f"column.{key}", language),
            _WIDTHS.get(key, 0),
            key in _RIGHT,
            _SPARE.get(key, 0),
        )
        for key in keys
    ]


def row_cells(
    session: Session, row: Any, path: str, keys: tuple[str, ...], language: str
) -> list[Cell]:
    """The cells of one row, which lies at ``path`` in the case."""
    return [_cell(session, row, path, key, language) for key in keys]


def _cell(session: Session, row: Any, path: str, key: str, language: str) -> Cell:
    if isinstance(row, Relative):
        return _person_cell(session, row, key, language)
    if key == "counts":
        return Cell(_counts(session, path, language))
    value = _plain_value(session, row, key, language)
    return Cell(value, right=key in _RIGHT, bold=key in {"kind", "offence", "what"})


def _plain_value(session: Session, row: Any, key: str, language: str) -> str:
    if key in {"kind", "what", "offence"}:
        lists = {
            "kind": ("IncomeKind", "kind"),
            "what": ("CaseEventKind", "kind"),
            "offence": ("relative.antecedents.convictions.offence", "offence"),
        }
        name, attribute = lists[key]
        return words.option(name, getattr(row, attribute), language)
    if key == "who":
        return name_of(session.case, row.relative, language) if row.relative else ""
    attributes = {
        "payer": "payer",
        "amount": "monthly_gross",
        "from": "from_date",
        "until": "until_date",
        "final": "final_on",
        "months": "unconditional_months",
        "on": "on",
    }
    value = getattr(row, attributes[key])
    if key == "months" and value is not None:
        return str(value)
    return "" if value is None else words.written(value, language)


def _counts(session: Session, path: str, language: str) -> str:
    found = counting(session)
    key = found.sources.get(path) if found else None
    return words.sentence(key, language) if key else ""


def _person_cell(session: Session, person: Relative, key: str, language: str) -> Cell:
    if key == "name":
        return Cell(name_of(session.case, person.id, language), bold=True)
    if key == "outcome":
        verdict = best_of(session.assessment, person.id) if session.assessment else None
        if verdict is None:
            other = person.relation is not None and session.assessment is not None
            return Cell(words.sentence("verdict.other-route", language) if other else "")
        sign = VERDICT_SIGNS[verdict]
        return Cell(verdict_word(verdict, language), sign=sign, ink=sign)
    if key == "relation":
        return Cell(relation_of(session.case, person, language))
    if key == "born":
        born = person.birth_date
        return Cell(format_numeric_date(born, language) if born else "")
    if key == "nationality":
        names = [words.country(code, language) for code in person.nationalities or ()]
        return Cell(", ".join(names))
    return Cell(words.country(person.country, language) if person.country else "")
