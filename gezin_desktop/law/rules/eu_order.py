"""What EU law asks of the person: travel document, public order, no abuse (section 2.1)."""

from __future__ import annotations

from datetime import date

from gezin_desktop.law.cites import IND_CHILD, IND_EU_DUTCH, SEED_EU, VB, VC, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_years, birthday
from gezin_desktop.law.logic import (
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    do,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Cite, Consequence, Said
from gezin_desktop.law.rules.every import BOOL
from gezin_desktop.law.rules.order import DECLARATION_AGE
from gezin_desktop.law.view import View

_LAWYER = advice("common.see-lawyer")
_ENTERED_ROUTES = frozenset({"eu-child-under-21", "eu-partner-child-under-18", "eu-other-family"})
"""Categories for which a child may be entered in a parent's passport (SEED002)."""


def _travel_document(view: View) -> Judgement:
    held, end = view.ask("relative.passport.held"), view.ask("relative.passport.valid_until")
    in_time = None if end is None else view.until(end)
    entered: bool | None = False
    if view.route in _ENTERED_ROUTES and not (held and in_time):
        entered = view.ask("relative.passport.entered_in_parents")
    found = [
        _document_if(view, one, fresh, also)
        for one in (BOOL if held is None else (held,))
        for fresh in (BOOL if in_time is None else (in_time,))
        for also in (BOOL if entered is None else (entered,))
    ]
    low, high = min(one.low for one in found), max(one.high for one in found)
    return found[0] if low == high else open_(low, high)


def _document_if(view: View, held: bool, in_time: bool, entered: bool) -> Judgement:
    end = view.relative.passport.valid_until
    if held and in_time:
        return yes("eu-document.valid", end=end)
    if not held and entered:
        said, warning = Said("eu-document.entered"), Said("eu-document.own-advised")
        return Judgement(YES, YES, said, warning=warning)
    if held:
        return _no_document(view, "eu-document.expired", end)
    return _no_document(view, "eu-document.not-held")


def _no_document(view: View, key: str, end: date | None = None) -> Judgement:
    """Repairable; where the authorities refuse a passport the IND must accept other proof."""
    if view.peek("relative.passport.authority_refuses"):
        return no("eu-document.refused", consequence=Consequence.LEGAL_HELP, remedies=(_LAWYER,))
    facts = {
        "relative.passport.held": True,
        "relative.passport.valid_until": add_years(view.day, 1),
    }
    return no(key, remedies=(do("eu-document.renew", facts),), end=end)


def travel_document(condition_id: str, *cites: Cite) -> Condition:
    """A valid passport on the receipt date."""
    return Condition(condition_id, "relative", cites, Derived("document", _travel_document))


TRAVEL_DOCUMENT = travel_document(
    "eu-travel-document", cite(VB, "8.13(3)a"), cite(VB, "8.8"), cite(SEED_EU)
)
RETURNING_TRAVEL_DOCUMENT = travel_document(
    "er-travel-document", cite(VB, "8.13(3)a"), cite(IND_EU_DUTCH)
)

_ANTECEDENTS = "relative.antecedents"
_QUESTIONS = ("convictions", "pending_prosecution", "entry_ban", "war_crimes", "false_data")
"""Illegal stay is one of the six questions, but no ground under EU law."""


def _of_age(view: View) -> Judgement:
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    grown = view.reached(birthday(birth, DECLARATION_AGE))
    return yes("eu-order.of-age") if grown else no("eu-order.under-12")


def clean(view: View) -> Judgement:
    """No record at all is enough; anything else is weighed: a conviction alone never decides."""
    answers = view.relative.antecedents
    view.read.append(view.full(f"{_ANTECEDENTS}.any"))
    values = {name: getattr(answers, name) for name in _QUESTIONS}
    for name, value in values.items():
        if value:
            view.read.append(view.full(f"{_ANTECEDENTS}.{name}"))
            return weigh(f"eu-order.{name.replace('_', '-')}")
    blank = [name for name, value in values.items() if value is None]
    if answers.any is False or not blank:
        return yes("eu-order.clear")
    if answers.any is None and len(blank) == len(values):
        view.lacked.append(view.full(f"{_ANTECEDENTS}.any"))
    view.lacked += [view.full(f"{_ANTECEDENTS}.{name}") for name in blank]
    return open_(WEIGH, YES)


def public_order(condition_id: str, *cites: Cite) -> Condition:
    """No actual and serious threat to society (Vb 8.22)."""
    return Condition(
        condition_id,
        "relative",
        cites,
        Derived("answers", clean),
        applies=Derived("of-age", _of_age),
    )


_ORDER = (cite(VB, "8.22"), cite(VC, "B10/2.3"))
PUBLIC_ORDER = public_order("eu-public-order", *_ORDER, cite(SEED_EU))
RETURNING_PUBLIC_ORDER = public_order("er-public-order", *_ORDER, cite(IND_EU_DUTCH))
CHILD_PUBLIC_ORDER = public_order("ch-public-order", *_ORDER, cite(IND_CHILD))


def _honest(view: View) -> Judgement:
    """Good faith is presumed: only what is known counts against the couple."""
    if view.peek("relative.relationship.sham_established"):
        return no("eu-abuse.established", consequence=Consequence.LEGAL_HELP, remedies=(_LAWYER,))
    if view.peek("relative.relationship.sham_indications"):
        return weigh("eu-abuse.indications")
    if view.route == "eu-returning-dutch":
        lived = view.ask("sponsor.stay_abroad.centre_of_life_there")
        if lived is None:
            return open_(WEIGH, YES)
        if not lived:
            return weigh("eu-abuse.paper-address")
    return Judgement(YES, YES)  # nothing to tell: letters never mention it


def no_abuse(condition_id: str) -> Condition:
    """The bond is real and the stay too (Vb 8.25)."""
    return Condition(
        condition_id,
        "both",
        (cite(VB, "8.25"), cite(VC, "B10/2.3")),
        Derived("good-faith", _honest),
    )


NO_ABUSE = no_abuse("eu-no-abuse")
RETURNING_NO_ABUSE = no_abuse("er-no-abuse")
