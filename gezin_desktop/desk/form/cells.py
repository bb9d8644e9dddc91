"""What stands in the cells of the tables of the form."""

from __future__ import annotations

from typing import Any

from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import words
from gezin_desktop.desk.form.people import name_of, relation_of
from gezin_desktop.desk.result.speech import verdict_word
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS
from gezin_desktop.desk.widgets.tables import Cell, Column
from gezin_desktop.law.summary import best_of

_WIDTHS = {
    "relation": 96,
    "born": 128,
    "nationality": 104,
    "country": 104,
    "outcome": 128,
    "payer": 200,
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
_FEW = {"name", "outcome", "kind", "amount", "on", "what", "offence"}


def columns(keys: tuple[str, ...], language: str, *, few: bool) -> list[Column]:
    """The headings of a table; on a narrow page only what tells the rows apart."""
    return [
        Column(words.sentence(f"column.{key}", language), _WIDTHS.get(key, 0), key in _RIGHT)
        for key in shown_keys(keys, few=few)
    ]


def shown_keys(keys: tuple[str, ...], *, few: bool) -> tuple[str, ...]:
    """The columns that are shown."""
    return tuple(key for key in keys if not few or key in _FEW)


def row_cells(session: Session, row: Any, keys: tuple[str, ...], language: str) -> list[Cell]:
    """The cells of one row."""
    return [_cell(session, row, key, language) for key in keys]


def _cell(session: Session, row: Any, key: str, language: str) -> Cell:
    if isinstance(row, Relative):
        return _person_cell(session, row, key, language)
    value = _plain_value(session, row, key, language)
    return Cell(value, right=key in _RIGHT, bold=key in {"kind", "offence", "what"})


def _plain_value(session: Session, row: Any, key: str, language: str) -> str:
    if key == "counts":
        return _counts(row, language)
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


_NEVER = frozenset(
    [
        "bijstand",
        "aio",
        "ioaw",
        "ioaz",
        "bbz",
        "toeslagenwet",
        "allowances",
        "study-grant",
        "gift",
        "loan",
        "undeclared",
        "wajong",
    ]
)


def _counts(row: Any, language: str) -> str:
    """Whether a source counts at all, as far as its own facts tell; the outcome judges the rest."""
    if row.kind in _NEVER or row.taxed is False or row.work_permitted is False:
        return words.sentence("cell.counts-not", language)
    if row.monthly_gross is None and row.capital_amount is None:
        return ""
    return words.sentence("cell.counts", language)


def _person_cell(session: Session, person: Relative, key: str, language: str) -> Cell:
    if key == "name":
        return Cell(name_of(session.case, person.id, language), bold=True)
    if key == "outcome":
        verdict = best_of(session.assessment, person.id) if session.assessment else None
        if verdict is None:
            return Cell("")
        sign = VERDICT_SIGNS[verdict]
        return Cell(verdict_word(verdict, language), sign=sign, ink=sign)
    if key == "relation":
        return Cell(relation_of(session.case, person, language))
    if key == "born":
        return Cell(words.written(person.birth_date, language) if person.birth_date else "")
    if key == "nationality":
        names = [words.country(code, language) for code in person.nationalities or ()]
        return Cell(", ".join(names))
    return Cell(words.country(person.country, language) if person.country else "")
