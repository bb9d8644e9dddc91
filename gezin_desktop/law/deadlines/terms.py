"""How terms of the law are counted: weekends, holidays, the next working day.

The General Extension of Terms Act (Algemene termijnenwet, art. 1-4) moves a term of an act or order
in council that ends on a Saturday, Sunday or recognised holiday to the next working day. It does
not move terms counted backwards, terms of more than ninety days, twelve weeks or three months, and
terms in years. Where it does not move a term, the last working day before it is the day to act.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from gezin_desktop.law.dates import ONE_DAY, add_months, add_years

_LONGEST = {"days": 90, "weeks": 12, "months": 3}


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """The days of a year that the act treats as holidays (art. 3), Good Friday included."""
    sunday = easter(year)
    king = date(year, 4, 27)
    return frozenset(
        {
            date(year, 1, 1),
            sunday - timedelta(2),
            sunday + timedelta(1),
            sunday + timedelta(39),
            sunday + timedelta(50),
            king - ONE_DAY if king.isoweekday() == 7 else king,
            date(year, 5, 5),
            date(year, 12, 25),
            date(year, 12, 26),
        }
    )


def is_working_day(day: date) -> bool:
    """Whether a day is no Saturday, Sunday or recognised holiday."""
    return day.isoweekday() < 6 and day not in holidays(day.year)


def next_working_day(day: date) -> date:
    """The day itself when it is a working day, or the first one after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def working_day_before(day: date) -> date:
    """The day itself when it is a working day, or the last one before it."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def add_term(day: date, number: int, unit: str) -> date:
    """The last day of a term that starts the day after ``day``.

    Args:
        day: the day of the event, which does not count itself.
        number: how many units.
        unit: days, weeks, months or years.

    Raises:
        ValueError: another unit.
    """
    match unit:
        case "days":
            return day + timedelta(days=number)
        case "weeks":
            return day + timedelta(weeks=number)
        case "months":
            return add_months(day, number)
        case "years":
            return add_years(day, number)
    raise ValueError(unit)


def may_move(number: int, unit: str) -> bool:
    """Whether a term is short enough for the extension of terms."""
    return number <= _LONGEST.get(unit, 0)
