"""A right of one's own after three years, under the agreement with Turkey: section 6."""

from __future__ import annotations

from datetime import date

from gezin_desktop.case.kinds import Relation
from gezin_desktop.law.cites import VB, VC, cite
from gezin_desktop.law.dates import add_years
from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Derived,
    Judgement,
    advice,
    no,
    open_,
    say,
    weigh,
    yes,
)
from gezin_desktop.law.result import Consequence, Remedy, RemedyKind
from gezin_desktop.law.rules.held import (
    BOND,
    HARD,
    LEGAL,
    PERMIT,
    bond_until,
    lasting_sponsor,
    reached_by,
)
from gezin_desktop.law.rules.people import TURKISH_WORKER
from gezin_desktop.law.view import View

TURKISH_YEARS = 3
SEARCH_PERMIT_YEARS = 1


def _not_turkish(view: View) -> Judgement | None:
    """Nobody with the nationality that opens the association law."""
    codes = (view.ask("sponsor.nationalities"), view.ask("relative.nationalities"))
    if any(one and "TR" in one for one in codes):
        return None
    if None in codes:
        return open_()
    return no("tr-own.not-turkish", consequence=HARD)


def _three_years(view: View, since: date | None, key: str) -> Judgement:
    worker = TURKISH_WORKER.function(view)
    top = YES if worker.high == YES else WEIGH
    if since is None:
        return open_(high=top)
    day = add_years(since, TURKISH_YEARS)
    low, high = reached_by(view, bond_until(view), day)
    if high == NO:
        bond = view.relative.relationship
        over = bond.ended or bond.ended_on
        consequence = HARD if over else Consequence.REPAIRABLE
        remedies = _search_year(view) if key == "permit" and over else ()
        return no(f"tr-own.{key}-not", consequence=consequence, remedies=remedies, day=day)
    if low == NO:
        return open_(high=top)
    if worker.low == worker.high:
        return yes(f"tr-own.{key}") if top == YES else weigh(f"tr-own.{key}-weigh")
    return open_(WEIGH, YES)


def _search_year(view: View) -> tuple[Remedy, ...]:
    """A year to look for work after three years of marriage and one with a permit (Vb 3.31b).

    ``tr-search-year``: another permit than the one judged here, so it is told as another way. A
    day that is not known may be long enough ago; whoever is married knows it.
    """
    bond, person = view.relative.relationship, view.relative
    if person.relation not in {Relation.SPOUSE, Relation.REGISTERED_PARTNER}:
        return ()
    if "TR" not in (view.peek("relative.nationalities") or ()):
        return ()
    married = view.peek(f"{BOND}.concluded_on") or view.peek(f"{PERMIT}.relationship_started")
    ended = min((day for day in (bond.ended_on, bond.divorce_filed_on) if day), default=view.day)
    if married is not None and ended < add_years(married, TURKISH_YEARS):
        return ()
    since = view.peek(f"{PERMIT}.valid_from")
    if since is not None and ended < add_years(since, SEARCH_PERMIT_YEARS):
        return ()
    return (advice("tr-own.search-year", RemedyKind.OTHER_ROUTE),)


def _turkish_national(view: View) -> Judgement:
    """Three years as family of somebody whose stay is not temporary (Vb 3.51(8)b)."""
    ruled_out = _not_turkish(view)
    if ruled_out is not None and ruled_out.high == NO:
        return ruled_out
    found = _as_family(view)
    return found if ruled_out is None or found.high == NO else open_(NO, found.high)


def _as_family(view: View) -> Judgement:
    lasting = lasting_sponsor(view)
    if lasting.high == NO:
        return no("tr-own.temporary-sponsor", consequence=LEGAL)
    found = _three_years(view, view.ask(f"{PERMIT}.valid_from"), "permit")
    if found.high == NO:
        return found
    low, high = min(found.low, lasting.low), min(found.high, lasting.high)
    return found if low == high == found.low else _at_most(low, high)


def _at_most(low: int, high: int) -> Judgement:
    return weigh("tr-own.permit-weigh") if low == high == WEIGH else open_(low, high)


def _article_7(view: View) -> Judgement:
    """Three years with a Turkish worker (Decision 1/80 art. 7)."""
    codes = view.ask("sponsor.nationalities")
    if codes is not None and "TR" not in codes:
        return no("tr-own.no-turkish-worker", consequence=HARD)
    found = _three_years(view, view.ask(f"{PERMIT}.lived_in_nl_since"), "worker")
    if codes is None and found.high > NO:
        return open_(NO, found.high)
    return found._replace(warning=say("tr-own.worked-throughout")) if found.low == YES else found


_TURKISH_CITES = (cite(VB, "3.51(8)"), cite(VC, "B10/4.2"))


def _with_cites(view: View) -> Judgement:
    found = _turkish_national(view)
    other = (cite(VB, "3.31b"),) if found.remedies else ()
    return found._replace(cites=(*_TURKISH_CITES, *other))


TURKISH_NATIONAL = Derived("tr-national-3y", _with_cites)
ARTICLE_7 = Derived("tr-art7", lambda view: _article_7(view)._replace(cites=_TURKISH_CITES))
