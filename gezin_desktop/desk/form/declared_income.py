"""The questions of tab 5: exemptions first, then sources of income, benefits and debts."""

from __future__ import annotations

from gezin_desktop.desk.form.field import (
    Facts,
    Field,
    Group,
    Kind,
    Rows,
    Shown,
    Tab,
    Under,
    when_asked,
)
from gezin_desktop.desk.form.laws import national

_EXEMPTION = "sponsor.income_exemption"
_exempt = Under(_EXEMPTION, _EXEMPTION)
_income = Under("sponsor.incomes[{row}]", "income")
_funds = Under("sponsor.past_public_funds[{row}]", "funds")

NO_EXEMPTION_PATH = f"{_EXEMPTION}.none"
"""The one question about all exemptions; no fact of the case, but what its answer sets."""

NO_EXEMPTION: dict[str, object] = {
    f"{_EXEMPTION}.disability": "none",
    f"{_EXEMPTION}.bijstand_work_duty_waived": False,
    f"{_EXEMPTION}.wsw_indication": False,
    f"{_EXEMPTION}.job_agreement_indication": False,
}
"""What "none of these" answers."""

_BENEFITS = frozenset(
    [
        "ww",
        "zw",
        "wao",
        "wia-iva",
        "wia-wga",
        "waz",
        "wajong",
        "aow",
        "anw",
        "private-pension",
        "private-disability",
        "bijstand",
        "aio",
        "ioaw",
        "ioaz",
        "bbz",
        "toeslagenwet",
        "allowances",
    ]
)
_WORK = frozenset({"employment", "flex"})


def _kind(facts: Facts) -> str:
    return str(facts.row.kind) if facts.row is not None else ""


def amount_wording(facts: Facts) -> str:
    """Which words ask the amount or first day: pay, profit, benefit or other."""
    kind = _kind(facts)
    if not kind or kind in _WORK or kind == "director-shareholder":
        return ""
    if kind == "self-employment":
        return "profit"
    return "benefit" if kind in _BENEFITS else "other"


def _is(*kinds: str) -> Shown:
    return lambda facts: _kind(facts) in kinds


def _not_capital(facts: Facts) -> bool:
    return _kind(facts) != "capital"


def _work(facts: Facts) -> bool:
    return _kind(facts) in {*_WORK, "self-employment", "director-shareholder"}


def _others_may_earn(facts: Facts) -> bool:
    """Somebody besides the sponsor may have an income, or was said to have one."""
    if facts.row is not None and facts.row.earner != "sponsor":
        return True
    at_home = facts.case.sponsor.resident_partner not in {None, "none"}
    return at_home or any(one.in_nl for one in facts.case.relatives)


def _ends(facts: Facts) -> bool:
    return facts.row is not None and facts.row.open_ended is False


def _some_exemption(facts: Facts) -> bool:
    """Somebody said that one of them applies, or answered one by itself."""
    given = facts.case.sponsor.income_exemption
    answers = (
        given.disability,
        given.bijstand_work_duty_waived,
        given.wsw_indication,
        given.job_agreement_indication,
    )
    if all(answer in {"none", False} and answer is not None for answer in answers):
        return False
    return facts.marks.get(NO_EXEMPTION_PATH) == "stated" or any(
        answer is not None for answer in answers
    )


def _disabled(facts: Facts) -> bool:
    return facts.case.sponsor.income_exemption.disability not in {None, "none"}


def _waived(facts: Facts) -> bool:
    return facts.case.sponsor.income_exemption.bijstand_work_duty_waived is True


def _job_agreement(facts: Facts) -> bool:
    return facts.case.sponsor.income_exemption.job_agreement_indication is True


_EXEMPTIONS = Group(
    "group.exemption",
    (
        Field(NO_EXEMPTION_PATH, NO_EXEMPTION_PATH, Kind.NONE_OF_THESE),
        _exempt("disability", Kind.COMBO, "none", shown=_some_exemption, options="DisabilityAward"),
        _exempt.follow(
            "disability_since", Kind.DATE, "none", "disability", shown=_disabled, echo="months"
        ),
        _exempt.follow("recovery_excluded", Kind.YES_NO, "none", "disability", shown=_disabled),
        _exempt("bijstand_work_duty_waived", Kind.YES_NO, "none", shown=_some_exemption),
        _exempt.follow(
            "bijstand_work_duty_waived_since",
            Kind.DATE,
            "none",
            "bijstand_work_duty_waived",
            shown=_waived,
            echo="months",
        ),
        _exempt.follow(
            "work_foreseeable_within_year",
            Kind.YES_NO,
            "none",
            "bijstand_work_duty_waived",
            shown=_waived,
        ),
        _exempt("wsw_indication", Kind.YES_NO, "none", shown=_some_exemption),
        _exempt("job_agreement_indication", Kind.YES_NO, "none", shown=_some_exemption),
        _exempt.follow(
            "job_agreement_indication_since",
            Kind.DATE,
            "none",
            "job_agreement_indication",
            shown=_job_agreement,
            echo="months",
        ),
    ),
    folds=True,
)

_SOURCES = Group(
    "group.sources",
    rows=Rows(
        "sponsor.incomes",
        "sponsor.incomes",
        ("kind", "payer", "amount", "counts"),
        (
            _income("kind", Kind.COMBO, options="IncomeKind", needed=True),
            _income(
                "earner",
                Kind.ROW,
                options="sponsor.incomes.earner",
                shown=_others_may_earn,
                always_known=True,
            ),
            _income("payer", Kind.TEXT, optional=True),
            _income(
                "monthly_gross",
                Kind.MONEY,
                shown=_not_capital,
                wording=amount_wording,
                converts=True,
                echo="norm",
            ),
            _income("capital_amount", Kind.MONEY, shown=_is("capital")),
            _income(
                "includes_holiday_allowance", Kind.YES_NO, shown=_not_capital, matters=national
            ),
            _income("start_date", Kind.DATE, wording=amount_wording, echo="months"),
            _income("open_ended", Kind.YES_NO),
            _income.follow("end_date", Kind.DATE, "open_ended", shown=_ends, echo="months-left"),
            _income("taxed", Kind.YES_NO, matters=national),
            _income("work_permitted", Kind.YES_NO, shown=_work, matters=national),
            _income("has_employment_contract", Kind.YES_NO, shown=_is("director-shareholder")),
            _income("survivor_part_half_orphan", Kind.YES_NO, shown=_is("anw")),
            _income("payroll_by_svb", Kind.YES_NO, shown=when_asked),
            _income("average_past_12_months", Kind.MONEY, shown=when_asked, echo="norm"),
            _income("average_past_3_years", Kind.THREE_AMOUNTS, shown=when_asked),
            _income("ww_weeks_past_3_years", Kind.NUMBER, shown=when_asked),
            _income("hours_per_week", Kind.NUMBER, shown=when_asked),
            _income("full_week_hours", Kind.NUMBER, shown=when_asked),
        ),
        can_be_none=True,
    ),
)

_FUNDS = Group(
    "group.benefits",
    rows=Rows(
        "sponsor.past_public_funds",
        "sponsor.past_public_funds",
        ("kind", "from", "until"),
        (
            _funds("kind", Kind.COMBO, options="IncomeKind", needed=True),
            _funds("from_date", Kind.DATE),
            _funds("until_date", Kind.DATE, optional=True),
        ),
        can_be_none=True,
    ),
)

_DEBTS = Group(
    "group.debts",
    (
        Field("sponsor.insolvency", "sponsor.insolvency", Kind.COMBO, "sponsor.insolvency"),
        Field("sponsor.savings", "sponsor.savings", Kind.MONEY, shown=when_asked),
    ),
)

INCOME = Tab("income", "5", (_EXEMPTIONS, _SOURCES, _FUNDS, _DEBTS))
