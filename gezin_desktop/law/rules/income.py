"""The income requirement: independent, durable and sufficient (Vw 16(1)c; Vb 3.22, 3.73-3.75).

Settled for this program (format.md): independent asks for one source that counts; sufficient adds
up all that count, and a shortfall of at most ten per cent is to be weighed; durable asks that the
durable sources reach the norm, or that every source that counts is durable. An exemption makes all
three met.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Any

from gezin_desktop.case.income import Income
from gezin_desktop.case.kinds import IncomeKind
from gezin_desktop.law.cites import (
    CHAKROUN,
    FAMILY_DIRECTIVE,
    IND_INCOME,
    JURIDISCH_LOKET,
    VB,
    VC,
    VC_2013,
    VV,
    VW,
    cite,
)
from gezin_desktop.law.condition import Condition
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
    say,
    yes,
)
from gezin_desktop.law.result import Consequence, Remedy, Said
from gezin_desktop.law.rules.household import either_way, in_any_household, norm_not_known, norms
from gezin_desktop.law.rules.income_exemption import INCOME_EXEMPTIONS
from gezin_desktop.law.rules.income_history import Span
from gezin_desktop.law.rules.income_sources import (
    Norm,
    Source,
    Total,
    amount_path,
    sources,
    total,
)
from gezin_desktop.law.view import View

SMALL_SHORTFALL = Decimal("0.90")
"""Down to this share of the norm a shortfall is small; the limit is ours, not the law's."""

_CENT = Decimal("0.01")


def _independent(view: View) -> Judgement:
    found = sources(view)
    if found is None:
        return open_()
    low = max((one.low for one in found), default=NO)
    high = max((one.high for one in found), default=NO)
    left_out = tuple(_not_counted(one) for one in found if one.high == NO)
    if low == high == YES:
        first = next(one for one in found if one.low == YES)
        return Judgement(
            YES, YES, say(".source", source=first.named), warning=left_out[0] if left_out else None
        )
    if low == high == WEIGH:
        one = next(one for one in found if one.low == WEIGH)
        return Judgement(WEIGH, WEIGH, say(f".{one.why}", source=one.named), Consequence.LEGAL_HELP)
    if high > NO:
        return open_(low, high)
    said = left_out[0] if left_out else say(".nothing")
    return Judgement(NO, NO, said, remedies=(advice(".find-source"),))


def _not_counted(source: Source) -> Said:
    return say(f".{source.why}", source=source.named)


INDEPENDENT = Condition(
    "income-independent",
    "sponsor",
    (cite(VB, "3.73"), cite(VC, "B1/4.3.3"), cite(VC_2013, "B1/4.3.1"), cite(JURIDISCH_LOKET)),
    Derived("source", common(either_way(_independent))),
    exemptions=INCOME_EXEMPTIONS,
)


def spans(found: list[Source], step: int) -> Total:
    """The sum of what surely, and possibly, counts at a step."""
    return total((one, one.low >= step, one.high >= step) for one in found)


def reaches(sum_: Total, norms_: list[Norm], share: Decimal = Decimal(1)) -> Span:
    """Whether a sum reaches (a share of) the norms that may bind: surely, possibly.

    Wages that reach the norm by themselves are enough: the rounding of the norm with holiday
    allowance, which binds as soon as something else is added, cannot take that back.
    """
    bounds = [(norm.of(sum_.inclusive) * share) for norm in norms_]
    wages = sum_.wages >= max(norm.exclusive * share for norm in norms_)
    low = wages or sum_.least >= max(bounds)
    high = low or sum_.most is None or sum_.most >= min(bounds)
    return (YES if low else NO), (YES if high else NO)


def blank_amounts(view: View, found: list[Source]) -> None:
    """Notes the amounts that are lacking of sources that may count."""
    view.lacked += [amount_path(one) for one in found if one.high > NO and one.monthly is None]


def _sufficient(view: View) -> Judgement:
    found = sources(view)
    if found is not None and all(one.high == NO for one in found):
        return _nothing(view)
    norms_ = norms(view)
    if found is None or norms_ is None:
        return _norm_unknown(view) if norms_ is None else open_()
    view.read += [amount_path(one) for one in found if one.high > NO]
    full = reaches(spans(found, YES), norms_)
    small = reaches(spans(found, WEIGH), norms_, SMALL_SHORTFALL)
    low = YES if full[0] else WEIGH if small[0] else NO
    high = YES if full[1] else WEIGH if small[1] else NO
    if low != high:
        blank_amounts(view, found)
    return _told(view, found, norms_, low, high)


def _norm_unknown(view: View) -> Judgement:
    return Judgement(NO, YES, norm_not_known(view.tables, view.day))


def _nothing(view: View) -> Judgement:
    norms_ = norms(view)
    if not norms_:
        return no(".nothing-norm-unknown")
    norm = norms_[0]
    return no(
        ".nothing", remedies=_earn_from_nothing(norm, view.day), norm=norm.exclusive, day=view.day
    )


def _told(view: View, found: list[Source], norms_: list[Norm], low: int, high: int) -> Judgement:
    """The judgement with the client's own figures."""
    sum_ = spans(found, YES)
    norm = norms_[0].of(sum_.inclusive)
    have = sum_.least.quantize(_CENT)
    lack = (norm - have).quantize(_CENT, ROUND_CEILING)
    values: dict[str, Any] = {
        "norm": norm,
        "have": have,
        "lack": lack,
        "day": view.day,
        "percent": int((lack * 100 / norm).to_integral_value()) if norm else 0,
        "basis": say(f"common.basis-{'incl' if sum_.inclusive else 'excl'}"),
        "household": say(f"common.household-{norms_[0].kind}"),
    }
    if low == high == YES:
        return yes(".reached", **values)
    remedies = _earn_more(view, found, sum_, lack)
    if low == high == WEIGH:
        return Judgement(
            WEIGH,
            WEIGH,
            say(".slightly-short", **values),
            Consequence.LEGAL_HELP,
            (*remedies, advice(".individual")),
        )
    if low == high == NO:
        return no(".short", remedies=(*remedies, advice(".individual-far")), **values)
    key = ".unclear" if sum_.most is None or len(norms_) > 1 else ".unclear-counts"
    return open_(low, high, key, **values)


def _earn_more(view: View, found: list[Source], sum_: Total, lack: Decimal) -> tuple[Remedy, ...]:
    """More pay from a source that surely counts, by what is lacking."""
    source = next((one for one in found if one.low == YES and one.income.monthly_gross), None)
    if source is None or source.income.monthly_gross is None:
        return ()
    extra = lack
    if sum_.inclusive and not source.inclusive:
        extra = (lack / Decimal("1.08")).quantize(_CENT, ROUND_CEILING)
    more = source.income.monthly_gross + extra
    return (
        do(".earn-more", {f"{source.path}.monthly_gross": more}, lack=extra, source=source.named),
    )


def _earn_from_nothing(norm: Norm, day: date) -> tuple[Remedy, ...]:
    job = Income(
        kind=IncomeKind.EMPLOYMENT,
        monthly_gross=norm.exclusive,
        start_date=day,
        open_ended=True,
        taxed=True,
        work_permitted=True,
        includes_holiday_allowance=False,
    )
    return (do(".find-work", {"sponsor.incomes": [job]}, norm=norm.exclusive),)


SUFFICIENT = Condition(
    "income-sufficient",
    "sponsor",
    (
        cite(VW, "16(1)c"),
        cite(VB, "3.22"),
        cite(VB, "3.74"),
        cite(VV, "3.19"),
        cite(IND_INCOME),
        cite(FAMILY_DIRECTIVE, "17"),
        cite(CHAKROUN),
    ),
    in_any_household("amount", either_way(_sufficient)),
    exemptions=INCOME_EXEMPTIONS,
)
