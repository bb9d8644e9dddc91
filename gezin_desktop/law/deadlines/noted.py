"""What a desk notes about days: days that are done fall away, days of its own are added.

The law knows neither; what is noted is given as an argument, and nothing else of an assessment or
an agenda changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from gezin_desktop.law.result import Assessment, Deadline, Said

OWN = "own"
"""The id of a day that a desk has set itself."""


class Noted(NamedTuple):
    """What is noted about one case.

    Attributes:
        done: days that need nothing more, by their id and legal day.
        own: days that the desk has set itself.
    """

    done: frozenset[tuple[str, date]] = frozenset()
    own: tuple[date, ...] = ()

    def is_done(self, day: Deadline) -> bool:
        """Whether a day needs nothing more."""
        return (day.id, day.due) in self.done

    def left(self, days: Iterable[Deadline]) -> tuple[Deadline, ...]:
        """The days that still need something."""
        return tuple(day for day in days if not self.is_done(day))


NOTHING = Noted()


def own_day(day: date) -> Deadline:
    """A day of the desk's own, told without a name or a reason."""
    return Deadline(OWN, day, "reminder", "desk", Said("calendar.own"), day)


def left_of(found: Assessment, noted: Noted) -> Assessment:
    """The assessment without the days that are done; the same one when none is."""
    if not noted.done:
        return found
    routes = tuple(
        route._replace(deadlines=noted.left(route.deadlines))
        if any(map(noted.is_done, route.deadlines))
        else route
        for route in found.routes
    )
    return found._replace(routes=routes)


def next_day(lawful: Iterable[tuple[str, date]], noted: Noted, today: date) -> date | None:
    """The first day from today on, of the law or the desk's own, that still needs something.

    Args:
        lawful: id and day of every day before which somebody must act.
        noted: what the desk has noted.
        today: the day of the calendar.
    """
    days = [due for key, due in lawful if (key, due) not in noted.done and due >= today]
    days += [day for day in noted.own if (OWN, day) not in noted.done and day >= today]
    return min(days, default=None)
