"""Which routes are open for a relative.

That follows from the relation, the kind of sponsor and the age on the receipt date, never from
whether a condition is met (format.md, Routes). Several routes may be open side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gezin_desktop.case.kinds import PARTNERS, CaseEventKind, Relation, ResidenceStatus
from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.case.sponsor import Sponsor
from gezin_desktop.law.dates import add_months, birthday
from gezin_desktop.law.route import Route
from gezin_desktop.law.rules.born_in_nl import MONTHS_ABROAD
from gezin_desktop.law.rules.eu_people import GROUP
from gezin_desktop.law.tables.book import Tables


class Openness(NamedTuple):
    """The routes that are open for a relative; ``why_none`` names a sentence when none is."""

    routes: tuple[Route, ...]
    why_none: str | None = None


Opened = tuple[tuple[Relative, Route], ...]
"""Relatives with a route that is open for them."""


def opened(case: Case, day: date, tables: Tables) -> Opened:
    """Every open route of every relative, in the order of an assessment."""
    return tuple(
        (relative, route)
        for relative in case.relatives
        for route in open_routes(case, relative, day, tables).routes
    )


def open_routes(case: Case, relative: Relative, day: date, tables: Tables) -> Openness:
    """The routes that this program assesses for a relative on a receipt date."""
    if relative.relation is None:
        return Openness((), "warning.relation-unknown")
    if asylum_signal(case, relative):
        return Openness((Route.ASYLUM_FAMILY,))
    kind = _Kind(case.sponsor, day, tables)
    died = _sponsor_died(case, relative)
    if holds_permit(relative) or (died and relative.permit.held is None):
        return Openness(tuple(dict.fromkeys(_after_admission(case, relative, kind))))
    if _over(relative) and not kind.eu_law:
        return Openness((), "warning.relationship-ended")
    if died:
        return (
            Openness((Route.EU_RETAINED,)) if kind.eu_law else Openness((), "warning.sponsor-died")
        )
    found = dict.fromkeys(_first_admission(case, relative, kind, day))
    return Openness(tuple(found))


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
        self.known = sponsor.nationalities is not None
        self.dutch = "NL" in codes
        self.foreign_eu = not group.isdisjoint(codes - {"NL"})
        was_eu = not group.isdisjoint(set(sponsor.former_nationalities or ()) - {"NL"})
        moved = sponsor.moved_as_eu_citizen_before_dutch
        kept = moved or (moved is None and (self.foreign_eu or was_eu))
        self.eu_law = bool(kept) if self.dutch else self.foreign_eu
        permit = sponsor.residence.status in _NATIONAL
        self.national = self.dutch or permit or not self.foreign_eu
        self.british = "GB" in codes and not self.dutch and not self.foreign_eu
        birth = sponsor.birth_date
        self.minor = birth is not None and day < birthday(birth, 18)


# -- first admission -------------------------------------------------------------------------------


def _first_admission(case: Case, relative: Relative, kind: _Kind, day: date) -> Iterator[Route]:
    if violence_signal(case, relative):
        yield Route.VIOLENCE
    if _parent_of_dutch_child(relative, kind):
        yield Route.EU_DUTCH_CHILD
        if kind.minor:
            return
    if kind.british:
        yield Route.UK_WITHDRAWAL
    if kind.national:
        yield from _national(relative, kind, day)
    if kind.eu_law:
        yield from _eu_routes(case, relative, day)
    if kind.dutch or not kind.known:
        yield from _dutch_under_eu_law(case.sponsor, relative, kind)


def _parent_of_dutch_child(relative: Relative, kind: _Kind) -> bool:
    """The sponsor is the child: a minor, or the case says what the parent does for the child."""
    if relative.relation is not Relation.PARENT:
        return False
    facts = relative.dutch_child
    told = any(getattr(facts, name) is not None for name in type(facts).model_fields)
    return told or (kind.minor and (kind.dutch or not kind.known))


def _dutch_under_eu_law(sponsor: Sponsor, relative: Relative, kind: _Kind) -> Iterator[Route]:
    """A Dutch sponsor who used free movement, or where two adults cannot be parted."""
    stay = sponsor.stay_abroad
    if stay.ever is not False and (stay.ever or stay.country or stay.from_date):
        yield Route.EU_RETURNING
    if not kind.dutch:
        return
    if sponsor.works_in_other_member_state:
        yield Route.EU_CROSS_BORDER
    if relative.dependency.inseparable and not kind.minor:
        yield Route.EU_ARTICLE_20


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

SOFT_LIMIT, OLDER = 26, 30
"""Ages of a child between which "about 25" may still be argued: both routes are open then."""


def _national(relative: Relative, kind: _Kind, day: date) -> Iterator[Route]:
    facts = relative.child
    if relative.relation in PARTNERS:
        yield Route.PARTNER
    elif relative.relation is Relation.PARENT:
        yield Route.PARENT
    elif facts.foster_relation not in {None, "none"} and not _has_age(relative, 18, day):
        yield Route.CHILD_FOSTER
    elif relative.relation is Relation.CHILD:
        yield from _child_routes(relative, kind, day)
    else:
        yield Route.ADULT_OTHER


def _child_routes(relative: Relative, kind: _Kind, day: date) -> Iterator[Route]:
    facts = relative.child
    if facts.adoption not in {None, "none", "hague-conformity"}:
        yield Route.CHILD_ADOPTION
        return
    if _has_age(relative, 18, day):
        if facts.conscript:
            yield Route.CHILD_MINOR
        if not _has_age(relative, OLDER, day):
            yield Route.CHILD_YOUNG_ADULT
        if _has_age(relative, SOFT_LIMIT, day):
            yield Route.ADULT_OTHER
        return
    if facts.born_in_nl or _just_born_abroad(relative, kind, day):
        yield Route.CHILD_BORN_HERE
    yield Route.CHILD_MINOR


def _just_born_abroad(relative: Relative, kind: _Kind, day: date) -> bool:
    """Born abroad within the past six months to somebody who lives here and is not Dutch."""
    birth = relative.birth_date
    if birth is None or kind.dutch or relative.child.born_in_nl is not False:
        return False
    return birth <= day <= add_months(birth, MONTHS_ABROAD)


# -- after admission -------------------------------------------------------------------------------


def holds_permit(relative: Relative) -> bool:
    """Already admitted: first admission is no longer the question."""
    permit = relative.permit
    if permit.held is not None:
        return permit.held
    return permit.route is not None or permit.valid_from is not None or _over(relative)


def _over(relative: Relative) -> bool:
    """Whether the relationship has ended."""
    bond = relative.relationship
    return bool(bond.ended) or bond.ended_on is not None


def violence_signal(case: Case, relative: Relative) -> bool:
    """Whether violence was told: then safety comes first."""
    told = relative.permit.violence or relative.relationship.end_reason == "violence"
    mine = (None, relative.id)
    return bool(told) or any(
        event.kind is CaseEventKind.VIOLENCE_LEFT_HOME and event.relative in mine
        for event in case.events
    )


def _after_admission(case: Case, relative: Relative, kind: _Kind) -> Iterator[Route]:
    route = relative.permit.route or ("eu" if kind.foreign_eu and not kind.dutch else "national")
    if route == "eu":
        if _eu_right_at_risk(case, relative):
            yield Route.EU_RETAINED
        yield Route.EU_HOLDER
        return
    if violence_signal(case, relative):
        yield Route.VIOLENCE
    if _sponsor_died(case, relative):
        yield Route.AFTER_DEATH
    if relative.relation in PARTNERS:
        yield Route.INDEPENDENT
    elif relative.relation in {Relation.CHILD, Relation.GRANDCHILD}:
        yield Route.INDEPENDENT_CHILD
    yield Route.PERMIT_HOLDER


def _sponsor_died(case: Case, relative: Relative) -> bool:
    return relative.relationship.end_reason == "death" or _happened(
        case, relative, CaseEventKind.SPONSOR_DIED
    )


_ENDS_EU_RIGHT = (
    CaseEventKind.SPONSOR_DIED,
    CaseEventKind.SPONSOR_LEFT_NL,
    CaseEventKind.DIVORCE_FILED,
    CaseEventKind.DIVORCE_FINAL,
)


def _eu_right_at_risk(case: Case, relative: Relative) -> bool:
    """Death, departure, divorce, or the end of a relationship without marriage."""
    bond = relative.relationship
    if bond.end_reason in {"death", "sponsor-departed", "divorce", "violence"}:
        return True
    if bond.divorce_filed_on is not None or relative.permit.violence:
        return True
    unmarried = relative.relation is Relation.UNMARRIED_PARTNER
    if _over(relative) and (unmarried or bond.end_reason is None):
        return True
    return _happened(case, relative, *_ENDS_EU_RIGHT)


def _happened(case: Case, relative: Relative, *kinds: CaseEventKind) -> bool:
    mine = (None, relative.id)
    return any(event.kind in kinds and event.relative in mine for event in case.events)


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
