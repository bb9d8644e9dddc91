"""Days of the calendar that follow from EU law: law/eu-and-after.md section 10, 29 to 41 and 47.

The order of each term: what it counts from, how long it is, whether a weekend moves its end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.case.kinds import PARTNERS, Relation
from gezin_desktop.case.kinds import CaseEventKind as Kind
from gezin_desktop.law.dates import ONE_DAY, add_months, add_years, birthday
from gezin_desktop.law.deadlines.make import Term, after, on_day
from gezin_desktop.law.documents.ask import DocumentView

if TYPE_CHECKING:
    from gezin_desktop.law.result import Deadline

_VB, _VC, _SEED = "vb-2015-07-21", "vc-2015-10-21", "SEED002"
_APPLY = Term(
    "cal-eu-apply", "deadline", "relative", "eu-application-window", movable=True, cautious=True
)
_DECISION = Term("cal-eu-decision", "authority-term", "ind", "decision-eu-document")
_COHABIT = Term("cal-eu-cohab", "window-opens", "both", fixed=(6, "months"), source=_VC)
_SUPPORT = Term("cal-eu-support-12m", "window-opens", "both", fixed=(12, "months"), source=_SEED)
_RETAINED = Term("cal-eu-worker-retained", "reminder", "sponsor", fixed=(6, "months"), source=_VB)
_CARD = Term("cal-eu-card", "deadline", "relative", source=_VB)
_PERMANENT = Term("cal-eu-perm", "window-opens", "relative", "eu-permanent-residence")
_DEATH = Term("cal-eu-death-1y", "window-opens", "relative", fixed=(1, "years"), source=_SEED)
_DIVORCE = Term("cal-eu-divorce-3y", "window-opens", "relative", fixed=(3, "years"), source=_SEED)
_ABSENCE = Term("cal-eu-absence", "reminder", "relative", fixed=(6, "months"), source=_VB)
_JOINT_STAY = Term(
    "cal-er-3m", "window-opens", "both", fixed=(3, "months"), source="ind-nl-eu-2023"
)
_LAPSE = Term("cal-er-lapse", "deadline", "sponsor", fixed=(6, "months"), source="ind-nl-eu-2023")
_LEAVE = Term("cal-leave-eu", "deadline", "relative", fixed=(4, "weeks"), source=_VC)
_JOIN_UK = Term("cal-wa-join", "deadline", "relative", fixed=(3, "months"), source="wa-2019")
_CHILD_21 = Term("cal-child-21", "reminder", "both", source=_VB)
_CHILD_18 = Term("cal-child-18", "reminder", "both", source="ind-child-2024")

_BY_TREATY_ALONE = frozenset({"eu-dutch-child-parent", "eu-art20-adult"})
"""Rights that follow from article 20 TFEU; the directive's term for applying is not theirs."""

_FREE_MONTHS = 3
_FILED = (Kind.APPLICATION_RECEIVED,)
Events = Callable[..., list[date]]


def is_eu(route: str) -> bool:
    """Whether a route rests on EU law or on the Withdrawal Agreement."""
    return route.startswith("eu-") or route == "uk-withdrawal"


def eu_deadlines(view: DocumentView, events: Events) -> Iterator[Deadline]:
    """The days of a relative on a route of EU law.

    Args:
        view: the relative on the receipt date.
        events: the days of events of these kinds that concern the relative, oldest first.
    """
    yield from _first_admission(view, events)
    yield from _growing(view)
    yield from _lasting(view, events)
    for event in events(Kind.DECISION_ANNOUNCED):
        if view.route in {"eu-retained", "eu-permit-holder"}:
            yield from after(_LEAVE, event, view.tables)


def _entry(view: DocumentView, events: Events) -> date | None:
    entered = events(Kind.ENTERED_NL)
    return entered[-1] if entered else view.relative.entered_nl_on


def _first_admission(view: DocumentView, events: Events) -> Iterator[Deadline]:
    if view.route in {"eu-retained", "eu-permit-holder"}:
        return
    received, entry = events(*_FILED), _entry(view, events)
    if entry is not None and not received:
        if view.route == "uk-withdrawal":
            yield from after(_JOIN_UK, entry, view.tables)
        elif view.route not in _BY_TREATY_ALONE:
            start = add_months(entry, _FREE_MONTHS)
            yield from after(_APPLY, start, view.tables)
    if not events(Kind.DECISION_ANNOUNCED):
        yield from after(_DECISION, received[-1] if received else view.day, view.tables)
    if view.route == "eu-returning-dutch":
        yield from _host_stay(view)
    facts = view.relative
    bond = facts.relationship
    started = events(Kind.COHABITATION_STARTED)
    since = started[-1] if started else bond.cohabiting_since
    if facts.relation is Relation.UNMARRIED_PARTNER and since and not bond.joint_child:
        yield from after(_COHABIT, since, view.tables)
    began = events(Kind.SUPPORT_STARTED)
    support = began[0] if began else facts.dependency.support_since
    if view.route in {"eu-direct-line", "eu-other-family"} and support:
        yield from after(_SUPPORT, support, view.tables)
    stopped = view.sponsor.retained_worker
    if stopped.worked_one_year is False and stopped.employment_ended_on:
        yield from after(_RETAINED, stopped.employment_ended_on, view.tables)


def _host_stay(view: DocumentView) -> Iterator[Deadline]:
    stay = view.sponsor.stay_abroad
    if stay.from_date and (stay.until_date is None or stay.until_date > view.day):
        yield from after(_JOINT_STAY, stay.from_date, view.tables)
    if stay.until_date and (stay.months_outside_eu_since or 0) > 0:
        yield from after(_LAPSE, stay.until_date, view.tables)


def _by_dutch_child(view: DocumentView) -> bool:
    """Whether somebody stays, or will, as the parent of a minor Dutch child."""
    if view.route == "eu-dutch-child-parent":
        return True
    birth, parent = view.sponsor.birth_date, view.relative.relation is Relation.PARENT
    if not parent or birth is None or "NL" not in (view.sponsor.nationalities or ()):
        return False
    return (view.relative.permit.valid_from or view.day) < birthday(birth, 18)


def _growing(view: DocumentView) -> Iterator[Deadline]:
    """A year before a birthday that changes the route."""
    birth, route = view.relative.birth_date, view.route
    if _by_dutch_child(view):
        birth, route = view.sponsor.birth_date, "eu-dutch-child-parent"
    ages = {
        "eu-child-under-21": (21, _CHILD_21),
        "eu-partner-child-under-18": (18, _CHILD_18),
        "eu-dutch-child-parent": (18, _CHILD_18),
    }
    if birth is None or route not in ages:
        return
    age, term = ages[route]
    day = birthday(birth, age)
    if day > view.today:
        yield on_day(term, add_years(day, -1), term.source, {"event": day})


def _lasting(view: DocumentView, events: Events) -> Iterator[Deadline]:
    """What grows with the stay: permanent residence, and the right after death or divorce."""
    permit, bond = view.relative.permit, view.relative.relationship
    start = permit.lived_in_nl_since or permit.valid_from or _entry(view, events)
    counts = not _by_dutch_child(view)  # those years do not count (Alarape)
    if start and counts:
        yield from after(_PERMANENT, start, view.tables)
        yield from after(_DEATH, start, view.tables)
    married = permit.relationship_started or bond.concluded_on
    if married and view.relative.relation in PARTNERS and counts:
        yield from after(_DIVORCE, married, view.tables)
    if permit.valid_until and permit.route == "eu":
        values = {"event": permit.valid_until}
        yield on_day(_CARD, permit.valid_until - ONE_DAY, _CARD.source, values)
    for event in events(Kind.DEPARTURE_ABROAD):
        yield from after(_ABSENCE, event, view.tables)
