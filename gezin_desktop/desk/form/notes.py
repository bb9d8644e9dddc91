"""What the program answers to a value: how long ago, how old, how it compares with the norm.

A note states; it never judges a route. Judging is the work of the outcome.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from gezin_desktop.case.model import Case
from gezin_desktop.desk.form.field import Facts
from gezin_desktop.law.dates import add_months, age_on, birthday, months_between
from gezin_desktop.law.tables import LawDamaged, tables

_ADULT = 18


class Note(NamedTuple):
    """A note under a field: sign, key of the sentence, values in it."""

    sign: str
    key: str
    values: dict[str, object]


def note_of(echo: str, value: Any, facts: Facts, day: date, today: date) -> Note | None:
    """The answer to a value, or None when there is nothing to say.

    Args:
        echo: which answer the question declares.
        value: the fact; None when not known.
        facts: the case, person and row it belongs to.
        day: the receipt date.
        today: the day of the talk.
    """
    if echo == "receipt":
        return _receipt(value, day, today)
    if value is None:
        return None
    if echo == "months":
        return _months(value, day)
    if echo == "months-left":
        return _months_left(value, day)
    if echo == "age":
        return _age(value, facts, day)
    if echo == "norm":
        return _norm(value, facts, day)
    return None


def _receipt(value: date | None, day: date, today: date) -> Note | None:
    if value is None:
        return Note("", "note.receipt-today", {"day": day})
    return Note("attention", "note.receipt-past", {}) if value < today else None


def _months(value: date, day: date) -> Note:
    if value > day:
        return Note("", "note.in-future", {"day": day})
    return Note("", "note.months", {"day": day, "n": months_between(value, day)})


def _months_left(value: date, day: date) -> Note:
    if value < day:
        return Note("attention", "note.ended", {"day": day})
    months = months_between(day, value + timedelta(days=1))
    return Note("", "note.months-left", {"day": day, "n": months})


def _age(value: date, facts: Facts, day: date) -> Note | None:
    if value > day:
        return None
    years = age_on(value, day)
    adult = birthday(value, _ADULT)
    if facts.is_child and day < adult <= add_months(day, 12):
        last = adult - timedelta(days=1)
        return Note("attention", "note.turns-18", {"birthday": adult, "last": last})
    return Note("", "note.age", {"day": day, "n": years})


def norm_kind(case: Case) -> str:
    """Which norm holds: a couple or family, or a single parent who brings only children."""
    relations = {one.relation for one in case.relatives}
    partner = relations & {"spouse", "registered-partner", "unmarried-partner"}
    alone = case.sponsor.resident_partner in {None, "none"}
    return "family-100" if partner or not alone or not relations else "single-parent-70"


def _norm(value: Decimal, facts: Facts, day: date) -> Note | None:
    row = facts.row
    if row is None or row.earner != "sponsor":
        return None
    with_holiday = row.kind == "self-employment" or row.includes_holiday_allowance is True
    try:
        norm = tables().row("income_norms", norm_kind(facts.case), day)
    except LawDamaged:
        return None
    if norm is None:
        return Note("ask", "note.norm-unknown", {"day": day})
    amount = norm.amount("monthly_incl" if with_holiday else "monthly_excl")
    values: dict[str, object] = {"day": day, "norm": amount, "difference": abs(value - amount)}
    if value > amount:
        return Note("met", "note.norm-more", values)
    if value == amount:
        return Note("met", "note.norm-equal", values)
    return Note("notyet", "note.norm-less", values)
