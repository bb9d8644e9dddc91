"""The same case on the day of the letter, for a letter whose day of application is past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.law.assess import assess

if TYPE_CHECKING:
    from datetime import date

    from gezin_desktop.case.model import Case
    from gezin_desktop.law.result import Assessment

_RECEIVED = {"application-received", "mvv-application-received"}


def received(case: Case) -> bool:
    """Whether the file says that the IND received an application."""
    return any(event.kind in _RECEIVED for event in case.events)


def assess_later(case: Case, today: date) -> Assessment | None:
    """The assessment with ``today`` as the receipt date.

    ``None`` when the day of application is not past, or when the IND has the application.

    Raises:
        LawDamaged: a law table is missing or unreadable.
    """
    if case.receipt_date is None or case.receipt_date >= today or received(case):
        return None
    return assess(case.model_copy(update={"receipt_date": today}), today)
