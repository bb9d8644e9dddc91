"""What is said about a paper: why it is not in order, and what to do, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.law.documents_ask import Ask, DocumentView, fled
from gezin_desktop.law.documents_judge import Judged, Paper, last_day
from gezin_desktop.law.legalisation import Advice
from gezin_desktop.law.legalisation_words import (
    stamp_steps,
    translation_steps,
    warning_words,
    warnings,
)
from gezin_desktop.law.result import CountryName, Said

if TYPE_CHECKING:
    from datetime import date

NEEDED, HELD, INVALID = "needed", "held", "held-but-invalid"


def because(judged: Judged, until: date | None, state: str) -> tuple[Said, ...]:
    found = []
    for defect in judged.defects:
        values = {"day": until} if defect == "expired" else {}
        found.append(Said(f"paper-defect-{defect}", values))
    if state == HELD and until is not None and not judged.defects:
        found.append(Said("paper-usable-until", {"day": until}))
    if state == HELD and judged.missing:
        found.append(Said("paper-check-details"))
    return tuple(found)


def steps(
    view: DocumentView,
    asked: Ask,
    paper: Paper | None,
    advice: Advice,
    country: str | None,
    state: str,
    judged: Judged,
) -> tuple[Said, ...]:
    if advice.legalisation in ("none-not-public", "none-kingdom"):
        return (*asked.extra, *((Said("paper-step-new"),) if "expired" in judged.defects else ()))
    if country in fled(view):
        return (Said("paper-no-contact-country", {"country": CountryName(str(country))}),)
    language = paper.facts.language if paper else None
    until = last_day(view.tables.document(asked.kind), paper)
    place = view.tables.country(country) if country else None
    everything = state == NEEDED or "expired" in judged.defects
    found: list[Said] = list(asked.extra)
    if "expired" in judged.defects:
        found.append(Said("paper-step-new"))
    if place is None:
        return (*found, Said("legalise-unknown"), Said("translate-unknown"))
    if everything or {"stamp", "wrong-stamp"} & set(judged.defects):
        found += stamp_steps(advice, place)
    if everything or "translation" in judged.defects:
        found += translation_steps(advice, place, language)
    if "translation-stamp" in judged.defects:
        found.append(Said("paper-step-translation-stamp"))
    if everything or state != HELD or judged.missing:
        found += warnings(advice, place, until)
    elif "AGE_SOON" in advice.warnings:
        found.append(warning_words("AGE_SOON", place, until))
    return tuple(found)
