"""From a case to an assessment: every open route of every relative on the receipt date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import TypeVar

from gezin_desktop.case.contradictions import contradictions
from gezin_desktop.case.kinds import CaseEventKind, ResidenceStatus
from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.case.sponsor import Sponsor
from gezin_desktop.law.condition import Condition, judge
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.deadlines.due import deadlines
from gezin_desktop.law.fees import fees
from gezin_desktop.law.opening import Openness, open_routes, violence_signal
from gezin_desktop.law.result import (
    Assessment,
    ConditionResult,
    Consequence,
    RouteResult,
    Said,
    Status,
    Verdict,
)
from gezin_desktop.law.routes import Route, conditions_on
from gezin_desktop.law.rules.file import papers
from gezin_desktop.law.rules.household import norm_not_known
from gezin_desktop.law.search import earliest_day, with_remedies
from gezin_desktop.law.tables.book import Tables, tables
from gezin_desktop.law.view import Common, View

T = TypeVar("T")
_OF_ONE_S_OWN = frozenset(
    {Route.INDEPENDENT, Route.INDEPENDENT_CHILD, Route.AFTER_DEATH, Route.VIOLENCE}
)
"""Permits that do not follow the sponsor's."""

_FOR_GOOD = frozenset(
    {
        ResidenceStatus.PERMANENT,
        ResidenceStatus.EU_LONG_TERM_RESIDENT,
        ResidenceStatus.ASYLUM_PERMANENT,
    }
)
_RECEIVED = {CaseEventKind.APPLICATION_RECEIVED, CaseEventKind.MVV_APPLICATION_RECEIVED}


class Pieces:
    """How the pieces of an assessment are come by: each is worked out at the moment it is asked."""

    def piece(
        self, view: View, name: str, work: Callable[[], T], given: tuple[object, ...] = ()
    ) -> T:
        """One piece of a route.

        Args:
            view: the relative on the route.
            name: what the piece is called among those of the route.
            work: makes it, from the facts that the view shows and from ``given``.
            given: other pieces that it is made of.
        """
        del self, view, name, given
        return work()


_AFRESH = Pieces()


def assess(
    case: Case,
    today: date,
    law: Tables | None = None,
    *,
    pieces: Pieces = _AFRESH,
    common: Common | None = None,
) -> Assessment:
    """Everything the law says about a case.

    Args:
        case: what is known.
        today: the day of the assessment; also the receipt date where the case names none.
        law: the law tables; the program's own by default.
        pieces: how the pieces are come by.
        common: keeps what is worked out for all relatives, to hand to ``outlook``.

    Raises:
        LawDamaged: a law table is missing or unreadable.
    """
    law = law or tables()
    day = case.receipt_date or today
    if common is None and len(case.relatives) > 1:
        common = {}
    opened = [open_routes(case, relative, day, law) for relative in case.relatives]
    routes = [
        _route(View(case, relative, route, day, today, law, common), pieces)
        for relative, found in zip(case.relatives, opened, strict=True)
        for route in found.routes
    ]
    warnings = tuple(_warnings(case, opened, day, today, law))
    return Assessment(day, today, law.version, tuple(routes), warnings)


def assess_route(
    case: Case, relative: Relative, route: Route, today: date, law: Tables | None = None
) -> RouteResult:
    """One route for one relative, whether it is open or not."""
    day = case.receipt_date or today
    return _route(View(case, relative, route, day, today, law or tables()), _AFRESH)


def _route(view: View, pieces: Pieces) -> RouteResult:
    def piece(name: str, work: Callable[[], T], *given: object) -> T:
        return pieces.piece(view, name, work, given)

    person, route = view.relative.id, Route(view.route)
    if route is Route.ASYLUM_FAMILY:
        found = tuple(_judge_all(view))
        return RouteResult(person, route, Verdict.REFER, found, deadlines=deadlines(view))
    found = tuple(
        piece(one.id, partial(_with_remedies, one, view)) for one in conditions_on(route, view.day)
    )
    outcome = _route_verdict(view, found)
    referred = outcome is Verdict.REFER
    return RouteResult(
        person,
        route,
        outcome,
        found,
        documents=piece("papers", lambda: papers(view)),
        fees=piece("fees", lambda: fees(view)),
        deadlines=piece("deadlines", lambda: deadlines(view)),
        permit_until=piece("permit until", lambda: _permit_until(view)),
        earliest_date=None
        if referred
        else piece(
            "earliest", lambda: earliest_day(view, found, partial(_counting, route)), *found
        ),
    )


def _with_remedies(condition: Condition, view: View) -> ConditionResult:
    return with_remedies(condition, view, judge(condition, view))


def judge_route(case: Case, relative: Relative, route: Route, today: date) -> Verdict:
    """Only the verdict: no remedies, documents or dates. For re-assessing many cases."""
    view = View(case, relative, route, case.receipt_date or today, today, tables())
    return _route_verdict(view, _judge_all(view))


def _route_verdict(view: View, found: Iterable[ConditionResult]) -> Verdict:
    """The verdict; asylum, and violence on every route but its own, are referred."""
    if view.route == Route.ASYLUM_FAMILY:
        return Verdict.REFER
    if view.route != Route.VIOLENCE and violence_signal(view.case, view.relative):
        return Verdict.REFER
    return verdict(found)


def _judge_all(view: View) -> Iterator[ConditionResult]:
    """The conditions that count on the view's day, one after the other."""
    return (judge(one, view) for one in _counting(Route(view.route), view.day))


def _counting(route: Route, day: date) -> Iterator[Condition]:
    return (one for one in conditions_on(route, day) if one.counts)


def verdict(found: Iterable[ConditionResult]) -> Verdict:
    """The first line of the table that fits (format.md, Verdict of a route)."""
    counted = [one for one in found if one.counts]
    unmet = [one for one in counted if one.status is Status.UNMET]
    if any(one.consequence is not Consequence.REPAIRABLE for one in unmet):
        return Verdict.NOT_NOW
    if unmet:
        return Verdict.NOT_YET
    statuses = {one.status for one in counted}
    if Status.UNKNOWN in statuses:
        return Verdict.INCOMPLETE
    return Verdict.ASSESSMENT_NEEDED if Status.DISCRETIONARY in statuses else Verdict.MET


def _permit_until(view: View) -> date | None:
    """The expected end of a permit granted on the receipt date (Vb; periods: permit-validity)."""
    eu = view.route.startswith("eu-") or view.route == Route.UK_WITHDRAWAL
    kind = "eu-document-validity" if eu else "permit-validity"
    row = view.tables.row("periods", kind, view.day)
    if row is None:
        return None
    longest = add_years(view.day, row.whole())
    nationalities = view.sponsor.nationalities
    if view.route in _OF_ONE_S_OWN:
        return longest
    end, lasting = view.sponsor.residence.valid_until, _stays_for_good(view.sponsor)
    if nationalities is None or "NL" in nationalities or end is None or lasting:
        return longest
    return min(longest, end) if end >= view.day else None


def _stays_for_good(sponsor: Sponsor) -> bool:
    """Of a permanent right only the card ends (law/national.md section 11; Vb 3.58(9))."""
    return bool(sponsor.eu_permanent_residence) or sponsor.residence.status in _FOR_GOOD


def _warnings(
    case: Case, opened: list[Openness], day: date, today: date, law: Tables
) -> Iterator[Said]:
    for one in contradictions(case, today):
        yield Said(f"contradiction.{one.key}", {"paths": ", ".join(one.paths)})
    received = any(event.kind in _RECEIVED for event in case.events)
    if case.receipt_date is not None and day < today and not received:
        yield Said("warning.receipt-in-past", {"day": day})
    for relative, found in zip(case.relatives, opened, strict=True):
        if found.why_none is not None:
            yield Said(found.why_none, {"id": relative.id})
    if case.sponsor.nationalities is None and case.relatives:
        yield Said("warning.sponsor-nationality")
    citizens = law.group("eu-law-sponsor", day)
    for relative in case.relatives:
        if not citizens.isdisjoint(relative.nationalities or ()):
            yield Said("warning.eu-relative", {"id": relative.id})
    for code in dict.fromkeys(_countries(case)):
        if not law.is_country(code):
            yield Said("warning.unknown-country", {"code": code})
    for relative in case.relatives:
        for document in relative.documents:
            if not law.has_document(document.kind):
                yield Said("warning.unknown-document", {"kind": document.kind, "id": relative.id})
    yield from _about_norm(day, law)
    yield from _about_edition(today, law)


def _countries(case: Case) -> Iterator[str]:
    """Every country code in the case on which something may rest."""
    for person in (case.sponsor, *case.relatives):
        lists = (person.nationalities, person.former_nationalities, person.fled_from)
        yield from (code for one in lists for code in one or ())
        yield from (code for code in (person.country, person.birth_country) if code)
    for relative in case.relatives:
        places = [relative.relationship.concluded_in]
        places += [paper.issuing_country for paper in relative.documents]
        yield from (code for code in places if code)
    if case.sponsor.stay_abroad.country:
        yield case.sponsor.stay_abroad.country


def _about_norm(day: date, law: Tables) -> Iterator[Said]:
    row = law.row("income_norms", "family-100", day)
    if row is None:
        yield norm_not_known(law, day)
    elif row.verify:
        yield Said("warning.norm-third-party", {"norm": row.amount("monthly_excl")})


def _about_edition(today: date, law: Tables) -> Iterator[Said]:
    edition = law.edition
    if edition is not None and edition.is_old(today):
        values = {"pack": edition.id, "serial": edition.serial, "day": edition.recheck_by}
        yield Said("warning.law-recheck", values)
