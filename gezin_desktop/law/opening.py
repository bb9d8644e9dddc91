"""Which routes are open for a relative.

That follows from the relation, the kind of sponsor and the age on the receipt date, never from
whether a condition is met (format.md, Routes). Several routes may be open side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gezin_desktop.case.kinds import Relation, ResidenceStatus
from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.case.sponsor import Sponsor
from gezin_desktop.law.dates import birthday
from gezin_desktop.law.route import Route
from gezin_desktop.law.rules.eu_people import GROUP
from gezin_desktop.law.rules.people import PARTNERS
from gezin_desktop.law.tables import Tables


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
    kind = _Kind(case.sponsor, day, tables)
    eu = tuple(_eu_routes(case, relative, day)) if kind.eu_law else ()
    if not kind.national:
        return Openness(eu)
    own = _national(relative, day)
    return Openness((*own.routes, *eu), None if eu else own.why_none)


# -- the kind of sponsor ---------------------------------------------------------------------------

_NATIONAL = frozenset(ResidenceStatus) - {
    ResidenceStatus.EU_DOCUMENT,
    ResidenceStatus.UK_WITHDRAWAL_AGREEMENT,
}


class _Kind:
    """What a sponsor is to the law, from nationality and kind of permit."""

    def __init__(self, sponsor: Sponsor, day: date, tables: Tables) -> None:
        codes = frozenset(sponsor.nationalities or ())
        group = tables.group(GROUP, day)
        self.dutch = "NL" in codes
        self.foreign_eu = not group.isdisjoint(codes - {"NL"})
        was_eu = not group.isdisjoint(set(sponsor.former_nationalities or ()) - {"NL"})
        moved = sponsor.moved_as_eu_citizen_before_dutch
        kept = moved or (moved is None and (self.foreign_eu or was_eu))
        self.eu_law = bool(kept) if self.dutch else self.foreign_eu
        permit = sponsor.residence.status in _NATIONAL
        self.national = self.dutch or permit or not self.foreign_eu


# -- EU law ----------------------------------------------------------------------------------------


def _eu_routes(case: Case, relative: Relative, day: date) -> Iterator[Route]:
    """The category of a relative of an EU citizen (law/eu-and-after.md section 2.2)."""
    match relative.relation:
        case Relation.SPOUSE | Relation.REGISTERED_PARTNER | Relation.UNMARRIED_PARTNER:
            yield Route.EU_PARTNER
        case Relation.CHILD | Relation.GRANDCHILD:
            yield from _descendant(case, relative, day)
        case Relation.PARENT | Relation.GRANDPARENT:
            yield Route.EU_DIRECT_LINE
        case _:
            yield Route.EU_OTHER


def _descendant(case: Case, relative: Relative, day: date) -> Iterator[Route]:
    facts = relative.child
    if facts.foster_relation not in {None, "none"}:
        yield Route.EU_OTHER
        return
    if facts.parentage_of == "partner" and _unmarried(case):
        yield Route.EU_PARTNER_CHILD
        if _has_age(relative, 18, day):
            yield Route.EU_OTHER
        return
    yield Route.EU_DIRECT_LINE if _has_age(relative, 21, day) else Route.EU_CHILD


def _unmarried(case: Case) -> bool:
    """Whether the sponsor's partner is neither married nor registered."""
    relations = {one.relation for one in case.relatives} & PARTNERS
    if relations:
        return relations == {Relation.UNMARRIED_PARTNER}
    return case.sponsor.resident_partner == "unmarried"


def _has_age(relative: Relative, age: int, day: date) -> bool:
    return relative.birth_date is not None and day >= birthday(relative.birth_date, age)


# -- national law ----------------------------------------------------------------------------------


def _national(relative: Relative, day: date) -> Openness:
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
    if _has_age(relative, 18, day) and not facts.conscript:
        return Openness((), "warning.adult-child")
    return Openness((Route.CHILD_MINOR,))


def _holds_a_permit(relative: Relative) -> bool:
    """Already admitted, or the bond has ended: first admission is no longer the question."""
    permit, bond = relative.permit, relative.relationship
    ended = bond.ended or bond.ended_on is not None
    return bool(permit.held or ended or (permit.route is not None and permit.held is not False))


# -- asylum ----------------------------------------------------------------------------------------


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
