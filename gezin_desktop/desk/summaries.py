"""The line of the list for the text of a case that comes from elsewhere or from before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.law.summary import Summary, summary_of
from gezin_desktop.law.tables.rows import LawDamaged

if TYPE_CHECKING:
    from gezin_desktop.desk.language import Code
    from gezin_desktop.law.deadlines.agenda import Afresh
    from gezin_desktop.law.deadlines.noted import Noted
    from gezin_desktop.store import CaseSummary, Listed, NewSummary


def new_summary(found: Summary) -> NewSummary:
    """The line of the list as the store takes it."""
    from gezin_desktop.store import NewSummary

    return NewSummary(**{one.name: getattr(found, one.name) for one in fields(NewSummary)})


def listed(case: CaseSummary, found: Afresh, noted: Noted, today: date) -> Listed:
    """What the list should say of a case, after its days were looked at again."""
    from gezin_desktop.law.deadlines.noted import next_day
    from gezin_desktop.store import Listed

    day = next_day(found.days, noted, today)
    return Listed(case.id, case.version, found.outcome, day, found.routes)


def summariser(today: date) -> Callable[[str], NewSummary]:
    """What makes the summary of a case text on a day.

    The result raises ``CaseRefused`` for a text that is no case this program knows.
    """

    def summarise(text: str) -> NewSummary:
        from gezin_desktop.law.assess import assess

        case = read_case(text)
        try:
            assessment = assess(case, today)
        except LawDamaged:
            assessment = None  # a case without an outcome is still a case
        return new_summary(summary_of(case, assessment, ""))

    return summarise


def problems(text: str, language: Code) -> list[str]:
    """The problems of a case text, one line each; none when it is right."""
    try:
        read_case(text)
    except CaseRefused as refused:
        return refused.lines(language)
    return []
