"""While holding a document under EU law: public funds and permanent residence.

law/eu-and-after.md sections 8.12 and 8.13; absence stands in ``eu_absence.py``.
"""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.income import PublicFunds
from gezin_desktop.case.kinds import DisabilityAward, Relation
from gezin_desktop.law.cites import DEPENDENT_PARENT_JUDGMENT, SEED_EU, VB, VC, cite
from gezin_desktop.law.condition import Condition, Exemption
from gezin_desktop.law.dates import ONE_DAY, add_months, add_years, birthday
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    any_of,
    fact,
    negate,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Said
from gezin_desktop.law.rules.eu_absence import YEARS_PERMANENT, absences, here_since
from gezin_desktop.law.rules.eu_work import RETAINED, WORK_GENUINE
from gezin_desktop.law.rules.every import BOOL, every
from gezin_desktop.law.rules.held import LAWYER, LEGAL, PERMIT
from gezin_desktop.law.rules.holder import HARMFUL
from gezin_desktop.law.rules.people import pension_age
from gezin_desktop.law.view import View

_FUND_MONTHS = {1: 0, 2: 0, 3: 2, 4: 4, 5: 6}
"""Months of full assistance from which it weighs, by year of stay (Vc B10/2.3, 2015)."""


def _by_dutch_child(view: View) -> Judgement:
    """Whether the document is held as the parent of a minor Dutch child (Chavez-Vilchez).

    Those years do not count for permanent residence under the directive (section 8.13).
    """
    if view.relative.relation is not Relation.PARENT:
        return no("perm-eu.no-dutch-child")
    codes, birth = view.ask("sponsor.nationalities"), view.ask("sponsor.birth_date")
    if codes is not None and "NL" not in codes:
        return no("perm-eu.no-dutch-child")
    since = None if birth is None else view.ask(f"{PERMIT}.valid_from")
    if birth is not None and (since or date.min) >= birthday(birth, 18):
        return no("perm-eu.no-dutch-child")
    minor = birth is not None and not view.reached(birthday(birth, 18))
    if codes is None or birth is None or (since is None and not minor):
        return open_()
    return yes("perm-eu.dutch-child")


BY_DUTCH_CHILD = Derived("dutch-child", _by_dutch_child)


def _has_permanent(view: View) -> Judgement:
    other = _by_dutch_child(view)
    if other.low == YES:
        return no("perm-eu.dutch-child")
    found = _five_years_here(view)
    return found if NO in {other.high, found.high} else open_()


def _five_years_here(view: View) -> Judgement:
    since = here_since(view)
    if since is None:
        return open_()
    day = add_years(since, YEARS_PERMANENT)
    return (
        yes("perm-eu.reached", day=day) if view.reached(day) else no("perm-eu.not-reached", day=day)
    )


def _funds(view: View) -> Judgement:
    """No automatic loss: reaching a number of months is weighed, less is only a warning."""
    incomes, past = view.ask("sponsor.incomes"), view.ask("sponsor.past_public_funds")
    now = [one for one in incomes or () if one.kind in HARMFUL]
    rows = [(i, one) for i, one in enumerate(past or ()) if one.kind in HARMFUL]
    found = [_one_period(view, index, one) for index, one in rows]
    if now:
        found.append(_running(view, [one.start_date for one in now]))
    steps = [one for one in found if one is not None]
    if len(steps) > 1 and here_since(view) is not None:
        return weigh(".repeated", remedies=(LAWYER,))
    low, high = min((s[0] for s in steps), default=YES), min((s[1] for s in steps), default=YES)
    if incomes is None or past is None:
        low = WEIGH
    if low != high:
        return open_(low, high)
    if low == WEIGH:
        return weigh(".reached", remedies=(LAWYER,))
    if steps:
        return Judgement(YES, YES, Said(".below"), warning=Said(".careful"))
    return yes(".none")


def _one_period(view: View, index: int, row: PublicFunds) -> tuple[int, int] | None:
    path = f"sponsor.past_public_funds[{index}]"
    first = view.note(f"{path}.from_date", row.from_date)
    last = view.note(f"{path}.until_date", row.until_date)
    return _weighs(view, first, last)


def _running(view: View, starts: list[date | None]) -> tuple[int, int] | None:
    first = min((one for one in starts if one is not None), default=None)
    return _weighs(view, first if None not in starts else None, view.day)


def _weighs(view: View, first: date | None, last: date | None) -> tuple[int, int] | None:
    """The span of one claim; None for one before the stay or after five years of it.

    The last day counts: from the first of June up to and including the end of July is two months.
    """
    since = here_since(view)
    if first is None or last is None or since is None:
        return WEIGH, YES
    first = max(first, since)
    year = next((n for n in range(1, 6) if first < add_years(since, n)), 6)
    months = _FUND_MONTHS.get(year)
    if months is None or last < first:
        return None
    reached = last >= add_months(first, months) - ONE_DAY
    return (WEIGH, WEIGH) if reached else (YES, YES)


def _proven_victim(view: View) -> Judgement:
    """Public funds do not count against a proven victim of violence (Vc B10/2.3)."""

    def rule(violence: bool, police: bool, other: bool) -> Judgement:
        if not violence:
            return no("eu-funds.no-special-reason")
        if police and other:
            return yes("eu-funds.special-reason")
        return weigh("eu-funds.special-reason-weighed", remedies=(LAWYER,))

    facts = {
        "violence": (f"{PERMIT}.violence", BOOL),
        "police": (f"{PERMIT}.violence_police_evidence", BOOL),
        "other": (f"{PERMIT}.violence_other_evidence", BOOL),
    }
    return every(view, rule, facts)


FUNDS = Condition(
    "eu-funds",
    "both",
    (cite(VB, "8.16"), cite(VC, "B10/2.3"), cite(SEED_EU), cite(DEPENDENT_PARENT_JUDGMENT)),
    Derived("funds", _funds),
    applies=negate(
        any_of(WORK_GENUINE, RETAINED, Derived("permanent", _has_permanent), key="free-of-worry"),
        key="asked",
    ),
    exemptions=(
        Exemption("violence", Derived("violence", _proven_victim), (cite(VC, "B10/2.3"),)),
        Exemption(
            "education",
            fact(f"{PERMIT}.carer_of_child_in_education", key="education"),
            (cite(VC, "B10/2.3"),),
        ),
    ),
)


def _early_reason(view: View) -> bool:
    """Whether the citizen is known to have stopped working by age or illness, or to have died.

    Then the right may come before five years (Vb 8.17(3)-(7)): a lawyer must look at it.
    """
    if view.peek("relative.relationship.end_reason") == "death":
        return True
    if view.peek("sponsor.retained_worker.reason") == "ill":
        return True
    if view.peek("sponsor.income_exemption.disability") not in {None, DisabilityAward.NONE}:
        return True
    birth = view.peek("sponsor.birth_date")
    return birth is not None and pension_age(view, birth).low == YES


def _five_years(view: View) -> Judgement:
    since = here_since(view)
    day = None if since is None else add_years(since, YEARS_PERMANENT)
    if day is not None and not view.reached(day):
        early = advice(".early-known" if _early_reason(view) else ".early")
        cites = (cite(VB, "8.17(3)-(7)"),)
        return no(".not-reached", remedies=(early, LAWYER), day=day)._replace(cites=cites)
    broken = absences(view)
    if broken.high == NO:
        return no(".broken", consequence=LEGAL, remedies=(LAWYER,))
    if day is None:
        return open_(NO, broken.high)
    if broken.low == broken.high == WEIGH:
        return weigh(".perhaps-broken", remedies=(LAWYER,))
    return yes(".reached", day=day) if broken.low == YES else open_(broken.low, broken.high)


PERMANENT = Condition(
    "perm-eu",
    "relative",
    (cite(VB, "8.17"), cite(VB, "8.20"), cite(SEED_EU)),
    Derived("years", _five_years),
    applies=negate(BY_DUTCH_CHILD, key="counted"),
)
