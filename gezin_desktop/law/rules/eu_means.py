"""Living without work under EU law: means with insurance, study, looking for work (section 2.1).

Every lawful source counts, also the relative's own earnings (Singh, C-218/14). The norm of the
national family law is enough in any case; below it the whole situation is weighed.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from gezin_desktop.case.income import Income
from gezin_desktop.case.kinds import IncomeKind, Relation
from gezin_desktop.law.cites import FORM_EU, SEED_EU, SINGH, VB, VC, cite
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    common,
    do,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence
from gezin_desktop.law.rules.eu_work import in_time, permitted
from gezin_desktop.law.rules.household import norms
from gezin_desktop.law.rules.income_sources import (
    CAPITAL_YIELD,
    PAID_INCLUSIVE,
    PUBLIC_FUNDS,
    Source,
    total,
)
from gezin_desktop.law.view import View

EARNERS = frozenset({"sponsor", "resident-partner", "relative"})
_NOT_LAWFUL = PUBLIC_FUNDS | {IncomeKind.UNDECLARED}
_DOUBTFUL = frozenset(
    {IncomeKind.LOAN, IncomeKind.ALLOWANCES, IncomeKind.STUDY_GRANT, IncomeKind.OTHER}
)
_CENT = Decimal("0.01")


def means(view: View, earners: Collection[str]) -> list[Source] | None:
    """The sources of means of these people, or None when the incomes were not asked."""
    incomes = view.ask("sponsor.incomes")
    if incomes is None:
        return None
    return [
        _source(view, f"sponsor.incomes[{index}]", income)
        for index, income in enumerate(incomes)
        if income.earner in earners
    ]


def _source(view: View, path: str, income: Income) -> Source:
    amount = income.monthly_gross
    if amount is None and income.kind is IncomeKind.CAPITAL and income.capital_amount is not None:
        amount = (income.capital_amount * CAPITAL_YIELD / 12).quantize(_CENT)
    low, high = _counts(view, path, income) if amount != 0 else (NO, NO)
    inclusive = income.kind in PAID_INCLUSIVE or bool(income.includes_holiday_allowance)
    return Source(path, income, low, high, "counts", amount, inclusive)


def _counts(view: View, path: str, income: Income) -> tuple[int, int]:
    if income.kind in _NOT_LAWFUL:
        return NO, NO
    low, high = in_time(view, path, income)
    allowed = permitted(view, path, income) if high > NO else False
    if allowed is False:
        return NO, NO
    top = WEIGH if income.kind in _DOUBTFUL else YES
    return (NO if allowed is None else min(low, top)), min(high, top)


def reach(view: View, found: list[Source]) -> tuple[int, int]:
    """The span in which sources reach the norm: surely is enough, any means at all is weighed."""
    norms_ = norms(view)
    sum_ = total((one, one.low == YES, one.high == YES) for one in found)
    surely = bool(norms_) and sum_.least >= max(n.of(sum_.inclusive) for n in norms_ or [])
    possible = not norms_ or sum_.most is None
    if norms_ and sum_.most is not None:
        possible = sum_.most >= min(norm.of(sum_.inclusive) for norm in norms_)
    low = max((min(one.low, WEIGH) for one in found), default=NO)
    high = max((one.high for one in found), default=NO)
    if surely:
        return YES, YES
    if sum_.most is None:
        for one in found:
            view.note(f"{one.path}.monthly_gross", one.monthly)
    return low, high if possible else min(high, WEIGH)


def _household_means(view: View) -> Judgement:
    found = means(view, EARNERS)
    if found is None:
        return open_()
    low, high = reach(view, found)
    if low == YES:
        return yes("eu-means.enough")
    if high < YES:
        saved = view.ask("sponsor.savings")
        if saved:
            return weigh("eu-means.savings", remedies=(advice("eu-means.show-all"),))
        if low == high == NO and saved is not None:
            return no("eu-means.none")
        high = max(high, WEIGH) if saved is None else high
    if low == high:
        return weigh("eu-means.below", remedies=(advice("eu-means.show-all"),))
    return open_(low, high)


def insured(view: View) -> Judgement:
    """Insurance that covers everything in the Netherlands, for the whole family."""
    covered = view.ask("sponsor.full_health_insurance")
    if covered is None:
        return open_()
    if covered:
        return yes("eu-means.insured")
    remedies = (do("eu-means.insure", {"sponsor.full_health_insurance": True}),)
    return no("eu-means.not-insured", remedies=remedies)


INSURANCE = Derived(
    "eu-sponsor-health-insurance",
    lambda view: insured(view)._replace(cites=(cite(VB, "8.12(1)b"), cite(FORM_EU))),
)


@common
def _cited_means(view: View) -> Judgement:
    return _household_means(view)._replace(cites=(cite(VB, "8.12(3)"), cite(SINGH), cite(SEED_EU)))


SUFFICIENT_MEANS = all_of(
    Derived(
        "amount",
        lambda view: view.once("means of the household", lambda: _cited_means(view)),
    ),
    INSURANCE,
    key="eu-sponsor-sufficient-means",
)

_NOT_FOR_STUDENTS = frozenset({Relation.PARENT, Relation.GRANDPARENT})
_MUST_DEPEND = frozenset({Relation.CHILD, Relation.GRANDCHILD})


def _studies(view: View) -> Judgement:
    student = view.ask("sponsor.eu_student")
    if student is False:
        return no("eu-student.none")
    covered = insured(view)
    if covered.high == NO:
        return covered
    return covered if student and covered.low == YES else open_()


def _students_family(view: View) -> Judgement:
    """Students bring a partner and dependent children, no parents (Vb 8.12(1)d-h)."""
    relation = view.ask("relative.relation")
    if relation in _NOT_FOR_STUDENTS:
        return no("eu-student.no-parents", consequence=Consequence.HARD)
    if relation not in _MUST_DEPEND:
        return yes("eu-student.family")
    depends = view.ask("relative.child.financially_dependent")
    if depends is None:
        return open_()
    if depends:
        return yes("eu-student.dependent-child")
    return no("eu-student.not-dependent", consequence=Consequence.HARD)


_STUDY_CITES = (cite(VB, "8.12(1)c"), cite(VB, "8.12(1)d"))
_STUDY = Derived("study", lambda view: _studies(view)._replace(cites=_STUDY_CITES))
OWN_STUDY = all_of(_STUDY, key="eu-sponsor-student")
"""The sponsor's own right as a student."""

STUDENT = all_of(
    _STUDY,
    Derived("family", lambda view: _students_family(view)._replace(cites=_STUDY_CITES)),
    key="eu-sponsor-student",
)


def _seeks(view: View) -> bool | None:
    found: bool | None = view.ask("sponsor.eu_jobseeker")
    return found


def _jobseeker(view: View) -> Judgement:
    """The policy gives the family a document only with work or means: to be weighed."""
    seeks = _seeks(view)
    if seeks is None:
        return open_(NO, WEIGH)
    return weigh("eu-jobseeker.family") if seeks else no("eu-jobseeker.none")


def _own_jobseeker(view: View) -> Judgement:
    seeks = _seeks(view)
    if seeks is None:
        return open_()
    return yes("eu-jobseeker.own-right") if seeks else no("eu-jobseeker.none")


_SEEK_CITES = (cite(VB, "8.12(1)a"), cite(VC, "B10/2.2"))
JOBSEEKER = Derived(
    "eu-sponsor-jobseeker", lambda view: _jobseeker(view)._replace(cites=_SEEK_CITES)
)
OWN_JOBSEEKER = Derived(
    "eu-sponsor-jobseeker", lambda view: _own_jobseeker(view)._replace(cites=_SEEK_CITES)
)
