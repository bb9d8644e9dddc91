"""Who is a Turkish worker: legal, genuine and effective work (law/eu-and-after.md section 6).

The page of the IND on Turkish nationals measures with a full week of 36 hours: 40 per cent of it,
or pay of half the social assistance norm. Less is weighed, as under EU law.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from gezin_desktop.case.income import Income
from gezin_desktop.law.dates import add_months
from gezin_desktop.law.logic import NO, WEIGH, YES, Derived, Judgement, no, open_, weigh, yes
from gezin_desktop.law.rules.eu_work import EMPLOYEE, Job, in_time, weighed
from gezin_desktop.law.rules.people import OWN_WORK
from gezin_desktop.law.view import View

FULL_WEEK = Decimal(36)
MOST_WEEKS_WITHOUT_WORK = 26
"""Six months without work in all, as weeks of WW (Vc B10/4.2)."""

MONTHS_WITHOUT_WORK = 6


def _worker(view: View) -> Judgement:
    codes = view.ask("sponsor.nationalities")
    if codes is not None and "TR" not in codes:
        return no("common.not-turkish")
    jobs = _jobs(view)
    if jobs is None:
        return open_()
    if not jobs:
        return no("common.not-turkish-worker")
    found = weighed(view, jobs)
    if found.low != found.high or codes is None:
        return open_(NO if codes is None else found.low, found.high)
    return yes("common.turkish-worker") if found.low == YES else weigh("common.turkish-little-work")


TURKISH_WORKER = Derived("turkish-worker", _worker)
"""The sponsor is a Turkish national who works here (Besluit 1/80; Vb 3.15(3)b, 3.22a(2)b)."""


def _rows(view: View) -> list[tuple[str, Income]] | None:
    incomes = view.ask("sponsor.incomes")
    if incomes is None:
        return None
    return [
        (f"sponsor.incomes[{index}]", one)
        for index, one in enumerate(incomes)
        if one.kind in OWN_WORK and one.earner == "sponsor"
    ]


def _jobs(view: View) -> list[Job] | None:
    """The sponsor's work that runs on the receipt date and is not known to be against the law."""
    rows = _rows(view)
    if rows is None:
        return None
    found = []
    for path, income in rows:
        low, high = in_time(view, path, income)
        legal = _legal(view, path, income) if high > NO else False
        if legal is not False:
            week = income.model_copy(update={"full_week_hours": FULL_WEEK})
            found.append(Job(path, week, NO if legal is None else low, high))
    return [one for one in found if one.high > NO]


def _legal(view: View, path: str, income: Income) -> bool | None:
    """Taxed, and allowed for who needs a permit to work; a Dutch national needs none."""
    needed = [view.note(f"{path}.taxed", income.taxed)]
    codes = view.sponsor.nationalities
    if income.kind in EMPLOYEE and (codes is None or "NL" not in codes):
        allowed = view.note(f"{path}.work_permitted", income.work_permitted)
        needed.append(allowed if codes is not None else allowed or None)
    if False in needed:
        return False
    return None if None in needed else True


def worked_since(view: View, since: date) -> tuple[int, int]:
    """Whether the sponsor worked since a day, with no more than six months without work.

    A job that runs since then is enough; else the weeks of WW of the past three years tell. More of
    them leaves it to a lawyer: other reasons to be without work may not count.
    """
    rows = _rows(view)
    if rows is None:
        return WEIGH, YES
    latest = add_months(since, MONTHS_WITHOUT_WORK)
    if any(one.start_date is not None and one.start_date <= latest for _, one in rows):
        return YES, YES
    low, high = _by_weeks(view, rows)
    blank = [path for path, one in rows if one.start_date is None]
    for path in blank if low < YES else ():
        view.note(f"{path}.start_date", None)
    return low, (YES if blank else high)


def _by_weeks(view: View, rows: list[tuple[str, Income]]) -> tuple[int, int]:
    weeks = [
        view.note(f"{path}.ww_weeks_past_3_years", one.ww_weeks_past_3_years) for path, one in rows
    ]
    if not weeks or sum(week or 0 for week in weeks) > MOST_WEEKS_WITHOUT_WORK:
        return WEIGH, WEIGH
    return (WEIGH if None in weeks else YES), YES
