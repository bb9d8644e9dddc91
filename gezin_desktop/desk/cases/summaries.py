"""The line of the list for the text of a case that comes from elsewhere or from before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.desk.frame.store_keeper import new_summary
from gezin_desktop.law.summary import summary_of
from gezin_desktop.law.tables.rows import LawDamaged

if TYPE_CHECKING:
    from gezin_desktop.desk.language import Code
    from gezin_desktop.store import NewSummary


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
