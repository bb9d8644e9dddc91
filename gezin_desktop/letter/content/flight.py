"""Whether somebody may have fled, and from where: a caution, never a judgement."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import tomli

from gezin_desktop import assets

_PASSPORTS = {"fm-passport.get-passport", "fm-passport.renew-passport"}

if TYPE_CHECKING:
    from gezin_desktop.case.relative import Relative
    from gezin_desktop.law.result import Remedy
    from gezin_desktop.letter.content.brief import Brief, Part


def flight(brief: Brief) -> list[str] | None:
    """The countries that may be dangerous to ask anything of; ``None`` when safety is no matter.

    From what the file says (somebody fled from a country, or asked for asylum), or else from the
    nationalities that somebody has or had.
    """
    people = [brief.case.sponsor, *_relatives(brief)]
    fled = dict.fromkeys(code for person in people for code in person.fled_from or ())
    asked = any(relative.asked_asylum for relative in _relatives(brief))
    if fled or asked:
        return list(fled)
    refugees = _flight_countries()
    known = dict.fromkeys(
        code
        for person in people
        for code in (*(person.nationalities or ()), *(person.former_nationalities or ()))
        if code in refugees
    )
    return list(known) or None


def dangerous_passport(brief: Brief, person: str) -> str | None:
    """The country that a relative would have to ask for a passport, if that may be dangerous."""
    countries = flight(brief)
    found = next((one for one in _relatives(brief) if one.id == person), None)
    own = found.nationalities or () if found else ()
    return next((code for code in own if code in (countries or ())), None)


def way_out(brief: Brief, remedy: Remedy, about: str, part: Part) -> str:
    """A remedy in words; never one that sends somebody to the country that they may have fled."""
    if remedy.said.key in _PASSPORTS and dangerous_passport(brief, part.who.id):
        return brief.phrases.plain("fix.passport-careful")
    return brief.say(remedy.said, about, part)


@cache
def _flight_countries() -> frozenset[str]:
    return frozenset(tomli.loads(assets.text("letter", "safety.toml"))["countries"])


def _relatives(brief: Brief) -> list[Relative]:
    ids = {part.who.id for part in brief.parts}
    return [relative for relative in brief.case.relatives if relative.id in ids]
