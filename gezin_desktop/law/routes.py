"""Which routes are open for a relative, and of which conditions each is made.

Which routes are open follows from the relation, the kind of sponsor and the age on the receipt
date, never from whether a condition is met (format.md, Routes).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from gezin_desktop.case.kinds import Relation, ResidenceStatus
from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import birthday
from gezin_desktop.law.rules import child, entry, exam, file, income, order, partner, sponsor
from gezin_desktop.law.rules.people import PARTNERS
from gezin_desktop.law.tables import Tables


class Route(StrEnum):
    """The routes that are assessed."""

    PARTNER = "nl-partner"
    CHILD_MINOR = "nl-child-minor"
    ASYLUM_FAMILY = "asylum-family"


_SHARED_START = (
    sponsor.ELIGIBLE_STATUS,
    sponsor.ONE_YEAR_BEFORE_2013,
    sponsor.ONE_YEAR,
)
_FILE_AND_INCOME = (
    sponsor.STATEMENT,
    sponsor.SOLVENCY,
    income.INDEPENDENT,
    income.DURABLE,
    income.SUFFICIENT,
)
_SHARED_END = (
    entry.MVV,
    entry.PASSPORT,
    order.PUBLIC_ORDER,
    entry.TUBERCULOSIS,
    file.DOCUMENTS_FORM,
)

CONDITIONS: dict[Route, tuple[Condition, ...]] = {
    Route.PARTNER: (
        *_SHARED_START,
        *_FILE_AND_INCOME,
        partner.RELATIONSHIP_TYPE,
        partner.MARRIAGE_VALID,
        partner.UNMARRIED,
        partner.MIN_AGE,
        partner.ONE_SPOUSE,
        partner.COHABITATION,
        exam.BASIC_EXAM,
        *_SHARED_END,
    ),
    Route.CHILD_MINOR: (
        *_SHARED_START,
        sponsor.MIN_AGE_FOR_CHILD,
        *_FILE_AND_INCOME,
        child.MINOR,
        child.KINSHIP,
        child.FAMILY_BOND,
        child.UNMARRIED_CHILD,
        child.CUSTODY,
        child.CONSENT,
        child.CHILD_COHABITATION,
        child.POLYGAMY,
        *_SHARED_END,
    ),
    Route.ASYLUM_FAMILY: (file.NAREIS_REFER,),
}
"""The conditions of each route in the order in which a letter names them."""


@cache
def conditions_on(route: Route, day: date) -> tuple[Condition, ...]:
    """The conditions of a route as the law stood on a day."""
    return tuple(
        one
        for one in CONDITIONS[route]
        if (one.valid_from is None or one.valid_from <= day)
        and (one.valid_to is None or day <= one.valid_to)
    )


@dataclass(frozen=True, slots=True)
class Openness:
    """The routes that are open for a relative; ``why_none`` names a sentence when none is."""

    routes: tuple[Route, ...]
    why_none: str | None = None


def open_routes(case: Case, relative: Relative, day: date, tables: Tables) -> Openness:
    """The routes that this program assesses for a relative on a receipt date."""
    if relative.relation is None:
        return Openness((), "warning.relation-unknown")
    if asylum_signal(case, relative):
        return Openness((Route.ASYLUM_FAMILY,))
    if _holds_a_permit(relative):
        return Openness((), "warning.holds-permit")
    if _only_eu_law(case, day, tables):
        return Openness((), "warning.eu-sponsor")
    if relative.relation in PARTNERS:
        return Openness((Route.PARTNER,))
    if relative.relation is Relation.CHILD:
        return _child_routes(relative, day)
    return Openness((), "warning.other-relative")


def _child_routes(relative: Relative, day: date) -> Openness:
    facts = relative.child
    if facts.adoption not in {None, "none", "hague-conformity"}:
        return Openness((), "warning.adopted-child")
    if facts.foster_relation not in {None, "none"}:
        return Openness((), "warning.foster-child")
    adult = relative.birth_date is not None and day >= birthday(relative.birth_date, 18)
    if adult and not facts.conscript:
        return Openness((), "warning.adult-child")
    return Openness((Route.CHILD_MINOR,))


def _holds_a_permit(relative: Relative) -> bool:
    """Already admitted, or the bond has ended: first admission is no longer the question."""
    permit, bond = relative.permit, relative.relationship
    ended = bond.ended or bond.ended_on is not None
    return bool(permit.held or ended or (permit.route is not None and permit.held is not False))


_NATIONAL = frozenset(ResidenceStatus) - {
    ResidenceStatus.EU_DOCUMENT,
    ResidenceStatus.UK_WITHDRAWAL_AGREEMENT,
}


def _only_eu_law(case: Case, day: date, tables: Tables) -> bool:
    """An EU, EEA or Swiss sponsor who is not Dutch and holds no national permit."""
    codes = case.sponsor.nationalities
    if codes is None or "NL" in codes:
        return False
    national = case.sponsor.residence.status in _NATIONAL
    return not national and not tables.group("eu-law-sponsor", day).isdisjoint(codes)


def asylum_signal(case: Case, relative: Relative) -> bool:
    """Whether asylum comes first: then nothing is computed (rulebook part D, nareis-refer).

    The relative asked asylum; or the sponsor holds a temporary asylum permit and the family may
    have existed before the sponsor came.
    """
    if relative.asked_asylum:
        return True
    sponsor_facts = case.sponsor
    if sponsor_facts.nationalities is not None and "NL" in sponsor_facts.nationalities:
        return False
    if sponsor_facts.residence.status is not ResidenceStatus.ASYLUM_TEMPORARY:
        return False
    came = sponsor_facts.residence.lawful_since or sponsor_facts.residence.granted_on
    began = _family_began(relative)
    return came is None or began is None or began < came


def _family_began(relative: Relative) -> date | None:
    if relative.relation is Relation.CHILD:
        return relative.birth_date
    return relative.relationship.concluded_on or relative.relationship.started_on
