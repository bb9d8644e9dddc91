"""Who need not meet the income requirement: law/national.md section 3, income-exemption.

The exemptions are judged before the amounts; one that was not asked leaves a short income open.
"""

from __future__ import annotations

from gezin_desktop.case.kinds import DisabilityAward, PermitPurpose
from gezin_desktop.law.cites import FAMILY_DIRECTIVE, IND_FORM, VB, VC, cite
from gezin_desktop.law.condition import Exemption
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    at_best,
    no,
    open_,
    weigh,
    yes,
)
from gezin_desktop.law.rules.people import TURKISH, pension_age, sponsor_purpose
from gezin_desktop.law.view import View

_BASE = "sponsor.income_exemption"
_OLD_AWARDS = frozenset(
    {DisabilityAward.WAO_80_100, DisabilityAward.WAZ_80_100, DisabilityAward.OLD_WAJONG_80_100}
)
_LASTING_AWARDS = frozenset({DisabilityAward.WIA_IVA, DisabilityAward.WAJONG_2010_FULL_LASTING})


def _pension(view: View) -> Judgement:
    return pension_age(view, view.ask("sponsor.birth_date"))


def _disabled(view: View) -> Judgement:
    """Fully disabled: which benefit decides which proof counts (Vc B7/2.1.1)."""
    before = len(view.lacked)
    award = view.ask(f"{_BASE}.disability")
    if award is not None:
        return _by_award(view, award)
    found = [_by_award(view, one) for one in DisabilityAward]
    view.ask_first(before)
    return open_(min(one.low for one in found), max(one.high for one in found))


def _by_award(view: View, award: DisabilityAward) -> Judgement:
    if award in _OLD_AWARDS:
        return _old_award(view)
    if award in _LASTING_AWARDS:
        return _lasting_award(view)
    if award is DisabilityAward.OTHER_FULL:
        return _other_disability(view)
    return no(
        "income-exemption.wga"
        if award is DisabilityAward.WIA_WGA
        else "income-exemption.not-disabled"
    )


def _old_award(view: View) -> Judgement:
    """WAO, WAZ, old Wajong: still fully disabled in a statement a year or more after the award."""
    since = view.ask(f"{_BASE}.disability_since")
    if since is None:
        return open_(WEIGH, YES)
    day = add_years(since, 1)
    return (
        yes("income-exemption.disabled")
        if view.reached(day)
        else weigh("income-exemption.disabled-recent", day=day)
    )


def _lasting_award(view: View) -> Judgement:
    """IVA or Wajong 2010: no chance of recovery, or a small chance said twice."""
    excluded = view.ask(f"{_BASE}.recovery_excluded")
    if excluded is None:
        return open_(WEIGH, YES)
    return (
        yes("income-exemption.disabled")
        if excluded
        else weigh("income-exemption.recovery-possible")
    )


def _other_disability(view: View) -> Judgement:
    """No such benefit: two years fully disabled, and recovery excluded."""
    excluded = view.ask(f"{_BASE}.recovery_excluded")
    if excluded is False:
        return no("income-exemption.recovery-possible-other")
    since = view.ask(f"{_BASE}.disability_since")
    if since is None:
        return open_()
    day = add_years(since, 2)
    if not view.reached(day):
        soon = view.soon(day)
        if excluded is None:
            return open_(NO, WEIGH) if soon else no("income-exemption.disabled-too-short", day=day)
        return (
            weigh("income-exemption.disabled-soon", day=day)
            if soon
            else no("income-exemption.disabled-too-short", day=day)
        )
    return yes("income-exemption.disabled") if excluded else open_()


def _sheltered_work(view: View) -> Judgement:
    indication = view.ask(f"{_BASE}.wsw_indication")
    if indication is None:
        return open_()
    return yes("income-exemption.wsw") if indication else no("income-exemption.no-wsw")


def _job_agreement(view: View) -> Judgement:
    """Held for two years: the IND assesses it (form 7018, 7111-08)."""
    before = len(view.lacked)
    indication = view.ask(f"{_BASE}.job_agreement_indication")
    if indication is False:
        return no("income-exemption.no-job-agreement")
    since = view.ask(f"{_BASE}.job_agreement_indication_since")
    if since is not None and not view.reached(add_years(since, 2)):
        return no("income-exemption.job-agreement-recent", day=add_years(since, 2))
    if indication is None or since is None:
        view.ask_first(before)
        return open_(NO, WEIGH)
    return weigh("income-exemption.job-agreement")


def _work_duty_waived(view: View) -> Judgement:
    """Five years freed of every duty to work is enough; less may be (Vc B7/2.1.1)."""
    before = len(view.lacked)
    waived = view.ask(f"{_BASE}.bijstand_work_duty_waived")
    if waived is False:
        return no("income-exemption.not-waived")
    foreseeable = view.ask(f"{_BASE}.work_foreseeable_within_year")
    if foreseeable is True:
        return no("income-exemption.work-foreseeable")
    since = view.ask(f"{_BASE}.bijstand_work_duty_waived_since")
    five = since is not None and view.reached(add_years(since, 5))
    high = YES if since is None or five else WEIGH
    if waived is None:
        view.ask_first(before)
    if waived is None or foreseeable is None:
        return open_(NO, high)
    if since is None:
        return open_(WEIGH, YES)
    return (
        yes("income-exemption.waived")
        if five
        else weigh("income-exemption.waived-short", day=add_years(since, 5))
    )


_POLICY = (cite(VC, "B7/2.1.1"), cite(IND_FORM, "7111-08"))

_EXEMPTIONS = (
    Exemption("aow-age", Derived("aow-age", _pension), (cite(VB, "3.22(2)"), *_POLICY)),
    Exemption("disabled", Derived("disabled", _disabled), _POLICY),
    Exemption("wsw", Derived("wsw", _sheltered_work), (cite(IND_FORM, "7111-08"),)),
    Exemption(
        "banenafspraak", Derived("banenafspraak", _job_agreement), (cite(IND_FORM, "7111-08"),)
    ),
    Exemption("bijstand-5y", Derived("bijstand-5y", _work_duty_waived), _POLICY),
    Exemption(
        "victim-permit",
        sponsor_purpose(frozenset({PermitPurpose.TEMPORARY_HUMANITARIAN}), "victim-permit"),
        (cite(VC, "B7/2.1.1"),),
    ),
    Exemption(
        "medical-permit",
        at_best(sponsor_purpose(frozenset({PermitPurpose.MEDICAL_TREATMENT}), "medical-permit")),
        (cite(VC, "B7/3.5"),),
    ),
    Exemption("tr-income", TURKISH, (cite(FAMILY_DIRECTIVE),)),
)

INCOME_EXEMPTIONS = tuple(
    one._replace(shared=True, common=one.test is not TURKISH) for one in _EXEMPTIONS
)
"""From being lasting, independent and enough alike."""
