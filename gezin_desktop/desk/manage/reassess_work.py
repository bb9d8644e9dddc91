"""Assess all stored cases again and let the list say what comes of it. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from gezin_desktop.desk.manage.crew import Portion
from gezin_desktop.desk.manage.sweep import over_all
from gezin_desktop.desk.noted import PREFIX, noted_of
from gezin_desktop.desk.summaries import listed
from gezin_desktop.law.deadlines.agenda import Afresh, afresh
from gezin_desktop.law.deadlines.noted import NOTHING, Noted
from gezin_desktop.law.tables.book import tables
from gezin_desktop.store import Listed, Store

MOST_FLIPS = 500
"""So many cases are named; of more only the number is told."""
LAST_TIME = "assessed-all"
"""The setting, inside the store, that says on which day and with which law it was done last."""


class Flip(NamedTuple):
    """A case whose outcome is another one: its number, the verdict of before and of now."""

    number: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Came:
    """What it came to.

    Attributes:
        assessed: how many cases.
        changed: of how many the outcome or the next date is another one.
        unread: how many could not be read.
        flips: the first cases whose outcome is another one.
        more_flips: of how many more the outcome is another one.
    """

    assessed: int
    changed: int
    unread: int
    flips: tuple[Flip, ...] = ()
    more_flips: int = 0


@dataclass(frozen=True, slots=True)
class LastTime:
    """When all cases were assessed last, and with which version of the law."""

    day: date
    law: str


def assess_all(store: Store, today: date, tell: Callable[[int, int], None]) -> Came:
    """Assess every case and put its line in the list right, portion by portion.

    No case gets a new version. What was done before a stop stays.

    Raises:
        Stopped: somebody stopped it.
        StoreError: the store cannot be read or written.
        LawDamaged: a law table is missing or unreadable.
    """
    assessed = changed = unread = 0
    noted = noted_by_case(store)
    flips: list[Flip] = []
    flipped = 0
    for portion in over_all(store, afresh, today, tell):
        found = _listed(portion, noted, today)
        turned = _flips(portion)
        flipped += len(turned)
        flips += turned[: MOST_FLIPS - len(flips)]
        assessed += len(found)
        unread += len(portion) - len(found)
        changed += store.put_right(found)
    store.set_setting(LAST_TIME, f"{today.isoformat()} {tables().version}")
    return Came(assessed, changed, unread, tuple(flips), flipped - len(flips))


def _flips(portion: Portion[Afresh | None]) -> list[Flip]:
    return [
        Flip(case.number, case.outcome, found.outcome)
        for case, found in portion
        if found is not None and found.outcome != case.outcome
    ]


def noted_by_case(store: Store) -> dict[int, Noted]:
    """What is noted about days, by case; cases without a note are not among them.

    Raises:
        StoreError: the store cannot be read.
    """
    return {case_id: noted_of(marks) for case_id, marks in store.marks_under(PREFIX).items()}


def _listed(
    portion: Portion[Afresh | None], noted: Mapping[int, Noted], today: date
) -> list[Listed]:
    return [
        listed(case, found, noted.get(case.id, NOTHING), today)
        for case, found in portion
        if found is not None
    ]


def last_time(store: Store) -> LastTime | None:
    """When it was done last; None when never.

    Raises:
        StoreError: the store cannot be read.
    """
    day, _, law = (store.setting(LAST_TIME) or "").partition(" ")
    return LastTime(date.fromisoformat(day), law) if day else None
