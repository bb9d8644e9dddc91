"""Dates and amounts as people type them, in Dutch or English.

Unreadable text gives ``None``: the desk keeps it as typed and does not count it. Approximate dates
("rond 1985") are unreadable on purpose: the law needs a day.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "january", "jan"),
            ("februari", "february", "feb", "febr"),
            ("maart", "march", "mrt", "mar", "maa"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "june", "jun"),
            ("juli", "july", "jul"),
            ("augustus", "august", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "october", "okt", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DIGITS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_WORDS = re.compile(r"(\d{1,2})(?:e|st|nd|rd|th)?[-/. ]*([a-z]+)[-/., ]*(\d{4}|\d{2})")
_WORDS_MONTH_FIRST = re.compile(r"([a-z]+)[. ]*(\d{1,2})(?:st|nd|rd|th)?[, ]+(\d{4}|\d{2})")
_AMOUNT = re.compile(r"\d+|\d{1,3}(?:[., ]\d{3})+")


def parse_date(text: str, *, pivot: int) -> date | None:
    """The day that was typed, day before month: ``3-2-85``, ``3 mrt 1985``, ``1985-03-03``.

    Args:
        text: what was typed.
        pivot: the year of today; two-digit years up to 10 years after it are of this century.
    """
    typed = " ".join(text.lower().split())
    if match := _ISO.fullmatch(typed):
        return _day(match[1], match[2], match[3], pivot)
    if match := _DIGITS.fullmatch(typed):
        return _day(match[3], match[2], match[1], pivot)
    if (match := _WORDS.fullmatch(typed)) and match[2] in _MONTHS:
        return _day(match[3], str(_MONTHS[match[2]]), match[1], pivot)
    if (match := _WORDS_MONTH_FIRST.fullmatch(typed)) and match[1] in _MONTHS:
        return _day(match[3], str(_MONTHS[match[1]]), match[2], pivot)
    return None


def _day(year: str, month: str, day: str, pivot: int) -> date | None:
    number = int(year)
    if len(year) == 2:
        number += pivot - pivot % 100
        if number > pivot + 10:
            number -= 100
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def parse_money(text: str) -> Decimal | None:
    """The amount in euro that was typed: ``2600``, ``2.600,00``, ``2,600.00``, ``€ 2600,-``."""
    typed = re.sub(r"(?:€|euro?)", "", text.lower()).strip().replace("\u00a0", " ")
    typed = re.sub(r"[,.]-+$", "", typed)
    whole, cents = typed, "00"
    if match := re.fullmatch(r"(.*\d)[.,](\d{1,2})", typed):
        whole, cents = match[1], match[2].ljust(2, "0")
    if not _AMOUNT.fullmatch(whole):
        return None
    try:
        return Decimal(re.sub(r"[., ]", "", whole) + "." + cents)
    except InvalidOperation:  # pragma: no cover - the patterns leave digits only
        return None
