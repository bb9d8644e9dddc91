"""What is wrong with a paper that is there, and what is not known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gezin_desktop.law.dates import add_months
from gezin_desktop.law.documents.ask import Ask, DocumentView, own
from gezin_desktop.law.documents.legalisation import Advice, usable_until

if TYPE_CHECKING:
    from datetime import date

    from gezin_desktop.case.relative import Document
    from gezin_desktop.law.tables.rows import DocumentKind


class Paper(NamedTuple):
    """A paper of the case, with its place in the list."""

    row: int
    facts: Document


class Judged(NamedTuple):
    """What is wrong with a paper that is there, and what is not known about it."""

    defects: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


NOT_THERE = Judged()
"""Of a paper that is not there nothing is wrong, and nothing about it is not known."""


def judge(view: DocumentView, asked: Ask, paper: Paper | None, advice: Advice) -> Judged:
    """Judge the age, the stamps and the language of a paper; nothing for one that is not there."""
    if paper is None or not paper.facts.held:
        return NOT_THERE
    defects, missing = [], []
    if "AGE_EXPIRED" in advice.warnings or _too_old(view, asked, paper):
        defects.append("expired")
    for problem, fact in (
        _stamp(view, paper.facts, advice),
        _language(paper.facts, advice),
        _age_known(view, asked, paper.facts),
    ):
        if problem:
            defects.append(problem)
        if fact:
            missing.append(own(view, f"documents[{paper.row}].{fact}"))
    return Judged(tuple(dict.fromkeys(defects)), tuple(missing))


def _too_old(view: DocumentView, asked: Ask, paper: Paper) -> bool:
    """Age limits of papers that are no foreign deeds, such as an employer's declaration."""
    kind = view.tables.document(asked.kind)
    until = last_day(kind, paper)
    return until is not None and view.day > until


def last_day(kind: DocumentKind, paper: Paper | None) -> date | None:
    """The last day of use of a paper of limited age, from its issue or signature."""
    issued = paper.facts.issued_on if paper else None
    if issued is not None and kind.max_age_months and kind.ages_from_signature:
        return add_months(issued, kind.max_age_months)
    return usable_until(kind, issued)


def _age_known(view: DocumentView, asked: Ask, facts: Document) -> tuple[str | None, str | None]:
    kind = view.tables.document(asked.kind)
    limited = kind.ages_from_issue or kind.ages_from_signature
    return None, "issued_on" if limited and facts.issued_on is None else None


def _stamp(view: DocumentView, facts: Document, advice: Advice) -> tuple[str | None, str | None]:
    """A defect, or the fact that is not known, about the legalisation."""
    if advice.legalisation == "unknown":
        return None, "issuing_country"
    if not advice.stamp_needed:
        return None, None
    if facts.legalised_by is None:
        return None, "legalised_by"
    if facts.legalised_by == "none":
        # Where nobody knows if a stamp exists, its absence is no fault of the paper.
        return (None, "legalised_by") if advice.legalisation == "verify" else ("stamp", None)
    if facts.legalised_on and facts.legalised_on > view.day:
        return "stamp", None
    chain = advice.legalisation not in ("apostille", "verify")
    return ("wrong-stamp" if chain and facts.legalised_by == "apostille" else None), None


def _language(facts: Document, advice: Advice) -> tuple[str | None, str | None]:
    """A defect, or the fact that is not known, about the translation."""
    if advice.translation == "unknown":
        settled = facts.translated in ("sworn-nl", "abroad-legalised")
        return None, None if settled else "language"
    if advice.translation not in ("sworn", "china-notary-english"):
        return None, None
    if facts.translated is None:
        return None, "translated"
    if facts.translated == "none":
        return "translation", None
    by_notary = advice.translation == "china-notary-english"
    if facts.translated == "abroad" and not by_notary:
        return "translation-stamp", None
    return None, None
