"""Days of the calendar for who holds a permit, after separation, and for asylum families.

law/eu-and-after.md section 10: 8, 17, 18, 21, 22, 24 to 26, 42 and 48.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.case.kinds import PARTNERS, Relation
from gezin_desktop.case.kinds import CaseEventKind as Kind
from gezin_desktop.law.dates import ONE_DAY, add_years
from gezin_desktop.law.deadlines.make import Term, after, on_day
from gezin_desktop.law.documents.ask import DocumentView, sponsor_is_dutch

if TYPE_CHECKING:
    from gezin_desktop.law.result import Deadline

_VB, _VC = "vb-2015-07-21", "vc-2015-10-21"
_LEAVE_BRP = Term("cal-brp-leave", "deadline", "relative", source="brp-2015")
_NO_RECOVERY = Term("cal-cost-risk-ends", "window-opens", "sponsor", "recovery-of-removal-costs")
_WARNING = Term("cal-warning-ends", "window-opens", "sponsor", fixed=(24, "months"), source=_VC)
_GRACE = Term("cal-renew-grace", "deadline", "relative", fixed=(2, "years"), source=_VC)
_ABSENCE = Term("cal-absence-6m", "deadline", "relative", fixed=(6, "months"), source=_VC)
_TURKISH = Term("cal-tr-3y", "window-opens", "relative", fixed=(3, "years"), source=_VB)
_VIOLENCE = Term("cal-violence-1y", "deadline", "relative", source=_VB)
_VICTIM = Term("cal-viol-temp-1y", "window-opens", "relative", fixed=(1, "years"), source=_VC)
_DUTCH_3 = Term("cal-nat-3y", "window-opens", "relative", fixed=(3, "years"), source="rwn-2015")
_DUTCH_5 = Term("cal-nat-5y", "window-opens", "relative", fixed=(5, "years"), source="rwn-2015")
_NAREIS = Term("cal-nareis", "deadline", "sponsor", fixed=(3, "months"), source="vw-2015-07-21")

Events = Callable[..., list[date]]


def after_deadlines(view: DocumentView, events: Events) -> Iterator[Deadline]:
    """The days of a relative that follow from events after admission, whatever the route."""
    for event in events(Kind.DEPARTURE_ABROAD):
        yield on_day(_LEAVE_BRP, event, _LEAVE_BRP.source, {"event": event})
    for event in events(Kind.SPONSORSHIP_ENDED):
        yield from after(_NO_RECOVERY, event, view.tables)
    for event in events(Kind.WARNING_GIVEN):
        yield from after(_WARNING, event, view.tables)
    if not view.route.startswith("eu-"):
        yield from _national(view, events)
    yield from _becoming_dutch(view)


def _national(view: DocumentView, events: Events) -> Iterator[Deadline]:
    permit, bond = view.relative.permit, view.relative.relationship
    for event in events(Kind.DEPARTURE_ABROAD):
        yield from after(_ABSENCE, event, view.tables)
    if permit.valid_until and permit.route == "national":
        yield from after(_GRACE, permit.valid_until, view.tables)
    if permit.valid_from and _turkish(view):
        yield from after(_TURKISH, permit.valid_from, view.tables)
    left = events(Kind.VIOLENCE_LEFT_HOME)
    if not left and (permit.violence or bond.end_reason == "violence") and bond.ended_on:
        left = [bond.ended_on]
    for event in left[:1]:
        values = {"event": event}
        last = add_years(event, 1) - ONE_DAY  # on the anniversary the protection has ended
        yield on_day(_VIOLENCE, last, _VIOLENCE.source, values)
        for issued in events(Kind.PERMIT_ISSUED):
            if issued > event:
                yield from after(_VICTIM, issued, view.tables)


def _turkish(view: DocumentView) -> bool:
    codes = (*(view.sponsor.nationalities or ()), *(view.relative.nationalities or ()))
    return "TR" in codes


def _becoming_dutch(view: DocumentView) -> Iterator[Deadline]:
    """Naturalisation, as information: five years, or three with a Dutch partner."""
    permit, bond = view.relative.permit, view.relative.relationship
    start = permit.valid_from
    if start is None or permit.held is False:
        return
    yield from after(_DUTCH_5, start, view.tables)
    apart = bond.ended or bond.ended_on or bond.cohabiting is False or permit.violence
    if view.relative.relation not in PARTNERS or apart:
        return
    together = bond.cohabiting_since or bond.concluded_on
    if together is None or not sponsor_is_dutch(view):
        return
    # married years abroad count; without marriage only years with a permit do (RWN 8(2), 8(4))
    unmarried = view.relative.relation is Relation.UNMARRIED_PARTNER
    since = start if unmarried else bond.concluded_on or together
    yield from after(_DUTCH_3, max(together, since), view.tables)


def nareis_deadline(view: DocumentView, events: Events) -> Iterator[Deadline]:
    """The three months after an asylum permit: the one day that a referral names."""
    granted = events(Kind.ASYLUM_GRANTED)
    day = granted[-1] if granted else view.sponsor.residence.granted_on
    if day is not None:
        yield from after(_NAREIS, day, view.tables)
