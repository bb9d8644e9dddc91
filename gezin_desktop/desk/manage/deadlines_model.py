"""The days of all cases: the nearest ones picked while the cases go by, and told. No widgets."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final

from gezin_desktop.desk import words
from gezin_desktop.desk.deadlines.model import (
    GROUPS,
    PASSED,
    day_words,
    group_of,
    left_words,
    weekend_words,
)
from gezin_desktop.desk.people import initials
from gezin_desktop.desk.result.speech import say, source_line
from gezin_desktop.law.deadlines.agenda import Agenda
from gezin_desktop.law.deadlines.icalendar import DELICATE
from gezin_desktop.law.result import Deadline, Said
from gezin_desktop.store import CaseSummary

WEEK, MONTH, ALL = "7", "30", "all"
PERIODS: Final[dict[str, int | None]] = {WEEK: 7, MONTH: 30, ALL: None}
MOST_COMING: Final = 2000
MOST_PASSED: Final = 500


@dataclass(frozen=True, slots=True)
class CaseDay:
    """One day of one case, without anybody's name."""

    case_id: int
    number: str
    initials: str
    deadline: Deadline
    group: str

    @property
    def away(self) -> tuple[date, str, str]:
        """What the list is sorted by."""
        return self.deadline.working_day, self.number, self.deadline.id


class Picked:
    """The days nearest to today; however many cases go by, no more than fits in a list is held.

    Attributes:
        unread: the numbers of the cases whose text could not be read, the first few.
        unread_count: how many there were.
    """

    def __init__(self, today: date) -> None:
        self.today = today
        self.unread: list[str] = []
        self.unread_count = 0
        self._found: dict[bool, list[tuple[int, int, CaseDay]]] = {True: [], False: []}
        self._totals: Counter[str] = Counter()
        self._serial = 0

    def take(self, case: CaseSummary, found: Agenda | None) -> None:
        """Take the days of a case; None when it could not be read."""
        if found is None:
            self.unread_count += 1
            if len(self.unread) < 5:
                self.unread.append(case.number)
            return
        short = initials(case.title)
        for one, _relatives in found.once():
            self._add(CaseDay(case.id, case.number, short, one, group_of(one, self.today)))

    def _add(self, day: CaseDay) -> None:
        passed = day.group == PASSED
        distance = self._distance(day)
        for period, most in PERIODS.items():
            if most is None or distance <= most:
                self._totals[period] += 1
        self._serial += 1
        heap = self._found[passed]
        heapq.heappush(heap, (-distance, -self._serial, day))
        if len(heap) > (MOST_PASSED if passed else MOST_COMING):
            heapq.heappop(heap)

    def leave_out(self, day: CaseDay) -> None:
        """Take one day out again."""
        heap = self._found[day.group == PASSED]
        kept = [row for row in heap if row[2] is not day]
        if len(kept) < len(heap):
            heap[:] = kept
            heapq.heapify(heap)
            for period, most in PERIODS.items():
                self._totals[period] -= most is None or self._distance(day) <= most

    def _distance(self, day: CaseDay) -> int:
        """How many days from today; a day to act that has gone by while the law's has not: 0."""
        if day.group == PASSED:
            return (self.today - day.deadline.due).days
        return max(0, (day.deadline.working_day - self.today).days)

    def days(self, period: str) -> tuple[CaseDay, ...]:
        """The days of a period, this week first, then later, then what has passed."""
        most = PERIODS[period]
        inside = [
            day
            for heap in self._found.values()
            for minus, _serial, day in heap
            if most is None or -minus <= most
        ]
        return tuple(sorted(inside, key=lambda day: (GROUPS.index(day.group), *_near(day))))

    def total(self, period: str) -> int:
        """How many days there are in a period, held or not."""
        return self._totals[period]


def _near(day: CaseDay) -> tuple[int, str, str]:
    """What has passed begins with the last."""
    when, number, kind = day.away
    order = when.toordinal()
    return (-order if day.group == PASSED else order), number, kind


# -- words -----------------------------------------------------------------------------------------


def left(day: CaseDay, today: date, language: str) -> str:
    """How many days are left, or how long ago."""
    return left_words(day.deadline, today, language)


def about(day: CaseDay, today: date, language: str) -> list[str]:
    """All that the chosen day has to tell, also what a narrow table leaves out."""
    one = day.deadline
    kind = say(Said(f"calendar.{one.type}"), language)
    who = say(Said(f"calendar-who.{one.who}"), language)
    told = [f"{kind}, {left(day, today, language)}. {say(one.said, language)}"]
    told.append(weekend_words(one, language))
    told.append(say(Said("calendar.who", {"who": who}), language))
    told.append(source_line(one.source, language) if one.source else "")
    return [part for part in told if part]


def as_lines(days: tuple[CaseDay, ...], today: date, language: str) -> list[str]:
    """The days as text, for paper or a mail: no names, and of violence no word."""
    told: list[str] = []
    for group in GROUPS:
        some = [day for day in days if day.group == group]
        if some:
            told += [""] if told else []
            told.append(words.sentence(f"deadlines.group.{group}", language))
            told += [f"- {_line(day, today, language)}" for day in some]
    return told


def _line(day: CaseDay, today: date, language: str) -> str:
    one = day.deadline
    about = Said("calendar.delicate") if one.id in DELICATE else one.said
    case = f"{day.number} ({day.initials})" if day.initials else day.number
    kind = words.sentence(f"deadlines.kind.{one.type}", language)
    when = day_words(one.working_day, language)
    told = f"{when}, {left(day, today, language)} · {case} · {kind}: {say(about, language)}"
    more = "" if one.id in DELICATE else weekend_words(one, language)
    return f"{told} {more}".rstrip()
