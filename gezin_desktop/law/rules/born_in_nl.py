"""Children born in the Netherlands, or abroad to two residents: law/national.md section 10."""

from __future__ import annotations

from gezin_desktop.case.kinds import ResidenceStatus
from gezin_desktop.law.cites import IND_BORN, VB, VC, cite
from gezin_desktop.law.condition import Condition
from gezin_desktop.law.dates import add_months
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    fact,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, RemedyKind, Said
from gezin_desktop.law.view import View

CHILD = "relative.child"
MONTHS_ABROAD = 6
_LAWYER = advice("common.see-lawyer")
_ORDINARY = advice("born-nl-birthplace.ordinary", RemedyKind.OTHER_ROUTE)


def _birthplace(view: View) -> Judgement:
    """Born here; or abroad to two lawful residents, less than six months ago (Vb 3.23(2))."""
    here = view.ask(f"{CHILD}.born_in_nl")
    if here:
        return yes(".born-here")
    abroad = _born_abroad(view)
    if here is None:
        return open_()
    return abroad


def _born_abroad(view: View) -> Judgement:
    birth = view.ask("relative.birth_date")
    day = add_months(birth, MONTHS_ABROAD) if birth else None
    if day is not None and view.reached(day) and view.day > day:
        view.changes.add(day)
        return no(".too-old", consequence=Consequence.HARD, remedies=(_ORDINARY,), day=day)
    parent = view.ask("sponsor.resident_partner")
    lawful = None if parent == "none" else view.ask("sponsor.resident_partner_lawful")
    if lawful is False:
        return no(".other-parent-not-lawful", consequence=Consequence.HARD, remedies=(_ORDINARY,))
    if parent is None or birth is None or (parent != "none" and lawful is None):
        return open_()
    if parent == "none":
        return weigh(".parent-alone", remedies=(_LAWYER,))
    return weigh(".just-six-months", day=day) if view.day == day else yes(".born-abroad", day=day)


BIRTHPLACE = Condition(
    "born-nl-birthplace",
    "relative",
    (cite(VB, "3.23"), cite(IND_BORN)),
    Derived("birthplace", _birthplace),
    consequence=Consequence.HARD,
    waiting_helps=False,
)


def _concerns(view: View) -> Judgement:
    here = view.ask(f"{CHILD}.born_in_nl")
    if here is None:
        return open_()
    return yes("born-nl-birthplace.born-here") if here else no(".born-elsewhere")


MAIN_RESIDENCE = Condition(
    "born-nl-main-residence",
    "relative",
    (cite(VB, "3.23"), cite(IND_BORN)),
    fact(
        f"{CHILD}.always_lived_in_nl",
        key="always",
        consequence=Consequence.LEGAL_HELP,
        remedies=(_ORDINARY, _LAWYER),
    ),
    applies=Derived("born-here", _concerns),
    consequence=Consequence.LEGAL_HELP,
)

_PERMITS = frozenset(
    {
        ResidenceStatus.PERMANENT,
        ResidenceStatus.EU_LONG_TERM_RESIDENT,
        ResidenceStatus.ASYLUM_PERMANENT,
        ResidenceStatus.ASYLUM_TEMPORARY,
        ResidenceStatus.TEMPORARY_REGULAR,
        ResidenceStatus.EU_DOCUMENT,
        ResidenceStatus.UK_WITHDRAWAL_AGREEMENT,
    }
)
_NO_PERMIT = frozenset({ResidenceStatus.NONE, ResidenceStatus.TEMPORARY_PROTECTION})


def _parent_status(view: View) -> Judgement:
    """The parent holds a permit (Vw 8 a-e, l), or became Dutch after the birth."""
    codes = view.ask("sponsor.nationalities")
    if codes is not None and "NL" in codes:
        return Judgement(YES, YES, Said(".dutch"), warning=Said(".child-may-be-dutch"))
    status = view.ask("sponsor.residence.status")
    if status is None:
        return open_()
    if status in _PERMITS:
        return yes(".permit", status=status)
    if codes is None:
        return open_(NO if status in _NO_PERMIT else WEIGH, YES)
    if status in _NO_PERMIT:
        return no(".no-permit", consequence=Consequence.HARD, remedies=(_LAWYER,), status=status)
    return weigh(".not-certain", remedies=(_LAWYER,), status=status)


PARENT_STATUS = Condition(
    "born-nl-parent-status",
    "sponsor",
    (cite(VB, "3.23"), cite(VC, "B7/3.3"), cite(IND_BORN)),
    Derived("status", _parent_status),
    consequence=Consequence.HARD,
)
