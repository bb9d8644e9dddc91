"""How an official foreign document is made fit for use in the Netherlands.

The country whose authority issued the document decides, never a nationality; the day that counts
is the day of legalisation. When in doubt the longer way is chosen: a stamp too many costs money, a
stamp too few costs a refused application.

Sources: Apostille Convention (1961), Regulation (EU) 2016/1191, CIEC conventions 2, 16, 17 and 20,
London Convention (1968), Stcrt. 2015, 46341, the country pages of nederlandwereldwijd.nl.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from gezin_desktop.law.dates import add_months

if TYPE_CHECKING:
    from gezin_desktop.law.tables.rows import Country, DocumentKind, LegalisationPeriod

Issuer = Literal["local", "consular-in-nl", "consular-abroad"]
Form = Literal["ciec16", "ciec20", "eu-msf"]

FREE_LANGUAGES = frozenset({"nl", "en", "fr", "de"})
"""Documents in these languages are accepted without a translation."""

SOON_DAYS = 60
"""A document that ages within so many days after the application is warned about."""

_CONVENTION_IN_FORCE = date(1965, 10, 8)  # the Apostille Convention for the Netherlands
_CHAINS = {
    "apostille": "apostille",
    "local_mfa_only": "local-mfa-only",
    "local_then_nl_mission": "local-then-nl-mission",
    "local_mfa_plus_embassy_in_nl": "local-mfa-plus-embassy-nl",
}
_MARITAL_STATUS = {"marital_status", "capacity_to_marry"}
_CIEC16_FACTS = {"birth", "marriage", "death"}


class Request(NamedTuple):
    """One document and what will happen to it.

    ``issued_on`` and ``language`` may be None: not known. ``legalise_on`` is the day of the
    legalisation, done or planned; ``application_on`` the day the IND receives the application.
    """

    document: DocumentKind
    country: Country
    legalise_on: date
    application_on: date
    issued_on: date | None = None
    language: str | None = None
    issuer: Issuer = "local"
    form: Form | None = None
    translated_abroad: bool = False
    in_brp: bool = False
    notarial: bool | None = None


class Advice(NamedTuple):
    """What must be done with a document before it can be used.

    ``legalisation`` and ``translation`` hold the codes of the assessment format, ``warnings`` the
    codes in capitals, ``mission`` the Dutch post at the end of the chain, where one is known.
    """

    legalisation: str
    translation: str
    warnings: tuple[str, ...] = ()
    mission: str | None = None

    @property
    def stamp_needed(self) -> bool:
        """Whether the document needs any legalisation at all."""
        return not self.legalisation.startswith(("none", "exempt"))


def never_public(document: DocumentKind, notarial: bool | None = None) -> bool:
    """Whether a kind of document is no official foreign public document, whoever made it.

    A power of attorney becomes one only before a notary (``notarial`` not known: taken as one).
    """
    if document.foreign_public == "if_notarised_abroad" and notarial is False:
        return True
    return document.foreign_public == "no" or document.legalise is False


def advise(request: Request) -> Advice:
    """The legalisation and translation that one document needs, with the warnings that belong."""
    document, country = request.document, request.country
    if never_public(document, request.notarial):
        return Advice("none-not-public", "none")
    warnings = _age_warnings(request)
    if document.id == "unmarried_declaration_family_member":
        warnings.append("BOTH_COUNTRIES")
    if country.in_kingdom and request.issuer == "local":
        return Advice("none-kingdom", _plain_translation(request), tuple(warnings))
    if request.in_brp and document.settled_by_brp:
        return Advice("none-in-brp", "none", (*warnings, "BRP_CHECK"))
    if country.former_problem:
        warnings.append("FORMER_PROBLEM")
    period = country.period(request.legalise_on)
    translation = _translation(request, period)
    warnings += _translation_warnings(request, period, translation)
    if request.issuer != "local":
        result, more = _consular(request, period)
        return Advice(result, translation, (*warnings, *more))
    exempt = _exempt(request, period)
    if exempt is not None:
        result, more = exempt
        return Advice(result, translation, (*warnings, *more))
    result, more, mission = _chain(request, period)
    return Advice(result, translation, (*warnings, *more), mission)


def usable_until(document: DocumentKind, issued_on: date | None) -> date | None:
    """The last day on which a document of limited age may be received; None without a limit."""
    if document.max_age_months is None or not document.ages_from_issue or issued_on is None:
        return None
    return add_months(issued_on, document.max_age_months)


def _age_warnings(request: Request) -> list[str]:
    end = usable_until(request.document, request.issued_on)
    if end is None:
        return []
    if request.application_on > end:
        return ["AGE_EXPIRED"]
    return ["AGE_SOON"] if (end - request.application_on).days <= SOON_DAYS else []


def _plain_translation(request: Request) -> str:
    if request.language is None:
        return "unknown"
    return "none" if request.language in FREE_LANGUAGES else "sworn"


def _covered_by_eu(request: Request, period: LegalisationPeriod) -> bool:
    return period.status == "exempt_eu" and bool(request.document.facts_2016_1191)


def _multilingual(request: Request, period: LegalisationPeriod) -> bool:
    """Whether the document is a form that is read everywhere: it needs no translation."""
    treaties, facts = request.country.treaties, request.document.facts_2016_1191
    if request.form == "ciec16":
        return "ciec_16" in treaties and not _CIEC16_FACTS.isdisjoint(facts)
    if request.form == "ciec20":
        return "ciec_20" in treaties
    return request.form == "eu-msf" and _covered_by_eu(request, period)


def _translation(request: Request, period: LegalisationPeriod) -> str:
    if _multilingual(request, period):
        return "not-needed-multilingual"
    plain = _plain_translation(request)
    if plain == "sworn" and request.country.code == "CN" and request.issuer == "local":
        return "china-notary-english"
    return plain


def _translation_warnings(
    request: Request, period: LegalisationPeriod, translation: str
) -> list[str]:
    found = []
    document = request.document
    if request.translated_abroad and translation == "sworn":
        found.append("TRANSLATION_ABROAD_LEGALISE")
    only_status = set(document.facts_2016_1191) == _MARITAL_STATUS
    foreign = translation == "none" and request.language != "nl"
    if foreign and document.category == "civil_status" and not only_status:
        found.append("MUNICIPALITY_TRANSLATION")
    if translation == "sworn" and _covered_by_eu(request, period):
        found.append("EU_FORM_ADVICE")
    return found


def _consular(request: Request, period: LegalisationPeriod) -> tuple[str, tuple[str, ...]]:
    """Documents of an embassy or consulate never take an apostille (Convention, art. 1)."""
    if _covered_by_eu(request, period):
        result = "exempt-eu"
    elif "london_1968" in request.country.treaties:
        result = "exempt-treaty"
    elif request.issuer == "consular-in-nl":
        result = "cdc"
    else:
        result = "verify"
    check = request.country.verify or result == "verify"
    return result, ("CONSULAR_NO_APOSTILLE", "VERIFY_SITE") if check else ("CONSULAR_NO_APOSTILLE",)


def _exempt(request: Request, period: LegalisationPeriod) -> tuple[str, tuple[str, ...]] | None:
    """The EU regulation and the treaties; None when none of them frees the document."""
    document, in_eu = request.document, period.status == "exempt_eu"
    if _covered_by_eu(request, period):
        return "exempt-eu", ()
    if request.form in ("ciec16", "ciec20") and _multilingual(request, period):
        return "exempt-treaty", ()
    warnings: tuple[str, ...] = ("NOT_COVERED_BY_EU_REG",) if in_eu else ()
    if "ciec_17" in request.country.treaties and document.in_ciec17_scope:
        if document.category == "court_decision":
            warnings += ("VERIFY_SITE",)
        return "exempt-treaty", warnings
    return ("apostille", warnings) if in_eu else None


def _chain(request: Request, period: LegalisationPeriod) -> tuple[str, tuple[str, ...], str | None]:
    """The apostille, or the chain of authorities that each confirm the signature before."""
    country = request.country
    warnings = []
    if country.verify or period.confidence == "C":
        warnings.append("VERIFY_SITE")
    if country.objected:
        warnings.append("OBJECTION")
    if period.route == "not_possible_or_not_accepted":
        return "verify", (*warnings, "NOT_ACCEPTED"), None
    if period.status == "unknown":
        return "verify", tuple(warnings), None
    result = _CHAINS[period.route]
    if result == "apostille" and _older_than_convention(request, period):
        warnings.append("ISSUED_BEFORE_EIF_OK")
    if result != "local-then-nl-mission":
        return result, tuple(warnings), None
    if country.mission is None:
        return result, (*warnings, "MISSION_UNKNOWN"), None
    if country.mission.closed:
        warnings.append("POST_CLOSED")
    if country.mission.other_country:
        warnings.append("MISSION_ELSEWHERE")
    return result, tuple(warnings), country.mission.place


def _older_than_convention(request: Request, period: LegalisationPeriod) -> bool:
    """Whether the document was issued before its country's apostille began to count here.

    A country that left the EU regulation had the apostille all the time; a start that is only
    assumed proves nothing.
    """
    start = period.first
    if start is None or request.issued_on is None or period.assumed_start:
        return False
    before = [p for p in request.country.periods if p.last is not None and p.last < start]
    left_the_eu = bool(before) and before[-1].status == "exempt_eu"
    return request.issued_on < start and start > _CONVENTION_IN_FORCE and not left_the_eu
