"""A calendar file of the days of one case or of all cases. Nobody is named in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from gezin_desktop.desk.manage.reassess_work import noted_by_case
from gezin_desktop.desk.manage.sweep import over_all
from gezin_desktop.desk.on_disk import write_parts
from gezin_desktop.law.deadlines.agenda import agenda_of, agendas
from gezin_desktop.law.deadlines.icalendar import CalendarCase, calendar_lines
from gezin_desktop.law.deadlines.noted import NOTHING
from gezin_desktop.law.words import texts
from gezin_desktop.store import Store

Language = Literal["nl", "en"]


def write_case_days(
    path: Path, case: CalendarCase, language: Language, stamp: datetime, since: date
) -> None:
    """Write the days of one case from a day on.

    Raises:
        OSError: it cannot be written.
    """
    write_parts(path, calendar_lines([case], texts(), language, stamp, since=since))


def write_all_days(
    path: Path,
    store: Store,
    language: Language,
    stamp: datetime,
    since: date,
    tell: Callable[[int, int], None],
) -> Path:
    """Write the days of all cases from a day on, one case at a time; the path.

    Raises:
        Stopped: somebody stopped it; what was in the file stays.
        OSError: it cannot be written.
        StoreError: the store cannot be read.
    """
    cases = _cases(store, since, tell)
    write_parts(path, calendar_lines(cases, texts(), language, stamp, since=since))
    return path


def _cases(store: Store, today: date, tell: Callable[[int, int], None]) -> Iterator[CalendarCase]:
    noted = noted_by_case(store)
    for portion in over_all(store, agendas, today, tell):
        for case, found in portion:
            if found is not None:
                days = agenda_of(found, noted.get(case.id, NOTHING))
                yield CalendarCase(case.uid, case.number, days)
