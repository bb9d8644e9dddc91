"""The EU right that is kept after death, departure or divorce: section 8.11."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import NamedTuple

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.cites import IND_STAY, SEED_EU, SINGH, VB, VIOLENCE_JUDGMENT, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    any_of,
    negate,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.rules.eu_means import insured, means, reach
from gezin_desktop.law.rules.eu_work import genuine_work
from gezin_desktop.law.rules.every import BOOL, every
from gezin_desktop.law.rules.held import BOND, LAWYER, LEGAL, PERMIT
from gezin_desktop.law.view import View

YEARS_PERMANENT, YEARS_MARRIED, YEARS_HERE = 5, 3, 1
MONTHS_TOGETHER = 12
_REASONS = ("separation", "divorce", "death", "violence", "sponsor-departed")
_REASON = (f"{BOND}.end_reason", _REASONS)
_BROKEN = frozenset({"divorce", "violence", "separation"})


def _no(key: str) -> Judgement:
    return no(f".{key}", consequence=LEGAL, remedies=(LAWYER,))


def _unmarried(view: View) -> bool:
    return view.relative.relation is Relation.UNMARRIED_PARTNER


def _event_day(view: View) -> date | None:
    """The day that decides: of death or departure, or on which the divorce was filed.

    Between partners who were not married the end of the relationship stands for the filing.
    """
    reason = view.relative.relationship.end_reason
    if reason in {"death", "sponsor-departed"} or _unmarried(view):
        day: date | None = view.ask(f"{BOND}.ended_on")
        return day
    filed: date | None = view.ask(f"{BOND}.divorce_filed_on")
    return filed


class _Years(NamedTuple):
    """Whether years had passed by the deciding day: surely, possibly."""

    low: int
    high: int


def _years(view: View, start: date | None, years: int) -> _Years:
    if start is None:
        return _Years(NO, YES)
    event = _event_day(view)
    day = add_years(start, years)
    if event is not None:
        step = YES if min(event, view.day) >= day else NO
        view.reached(day)
        return _Years(step, step)
    return _Years(NO, YES if view.reached(day) else NO)


def _here_since(view: View) -> date | None:
    since: date | None = view.ask(f"{PERMIT}.lived_in_nl_since")
    return since


def _permanent(view: View) -> Judgement:
    """Five years of lawful stay before the event: nothing more is asked."""
    found = _years(view, _here_since(view), YEARS_PERMANENT)
    if found.low == YES:
        return yes(".permanent")
    return _no("not-permanent") if found.high == NO else open_()


def _if_reason(view: View, reasons: frozenset[str], otherwise: str) -> Judgement | None:
    """Nothing when the reason is one of these; else a judgement that says it is not, or open."""
    reason = view.ask(f"{BOND}.end_reason")
    if reason is None:
        return open_()
    return None if reason in reasons else _no(otherwise)


def _death(view: View) -> Judgement:
    other = _if_reason(view, frozenset({"death"}), "not-death")
    if other is not None and other.high == NO:
        return other
    found = _years(view, _here_since(view), YEARS_HERE)
    if found.high == NO:
        return _no("death-too-soon")
    return yes(".death") if found.low == YES and other is None else open_()


def _education(view: View) -> Judgement:
    """A child of the citizen at school, or the parent who cares for it (Vb 8.15(3))."""

    def rule(reason: str, child: bool, carer: bool) -> Judgement:
        if reason not in {"death", "sponsor-departed"}:
            return _no("not-death-or-departure")
        return yes(".education") if child or carer else _no("no-education")

    facts = {
        "reason": _REASON,
        "child": (f"{PERMIT}.child_in_education", BOOL),
        "carer": (f"{PERMIT}.carer_of_child_in_education", BOOL),
    }
    return every(view, rule, facts)


def _departure(view: View) -> Judgement:
    """The departure itself gives no right: only education does (Vb 8.15(3))."""
    reason = view.peek(f"{BOND}.end_reason")
    return _no("departure-ends" if reason == "sponsor-departed" else "not-departure")


def _citizen_here(view: View) -> bool | None:
    """Whether the citizen was still here when the divorce was filed (Singh)."""
    here: bool | None = view.ask(f"{PERMIT}.sponsor_in_nl_at_divorce_filing")
    return here


def _duration(view: View) -> Judgement:
    other = _if_reason(view, _BROKEN, "not-divorce")
    here = _citizen_here(view)
    if other is not None and other.high == NO:
        return other
    if here is False:
        return _no("citizen-left-first")
    married = _years(view, view.ask(f"{PERMIT}.relationship_started"), YEARS_MARRIED)
    lived = _years(view, _here_since(view), YEARS_HERE)
    if NO in {married.high, lived.high}:
        return _no("too-short" if married.high == NO else "not-a-year-here")
    surely = other is None and here and married.low == YES and lived.low == YES
    if _unmarried(view):
        return weigh(".duration-unmarried", remedies=(LAWYER,)) if surely else open_(high=WEIGH)
    if not surely:
        return open_()
    return _a_year_together(view)


def _a_year_together(view: View) -> Judgement:
    """The decree asks a year here, the page of the IND a year together: less is weighed."""
    months = view.ask(f"{PERMIT}.lived_together_in_nl_months")
    if months is None:
        return open_(WEIGH, YES)
    if months < MONTHS_TOGETHER:
        return weigh(".not-together", remedies=(advice(".together"), LAWYER))
    return yes(".duration")


def _after_divorce(path: str, key: str, remedy: str | None = None) -> Derived:
    """A ground after divorce that rests on one fact, with the citizen still here.

    The decree names marriage and registered partnership; without those it is weighed.
    """

    def rule(reason: str, here: bool, fact: bool, married: bool) -> Judgement:
        if reason not in _BROKEN:
            return _no("not-divorce")
        if not here:
            return _no("citizen-left-first")
        if fact:
            return yes(f".{key}") if married else _without_marriage(key)
        remedies = (advice(remedy), LAWYER) if remedy else (LAWYER,)
        return no(f".no-{key}", consequence=LEGAL, remedies=remedies)

    def judged(view: View) -> Judgement:
        facts = {
            "reason": _REASON,
            "here": (f"{PERMIT}.sponsor_in_nl_at_divorce_filing", BOOL),
            "fact": (path, BOOL),
        }
        return every(view, partial(rule, married=not _unmarried(view)), facts)

    return Derived(f"eu-ret-{key}", judged)


def _without_marriage(key: str) -> Judgement:
    return weigh(f".{key}-unmarried", remedies=(LAWYER,))


def _hardship(view: View) -> Judgement:
    """Violence during the marriage; after the citizen left, within a reasonable time (X)."""

    def rule(violence: bool, police: bool, other: bool, here: bool) -> Judgement:
        if not violence:
            return _no("no-hardship")
        if here and (police or other) and not _unmarried(view):
            return yes(".hardship")
        return weigh(".hardship-weighed", remedies=(LAWYER,))

    facts = {
        "violence": (f"{PERMIT}.violence", BOOL),
        "police": (f"{PERMIT}.violence_police_evidence", BOOL),
        "other": (f"{PERMIT}.violence_other_evidence", BOOL),
        "here": (f"{PERMIT}.sponsor_in_nl_at_divorce_filing", BOOL),
    }
    return every(view, rule, facts)._replace(cites=(cite(VIOLENCE_JUDGMENT), cite(VB, "8.15(4)d")))


PERMANENT = Derived("eu-ret-permanent", _permanent)
EDUCATION = Derived("eu-ret-education", _education)


def _ends_the_right(view: View) -> Judgement:
    """Living apart alone does not end a spouse's right: death, departure and divorce do."""
    reason = view.ask(f"{BOND}.end_reason")
    filed = view.relative.relationship.divorce_filed_on
    if reason == "separation" and filed is None and not _unmarried(view):
        return no("eu-ret-ground.right-continues")
    return open_() if reason is None and filed is None else yes("eu-ret-ground.event")


GROUND = Condition(
    "eu-ret-ground",
    "relative",
    (cite(VB, "8.15"), cite(SEED_EU), cite(IND_STAY), cite(SINGH)),
    any_of(
        PERMANENT,
        Derived("eu-ret-death", _death),
        EDUCATION,
        Derived("eu-ret-departure", _departure),
        Derived("eu-ret-duration", _duration),
        _after_divorce(f"{PERMIT}.custody_of_children", "custody"),
        _after_divorce(f"{PERMIT}.court_access_in_nl", "access", ".ask-court"),
        Derived("eu-ret-hardship", _hardship),
        key="ground",
    ),
    applies=Derived("event", _ends_the_right),
    consequence=LEGAL,
    alternatives=True,
)


def _own_amount(view: View) -> Judgement:
    """Own means: summed up in one answer, or added up from the relative's own sources."""
    stated = view.ask(f"{PERMIT}.own_means_sufficient")
    if stated:
        return yes(".enough")
    found = means(view, {"relative"})
    if found is None:
        return open_() if stated is None else open_(high=WEIGH)
    low, high = reach(view, found)
    if stated is False:
        low, high = min(low, WEIGH), min(high, WEIGH)
    if low == high == NO and stated is False:
        return no(".no-means", remedies=(advice(".find-means"),))
    if stated is None and high < YES:
        high = YES
    if low != high:
        return open_(low, high)
    return yes(".enough") if low == YES else weigh(".below", remedies=(advice(".show-all"),))


OWN_WORK = genuine_work("work", "relative")
MEANS = Condition(
    "eu-ret-means",
    "relative",
    (cite(VB, "8.15(5)"), cite(IND_STAY), cite(SEED_EU)),
    any_of(
        OWN_WORK,
        all_of(
            Derived("amount", _own_amount),
            Derived("insurance", insured),
            key="means",
        ),
        key="own",
    ),
    applies=all_of(
        Derived("event", _ends_the_right),
        negate(any_of(PERMANENT, EDUCATION, key="free"), key="asked"),
        key="needed",
    ),
)
