"""How far one paper is: still needed, there, or there but not in order.

A paper is in order when it is young enough on the receipt date, carries the stamps its country
needs, and can be read. What is not known is named, never taken for a no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.law.documents.ask import REQUIRED, Ask, DocumentView, own
from gezin_desktop.law.documents.judge import Judged, Paper, judge, last_day
from gezin_desktop.law.documents.legalisation import Advice, Request, advise, never_public
from gezin_desktop.law.documents.steps import HELD, INVALID, NEEDED, Settled, because, steps
from gezin_desktop.law.result import DocumentResult, Said, make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gezin_desktop.case.relative import Document
    from gezin_desktop.law.tables.rows import DocumentKind

_BONDS = ("marriage_certificate", "registered_partnership_certificate")
_UNKNOWN_COUNTRY = Advice("unknown", "unknown")
_NOT_PUBLIC = Advice("none-not-public", "none")


def settle(view: DocumentView, asked: Ask, paper: Paper | None) -> DocumentResult:
    """The answer for one paper that is asked."""
    kind = view.tables.document(asked.kind)
    if paper is None and never_public(kind) and (asked.until is None or asked.until >= view.day):
        return _without_stamps(view, asked, kind)
    facts = paper.facts if paper else None
    country = (facts and facts.issuing_country) or asked.country
    advice = _advice(view, asked, facts, kind, country)
    until = asked.until or last_day(kind, paper)
    judged = judge(view, asked, paper, advice)
    state = _state(asked, paper, judged)
    if asked.until and asked.until < view.day and state == HELD:
        state, judged = INVALID, Judged(("expired",), judged.missing)
    return _told(view, Settled(asked, paper, advice, country, state, judged, until), kind)


def _told(view: DocumentView, one: Settled, kind: DocumentKind) -> DocumentResult:
    """The answer in full, put into words."""
    asked, paper, advice, country, state, _, until = one
    fields = (
        asked.kind,
        asked.owner,
        state,
        asked.level,
        advice.legalisation,
        advice.translation,
        because(one),
        steps(view, one),
        advice.warnings,
        country,
        paper.facts.issued_on if paper else None,
        kind.max_age_months,
        until,
        _counts(kind, advice, state),
        _missing(view, one, kind),
        kind.sources,
        paper.row if paper else None,
    )
    return make(DocumentResult, fields)


def _without_stamps(view: DocumentView, asked: Ask, kind: DocumentKind) -> DocumentResult:
    """The answer for the most usual paper: not in the case's list, and no stamp is ever asked."""
    wanted = asked.held is None and (asked.level == REQUIRED or asked.missing)
    why: tuple[Said, ...] = (asked.why,)
    if asked.held and asked.until is not None:
        why = (asked.why, Said("paper-usable-until", {"day": asked.until}))
    fields = (
        asked.kind,
        asked.owner,
        HELD if asked.held else NEEDED,
        asked.level,
        _NOT_PUBLIC.legalisation,
        _NOT_PUBLIC.translation,
        why,
        asked.extra,
        (),
        asked.country,
        None,
        kind.max_age_months,
        asked.until,
        False,  # no official foreign paper
        (*asked.missing, own(view, "documents")) if wanted else asked.missing,
        kind.sources,
        None,
    )
    return make(DocumentResult, fields)


def _advice(
    view: DocumentView, asked: Ask, facts: Document | None, kind: DocumentKind, country: str | None
) -> Advice:
    if never_public(kind, facts.notarial if facts else None):
        return _NOT_PUBLIC
    in_register = _in_register(view, asked, facts)
    if in_register and kind.settled_by_brp:
        return Advice("none-in-brp", "none", ("BRP_CHECK",))
    if country is None:
        foreign = kind.legalise == "if_foreign_public_document"
        return _UNKNOWN_COUNTRY if foreign else _NOT_PUBLIC
    if facts is None:
        key = ("advice", kind.id, country, in_register, view.today, view.day)
        return view.tables.once(key, lambda: _advised(view, kind, country, None, in_register))
    return _advised(view, kind, country, facts, in_register)


def _advised(
    view: DocumentView, kind: DocumentKind, country: str, facts: Document | None, in_register: bool
) -> Advice:
    """The legalisation that a paper of this country needs; of one that is not there, as planned."""
    stamped = facts is not None and facts.legalised_by in ("apostille", "consular")
    day = (facts.legalised_on if facts and stamped else None) or view.today
    return advise(
        Request(
            document=kind,
            country=view.tables.country(country),
            legalise_on=day,
            application_on=view.day,
            issued_on=facts.issued_on if facts else None,
            language=_tongue(facts, country),
            issuer=facts.issuer if facts else "local",
            form=facts.form if facts else None,
            translated_abroad=bool(facts and (facts.translated or "").startswith("abroad")),
            in_brp=in_register,
            notarial=facts.notarial if facts else None,
        )
    )


def _tongue(facts: Document | None, country: str) -> str | None:
    """The language of a paper; a Dutch one is in Dutch unless somebody says otherwise."""
    language = facts.language if facts else None
    return "nl" if language is None and country == "NL" else language


def _counts(kind: DocumentKind, advice: Advice, state: str) -> bool:
    """Whether the paper is one of the official documents of ``fm-documents-form``.

    Identity papers are judged with the passport. A Dutch deed that is there is always in order.
    """
    public = kind.legalise == "if_foreign_public_document" and kind.category != "identity"
    dutch = advice.legalisation == "none-kingdom" and advice.translation == "none"
    return public and advice.legalisation != "none-not-public" and not (dutch and state == HELD)


def _state(asked: Ask, paper: Paper | None, judged: Judged) -> str:
    if judged.defects:
        return INVALID
    there = asked.held if asked.held is not None else paper is not None and paper.facts.held
    return HELD if there else NEEDED


def _missing(view: DocumentView, one: Settled, kind: DocumentKind) -> tuple[str, ...]:
    """The facts that could still change whether this paper is asked and in order."""
    asked, paper, state = one.asked, one.paper, one.state
    wanted = state == NEEDED and asked.held is None and (asked.level == REQUIRED or asked.missing)
    if paper is None:
        return (*asked.missing, own(view, "documents")) if wanted else asked.missing
    found = list(asked.missing)
    open_register = kind.settled_by_brp and asked.kind not in _BONDS
    if state != HELD and open_register and paper.facts.registered_in_brp is None:
        found.append(own(view, f"documents[{paper.row}].registered_in_brp"))
    if asked.only_from and paper.facts.issuing_country is None:
        found.append(own(view, f"documents[{paper.row}].issuing_country"))
    found += one.judged.missing if state != INVALID else ()
    if wanted and paper.facts.held is None:
        found.append(own(view, f"documents[{paper.row}].held"))
    return tuple(dict.fromkeys(found))


def _in_register(view: DocumentView, asked: Ask, facts: Document | None) -> bool:
    """Whether the municipality has the fact; for a marriage the answer about it goes first."""
    if asked.kind in _BONDS and view.relative.relationship.registered_in_brp is not None:
        return asked.in_brp
    return bool(facts and facts.registered_in_brp) or asked.in_brp


def answered(
    view: DocumentView, asks: Iterable[Ask], papers: Iterable[Paper]
) -> tuple[list[DocumentResult], list[Paper]]:
    """Give each asked paper the paper of the case that answers it best, each paper at most once.

    Where a country must have issued it, a paper of another country is no answer.

    Returns:
        the answers, in the order of the questions, and the papers that nobody asked for.
    """
    free = list(papers)
    results = []
    for asked in asks:
        fitting = [paper for paper in free if paper.facts.kind == asked.kind] if free else []
        if asked.only_from:
            fitting = [p for p in fitting if p.facts.issuing_country in (None, asked.country)]
        answers = [(settle(view, asked, paper), paper) for paper in fitting]
        if not answers:
            results.append(settle(view, asked, None))
            continue
        best, paper = min(answers, key=lambda answer: _rank(answer[0]))
        free.remove(paper)
        if best.legalisation != "none-in-brp" or best.state != NEEDED or best.missing:
            results.append(best)
    return results, free


def _rank(result: DocumentResult) -> tuple[int, int]:
    """What is in order goes first, then what may be in order, then what is not."""
    certain = 0 if result.state == HELD else 2
    return 1 if result.missing else certain, [HELD, INVALID, NEEDED].index(result.state)


__all__ = ["HELD", "INVALID", "NEEDED", "REQUIRED", "Paper", "answered", "settle"]
