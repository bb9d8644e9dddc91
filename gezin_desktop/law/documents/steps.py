"""What is said about a paper: why it is not in order, and what to do, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gezin_desktop.law.documents.ask import Ask, DocumentView, fled
from gezin_desktop.law.documents.judge import Judged, Paper
from gezin_desktop.law.documents.legalisation import Advice
from gezin_desktop.law.documents.legalisation_words import (
    stamp_steps,
    translation_steps,
    warning_words,
    warnings,
)
from gezin_desktop.law.result import CountryName, Said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gezin_desktop.law.tables.rows import Country

NEEDED, HELD, INVALID = "needed", "held", "held-but-invalid"


class Settled(NamedTuple):
    """All that is known about one paper before it is put into words."""

    asked: Ask
    paper: Paper | None
    advice: Advice
    country: str | None
    state: str
    judged: Judged
    until: date | None


def because(one: Settled) -> tuple[Said, ...]:
    """Why the paper is asked, and what is wrong with the one that is there."""
    found = [one.asked.why]
    for defect in one.judged.defects:
        values = {"day": one.until} if defect == "expired" else {}
        found.append(Said(f"paper-defect-{defect}", values))
    if one.state == HELD and one.until is not None and not one.judged.defects:
        found.append(Said("paper-usable-until", {"day": one.until}))
    if one.state == HELD and one.judged.missing:
        found.append(Said("paper-check-details"))
    return tuple(found)


def steps(view: DocumentView, one: Settled) -> tuple[Said, ...]:
    """What to do about the paper, in the order of doing it; the warnings last."""
    defects = one.judged.defects
    renew = (Said("paper-step-new"),) if "expired" in defects else ()
    if one.advice.legalisation in ("none-not-public", "none-kingdom"):
        return (*one.asked.extra, *renew)
    if one.advice.legalisation == "none-in-brp":
        return (Said("legalise-none-in-brp"),)
    if one.country in fled(view):
        return (Said("paper-no-contact-country", {"country": CountryName(str(one.country))}),)
    if one.country is None:
        unknown = (Said("legalise-unknown"), Said("translate-unknown"))
        return (*one.asked.extra, *renew, *unknown)
    if one.paper is None and one.state == NEEDED:
        key = ("paper steps", one.advice, one.country, one.until)
        return (*one.asked.extra, *view.tables.once(key, lambda: _all_steps(view, one)))
    return (*one.asked.extra, *renew, *_all_steps(view, one))


def _all_steps(view: DocumentView, one: Settled) -> tuple[Said, ...]:
    """What the country's way asks, and what to be warned about."""
    place = view.tables.country(str(one.country))
    return (*_mending(one, place), *_warned(one, place))


def _mending(one: Settled, place: Country) -> Iterator[Said]:
    """Stamps and translation: for a paper still to get all of it, else what is wrong."""
    defects = set(one.judged.defects)
    everything = one.state == NEEDED or "expired" in defects
    if everything or {"stamp", "wrong-stamp"} & defects:
        yield from stamp_steps(one.advice, place)
    if everything or "translation" in defects:
        language = one.paper.facts.language if one.paper else None
        yield from translation_steps(one.advice, place, language)
    if "translation-stamp" in defects:
        yield Said("paper-step-translation-stamp")


def _warned(one: Settled, place: Country) -> tuple[Said, ...]:
    if one.state != HELD or one.judged.missing:
        return warnings(one.advice, place, one.until)
    if "AGE_SOON" in one.advice.warnings:
        return (warning_words("AGE_SOON", place, one.until),)
    return ()
