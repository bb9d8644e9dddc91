"""The deadlines of case files on the command line: as text, or as one iCalendar file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from gezin_desktop.case.model import Case
from gezin_desktop.case.problems import Language
from gezin_desktop.law.deadlines.agenda import agenda
from gezin_desktop.law.deadlines.icalendar import CalendarCase, calendar_lines
from gezin_desktop.law.words import long_date, texts

Files = Sequence[tuple[Path, Case]]


def as_text(case: Case, today: date, language: Language) -> Iterator[str]:
    """The days of a case in order of time, each once, with the relatives it concerns."""
    words = texts()
    for one, relatives in agenda(case, today).once():
        kind = words.raw(f"calendar.{one.type}", language)
        day = long_date(one.working_day, language, weekday=True)
        yield f"{one.working_day}  {kind} · {', '.join(relatives)}"
        yield f"    {day}: {words.say(one.said, language)}"


def as_calendar(files: Files, today: date, language: Language, stamp: datetime) -> Iterator[str]:
    """The days of all cases from today on as one file; nobody is named in it."""
    cases = (_case(file, case, today) for file, case in files)
    return calendar_lines(cases, texts(), language, stamp, since=today)


def _case(file: Path, case: Case, today: date) -> CalendarCase:
    """A case file has no identity of its own: its reference tells it apart, or else its name."""
    name = case.reference or file.stem
    return CalendarCase(f"file/{name}", name, agenda(case, today))
