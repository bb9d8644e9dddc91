"""Papers that every national family application asks: identity, forms, health.

Sources: IND form 7018-2025/1 and its annexes, Vb 2000 art. 3.19, 3.21, 3.22a, 3.72, 3.77 and 3.79.
"""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.case.kinds import MvvExemption, ResidenceStatus
from gezin_desktop.law.dates import add_months
from gezin_desktop.law.documents.ask import (
    IF_APPLICABLE,
    REQUIRED,
    Ask,
    DocumentView,
    ask,
    at_least,
    fled,
    has_only,
    in_group,
    sponsor_is_dutch,
    work_linked,
)
from gezin_desktop.law.result import CountryName, Said
from gezin_desktop.law.rules.entry import NO_PASSPORT_NEEDED

_ANTECEDENTS_FROM = 12  # Vb 2000 art. 3.77 lid 11
_TEST_MONTHS = 6  # a test in the Netherlands frees for half a year (form 7018-2025/1, 7103-03)
_TB_FREE = {MvvExemption.HOLDS_DUTCH_PERMIT, MvvExemption.EU_LTR_FAMILY}
_NO_PERMIT_YET = {None, ResidenceStatus.PENDING, ResidenceStatus.NONE}


def shared(view: DocumentView) -> Iterator[Ask]:
    """Forms and identity papers, whoever comes."""
    person = view.relative.id
    files = person if view.relative.in_nl else "sponsor"
    yield ask("application_form", files)
    yield from passport(view)
    yield from sponsor_identity(view)
    yield from antecedents(view)
    yield from _sponsor_statement(view)
    yield from tuberculosis(view)
    yield from _hukou(view)
    yield ask("fee_payment", "sponsor")


def passport(view: DocumentView) -> Iterator[Ask]:
    """The relative's passport, or what takes its place."""
    person, passport = view.relative, view.relative.passport
    if passport.held or passport.entered_in_parents:
        yield ask("passport_family_member", person.id, held=True, until=passport.valid_until)
        return
    if has_only(person.nationalities, fled(view)):
        yield ask("alternative_identity_documents", person.id)
        return
    if passport.authority_refuses:
        yield ask("proof_no_passport", person.id, held=passport.refusal_proven)
        yield ask(
            "alternative_identity_documents", person.id, held=passport.identity_otherwise_proven
        )
        return
    level = IF_APPLICABLE if _born_and_stayed(view) else REQUIRED
    yield ask("passport_family_member", person.id, level=level, held=passport.held)


def _born_and_stayed(view: DocumentView) -> bool:
    """A minor who was born here and never left needs no passport (page of the IND, May 2024)."""
    child, route = view.relative.child, view.route
    here = child.born_in_nl and child.always_lived_in_nl and route == "nl-child-minor"
    return bool(here) and view.day >= NO_PASSPORT_NEEDED


def sponsor_identity(view: DocumentView) -> Iterator[Ask]:
    """The sponsor's passport, and the permit of who is not Dutch."""
    dutch = sponsor_is_dutch(view)
    if dutch or not has_only(view.sponsor.nationalities, fled(view)):
        reason = "paper-passport_sponsor-pages" if work_linked(view) else "paper-passport_sponsor"
        yield Ask("passport_sponsor", "sponsor", Said(reason))
    if dutch:
        return
    granted = view.sponsor.residence.status not in _NO_PERMIT_YET
    certain = granted and dutch is False
    yield ask("residence_permit_copy", "sponsor", level=REQUIRED if certain else IF_APPLICABLE)


def antecedents(view: DocumentView) -> Iterator[Ask]:
    """The declaration on police and courts, from twelve years."""
    old_enough = at_least(view, _ANTECEDENTS_FROM)
    if old_enough is not False:
        level = REQUIRED if old_enough else IF_APPLICABLE
        yield ask("antecedents_declaration", view.relative.id, level=level)


def _sponsor_statement(view: DocumentView) -> Iterator[Ask]:
    step = view.relative.child.parentage_of == "partner"
    reason = "paper-sponsor_declaration-stepchild" if step else "paper-sponsor_declaration"
    signed = view.sponsor.statement_signed
    yield Ask("sponsor_declaration", "sponsor", Said(reason), held=signed)


def tuberculosis(view: DocumentView) -> Iterator[Ask]:
    """No form for exempt nationalities, holders of a permit, and after a recent test here."""
    exempt = in_group(view, "tb-exempt")
    test = view.relative.tuberculosis
    tested = test.tested_in_nl_on
    recent = test.tested_in_nl and tested and add_months(tested, _TEST_MONTHS) >= view.day
    if exempt or recent or view.relative.mvv_exemption in _TB_FREE:
        return
    level = IF_APPLICABLE if exempt is None else REQUIRED
    yield ask("tb_intention_declaration", view.relative.id, level=level)


def _hukou(view: DocumentView) -> Iterator[Ask]:
    person = view.relative
    if "CN" in (person.nationalities or ()) and person.country in (None, "CN"):
        yield ask("hukou_china", person.id, level=IF_APPLICABLE, country="CN", only_from=True)


def explanation(view: DocumentView, countries: frozenset[str]) -> Ask:
    """The written explanation that takes the place of papers of countries that were fled."""
    known = sorted(countries)
    why = (
        Said("paper-explanation_missing_documents-fled", {"country": CountryName(known[0])})
        if len(known) == 1
        else Said("paper-explanation_missing_documents-fled-more")
    )
    return Ask("explanation_missing_documents", "both", why, extra=(Said("paper-no-contact"),))


def missing_proof(view: DocumentView) -> Iterator[Ask]:
    """Other ways to show that a child is the child, where there are no papers."""
    proof = view.relative.child.kinship_proof
    if proof == "none":
        yield ask("explanation_missing_documents", "both")
    if proof in ("none", "dna"):
        known = True if proof == "dna" else None
        level = REQUIRED if proof == "dna" else IF_APPLICABLE
        yield ask("dna_report", "both", level=level, held=known)


def stays_abroad(view: DocumentView) -> Iterator[Ask]:
    """The permit of a country where the relative lives without being its national."""
    person = view.relative
    home = person.nationalities
    if person.country and person.country != "NL" and home and person.country not in home:
        why = Said("paper-proof_legal_stay_abroad", {"country": CountryName(person.country)})
        yield Ask(
            "proof_legal_stay_abroad",
            person.id,
            why,
            level=IF_APPLICABLE,
            country=person.country,
        )
