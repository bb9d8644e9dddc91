"""Conditions on a minor child: law/national.md section 6."""

from __future__ import annotations

from gezin_desktop.case.kinds import PARTNERS
from gezin_desktop.law.cites import IND_FORM, MG, VB, VC, VC_2013, cite
from gezin_desktop.law.condition import Condition, Exemption
from gezin_desktop.law.dates import ONE_DAY, add_months, birthday
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    any_of,
    do,
    fact,
    negate,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind, Said
from gezin_desktop.law.rules.people import YOUNG
from gezin_desktop.law.view import View

_CHILD = "relative.child"
CONSCRIPT_MONTHS = 6
_LAWYER = advice("common.see-lawyer")


def _minor(view: View) -> Judgement:
    """Under eighteen on the day of receipt; turning eighteen later does not matter."""
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    day = birthday(birth, 18)
    if view.reached(day):
        remedies = (advice(".young-adult", RemedyKind.OTHER_ROUTE),)
        return no(".adult", consequence=Consequence.HARD, remedies=remedies, day=day)
    last = day - ONE_DAY
    warning = Said(".last-day", {"last": last, "day": day}) if view.day == last else None
    return Judgement(YES, YES, Said(".minor", {"last": last}), warning=warning)


def _served(view: View) -> Judgement:
    """Stayed behind as a conscript, a minor when the family left, back within six months."""
    birth, left = view.ask("relative.birth_date"), view.ask(f"{_CHILD}.family_left_on")
    if birth and left and left >= birthday(birth, 18):
        return no(".adult-when-family-left")
    discharged = view.ask(f"{_CHILD}.conscript_discharged_on")
    if discharged is not None:
        if not view.reached(discharged):
            return no(".still-serving", day=discharged)
        if not view.until(add_months(discharged, CONSCRIPT_MONTHS)):
            return no(".served-long-ago", day=discharged)
    if birth is None or left is None or discharged is None:
        return open_()
    return yes(".conscript-back", day=discharged)


MINOR = Condition(
    "child-minor-at-receipt",
    "relative",
    (cite(VB, "3.14c"), cite(MG)),
    Derived("minor", _minor),
    exemptions=(
        Exemption(
            "military-service",
            all_of(fact(f"{_CHILD}.conscript", key="conscript"), Derived("served", _served)),
            (cite(VC, "B7/3.2.4"),),
        ),
    ),
    consequence=Consequence.HARD,
)


def _whose_child(view: View) -> Judgement:
    """Child of the sponsor, or of the partner who is here or applies too (Vc B7/3.2.1)."""
    parentage = view.ask(f"{_CHILD}.parentage_of")
    if parentage in {"sponsor", "both"}:
        return yes(".own-child")
    partner = any(one.relation in PARTNERS and not one.ended for one in view.case.kin)
    if not partner:
        resident = view.ask("sponsor.resident_partner")
        if resident is None:
            view.lacked += [
                f"relatives.{one.id}.relation" for one in view.case.kin if one.relation is None
            ]
            return open_()
        partner = resident != "none"
    if partner:
        return yes(".partner-child" if parentage else ".family-child")
    return open_() if parentage is None else no(".no-partner")


def _proof(view: View) -> Judgement:
    proof = view.ask(f"{_CHILD}.kinship_proof")
    if proof is None:
        return open_(WEIGH, YES)
    remedies = (do(".dna", {f"{_CHILD}.kinship_proof": "dna"}),)
    return weigh(".no-proof", remedies=remedies) if proof == "none" else yes(f".proof-{proof}")


KINSHIP = Condition(
    "child-kinship",
    "both",
    (cite(VB, "3.14c"), cite(VC, "B7/3.2.1")),
    all_of(Derived("parentage", _whose_child), Derived("proof", _proof), key="bond"),
)


def _too_young_to_live_alone(view: View) -> Judgement:
    """Of a young child nobody asks if it lives alone and earns its own living."""
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    older = view.reached(birthday(birth, YOUNG))
    return Judgement(NO, NO) if older else Judgement(YES, YES)


FAMILY_BOND = Condition(
    "child-family-bond",
    "both",
    (cite(VC, "B7/3.2.1"), cite(VC_2013, "B2/5.4")),
    all_of(
        fact(
            f"{_CHILD}.belongs_to_family",
            key="belongs",
            consequence=Consequence.LEGAL_HELP,
            remedies=(_LAWYER,),
        ),
        any_of(
            Derived("young", _too_young_to_live_alone),
            negate(
                all_of(
                    fact(f"{_CHILD}.lives_independently", key="alone", quiet=True),
                    fact(f"{_CHILD}.self_supporting", key="self-supporting", quiet=True),
                    key="on-own-feet",
                    says=".independent",
                ),
                key="not-independent",
            ),
            key="at-home",
        ),
        negate(fact(f"{_CHILD}.own_partner", key="own-family"), key="no-own-family"),
        key="family",
        says=".belongs-all",
    ),
    consequence=Consequence.LEGAL_HELP,
)

UNMARRIED_CHILD = Condition(
    "child-unmarried",
    "relative",
    (cite(VC_2013, "B2/5.5"), cite(VC, "B7/5"), cite(IND_FORM, "7109")),
    negate(fact(f"{_CHILD}.own_partner", key="partner"), key="unmarried"),
    consequence=Consequence.HARD,
)

CUSTODY = Condition(
    "child-custody",
    "sponsor",
    (cite(VC, "B7/3.2.2"), cite(IND_FORM)),
    fact(
        f"{_CHILD}.custody",
        "sponsor",
        "joint",
        key="custody",
        remedies=(do(".get-custody", {f"{_CHILD}.custody": "sponsor"}),),
    ),
)

_SETTLED = (
    "consents",
    "refuses-but-authority-replaced",
    "dead",
    "untraceable-authority-replaced",
    "no-custody",
    "moves-along",
)


def _consent(view: View) -> Judgement:
    answer = view.ask(f"{_CHILD}.other_parent")
    if answer is None:
        return open_()
    if answer in _SETTLED:
        return yes(f".{answer}")
    remedies = [
        do(
            ".authority",
            {
                f"{_CHILD}.other_parent": "refuses-but-authority-replaced"
                if answer == "refuses"
                else "untraceable-authority-replaced"
            },
        )
    ]
    if answer != "untraceable":
        remedies.insert(0, do(".ask-consent", {f"{_CHILD}.other_parent": "consents"}))
    return no(f".{answer}", remedies=tuple(remedies))


CONSENT = Condition(
    "child-consent-other-parent",
    "both",
    (cite(VC, "B7/3.2.3"), cite(IND_FORM)),
    any_of(
        fact(f"{_CHILD}.custody", "sponsor", key="sole", quiet=True),
        Derived("consent", _consent),
        key="consent",
    ),
)

CHILD_COHABITATION = Condition(
    "child-cohabitation",
    "both",
    (cite(VB, "3.17"), cite(VC, "B7/3.2")),
    fact(
        "relative.relationship.will_live_together",
        key="together",
        remedies=(do(".live-together", {"relative.relationship.will_live_together": True}),),
    ),
)


def _one_household(view: View) -> Judgement:
    """No child while the sponsor has more than one partner (Vb 3.16; Vc B7/3.2.6)."""
    if all(one.relation is not None and one.relation not in PARTNERS for one in view.case.kin):
        return yes(".one-partner")
    other = view.ask("sponsor.other_partner_in_nl")
    if other is False:
        return yes(".one-partner")
    surely = any(one.relation in PARTNERS for one in view.case.kin)
    if other and surely:
        return no(".two-partners", consequence=Consequence.HARD, remedies=(_LAWYER,))
    view.lacked += [f"relatives.{one.id}.relation" for one in view.case.kin if one.relation is None]
    return open_()


POLYGAMY = Condition(
    "child-polygamy",
    "sponsor",
    (cite(VB, "3.16"), cite(VC, "B7/3.2.6")),
    Derived("household", _one_household),
    consequence=Consequence.HARD,
)
