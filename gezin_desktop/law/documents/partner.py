"""Papers that show the bond between partners, and the exam abroad.

Sources: form 7018-2025/1 (7108-03, 7125-01, 7106-06), Vb 2000 art. 3.14 and 3.71a, Besluit
inburgering 2021 art. 2.2, the employers' desk page on partners of labour migrants (SEED003).
"""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.case.kinds import ExamExemption, MvvExemption, Relation
from gezin_desktop.case.kinds import ResidenceStatus as Status
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.documents.ask import (
    IF_APPLICABLE,
    REQUIRED,
    SUPPORTING,
    Ask,
    DocumentView,
    ask,
    at_least,
    in_group,
    own,
    sponsor_is_dutch,
)
from gezin_desktop.law.result import CountryName, Said
from gezin_desktop.law.rules.people import WAITING_YEAR_PURPOSES

_EXAM_FROM = 18
_MVV_NEEDED = (None, MvvExemption.NONE, MvvExemption.TURKISH_ASSOCIATION)
_EARLIER = "relationship.relative_earlier_marriage"
CERTIFICATES = {
    Relation.SPOUSE: "marriage_certificate",
    Relation.REGISTERED_PARTNER: "registered_partnership_certificate",
}
_NO_DECLARATION = {Status.PERMANENT, Status.ASYLUM_PERMANENT, Status.ASYLUM_TEMPORARY}
_BY_PURPOSE = {None, Status.TEMPORARY_REGULAR, Status.PENDING}
_ASYLUM = {Status.ASYLUM_PERMANENT, Status.ASYLUM_TEMPORARY}


def partner(view: DocumentView) -> Iterator[Ask]:
    """All papers about the relationship of partners."""
    relation, bond = view.relative.relation, view.relative.relationship
    if relation in CERTIFICATES and bond.official is not False:
        yield from certificate(view, CERTIFICATES[relation])
    else:
        yield from _unmarried(view)
    yield from earlier_marriages(view)
    yield from _exam(view)
    yield from birth_for_register(view)


def certificate(view: DocumentView, kind: str) -> Iterator[Ask]:
    """Nothing for a bond concluded here: the municipality has it already."""
    bond = view.relative.relationship
    if bond.official is None:
        yield _unless_official(view)
    if bond.concluded_in == "NL":
        return
    facts = {
        "relationship.official": bond.official,
        "relationship.registered_in_brp": bond.registered_in_brp,
        "relationship.concluded_in": bond.concluded_in,
    }
    missing = tuple(own(view, path) for path, value in facts.items() if value is None)
    yield ask(
        kind,
        "both",
        country=bond.concluded_in,
        in_brp=bool(bond.registered_in_brp),
        missing=missing,
    )


def _unless_official(view: DocumentView) -> Ask:
    """What is asked instead if no competent authority concluded the bond."""
    return Ask(
        "unmarried_declaration_family_member",
        view.relative.id,
        Said("paper-unmarried_declaration_family_member-unless-official"),
        level=IF_APPLICABLE,
        missing=(own(view, "relationship.official"),),
    )


def _unmarried(view: DocumentView) -> Iterator[Ask]:
    person = view.relative.id
    yield ask("relationship_declaration", "both")
    yield ask("partner_questionnaire", "both")
    yield ask("relationship_evidence", "both", level=SUPPORTING)
    for country, why in _origins(view):
        yield Ask(
            "unmarried_declaration_family_member",
            person,
            why,
            country=country,
            only_from=country is not None,
            missing=() if country else (own(view, "nationalities"),),
        )
    if view.relative.country is None:
        yield Ask(
            "unmarried_declaration_family_member",
            person,
            Said("paper-unmarried_declaration_family_member-residence-if"),
            level=IF_APPLICABLE,
            missing=(own(view, "country"),),
        )
    yield from _sponsor_declaration(view)


def _origins(view: DocumentView) -> list[tuple[str | None, Said]]:
    """The country of origin, and the country of lasting residence where that is another one."""
    person = view.relative
    home, lives = person.nationalities or [], person.country
    key = "paper-unmarried_declaration_family_member"
    if len(home) == 1 or lives in home:
        origin = lives if lives in home else home[0]
        found: list[tuple[str | None, Said]] = [
            (origin, Said(f"{key}-origin", {"country": CountryName(str(origin))}))
        ]
    else:
        found = [(None, Said(key))]
    if lives and lives != "NL" and lives not in home:
        found.append((lives, Said(f"{key}-residence", {"country": CountryName(lives)})))
    return found


def _sponsor_declaration(view: DocumentView) -> Iterator[Ask]:
    """Not from Dutch nationals and holders of a permanent or asylum permit (SEED003)."""
    dutch, status = sponsor_is_dutch(view), view.sponsor.residence.status
    if dutch or status in _NO_DECLARATION:
        return
    home = view.sponsor.nationalities or []
    missing = []
    if dutch is None:
        missing.append("sponsor.nationalities")
    if status is None:
        missing.append("sponsor.residence.status")
    certain = not missing and status != Status.EU_LONG_TERM_RESIDENT
    yield ask(
        "unmarried_declaration_sponsor",
        "sponsor",
        level=REQUIRED if certain else IF_APPLICABLE,
        country=home[0] if len(home) == 1 else None,
        missing=tuple(missing),
    )


def earlier_marriages(view: DocumentView) -> Iterator[Ask]:
    """Proof that earlier marriages of both have ended."""
    bond, person = view.relative.relationship, view.relative.id
    answers = {
        person: bond.relative_earlier_marriage,
        "sponsor": bond.sponsor_earlier_marriage,
    }
    open_for = [who for who, answer in answers.items() if answer is None]
    for who, answer in answers.items():
        # The register shows the end of a marriage of somebody who lives here.
        level = IF_APPLICABLE if who == "sponsor" else REQUIRED
        if answer == "divorced":
            yield ask("divorce_decree_earlier_marriage", who, level=level)
        elif answer == "widowed":
            yield ask("death_certificate_earlier_spouse", who, level=level)
    if open_for:
        yield Ask(
            "divorce_decree_earlier_marriage",
            open_for[0] if len(open_for) == 1 else "both",
            Said("paper-divorce_decree_earlier_marriage-if"),
            level=IF_APPLICABLE,
            missing=(own(view, _EARLIER),) if person in open_for else (),
        )


def exam_asked(view: DocumentView) -> bool | None:
    """Whether the relative has to show the exam abroad; None where a fact is missing.

    Nobody who needs no mvv, is under 18 or of state pension age, or joins somebody whose stay is
    temporary or who holds an asylum permit.
    """
    lasting = _lasting_stay(view)
    if lasting is False or view.relative.mvv_exemption not in _MVV_NEEDED:
        return False
    birth = view.relative.birth_date
    answers = (
        lasting,
        _not(in_group(view, "exam-abroad-exempt")),
        at_least(view, _EXAM_FROM),
        _not(view.tables.aow_reached(birth, view.day) if birth else None),
    )
    if False in answers:
        return False
    return None if None in answers else True


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _lasting_stay(view: DocumentView) -> bool | None:
    """Whether the sponsor's stay is for good in the sense of the integration law."""
    if sponsor_is_dutch(view):
        return True
    residence = view.sponsor.residence
    if residence.status in _ASYLUM:
        return False
    if residence.status in _BY_PURPOSE:
        if residence.purpose is None:
            return None
        return residence.purpose in WAITING_YEAR_PURPOSES
    return None if residence.status is None else True


def _exam(view: DocumentView) -> Iterator[Ask]:
    asked, exam, person = exam_asked(view), view.relative.exam, view.relative.id
    if asked is False:
        return
    if exam.exemption not in (None, ExamExemption.NONE):
        yield ask("exam_exemption_evidence", person)
        return
    claimed = exam.hardship_claimed or exam.medically_unable
    dated = exam.result_dated
    certain = asked and not (claimed and not exam.passed)
    yield ask(
        "exam_certificate",
        person,
        level=REQUIRED if certain else IF_APPLICABLE,
        held=exam.passed,
        until=add_years(dated, 1) if exam.passed and dated else None,
    )
    if claimed and not exam.passed:
        yield Ask("exam_exemption_evidence", person, Said("paper-exam_exemption_evidence-hardship"))


def birth_for_register(view: DocumentView) -> Iterator[Ask]:
    """For the municipality after arrival, so it does not count for the application itself."""
    kind, person = "birth_certificate_partner", view.relative
    why = Said(f"paper-{kind}-here" if person.in_nl else f"paper-{kind}")
    yield Ask(kind, person.id, why, level=SUPPORTING, country=person.birth_country)
