"""The words of one paper's columns: how far it is, its stamps, its language, its dates."""

from __future__ import annotations

from typing import NamedTuple

from gezin_desktop.desk import words
from gezin_desktop.desk.session import Session
from gezin_desktop.law.ranking import best_first
from gezin_desktop.law.result import DocumentResult
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.tables.rows import DocumentKind

NOTHING = "–"
_FREE = ("none-kingdom", "none-in-brp", "exempt-eu", "exempt-treaty")
_DEFECT = "paper-defect-"
_EXTRA = "paper-extra"


class Columns(NamedTuple):
    """What stands in three columns, and the sign before the last."""

    legalisation: str
    translation: str
    valid: str
    sign: str


def state_of(paper: DocumentResult, language: str) -> tuple[str, str, str]:
    """The word for how far a paper is, its sign and the ink of the word."""
    if paper.state == "held-but-invalid":
        return words.sentence("paper.held-but-invalid", language), "attention", "notyet"
    if is_extra(paper):
        return words.sentence("papers.not-needed", language), "na", "na"
    if paper.state == "held":
        return words.sentence("paper.held", language), "met", "met"
    key = {"required": "paper.needed", "if-applicable": "papers.perhaps"}
    return words.sentence(key.get(paper.level, "papers.helps"), language), "open", "muted"


def is_extra(paper: DocumentResult) -> bool:
    """Whether a paper is there though nobody asks for it."""
    return any(said.key == _EXTRA for said in paper.reason)


def defects_of(paper: DocumentResult) -> list[str]:
    """What is wrong with a paper that is there: the last part of the keys of the law's reasons."""
    return [said.key.removeprefix(_DEFECT) for said in paper.reason if said.key.startswith(_DEFECT)]


def columns_of(session: Session, paper: DocumentResult, language: str) -> Columns:
    """The words of the columns after the title."""
    kind = tables().document(paper.kind)
    valid, sign = _valid(session, paper, kind, language)
    return Columns(_legalisation(paper, kind, language), _translation(paper, language), valid, sign)


def _say(key: str, language: str, **values: object) -> str:
    return words.sentence(key, language, **values)


def _legalisation(paper: DocumentResult, kind: DocumentKind, language: str) -> str:
    code = paper.legalisation
    if code == "none-not-public":
        return NOTHING if kind.foreign_public == "no" else _say("papers.no-stamp", language)
    if code in _FREE:
        return _say("papers.no-stamp", language)
    if _is_right(paper, ("stamp", "wrong-stamp"), "legalised_by"):
        return _say("papers.stamp-right", language)
    return _say(f"papers.stamp.{code}", language)


def _translation(paper: DocumentResult, language: str) -> str:
    code = paper.translation
    if code in ("none", "not-needed-multilingual"):
        plain = paper.legalisation == "none-not-public"
        return NOTHING if plain else _say("papers.no-stamp", language)
    if _is_right(paper, ("translation", "translation-stamp"), "translated"):
        return _say("papers.stamp-right", language)
    return _say(f"papers.language.{code}", language)


def _is_right(paper: DocumentResult, defects: tuple[str, ...], fact: str) -> bool:
    """Whether a paper that is there has what it needs: no defect and nothing to ask about it."""
    if paper.state == "needed" or set(defects) & set(defects_of(paper)):
        return False
    return not any(path.endswith((f".{fact}", ".issuing_country")) for path in paper.missing)


def _valid(
    session: Session, paper: DocumentResult, kind: DocumentKind, language: str
) -> tuple[str, str]:
    """Until when a paper can be used or what to watch, and the sign before it."""
    defects = defects_of(paper)
    if defects:
        return _say(f"papers.defect.{defects[0]}", language, day=paper.usable_until), "attention"
    if paper.usable_until is not None:
        soon = "AGE_SOON" in paper.warnings or paper.usable_until < session.receipt_date
        day = _say("papers.until", language, day=paper.usable_until)
        return day, "attention" if soon else ""
    if paper.state == "held" and paper.missing:
        return _say("papers.to-check", language), "ask"
    if paper.max_age_months and paper.state == "needed":
        return _say("papers.months", language, n=paper.max_age_months), ""
    if paper.kind == "fee_payment":
        return _fee(session, language)
    return _copy(kind, language), ""


def _fee(session: Session, language: str) -> tuple[str, str]:
    """The amount to pay for the relative the talk is about, where the table of fees knows it."""
    found = session.assessment.of(session.person) if session.assessment else ()
    fees = [fee for route in best_first(found) for fee in route.fees]
    if not fees or fees[0].amount is None:
        return _say("papers.fee-unknown", language), "ask"
    return _say("papers.fee", language, amount=fees[0].amount), ""


def _copy(kind: DocumentKind, language: str) -> str:
    if kind.ind_form:
        return _say("papers.form", language)
    if kind.original_or_copy is None:
        return NOTHING
    key = kind.original_or_copy if kind.original_or_copy in ("copy", "original") else "both"
    return _say(f"papers.bring.{key}", language)
