"""What a sponsor risks who does not report: first a warning, then a fine (Vw 55a; Vc B1/9.1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.law.dates import ONE_DAY, add_months
from gezin_desktop.law.result import Said

if TYPE_CHECKING:
    from gezin_desktop.law.result import Deadline
    from gezin_desktop.law.tables.book import Tables

FINE = "fine-sponsor-person"
WARNING_MONTHS = 24
"""Months in which a warning counts towards a fine for the same duty (Vc B1/9.1.2)."""


def with_fine(day: Deadline, event: date, warnings: Iterable[date], tables: Tables) -> Deadline:
    """The day by which the sponsor must report, with what may follow when nobody does.

    The amount is named with the year of its text; where none is known, no amount is named.
    """
    row = tables.row("fees", FINE, event)
    if row is None:
        return day
    values = {**day.said.values, "fine": row.amount(), "year": str(row.valid_from.year)}
    missed = day.due + ONE_DAY
    counting = [
        one for one in warnings if one < event and missed <= add_months(one, WARNING_MONTHS)
    ]
    if not counting:
        return day._replace(said=Said(f"{day.said.key}-fine", values))
    values["warned"] = max(counting)
    return day._replace(said=Said(f"{day.said.key}-warned", values))
