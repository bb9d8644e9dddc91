"""How long cases may be kept, and which are due for a decision. Nothing is erased by itself."""

from __future__ import annotations

import calendar
import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from gezin_desktop.store import cases, values
from gezin_desktop.store.records import CaseSummary

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

SETTING = "retention"
_LONGEST = 1200  # months


@dataclass(frozen=True, slots=True)
class Retention:
    """The terms of the organisation, in months.

    The defaults, five years for a file and one year for advice without a file, are a proposal: no
    law gives a term for walk-in advice, and the organisation must confirm them.
    """

    file: int = 60
    advice: int = 12
    confirmed: bool = False

    def months(self, kind: str) -> int:
        """The term of one kind of case; an unknown kind has the longest."""
        return {"file": self.file, "advice": self.advice}.get(kind, max(self.file, self.advice))


@dataclass(frozen=True, slots=True)
class Due:
    """A case whose term is over.

    Attributes:
        case: the case.
        since: the last day of the term.
        reason: counted from its closing, or from its last change because it was never closed.
    """

    case: CaseSummary
    since: date
    reason: Literal["closed", "untouched"]


def read(connection: Connection) -> Retention:
    """The terms in force; the proposal when none were set."""
    kept = cases.setting(connection, SETTING)
    if kept is None:
        return Retention()
    terms = json.loads(kept)
    return Retention(int(terms["file"]), int(terms["advice"]), bool(terms["confirmed"]))


def write(connection: Connection, terms: Retention) -> None:
    """Set the terms.

    Raises:
        ValueError: a term is shorter than a month or longer than a century.
    """
    if not (1 <= terms.file <= _LONGEST and 1 <= terms.advice <= _LONGEST):
        raise ValueError("a term in months")
    kept = {"file": terms.file, "advice": terms.advice, "confirmed": terms.confirmed}
    cases.set_setting(connection, SETTING, json.dumps(kept))


def due(connection: Connection, today: date) -> list[Due]:
    """The cases whose term is over on a day, longest over first."""
    terms = read(connection)
    shortest = _months_before(today, min(terms.file, terms.advice))
    rows = connection.execute(
        f"SELECT {cases.COLUMNS} FROM case_file c WHERE c.deleted = 0"  # noqa: S608
        " AND (c.closed_on <= ?1 OR (c.closed_on IS NULL AND c.changed_at < ?2))"
        " AND (c.keep_until IS NULL OR c.keep_until <= ?3)",
        (shortest.isoformat(), values.midnight_after(shortest), today.isoformat()),
    )
    found = [_due(cases.summary_from(row), terms) for row in rows]
    return sorted((one for one in found if one.since < today), key=lambda one: one.since)


def _due(case: CaseSummary, terms: Retention) -> Due:
    begin = case.closed_on or case.changed_at.date()
    last = _months_after(begin, terms.months(case.kind))
    return Due(case, last, "closed" if case.closed_on else "untouched")


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _months_before(day: date, months: int) -> date:
    # at the end of a month this may be a day early; the exact day is checked for each case
    return _months_after(day, -months)
