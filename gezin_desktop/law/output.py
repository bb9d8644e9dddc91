"""An assessment in the format ``gezin-assessment/1`` (resources/schema)."""

from __future__ import annotations

import json
from typing import Any

from gezin_desktop.law.result import (
    Assessment,
    ConditionResult,
    Deadline,
    DocumentResult,
    Fee,
    Remedy,
    RouteResult,
    Said,
)
from gezin_desktop.law.words import Texts

FORMAT = "gezin-assessment/1"


def as_json(found: Assessment, words: Texts) -> str:
    """One line of JSON that the schema of assessments accepts."""
    return json.dumps(as_data(found, words), ensure_ascii=False)


def as_data(found: Assessment, words: Texts) -> dict[str, Any]:
    """The assessment as plain data; every sentence in both languages."""
    return {
        "format": FORMAT,
        "receipt_date": found.receipt_date.isoformat(),
        "law_version": found.law_version,
        "routes": [_route(route, words) for route in found.routes],
        "warnings": [_words(said, words) for said in found.warnings],
    }


def _words(said: Said | tuple[Said, ...], words: Texts) -> dict[str, str]:
    both = words.words(said)
    return {"nl": both.nl, "en": both.en}


def _route(route: RouteResult, words: Texts) -> dict[str, Any]:
    return {
        "relative": route.relative,
        "route": str(route.route),
        "verdict": str(route.verdict),
        "conditions": [_condition(one, words) for one in route.conditions],
        "documents": [_document(one, words) for one in route.documents],
        "fees": [_fee(one) for one in route.fees],
        "deadlines": [_deadline(one, words) for one in route.deadlines],
        "permit_until": _day(route.permit_until),
        "earliest_date": _day(route.earliest_date),
    }


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _condition(one: ConditionResult, words: Texts) -> dict[str, Any]:
    return {
        "id": one.id,
        "about": one.about,
        "status": str(one.status),
        "consequence": str(one.consequence) if one.consequence else None,
        "exemption": one.exemption,
        "reason": _words(one.reasons, words),
        "facts": list(one.facts),
        "missing": list(one.missing),
        "sources": list(one.sources),
        "remedies": [_remedy(remedy, words) for remedy in one.remedies],
        "branches": [_condition(branch, words) for branch in one.branches],
        "warning": _words(one.warning, words) if one.warning else None,
    }


def _remedy(one: Remedy, words: Texts) -> dict[str, Any]:
    return {
        "kind": str(one.kind),
        "on": _day(one.on),
        "facts": list(one.facts),
        "text": _words(one.said, words),
    }


def _document(one: DocumentResult, words: Texts) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "owner": one.owner,
        "state": one.state,
        "legalisation": one.legalisation,
        "translation": one.translation,
        "warnings": list(one.warnings),
        "issuing_country": one.issuing_country,
        "max_age_months": one.max_age_months,
        "usable_until": _day(one.usable_until),
        "reason": _words((*one.reason, *one.steps), words),
    }


def _fee(one: Fee) -> dict[str, Any]:
    amount = None if one.amount is None else f"{one.amount:.2f}"
    return {"kind": one.kind, "amount": amount, "source": one.source}


def _deadline(one: Deadline, words: Texts) -> dict[str, Any]:
    return {
        "id": one.id,
        "due": one.due.isoformat(),
        "type": one.type,
        "who": one.who,
        "text": _words(one.said, words),
    }
