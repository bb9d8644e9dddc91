"""The papers of one relative on one route, and whether the foreign ones are in order.

What is asked fits the situation: no pay slips of a job that has not begun, nothing foreign for a
fact the municipality has already, nothing from the authorities of a country that somebody fled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gezin_desktop.law.documents import after as documents_after
from gezin_desktop.law.documents import eu as documents_eu
from gezin_desktop.law.documents import other as documents_other
from gezin_desktop.law.documents.ask import (
    IF_APPLICABLE,
    REQUIRED,
    SUPPORTING,
    Ask,
    DocumentView,
    fled,
    has_only,
)
from gezin_desktop.law.documents.child import child
from gezin_desktop.law.documents.income import income
from gezin_desktop.law.documents.partner import partner
from gezin_desktop.law.documents.shared import explanation, shared, stays_abroad
from gezin_desktop.law.documents.state import HELD, INVALID, NEEDED, Paper, answered, settle
from gezin_desktop.law.result import DocumentResult, Said, Status

__all__ = [
    "HELD",
    "IF_APPLICABLE",
    "INVALID",
    "NATIONAL",
    "NEEDED",
    "REQUIRED",
    "SUPPORTING",
    "WHOLE",
    "DocumentView",
    "FileCheck",
    "for_file",
    "required_documents",
]

NATIONAL = {
    "nl-partner": partner,
    "nl-child-minor": child,
    "nl-child-youngadult": documents_other.adult_relative,
    "nl-child-adult-other": documents_other.adult_relative,
    "nl-parent": documents_other.parent,
    "nl-child-adoption": documents_other.adoption,
    "nl-child-foster": documents_other.foster,
}
"""First admission under national law: the papers about the bond; the rest is the same for all."""

_WITH_INCOME = frozenset({"nl-partner", "nl-child-minor", "nl-child-foster"})
"""National routes on which an income is asked."""

WHOLE = {
    "nl-child-born-nl": documents_other.born_here,
    "eu-partner": documents_eu.eu_family,
    "eu-child-under-21": documents_eu.eu_family,
    "eu-partner-child-under-18": documents_eu.eu_family,
    "eu-direct-line": documents_eu.eu_family,
    "eu-other-family": documents_eu.eu_family,
    "eu-returning-dutch": documents_eu.returning,
    "eu-cross-border": documents_eu.cross_border,
    "eu-dutch-child-parent": documents_eu.dutch_child,
    "eu-art20-adult": documents_eu.dependent_adult,
    "uk-withdrawal": documents_eu.withdrawal,
    "nl-independent-permit": documents_after.independent,
    "nl-independent-child": documents_after.independent_child,
    "nl-after-death": documents_after.after_death,
    "nl-violence": documents_after.special,
    "nl-permit-holder": documents_after.renewal,
    "eu-retained": documents_after.retained,
    "eu-permit-holder": documents_after.eu_holder,
}
"""Routes with a list of their own."""


class FileCheck(NamedTuple):
    """Whether the official foreign papers are in order (condition ``fm-documents-form``)."""

    status: Status
    missing: tuple[str, ...]
    wrong: tuple[DocumentResult, ...]


def required_documents(view: DocumentView) -> tuple[DocumentResult, ...]:
    """All papers to collect for a relative, those about the bond first.

    Raises:
        KeyError: this module has no rules for the route.
    """
    asks = list(_asked(view))
    papers = [Paper(index, facts) for index, facts in enumerate(view.relative.documents)]
    asks, avoided = _without_fled(view, asks, papers)
    if avoided:
        asks = [a for a in asks if a.kind != "explanation_missing_documents"]
        asks.append(explanation(view, avoided))
    found, unasked = answered(view, _not_in_register(asks, papers), papers)
    for paper in unasked:
        if paper.facts.held and view.tables.has_document(paper.facts.kind):
            found.append(settle(view, _extra(view, paper), paper))
    return tuple(found)


def for_file(documents: Iterable[DocumentResult]) -> FileCheck:
    """Judge the official foreign papers that are needed, all together.

    Met when all are there and usable on the receipt date, unmet when one is there but not in
    order, or is known not to be there; else unknown, with the facts to ask.
    """
    counting = [d for d in documents if d.official_foreign and d.level != SUPPORTING]
    wrong = tuple(d for d in counting if d.level == REQUIRED and d.state != HELD and not d.missing)
    missing = tuple(dict.fromkeys(path for d in counting for path in d.missing))
    if wrong:
        return FileCheck(Status.UNMET, (), wrong)
    return FileCheck(Status.UNKNOWN if missing else Status.MET, missing, ())


def _asked(view: DocumentView) -> Iterator[Ask]:
    if view.route in WHOLE:
        yield from WHOLE[view.route](view)
        return
    yield from NATIONAL[view.route](view)
    yield from stays_abroad(view)
    yield from shared(view)
    if view.route in _WITH_INCOME:
        yield from income(view)


def _extra(view: DocumentView, paper: Paper) -> Ask:
    """A paper that is there though nobody asks for it: its stamps are looked at all the same."""
    return Ask(paper.facts.kind, view.relative.id, Said("paper-extra"), level=SUPPORTING)


def _not_in_register(asks: list[Ask], papers: list[Paper]) -> list[Ask]:
    """Leave out foreign proof of facts the municipality has, unless the paper is there anyway."""
    there = {paper.facts.kind for paper in papers if paper.facts.held}
    return [asked for asked in asks if not asked.in_brp or asked.kind in there]


def _without_fled(
    view: DocumentView, asks: list[Ask], papers: list[Paper]
) -> tuple[list[Ask], frozenset[str]]:
    """Leave out official papers of countries that were fled, unless the paper is there already.

    Returns:
        what is still asked, and the countries of what is not.
    """
    countries = fled(view)
    if not countries:
        return asks, frozenset()
    there = {
        (paper.facts.kind, paper.facts.issuing_country) for paper in papers if paper.facts.held
    }
    kept, avoided = [], set()
    for asked in asks:
        country = asked.country or _likely(view, asked, countries)
        foreign = view.tables.document(asked.kind).foreign_public == "if_issued_abroad"
        held = {(asked.kind, country), (asked.kind, None)} & there
        if country in countries and foreign and not held:
            avoided.add(str(country))
        else:
            kept.append(asked)
    return kept, frozenset(avoided)


def _likely(view: DocumentView, asked: Ask, countries: frozenset[str]) -> str | None:
    """The country of a civil paper whose country is not known: that of the only nationality."""
    person = view.sponsor if asked.owner == "sponsor" else view.relative
    if view.tables.document(asked.kind).category != "civil_status":
        return None
    return sorted(countries)[0] if has_only(person.nationalities, countries) else None
