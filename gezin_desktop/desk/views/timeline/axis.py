"""The days across the picture: months of equal width, a quiet stretch folded to one narrow part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

_QUIET = 5
_LEAST_MONTHS = 6
_FOLDED_WEIGHT = 1.4


@dataclass(frozen=True, slots=True)
class Part:
    """A month, or ``folded`` months in which nothing happens; ``end`` is the first day after."""

    first: date
    end: date
    folded: int = 0

    @property
    def weight(self) -> float:
        """How wide it is, in months."""
        return _FOLDED_WEIGHT if self.folded else 1.0


class Axis:
    """Turns days into places between 0 and 1."""

    def __init__(self, first: date, last: date, days: Iterable[date]) -> None:
        months = list(_months(first, last))
        busy = {day.replace(day=1) for day in days} | {months[0], months[-1]}
        self.parts = tuple(_folded(months, busy))
        self._total = sum(one.weight for one in self.parts)

    def place(self, day: date) -> float:
        """Where a day begins, from 0 (left) to 1 (right)."""
        at = 0.0
        for part in self.parts:
            if day < part.first:
                break
            if day < part.end:
                share = (day - part.first).days / (part.end - part.first).days
                return (at + share * part.weight) / self._total
            at += part.weight
        return at / self._total

    @property
    def month(self) -> float:
        """How wide a month is, as a share of the whole."""
        return 1.0 / self._total


def next_month(day: date) -> date:
    """The first day of the month after a day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _months(first: date, last: date) -> Iterator[date]:
    """The months from the first day to one month after the last, six at least."""
    month, count, end = first.replace(day=1), 0, next_month(last)
    while month <= end or count < _LEAST_MONTHS:
        yield month
        month, count = next_month(month), count + 1


def _folded(months: list[date], busy: set[date]) -> Iterator[Part]:
    quiet: list[date] = []
    for month in months:
        if month not in busy:
            quiet.append(month)
            continue
        yield from _quiet(quiet)
        quiet = []
        yield Part(month, next_month(month))


def _quiet(months: list[date]) -> Iterator[Part]:
    if len(months) >= _QUIET:
        yield Part(months[0], next_month(months[-1]), len(months))
    else:
        yield from (Part(one, next_month(one)) for one in months)
