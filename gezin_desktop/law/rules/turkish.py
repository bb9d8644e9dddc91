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
    LAWYER,
    LEGAL,
    PERMIT,
    absent,
    bond_until,
    lasting_sponsor,
    reached_by,
)
from gezin_desktop.law.rules.turkish_work import TURKISH_WORKER, worked_since
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
    found = _together_with_worker(view)
    if codes is None and found.high > NO:
        return open_(NO, found.high)
    return found._replace(warning=say("tr-own.worked-throughout")) if found.low == YES else found


def _together_with_worker(view: View) -> Judgement:
    """Three years since the entry with permission, the worker at work, nobody away for long.

    Six months without work in all, and absences of up to six months, do not count (Vc B10/4.2 and
    4.4).
    """
    days = [view.ask(f"{PERMIT}.{name}") for name in ("lived_in_nl_since", "valid_from")]
    since = max((day for day in days if day is not None), default=None)
    found = _three_years(view, since, "worker")
    if found.high == NO or since is None:
        return found
    worked, here = worked_since(view, since), _always_here(view, since)
    low = min(found.low, worked[0], here[0], NO if None in days else YES)
    high = min(found.high, worked[1], here[1])
    if low != high:
        return open_(low, high)
    if low == YES or found.high == WEIGH:
        return found
    return weigh("tr-own.away" if here[1] == WEIGH else "tr-own.worker-weigh", remedies=(LAWYER,))


def _always_here(view: View, since: date) -> tuple[int, int]:
    """No absence of more than six months since the start without a good reason."""
    rows = view.ask(f"{PERMIT}.absences")
    if rows is None:
        return WEIGH, YES
    spans = [
        absent(view, index, one)
        for index, one in enumerate(rows)
        if one.until_date is None or one.until_date > since
    ]
    return min((one[0] for one in spans), default=YES), min((one[1] for one in spans), default=YES)


_TURKISH_CITES = (cite(VB, "3.51(8)"), cite(VC, "B10/4.2"))


def _with_cites(view: View) -> Judgement:
    found = _turkish_national(view)
    other = (cite(VB, "3.31b"),) if found.remedies else ()
    return found._replace(cites=(*_TURKISH_CITES, *other))


TURKISH_NATIONAL = Derived("tr-national-3y", _with_cites)
ARTICLE_7 = Derived("tr-art7", lambda view: _article_7(view)._replace(cites=_TURKISH_CITES))
