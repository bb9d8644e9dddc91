"""Adopted and foster children: law/national.md section 8."""

from __future__ import annotations

from gezin_desktop.law.cites import IND_FORM, IND_FOSTER, VB, VC, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.logic import (
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    do,
    fact,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind, Said
from gezin_desktop.law.view import View

CHILD = "relative.child"
_LAWYER = advice("common.see-lawyer")
_HARD, _LEGAL = Consequence.HARD, Consequence.LEGAL_HELP


def _ground(view: View) -> Judgement:
    """Under the act on adoption (Wobka), or taken in while living abroad (Vb 3.26, 3.27)."""
    adoption = view.ask(f"{CHILD}.adoption")
    match adoption:
        case None:
            return open_()
        case "principle-consent":
            said, warning = Said(".principle-consent"), Said(".phased-out")
            return Judgement(YES, YES, said, warning=warning)
        case "hague-conformity":
            said = Said(".hague-conformity")
            return Judgement(YES, YES, said, warning=Said(".perhaps-dutch"))
        case "adopted-while-living-abroad":
            return weigh(".taken-in-abroad", remedies=(_LAWYER,))
    remedies = (advice(".foster", RemedyKind.OTHER_ROUTE), _LAWYER)
    return no(f".{adoption}", consequence=_HARD, remedies=remedies)


ADOPTION_GROUND = Condition(
    "adoption-ground",
    "both",
    (cite(VB, "3.26"), cite(VB, "3.27"), cite(VC, "B7/3.6"), cite(IND_FOSTER), cite(IND_FORM)),
    Derived("ground", _ground),
    consequence=_HARD,
)

_CLOSE = frozenset({"grandchild", "sibling", "sibling-in-law", "nephew-or-niece"})


def _relation(view: View) -> Judgement:
    relation = view.ask(f"{CHILD}.foster_relation")
    if relation is None:
        return open_()
    if relation in _CLOSE:
        return yes(".close")
    return no(".not-close", consequence=_HARD, remedies=(_LAWYER,))


FOSTER_RELATION = Condition(
    "foster-relation",
    "both",
    (cite(VB, "3.28"), cite(VC, "B7/3.7"), cite(IND_FORM)),
    Derived("relation", _relation),
    consequence=_HARD,
)


def _future(view: View) -> Judgement:
    """No acceptable future there: poverty alone is not enough, and the IND weighs the rest."""
    acceptable = view.ask(f"{CHILD}.acceptable_future_in_origin")
    if acceptable is None:
        return open_(high=WEIGH)
    if acceptable:
        return no(".future-there", consequence=_LEGAL, remedies=(_LAWYER,))
    return weigh(".no-future-there", remedies=(advice(".objective-source"), _LAWYER))


NO_FUTURE = Condition(
    "foster-no-future-in-origin",
    "relative",
    (cite(VB, "3.28"), cite(VC, "B7/3.7.2")),
    Derived("future", _future),
    consequence=_LEGAL,
    weighed=True,
)

_SETTLED = frozenset(
    {
        "consents",
        "refuses-but-authority-replaced",
        "dead",
        "untraceable-authority-replaced",
        "no-custody",
    }
)
_REPLACED = {
    "refuses": "refuses-but-authority-replaced",
    "untraceable": "untraceable-authority-replaced",
    "no-statement": "consents",
    "moves-along": "consents",
}


def _consent(view: View) -> Judgement:
    """The parents agree, or a court or authority decides in their place."""
    answer = view.ask(f"{CHILD}.other_parent")
    if answer is None:
        return open_()
    if answer in _SETTLED:
        return yes(".given" if answer == "consents" else ".settled")
    mended = {f"{CHILD}.other_parent": _REPLACED[answer]}
    return no(".not-given", remedies=(do(".get-consent", mended),))


FOSTER_CONSENT = Condition(
    "foster-consent",
    "both",
    (cite(VC, "B7/3.7"), cite(IND_FORM)),
    Derived("consent", _consent),
)

FOSTER_GUARDIANSHIP = Condition(
    "foster-guardianship",
    "both",
    (cite(VC, "B7/3.7"), cite(IND_FORM)),
    fact(
        f"{CHILD}.guardianship_settled",
        key="settled",
        remedies=(do(".settle", {f"{CHILD}.guardianship_settled": True}),),
    ),
)
