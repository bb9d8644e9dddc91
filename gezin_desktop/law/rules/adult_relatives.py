"""Adult children, parents and other relatives: article 8 ECHR (law/national.md section 7)."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.cites import (
    IND_CHILD,
    JURIDISCH_LOKET,
    MG,
    SEED_FIRM,
    VB_2012,
    VB_2013,
    VC,
    cite,
)
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import birthday
from gezin_desktop.law.logic import (
    WEIGH,
    Derived,
    Judgement,
    advice,
    all_of,
    fact,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind
from gezin_desktop.law.view import View

CHILD = "relative.child"
ABOUT_25 = 26
"""From this birthday "about 25" is no longer certain; the limit is soft (Vc B7/3.8.1)."""

POLICY_65_ENDED = date(2012, 10, 1)
"""The day on which the policy for parents of 65 and older was abolished (format.md)."""

_LEGAL = Consequence.LEGAL_HELP
_LAWYER = advice("common.see-lawyer")
_CITES = (cite(VC, "B7/3.8.1"), cite(MG), cite(SEED_FIRM))


def _age(view: View) -> Judgement:
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    adult = birthday(birth, 18)
    if not view.reached(adult):
        remedies = (advice(".as-minor", RemedyKind.OTHER_ROUTE),)
        return no(".minor", consequence=_LEGAL, remedies=remedies, day=adult)
    if view.reached(birthday(birth, ABOUT_25)):
        return weigh(".older", remedies=(_LAWYER,))
    return yes(".young-adult")


YA_AGE = Condition("ya-age", "relative", _CITES, Derived("age", _age), waiting_helps=False)

YA_HOUSEHOLD = Condition(
    "ya-always-in-household",
    "relative",
    _CITES,
    fact(
        f"{CHILD}.always_in_parents_household",
        key="always",
        consequence=_LEGAL,
        remedies=(_LAWYER,),
    ),
    consequence=_LEGAL,
)


def _not(path: str, key: str) -> Derived:
    """The fact must not hold."""

    def judged(view: View) -> Judgement:
        value = view.ask(path)
        if value is None:
            return open_()
        if value:
            return no(f".{key}", consequence=_LEGAL, remedies=(_LAWYER,))
        return yes(f".{key}-not")

    return Derived(key, judged)


YA_NOT_INDEPENDENT = Condition(
    "ya-not-independent",
    "relative",
    _CITES,
    _not(f"{CHILD}.lives_independently", "alone"),
    consequence=_LEGAL,
)
YA_NOT_SELF_SUPPORTING = Condition(
    "ya-not-self-supporting",
    "relative",
    _CITES,
    _not(f"{CHILD}.self_supporting", "self-supporting"),
    consequence=_LEGAL,
)
YA_NO_OWN_FAMILY = Condition(
    "ya-no-own-family",
    "relative",
    _CITES,
    all_of(
        _not(f"{CHILD}.own_partner", "partner"),
        _not(f"{CHILD}.own_children", "children"),
        key="family",
    ),
    consequence=_LEGAL,
)


def _ties(view: View) -> Judgement:
    """More than the normal ties between adults: settled by one answer (format.md)."""
    more = view.ask("relative.dependency.more_than_normal_ties")
    if more is None:
        return open_()
    if more:
        return yes(".more-than-normal")
    return no(".normal", consequence=_LEGAL, remedies=(_LAWYER,))


MORE_THAN_NORMAL_TIES = Condition(
    "adult-mtne",
    "both",
    (cite(VC, "B7/3.8.1"), cite(MG)),
    Derived("ties", _ties),
    consequence=_LEGAL,
)


def _balance(view: View) -> Judgement:
    """The interests of the family against those of the state: always weighed."""
    if _comes_with_a_parent(view):
        other = advice(".with-parent", RemedyKind.OTHER_ROUTE)
        found = weigh(".weighed", remedies=(other, advice(".collect"), _LAWYER))
        return found._replace(cites=(cite(IND_CHILD),))
    return weigh(".weighed", remedies=(advice(".collect"), _LAWYER))


def _comes_with_a_parent(view: View) -> bool:
    """A minor brother, sister or stepchild beside a minor Dutch child: may come with the parent.

    The page of the IND on parents of Dutch children (June 2024) names them; whose child it is and
    what the parent holds are facts of the parent's own application, so they are told, not judged.
    """
    if view.relative.relation not in {Relation.SIBLING, Relation.OTHER}:
        return False
    if "NL" not in (view.peek("sponsor.nationalities") or ()):
        return False
    child, own = view.peek("sponsor.birth_date"), view.peek("relative.birth_date")
    if child is None or view.reached(birthday(child, 18)):
        return False
    return own is None or not view.reached(birthday(own, 18))


BALANCING = Condition(
    "art8-balancing",
    "both",
    (cite(VC, "B7/3.8"), cite(MG)),
    Derived("balance", _balance),
    weighed=True,
)


def _policy_in_force(view: View) -> Judgement:
    return no(".abolished") if view.reached(POLICY_65_ENDED) else yes(".in-force")


def _old_policy(view: View) -> Judgement:
    """The policy of before October 2012: 65 and older, alone, nearly all children here."""
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_(high=WEIGH)
    day = birthday(birth, 65)
    if view.reached(day):
        return weigh(".over-65", remedies=(_LAWYER,))
    return no(".under-65", consequence=_LEGAL, remedies=(_LAWYER,), day=day)


PARENT_65 = Condition(
    "parent-65plus",
    "relative",
    (cite(VB_2012, "3.25"), cite(VB_2013), cite(JURIDISCH_LOKET)),
    Derived("policy", _old_policy),
    applies=Derived("in-force", _policy_in_force),
    consequence=_LEGAL,
)
