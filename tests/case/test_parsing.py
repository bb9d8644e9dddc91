"""Days and amounts as people type them."""

from datetime import date
from decimal import Decimal

import pytest
from gezin_desktop.case.parsing import parse_date, parse_money
from gezin_desktop.case.reading import normalised
from hypothesis import given, settings
from hypothesis import strategies as st

PIVOT = 2026


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3-2-85", date(1985, 2, 3)),
        ("03-02-1985", date(1985, 2, 3)),
        ("3/2/1985", date(1985, 2, 3)),
        ("3.2.1985", date(1985, 2, 3)),
        (" 3 2 1985 ", date(1985, 2, 3)),
        ("3 mrt 1985", date(1985, 3, 3)),
        ("3 maart 1985", date(1985, 3, 3)),
        ("March 3, 1985", date(1985, 3, 3)),
        ("3rd March 1985", date(1985, 3, 3)),
        ("3e mei '85".replace("'", ""), date(1985, 5, 3)),
        ("1985-03-03", date(1985, 3, 3)),
        ("1 DEC 26", date(2026, 12, 1)),
        ("1-1-36", date(2036, 1, 1)),
        ("1-1-37", date(1937, 1, 1)),
        ("29-2-2028", date(2028, 2, 29)),
        ("29-2-2026", None),
        ("31-4-2026", None),
        ("rond 1985", None),
        ("1985", None),
        ("maart 1985", None),
        ("13-13-2026", None),
        ("", None),
        ("morgen", None),
        ("1-1-0000", None),
    ],
)
def test_typed_day(typed, day):
    assert parse_date(typed, pivot=PIVOT) == day


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("2600", "2600.00"),
        ("2600,5", "2600.50"),
        ("2600.50", "2600.50"),
        ("2.600,00", "2600.00"),
        ("2,600.00", "2600.00"),
        ("2.600", "2600.00"),
        ("2,600", "2600.00"),
        ("2 600,00", "2600.00"),
        ("€ 2600,-", "2600.00"),
        ("2600 euro", "2600.00"),
        ("1.234.567,89", "1234567.89"),
        ("0", "0.00"),
        ("0,01", "0.01"),
        ("2\u00a0600,00", "2600.00"),
        ("-5", None),
        ("2600,005", None),
        ("2.60.0", None),
        ("veel", None),
        ("", None),
        ("€", None),
        ("1e3", None),
    ],
)
def test_typed_amount(typed, amount):
    assert parse_money(typed) == (None if amount is None else Decimal(amount))


@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(st.dates(date(1937, 1, 1), date(2036, 12, 31)))
def test_a_day_is_read_in_every_way_of_writing(day):
    for typed in (f"{day.day}-{day.month}-{day.year}", day.isoformat(), f"{day:%d.%m.%y}"):
        assert parse_date(typed, pivot=PIVOT) == day


@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(st.decimals(0, 9_999_999, places=2))
def test_an_amount_is_read_with_comma_and_with_point(amount):
    english = f"{amount:,.2f}"
    dutch = english.translate(str.maketrans(",.", ".,"))
    assert parse_money(english) == parse_money(dutch) == amount


@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(st.text("0123456789.,-/ €\u00a0\u202eeurojanmtéX'", max_size=20))
def test_whatever_is_typed_never_fails(typed):
    parse_date(typed, pivot=PIVOT)
    parse_money(typed)
    assert normalised(normalised(typed)) == normalised(typed)
