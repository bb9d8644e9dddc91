"""The sums of the income calculator: pay per hour, week, four weeks or year as pay per month.

A sum is a list of steps, each with its own rounded outcome, so that what is shown adds up. Holiday
allowance is never guessed: an amount is compared as it is paid, with or without it. Only where a
source with it stands beside one without it does the law add 8 % to the latter (art. 3.19 VV;
``law/rules/income_sources.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from gezin_desktop.desk import words
from gezin_desktop.law.rules.income_sources import HOLIDAY

HOURLY: Final = "hour"
PERIODS: Final = (HOURLY, "week", "four-weeks", "month", "year")
MOST_HOURS: Final = Decimal(80)
_CENT: Final = Decimal("0.01")
_TIMES: Final = {
    HOURLY: Decimal(52),
    "week": Decimal(52),
    "four-weeks": Decimal(13),
    "month": Decimal(12),
    "year": Decimal(1),
}


@dataclass(frozen=True, slots=True)
class Pay:
    """What one job or benefit pays.

    Attributes:
        amount: in euro per period, before tax.
        period: one of ``PERIODS``.
        hours: hours a week, for an amount per hour.
        yearly: in euro per year, what is paid besides: a thirteenth month and the like.
        holiday: whether the holiday allowance is in the amount; None when nobody said.
    """

    amount: Decimal | None = None
    period: str = "four-weeks"
    hours: Decimal | None = None
    yearly: Decimal | None = None
    holiday: bool | None = None

    @property
    def base(self) -> Decimal | None:
        """The amount per month in whole cents; None while something is missing."""
        if self.amount is None or (self.period == HOURLY and not self.hours):
            return None
        hours = self.hours or Decimal(0)
        paid = self.amount * hours if self.period == HOURLY else self.amount
        return _cents(paid * _TIMES[self.period] / 12)

    @property
    def besides(self) -> Decimal:
        """What is paid per year besides, per month."""
        return _cents((self.yearly or Decimal(0)) / 12)

    @property
    def month(self) -> Decimal | None:
        """All of it per month; None while something is missing."""
        base = self.base
        return None if base is None else base + self.besides


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)


def steps_of(pay: Pay, language: str) -> list[str]:
    """The sum of one job, a step a line; empty while something is missing."""
    base, month = pay.base, pay.month
    if base is None or month is None:
        return []
    values = {"amount": pay.amount, "hours": _hours(pay.hours, language), "month": base}
    told = [words.sentence(f"pay.sum-{pay.period}", language, **values)]
    if pay.yearly:
        more, sums = {"amount": pay.yearly, "month": pay.besides}, (base, pay.besides)
        told.append(words.sentence("pay.sum-besides", language, **more))
        told.append(_added("pay.sum-together", sums, month, language))
    return told


def steps_together(pays: Sequence[Pay], language: str) -> list[str]:
    """What several jobs come to together, as the law adds them up; empty for one job."""
    known = [(number, pay) for number, pay in enumerate(pays, 1) if pay.month is not None]
    if len(known) < 2:
        return []
    some = any(pay.holiday for _number, pay in known)
    told, parts = [], []
    for number, pay in known:
        month = pay.month or Decimal(0)
        if some and not pay.holiday:
            with_it = _cents(month * HOLIDAY)
            values = {"n": number, "amount": month, "month": with_it}
            told.append(words.sentence("pay.sum-holiday", language, **values))
            month = with_it
        parts.append(month)
    key = "pay.sum-all-with" if some else "pay.sum-all"
    return [*told, _added(key, parts, sum(parts, Decimal(0)), language)]


def _added(key: str, parts: Sequence[Decimal], total: Decimal, language: str) -> str:
    sums = " + ".join(words.written(part, language) for part in parts)
    return words.sentence(key, language, sum=sums, month=total)


def _hours(hours: Decimal | None, language: str) -> str:
    return "" if hours is None else write_hours(hours, language)


def write_hours(hours: Decimal, language: str) -> str:
    """Hours a week as they are written in a language: ``36`` or ``36,5``."""
    told = f"{hours.normalize():f}"
    return told.replace(".", ",") if language == "nl" else told
