"""What was earned and received in the past: averages against the norm of the time, public funds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from gezin_desktop.case.income import PublicFunds
from gezin_desktop.law.dates import ONE_DAY, add_months
from gezin_desktop.law.logic import NO, YES
from gezin_desktop.law.rules.household import norm_kinds
from gezin_desktop.law.rules.income_sources import (
    HOLIDAY,
    PUBLIC_FUNDS,
    UNEMPLOYMENT_OR_ILLNESS,
    WAGE,
    Source,
    norms_on,
)
from gezin_desktop.law.tables.book import Tables
from gezin_desktop.law.view import View

Span = tuple[int, int]
SURE: Span = (YES, YES)
NEVER: Span = (NO, NO)
OPEN: Span = (NO, YES)


def is_work_or_short_benefit(source: Source) -> bool:
    """Wages, and WW or ZW between jobs: the only income that counts for a past year."""
    return (
        source.income.kind in WAGE
        or source.income.kind in UNEMPLOYMENT_OR_ILLNESS
        or bool(source.income.has_employment_contract)
    )


def norm_over(view: View, first: date, months: int, inclusive: bool) -> list[Decimal] | None:
    """The mean of the norms that held in each of the months, per norm that may bind.

    None when the table does not reach that far.
    """
    view.changes.add(add_months(view.day.replace(day=1), 1))
    kinds, law = norm_kinds(view), view.tables
    return law.once(
        ("mean norms", kinds, first, months, inclusive),
        lambda: _means(law, kinds, first, months, inclusive),
    )


def _means(
    law: Tables, kinds: frozenset[str], first: date, months: int, inclusive: bool
) -> list[Decimal] | None:
    sums: list[Decimal] = []
    for month in range(months):
        found = norms_on(law, add_months(first, month), kinds)
        if found is None:
            return None
        amounts = [norm.of(inclusive) for norm in found]
        sums = amounts if not sums else [a + b for a, b in zip(sums, amounts, strict=True)]
    return [amount / months for amount in sums]


def reached_in(
    view: View, averages: Sequence[tuple[str, Decimal | None, bool]], first: date, months: int
) -> Span:
    """Whether averages per month, added up, reached the norm of the time.

    Args:
        view: the case.
        averages: per source the path of the fact, the average and whether it includes holiday pay.
        first: first day of the period.
        months: its length.
    """
    inclusive = any(row[2] for row in averages)
    known = [
        amount * (HOLIDAY if inclusive and not own else 1)
        for _, amount, own in averages
        if amount is not None
    ]
    blank = [path for path, amount, _ in averages if amount is None]
    view.read += [path for path, _, _ in averages]
    norms = norm_over(view, first, months, inclusive)
    if norms is None:
        view.lacked.append("receipt_date")
        return OPEN
    earned = sum(known, Decimal(0))
    if earned >= max(norms):
        return SURE
    view.lacked += blank
    if earned >= min(norms) or blank:
        return OPEN
    return NEVER


def free_of_public_funds(view: View, months: int) -> Span:
    """Whether no benefit from public funds was received in the months before receipt."""
    funds = view.ask("sponsor.past_public_funds")
    if funds is None:
        return OPEN
    spans = [
        _free_of(view, f"sponsor.past_public_funds[{index}]", one, months)
        for index, one in enumerate(funds)
        if one.kind in PUBLIC_FUNDS
    ]
    return (min(low for low, _ in [SURE, *spans]), min(high for _, high in [SURE, *spans]))


def _free_of(view: View, path: str, one: PublicFunds, months: int) -> Span:
    if one.from_date is not None and not view.reached(one.from_date + ONE_DAY):
        return SURE
    if one.until_date is not None and view.reached(add_months(one.until_date + ONE_DAY, months)):
        return SURE
    if one.until_date is not None and one.from_date is not None:
        return NEVER
    view.note(f"{path}.from_date", one.from_date)
    view.note(f"{path}.until_date", one.until_date)
    return OPEN if one.until_date is None else (OPEN if view.day <= one.until_date else NEVER)
