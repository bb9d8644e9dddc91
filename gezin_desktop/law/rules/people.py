"""Who the people of a case are to the law: Dutch, Turkish, of a permit of some kind, of an age."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import IncomeKind, PermitPurpose, ResidenceStatus
from gezin_desktop.law.cites import AOW, VB, VB_2012, cite
from gezin_desktop.law.dates import birthday
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.view import View

ASYLUM = frozenset({ResidenceStatus.ASYLUM_TEMPORARY, ResidenceStatus.ASYLUM_PERMANENT})

WAITING_YEAR_PURPOSES = frozenset(
    {
        PermitPurpose.FAMILY_OF_NON_TEMPORARY,
        PermitPurpose.NON_TEMPORARY_HUMANITARIAN,
        PermitPurpose.ECONOMICALLY_INACTIVE_LTR,
    }
)
"""Purposes that are not temporary in the sense of the integration law (Vb 3.15(3))."""

NO_SPONSOR_PURPOSES = frozenset(
    {
        PermitPurpose.SEASONAL,
        PermitPurpose.TRAINEE,
        PermitPurpose.EXCHANGE,
        PermitPurpose.AU_PAIR,
        PermitPurpose.WORKING_HOLIDAY,
        PermitPurpose.UNACCOMPANIED_MINOR,
    }
)
"""Purposes whose holder cannot be a sponsor (Vc B7/2.2)."""

OWN_WORK = frozenset(
    {
        IncomeKind.EMPLOYMENT,
        IncomeKind.FLEX,
        IncomeKind.SELF_EMPLOYMENT,
        IncomeKind.DIRECTOR_SHAREHOLDER,
    }
)

YOUNG = 12
"""Below this age a child counts as young in our questions; the limit is ours, not the law's."""

OLD_PENSION_AGE = 65
PENSION_AGE_BY_BIRTH_SINCE = date(2013, 1, 1)
_PENSION_CITES = (cite(AOW), cite(VB, "3.22(2)"), cite(VB_2012, "3.22(2)"))


def wedding_to_come(view: View) -> date | None:
    """The day of a marriage or registration that lies after the receipt date."""
    day: date | None = view.peek("relative.relationship.concluded_on")
    return day if day is not None and not view.reached(day) else None


def sponsor_is_dutch(view: View) -> bool | None:
    """Whether the sponsor has Dutch nationality."""
    nationalities = view.ask("sponsor.nationalities")
    return None if nationalities is None else "NL" in nationalities


def _sponsor_status(view: View, statuses: frozenset[ResidenceStatus], key: str) -> Judgement:
    dutch = sponsor_is_dutch(view)
    if dutch:
        return no("common.sponsor-dutch")
    status = view.ask("sponsor.residence.status")
    if status is None:
        return open_()
    if status not in statuses:
        return no(f"common.{key}-not")
    return yes(f"common.{key}") if dutch is False else open_()


def _asylum_sponsor(view: View) -> Judgement:
    return _sponsor_status(view, ASYLUM, "asylum-sponsor")


ASYLUM_SPONSOR = Derived("asylum-sponsor", _asylum_sponsor)
"""The sponsor is not Dutch and holds an asylum permit."""


def _sponsor_purpose(view: View, purposes: frozenset[PermitPurpose], key: str) -> Judgement:
    """A sponsor who is not Dutch with a temporary regular permit for one of these purposes."""
    dutch = sponsor_is_dutch(view)
    if dutch:
        return no("common.sponsor-dutch")
    status = view.ask("sponsor.residence.status")
    if status not in {None, ResidenceStatus.TEMPORARY_REGULAR, ResidenceStatus.PENDING}:
        return no(f"common.{key}-not")
    purpose = view.ask("sponsor.residence.purpose")
    if purpose is not None and purpose not in purposes:
        return no(f"common.{key}-not")
    if purpose is None or status is None or dutch is None:
        return open_()
    return yes(f"common.{key}", purpose=purpose)


def permit_purpose(view: View) -> tuple[bool, PermitPurpose | None]:
    """The purpose of the sponsor's temporary permit, and whether it is settled what it is.

    None and settled: the sponsor is Dutch, or the stay rests on something else.
    """
    if sponsor_is_dutch(view):
        return True, None
    status = view.ask("sponsor.residence.status")
    if status not in {None, ResidenceStatus.TEMPORARY_REGULAR, ResidenceStatus.PENDING}:
        return True, None
    purpose: PermitPurpose | None = view.ask("sponsor.residence.purpose")
    known = None not in (purpose, status, view.sponsor.nationalities)
    return known, purpose


def sponsor_purpose(purposes: frozenset[PermitPurpose], key: str) -> Derived:
    """The sponsor's permit is for one of these purposes."""
    return Derived(key, lambda view: _sponsor_purpose(view, purposes, key))


def _turkish(view: View) -> Judgement:
    nationalities = (view.ask("sponsor.nationalities"), view.ask("relative.nationalities"))
    if any(codes and "TR" in codes for codes in nationalities):
        return weigh("common.turkish-association")
    return open_(NO, WEIGH) if None in nationalities else no("common.not-turkish")


TURKISH = Derived("turkish-association", _turkish)
"""The association law may forbid to ask this of Turkish nationals: a lawyer must weigh it."""


def reached_age(
    view: View, birth: date | None, age: int, key: str, *, path_low: int = NO
) -> Judgement:
    """Somebody has an age on the receipt date; reached before the decision is to be weighed."""
    if birth is None:
        return open_(path_low, YES)
    day = birthday(birth, age)
    if view.reached(day):
        return yes(f".{key}", age=age)
    if view.soon(day):
        return weigh(f".{key}-soon", age=age, day=day)
    return no(f".{key}-not", age=age, day=day)


def pension_age(view: View, birth: date | None) -> Judgement:
    """Somebody has the state pension age (AOW); before 2013 the rule was 65 years.

    Source: Vb 3.22(2) in the texts of 2012 and 2013; the ages by birth in ``aow_age``.
    """
    if birth is None:
        return open_()
    if not view.reached(PENSION_AGE_BY_BIRTH_SINCE):
        day: date | None = birthday(birth, OLD_PENSION_AGE)
    else:
        day = view.tables.aow_date(birth)
    if day is None:
        return _pension_age_not_fixed(view, birth)
    if view.reached(day):
        return yes("common.aow-age", day=day)._replace(cites=_PENSION_CITES)
    if view.soon(day):
        return weigh("common.aow-age-soon", day=day)
    return no("common.aow-age-not", day=day)


def _pension_age_not_fixed(view: View, birth: date) -> Judgement:
    """No age is fixed for this birth date yet; it was never below 65."""
    first = birthday(birth, OLD_PENSION_AGE)
    view.changes.add(first)
    if view.day < first:
        return no("common.aow-age-far")
    view.lacked.append("receipt_date")
    return open_(NO, YES, "common.aow-not-fixed", birth=birth)
