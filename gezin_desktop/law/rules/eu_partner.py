"""Partners under EU law: marriage, registration, a lasting relationship (section 2.2, A1 and A2).

The sentences stand under keys of their own (``eu-bond``), because the returning Dutch national's
route asks the same.
"""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.cites import SEED_EU, VB, VC, cite
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
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind
from gezin_desktop.law.rules.every import BOOL
from gezin_desktop.law.rules.people import wedding_to_come
from gezin_desktop.law.view import View

BOND = "relative.relationship"
COHABITATION_MONTHS = 6
"""Months of living together that show a lasting relationship (Vc B10/2.2, SEED002)."""

_LAWYER = advice("common.see-lawyer")
_MARRIED = frozenset({Relation.SPOUSE, Relation.REGISTERED_PARTNER})


def _before_authority(view: View) -> Judgement:
    day = wedding_to_come(view)
    if day is not None:
        return no("eu-bond.not-yet-married", day=day)
    official = view.ask(f"{BOND}.official")
    if official is None:
        return open_(WEIGH, YES)
    if not official:
        return weigh("eu-bond.religious-only", remedies=_AS_UNMARRIED)
    if view.peek(f"{BOND}.by_proxy") and not view.peek(f"{BOND}.registered_in_brp"):
        return weigh("eu-bond.by-proxy", remedies=_AS_UNMARRIED)
    return yes("eu-bond.official")


def _only_partner(view: View) -> Judgement:
    """One partner is presumed; another one who is known makes it a matter for a lawyer."""
    if view.peek("sponsor.other_partner_in_nl"):
        return weigh("eu-bond.other-partner", remedies=(_LAWYER,))
    return Judgement(YES, YES)


_AS_UNMARRIED = (advice("eu-bond.as-unmarried", RemedyKind.OTHER_ROUTE), _LAWYER)


def _recognised(view: View) -> bool | None:
    """Whether the Netherlands recognises the bond: in the BRP, concluded here, or valid there."""
    if view.peek(f"{BOND}.registered_in_brp") or view.peek(f"{BOND}.concluded_in") == "NL":
        return True
    valid: bool | None = view.ask(f"{BOND}.valid_where_concluded")
    return valid


def _marriage_valid(view: View) -> Judgement:
    valid = _recognised(view)
    if valid is None:
        return open_()
    if valid:
        return yes("eu-bond.valid")
    facts = {f"{BOND}.valid_where_concluded": True}
    return no("eu-bond.not-valid", remedies=(do("eu-bond.make-valid", facts), *_AS_UNMARRIED))


def _partnership_valid(view: View) -> Judgement:
    """A form of partnership that the Netherlands does not know is weighed."""
    valid = _recognised(view)
    if valid is None:
        return open_(WEIGH, YES)
    if valid:
        return yes("eu-bond.valid")
    return weigh("eu-bond.form-not-known", remedies=_AS_UNMARRIED)


def _free_choice(view: View) -> Judgement:
    free = view.ask(f"{BOND}.free_consent")
    if free is None:
        return open_()
    if free:
        return yes("eu-bond.free")
    return no("eu-bond.not-free", consequence=Consequence.LEGAL_HELP, remedies=(_LAWYER,))


def _not_too_close(view: View) -> Judgement:
    kinship = view.ask(f"{BOND}.kinship")
    if kinship is None:
        return open_()
    if kinship in {"sibling", "parent-child"}:
        return no("eu-bond.too-close", consequence=Consequence.HARD)
    return yes("eu-bond.not-close")


def _adults(view: View) -> Judgement:
    """There is no age of 21; below 18 a lawyer must look."""
    births = (view.ask("sponsor.birth_date"), view.ask("relative.birth_date"))
    days = [birthday(birth, 18) for birth in births if birth is not None]
    late = [day for day in days if not view.reached(day)]
    if late:
        return weigh("eu-bond.minor", remedies=(_LAWYER,), day=max(late))
    return yes("eu-bond.adults") if None not in births else open_(WEIGH, YES)


_SHARED = (
    Derived("authority", _before_authority),
    Derived("free", _free_choice),
    Derived("kinship", _not_too_close),
    Derived("adults", _adults),
    Derived("only", _only_partner),
)
MARRIAGE = all_of(Derived("valid", _marriage_valid), *_SHARED, key="marriage")
PARTNERSHIP = all_of(Derived("valid", _partnership_valid), *_SHARED, key="partnership")

REL_SPOUSE = Condition(
    "eu-rel-spouse",
    "both",
    (cite(VB, "8.7(2)a"), cite(SEED_EU)),
    MARRIAGE,
    applies=fact("relative.relation", Relation.SPOUSE, key="married"),
)

REL_REGISTERED = Condition(
    "eu-rel-registered-partner",
    "both",
    (cite(VB, "8.7(2)b"), cite(SEED_EU)),
    PARTNERSHIP,
    applies=fact("relative.relation", Relation.REGISTERED_PARTNER, key="registered"),
)


def _without_marriage(view: View) -> Judgement:
    """Not married, or in a bond that may not be recognised: also judged as unmarried partners."""
    if view.ask("relative.relation") not in _MARRIED:
        return yes("eu-bond.unmarried")
    official = view.ask(f"{BOND}.official")
    if official is False or wedding_to_come(view) is not None:
        return yes("eu-bond.unmarried")
    valid = _recognised(view)
    if valid is False:
        return yes("eu-bond.unmarried")
    return no("eu-bond.married") if official and valid else open_()


def _exists(view: View) -> Judgement:
    if view.peek(f"{BOND}.ended") or view.peek(f"{BOND}.ended_on"):
        return no("eu-bond.ended", consequence=Consequence.HARD)
    return Judgement(YES, YES)


def _lasting(view: View) -> Judgement:
    """Six months together or a joint child is presumed lasting; less is weighed (format.md)."""
    child, durable = view.ask(f"{BOND}.joint_child"), view.ask(f"{BOND}.durable")
    together = _together(view)
    found = [
        _lasting_if(view, one, months, lasts)
        for one in _options(child)
        for months in together
        for lasts in _options(durable)
    ]
    low, high = min(one.low for one in found), max(one.high for one in found)
    return found[0] if low == high else open_(low, high)


def _options(value: bool | None) -> tuple[bool, ...]:
    return BOOL if value is None else (value,)


def _together(view: View) -> tuple[str, ...]:
    """What six months of living together may be: reached, broken, or not reached."""
    since = view.ask(f"{BOND}.cohabiting_since")
    if view.peek(f"{BOND}.cohabiting") is False:
        return ("less",)
    if since is not None and not view.reached(add_months(since, COHABITATION_MONTHS)):
        return ("less",)
    broken = view.ask(f"{BOND}.cohabitation_interrupted")
    reached = ("six", "broken") if broken is None else ("broken" if broken else "six",)
    return (*reached, "less") if since is None else reached


def _lasting_if(view: View, child: bool, months: str, durable: bool) -> Judgement:
    if child:
        return yes("eu-bond.joint-child")
    since: date | None = view.relative.relationship.cohabiting_since
    if months == "six":
        return yes("eu-bond.six-months")
    if months == "broken":
        return weigh("eu-bond.interrupted", remedies=(_LAWYER,))
    if durable:
        return weigh("eu-bond.show-lasting", remedies=(advice("eu-bond.collect"),))
    if since is None:
        return no("eu-bond.never-together", remedies=_SHOW)
    day = add_months(since, COHABITATION_MONTHS)
    return no("eu-bond.not-six-months", remedies=_SHOW, since=since, day=day)


_SHOW = (advice("eu-bond.collect"), _LAWYER)


def _no_other_marriage(view: View) -> Judgement:
    free = [view.ask(f"{BOND}.{who}_unmarried") for who in ("sponsor", "relative")]
    if False in free:
        return weigh("eu-bond.still-married")
    return open_(WEIGH, YES) if None in free else yes("eu-bond.both-free")


UNMARRIED = all_of(
    Derived("exists", _exists),
    Derived("lasting", _lasting),
    Derived("free", _no_other_marriage),
    key="unmarried",
)

REL_UNMARRIED = Condition(
    "eu-rel-unmarried-durable",
    "both",
    (cite(VB, "8.7(4)"), cite(VB, "8.13(3)f"), cite(VC, "B10/2.2"), cite(SEED_EU)),
    UNMARRIED,
    applies=Derived("unmarried", _without_marriage),
)
