"""The seven ways in which income can be durable: paths P1 to P7 of law/national.md section 3.

Each path is judged per source of income. It is enough that one holds.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from gezin_desktop.case.kinds import PARTNERS, IncomeKind, PermitPurpose
from gezin_desktop.law.cites import EVERAERT, IND_DURABLE, IND_FORM, VB, VC, VC_2013, VV, cite
from gezin_desktop.law.dates import ONE_DAY, add_months, add_years, months_between
from gezin_desktop.law.logic import NO, WEIGH, YES, Judgement, no, open_, weigh, yes
from gezin_desktop.law.result import Cite, Said
from gezin_desktop.law.rules.income_history import (
    OPEN,
    Span,
    free_of_public_funds,
    is_work_or_short_benefit,
    reached_in,
)
from gezin_desktop.law.rules.income_sources import (
    LASTING_BENEFITS,
    UNEMPLOYMENT_OR_ILLNESS,
    WAGE,
    Source,
)
from gezin_desktop.law.rules.people import permit_purpose
from gezin_desktop.law.view import View

NOT_THERE: Span = (NO, NO)
SELF_EMPLOYED_MONTHS = 18
MOST_WW_WEEKS = 26
LABOUR_AND_STUDY = frozenset(
    {
        PermitPurpose.STUDY,
        PermitPurpose.RESEARCH,
        PermitPurpose.HIGHLY_SKILLED_MIGRANT,
        PermitPurpose.ORIENTATION_YEAR,
        PermitPurpose.START_UP,
    }
)


class Past:
    """What all sources together were in the past; worked out once, only when a path asks."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        self.sources = sources
        self._kept: dict[str, Span] = {}

    def year(self, view: View) -> Span:
        """The past twelve months: average at the norm of the time, no public funds (P2)."""
        return self._once(
            "year",
            lambda: _both(
                reached_in(
                    view,
                    [
                        (
                            f"{one.path}.average_past_12_months",
                            one.income.average_past_12_months,
                            one.inclusive,
                        )
                        for one in self.sources
                        if is_work_or_short_benefit(one)
                    ],
                    add_months(view.day, -12),
                    12,
                ),
                lambda: free_of_public_funds(view, 12),
            ),
        )

    def three_years(self, view: View) -> Span:
        """Each of three years at its norm, at most 26 weeks WW, no public funds (P3)."""
        return self._once(
            "three",
            lambda: _both(
                self._each_year(view),
                lambda: self._weeks(view),
                lambda: free_of_public_funds(view, 36),
            ),
        )

    def _each_year(self, view: View) -> Span:
        low, high = YES, YES
        for year in range(3):
            rows = [
                (
                    f"{one.path}.average_past_3_years",
                    one.income.average_past_3_years[year]
                    if one.income.average_past_3_years
                    else None,
                    one.inclusive,
                )
                for one in self.sources
                if is_work_or_short_benefit(one)
            ]
            span = reached_in(view, rows, add_months(view.day, -36 + 12 * year), 12)
            low, high = min(low, span[0]), min(high, span[1])
            if high == NO:
                break
        return low, high

    def _weeks(self, view: View) -> Span:
        rows = [one for one in self.sources if is_work_or_short_benefit(one)]
        weeks = [
            view.note(f"{one.path}.ww_weeks_past_3_years", one.income.ww_weeks_past_3_years)
            for one in rows
        ]
        if sum(week or 0 for week in weeks) > MOST_WW_WEEKS:
            return NO, NO
        return (YES, YES) if all(week is not None for week in weeks) else OPEN

    def _once(self, name: str, work: Callable[[], Span]) -> Span:
        if name not in self._kept:
            self._kept[name] = work()
        return self._kept[name]


def _both(first: Span, *others: Callable[[], Span]) -> Span:
    """All of them; once one fails for certain the rest is not asked."""
    low, high = first
    for other in others:
        if high == NO:
            break
        span = other()
        low, high = min(low, span[0]), min(high, span[1])
    return low, high


class Path(NamedTuple):
    """A way to be durable: its id, its sources of law and its judgement per source of income."""

    id: str
    cites: tuple[Cite, ...]
    judge: Callable[[View, Source, Past, Span], Judgement]


def _left(view: View, source: Source, months: int) -> tuple[Span, date | None]:
    """Whether a source is still there so many months from the receipt date (inclusive day)."""
    income = source.income
    if income.open_ended:
        return (YES, YES), None
    if income.end_date is not None:
        first_too_late = _last_receipt(income.end_date, months) + ONE_DAY
        step = NO if view.reached(first_too_late) else YES
        return (step, step), income.end_date
    view.note(f"{source.path}.end_date", None)
    view.note(f"{source.path}.open_ended", income.open_ended)
    return OPEN, None


def _last_receipt(end: date, months: int) -> date:
    """The last receipt date from which ``months`` months still fit up to and including ``end``."""
    day = add_months(end + ONE_DAY, -months)
    while add_months(day + ONE_DAY, months) - ONE_DAY <= end:
        day += ONE_DAY
    return day


def _twelve_months(view: View, source: Source, past: Past, current: Span) -> Judgement:
    """P1: still available for twelve months (Vb 3.75(1))."""
    del past, current
    span, end = _left(view, source, 12)
    if span == (YES, YES) and end is None:
        return _within_permit(view, yes(".p1-permanent", source=source.named))
    if span == OPEN:
        return open_()
    needed = add_months(view.day, 12) - ONE_DAY
    if span == (NO, NO):
        return no(".p1-short", end=end, needed=needed, source=source.named)
    if source.income.kind is IncomeKind.FLEX:
        return weigh(".p1-flex", end=end, source=source.named)
    found = yes(".p1-long", end=end, needed=needed, source=source.named)
    if end == needed:
        found = Judgement(YES, YES, found.said, warning=Said(".p1-last-day", {"end": end}))
    return _within_permit(view, found)


def _within_permit(view: View, found: Judgement) -> Judgement:
    """A work permit (GVVA) that itself ends within the year leaves room (rulebook, P7)."""
    known, purpose = permit_purpose(view)
    if purpose is not PermitPurpose.EMPLOYMENT and (known or purpose is not None):
        return found
    end = view.ask("sponsor.residence.valid_until")
    if end is not None and not view.reached(_last_receipt(end, 12) + ONE_DAY):
        return found
    if end is None or not known:
        return open_(WEIGH, YES)
    return weigh(".p1-permit-short", end=end)


def _six_months(view: View, source: Source, past: Past, current: Span) -> Judgement:
    """P2: six months left and a good past year, from 21 September 2016 (IND, after Khachab)."""
    del current
    if view.row("periods", "income-durable-six-months") is None:
        return no(".p2-not-yet-law")
    if not is_work_or_short_benefit(source):
        return no(".p2-other-kind")
    span, end = _left(view, source, 6)
    if span == (NO, NO):
        return no(".p2-short", end=end, needed=add_months(view.day, 6) - ONE_DAY)
    low, high = _both(span, lambda: past.year(view))
    if low != high:
        return open_(low, high)
    return yes(".p2-met", source=source.named) if low == YES else no(".p2-year")


def _three_years(view: View, source: Source, past: Past, current: Span) -> Judgement:
    """P3: flexible work, three good years (Vb 3.75(3))."""
    if source.income.kind not in WAGE:
        return no(".p3-other-kind")
    low, high = _both(current, lambda: past.three_years(view))
    if low != high:
        return open_(low, high)
    return yes(".p3-met", source=source.named) if low == YES else no(".p3-not")


def _self_employed(view: View, source: Source, past: Past, current: Span) -> Judgement:
    """P4: eighteen months of income from the business (VV 3.20(1))."""
    del past, current
    income = source.income
    span, end = _left(view, source, 12)
    if span == NOT_THERE:
        return no(".p4-ends", end=end)
    start = view.note(f"{source.path}.start_date", income.start_date)
    if start is None:
        return open_()
    day = add_months(start, SELF_EMPLOYED_MONTHS)
    values = {"start": start, "day": day, "source": source.named}
    if view.reached(day):
        return yes(".p4-met", **values) if span == (YES, YES) else open_()
    months = max(0, months_between(start, view.day))
    if view.soon(day):
        held = weigh(".p4-soon", months=months, **values)
        return held if span == (YES, YES) else held._replace(low=NO)
    return no(".p4-short", months=months, **values)


def _capital(view: View, source: Source, past: Past, current: Span) -> Judgement:
    """P5: capital held for an uninterrupted year (Vb 3.75(2))."""
    del past, current
    start = view.note(f"{source.path}.start_date", source.income.start_date)
    if start is None:
        return open_()
    day = add_years(start, 1)
    if view.reached(day):
        return yes(".p5-met", start=start)
    return weigh(".p5-soon", day=day) if view.soon(day) else no(".p5-short", day=day)


def _benefit(view: View, source: Source, past: Past, current: Span) -> Judgement:
    """P6: a benefit that runs on for twelve months."""
    del past, current
    income = source.income
    if income.kind is IncomeKind.ANW:
        found = _survivor(view, source)
        if found is not None:
            return found
    if income.kind is IncomeKind.AOW:
        return yes(".p6-endless", source=source.named)
    span, end = _left(view, source, 12)
    if span == OPEN:
        return open_()
    if span == (YES, YES):
        return (
            yes(".p6-long", source=source.named, end=end)
            if end
            else yes(".p6-endless", source=source.named)
        )
    return no(".p6-short", source=source.named, end=end)


def _survivor(view: View, source: Source) -> Judgement | None:
    """Anw stops when the sponsor lives with a partner; the half-orphan part does not (Vc13 4.3)."""
    if view.relative.relation not in PARTNERS:
        return None
    orphan = view.note(
        f"{source.path}.survivor_part_half_orphan", source.income.survivor_part_half_orphan
    )
    if orphan is None:
        return open_()
    return None if orphan else no(".p6-anw-ends")


def _own_permit(view: View, source: Source, past: Past, current: Span) -> Judgement:
    """P7: available for the (shorter) rest of the stay of a labour or study sponsor."""
    del past, current
    known, purpose = permit_purpose(view)
    if purpose not in LABOUR_AND_STUDY and (known or purpose is not None):
        return no(".p7-other-purpose")
    if source.path == "sponsor.savings":
        return yes(".p7-savings") if source.low == YES else open_()
    stay = view.ask("sponsor.residence.valid_until")
    span, end = _left(view, source, 12)
    if span == NOT_THERE and stay is not None and end is not None and end < stay:
        return no(".p7-short", end=end)
    lasts = span == (YES, YES) or (stay is not None and end is not None and end >= stay)
    return yes(".p7-met", source=source.named) if known and lasts else open_()


_STILL_THERE = (cite(VB, "3.75(1)"), cite(IND_FORM))
P1 = Path("P1", _STILL_THERE, _twelve_months)
P2 = Path("P2", (cite(IND_DURABLE), cite(IND_FORM), cite(EVERAERT)), _six_months)
P3 = Path("P3", (cite(VB, "3.75(3)"), cite(VC, "B1/4.3.3.1"), cite(IND_DURABLE)), _three_years)
P4 = Path("P4", (cite(VV, "3.20(1)"),), _self_employed)
P5 = Path("P5", (cite(VB, "3.75(2)"),), _capital)
P6 = Path("P6", (cite(VB, "3.75(1)"), cite(VC_2013, "B1/4.3.2")), _benefit)
P7 = Path("P7", (cite(VC, "B7/2.1.3"),), _own_permit)


def paths_for(source: Source) -> tuple[Path, ...]:
    """The paths that a source of this kind can take."""
    income, kind = source.income, source.income.kind
    if source.path == "sponsor.savings":
        return (P7,)
    if kind in WAGE or (kind is IncomeKind.DIRECTOR_SHAREHOLDER and income.has_employment_contract):
        return (P1, P2, P3, P7)
    if kind is IncomeKind.SELF_EMPLOYMENT or kind is IncomeKind.DIRECTOR_SHAREHOLDER:
        return (P4, P7)
    if kind is IncomeKind.CAPITAL:
        return (P5, P7)
    if kind in LASTING_BENEFITS or kind is IncomeKind.ANW:
        return (P6,)
    if kind in UNEMPLOYMENT_OR_ILLNESS:
        return (P6, P2)
    if kind in {IncomeKind.PRIVATE_PENSION, IncomeKind.PRIVATE_DISABILITY}:
        return (P6,)
    return (P1, P7)
