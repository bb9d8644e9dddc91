"""Duties and risks while holding a national family permit: sections 8.1 to 8.3, 8.8 and 8.10.

A withdrawal is never automatic: the family life is always weighed (article 8 ECHR).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gezin_desktop.case.kinds import CaseEventKind, IncomeKind
from gezin_desktop.case.relative import Absence
from gezin_desktop.law.cites import (
    IND_BROCHURE,
    IND_FORM,
    JURIDISCH_LOKET,
    SEED_FIRM,
    VB,
    VC,
    cite,
)
from gezin_desktop.law.condition import Condition, Exemption
from gezin_desktop.law.dates import ONE_DAY, add_months, add_years
from gezin_desktop.law.logic import (
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    fact,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import RemedyKind, Said
from gezin_desktop.law.rules.eu_means import EARNERS, means, reach
from gezin_desktop.law.rules.held import BOND, LAWYER, LEGAL, PERMIT, absent, longer_than
from gezin_desktop.law.rules.income_exemption import INCOME_EXEMPTIONS
from gezin_desktop.law.rules.income_sources import PUBLIC_FUNDS
from gezin_desktop.law.rules.independent import GRACE_YEARS
from gezin_desktop.law.view import View

HARMFUL = PUBLIC_FUNDS
THIRD_YEAR_MONTHS = 4
FALSE_DATA_YEARS, PLAN_YEARS, RENEW_MONTHS = 12, 3, 3


def _lives_with(view: View) -> Judgement:
    if view.peek(f"{BOND}.ended") or view.peek(f"{BOND}.ended_on"):
        other = advice(".change-purpose", RemedyKind.OTHER_ROUTE)
        return weigh(".ended", remedies=(advice(".report"), other, LAWYER))
    together = view.ask(f"{BOND}.cohabiting")
    if together is None:
        return open_(WEIGH, YES)
    if together:
        return yes(".together")
    return weigh(".apart", remedies=(advice(".report"), LAWYER))


def _protected(view: View) -> Judgement:
    """A year of protection after leaving because of violence (Vb 3.90)."""
    violence = view.ask(f"{PERMIT}.violence")
    left = view.ask(f"{BOND}.ended_on")
    if violence is False or (left is not None and view.reached(add_years(left, 1))):
        return no("after-cohabit.no-protection")
    if violence is None or left is None:
        return open_()
    return yes("after-cohabit.special-reason", day=add_years(left, 1))


COHABIT = Condition(
    "after-cohabit",
    "both",
    (cite(VC, "B7/3.1.3"), cite(VB, "4.43"), cite(VB, "4.44a"), cite(SEED_FIRM)),
    Derived("together", _lives_with),
    exemptions=(
        Exemption("vio-protection-1y", Derived("protected", _protected), (cite(VB, "3.90"),)),
    ),
)


def harmful_kinds(view: View) -> set[IncomeKind] | None:
    """Benefits from public funds, now or in the past 36 months; None when not all was asked."""
    incomes, past = view.ask("sponsor.incomes"), view.ask("sponsor.past_public_funds")
    rows = [*(incomes or ()), *(past or ())]
    found = {one.kind for one in rows if one.kind in HARMFUL}
    return found if found or (incomes is not None and past is not None) else None


def _no_benefit(view: View) -> Judgement:
    found = harmful_kinds(view)
    if found is None:
        return open_(WEIGH, YES)
    if not found:
        return yes(".none")
    kind = sorted(found)[0]
    return weigh(".asked", remedies=(advice(".before-asking"), LAWYER), kind=kind)


BENEFITS = Condition(
    "bij-consequence",
    "both",
    (cite(JURIDISCH_LOKET), cite(VC, "B1/6.2.3"), cite(IND_BROCHURE, "10"), cite(VC, "B7/2.1.1")),
    Derived("benefit", _no_benefit),
    exemptions=INCOME_EXEMPTIONS,
)


def _main_residence(view: View) -> Judgement:
    """More than six months away, or the third year in a row of more than four months."""
    moved = view.peek(f"{PERMIT}.main_residence_moved_abroad")
    if moved:
        return weigh(".moved", remedies=(LAWYER,))
    if moved is False:
        return yes(".stays")
    absences = view.ask(f"{PERMIT}.absences")
    if absences is None:
        view.lacked.append(view.full(f"{PERMIT}.main_residence_moved_abroad"))
        return open_(WEIGH, YES)
    spans = [absent(view, index, one) for index, one in enumerate(absences)]
    low, high = min((s[0] for s in spans), default=YES), min((s[1] for s in spans), default=YES)
    if high == YES and _three_years(absences):
        return weigh(".third-year", remedies=(LAWYER,))
    if low != high:
        return open_(low, high)
    return yes(".short-absences") if low == YES else weigh(".long-absence", remedies=(LAWYER,))


def _three_years(absences: Iterable[Absence]) -> bool:
    years = {
        one.from_date.year
        for one in absences
        if one.from_date and longer_than(one, THIRD_YEAR_MONTHS)
    }
    return any({year, year + 1, year + 2} <= years for year in years)


MAIN_RESIDENCE = Condition(
    "wd-main-residence",
    "relative",
    (cite(VC, "B1/6.2.1"), cite(IND_FORM)),
    Derived("residence", _main_residence),
)


def _true_data(view: View) -> Judgement:
    """False data weigh, but not at a renewal more than twelve years later (Vb 3.84)."""
    answers = view.relative.antecedents
    value = answers.false_data
    if value is None and answers.any is not False:
        view.note(view.full("relative.antecedents.false_data"), None)
        return open_(WEIGH, YES)
    if not value:
        return yes(".true")
    start = view.ask(f"{PERMIT}.valid_from")
    if start is None:
        return open_(WEIGH, YES)
    day = add_years(start, FALSE_DATA_YEARS)
    if view.reached(day):
        return yes(".long-ago", day=day)
    return weigh(".false", remedies=(LAWYER,))


FALSE_DATA = Condition(
    "wd-false-data",
    "both",
    (cite(VB, "3.84"), cite(IND_BROCHURE, "9")),
    Derived("data", _true_data),
)


def _plan_day(view: View) -> date | None:
    """The date of the first personal plan: later plans change nothing."""
    mine = (None, view.relative.id)
    return min(
        (
            event.on
            for event in view.case.events
            if event.kind is CaseEventKind.INTEGRATION_PLAN_DATED and event.relative in mine
        ),
        default=None,
    )


def _integration(view: View) -> Judgement:
    passed = view.ask(f"{PERMIT}.integration_passed")
    if passed:
        return yes(".passed")
    plan = _plan_day(view)
    if plan is None:
        if passed is False:
            view.lacked.append("events")
        return open_(WEIGH, YES)
    last = add_years(plan, PLAN_YEARS)
    if view.until(last):
        return yes(".still-time", last=last)
    if passed is None:
        return open_(WEIGH, YES)
    return weigh(".too-late", remedies=(advice(".ask-extension"), LAWYER), last=last)


INTEGRATION = Condition(
    "wd-integration",
    "relative",
    (cite("divosa-2025"), cite(VB, "3.89d"), cite(VB, "3.91e")),
    Derived("integration", _integration),
    exemptions=(Exemption("exempt", fact(f"{PERMIT}.integration_exempt", key="exempt")),),
)


def _renewal(view: View) -> Judgement:
    """The IND must have the application on the day before the end, and not months earlier."""
    end = view.ask(f"{PERMIT}.valid_until")
    if end is None:
        return open_()
    opens = add_months(end, -RENEW_MONTHS)
    if not view.reached(opens):
        said = Said(".not-yet-open", {"day": opens, "last": end - ONE_DAY})
        return Judgement(YES, YES, said)
    if view.until(end - ONE_DAY):
        return yes(".open", last=end - ONE_DAY)
    grace = add_years(end, GRACE_YEARS)
    remedies = (advice(".apply-now"), LAWYER)
    key = ".late" if view.until(grace) else ".very-late"
    return no(key, consequence=LEGAL, remedies=remedies, end=end, day=grace)


RENEWAL_WINDOW = Condition(
    "ren-window",
    "relative",
    (cite(VB, "3.80"), cite(VB, "3.82"), cite(VC, "B1/6.1"), cite(IND_FORM)),
    Derived("window", _renewal),
    consequence=LEGAL,
    waiting_helps=False,
)


def _renewal_means(view: View) -> Judgement:
    """The income of both together; in practice only public funds are held against them."""
    found = means(view, EARNERS)
    if found is None:
        return open_(WEIGH, YES)
    low, high = reach(view, found)
    if low == YES:
        return yes(".joint")
    if high == YES:
        return open_(WEIGH, YES)
    return weigh(".below", remedies=(advice(".no-public-funds"), LAWYER))


RENEWAL_MEANS = Condition(
    "ren-means",
    "both",
    (cite(VB, "3.85"), cite(VC, "B1/6.2.3"), cite(IND_BROCHURE, "10")),
    Derived("means", _renewal_means),
    exemptions=tuple(one for one in INCOME_EXEMPTIONS if one.id in {"aow-age", "disabled"}),
)
