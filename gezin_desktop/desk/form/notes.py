"""What the program answers to a value: how long ago, how old, how it compares with the norm.

A note states; it never judges a route. Judging is the work of the outcome.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from gezin_desktop.desk import talk
from gezin_desktop.desk.form.field import Facts
from gezin_desktop.law.dates import add_months, age_on, birthday, months_between
from gezin_desktop.law.rules.income_paths import SELF_EMPLOYED_MONTHS
from gezin_desktop.law.rules.income_sources import Norm

_ADULT = 18
_PRESSING = (talk.VIOLENCE, talk.STAY, talk.DUTCH_CHILD, talk.RENEW, talk.FAMILY)


class Note(NamedTuple):
    """A note under a field: sign, key of the sentence, values in it."""

    sign: str
    key: str
    values: dict[str, object]


class About(NamedTuple):
    """What a note needs besides the case: receipt date, today, and the norms that may bind.

    ``law`` is false while no route is open; ``norms`` is None when no norm is known for the day.
    """

    day: date
    today: date
    norms: list[Norm] | None = None
    law: bool = False


def note_of(echo: str, value: Any, facts: Facts, about: About) -> Note | None:
    """The answer to a value, or None when there is nothing to say.

    Args:
        echo: which answer the question declares.
        value: the fact; None when not known.
        facts: the case, person and row it belongs to.
        about: the dates and norms to compare with.
    """
    if echo == "term":
        return _term(value, facts)
    if echo == "aims":
        return _aims(value)
    if echo == "safe":
        return _safe(value)
    if echo == "consent":
        return _consent(value, facts)
    if echo == "receipt":
        return _receipt(value, about.day, about.today)
    if value is None:
        return None
    if echo == "months":
        return _business(value, facts, about.day) or _months(value, about.day)
    if echo == "months-left":
        return _months_left(value, about.day)
    if echo == "age":
        return _age(value, facts, about.day)
    if echo == "norm":
        return _norm(value, facts, about)
    return None


def _receipt(value: date | None, day: date, today: date) -> Note | None:
    if value is None:
        return Note("", "note.receipt-today", {"day": day})
    return Note("attention", "note.receipt-past", {}) if value < today else None


def _term(value: bool | None, facts: Facts) -> Note | None:
    """Where a letter with a term is written down, so that its last day is counted."""
    if value is not True:
        return None
    known = facts.beside.get(talk.LETTER_KIND) and facts.beside.get(talk.LETTER_DAY)
    return Note("", "note.term-more", {}) if known else Note("attention", "note.term-where", {})


def _aims(value: str | None) -> Note | None:
    """Where the talk goes for what somebody came for; the most pressing aim speaks."""
    told = [aim for aim in _PRESSING if aim in talk.several(value)]
    return Note("", f"note.aim-{told[0]}", {}) if told else None


def _safe(value: bool | None) -> Note:
    """What comes next, now that somebody said whether the client is safe."""
    if value is None:
        return Note("", "note.safe-first", {})
    return Note("attention", "note.safe-no", {}) if not value else Note("", "note.safe-yes", {})


def _consent(value: str | None, facts: Facts) -> Note | None:
    """What somebody's wish about keeping the talk asks of the counsellor."""
    if value == "no":
        return Note("attention", "note.consent-no", {})
    if value == "nameless" and _named(facts):
        return Note("attention", "note.consent-named", {})
    return None


def _named(facts: Facts) -> bool:
    people = (facts.case.sponsor, *facts.case.relatives)
    names = (
        "given_names",
        "family_name",
        "name_own_script",
        "street",
        "phone",
        "email",
        "v_number",
    )
    return any(getattr(one, name) for one in people for name in names)


def _months(value: date, day: date) -> Note:
    if value > day:
        return Note("", "note.in-future", {"day": day})
    return Note("", "note.months", {"day": day, "n": months_between(value, day)})


def _business(start: date, facts: Facts, day: date) -> Note | None:
    """How long a business exists, beside how long it must (path P4)."""
    row = facts.row
    if row is None or getattr(row, "kind", "") != "self-employment" or start > day:
        return None
    enough = add_months(start, SELF_EMPLOYED_MONTHS)
    sign = "met" if enough <= day else "notyet"
    key = "note.business-enough" if enough <= day else "note.business-short"
    values: dict[str, object] = {"day": day, "n": months_between(start, day), "enough": enough}
    return Note(sign, key, {**values, "needed": SELF_EMPLOYED_MONTHS})


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


def _norm(value: Decimal, facts: Facts, about: About) -> Note | None:
    """The amount beside the norm, where only one norm can bind."""
    row = facts.row
    if row is None or row.earner != "sponsor":
        return None
    if about.norms is None:
        return Note("ask", "note.norm-unknown", {"day": about.day}) if about.law else None
    if len(about.norms) != 1:
        return None
    with_holiday = row.kind == "self-employment" or row.includes_holiday_allowance is True
    amount = about.norms[0].of(with_holiday)
    values: dict[str, object] = {"day": about.day, "norm": amount}
    values["difference"] = abs(value - amount)
    if value > amount:
        return Note("met", "note.norm-more", values)
    if value == amount:
        return Note("met", "note.norm-equal", values)
    return Note("notyet", "note.norm-less", values)


def looks_like_a_day(text: str) -> bool:
    """Whether a text that is no date was meant as a day: it holds a day, a month and a year."""
    return len([part for part in re.split(r"[-/. ]+", text.strip()) if part]) == 3
