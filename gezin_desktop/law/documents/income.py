"""Papers that prove the income, per source of income; or the exemption from the demand.

Which papers fit follows from the path on which an income counts as lasting: a year ahead (P1), half
a year ahead and a year behind (P2), three years behind (P3), eighteen months of a business (P4),
capital (P5), a benefit (P6). Sources: form 7018-2025/1 (7110-06, 7111-08, 7112-05), Vb 2000 art.
3.73-3.75, VV 2000 art. 3.19-3.20.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gezin_desktop.case.kinds import DisabilityAward, IncomeKind
from gezin_desktop.law.dates import ONE_DAY, add_months
from gezin_desktop.law.documents.ask import IF_APPLICABLE, REQUIRED, Ask, DocumentView, ask
from gezin_desktop.law.result import Said

if TYPE_CHECKING:
    from gezin_desktop.case.income import Income

_BENEFITS = {
    IncomeKind.WW,
    IncomeKind.ZW,
    IncomeKind.WAO,
    IncomeKind.WIA_IVA,
    IncomeKind.WIA_WGA,
    IncomeKind.WAZ,
    IncomeKind.AOW,
    IncomeKind.ANW,
    IncomeKind.PRIVATE_PENSION,
    IncomeKind.PRIVATE_DISABILITY,
}
_ASSETS = {
    IncomeKind.CAPITAL,
    IncomeKind.CHILD_ALIMONY,
    IncomeKind.PARTNER_ALIMONY,
    IncomeKind.ROOM_RENT,
}
_WAGES = {IncomeKind.EMPLOYMENT, IncomeKind.FLEX}
_NO_EXEMPTION = {None, DisabilityAward.NONE, DisabilityAward.WIA_WGA}
_CERTAIN_MONTHS = 12


def income(view: DocumentView) -> Iterator[Ask]:
    """The papers for all sources of income that can count on this route."""
    exempt = _exemption(view)
    if exempt:
        level = REQUIRED if exempt == "aow-age" else IF_APPLICABLE
        yield Ask(
            "income_exemption_evidence",
            "sponsor",
            Said(f"paper-income_exemption_evidence-{exempt}"),
            level=level,
        )
        if exempt == "aow-age":
            return
    sources = view.sponsor.incomes
    if sources is None:
        yield from not_asked_yet()
        return
    earners = {"sponsor"}
    if view.route.startswith("nl-child"):
        earners.add("resident-partner")
    counting = [source for source in sources if source.earner in earners and _may_count(source)]
    for source in counting:
        yield from proof(view, source)
    if any(_needs_the_past(view, source) for source in counting):
        yield ask("income_past_year", "sponsor")


def _exemption(view: DocumentView) -> str | None:
    birth, facts = view.sponsor.birth_date, view.sponsor.income_exemption
    if birth and view.tables.aow_reached(birth, view.day):
        return "aow-age"
    if facts.disability not in _NO_EXEMPTION:
        return "disabled"
    if facts.wsw_indication or facts.job_agreement_indication:
        return "job-agreement"
    if facts.bijstand_work_duty_waived:
        return "bijstand"
    return None


def _may_count(source: Income) -> bool:
    return source.taxed is not False and source.work_permitted is not False


def not_asked_yet() -> Iterator[Ask]:
    """While the income is not known: what somebody in paid work or in business will need."""
    for kind, owner in (
        ("employment_contract", "sponsor"),
        ("employer_declaration", "employer"),
        ("payslips_3_months", "sponsor"),
        ("self_employed_tax_documents", "sponsor"),
        ("benefit_decision", "sponsor"),
    ):
        yield Ask(
            kind,
            owner,
            Said(f"paper-{kind}-if"),
            level=IF_APPLICABLE,
            missing=("sponsor.incomes",),
        )


def proof(view: DocumentView, source: Income) -> Iterator[Ask]:
    """The papers that prove one source of income."""
    owner = source.earner
    values = {"payer": source.payer} if source.payer else {}
    named = "-named" if source.payer else ""
    director = source.kind == IncomeKind.DIRECTOR_SHAREHOLDER
    if source.kind in _WAGES or (director and source.has_employment_contract):
        yield from _wage(view, source, owner)
    elif source.kind == IncomeKind.SELF_EMPLOYMENT or director:
        key = f"paper-self_employed_tax_documents{named}"
        yield Ask("self_employed_tax_documents", owner, Said(key, values))
    elif source.kind in _BENEFITS:
        yield Ask("benefit_decision", owner, Said(f"paper-benefit_decision{named}", values))
    elif source.kind in _ASSETS:
        yield Ask(
            "assets_maintenance_evidence",
            owner,
            Said(f"paper-assets_maintenance_evidence-{source.kind}"),
        )


def _wage(view: DocumentView, source: Income, owner: str) -> Iterator[Ask]:
    values = {"payer": source.payer} if source.payer else {}
    named = "-named" if source.payer else ""
    yield Ask("employment_contract", owner, Said(f"paper-employment_contract{named}", values))
    statement = Said(f"paper-employer_declaration{named}", values)
    yield Ask("employer_declaration", "employer", statement)
    if source.start_date is None or source.start_date < view.day:
        yield Ask("payslips_3_months", owner, Said(f"paper-payslips_3_months{named}", values))


def _needs_the_past(view: DocumentView, source: Income) -> bool:
    """Work that may end within a year counts through what was earned before (P2, P3)."""
    if source.kind == IncomeKind.FLEX:
        return True
    if source.kind not in (IncomeKind.EMPLOYMENT, IncomeKind.WW, IncomeKind.ZW):
        return False
    if source.open_ended or source.end_date is None:
        return False
    return source.end_date < add_months(view.day, _CERTAIN_MONTHS) - ONE_DAY
