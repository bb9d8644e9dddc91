"""What is noted about the days of a case: done, told of later, own reminders.

It stands beside the case, never in the case file: one mark per day, under the kind of day and its
date, so that a day that moves is a new day. A mark is a small JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from gezin_desktop.law.deadlines.noted import OWN, Noted
from gezin_desktop.law.result import Deadline

PREFIX: Final = "days."
LONGEST: Final = 200
SNOOZES: Final = {"tomorrow": 1, "week": 7}
"""How many days later a day may be told of again."""


@dataclass(frozen=True, slots=True)
class DayMark:
    """What is noted about one day.

    Attributes:
        done: since when it needs nothing more.
        later: from which day on it is told of again at the start.
        what: the words of an own reminder.
    """

    done: date | None = None
    later: date | None = None
    what: str = ""

    def written(self) -> str:
        """As it is kept; empty when nothing is noted."""
        kept: dict[str, str] = {}
        if self.done:
            kept["done"] = self.done.isoformat()
        if self.later:
            kept["later"] = self.later.isoformat()
        if self.what:
            kept["what"] = self.what
        return json.dumps(kept, ensure_ascii=False) if kept else ""


NOTHING: Final = DayMark()


def path_of(key: str, due: date) -> str:
    """Where the mark of a day is kept."""
    return f"{PREFIX}{key}/{due.isoformat()}"


def read(text: str) -> DayMark:
    """A mark as it was kept; what cannot be read notes nothing."""
    try:
        kept = json.loads(text)
        done, later = (_day(kept.get(name)) for name in ("done", "later"))
        what = kept.get("what", "")
        return DayMark(done, later, what if isinstance(what, str) else "")
    except (ValueError, AttributeError, TypeError):
        return NOTHING


def _day(text: object) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) else None


def marks_of(kept: Mapping[str, str]) -> dict[tuple[str, date], DayMark]:
    """Every mark on a day among the marks of a case, by id and day."""
    found = {}
    for path, text in kept.items():
        if not path.startswith(PREFIX):
            continue
        key, _, day = path.removeprefix(PREFIX).rpartition("/")
        try:
            found[(key, date.fromisoformat(day))] = read(text)
        except ValueError:
            continue
    return found


def noted_of(kept: Mapping[str, str]) -> Noted:
    """What the law's functions need of the marks of a case."""
    marks = marks_of(kept)
    done = frozenset(place for place, mark in marks.items() if mark.done)
    own = tuple(sorted(day for (key, day), _mark in marks.items() if key == OWN))
    return Noted(done, own)


def mark_on(kept: Mapping[str, str], one: Deadline) -> DayMark:
    """What is noted about a day."""
    return read(kept.get(path_of(one.id, one.due), ""))


def with_done(mark: DayMark, today: date) -> DayMark:
    """The same, done from today on."""
    return replace(mark, done=today)


def without_done(mark: DayMark) -> DayMark:
    """The same, to be done again."""
    return replace(mark, done=None)


def snoozed(mark: DayMark, one: Deadline, today: date, days: int) -> DayMark:
    """The same, told of again some days later, but never after the last day to act."""
    later = today + timedelta(days=days)
    if one.due >= today:
        later = min(later, max(one.working_day, today))
    return replace(mark, later=later)
