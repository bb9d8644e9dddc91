"""After the death of the sponsor, and after violence: sections 8.5 and 8.6.

Safety comes first: nothing here is ever a plain no, and letters say nothing that endangers.
"""

from __future__ import annotations

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.cites import IND_VIOLENCE, VB, VC, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    all_of,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.rules.every import BOOL, every
from gezin_desktop.law.rules.held import BOND, LAWYER, LEGAL, PERMIT, lasting_sponsor
from gezin_desktop.law.view import View


def _died(view: View) -> Judgement:
    reason = view.ask(f"{BOND}.end_reason")
    if reason is None:
        return open_()
    if reason == "death":
        return yes(".died")
    return no(".not-by-death", consequence=LEGAL, remedies=(LAWYER,))


def _held_permit(view: View) -> Judgement:
    route = view.ask(f"{PERMIT}.route")
    if route is None:
        return open_()
    if route == "national":
        return yes(".held-permit")
    return no(".eu-document", consequence=LEGAL, remedies=(LAWYER,))


def _no_older_parent(view: View) -> Judgement:
    """Not for who came under the old policy for single parents of 65 and older (Vc B9/8.4)."""
    if view.ask("relative.relation") in {Relation.PARENT, Relation.GRANDPARENT}:
        return weigh(".as-parent", remedies=(LAWYER,))
    return Judgement(YES, YES)


DEATH = Condition(
    "death-national",
    "relative",
    (cite(VB, "3.51(1)c"), cite(VB, "3.51(7)"), cite(VC, "B9/8.4")),
    all_of(
        Derived("died", _died),
        Derived("permit", _held_permit),
        Derived("sponsor", lasting_sponsor),
        Derived("no-older-parent", _no_older_parent),
        key="death",
    ),
    consequence=LEGAL,
)


def _because(view: View) -> Judgement:
    """Broken because of violence: a permit of one's own, always looked at by a lawyer."""
    violence = view.ask(f"{PERMIT}.violence")
    if violence is None and view.peek(f"{BOND}.end_reason") == "violence":
        violence = True
    if violence is None:
        return open_(NO, WEIGH)
    if not violence:
        return no(".not-said", consequence=LEGAL, remedies=(LAWYER,))
    held = view.peek(f"{PERMIT}.held") is not False and view.peek(f"{PERMIT}.route") is not None
    remedies = (advice(".safety"), LAWYER)
    return weigh(".own-permit" if held else ".without-permit", remedies=remedies)


VIOLENCE = Condition(
    "vio-independent",
    "relative",
    (cite(VB, "3.51(1)k"), cite(VB, "3.48(1)f"), cite(VC, "B9/8.6"), cite(IND_VIOLENCE)),
    Derived("because", _because),
    consequence=LEGAL,
    weighed=True,
)


def _evidence_if(police: bool, other: bool) -> Judgement:
    if police and other:
        return yes(".both")
    remedies = (advice(".collect"), LAWYER)
    if police or other:
        return weigh(".one-kind", remedies=remedies)
    return no(".none", consequence=LEGAL, remedies=remedies)


def _evidence(view: View) -> Judgement:
    facts = {
        "police": (f"{PERMIT}.violence_police_evidence", BOOL),
        "other": (f"{PERMIT}.violence_other_evidence", BOOL),
    }
    return every(view, _evidence_if, facts)


EVIDENCE = Condition(
    "vio-evidence",
    "relative",
    (cite(VC, "B8/2.3"), cite(VC, "B9/8.6"), cite(IND_VIOLENCE)),
    Derived("evidence", _evidence),
    consequence=LEGAL,
)
