"""Genuine work under EU law, and the status of worker that is kept after it (section 2.1).

Work is genuine in any case at 40 per cent of the usual full week, or with pay of half the social
assistance norm; less than that is weighed, never plainly refused (Vc B10/2.2).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from gezin_desktop.case.income import Income
from gezin_desktop.case.kinds import PARTNERS, IncomeKind, Relation
from gezin_desktop.law.cites import SEED_EU, VB, VC, cite
from gezin_desktop.law.dates import add_months
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    common,
    do,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Remedy, Said
from gezin_desktop.law.rules.people import OWN_WORK
from gezin_desktop.law.view import View

EMPLOYEE = frozenset({IncomeKind.EMPLOYMENT, IncomeKind.FLEX})
_TRANSITIONS = ("worker-transition-croatia", "worker-transition-romania-bulgaria")
_HOURS_OF_JURIDISCH_LOKET = 16
_RETAINED_MONTHS = 6
_LAWYER = advice("common.see-lawyer")


def in_time(view: View, path: str, income: Income) -> tuple[int, int]:
    """The span in which an income runs on the receipt date; one that starts soon is weighed."""
    ended = False if income.open_ended else None
    if not income.open_ended and income.end_date is not None:
        view.read.append(f"{path}.end_date")
        ended = not view.until(income.end_date)
    if ended:
        return NO, NO
    start = income.start_date
    low = high = YES
    if start is None:
        view.note(f"{path}.start_date", None)
        low = NO
    elif not view.reached(start):
        low = high = WEIGH if view.soon(start) else NO
    if ended is None and high > NO:
        view.note(f"{path}.end_date", None)
        low = NO
    return low, high


def permitted(view: View, path: str, income: Income) -> bool | None:
    """Whether work is not contrary to the Wav; asked where a permit to work was needed.

    EU citizens work freely, except employees from new member states in the years of transition.
    """
    if income.earner == "sponsor":
        codes = view.sponsor.nationalities or []
        bound = any(view.in_group(group, codes) for group in _TRANSITIONS)
        if not bound:
            return True
    if income.kind not in EMPLOYEE:
        return True
    allowed: bool | None = view.note(f"{path}.work_permitted", income.work_permitted)
    return allowed


class Job(NamedTuple):
    """One job: the span in which it counts, its share of a full week, its pay."""

    path: str
    income: Income
    low: int
    high: int

    @property
    def share(self) -> Decimal | None:
        """The part of a full week that it takes; None when that is not known."""
        hours, full = self.income.hours_per_week, self.income.full_week_hours
        return None if hours is None or full is None else hours / full


def _jobs(view: View, earner: str) -> list[Job] | None:
    incomes = view.ask("sponsor.incomes")
    if incomes is None:
        return None
    found = []
    for index, income in enumerate(incomes):
        if income.kind not in OWN_WORK or income.earner != earner:
            continue
        path = f"sponsor.incomes[{index}]"
        low, high = in_time(view, path, income)
        allowed = permitted(view, path, income) if high > NO else False
        if allowed is False:
            continue
        found.append(Job(path, income, NO if allowed is None else low, high))
    return [one for one in found if one.high > NO]


def households(view: View) -> frozenset[str]:
    """The norms of social assistance that may fit the sponsor's household."""
    if any(one.relation in PARTNERS and not one.ended for one in view.case.kin):
        return frozenset({"couple"})
    resident = view.ask("sponsor.resident_partner")
    if resident in {"married", "registered", "unmarried"}:
        return frozenset({"couple"})
    children = any(one.relation is Relation.CHILD for one in view.case.kin)
    alone = "single-parent" if children or view.peek("sponsor.minor_children_in_nl") else "single"
    return frozenset({alone}) if resident == "none" else frozenset({alone, "couple"})


def _norms(view: View) -> list[Decimal] | None:
    """Half the norms that may fit; None when one is not known for the receipt date."""
    share = view.row("welfare_norms", "genuine-work-income-share")
    rows = [
        view.row("welfare_norms", kind)
        or (view.row("welfare_norms", "single") if kind == "single-parent" else None)
        for kind in households(view)
    ]
    if share is None or None in rows:
        view.lacked.append("receipt_date")
        return None
    percent = Decimal(share.whole()) / 100
    return [row.amount("monthly_net") * percent for row in rows if row is not None]


def _hours(view: View, jobs: list[Job], step: int) -> tuple[bool, bool]:
    """Whether the hours surely, and possibly, reach the share of a full week."""
    row = view.row("welfare_norms", "genuine-work-hours-share")
    if row is None:
        view.lacked.append("receipt_date")
        return False, True
    needed = Decimal(row.whole()) / 100
    surely = sum((one.share or Decimal(0) for one in jobs if one.low >= step), Decimal(0))
    possible = [one for one in jobs if one.high >= step]
    open_hours = [one for one in possible if one.share is None]
    for one in open_hours:
        for name in ("hours_per_week", "full_week_hours"):
            view.note(f"{one.path}.{name}", getattr(one.income, name))
    most = sum((one.share or Decimal(0) for one in possible), Decimal(0))
    return surely >= needed, bool(open_hours) or most >= needed


def _pay(view: View, jobs: list[Job], norms: list[Decimal] | None) -> tuple[bool, bool, bool]:
    """Whether the pay surely and possibly reaches half the norm, and whether it is just that."""
    for one in jobs:
        view.note(f"{one.path}.monthly_gross", one.income.monthly_gross)
    if norms is None:
        return False, True, False
    surely = sum(
        (one.income.monthly_gross or Decimal(0) for one in jobs if one.low == YES), Decimal(0)
    )
    unknown = any(one.income.monthly_gross is None for one in jobs if one.high == YES)
    most = sum(
        (one.income.monthly_gross or Decimal(0) for one in jobs if one.high == YES), Decimal(0)
    )
    return surely >= max(norms), unknown or most >= min(norms), surely == max(norms)


def _genuine(view: View, earner: str) -> Judgement:
    jobs = _jobs(view, earner)
    if jobs is None:
        return open_()
    if not jobs:
        return no("eu-work.none", remedies=_find_work(view, earner))
    return weighed(view, jobs)


def weighed(view: View, jobs: list[Job]) -> Judgement:
    """Whether jobs together are genuine work: by the hours, or else by the pay."""
    by_hours = _hours(view, jobs, YES)
    norms = _norms(view)
    by_pay = _pay(view, jobs, norms)
    if by_hours[0]:
        return _enough_hours(jobs, paid=by_pay[0])
    if by_pay[0]:
        warning = Said("eu-work.just-half") if by_pay[2] else None
        return Judgement(YES, YES, Said("eu-work.pay"), warning=warning)
    low = max(min(one.low, WEIGH) for one in jobs)
    top = max(one.high for one in jobs)
    high = YES if top == YES and (by_hours[1] or by_pay[1]) else min(top, WEIGH)
    if low == high == WEIGH:
        return _little(view, jobs)
    only_norm = norms is None and not by_hours[1]
    return open_(low, high, "eu-work.norm-unknown" if only_norm else None)


def _enough_hours(jobs: list[Job], *, paid: bool) -> Judgement:
    """Below sixteen hours Juridisch Loket doubts, unless the pay is enough by itself."""
    share = sum((one.share or Decimal(0) for one in jobs if one.low == YES), Decimal(0))
    said = Said("eu-work.hours", {"percent": int(share * 100)})
    hours = sum((one.income.hours_per_week or Decimal(0) for one in jobs), Decimal(0))
    few = hours < _HOURS_OF_JURIDISCH_LOKET and not paid
    return Judgement(YES, YES, said, warning=Said("eu-work.under-16") if few else None)


def _little(view: View, jobs: list[Job]) -> Judgement:
    soon = min(
        (one.income.start_date for one in jobs if one.income.start_date and one.high == WEIGH),
        default=None,
    )
    if soon is not None:
        return weigh("eu-work.starts-soon", day=soon)
    remedies: tuple[Remedy, ...] = ()
    job = next((one for one in jobs if one.income.full_week_hours), None)
    if job is not None and job.income.full_week_hours is not None:
        hours = job.income.full_week_hours * 40 / 100
        remedies = (do("eu-work.more-hours", {f"{job.path}.hours_per_week": hours}),)
    return weigh("eu-work.little", remedies=remedies)


def _find_work(view: View, earner: str) -> tuple[Remedy, ...]:
    if earner != "sponsor":
        return (advice("eu-work.look-for-work"),)
    job = Income(
        kind=IncomeKind.EMPLOYMENT,
        start_date=view.day,
        open_ended=True,
        taxed=True,
        work_permitted=True,
        hours_per_week=Decimal(_HOURS_OF_JURIDISCH_LOKET),
        full_week_hours=Decimal(40),
    )
    incomes = [*(view.sponsor.incomes or []), job]
    return (do("eu-work.find-work", {"sponsor.incomes": incomes}),)


def genuine_work(name: str, earner: str) -> Derived:
    """Genuine and effective work of the sponsor or the relative; worked out once for all."""
    kept = f"genuine work of the {earner}"
    judged = common(lambda view: _cited(_genuine(view, earner)))
    return Derived(name, lambda view: view.once(kept, lambda: judged(view)))


def _cited(found: Judgement) -> Judgement:
    return found._replace(cites=(cite(VB, "8.12(1)a"), cite(VC, "B10/2.2"), cite(SEED_EU)))


WORK_GENUINE = genuine_work("eu-sponsor-work-genuine", "sponsor")

_STOPPED = "sponsor.retained_worker"


def _retained(view: View) -> Judgement:
    """Who stopped working through no fault of their own stays a worker (Vb 8.12(2))."""
    reason = view.ask(f"{_STOPPED}.reason")
    if reason is None:
        return open_()
    if reason == "resigned":
        return no("eu-retained.resigned")
    if reason != "unemployed-involuntary":
        return yes(f"eu-retained.{reason}")
    registered = view.ask(f"{_STOPPED}.registered_uwv")
    if registered is False:
        remedies = (do("eu-retained.register", {f"{_STOPPED}.registered_uwv": True}), _LAWYER)
        return no("eu-retained.not-registered", remedies=remedies)
    found = _unemployed(view)
    return found if registered else open_(NO, found.high)


def _unemployed(view: View) -> Judgement:
    year = view.ask(f"{_STOPPED}.worked_one_year")
    if year:
        return yes("eu-retained.worked-a-year")
    ended: date | None = view.ask(f"{_STOPPED}.employment_ended_on")
    if ended is None:
        return open_(WEIGH, YES)
    last = add_months(ended, _RETAINED_MONTHS)
    if view.until(last):
        return yes("eu-retained.six-months", last=last)
    if year is None:
        return open_(WEIGH, YES)
    return weigh("eu-retained.after-six-months", last=last)


RETAINED = Derived(
    "eu-sponsor-worker-status-retained",
    lambda view: _retained(view)._replace(cites=(cite(VB, "8.12(2)"), cite(VC, "B10/2.2"))),
)
"""The sponsor stopped working but is still a worker."""
