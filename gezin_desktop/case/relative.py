"""Facts about a relative (gezinslid): the person who wants to live with the sponsor."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from gezin_desktop.case.kinds import ExamExemption, MvvExemption, Relation
from gezin_desktop.case.sponsor import Person
from gezin_desktop.case.values import Country, LanguageCode, Quantity, Record


class Passport(Record):
    """A valid, recognised passport, or why there is none."""

    held: bool | None = None
    valid_until: date | None = None
    entered_in_parents: bool | None = None
    authority_refuses: bool | None = Field(
        None, description="the country of nationality cannot or will not issue one"
    )
    refusal_proven: bool | None = None
    identity_otherwise_proven: bool | None = None


class IntegrationExamAbroad(Record):
    """The basic civic integration exam abroad (basisexamen inburgering buitenland)."""

    passed: bool | None = None
    result_dated: date | None = None
    exemption: ExamExemption | None = None
    attempts: Annotated[int, Field(ge=0)] | None = None
    hardship_claimed: bool | None = None
    hardship_evidenced: bool | None = Field(
        None, description="own efforts and obstacles are documented"
    )
    medically_unable: bool | None = None
    medical_statement_on: date | None = None


class Conviction(Record):
    """A conviction for a crime."""

    offence: Literal["against-life", "violence-or-drugs", "sexual", "other"]
    threat_over_six_years: bool | None = None
    final_on: date | None = None
    unconditional_months: Quantity | None = None


class Antecedents(Record):
    """The six questions of the antecedents declaration (from 12 years)."""

    any: bool | None = Field(
        None, description="any of the six questions of the declaration answered yes"
    )
    convictions: list[Conviction] | None = None
    pending_prosecution: bool | None = None
    entry_ban: bool | None = None
    war_crimes: bool | None = None
    false_data: bool | None = None
    illegal_stay: bool | None = None


class Tuberculosis(Record):
    """The tuberculosis test, or the willingness to undergo it."""

    tested_in_nl: bool | None = None
    tested_in_nl_on: date | None = None
    willing: bool | None = None


class Relationship(Record):
    """The bond between the sponsor and a partner."""

    official: bool | None = Field(
        None, description="concluded before the competent authority (not only religious)"
    )
    by_proxy: bool | None = None
    concluded_on: date | None = None
    concluded_in: Country | None = None
    valid_where_concluded: bool | None = None
    free_consent: bool | None = None
    kinship: Literal["none", "cousin", "uncle-niece", "sibling", "parent-child"] | None = None
    registered_in_brp: bool | None = None
    met_in_person: bool | None = None
    durable: bool | None = Field(
        None, description="comparable with marriage, attested by questionnaire and proof"
    )
    exclusive: bool | None = None
    sponsor_unmarried: bool | None = None
    relative_unmarried: bool | None = None
    divorce_impossible: bool | None = None
    sponsor_earlier_marriage: Literal["none", "divorced", "widowed"] | None = None
    relative_earlier_marriage: Literal["none", "divorced", "widowed"] | None = None
    sponsor_other_partners_admitted: bool | None = None
    will_live_together: bool | None = None
    live_apart_for_work: bool | None = None
    cohabiting_since: date | None = None
    cohabitation_interrupted: bool | None = None
    joint_child: bool | None = None
    cohabiting: bool | None = None
    sham_indications: bool | None = None
    sham_established: bool | None = Field(None, description="by an earlier decision or judgment")
    started_on: date | None = Field(None, description="of an unmarried relationship")
    ended: bool | None = None
    ended_on: date | None = Field(None, description="end of living together")
    divorce_filed_on: date | None = None
    end_reason: Literal["separation", "divorce", "death", "violence", "sponsor-departed"] | None = (
        None
    )


class ChildFacts(Record):
    """Facts that matter when the relative is a child."""

    parentage_of: Literal["sponsor", "partner", "both"] | None = None
    kinship_proof: Literal["documents", "dna", "none"] | None = None
    custody: Literal["sponsor", "joint", "other-parent", "none"] | None = None
    other_parent: (
        Literal[
            "consents",
            "refuses",
            "refuses-but-authority-replaced",
            "dead",
            "untraceable-authority-replaced",
            "untraceable",
            "no-statement",
            "no-custody",
            "moves-along",
        ]
        | None
    ) = None
    belongs_to_family: bool | None = Field(
        None, description="belongs, and belonged abroad, to the parent's family"
    )
    always_in_parents_household: bool | None = None
    lives_independently: bool | None = None
    self_supporting: bool | None = None
    financially_dependent: bool | None = None
    own_partner: bool | None = Field(None, description="married, partnered or ever married")
    own_children: bool | None = None
    conscript: bool | None = Field(None, description="stayed behind for military service")
    conscript_discharged_on: date | None = None
    family_left_on: date | None = None
    born_in_nl: bool | None = None
    always_lived_in_nl: bool | None = None
    adoption: (
        Literal[
            "none",
            "hague-conformity",
            "principle-consent",
            "adopted-while-living-abroad",
            "without-consent",
        ]
        | None
    ) = None
    foster_relation: (
        Literal[
            "none",
            "grandchild",
            "sibling",
            "sibling-in-law",
            "nephew-or-niece",
            "other-relative",
            "unrelated",
        ]
        | None
    ) = None
    acceptable_future_in_origin: bool | None = None
    guardianship_settled: bool | None = None


class Dependency(Record):
    """How far an adult relative depends on the sponsor."""

    needs_support: bool | None = Field(
        None, description="cannot meet basic needs in the country of origin"
    )
    support_since: date | None = None
    support_regular: bool | None = None
    support_abroad: bool | None = Field(
        None, description="given while the relative lived outside NL"
    )
    same_household_abroad: bool | None = None
    more_than_normal_ties: bool | None = Field(
        None, description="more than the normal emotional ties between adults (art. 8 ECHR)"
    )
    inseparable: bool | None = Field(
        None, description="any separation impossible (art. 20 TFEU between adults)"
    )
    expert_statement: bool | None = None
    serious_health_grounds: bool | None = None
    only_sponsor_can_care: bool | None = None


class ParentOfDutchChild(Record):
    """The relative is the parent; the sponsor is the minor Dutch child."""

    lives_with_child: bool | None = None
    care_tasks: Literal["sole-daily", "shared-daily", "regular", "occasional", "none"] | None = None
    dependency_evidenced: bool | None = None
    role: Literal["legal-parent", "step-parent", "foster-parent", "other-carer"] | None = None
    other_parent: (
        Literal["none", "untraceable", "no-residence-right", "lawful-able", "lawful-unable"] | None
    ) = Field(None, description="could the other parent care for the child in the EU")
    residence_right_elsewhere_in_eu: bool | None = None
    right_elsewhere_lapsed_proven: bool | None = None


class Absence(Record):
    """A stay outside the Netherlands."""

    from_date: date | None = None
    until_date: date | None = None
    important_reason: bool | None = Field(
        None, description="pregnancy, illness, study, posting, military service"
    )


class HeldPermit(Record):
    """A permit or EU document that the relative already holds or held."""

    held: bool | None = None
    route: Literal["national", "eu"] | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    same_partner_since: date | None = None
    relationship_started: date | None = Field(
        None, description="marriage or partnership date, for EU retention"
    )
    lived_in_nl_since: date | None = None
    lived_together_in_nl_months: Annotated[int, Field(ge=0)] | None = None
    integration_passed: bool | None = None
    integration_exempt: bool | None = None
    withdrawal_ground_known: bool | None = None
    violence: bool | None = None
    violence_police_evidence: bool | None = None
    violence_other_evidence: bool | None = None
    custody_of_children: bool | None = None
    court_access_in_nl: bool | None = None
    child_in_education: bool | None = None
    carer_of_child_in_education: bool | None = None
    own_means_sufficient: bool | None = None
    sponsor_in_nl_at_divorce_filing: bool | None = None
    main_residence_moved_abroad: bool | None = None
    absences: list[Absence] | None = None


class Document(Record):
    """A paper that is there, or is known not to be there."""

    kind: str = Field(description="an id of documents.json")
    issuing_country: Country | None = None
    issued_on: date | None = None
    language: LanguageCode | None = None
    issuer: Literal["local", "consular-in-nl", "consular-abroad"] = "local"
    notarial: bool | None = None
    form: Literal["ciec16", "ciec20", "eu-msf"] | None = Field(
        None, description="multilingual form"
    )
    held: bool | None = None
    legalised_by: Literal["none", "apostille", "consular"] | None = None
    legalised_on: date | None = None
    translated: Literal["none", "sworn-nl", "abroad", "abroad-legalised"] | None = None
    registered_in_brp: bool | None = None


class Relative(Person):
    """All facts about one relative."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    relation: Relation | None = Field(
        None,
        description="to the sponsor; a stepchild is a child with parentage_of partner",
    )
    in_nl: bool | None = None
    entered_nl_on: date | None = None
    lawful_stay_nl: bool | None = None
    asked_asylum: bool | None = None
    passport: Passport = Passport.model_construct()
    exam: IntegrationExamAbroad = IntegrationExamAbroad.model_construct()
    mvv_held: bool | None = None
    mvv_exemption: MvvExemption | None = None
    antecedents: Antecedents = Antecedents.model_construct()
    tuberculosis: Tuberculosis = Tuberculosis.model_construct()
    relationship: Relationship = Relationship.model_construct()
    child: ChildFacts = ChildFacts.model_construct()
    dependency: Dependency = Dependency.model_construct()
    dutch_child: ParentOfDutchChild = ParentOfDutchChild.model_construct()
    permit: HeldPermit = HeldPermit.model_construct()
    documents: list[Document] = Field([])
