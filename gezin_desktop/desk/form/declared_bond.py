"""The questions of tab 4: the relationship or the child, the passport, a permit already held."""

from __future__ import annotations

from typing import Any

from gezin_desktop.desk.form.declared_routes import (
    ABSENCES,
    DEPENDENCY,
    DUTCH_CHILD,
    HELD_PERMIT,
)
from gezin_desktop.desk.form.field import Facts, Field, Group, Kind, Tab, when_asked
from gezin_desktop.law.dates import age_on

_ADULT = 18


def _fact(name: str, kind: Kind, **more: Any) -> Field:
    return Field(f"relatives.{{person}}.{name}", f"relative.{name}", kind, **more)


def _bond(name: str, kind: Kind, **more: Any) -> Field:
    return _fact(f"relationship.{name}", kind, **more)


def _child(name: str, kind: Kind, **more: Any) -> Field:
    return _fact(f"child.{name}", kind, **more)


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
    return person.relation == "unmarried-partner" or person.relationship.official is False


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


def _permit(name: str, kind: Kind, **more: Any) -> Field:
    after = ("relatives.{person}.permit.held",)
    return _fact(f"permit.{name}", kind, after=after, shown=_had_permit, follows=True, **more)


_COUPLE = Group(
    "group.marriage",
    (
        _bond("official", Kind.YES_NO, shown=_couple_on_paper),
        _bond("concluded_on", Kind.DATE, shown=_couple_on_paper),
        _bond("concluded_in", Kind.COUNTRY, shown=_couple_on_paper),
        _bond(
            "valid_where_concluded",
            Kind.YES_NO,
            after=("relatives.{person}.relationship.official",),
            shown=_official,
            follows=True,
        ),
        _bond(
            "registered_in_brp",
            Kind.YES_NO,
            after=("relatives.{person}.relationship.official",),
            shown=_official,
            follows=True,
        ),
        _bond(
            "by_proxy",
            Kind.YES_NO,
            after=("relatives.{person}.relationship.official",),
            shown=when_asked,
            follows=True,
        ),
    ),
)

_RELATION = Group(
    "group.relationship",
    (
        _bond("free_consent", Kind.YES_NO, shown=_partner),
        _bond(
            "kinship",
            Kind.COMBO,
            options="relative.relationship.kinship",
            shown=_partner,
        ),
        _bond("met_in_person", Kind.YES_NO, shown=_partner),
        _bond("started_on", Kind.DATE, shown=when_asked),
        _bond("durable", Kind.YES_NO, shown=_unmarried),
        _bond("exclusive", Kind.YES_NO, shown=_unmarried),
        _bond("sponsor_unmarried", Kind.YES_NO, shown=_unmarried),
        _bond("relative_unmarried", Kind.YES_NO, shown=_unmarried),
        _bond(
            "divorce_impossible",
            Kind.YES_NO,
            after=(
                "relatives.{person}.relationship.sponsor_unmarried",
                "relatives.{person}.relationship.relative_unmarried",
            ),
            shown=_still_married,
            follows=True,
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
        _bond("sponsor_other_partners_admitted", Kind.YES_NO, shown=_partner),
        _bond("joint_child", Kind.YES_NO, shown=when_asked),
        _bond("sham_indications", Kind.YES_NO, shown=when_asked),
        _bond(
            "sham_established",
            Kind.YES_NO,
            after=("relatives.{person}.relationship.sham_indications",),
            shown=_doubted,
            follows=True,
        ),
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
        _child(
            "conscript_discharged_on",
            Kind.DATE,
            after=("relatives.{person}.child.conscript",),
            shown=_conscript,
            follows=True,
        ),
        _child(
            "family_left_on",
            Kind.DATE,
            after=("relatives.{person}.child.conscript",),
            shown=_conscript,
            follows=True,
        ),
        _child("born_in_nl", Kind.YES_NO, shown=when_asked),
        _child(
            "always_lived_in_nl",
            Kind.YES_NO,
            after=("relatives.{person}.child.born_in_nl",),
            shown=when_asked,
            follows=True,
        ),
        _child("adoption", Kind.COMBO, options="relative.child.adoption", shown=_a_child),
        _child(
            "foster_relation",
            Kind.COMBO,
            options="relative.child.foster_relation",
            shown=_a_child,
        ),
    ),
)

_LIVING = Group(
    "group.living",
    (
        _bond(
            "will_live_together",
            Kind.YES_NO,
            shown=_partner_or_child,
            wording=_for_a_child,
        ),
        _bond(
            "live_apart_for_work",
            Kind.YES_NO,
            after=("relatives.{person}.relationship.will_live_together",),
            shown=_lives_apart,
            follows=True,
        ),
        _bond("cohabiting", Kind.YES_NO, shown=when_asked),
        _bond(
            "cohabiting_since",
            Kind.DATE,
            after=("relatives.{person}.relationship.cohabiting",),
            shown=_lives_together,
            follows=True,
            echo="months",
        ),
    ),
)

_PASSPORT = Group(
    "group.passport",
    (
        _fact("passport.held", Kind.YES_NO),
        _fact(
            "passport.valid_until",
            Kind.DATE,
            after=("relatives.{person}.passport.held",),
            shown=_has_passport,
            follows=True,
        ),
        _fact(
            "passport.entered_in_parents",
            Kind.YES_NO,
            after=("relatives.{person}.passport.held",),
            shown=_child_without_passport,
            follows=True,
        ),
        _fact(
            "passport.authority_refuses",
            Kind.YES_NO,
            after=("relatives.{person}.passport.held",),
            shown=_no_passport,
            follows=True,
        ),
        _fact(
            "passport.refusal_proven",
            Kind.YES_NO,
            after=(
                "relatives.{person}.passport.held",
                "relatives.{person}.passport.authority_refuses",
            ),
            shown=_refused,
            follows=True,
        ),
        _fact(
            "passport.identity_otherwise_proven",
            Kind.YES_NO,
            after=(
                "relatives.{person}.passport.held",
                "relatives.{person}.passport.authority_refuses",
            ),
            shown=_refused,
            follows=True,
        ),
    ),
)

_PERMIT = Group(
    "group.permit",
    (
        _fact("permit.held", Kind.YES_NO, shown=_in_nl),
        _permit("route", Kind.ROW, options="relative.permit.route"),
        _permit("valid_from", Kind.DATE, echo="months"),
        _permit("valid_until", Kind.DATE, echo="months-left"),
        _fact(
            "permit.same_partner_since",
            Kind.DATE,
            shown=_partner_with_permit,
            follows=True,
            echo="months",
        ),
        _bond("ended", Kind.YES_NO, shown=_bond_may_have_ended),
        _bond("ended_on", Kind.DATE, shown=_has_ended, follows=True),
        _bond(
            "end_reason",
            Kind.COMBO,
            options="relative.relationship.end_reason",
            shown=_has_ended,
            follows=True,
        ),
    ),
)

BOND = Tab(
    "bond",
    "4",
    (
        _COUPLE,
        _RELATION,
        _CHILD,
        _LIVING,
        DEPENDENCY,
        DUTCH_CHILD,
        _PASSPORT,
        _PERMIT,
        HELD_PERMIT,
        ABSENCES,
    ),
    per_person=True,
)
