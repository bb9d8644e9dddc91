"""The closed lists of answers of the case file. Dutch legal terms: CONTRIBUTING, glossary."""

from enum import StrEnum


class Relation(StrEnum):
    """What a relative is to the sponsor. A stepchild is a child with parentage of the partner."""

    SPOUSE = "spouse"
    REGISTERED_PARTNER = "registered-partner"
    UNMARRIED_PARTNER = "unmarried-partner"
    CHILD = "child"
    GRANDCHILD = "grandchild"
    PARENT = "parent"
    GRANDPARENT = "grandparent"
    SIBLING = "sibling"
    OTHER = "other"


PARTNERS = frozenset({Relation.SPOUSE, Relation.REGISTERED_PARTNER, Relation.UNMARRIED_PARTNER})
"""Relations of somebody who is, or was, a partner."""


class ResidenceStatus(StrEnum):
    """On what ground a sponsor who is not Dutch lives in the Netherlands."""

    PERMANENT = "permanent"
    EU_LONG_TERM_RESIDENT = "eu-long-term-resident"
    ASYLUM_PERMANENT = "asylum-permanent"
    ASYLUM_TEMPORARY = "asylum-temporary"
    TEMPORARY_REGULAR = "temporary-regular"
    EU_DOCUMENT = "eu-document"
    UK_WITHDRAWAL_AGREEMENT = "uk-withdrawal-agreement"
    TEMPORARY_PROTECTION = "temporary-protection"
    PRIVILEGED = "privileged"
    PENDING = "pending"
    NONE = "none"


class PermitPurpose(StrEnum):
    """The purpose of a temporary regular permit (Vw 2000 art. 14)."""

    HIGHLY_SKILLED_MIGRANT = "highly-skilled-migrant"
    BLUE_CARD = "blue-card"
    EMPLOYMENT = "employment"
    SELF_EMPLOYMENT = "self-employment"
    RESEARCH = "research"
    INTRA_CORPORATE_TRANSFER = "intra-corporate-transfer"
    CROSS_BORDER_SERVICES = "cross-border-services"
    STUDY = "study"
    ORIENTATION_YEAR = "orientation-year"
    START_UP = "start-up"
    MEDICAL_TREATMENT = "medical-treatment"
    TEMPORARY_HUMANITARIAN = "temporary-humanitarian"
    UNACCOMPANIED_MINOR = "unaccompanied-minor"
    WEALTHY_FOREIGNER = "wealthy-foreigner"
    FAMILY_OF_TEMPORARY = "family-of-temporary"
    FAMILY_OF_NON_TEMPORARY = "family-of-non-temporary"
    NON_TEMPORARY_HUMANITARIAN = "non-temporary-humanitarian"
    ECONOMICALLY_INACTIVE_LTR = "economically-inactive-ltr"
    SEASONAL = "seasonal"
    TRAINEE = "trainee"
    EXCHANGE = "exchange"
    AU_PAIR = "au-pair"
    WORKING_HOLIDAY = "working-holiday"
    MILITARY = "military"


class IncomeKind(StrEnum):
    """A source of income. Benefits keep the names of their Dutch acts."""

    EMPLOYMENT = "employment"
    FLEX = "flex"
    SELF_EMPLOYMENT = "self-employment"
    DIRECTOR_SHAREHOLDER = "director-shareholder"
    WW = "ww"
    ZW = "zw"
    WAO = "wao"
    WIA_IVA = "wia-iva"
    WIA_WGA = "wia-wga"
    WAZ = "waz"
    WAJONG = "wajong"
    AOW = "aow"
    ANW = "anw"
    PRIVATE_PENSION = "private-pension"
    PRIVATE_DISABILITY = "private-disability"
    ROOM_RENT = "room-rent"
    CAPITAL = "capital"
    CHILD_ALIMONY = "child-alimony"
    PARTNER_ALIMONY = "partner-alimony"
    BIJSTAND = "bijstand"
    AIO = "aio"
    IOAW = "ioaw"
    IOAZ = "ioaz"
    BBZ = "bbz"
    TOESLAGENWET = "toeslagenwet"
    ALLOWANCES = "allowances"
    STUDY_GRANT = "study-grant"
    GIFT = "gift"
    LOAN = "loan"
    UNDECLARED = "undeclared"
    FOREIGN = "foreign"
    THIRD_PARTY = "third-party"
    OTHER = "other"


class DisabilityAward(StrEnum):
    """The award that says how far the sponsor can work."""

    NONE = "none"
    WAO_80_100 = "wao-80-100"
    WAZ_80_100 = "waz-80-100"
    OLD_WAJONG_80_100 = "old-wajong-80-100"
    WIA_IVA = "wia-iva"
    WIA_WGA = "wia-wga"
    WAJONG_2010_FULL_LASTING = "wajong-2010-full-lasting"
    OTHER_FULL = "other-full"


class ExamExemption(StrEnum):
    """Personal exemptions from the basic civic integration exam abroad."""

    NONE = "none"
    LISTED_DIPLOMA = "listed-diploma"
    EIGHT_YEARS_IN_NL = "eight-years-in-nl"
    SURINAMESE_PRIMARY_SCHOOL = "surinamese-primary-school"
    EU_LTR_INTEGRATION = "eu-ltr-integration"


class MvvExemption(StrEnum):
    """Personal exemptions from the mvv (Vb 2000 art. 3.71, Vw 2000 art. 17)."""

    NONE = "none"
    HOLDS_DUTCH_PERMIT = "holds-dutch-permit"
    EXPIRED_UNDER_TWO_YEARS = "expired-under-two-years"
    BORN_IN_NL_UNDER_12 = "born-in-nl-under-12"
    SCHOOL_THREE_YEARS = "school-three-years"
    EU_LTR_FAMILY = "eu-ltr-family"
    BLUE_CARD_FAMILY = "blue-card-family"
    HEALTH = "health"
    TRAFFICKING_VICTIM = "trafficking-victim"
    TURKISH_ASSOCIATION = "turkish-association"


class CaseEventKind(StrEnum):
    """Something that happened after the application; deadlines follow from it."""

    APPLICATION_RECEIVED = "application-received"
    MVV_APPLICATION_RECEIVED = "mvv-application-received"
    APPROVAL_NOTIFIED = "approval-notified"
    MVV_ISSUED = "mvv-issued"
    ENTERED_NL = "entered-nl"
    PERMIT_ISSUED = "permit-issued"
    MOVED = "moved"
    ADDRESS_LEFT = "address-left"
    DEPARTURE_ABROAD = "departure-abroad"
    SEPARATION = "separation"
    DIVORCE_FILED = "divorce-filed"
    DIVORCE_FINAL = "divorce-final"
    SPONSOR_DIED = "sponsor-died"
    SPONSOR_LEFT_NL = "sponsor-left-nl"
    VIOLENCE_LEFT_HOME = "violence-left-home"
    BIJSTAND_REQUESTED = "bijstand-requested"
    INCOME_LOST = "income-lost"
    SPONSORSHIP_ENDED = "sponsorship-ended"
    INTEGRATION_PLAN_DATED = "integration-plan-dated"
    DECISION_ANNOUNCED = "decision-announced"
    ASYLUM_GRANTED = "asylum-granted"
    WARNING_GIVEN = "warning-given"
    REPAIR_LETTER = "repair-letter"
    COHABITATION_STARTED = "cohabitation-started"
    SUPPORT_STARTED = "support-started"
