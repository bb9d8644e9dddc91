"""The basic civic integration exam abroad (basisexamen inburgering buitenland)."""

from __future__ import annotations

from gezin_desktop.case.kinds import ExamExemption, PermitPurpose
from gezin_desktop.law.cites import (
    IND_EXAM,
    IND_FORM,
    INTEGRATION_ACT,
    INTEGRATION_DECREE,
    MG,
    TURKISH_EXAM,
    VB,
    VC,
    VV,
    VW,
    cite,
)
from gezin_desktop.law.condition import Condition, Exemption
from gezin_desktop.law.dates import add_months, add_years, birthday
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    all_of,
    do,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.result import Said
from gezin_desktop.law.rules.entry import mvv_personal
from gezin_desktop.law.rules.people import (
    ASYLUM_SPONSOR,
    TURKISH,
    WAITING_YEAR_PURPOSES,
    pension_age,
    sponsor_purpose,
)
from gezin_desktop.law.view import View

_EXAM = "relative.exam"
MEDICAL_STATEMENT_MONTHS = 6
_ADULT = 18
_TEMPORARY_STAY = sponsor_purpose(
    frozenset(PermitPurpose) - WAITING_YEAR_PURPOSES, "temporary-stay"
)


def _nationality_needs_it(view: View) -> Judgement:
    """Who needs no mvv by nationality needs no exam; nor did Turkish nationals until 2022."""
    codes = view.ask("relative.nationalities")
    if codes is None:
        return open_()
    exempt = view.in_group("exam-abroad-exempt", codes)
    return no(".nationality-exempt") if exempt else yes(".nationality")


def _adult(view: View) -> Judgement:
    birth = view.ask("relative.birth_date")
    if birth is None:
        return open_()
    return yes(".adult") if view.reached(birthday(birth, _ADULT)) else no(".child")


def _lasting_stay(view: View) -> Judgement:
    """The sponsor's stay is not for a temporary purpose (Besluit inburgering 2021 art. 2.2)."""
    found = _TEMPORARY_STAY.judge(view, "")
    if found.low == found.high == YES:
        return Judgement(NO, NO, found.said)
    return open_(YES - found.high, YES - found.low) if found.low != found.high else yes(".lasting")


def _passed(view: View) -> Judgement:
    """All parts passed, and the result at most a year old when the mvv application arrives."""
    passed = view.ask(f"{_EXAM}.passed")
    remedies = (do(".take-exam", {f"{_EXAM}.passed": True, f"{_EXAM}.result_dated": view.day}),)
    if passed is False:
        return no(".not-passed", remedies=remedies)
    dated = view.ask(f"{_EXAM}.result_dated")
    if dated is None:
        return open_()
    last = add_years(dated, 1)
    if not view.reached(dated):
        return no(".result-later", day=dated)
    if not view.until(last):
        return no(".too-old", remedies=remedies, dated=dated, last=last)
    if passed is None:
        return open_()
    warning = Said(".last-day", {"last": last}) if view.day == last else None
    return Judgement(YES, YES, Said(".passed", {"dated": dated, "last": last}), warning=warning)


def _diploma(view: View) -> Judgement:
    exemption = view.ask(f"{_EXAM}.exemption")
    if exemption is None:
        return open_()
    if exemption is ExamExemption.NONE:
        return no(".no-diploma")
    if exemption is not ExamExemption.SURINAMESE_PRIMARY_SCHOOL:
        return yes(f".{exemption}")
    codes = view.ask("relative.nationalities")
    if codes is None:
        return open_()
    return yes(f".{exemption}") if "SR" in codes else no(".not-surinamese")


def _mvv_exempt(view: View) -> Judgement:
    """Somebody who needs no mvv for another reason than nationality needs no exam either."""
    found = mvv_personal(view)
    if found.low != found.high:
        return open_()
    return yes(".mvv-exempt") if found.low == YES else no(".mvv-needed")


def _pension(view: View) -> Judgement:
    return pension_age(view, view.ask("relative.birth_date"))


def _medical(view: View) -> Judgement:
    """A medical statement of at most six months old (VV 3.10)."""
    before = len(view.lacked)
    unable = view.ask(f"{_EXAM}.medically_unable")
    if unable is False:
        return no(".able")
    stated = view.ask(f"{_EXAM}.medical_statement_on")
    if unable is None:
        view.ask_first(before)
    if stated is None:
        return open_(NO, WEIGH)
    if not view.reached(stated) or not view.until(add_months(stated, MEDICAL_STATEMENT_MONTHS)):
        return no(".statement-old", stated=stated)
    return weigh(".medical", stated=stated) if unable else open_(NO, WEIGH)


def _hardship(view: View) -> Judgement:
    """Claimed with own effort or proof it is weighed; claimed with nothing it does not help."""
    before = len(view.lacked)
    claimed = view.ask(f"{_EXAM}.hardship_claimed")
    if claimed is False:
        return no(".no-hardship")
    evidenced, attempts = view.ask(f"{_EXAM}.hardship_evidenced"), view.ask(f"{_EXAM}.attempts")
    if claimed is None:
        view.ask_first(before)
    if evidenced or (attempts or 0) > 0:
        return weigh(".hardship") if claimed else open_(NO, WEIGH)
    if evidenced is False and attempts is not None:
        return no(".hardship-bare")
    return open_(NO, WEIGH)


def _turkish(view: View) -> Judgement:
    """Until 2022 relatives of Turkish nationals were exempt as they were themselves (MG)."""
    if not view.in_group("exam-abroad-exempt", ["TR"]):
        return TURKISH.function(view)
    codes = view.ask("sponsor.nationalities")
    if codes is None:
        return open_()
    return yes(".turkish-sponsor") if "TR" in codes else no("common.not-turkish")


BASIC_EXAM = Condition(
    "fm-basic-exam",
    "relative",
    (
        cite(VB, "3.71a"),
        cite(VW, "16(1)h"),
        cite(INTEGRATION_ACT, "3"),
        cite(IND_FORM, "7106"),
        cite(IND_EXAM),
    ),
    Derived("passed", _passed),
    applies=all_of(
        Derived("nationality", _nationality_needs_it),
        Derived("adult", _adult),
        Derived("lasting-stay", _lasting_stay),
        key="needed",
    ),
    exemptions=(
        Exemption("asylum-sponsor", ASYLUM_SPONSOR, (cite(VB, "3.71a(2)a"),)),
        Exemption("aow-age", Derived("aow-age", _pension), (cite(INTEGRATION_ACT, "3"),)),
        Exemption("diploma", Derived("diploma", _diploma), (cite(VV, "3.13"), cite(IND_FORM))),
        Exemption("mvv-exempt", Derived("mvv-exempt", _mvv_exempt), (cite(VW, "17(1)"),)),
        Exemption("medical", Derived("medical", _medical), (cite(VV, "3.10"),)),
        Exemption(
            "hardship",
            Derived("hardship", _hardship),
            (cite(VV, "3.10"), cite(INTEGRATION_DECREE), cite(VC, "B1/4.7")),
        ),
        Exemption(
            "tr-civic-exam-abroad",
            Derived("turkish-association", _turkish),
            (cite(TURKISH_EXAM), cite(MG)),
        ),
    ),
)
