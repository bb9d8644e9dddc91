"""Assess all stored cases again and let the list say what comes of it. No widgets here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from gezin_desktop.desk.manage.crew import Portion
from gezin_desktop.desk.manage.sweep import over_all
from gezin_desktop.law.agenda import Afresh, afresh
from gezin_desktop.law.tables import tables
from gezin_desktop.store import Listed, Store

LAST_TIME = "assessed-all"
"""The setting, inside the store, that says on which day and with which law it was done last."""


@dataclass(frozen=True, slots=True)
class Came:
    """What it came to.

    Attributes:
        assessed: how many cases.
        changed: of how many the outcome or the next date is another one.
        unread: how many could not be read.
    """

    assessed: int
    changed: int
    unread: int


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
    for portion in over_all(store, afresh, today, tell):
        found = _listed(portion)
        assessed += len(found)
        unread += len(portion) - len(found)
        changed += store.put_right(found)
    store.set_setting(LAST_TIME, f"{today.isoformat()} {tables().version}")
    return Came(assessed, changed, unread)


def _listed(portion: Portion[Afresh | None]) -> list[Listed]:
    return [
        Listed(case.id, case.version, found.outcome, found.next_date, found.routes)
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
