"""Dates, amounts and clock times as the screen shows them, in the language given.

Written as the Unicode CLDR has them for nl_NL and en_GB; a test holds them against Babel. Babel
itself needs as long to be loaded as the law, for some days and amounts in two languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gezin_desktop.case.months import MONTHS

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from decimal import Decimal

_NO_BREAK: Final = "\u00a0"
_DUTCH: Final = str.maketrans(",.", ".,")
"""What Dutch writes where English has a comma or a point in an amount."""


def format_date(day: date, language: str) -> str:
    """A day in full: ``15 juni 2026``, ``15 June 2026``."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def format_short_date(day: date, language: str) -> str:
    """A day without its year, for lists: ``15 juni``."""
    return f"{day.day} {MONTHS[language][day.month - 1]}"


def format_numeric_date(day: date, language: str) -> str:
    """A day in figures, for narrow columns: ``15-06-2026``, ``15/06/2026``."""
    between = {"nl": "-", "en": "/"}[language]
    return f"{day.day:02}{between}{day.month:02}{between}{day.year}"


def format_money(amount: Decimal, language: str) -> str:
    """An amount in euro with cents: ``€ 2.600,00``, ``€2,600.00``."""
    figures, sign = f"{abs(amount):,.2f}", "-" if amount < 0 else ""
    if language == "nl":
        return f"€{_NO_BREAK}{sign}{figures.translate(_DUTCH)}"
    return f"{sign}€{figures}"


def format_clock(moment: datetime | time) -> str:
    """A clock time, the same in both languages: ``10:42``."""
    return f"{moment:%H:%M}"
