"""Stays abroad while holding a right under EU law: section 8.11 (``eu-absence``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from gezin_desktop.case.relative import Absence
from gezin_desktop.law.cites import VB, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_months, add_years
from gezin_desktop.law.logic import NO, WEIGH, YES, Derived, Judgement, no, open_, weigh, yes
from gezin_desktop.law.rules.held import LAWYER, LEGAL, PERMIT, longer_than
from gezin_desktop.law.view import View

YEARS_PERMANENT = 5
SHORT_MONTHS, LONG_MONTHS, LOST_MONTHS = 6, 12, 24


def here_since(view: View) -> date | None:
    """The first day of the lawful stay here; None when it is not known."""
    since: date | None = view.ask(f"{PERMIT}.lived_in_nl_since")
    return since


def absences(view: View) -> Judgement:
    """Whether the stays abroad leave the right as it was."""
    rows = view.ask(f"{PERMIT}.absences")
    if rows is None:
        return open_()
    found = [_absence(view, index, one) for index, one in enumerate(rows)]
    low, high = min((s[0] for s in found), default=YES), min((s[1] for s in found), default=YES)
    long_ones = sum(1 for one in rows if longer_than(one, SHORT_MONTHS))
    if low == YES and long_ones > 1:
        return weigh(".twice", remedies=(LAWYER,))
    if high > NO:
        within = _within_a_year(view, rows)
        low, high = min(low, within[0]), min(high, within[1])
        if low == high == WEIGH and within[1] == WEIGH:
            return weigh(".added-up", remedies=(LAWYER,))
    if low != high:
        return open_(low, high)
    if low == YES:
        return yes(".short" if rows else ".none")
    if low == WEIGH:
        return weigh(".without-reason", remedies=(LAWYER,))
    return no(".too-long", consequence=LEGAL, remedies=(LAWYER,))


def _within_a_year(view: View, rows: Sequence[Absence]) -> tuple[int, int]:
    """No more than six months abroad in any twelve months, all short stays together (Vb 8.15(1)).

    A stay for an important reason is left out, for it has a limit of its own; so is one after five
    years of stay, when only two years abroad end the right.
    """
    short = [
        (index, one)
        for index, one in enumerate(rows)
        if one.from_date and one.until_date and not longer_than(one, SHORT_MONTHS)
    ]
    since = here_since(view)
    counted = [
        (index, one)
        for index, one in short
        if since is None or (one.from_date or date.min) < add_years(since, YEARS_PERMANENT)
    ]
    if not _most(one for _, one in counted if not one.important_reason):
        return YES, YES
    surely = _most(one for _, one in counted if one.important_reason is False)
    if not surely:
        for index, one in counted:
            path = view.full(f"{PERMIT}.absences[{index}].important_reason")
            view.note(path, one.important_reason)
    return WEIGH, (WEIGH if surely and since is not None else YES)


def _most(rows: Iterable[Absence]) -> bool:
    """Whether stays abroad together last longer than six months within some twelve months."""
    spans = sorted((one.from_date, one.until_date) for one in rows if one.from_date)
    for first, _ in spans:
        end = add_years(first, 1)
        days = sum(
            (min(last, end) - begin).days for begin, last in spans if last and first <= begin < end
        )
        if first + timedelta(days) > add_months(first, SHORT_MONTHS):
            return True
    return False


def _absence(view: View, index: int, one: Absence) -> tuple[int, int]:
    path = view.full(f"{PERMIT}.absences[{index}]")
    start = view.note(f"{path}.from_date", one.from_date)
    end = view.note(f"{path}.until_date", one.until_date)
    if start is None or end is None:
        return NO, YES
    if not longer_than(one, SHORT_MONTHS):
        return YES, YES
    since = here_since(view)
    if since is not None:
        return _span(view, path, one, permanent=start >= add_years(since, YEARS_PERMANENT))
    before = _span(view, path, one, permanent=False)
    after = _span(view, path, one, permanent=True)
    return min(before[0], after[0]), max(before[1], after[1])


def _span(view: View, path: str, one: Absence, *, permanent: bool) -> tuple[int, int]:
    """An absence of more than six months, before or after five years of stay."""
    if permanent:
        return (NO, NO) if longer_than(one, LOST_MONTHS) else (YES, YES)
    if longer_than(one, LONG_MONTHS):
        return NO, NO
    reason = view.note(f"{path}.important_reason", one.important_reason)
    if reason is None:
        return WEIGH, YES
    return (YES, YES) if reason else (WEIGH, WEIGH)


ABSENCE = Condition(
    "eu-absence",
    "relative",
    (cite(VB, "8.15(1)"), cite(VB, "8.18")),
    Derived("absence", absences),
    consequence=LEGAL,
)
