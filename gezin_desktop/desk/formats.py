"""Dates, amounts and clock times as the screen shows them, in the language given."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel import dates, numbers

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from decimal import Decimal

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
_KEPT = 256
"""Days and amounts kept as words: the same few are on the screen at every keystroke."""


@lru_cache(maxsize=_KEPT)
def format_date(day: date, language: str) -> str:
    """A day in full: ``15 juni 2026``, ``15 June 2026``."""
    return dates.format_date(day, "d MMMM y", locale=_LOCALES[language])


@lru_cache(maxsize=_KEPT)
def format_short_date(day: date, language: str) -> str:
    """A day without its year, for lists: ``15 juni``."""
    return dates.format_date(day, "d MMMM", locale=_LOCALES[language])


@lru_cache(maxsize=_KEPT)
def format_numeric_date(day: date, language: str) -> str:
    """A day in figures, for narrow columns: ``15-06-2026``, ``15/06/2026``."""
    pattern = {"nl": "dd-MM-y", "en": "dd/MM/y"}[language]
    return dates.format_date(day, pattern, locale=_LOCALES[language])


@lru_cache(maxsize=_KEPT)
def format_money(amount: Decimal, language: str) -> str:
    """An amount in euro with cents: ``€ 2.600,00``, ``€2,600.00``."""
    return numbers.format_currency(amount, "EUR", locale=_LOCALES[language])


def format_clock(moment: datetime | time) -> str:
    """A clock time, the same in both languages: ``10:42``."""
    return f"{moment:%H:%M}"
