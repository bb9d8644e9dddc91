"""The days of one case or many as an iCalendar file (RFC 5545), for any calendar program.

A calendar is often shared and synchronised, so nothing in it names a person unless the counsellor
asks for it: an event is known by the number of the case. The identity of an event is a digest of
the case and the kind of day; it stays the same when the day moves, so that a calendar updates the
event it has.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Protocol

from gezin_desktop.law.dates import ONE_DAY
from gezin_desktop.law.result import Deadline, Said
from gezin_desktop.law.words import NO_BREAK, Language, Texts

_PRODUCT = "-//gezin-desktop//calendar 1.0//{language}"
_LINE = 75
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")
DELICATE = frozenset({"cal-violence-1y"})
"""Days of which a calendar says nothing but that they are there: somebody else may read it."""

_TO_ACT = frozenset({"deadline", "reminder"})


class RouteWithDays(Protocol):
    """One route of one relative, as far as its days."""

    @property
    def relative(self) -> str:
        """The id of the relative."""

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """The days."""


class WithDays(Protocol):
    """An assessment or an agenda."""

    @property
    def routes(self) -> Sequence[RouteWithDays]:
        """The open routes."""


@dataclass(frozen=True, slots=True)
class CalendarCase:
    """The days of one case.

    Attributes:
        key: tells the case apart from every other case of every desk and never changes; it is not
            written out.
        number: the number of the case, which the events are called by.
        assessment: where the days come from.
        names: names of relatives by id, to be written into the events; empty: nobody is named.
    """

    key: str
    number: str | None
    assessment: WithDays
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One day of one case, for as many relatives as it concerns."""

    uid: str
    number: str | None
    deadline: Deadline
    relatives: tuple[str, ...]


def calendar(
    cases: Iterable[CalendarCase],
    words: Texts,
    language: Language,
    stamp: datetime,
    *,
    since: date | None = None,
    alarm_days: int | None = 7,
) -> str:
    """The file, its lines ended and folded as the standard asks.

    Args:
        cases: one case or many.
        words: the sentences of the law.
        language: ``nl`` or ``en``.
        stamp: the moment the file is made; with a time zone.
        since: days before this one are left out.
        alarm_days: how many days before a day to act a calendar warns; None: it does not.

    Raises:
        ValueError: the moment has no time zone.
    """
    return "".join(calendar_lines(cases, words, language, stamp, since, alarm_days))


def calendar_lines(
    cases: Iterable[CalendarCase],
    words: Texts,
    language: Language,
    stamp: datetime,
    since: date | None = None,
    alarm_days: int | None = 7,
) -> Iterator[str]:
    """The lines of ``calendar`` one by one, for files that need not be held whole.

    Raises:
        ValueError: the moment has no time zone.
    """
    if stamp.tzinfo is None:
        raise ValueError("stamp needs a time zone")
    for line in _lines(cases, words, language, stamp, since, alarm_days):
        yield f"{fold(line)}\r\n"


def _lines(
    cases: Iterable[CalendarCase],
    words: Texts,
    language: Language,
    stamp: datetime,
    since: date | None,
    alarm_days: int | None,
) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{_PRODUCT.format(language=language.upper())}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    for case in cases:
        for entry in entries(case):
            if since is None or _day(entry.deadline) >= since:
                yield from _event(entry, case, words, language, stamp, alarm_days)
    yield "END:VCALENDAR"


def entries(case: CalendarCase) -> tuple[Entry, ...]:
    """The days of a case in order, each once; what counts for several relatives is one entry."""
    found: dict[tuple[str, date], tuple[Deadline, dict[str, None]]] = {}
    for route in case.assessment.routes:
        for one in route.deadlines:
            kept = found.setdefault((one.id, one.due), (one, {}))
            kept[1][route.relative] = None
    made, seen = [], dict[str, int]()
    for deadline, relatives in sorted(found.values(), key=lambda row: (row[0].due, row[0].id)):
        place = seen[deadline.id] = seen.get(deadline.id, -1) + 1
        uid = _uid(case.key, deadline.id, place)
        made.append(Entry(uid, case.number, deadline, tuple(relatives)))
    return tuple(made)


def _uid(key: str, kind: str, place: int) -> str:
    """The same for the same kind of day in the same case, whatever its date."""
    digest = hashlib.sha256("\n".join((key, kind, str(place))).encode())
    return f"{digest.hexdigest()[:40]}@gezin-desktop.invalid"


def _day(deadline: Deadline) -> date:
    """The day to act: the last working day, where no rule moves the legal day."""
    return deadline.working_day if deadline.type in _TO_ACT else deadline.due


def _event(
    entry: Entry,
    case: CalendarCase,
    words: Texts,
    language: Language,
    stamp: datetime,
    alarm_days: int | None,
) -> Iterator[str]:
    deadline = entry.deadline
    day = _day(deadline)
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + ONE_DAY:%Y%m%d}"
    yield f"SUMMARY:{escape(_summary(entry, case, words, language))}"
    yield f"DESCRIPTION:{escape(_description(entry, words, language))}"
    yield f"CATEGORIES:{escape(words.raw(f'calendar.{deadline.type}', language))}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    if alarm_days is not None and deadline.type in _TO_ACT:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"TRIGGER:{_before(alarm_days)}"
        yield f"DESCRIPTION:{escape(_summary(entry, case, words, language))}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _before(days: int) -> str:
    return f"-P{days}D" if days else "PT0S"


def _summary(entry: Entry, case: CalendarCase, words: Texts, language: Language) -> str:
    """Number, kind of day, and names only where they were given."""
    kind = words.raw(f"calendar.{entry.deadline.type}", language)
    about = words.say(_said(entry.deadline), language)
    names = [case.names[one] for one in entry.relatives if case.names.get(one)]
    who = f" ({', '.join(names)})" if names else ""
    start = f"{entry.number} · " if entry.number else ""
    return f"{start}{kind}: {about}{who}"


def _said(deadline: Deadline) -> Said:
    return Said("calendar.delicate") if deadline.id in DELICATE else deadline.said


def _description(entry: Entry, words: Texts, language: Language) -> str:
    """The sentence of the law, whom it concerns, and the legal day where that is another one."""
    deadline = entry.deadline
    lines = [words.say(_said(deadline), language)]
    if deadline.id in DELICATE:
        return lines[0]
    who = words.raw(f"calendar-who.{deadline.who}", language)
    lines.append(words.say(Said("calendar.who", {"who": who}), language))
    if _day(deadline) != deadline.due:
        lines.append(words.say(Said("calendar.legal-day", {"day": deadline.due}), language))
    return "\n".join(lines)


# -- the text form ---------------------------------------------------------------------------------


def escape(text: str) -> str:
    """A text value: backslash, semicolon, comma and line break escaped (RFC 5545, 3.3.11)."""
    text = _CONTROL.sub(" ", text.replace(NO_BREAK, " ").replace("\r\n", "\n").replace("\r", "\n"))
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def fold(line: str) -> str:
    """A line in parts of at most 75 octets, never within a letter (RFC 5545, 3.1)."""
    parts, size, current = [], 0, ""
    limit = _LINE
    for letter in line:
        octets = len(letter.encode())
        if size + octets > limit:
            parts.append(current)
            current, size, limit = "", 0, _LINE - 1
        current += letter
        size += octets
    return "\r\n ".join([*parts, current])
