"""Which days of which cases are near: gathered from the store, in words. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from gezin_desktop.desk import words
from gezin_desktop.desk.deadlines.model import day_words, left_words
from gezin_desktop.desk.noted import mark_on, noted_of
from gezin_desktop.desk.people import initials
from gezin_desktop.desk.result.speech import say
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.law.deadlines.agenda import agenda_of, agendas
from gezin_desktop.law.deadlines.icalendar import DELICATE
from gezin_desktop.law.deadlines.noted import OWN
from gezin_desktop.law.result import Said
from gezin_desktop.store import Filter

if TYPE_CHECKING:
    from gezin_desktop.desk.noted import DayMark
    from gezin_desktop.law.result import Deadline
    from gezin_desktop.store import Store, StoredCase

MOST_CASES: Final = 60
"""So many cases are looked at, those with the nearest next day first."""
LATE_DAYS: Final = 30
"""A day that passed longer ago is no news any more; it stands in the case itself."""


@dataclass(frozen=True, slots=True)
class Due:
    """One day of one case that needs somebody.

    Attributes:
        case_id: the case in the store.
        number: its number.
        title: its name.
        day: the day.
        mark: what is noted about it.
    """

    case_id: int
    number: str
    title: str
    day: Deadline
    mark: DayMark


def soon(store: Store, today: date, ahead: int) -> list[Due]:
    """The days of open cases that are near and not done, nearest first.

    Args:
        store: where the cases are.
        today: the day of the calendar.
        ahead: how many days to look ahead.

    Raises:
        StoreError: the store cannot be read.
        LawDamaged: a law table is missing or unreadable.
    """
    only = Filter(next_until=today + timedelta(days=ahead), closed=False)
    cases = [store.load(one.id) for one in store.cases(limit=MOST_CASES, only=only)]
    found = agendas(tuple(one.text for one in cases), today)
    days = [
        due
        for case, agenda in zip(cases, found, strict=True)
        if agenda is not None
        for due in _of(case, (day for day, _who in agenda_of(agenda, noted_of(case.marks)).once()))
    ]
    near = [due for due in days if _is_near(due, today, ahead)]
    return sorted(near, key=lambda due: (due.day.working_day, due.number, due.day.id))


def _of(case: StoredCase, days: Iterable[Deadline]) -> list[Due]:
    return [
        Due(case.id, case.number, case.title, day, mark_on(case.marks, day))
        for day in days
        if day.type == "deadline" or day.id == OWN
    ]


def _is_near(due: Due, today: date, ahead: int) -> bool:
    if due.mark.later is not None and due.mark.later > today:
        return False
    day = due.day
    if day.due < today:
        return (today - day.due).days <= LATE_DAYS
    return (day.working_day - today).days <= ahead


@dataclass(frozen=True, slots=True)
class DueLine:
    """A day in words. ``ink`` is the colour token of how long is left."""

    due: Due
    case: str
    when: str
    left: str
    what: str
    ink: str

    @property
    def spoken(self) -> str:
        """The line in one breath."""
        return f"{self.case}. {self.when}, {self.left}. {self.what}"


def line_of(due: Due, today: date, language: str, *, only_initials: bool) -> DueLine:
    """A day in words; with initials only nobody's name and no own words are shown."""
    title = initials(due.title) if only_initials else due.title
    case = f"{due.number} · {isolated(title)}" if title else due.number
    day = due.day
    hurried = (day.working_day - today).days <= 7
    ink = "notnow" if day.due < today else "notyet" if hurried else "muted"
    return DueLine(
        due,
        case,
        day_words(day.working_day, language),
        left_words(day, today, language),
        _what(due, language, only_initials=only_initials),
        ink,
    )


def _what(due: Due, language: str, *, only_initials: bool) -> str:
    day = due.day
    if day.id == OWN:
        kind = words.sentence("deadlines.kind.own", language)
        return f"{kind}: {due.mark.what}" if due.mark.what and not only_initials else kind
    # The start page stands open for whoever passes by.
    about = Said("calendar.delicate") if day.id in DELICATE else day.said
    return say(about, language)
