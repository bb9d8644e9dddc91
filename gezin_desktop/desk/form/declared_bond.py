"""The questions of tab 4: the relationship or the child, the passport, a permit already held."""

from __future__ import annotations

from gezin_desktop.desk.form.declared_routes import (
    ABSENCES,
    DEPENDENCY,
    DUTCH_CHILD,
    HELD_PERMIT,
)
from gezin_desktop.desk.form.field import Facts, Group, Kind, Tab, Under, when_asked
from gezin_desktop.desk.form.laws import national
from gezin_desktop.law.dates import age_on

_passport = Under("relatives.{person}.passport", "relative.passport")
_permit = Under("relatives.{person}.permit", "relative.permit")


_ADULT = 18


def _partner(facts: Facts) -> bool:
    return facts.is_partner


def _couple_on_paper(facts: Facts) -> bool:
    person = facts.person
    return facts.is_partner and person is not None and person.relation != "unmarried-partner"


def _official(facts: Facts) -> bool:
    person = facts.person
    return _couple_on_paper(facts) and bool(person and person.relationship.official is not False)


def _unmarried(facts: Facts) -> bool:
    person = facts.person
    if not facts.is_partner or person is None:
        return False
    bond = person.relationship
    if bond.official is None:  # the client does not know: what was asked instead stays in sight
        told = (bond.durable, bond.exclusive, bond.sponsor_unmarried, bond.relative_unmarried)
        return person.relation == "unmarried-partner" or any(one is not None for one in told)
    return person.relation == "unmarried-partner" or bond.official is False


def _still_married(facts: Facts) -> bool:
    person = facts.person
    if person is None:
        return False
    bond = person.relationship
    return bond.sponsor_unmarried is False or bond.relative_unmarried is False


def _lives_apart(facts: Facts) -> bool:
    return facts.person is not None and facts.person.relationship.will_live_together is False


def _lives_together(facts: Facts) -> bool:
    return facts.person is not None and facts.person.relationship.cohabiting is True


def _doubted(facts: Facts) -> bool:
    return facts.person is not None and facts.person.relationship.sham_indications is True


def _partner_or_child(facts: Facts) -> bool:
    return facts.is_partner or facts.is_child


def _for_a_child(facts: Facts) -> str:
    return "child" if facts.is_child else ""


def _for_a_grown_up(facts: Facts) -> str:
    return "" if facts.person is None or facts.is_child else "other"


def _a_child(facts: Facts) -> bool:
    return facts.is_child


def _conscript(facts: Facts) -> bool:
    return facts.person is not None and facts.person.child.conscript is True


def _grown_up(facts: Facts) -> bool:
    """A child of 18 or older on the receipt date: military service may have held it back."""
    person, day = facts.person, facts.case.receipt_date
    born = person.birth_date if person else None
    return facts.is_child and born is not None and day is not None and age_on(born, day) >= _ADULT


def _has_passport(facts: Facts) -> bool:
    return facts.person is not None and facts.person.passport.held is True


def _no_passport(facts: Facts) -> bool:
    return facts.person is not None and facts.person.passport.held is False


def _child_without_passport(facts: Facts) -> bool:
    return facts.is_child and _no_passport(facts)


def _refused(facts: Facts) -> bool:
    return _no_passport(facts) and bool(facts.person and facts.person.passport.authority_refuses)


def _in_nl(facts: Facts) -> bool:
    return facts.person is not None and facts.person.in_nl is True


def _had_permit(facts: Facts) -> bool:
    """Said to hold one, or known to from the facts about it."""
    person = facts.person
    if person is None or person.permit.held is False:
        return False
    return person.permit.held is True or person.permit.route is not None


def _partner_with_permit(facts: Facts) -> bool:
    return facts.is_partner and _had_permit(facts)


def _bond_may_have_ended(facts: Facts) -> bool:
    return facts.is_partner and (_in_nl(facts) or _had_permit(facts))


def _has_ended(facts: Facts) -> bool:
    if facts.person is None:
        return False
    bond = facts.person.relationship
    return bond.ended is True or (bond.ended is None and bond.ended_on is not None)


def _first(facts: Facts) -> bool:
    """A first application: who holds a permit already is asked only what the outcome misses."""
    return not _had_permit(facts)


def _first_national(facts: Facts) -> bool:
    return _first(facts) and national(facts)


_bond = Under("relatives.{person}.relationship", "relative.relationship", matters=_first)
_ending = Under("relatives.{person}.relationship", "relative.relationship")
_child = Under("relatives.{person}.child", "relative.child", matters=_first)

_COUPLE = Group(
    "group.marriage",
    (
        _bond("official", Kind.YES_NO, shown=_couple_on_paper),
        _bond("concluded_on", Kind.DATE, shown=_couple_on_paper),
        _bond("concluded_in", Kind.COUNTRY, shown=_couple_on_paper),
        _bond.follow("valid_where_concluded", Kind.YES_NO, "official", shown=_official),
        _bond.follow(
            "registered_in_brp", Kind.YES_NO, "official", shown=_official, matters=_first_national
        ),
        _bond.follow("by_proxy", Kind.YES_NO, "official", shown=when_asked),
    ),
)

_RELATION = Group(
    "group.relationship",
    (
        _bond("free_consent", Kind.YES_NO, shown=_partner),
        _bond("kinship", Kind.COMBO, options="relative.relationship.kinship", shown=_partner),
        _bond("met_in_person", Kind.YES_NO, shown=_partner, matters=_first_national),
        _bond("started_on", Kind.DATE, shown=when_asked),
        _bond("durable", Kind.YES_NO, "official", shown=_unmarried),
        _bond("exclusive", Kind.YES_NO, "official", shown=_unmarried),
        _bond("sponsor_unmarried", Kind.YES_NO, "official", shown=_unmarried),
        _bond("relative_unmarried", Kind.YES_NO, "official", shown=_unmarried),
        _bond.follow(
            "divorce_impossible",
            Kind.YES_NO,
            "sponsor_unmarried",
            "relative_unmarried",
            shown=_still_married,
        ),
        _bond(
            "sponsor_earlier_marriage",
            Kind.ROW,
            options="relative.relationship.sponsor_earlier_marriage",
            shown=when_asked,
        ),
        _bond(
            "relative_earlier_marriage",
            Kind.ROW,
            options="relative.relationship.relative_earlier_marriage",
            shown=when_asked,
        ),
        _bond(
            "sponsor_other_partners_admitted", Kind.YES_NO, shown=_partner, matters=_first_national
        ),
        _bond("joint_child", Kind.YES_NO, shown=when_asked),
        _bond("sham_indications", Kind.YES_NO, shown=when_asked),
        _bond.follow("sham_established", Kind.YES_NO, "sham_indications", shown=_doubted),
    ),
)

_CHILD = Group(
    "group.child",
    (
        _child("parentage_of", Kind.ROW, options="relative.child.parentage_of", shown=_a_child),
        _child("kinship_proof", Kind.ROW, options="relative.child.kinship_proof", shown=_a_child),
        _child("custody", Kind.STACK, options="relative.child.custody", shown=_a_child),
        _child("other_parent", Kind.COMBO, options="relative.child.other_parent", shown=_a_child),
        _child("belongs_to_family", Kind.YES_NO, shown=_a_child),
        _child("always_in_parents_household", Kind.YES_NO, shown=when_asked),
        _child("lives_independently", Kind.YES_NO, shown=when_asked),
        _child("self_supporting", Kind.YES_NO, shown=when_asked),
        _child("financially_dependent", Kind.YES_NO, shown=when_asked),
        _child("own_partner", Kind.YES_NO, shown=_a_child),
        _child("own_children", Kind.YES_NO, shown=when_asked),
        _child("conscript", Kind.YES_NO, shown=_grown_up),
        _child.follow("conscript_discharged_on", Kind.DATE, "conscript", shown=_conscript),
        _child.follow("family_left_on", Kind.DATE, "conscript", shown=_conscript),
        _child("born_in_nl", Kind.YES_NO, shown=when_asked),
        _child.follow(
            "always_lived_in_nl",
            Kind.YES_NO,
            shown=when_asked,
            # Of who is no child only the country of birth tells whether this can matter.
            after=("relatives.{person}.child.born_in_nl", "relatives.{person}.birth_country"),
            wording=_for_a_grown_up,
        ),
        _child("adoption", Kind.COMBO, options="relative.child.adoption", shown=_a_child),
        _child(
            "foster_relation", Kind.COMBO, options="relative.child.foster_relation", shown=_a_child
        ),
    ),
    wording=_for_a_grown_up,  # of who is no child only birth and life here are asked
)

_LIVING = Group(
    "group.living",
    (
        _bond("will_live_together", Kind.YES_NO, shown=_partner_or_child, wording=_for_a_child),
        _bond.follow("live_apart_for_work", Kind.YES_NO, "will_live_together", shown=_lives_apart),
        _bond("cohabiting", Kind.YES_NO, shown=when_asked),
        _bond.follow(
            "cohabiting_since", Kind.DATE, "cohabiting", shown=_lives_together, echo="months"
        ),
    ),
)

_PASSPORT = Group(
    "group.passport",
    (
        _passport("held", Kind.YES_NO),
        _passport.follow("valid_until", Kind.DATE, "held", shown=_has_passport),
        _passport.follow("entered_in_parents", Kind.YES_NO, "held", shown=_child_without_passport),
        _passport.follow("authority_refuses", Kind.YES_NO, "held", shown=_no_passport),
        _passport.follow(
            "refusal_proven", Kind.YES_NO, "held", "authority_refuses", shown=_refused
        ),
        _passport.follow(
            "identity_otherwise_proven", Kind.YES_NO, "held", "authority_refuses", shown=_refused
        ),
    ),
)

_PERMIT = Group(
    "group.permit",
    (
        _permit("held", Kind.YES_NO, shown=_in_nl),
        _permit.follow(
            "route", Kind.ROW, "held", options="relative.permit.route", shown=_had_permit
        ),
        _permit.follow("valid_from", Kind.DATE, "held", echo="months", shown=_had_permit),
        _permit.follow("valid_until", Kind.DATE, "held", echo="months-left", shown=_had_permit),
        _permit.follow("same_partner_since", Kind.DATE, shown=_partner_with_permit, echo="months"),
        _ending("ended", Kind.YES_NO, shown=_bond_may_have_ended),
        _ending.follow("ended_on", Kind.DATE, shown=_has_ended),
        _ending.follow(
            "end_reason", Kind.COMBO, options="relative.relationship.end_reason", shown=_has_ended
        ),
    ),
)

BOND = Tab(
    "bond",
    "4",
    (
        # A permit that is held already makes most of the rest needless, so it is asked first.
        _PERMIT,
        HELD_PERMIT,
        ABSENCES,
        _COUPLE,
        _RELATION,
        _CHILD,
        _LIVING,
        DEPENDENCY,
        DUTCH_CHILD,
        _PASSPORT,
    ),
    per_person=True,
)
