"""Dependent relatives under EU law: the direct line and other relatives (section 2.2, A5, A6)."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import PARTNERS, Relation
from gezin_desktop.law.cites import (
    DEPENDENT_PARENT_JUDGMENT,
    HOUSEHOLD_JUDGMENT,
    SEED_EU,
    VB,
    VC,
    cite,
)
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_months
from gezin_desktop.law.logic import (
    NO,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    any_of,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, Remedy, RemedyKind
from gezin_desktop.law.rules.eu_descent import DESCENT, sponsor_partner
from gezin_desktop.law.rules.every import BOOL, every
from gezin_desktop.law.view import View

NEEDS = "relative.dependency"
SUPPORT_MONTHS = 12
"""Months of regular support that show dependency (SEED002; Vc B10/2.2)."""

_LAWYER = advice("common.see-lawyer")
_DOWN = frozenset({Relation.CHILD, Relation.GRANDCHILD})
_UP = frozenset({Relation.PARENT, Relation.GRANDPARENT})


def _relationship(view: View) -> Judgement:
    """Up or down in a straight line, of the citizen or of the spouse or registered partner."""
    relation = view.ask("relative.relation")
    if relation is None:
        return open_()
    if relation in _DOWN:
        return Judgement(YES, YES)
    if relation not in _UP:
        remedies = (advice(".other-family", RemedyKind.OTHER_ROUTE),)
        return no(".not-direct", consequence=Consequence.HARD, remedies=remedies)
    if view.peek("relative.child.parentage_of") != "partner":
        return yes(".parent")
    partner = sponsor_partner(view)
    if partner is None:
        return open_()
    if partner == "married":
        return yes(".parent-in-law")
    remedies = (advice(".other-family", RemedyKind.OTHER_ROUTE),)
    return no(".of-unmarried", consequence=Consequence.HARD, remedies=remedies)


def _descends(view: View) -> Judgement:
    if view.relative.relation not in _DOWN:
        return Judgement(YES, YES)
    found = DESCENT.judge(view, "eu-direct-line-relationship")
    said = next((part.said for part in found.parts if part.low == part.high == found.low), None)
    remedies = tuple(one for part in found.parts for one in part.remedies)
    consequence = next((p.consequence for p in found.parts if p.low == p.high == NO), None)
    return Judgement(found.low, found.high, said, consequence, remedies, parts=found.parts)


DIRECT_LINE = Condition(
    "eu-direct-line-relationship",
    "both",
    (cite(VB, "8.7(2)c"), cite(VB, "8.7(2)d"), cite(SEED_EU)),
    all_of(Derived("line", _relationship), Derived("descent", _descends), key="line"),
    consequence=Consequence.HARD,
)

_SUPPORT = {
    "needs": (f"{NEEDS}.needs_support", BOOL),
    "abroad": (f"{NEEDS}.support_abroad", BOOL),
    "regular": (f"{NEEDS}.support_regular", BOOL),
}


def _support(view: View, *, short: bool) -> Judgement:
    """Need, and support while still abroad, regular and for a year.

    Args:
        view: the relative on the receipt date.
        short: whether less than a year is still weighed (the direct line; Vc of 2017).
    """
    since: date | None = view.ask(f"{NEEDS}.support_since")
    lengths = ("long", "short", "none") if since is None else (_length(view, since),)

    def rule(needs: bool, abroad: bool, regular: bool) -> Judgement:
        found = [_one(view, needs, abroad, regular, length, short) for length in lengths]
        low, high = min(one.low for one in found), max(one.high for one in found)
        return found[0] if low == high else open_(low, high)

    return every(view, rule, _SUPPORT)


def _length(view: View, since: date) -> str:
    if view.reached(add_months(since, SUPPORT_MONTHS)):
        return "long"
    return "short" if view.reached(since) else "none"


def _one(
    view: View, needs: bool, abroad: bool, regular: bool, length: str, short: bool
) -> Judgement:
    if not needs:
        return no("eu-dependency.no-need", consequence=Consequence.LEGAL_HELP, remedies=(_LAWYER,))
    if not abroad:
        return no(
            "eu-dependency.only-here", consequence=Consequence.LEGAL_HELP, remedies=(_LAWYER,)
        )
    if length == "none":
        return no("eu-dependency.no-support", remedies=(advice("eu-dependency.start"), _LAWYER))
    if length == "long" and regular:
        return yes("eu-dependency.a-year")
    key = "eu-dependency.too-short" if length == "short" else "eu-dependency.not-regular"
    since = view.relative.dependency.support_since
    day = add_months(since, SUPPORT_MONTHS) if since else None
    remedies: tuple[Remedy, ...] = (advice("eu-dependency.keep-paying"), _LAWYER)
    if short:
        return weigh(key, remedies=remedies, day=day)
    return no(key, consequence=Consequence.REPAIRABLE, remedies=remedies, day=day)


DEPENDENCY = Derived("support", lambda view: _support(view, short=True))

DIRECT_LINE_DEPENDENCY = Condition(
    "eu-direct-line-dependency",
    "relative",
    (
        cite(VB, "8.7(2)"),
        cite(VB, "8.13(3)d"),
        cite(VC, "B10/2.2"),
        cite(SEED_EU),
        cite(DEPENDENT_PARENT_JUDGMENT),
    ),
    DEPENDENCY,
)


def _other_relationship(view: View) -> Judgement:
    relation = view.ask("relative.relation")
    if relation is None:
        return open_()
    if relation in PARTNERS:
        remedies = (advice(".partner-route", RemedyKind.OTHER_ROUTE),)
        return no(".partner", consequence=Consequence.HARD, remedies=remedies)
    if view.peek("relative.child.foster_relation") == "unrelated":
        return no(".no-family", consequence=Consequence.HARD)
    return yes(".family")


OTHER_RELATIONSHIP = Condition(
    "eu-other-relationship",
    "both",
    (cite(VB, "8.7(3)"), cite(SEED_EU)),
    Derived("family", _other_relationship),
    consequence=Consequence.HARD,
)


def _household(view: View) -> Judgement:
    """One household with the citizen abroad, in which the citizen bore the costs."""

    def rule(shared: bool, paid: bool) -> Judgement:
        if not shared:
            return no("eu-other-ground.no-household", consequence=Consequence.LEGAL_HELP)
        if paid:
            return yes("eu-other-ground.household")
        return weigh("eu-other-ground.only-a-roof", remedies=(_LAWYER,))

    facts = {
        "shared": (f"{NEEDS}.same_household_abroad", BOOL),
        "paid": (f"{NEEDS}.support_abroad", BOOL),
    }
    cites = (cite(VB, "8.7(3)a"), cite(HOUSEHOLD_JUDGMENT))
    return every(view, rule, facts)._replace(cites=cites)


def _health(view: View) -> Judgement:
    """Serious health grounds, and care that only the citizen can give: always weighed."""

    def rule(ill: bool, only: bool) -> Judgement:
        if not ill:
            return no("eu-other-ground.healthy", consequence=Consequence.LEGAL_HELP)
        if not only:
            return no("eu-other-ground.others-can-care", consequence=Consequence.LEGAL_HELP)
        return weigh("eu-other-ground.care", remedies=(advice("eu-other-ground.medical"), _LAWYER))

    facts = {
        "ill": (f"{NEEDS}.serious_health_grounds", BOOL),
        "only": (f"{NEEDS}.only_sponsor_can_care", BOOL),
    }
    return every(view, rule, facts)._replace(cites=(cite(VB, "8.7(3)b"), cite(VC, "B10/2.2")))


OTHER_GROUND_TREE = any_of(
    Derived("eu-other-household", _household),
    Derived("eu-other-dependency", lambda view: _support(view, short=False)),
    Derived("eu-other-health", _health),
    key="ground",
)

OTHER_GROUND = Condition(
    "eu-other-ground",
    "relative",
    (cite(VB, "8.7(3)"), cite(VB, "8.13(3)e"), cite(VC, "B10/2.2"), cite(SEED_EU)),
    OTHER_GROUND_TREE,
    consequence=Consequence.LEGAL_HELP,
    alternatives=True,
)
