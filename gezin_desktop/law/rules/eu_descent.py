"""Children and grandchildren under EU law: section 2.2, A3 and A4."""

from __future__ import annotations

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.cites import SEED_EU, VB, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_months, birthday
from gezin_desktop.law.logic import (
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    do,
    fact,
    negate,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind, Said
from gezin_desktop.law.view import View

CHILD = "relative.child"
DECISION_MONTHS = 6
"""Months within which the IND decides on an EU document (Vb 8.13(5))."""

_LAWYER = advice("common.see-lawyer")


_UNTIL_DIVORCE = frozenset({Relation.SPOUSE, Relation.REGISTERED_PARTNER})
"""Bonds that living apart does not end (Diatta, 267/83)."""


def sponsor_partner(view: View) -> str | None:
    """The sponsor's partner: ``married``, ``unmarried``, ``none``; None when not known."""
    kin = view.case.kin
    relations = [one.relation for one in kin if one.relation in _UNTIL_DIVORCE or not one.ended]
    if Relation.SPOUSE in relations or Relation.REGISTERED_PARTNER in relations:
        return "married"
    if Relation.UNMARRIED_PARTNER in relations:
        return "unmarried"
    resident = view.ask("sponsor.resident_partner")
    if resident in {"married", "registered"}:
        return "married"
    known: str | None = resident
    return known


def _line(view: View) -> Judgement:
    """Of the citizen, or of the spouse or registered partner; not of an unmarried partner."""
    of = view.ask(f"{CHILD}.parentage_of")
    if of not in {None, "partner"}:
        return yes("eu-descent.own")
    partner = sponsor_partner(view)
    if of is None:
        return yes("eu-descent.either") if partner == "married" else open_()
    if partner is None:
        return open_()
    if partner == "married":
        return yes("eu-descent.of-spouse")
    remedies = (advice("eu-descent.other-route", RemedyKind.OTHER_ROUTE),)
    key = "eu-descent.of-unmarried" if partner == "unmarried" else "eu-descent.no-partner"
    return no(key, consequence=Consequence.HARD, remedies=remedies)


def _proof(view: View) -> Judgement:
    proof = view.ask(f"{CHILD}.kinship_proof")
    if proof is None:
        return open_(WEIGH, YES)
    if proof == "none":
        remedies = (do("eu-descent.dna", {f"{CHILD}.kinship_proof": "dna"}),)
        return weigh("eu-descent.no-proof", remedies=remedies)
    return yes("eu-descent.proof")


DESCENT = all_of(Derived("line", _line), Derived("proof", _proof), key="descent")

UNDER_21_DESCENT = Condition(
    "eu-child-under-21-descent",
    "both",
    (cite(VB, "8.7(2)c"), cite(SEED_EU)),
    DESCENT,
)


def _younger(view: View, age: int, older: str) -> Judgement:
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    day = birthday(birth, age)
    if view.reached(day):
        remedies = (advice(older, RemedyKind.OTHER_ROUTE),)
        return no(".older", consequence=Consequence.HARD, remedies=remedies, age=age, day=day)
    soon = view.reached(add_months(day, -DECISION_MONTHS))
    warning = Said(".soon", {"age": age, "day": day}) if soon else None
    return Judgement(YES, YES, Said(".younger", {"age": age, "day": day}), warning=warning)


UNDER_21_AGE = Condition(
    "eu-child-under-21-age",
    "relative",
    (cite(VB, "8.7(2)c"), cite(SEED_EU)),
    Derived("age", lambda view: _younger(view, 21, "eu-child-under-21-age.direct-line")),
    consequence=Consequence.HARD,
)


def _of_unmarried_partner(view: View) -> Judgement:
    of = view.ask(f"{CHILD}.parentage_of")
    if of not in {None, "partner"}:
        return _better(".own-child")
    partner = sponsor_partner(view)
    if partner == "none":
        return no(".no-partner", consequence=Consequence.HARD)
    if partner == "married":
        return _better(".spouse-child")
    return yes(".partner-child") if of and partner else open_()


def _better(key: str) -> Judgement:
    """A child of the citizen or the spouse has the easier route of a child under 21."""
    remedies = (advice(".as-own-child", RemedyKind.OTHER_ROUTE),)
    return no(key, consequence=Consequence.HARD, remedies=remedies)


PARTNER_CHILD = Condition(
    "eu-partner-child-under-18",
    "both",
    (cite(VB, "8.7(4)"), cite(SEED_EU)),
    all_of(
        Derived("line", _of_unmarried_partner),
        Derived("age", lambda view: _younger(view, 18, "eu-partner-child-under-18.other-family")),
        key="child",
    ),
    consequence=Consequence.HARD,
)


def _income_limb(view: View) -> Judgement:
    """Whether the national income norm is asked here is not clear: the IND must be asked."""
    del view
    return weigh(".income-not-clear", remedies=(advice(".ask-ind"),))


NATIONAL_CONDITIONS = Condition(
    "eu-partner-child-national-conditions",
    "both",
    (cite(VB, "8.13(3)g"), cite(VB, "3.14c"), cite(SEED_EU)),
    all_of(
        fact(
            f"{CHILD}.belongs_to_family",
            key="belongs",
            consequence=Consequence.LEGAL_HELP,
            remedies=(_LAWYER,),
        ),
        negate(fact(f"{CHILD}.own_partner", key="own-family"), key="no-own-family"),
        fact(
            f"{CHILD}.custody",
            "sponsor",
            "joint",
            key="custody",
            remedies=(advice(".get-custody"),),
        ),
        Derived("income", _income_limb),
        key="national",
    ),
    weighed=True,
)
