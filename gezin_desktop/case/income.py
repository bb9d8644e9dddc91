"""Facts about income: its sources, exemptions from the requirement, public funds received."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from gezin_desktop.case.kinds import DisabilityAward, IncomeKind
from gezin_desktop.case.values import Euro, Quantity, Record


class Income(Record):
    """One source of income of the sponsor, the resident partner or the relative."""

    kind: IncomeKind
    earner: Literal["sponsor", "resident-partner", "relative"] = "sponsor"
    payer: str | None = None
    monthly_gross: Euro | None = Field(None, description="per month; SV-loon for wages")
    includes_holiday_allowance: bool | None = Field(
        None, description="null is read as false for wages"
    )
    start_date: date | None = None
    end_date: date | None = Field(None, description="last day, inclusive")
    open_ended: bool | None = Field(
        None, description="true: permanent contract or award without an end"
    )
    taxed: bool | None = Field(None, description="taxes and contributions are paid on it")
    work_permitted: bool | None = Field(None, description="not contrary to the Wav")
    average_past_12_months: Euro | None = Field(
        None, description="per month, over the 12 months before receipt"
    )
    average_past_3_years: Annotated[list[Euro], Field(min_length=3, max_length=3)] | None = Field(
        None, description="monthly average per year, oldest first"
    )
    ww_weeks_past_3_years: Annotated[int, Field(ge=0)] | None = None
    hours_per_week: Quantity | None = None
    full_week_hours: Annotated[Decimal, Field(gt=0, max_digits=14)] | None = Field(
        None, description="usual full week in that sector"
    )
    capital_amount: Euro | None = None
    survivor_part_half_orphan: bool | None = None
    payroll_by_svb: bool | None = Field(None, description="care work paid from a personal budget")
    has_employment_contract: bool | None = Field(None, description="for a director-shareholder")


class PublicFunds(Record):
    """A benefit from public funds received in the last 36 months."""

    kind: IncomeKind
    from_date: date | None = None
    until_date: date | None = None


class IncomeExemption(Record):
    """Why the income requirement may not apply to the sponsor."""

    disability: DisabilityAward | None = None
    disability_since: date | None = None
    recovery_excluded: bool | None = None
    bijstand_work_duty_waived: bool | None = None
    bijstand_work_duty_waived_since: date | None = None
    work_foreseeable_within_year: bool | None = None
    wsw_indication: bool | None = None
    job_agreement_indication: bool | None = None
    job_agreement_indication_since: date | None = None
