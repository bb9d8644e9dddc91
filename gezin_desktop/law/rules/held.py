"""What is known about a permit that is held, and about the day on which the bond ended.

law/eu-and-after.md section 8.4: the event is the end of living together or the day on which the
divorce was filed, whichever came first. A day that is not known may lie anywhere.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from gezin_desktop.case.kinds import PermitPurpose, ResidenceStatus
from gezin_desktop.case.relative import Absence
from gezin_desktop.law.dates import add_months
from gezin_desktop.law.logic import NO, WEIGH, YES, Judgement, advice, no, open_, weigh, yes
from gezin_desktop.law.result import Consequence
from gezin_desktop.law.rules.people import sponsor_is_dutch
from gezin_desktop.law.view import View

PERMIT, BOND = "relative.permit", "relative.relationship"
LAWYER = advice("common.see-lawyer")
LEGAL, HARD = Consequence.LEGAL_HELP, Consequence.HARD


class Between(NamedTuple):
    """A day that lies between two days; both the same when it is known."""

    first: date
    last: date

    @property
    def known(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last


def bond_until(view: View) -> Between:
    """The day up to which the bond counts: the receipt date while they are together."""
    ended_on = view.peek(f"{BOND}.ended_on")
    filed: date | None = view.peek(f"{BOND}.divorce_filed_on")
    if ended_on is None:
        ended = view.ask(f"{BOND}.ended")
        if ended is not False:
            view.note(view.full(f"{BOND}.ended_on"), None)
    if ended_on is None and ended is False:
        until = view.day if filed is None else min(filed, view.day)
        return Between(until, until)
    reason = view.ask(f"{BOND}.end_reason")
    needs_filing = reason in {None, "divorce"}
    if needs_filing:
        view.note(view.full(f"{BOND}.divorce_filed_on"), filed)
    known = [day for day in (ended_on, filed) if day is not None]
    last = min([*known, view.day])
    complete = ended_on is not None and (filed is not None or not needs_filing)
    return Between(last if complete else date.min, last)


def reached_by(view: View, event: Between, day: date) -> tuple[int, int]:
    """Whether the bond lasted until a day: surely, possibly."""
    view.reached(day)
    return (YES if event.first >= day else NO), (YES if event.last >= day else NO)


ABSENT_MONTHS = 6
"""Months abroad after which a stay may be broken, without a good reason (Vc B1/6.2.1, B10/4.4)."""


def longer_than(one: Absence, months: int) -> bool:
    """Whether an absence is known to have lasted longer than so many months."""
    first, last = one.from_date, one.until_date
    return bool(first and last and last > add_months(first, months))


def absent(view: View, index: int, absence: Absence) -> tuple[int, int]:
    """The span of one absence: fine up to six months, and with a good reason; else weighed."""
    path = view.full(f"{PERMIT}.absences[{index}]")
    start = view.note(f"{path}.from_date", absence.from_date)
    end = view.note(f"{path}.until_date", absence.until_date)
    if start is None or end is None:
        return WEIGH, YES
    if not longer_than(absence, ABSENT_MONTHS):
        return YES, YES
    reason = view.note(f"{path}.important_reason", absence.important_reason)
    if reason is None:
        return WEIGH, YES
    return (YES, YES) if reason else (WEIGH, WEIGH)


_LASTING = frozenset(
    {
        ResidenceStatus.PERMANENT,
        ResidenceStatus.EU_LONG_TERM_RESIDENT,
        ResidenceStatus.ASYLUM_PERMANENT,
    }
)
_DOUBTFUL = frozenset(
    {
        ResidenceStatus.EU_DOCUMENT,
        ResidenceStatus.UK_WITHDRAWAL_AGREEMENT,
        ResidenceStatus.PRIVILEGED,
    }
)
_LASTING_PURPOSES = frozenset(
    {
        PermitPurpose.HIGHLY_SKILLED_MIGRANT,
        PermitPurpose.BLUE_CARD,
        PermitPurpose.EMPLOYMENT,
        PermitPurpose.SELF_EMPLOYMENT,
        PermitPurpose.RESEARCH,
        PermitPurpose.FAMILY_OF_NON_TEMPORARY,
        PermitPurpose.NON_TEMPORARY_HUMANITARIAN,
        PermitPurpose.ECONOMICALLY_INACTIVE_LTR,
    }
)
"""Purposes that are not temporary in the sense of Vb 3.5."""

_DOUBTFUL_PURPOSES = frozenset(
    {
        PermitPurpose.INTRA_CORPORATE_TRANSFER,
        PermitPurpose.START_UP,
        PermitPurpose.WEALTHY_FOREIGNER,
        PermitPurpose.MILITARY,
    }
)
"""Purposes on which the texts that were read say nothing."""


def lasting_sponsor(view: View) -> Judgement:
    """The sponsor is Dutch, or stays here for a purpose that is not temporary (Vb 3.5, 3.51)."""
    dutch = sponsor_is_dutch(view)
    if dutch:
        return yes("lasting-sponsor.dutch")
    status = view.ask("sponsor.residence.status")
    if status is None:
        return open_()
    if status is ResidenceStatus.TEMPORARY_REGULAR:
        found = _by_purpose(view)
    elif status in _LASTING:
        found = yes("lasting-sponsor.status", status=status)
    elif status in _DOUBTFUL:
        found = weigh("lasting-sponsor.not-certain", remedies=(LAWYER,), status=status)
    else:
        found = no(
            "lasting-sponsor.status-not", consequence=LEGAL, remedies=(LAWYER,), status=status
        )
    if dutch is None and found.low < YES:
        return open_(found.low, YES)
    return found


def _by_purpose(view: View) -> Judgement:
    purpose = view.ask("sponsor.residence.purpose")
    if purpose is None:
        return open_()
    if purpose in _LASTING_PURPOSES:
        return yes("lasting-sponsor.purpose", purpose=purpose)
    if purpose in _DOUBTFUL_PURPOSES:
        return weigh("lasting-sponsor.purpose-not-certain", remedies=(LAWYER,), purpose=purpose)
    return no("lasting-sponsor.purpose-not", consequence=LEGAL, remedies=(LAWYER,), purpose=purpose)
