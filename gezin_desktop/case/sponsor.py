"""Facts about the sponsor (referent): the person in the Netherlands who lets a relative come."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from gezin_desktop.case.income import Income, IncomeExemption, PublicFunds
from gezin_desktop.case.kinds import PermitPurpose, ResidenceStatus
from gezin_desktop.case.values import Country, Euro, Record


class Person(Record):
    """Who somebody is and where letters go. Names and addresses never influence a result."""

    given_names: str | None = None
    family_name: str | None = None
    birth_date: date | None = None
    birth_country: Country | None = None
    nationalities: list[Country] | None = Field(None, description="all of them; [] is stateless")
    former_nationalities: list[Country] | None = None
    name_own_script: str | None = Field(
        None, description="the name in its own script, beside the Latin one of passport or BRP"
    )
    fled_from: list[Country] | None = Field(
        None, description="countries whose authorities must not be contacted"
    )
    street: str | None = None
    postcode: str | None = None
    city: str | None = None
    country: Country | None = Field(None, description="country of residence")
    phone: str | None = None
    email: str | None = None
    v_number: str | None = Field(None, description="ten-digit IND file number")


class Residence(Record):
    """The sponsor's right of residence."""

    status: ResidenceStatus | None = Field(None, description="not needed for a Dutch or EU sponsor")
    purpose: PermitPurpose | None = Field(None, description="for temporary-regular")
    granted_on: date | None = None
    valid_until: date | None = None
    lawful_since: date | None = Field(
        None, description="start of continuous lawful residence in NL"
    )
    wa_applied_on: date | None = Field(
        None, description="application for the Withdrawal Agreement document"
    )
    wa_late_excuse: bool | None = None


class RetainedWorker(Record):
    """Why an EU citizen who stopped working may still be a worker."""

    reason: Literal["ill", "unemployed-involuntary", "training", "resigned"] | None = None
    employment_ended_on: date | None = None
    worked_one_year: bool | None = None
    registered_uwv: bool | None = None


class StayAbroad(Record):
    """A Dutch sponsor's earlier stay in another member state."""

    country: Country | None = None
    ever: bool | None = None
    from_date: date | None = None
    until_date: date | None = None
    with_relative: bool | None = None
    centre_of_life_there: bool | None = None
    eu_conditions_met_months: Annotated[int, Field(ge=0)] | None = None
    family_life_built_there: bool | None = None
    months_outside_eu_since: Annotated[int, Field(ge=0)] | None = None


class Sponsor(Person):
    """All facts about the sponsor."""

    residence: Residence = Residence.model_construct()
    lives_in_nl: bool | None = None
    moved_as_eu_citizen_before_dutch: bool | None = None
    eu_registered: bool | None = Field(
        None, description="registered as an EU citizen, or holds a verklaring van inschrijving"
    )
    eu_permanent_residence: bool | None = None
    eu_student: bool | None = None
    eu_jobseeker: bool | None = None
    full_health_insurance: bool | None = None
    retained_worker: RetainedWorker = RetainedWorker.model_construct()
    works_in_other_member_state: bool | None = None
    stay_abroad: StayAbroad = StayAbroad.model_construct()
    other_partner_in_nl: bool | None = Field(
        None,
        description="lives durably with, or is married to, someone else than the relative",
    )
    resident_partner: Literal["none", "married", "registered", "unmarried"] | None = Field(
        None, description="the sponsor's partner already living with them in NL"
    )
    resident_partner_lawful: bool | None = None
    incomes: list[Income] | None = Field(None, description="null: not asked yet; []: none")
    past_public_funds: list[PublicFunds] | None = Field(None, description="last 36 months")
    savings: Euro | None = None
    minor_children_in_nl: Annotated[int, Field(ge=0)] | None = Field(
        None, description="of the sponsor or the couple"
    )
    insolvency: (
        Literal["none", "bankruptcy", "suspension-of-payment", "debt-restructuring"] | None
    ) = None
    income_exemption: IncomeExemption = IncomeExemption.model_construct()
    statement_signed: bool | None = Field(None, description="Verklaring referent")
