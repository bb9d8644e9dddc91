"""Dates and amounts of the screen are those of the Unicode CLDR, without Babel."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel import Locale, dates, numbers
from gezin_desktop.desk import formats, words
from hypothesis import given
from hypothesis import strategies as st

LOCALES = {"nl": "nl_NL", "en": "en_GB"}


@pytest.mark.parametrize("language", LOCALES)
@given(day=st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_written_as_babel_writes_it(language: str, day: date) -> None:
    numeric = {"nl": "dd-MM-y", "en": "dd/MM/y"}[language]
    for ours, pattern in (
        (formats.format_date, "d MMMM y"),
        (formats.format_short_date, "d MMMM"),
        (formats.format_numeric_date, numeric),
    ):
        assert ours(day, language) == dates.format_date(day, pattern, locale=LOCALES[language])


@pytest.mark.parametrize("language", LOCALES)
@given(amount=st.decimals(Decimal("-1e15"), Decimal("1e15"), places=3).filter(bool))
def test_an_amount_is_written_as_babel_writes_it(language: str, amount: Decimal) -> None:
    theirs = numbers.format_currency(amount, "EUR", locale=LOCALES[language])
    assert formats.format_money(amount, language) == theirs


@pytest.mark.parametrize("language", LOCALES)
def test_languages_have_the_names_that_babel_gives_them(language: str) -> None:
    names = Locale(language).languages
    shown = dict(words.languages(language))
    assert list(shown.values()) == sorted(shown.values(), key=str.casefold)
    # A later Babel may know more of them, or another spelling of a rare one.
    common = ("ar", "am", "en", "fa", "fr", "ku", "nl", "pl", "so", "ti", "tr", "uk", "ur", "zh")
    assert {code: shown[code] for code in common} == {code: names[code] for code in common}
    assert "ትግርኛ" in words.language_aliases(language)["ti"]
