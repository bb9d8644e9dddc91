"""Which sources of income count at all, for how much, and against which norm.

law/national.md section 3, income-independent and income-sufficient. A source is judged in three
steps like everything else: it counts, it counts perhaps, it does not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from gezin_desktop.case.income import Income
from gezin_desktop.case.kinds import IncomeKind, PermitPurpose
from gezin_desktop.law.dates import months_between
from gezin_desktop.law.logic import NO, WEIGH, YES
from gezin_desktop.law.result import Said
from gezin_desktop.law.rules.people import permit_purpose
from gezin_desktop.law.tables.book import Tables
from gezin_desktop.law.view import WINDOW, View

HOLIDAY = Decimal("1.08")
CAPITAL_YIELD = Decimal("0.04")
"""Share of the capital that counts as a year's income (Vc B1/4.3.3.3; unverified since box 3)."""

WAGE = frozenset({IncomeKind.EMPLOYMENT, IncomeKind.FLEX})
UNEMPLOYMENT_OR_ILLNESS = frozenset({IncomeKind.WW, IncomeKind.ZW})
LASTING_BENEFITS = frozenset(
    {IncomeKind.WAO, IncomeKind.WIA_IVA, IncomeKind.WIA_WGA, IncomeKind.WAZ, IncomeKind.AOW}
)
NEED_TAX = frozenset(
    {
        IncomeKind.SELF_EMPLOYMENT,
        IncomeKind.ROOM_RENT,
        IncomeKind.CAPITAL,
        IncomeKind.PARTNER_ALIMONY,
        IncomeKind.PRIVATE_PENSION,
        IncomeKind.PRIVATE_DISABILITY,
    }
)
PUBLIC_FUNDS = frozenset(
    {
        IncomeKind.BIJSTAND,
        IncomeKind.AIO,
        IncomeKind.IOAW,
        IncomeKind.IOAZ,
        IncomeKind.BBZ,
        IncomeKind.TOESLAGENWET,
        IncomeKind.WAJONG,
    }
)
"""Benefits paid from public funds, without premiums (Vc B1/4.3.3.4)."""

NEVER = PUBLIC_FUNDS | {
    IncomeKind.ALLOWANCES,
    IncomeKind.STUDY_GRANT,
    IncomeKind.GIFT,
    IncomeKind.LOAN,
    IncomeKind.UNDECLARED,
    IncomeKind.FOREIGN,
    IncomeKind.THIRD_PARTY,
}
STUDY_AND_SEARCH = frozenset(
    {
        PermitPurpose.STUDY,
        PermitPurpose.RESEARCH,
        PermitPurpose.ORIENTATION_YEAR,
        PermitPurpose.START_UP,
    }
)
"""Purposes for which the means that counted for the sponsor's own permit count (Vc B7/2.1.3)."""

OWN_PERMIT_MEANS = frozenset(
    {IncomeKind.STUDY_GRANT, IncomeKind.THIRD_PARTY, IncomeKind.FOREIGN, IncomeKind.CAPITAL}
)
PAID_INCLUSIVE = frozenset(
    {
        IncomeKind.SELF_EMPLOYMENT,
        IncomeKind.CAPITAL,
        IncomeKind.ROOM_RENT,
        IncomeKind.CHILD_ALIMONY,
        IncomeKind.PARTNER_ALIMONY,
        IncomeKind.PRIVATE_PENSION,
        IncomeKind.PRIVATE_DISABILITY,
    }
)
"""Income that is compared with the norm that includes holiday allowance."""


class Source(NamedTuple):
    """A source of income as the law sees it: the span in which it counts, and its amount."""

    path: str
    income: Income
    low: int
    high: int
    why: str
    monthly: Decimal | None
    inclusive: bool

    @property
    def named(self) -> Said:
        """What it is called in a sentence: the kind, and who pays it."""
        kind = "savings" if self.path == "sponsor.savings" else self.income.kind
        if self.income.payer:
            return Said("income-source.named", {"kind": kind, "payer": self.income.payer})
        return Said(
            "income-source.savings" if kind == "savings" else "income-source.unnamed",
            {"kind": kind},
        )


_JOINT = frozenset({"nl-child-minor", "nl-child-foster"})
"""Routes of a child, on which the income of a resident spouse counts too."""


def own_permit_means(view: View) -> bool | None:
    """Whether the sponsor holds a permit for study, research, a search year or a start-up."""
    known, purpose = permit_purpose(view)
    if known or (purpose is not None and purpose not in STUDY_AND_SEARCH):
        return purpose in STUDY_AND_SEARCH
    return None


def sources(view: View) -> list[Source] | None:
    """The sources that may count on this route, or None when they were not asked."""
    return view.once("income sources", lambda: _sources(view))


def _sources(view: View) -> list[Source] | None:
    incomes = view.ask("sponsor.incomes")
    if incomes is None:
        return None
    found = [
        _judged(view, f"sponsor.incomes[{index}]", income) for index, income in enumerate(incomes)
    ]
    savings = _savings(view)
    return [*found, savings] if savings else found


def _savings(view: View) -> Source | None:
    """Savings count for the rest of the stay of a student, researcher, searcher or starter."""
    if view.sponsor.savings == 0:
        view.ask("sponsor.savings")
        return None
    counts = own_permit_means(view)
    if counts is False:
        return None
    amount, end = view.ask("sponsor.savings"), view.ask("sponsor.residence.valid_until")
    income = Income(kind=IncomeKind.CAPITAL)
    if end is not None and not view.until(end):
        return None
    if amount is None or end is None:
        return Source("sponsor.savings", income, NO, YES, "savings", None, False)
    months = max(1, months_between(view.day, end) + 1)
    share = (amount / months).quantize(Decimal("0.01"))
    return Source("sponsor.savings", income, YES if counts else NO, YES, "savings", share, False)


def _judged(view: View, path: str, income: Income) -> Source:
    low, high, why = _earner(view, path, income)
    if high > NO:
        own_low, own_high, own_why = _kind(view, path, income)
        low, high = min(low, own_low), min(high, own_high)
        why = own_why if own_high < YES or why == "counts" else why
    if high > NO:
        time_low, time_high, time_why = _in_time(view, path, income)
        low, high = min(low, time_low), min(high, time_high)
        why = time_why or why
    return Source(
        path,
        income,
        low,
        high,
        why,
        _amount(view, path, income),
        income.kind in PAID_INCLUSIVE or bool(income.includes_holiday_allowance),
    )


def _earner(view: View, path: str, income: Income) -> tuple[int, int, str]:
    """Only the sponsor's income counts; for a child also that of a lawful resident spouse."""
    if income.earner == "sponsor":
        return YES, YES, "counts"
    if income.earner == "relative" or view.route not in _JOINT:
        return NO, NO, "not-the-sponsor"
    bond = view.ask("sponsor.resident_partner")
    if bond == "none":
        return NO, NO, "partner-not-married"
    lawful = view.ask("sponsor.resident_partner_lawful")
    if lawful is False:
        return NO, NO, "partner-not-lawful"
    if bond == "unmarried":  # the policy names marriage and registered partnership
        return (WEIGH if lawful else NO), WEIGH, "partner-unmarried"
    return (YES, YES, "joint") if bond and lawful else (NO, YES, "joint")


def _kind(view: View, path: str, income: Income) -> tuple[int, int, str]:
    kind = income.kind
    if kind in NEVER:
        own = own_permit_means(view) if kind in OWN_PERMIT_MEANS else False
        if own is not False:
            return YES if own else NO, YES, "own-permit"
        return NO, NO, "public-funds" if kind in PUBLIC_FUNDS else f"never-{kind}"
    if kind is IncomeKind.OTHER:
        return WEIGH, WEIGH, "other-source"
    needed: dict[str, bool | None] = {}
    if kind in WAGE or kind is IncomeKind.DIRECTOR_SHAREHOLDER or kind in NEED_TAX:
        needed[f"{path}.taxed"] = _taxed(income)
    if kind in WAGE or (kind is IncomeKind.DIRECTOR_SHAREHOLDER and income.has_employment_contract):
        needed[f"{path}.work_permitted"] = income.work_permitted
    return _all_true(view, needed)


def _taxed(income: Income) -> bool | None:
    """For care work paid from a personal budget, payroll by the SVB settles the taxes."""
    return income.payroll_by_svb if income.taxed is None else income.taxed


def _all_true(view: View, needed: dict[str, bool | None]) -> tuple[int, int, str]:
    for path, value in needed.items():
        view.read.append(path)
        if value is False:
            return NO, NO, "not-permitted" if path.endswith("work_permitted") else "not-taxed"
    blank = [path for path, value in needed.items() if value is None]
    view.lacked += blank
    return (NO, YES, "counts") if blank else (YES, YES, "counts")


def _in_time(view: View, path: str, income: Income) -> tuple[int, int, str]:
    """Income that has ended does not count; one that starts after the decision is to be weighed."""
    low, high, why = _still_there(view, path, income)
    start = view.note(f"{path}.start_date", income.start_date)
    if start is None:
        return min(low, WEIGH), high, why
    if not view.reached(start - WINDOW):
        return min(low, WEIGH), min(high, WEIGH), why or "starts-late"
    return low, high, why


def _still_there(view: View, path: str, income: Income) -> tuple[int, int, str]:
    if income.open_ended or income.kind is IncomeKind.AOW:
        return YES, YES, ""
    if income.end_date is not None:
        return (YES, YES, "") if view.until(income.end_date) else (NO, NO, "ended")
    view.note(f"{path}.end_date", None)
    view.note(f"{path}.open_ended", income.open_ended)
    return NO, YES, ""


def _amount(view: View, path: str, income: Income) -> Decimal | None:
    if income.monthly_gross is not None:
        return income.monthly_gross
    if income.kind is IncomeKind.CAPITAL and income.capital_amount is not None:
        return (income.capital_amount * CAPITAL_YIELD / 12).quantize(Decimal("0.01"))
    return None


def amount_path(source: Source) -> str:
    """The fact that gives the amount of a source."""
    if source.path == "sponsor.savings":
        return source.path
    field = "capital_amount" if source.income.kind is IncomeKind.CAPITAL else "monthly_gross"
    return f"{source.path}.{field}"


class Total(NamedTuple):
    """The least and the most that sources add up to per month; ``most`` None: no bound known.

    ``wages``: the least that those without holiday allowance add up to, as they are paid.
    """

    least: Decimal
    most: Decimal | None
    inclusive: bool
    wages: Decimal


def total(chosen: Iterator[tuple[Source, bool, bool]]) -> Total:
    """Adds up sources given as (source, surely in, possibly in).

    Wages only are compared without holiday allowance; as soon as one source includes it, all are.
    """
    rows = [row for row in chosen if row[2]]
    inclusive = any(source.inclusive for source, _, _ in rows)
    least, most, wages = Decimal(0), Decimal(0), Decimal(0)
    bounded = True
    for source, surely, _ in rows:
        if source.monthly is None:
            bounded = False
            continue
        amount = source.monthly
        if inclusive and not source.inclusive:
            amount *= HOLIDAY
        most += amount
        if surely:
            least += amount
            wages += Decimal(0) if source.inclusive else source.monthly
    return Total(least, most if bounded else None, inclusive, wages)


class Norm(NamedTuple):
    """What a household must earn per month: the two figures of one row of ``income_norms``."""

    kind: str
    exclusive: Decimal
    inclusive: Decimal

    def of(self, inclusive: bool) -> Decimal:
        """The figure to compare with."""
        return self.inclusive if inclusive else self.exclusive


def norms_on(law: Tables, day: date, kinds: frozenset[str]) -> list[Norm] | None:
    """The norms that may bind on a day; None when the table holds none for that day."""
    found = [_norm_on(law, day, kind) for kind in sorted(kinds)]
    known = [one for one in found if one is not None]
    return known if len(known) == len(found) else None


def _norm_on(law: Tables, day: date, kind: str) -> Norm | None:
    return law.once(("norm", kind, day), lambda: _norm_in(law, day, kind))


def _norm_in(law: Tables, day: date, kind: str) -> Norm | None:
    row = law.row("income_norms", kind, day)
    if row is None and kind == "single-parent-70":
        row = law.row("income_norms", "single-parent-90", day)
    if row is None:
        return None
    return Norm(row.kind, row.amount("monthly_excl"), row.amount("monthly_incl"))
