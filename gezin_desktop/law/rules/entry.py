"""What every relative needs to enter and stay: mvv, passport, tuberculosis test."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import MvvExemption
from gezin_desktop.law.cites import IND_BORN, IND_FORM, IND_MVV, VB, VC, VV, VW, cite
from gezin_desktop.law.condition import Condition, Exemption
from gezin_desktop.law.dates import add_months, add_years, birthday
from gezin_desktop.law.logic import (
    NO,
    YES,
    Derived,
    Judgement,
    all_of,
    any_of,
    do,
    fact,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.view import View

_TB_LIST_GREW = (date(2015, 10, 1), date(2024, 12, 31))
"""Between these days the list of 2015 grew to that of 2025, on days that are not known."""
_TB_LISTS = (date(2015, 9, 1), date(2025, 1, 1))


def _mvv_nationality(view: View) -> Judgement:
    codes = view.ask("relative.nationalities")
    if codes is None:
        return open_()
    exempt = view.in_group("mvv-exempt", codes)
    return yes(".nationality-exempt") if exempt else no(".nationality-needs")


def mvv_personal(view: View) -> Judgement:
    """Exemptions of the person (Vb 3.71(2), Vw 17)."""
    exemption = view.ask("relative.mvv_exemption")
    if exemption is None:
        return open_()
    if exemption is MvvExemption.NONE:
        return no(".no-exemption")
    if exemption is MvvExemption.TURKISH_ASSOCIATION:
        return weigh(".turkish-association")
    if exemption is MvvExemption.EXPIRED_UNDER_TWO_YEARS:
        return _expired_lately(view)
    if exemption is MvvExemption.BORN_IN_NL_UNDER_12:
        return _born_here_and_young(view)
    if exemption is MvvExemption.SCHOOL_THREE_YEARS:
        return _at_school(view)
    return yes(f".{exemption}")


def _expired_lately(view: View) -> Judgement:
    end = view.ask("relative.permit.valid_until")
    if end is None:
        return open_()
    if view.until(add_years(end, 2)):
        return yes(".expired-under-two-years")
    return no(".expired-long-ago", end=end)


def _born_here_and_young(view: View) -> Judgement:
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    if not view.reached(birthday(birth, 13)):
        return yes(".born-in-nl-under-12")
    return no(".over-12")


def _at_school(view: View) -> Judgement:
    """Three years here and at school: for minors only (Vb 3.71(2)k)."""
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    if view.reached(birthday(birth, 18)):
        return no(".no-minor-at-school")
    return yes(".school-three-years")


MVV = Condition(
    "fm-mvv",
    "relative",
    (cite(VB, "3.71"), cite(VW, "17"), cite(IND_MVV), cite(IND_FORM), cite(VC, "B1/3.3.1")),
    any_of(
        fact(
            "relative.in_nl",
            False,
            key="abroad",
            remedies=(do(".apply-abroad", {"relative.in_nl": False}),),
        ),
        fact("relative.mvv_held", key="held", quiet=True),
        key="asked",
    ),
    exemptions=(
        Exemption("nationality", Derived("nationality", _mvv_nationality), (cite(IND_MVV),)),
        Exemption("personal", Derived("personal", mvv_personal), (cite(VB, "3.71(2)"),)),
    ),
    alternatives=True,
)


def _passport(view: View) -> Judgement:
    held = view.ask("relative.passport.held")
    if held is False:
        return no(
            ".not-held",
            remedies=(
                do(
                    ".get-passport",
                    {
                        "relative.passport.held": True,
                        "relative.passport.valid_until": add_years(view.day, 1),
                    },
                ),
            ),
        )
    end = view.ask("relative.passport.valid_until")
    if end is None:
        return open_()
    if not view.until(end):
        return no(
            ".expired",
            end=end,
            remedies=(
                do(".renew-passport", {"relative.passport.valid_until": add_years(view.day, 1)}),
            ),
        )
    return yes(".valid", end=end) if held else open_()


NO_PASSPORT_NEEDED = date(2024, 5, 24)
"""From this page on the IND says so of children born here; before it nothing is known."""


def _born_and_stayed(view: View) -> Judgement:
    """A minor who was born here and always lived here (page of the IND; format.md)."""
    if view.route != "nl-child-minor":
        return no(".not-born-here")
    born, stayed = (
        view.ask(f"relative.child.{one}") for one in ("born_in_nl", "always_lived_in_nl")
    )
    if born is False or stayed is False:
        return no(".not-born-here")
    if not view.reached(NO_PASSPORT_NEEDED):
        view.lacked.append("receipt_date")
        return open_(NO, YES, ".born-here-before", day=NO_PASSPORT_NEEDED)
    return yes(".born-here") if born and stayed else open_()


PASSPORT = Condition(
    "fm-passport",
    "relative",
    (cite(VB, "3.19"), cite(VB, "3.72"), cite(VC, "B1/4.2")),
    Derived("passport", _passport),
    exemptions=(
        Exemption(
            "no-passport-possible",
            all_of(
                fact("relative.passport.authority_refuses", key="refuses"),
                fact("relative.passport.refusal_proven", key="proven"),
                fact("relative.passport.identity_otherwise_proven", key="identity"),
                says=".impossible",
            ),
            (cite(VB, "3.72"),),
        ),
        Exemption("born-in-nl", Derived("born-here", _born_and_stayed), (cite(IND_BORN),)),
    ),
)


def _tb_nationality(view: View) -> Judgement:
    """The list in force; where the lists of 2015 and 2025 differ in between, it is not known."""
    codes = view.ask("relative.nationalities")
    if codes is None:
        return open_()
    if view.in_group("tb-exempt", codes):
        return yes(".nationality-exempt", day=view.day)
    grew, grown = _TB_LIST_GREW
    between = view.reached(grew) and view.until(grown)
    later = view.tables.group("tb-exempt", _TB_LISTS[1])
    if between and not later.isdisjoint(codes):
        view.lacked.append("receipt_date")
        return open_(NO, YES, ".list-not-known", day=view.day)
    return no(".nationality-needs")


def _tb_settled(view: View) -> Judgement:
    exemption = view.ask("relative.mvv_exemption")
    if exemption in {MvvExemption.HOLDS_DUTCH_PERMIT, MvvExemption.EU_LTR_FAMILY}:
        return yes(".settled")
    return open_() if exemption is None else no(".not-settled")


def _born_here(view: View) -> Judgement:
    """Born in the Netherlands: as was answered, else as the country of birth says."""
    born = view.peek("relative.child.born_in_nl")
    if born is None:
        country = view.ask("relative.birth_country")
        if country is None:
            return open_()
        born = country == "NL"
    return yes(".born-here") if born else no(".born-here-not")


def _tested(view: View) -> Judgement:
    """A test in the Netherlands less than six months ago."""
    tested = view.ask("relative.tuberculosis.tested_in_nl")
    if tested is False:
        return no(".not-tested")
    on = view.ask("relative.tuberculosis.tested_in_nl_on")
    if on is None:
        return open_()
    if not view.reached(on):
        return no(".not-tested")
    if view.reached(add_months(on, 6)):
        return no(".test-old", on=on)
    return yes(".tested", on=on) if tested else open_()


TUBERCULOSIS = Condition(
    "fm-tb",
    "relative",
    (cite(VB, "3.21"), cite(VB, "3.79"), cite(VV, "3.18"), cite(IND_FORM, "7103")),
    any_of(
        fact(
            "relative.tuberculosis.willing",
            key="willing",
            remedies=(do(".sign", {"relative.tuberculosis.willing": True}),),
        ),
        Derived("tested", _tested),
        key="test",
    ),
    exemptions=(
        Exemption("nationality", Derived("nationality", _tb_nationality), (cite(VV, "3.18"),)),
        Exemption("settled", Derived("settled", _tb_settled), (cite(IND_FORM, "7103"),)),
        Exemption(
            "born-in-nl",
            all_of(
                Derived("born-here", _born_here),
                fact("relative.child.always_lived_in_nl", key="stayed-here"),
                says=".born-and-stayed",
            ),
            (cite(IND_FORM, "7103"),),
        ),
    ),
)
