"""The counsellor's calendar: days that follow from the dates and events of a case.

Three groups: before the application (papers that grow old, a birthday), the procedure (terms of the
IND and of the family), and life with the permit (renewal, an independent permit, duties to report).
Past days stay in the list; who shows them decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from gezin_desktop.case.kinds import CaseEventKind as Kind
from gezin_desktop.case.kinds import MvvExemption
from gezin_desktop.law.dates import ONE_DAY, add_months, add_years, birthday
from gezin_desktop.law.deadlines.after import after_deadlines, nareis_deadline
from gezin_desktop.law.deadlines.eu import eu_deadlines, is_eu
from gezin_desktop.law.deadlines.fines import with_fine
from gezin_desktop.law.deadlines.make import Term, after, on_day
from gezin_desktop.law.documents.ask import DocumentView, in_group
from gezin_desktop.law.documents.partner import exam_asked

if TYPE_CHECKING:
    from gezin_desktop.law.result import Deadline

_EXAM = Term("cal-exam-validity", "deadline", "both", "exam-result-validity")
_DECLARATION = Term(
    "cal-unmarried-decl", "deadline", "both", fixed=(6, "months"), source="ind-7018-2025-1"
)
_FILE_AS_CHILD = Term("cal-file-before-18", "deadline", "sponsor", source="vb-2015-07-21")
_DECISION = Term("cal-mvv-decision", "authority-term", "ind", "decision-mvv", movable=True)
_DECISION_LATE = Term(
    "cal-mvv-decision-extended",
    "authority-term",
    "ind",
    fixed=(3, "months"),
    source="vw-2014-01-01",
    movable=True,
)
_PERMIT = Term("cal-permit-decision", "authority-term", "ind", "decision-permit", movable=True)
_PERMIT_LATE = Term(
    "cal-permit-decision-extended",
    "authority-term",
    "ind",
    fixed=(6, "months"),
    source="vw-2014-01-01",
)
_COLLECT = Term("cal-mvv-collect", "deadline", "relative", "mvv-collect-after-notice", movable=True)
_ENTER = Term("cal-mvv-enter", "deadline", "relative", "mvv-validity")
_REGISTER = Term(
    "cal-brp", "deadline", "relative", fixed=(5, "days"), source="brp-2015", movable=True
)
_MOVE = Term("cal-brp-move", "deadline", "both", fixed=(5, "days"), source="brp-2015", movable=True)
_CARD = Term("cal-permit-collect", "reminder", "relative", "residence-card-ready")
_TB = Term("cal-tb", "deadline", "relative", "tb-test")
_HEALTH = Term("cal-health", "deadline", "relative", "health-insurance")
_PLAN_NEW = Term("cal-integration-new", "deadline", "relative", "integration-in-nl")
_PLAN_OLD = Term("cal-integration-old", "deadline", "relative", "integration-in-nl")
_REPORT_SPONSOR = Term(
    "cal-report-sponsor", "deadline", "sponsor", "report-changes", movable=True, cautious=True
)
_REPORT_MEMBER = Term(
    "cal-report-member", "deadline", "relative", "report-changes", movable=True, cautious=True
)
_KEEP = Term("cal-admin-keep", "deadline", "sponsor", "sponsor-keep-documents")
_OBJECT = Term("cal-objection", "deadline", "both", "objection-period", movable=True)
_OBJECT_ANSWER = Term("cal-objection-decision", "authority-term", "ind", "decision-on-objection")
_PROVISIONAL = Term(
    "cal-provisional", "deadline", "relative", fixed=(1, "days"), source="vc-2015-10-21"
)
_REPAIR = Term("cal-repair", "deadline", "both", fixed=(2, "weeks"), source="vc-2015-10-21")
_RENEW_OPEN = Term("cal-renew-open", "window-opens", "both", source="ind-7018-2025-1")
_RENEW_LAST = Term("cal-renew-last", "deadline", "both", source="vb-2015-07-21")
_OWN_PERMIT = Term("cal-sep-5y", "window-opens", "relative", "independent-permit-after")
_OWN_PERMIT_CHILD = Term("cal-child-1y", "window-opens", "relative", "independent-permit-child")
_EIGHTEEN = Term("cal-child-18", "reminder", "both", source="vb-2015-07-21")

_AFTER_ADMISSION = frozenset(
    {
        "nl-independent-permit",
        "nl-independent-child",
        "nl-after-death",
        "nl-violence",
        "nl-permit-holder",
    }
)
_NEW_INTEGRATION_ACT = date(2022, 1, 1)
_RENEW_MONTHS = 3
_HORIZON_YEARS = 5  # an eighteenth birthday further away is no reason to hurry
_FILED = (Kind.MVV_APPLICATION_RECEIVED, Kind.APPLICATION_RECEIVED)
_DECLARATIONS = (
    "unmarried_declaration_family_member",
    "unmarried_declaration_sponsor",
    "unmarried_declaration_child16",
)
_BREAKS = (Kind.SEPARATION, Kind.ADDRESS_LEFT, Kind.DIVORCE_FILED, Kind.DIVORCE_FINAL)
_SPONSOR_REPORTS = (
    *_BREAKS,
    Kind.INCOME_LOST,
    Kind.BIJSTAND_REQUESTED,
    Kind.DEPARTURE_ABROAD,
    Kind.SPONSOR_LEFT_NL,
)
_MEMBER_REPORTS = (*_BREAKS, Kind.SPONSOR_DIED, Kind.SPONSOR_LEFT_NL)
_AFTER_EVENT = {
    Kind.APPROVAL_NOTIFIED: (_COLLECT,),
    Kind.MVV_ISSUED: (_ENTER,),
    Kind.MOVED: (_MOVE,),
    Kind.SPONSORSHIP_ENDED: (_KEEP,),
    Kind.REPAIR_LETTER: (_REPAIR,),
}


def deadlines(view: DocumentView) -> tuple[Deadline, ...]:
    """All days that follow from the case for one relative on one route, in order of time."""
    events = partial(_events_of, view)
    if view.route == "asylum-family":
        return tuple(nareis_deadline(view, events))
    own = eu_deadlines(view, events) if is_eu(view.route) else _decision(view)
    found = [
        *_before_filing(view),
        *own,
        *_events(view),
        *_arrival(view),
        *_objection(view),
        *_permit(view),
        *after_deadlines(view, events),
    ]
    return tuple(sorted(found, key=lambda one: (one.due, one.id)))


def _events_of(view: DocumentView, *kinds: Kind) -> list[date]:
    """The days of events of these kinds that concern the relative, oldest first."""
    events = view.case.events
    if not events:
        return []
    mine = (None, view.relative.id)
    return sorted([e.on for e in events if e.kind in kinds and e.relative in mine])


def _settled(view: DocumentView) -> bool:
    """Whether the application is filed already, or the permit held."""
    return bool(view.relative.permit.held or _events_of(view, *_FILED))


def _before_filing(view: DocumentView) -> Iterator[Deadline]:
    if _settled(view):
        return
    person = view.relative
    dated = person.exam.result_dated if person.exam.passed else None
    if view.route == "nl-partner" and dated and exam_asked(view) is not False:
        yield from after(_EXAM, dated, view.tables)
    for paper in person.documents:
        if paper.kind in _DECLARATIONS and paper.held and paper.issued_on:
            yield from after(_DECLARATION, paper.issued_on, view.tables)
    if view.route == "nl-child-minor" and person.birth_date:
        day = birthday(person.birth_date, 18)
        if day <= add_years(view.day, _HORIZON_YEARS):
            yield on_day(_FILE_AS_CHILD, day - ONE_DAY, _FILE_AS_CHILD.source, {"event": day})


def _decision(view: DocumentView) -> Iterator[Deadline]:
    """The IND's own term, from the day of receipt or else from the planned day."""
    if view.relative.permit.held or _events_of(view, Kind.DECISION_ANNOUNCED):
        return
    received = _events_of(view, *_FILED)
    exempt = view.relative.mvv_exemption not in (None, MvvExemption.NONE)
    without_mvv = in_group(view, "mvv-exempt") or exempt or view.route in _AFTER_ADMISSION
    first, late = (_PERMIT, _PERMIT_LATE) if without_mvv else (_DECISION, _DECISION_LATE)
    for one in after(first, received[-1] if received else view.day, view.tables):
        yield one
        yield from after(late, one.due, view.tables)


def _events(view: DocumentView) -> Iterator[Deadline]:
    for kind, terms in _AFTER_EVENT.items():
        for event in _events_of(view, kind):
            for term in terms:
                yield from after(term, event, view.tables)
    for event in [] if is_eu(view.route) else _events_of(view, Kind.INTEGRATION_PLAN_DATED):
        term = _PLAN_NEW if event >= _NEW_INTEGRATION_ACT else _PLAN_OLD
        yield from after(term, event, view.tables)
    yield from _reports(view)


def _reports(view: DocumentView) -> Iterator[Deadline]:
    """What both must tell the IND; under EU law there is no sponsor in the sense of the act."""
    broken = _broken_on(view)
    changes = _days(_events_of(view, *_SPONSOR_REPORTS), broken)
    if is_eu(view.route) or view.relative.relationship.end_reason == "death":
        changes = []
    for event in changes:
        for one in after(_REPORT_SPONSOR, event, view.tables):
            yield with_fine(one, event, _events_of(view, Kind.WARNING_GIVEN), view.tables)
    for event in _days(_events_of(view, *_MEMBER_REPORTS), broken):
        yield from after(_REPORT_MEMBER, event, view.tables)


def _broken_on(view: DocumentView) -> list[date]:
    """The end of living together and the petition, where no event of the case tells them."""
    if not view.relative.permit.held or _events_of(view, *_MEMBER_REPORTS):
        return []
    bond = view.relative.relationship
    return [day for day in (bond.ended_on, bond.divorce_filed_on) if day is not None]


def _days(*groups: list[date]) -> list[date]:
    return sorted({day for group in groups for day in group})


def _arrival(view: DocumentView) -> Iterator[Deadline]:
    entered = _events_of(view, Kind.ENTERED_NL)
    held = view.route in _AFTER_ADMISSION or view.route in {"eu-retained", "eu-permit-holder"}
    if not entered and not held and view.relative.in_nl and view.relative.entered_nl_on:
        entered = [view.relative.entered_nl_on]
    for event in entered[-1:]:
        yield from after(_REGISTER, event, view.tables)
        if _events_of(view, Kind.MVV_ISSUED) or view.relative.mvv_held:
            yield from after(_CARD, event, view.tables)
    permits = _events_of(view, Kind.PERMIT_ISSUED)
    for event in permits[-1:]:
        if not in_group(view, "tb-exempt") and not is_eu(view.route):
            yield from after(_TB, event, view.tables)
    insured = permits if view.relative.lawful_stay_nl is False else entered or permits
    for event in insured[-1:]:  # the duty to insure rests on lawful residence
        yield from after(_HEALTH, event, view.tables)


def _objection(view: DocumentView) -> Iterator[Deadline]:
    for event in _events_of(view, Kind.DECISION_ANNOUNCED):
        for last in after(_OBJECT, event, view.tables):
            yield last
            yield from after(_OBJECT_ANSWER, last.due, view.tables)
        if view.relative.in_nl:
            yield from after(_PROVISIONAL, event, view.tables)


def _permit(view: DocumentView) -> Iterator[Deadline]:
    """Renewal, the independent permit, the eighteenth birthday of somebody who holds a permit."""
    permit, birth = view.relative.permit, view.relative.birth_date
    held = permit.held or (permit.held is None and permit.route == "national")
    if not held or permit.route == "eu":
        return
    if permit.valid_until:
        opens = add_months(permit.valid_until, -_RENEW_MONTHS)
        values = {"event": permit.valid_until}
        yield on_day(_RENEW_OPEN, opens, _RENEW_OPEN.source, values)
        yield on_day(_RENEW_LAST, permit.valid_until - ONE_DAY, _RENEW_LAST.source, values)
    child = view.relative.relation == "child"
    if permit.valid_from and not child:
        start = max(permit.valid_from, permit.same_partner_since or permit.valid_from)
        yield from after(_OWN_PERMIT, start, view.tables)
    if permit.valid_from and child:
        for a_year in after(_OWN_PERMIT_CHILD, permit.valid_from, view.tables):
            yield a_year._replace(due=a_year.due + ONE_DAY, working_day=a_year.due + ONE_DAY)
    if child and birth:
        day = birthday(birth, 18)
        if day > view.today:
            yield on_day(_EIGHTEEN, add_years(day, -1), _EIGHTEEN.source, {"event": day})
