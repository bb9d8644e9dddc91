"""What the timeline shows, as plain values: cards, rows of bars, numbered days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from gezin_desktop.desk import words
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.widgets.labels import isolated


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of receipt dates with one status; ``last`` is None when nothing ends it."""

    first: date
    last: date | None
    sign: str
    status: str
    words: str


@dataclass(frozen=True, slots=True)
class Track:
    """One row: a condition that changes or blocks, or (``bold``) the outcome."""

    title: str
    bars: tuple[Bar, ...]
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """The smallest change for one person: what to do in steps, and what comes with it."""

    sign: str
    heading: str
    steps: tuple[str, ...] = ()
    more: tuple[str, ...] = ()

    def as_lines(self) -> list[str]:
        """The card as text."""
        steps = [f"{place}. {step}" for place, step in enumerate(self.steps, 1)]
        return [self.heading, *steps, *self.more]


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered day under the picture; ``ink`` is the colour of its number."""

    day: date
    words: str
    ink: str = "muted"


@dataclass(frozen=True, slots=True)
class PersonTimeline:
    """Everything about one relative; no tracks when there are too few dates."""

    id: str
    name: str
    route: str
    card: Card
    tracks: tuple[Track, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def days(self) -> list[date]:
        """The days on which a row changes."""
        return [bar.first for track in self.tracks for bar in track.bars[1:]]


@dataclass(frozen=True, slots=True)
class TimelineModel:
    """The whole timeline, from the first month to the last."""

    today: date
    people: tuple[PersonTimeline, ...] = ()
    marks: tuple[Mark, ...] = field(default=())

    @property
    def drawn(self) -> tuple[PersonTimeline, ...]:
        """The people for whom there is something to draw."""
        return tuple(one for one in self.people if one.tracks)

    @property
    def last(self) -> date:
        """The last day that matters."""
        days = [day for one in self.drawn for day in one.days]
        return max([self.today, *days, *(mark.day for mark in self.marks)])

    def as_lines(self, language: str) -> list[str]:
        """The timeline as text: the cards, the rows, the numbered days."""
        lines: list[str] = []
        for one in self.people:
            lines += [*one.card.as_lines(), ""]
        if not self.drawn:
            return [*lines, words.sentence("timeline.empty", language)]
        for one in self.drawn:
            lines += ["", f"\u200e{isolated(one.name)} · {one.route}"]
            for track in one.tracks:
                lines.append(f"  {track.title}")
                lines += [f"    {bar_words(bar, language)}" for bar in track.bars]
        lines += ["", words.sentence("timeline.days", language)]
        for place, mark in enumerate(self.marks, 1):
            lines.append(f"  {place}. {format_date(mark.day, language)}: {mark.words}")
        return lines


def bar_words(bar: Bar, language: str) -> str:
    """A bar in words: from when to when, how it stands, and why."""
    if bar.last is None:
        told = words.sentence("timeline.from", language, first=bar.first)
    else:
        told = words.sentence("timeline.between", language, first=bar.first, last=bar.last)
    why = f" {bar.words}" if bar.words and bar.words.lower() != bar.status.lower() else ""
    return f"{told}: {bar.status.lower()}.{why}"
