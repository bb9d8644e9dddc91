"""The steps and warnings of a legalisation advice, as sentences to be.

The texts stand in ``texts/legalisation.toml``; nothing here is worded.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.law.documents.legalisation import FREE_LANGUAGES, Advice
from gezin_desktop.law.result import CountryName, Said

if TYPE_CHECKING:
    from gezin_desktop.law.tables.rows import Country

_TOLD_BY_THE_STEPS = {
    "BOTH_COUNTRIES",  # each country has a document of its own in the list
    "BRP_CHECK",
    "MISSION_ELSEWHERE",
    "MISSION_UNKNOWN",
    "TRANSLATION_ABROAD_LEGALISE",
}


def stamp_steps(advice: Advice, country: Country) -> tuple[Said, ...]:
    """What to do about the stamp, in the order of doing it."""
    place = {"country": CountryName(country.code)}
    match advice.legalisation:
        case "local-mfa-only":
            return Said("legalise-local-mfa-only", place), Said("legalise-no-embassy")
        case "local-then-nl-mission":
            post = f"legalise-mission-{country.code.lower()}" if advice.mission else None
            last = Said(post) if post else Said("legalise-mission-unknown", place)
            return Said("legalise-issuer"), Said("legalise-ministry", place), last
        case "local-mfa-plus-embassy-nl":
            return Said("legalise-ministry-kabul"), Said("legalise-embassy-hague")
        case "apostille" | "verify":
            return (Said(f"legalise-{advice.legalisation}", place),)
        case other:
            return (Said(f"legalise-{other}"),)


def translation_steps(
    advice: Advice, country: Country | None, language: str | None
) -> tuple[Said, ...]:
    """What to do about the language; with a tip where the country also issues in another one."""
    if advice.translation == "china-notary-english":
        return (Said("translate-china"),)
    if advice.translation == "unknown":
        return (Said("translate-unknown"),)
    if advice.translation != "sworn":
        return ()
    step = Said("translate-sworn" if advice.stamp_needed else "translate-sworn-only")
    free = [tongue for tongue in (country.languages if country else ()) if tongue in FREE_LANGUAGES]
    tips = [Said(f"translate-tip-{tongue}") for tongue in free if tongue != language]
    return (step, *tips[:1])


def warning_words(code: str, country: Country, until: date | None = None) -> Said:
    """The sentence of a warning code."""
    values: dict[str, object] = {"country": CountryName(country.code)}
    if until is not None:
        values["day"] = until
    return Said(f"warning-{code.lower().replace('_', '-')}", values)


def warnings(advice: Advice, country: Country, until: date | None) -> tuple[Said, ...]:
    """The warnings that the steps do not say already, the line to check last."""
    codes = [code for code in advice.warnings if code not in _TOLD_BY_THE_STEPS]
    codes.sort(key=lambda code: code == "VERIFY_SITE")
    return tuple(warning_words(code, country, until) for code in codes)
