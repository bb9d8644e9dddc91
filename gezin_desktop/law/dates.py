"""Date arithmetic of the law: birthdays, terms in months, the decision window."""

from __future__ import annotations

from datetime import date, timedelta

DECISION_DAYS = 90
"""Days after receipt within which the IND usually decides (periods: decision-permit)."""

ONE_DAY = timedelta(days=1)


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _days_of(year: int, month: int) -> int:
    """How many days a month has; the module of the standard library reads the locale."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LENGTHS[month - 1]


def add_months(day: date, months: int) -> date:
    """The same day of the month, so many months later; clipped to the end of the month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, _days_of(year, month + 1)))


def add_years(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28 February in a common year."""
    return add_months(day, 12 * years)


def birthday(birth: date, age: int) -> date:
    """The day somebody reaches an age; born on 29 February: 1 March in a common year."""
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return date(birth.year + age, 3, 1)


def age_on(birth: date, day: date) -> int:
    """The age in whole years on a day (negative before birth)."""
    years = day.year - birth.year
    return years if birthday(birth, years) <= day else years - 1


def months_between(start: date, day: date) -> int:
    """Whole months from a day to a later one."""
    months = (day.year - start.year) * 12 + day.month - start.month
    return months if add_months(start, months) <= day else months - 1
