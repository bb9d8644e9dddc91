"""The boxes on page 1: a day of application that is past, and safety."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from gezin_desktop import assets
from gezin_desktop.law.tables import tables
from gezin_desktop.letter.brief import choose
from gezin_desktop.letter.model import Block, Box, Paragraph, Text
from gezin_desktop.letter.phrases import capital, together

if TYPE_CHECKING:
    from gezin_desktop.case.relative import Relative
    from gezin_desktop.letter.brief import Brief, Part

_RECENT = timedelta(days=14)


def boxes(brief: Brief) -> list[Block]:
    """The boxes that apply, at most two."""
    found: list[Block] = []
    if brief.violence:
        return [_violence(brief)]
    if brief.day_is_past and brief.computed:
        found.append(_day_past(brief))
    if flight(brief):
        found.append(_safety(brief))
    return found


# -- the day that is past ------------------------------------------------------------------------


def _day_past(brief: Brief) -> Box:
    p = brief.phrases
    day = brief.assessment.receipt_date
    recent = brief.today - day <= _RECENT
    heading = p.text("past.heading-recent" if recent else "past.heading")
    columns = (
        (p.text("past.yes"), _if_received(brief)),
        (p.text("past.no"), _if_not(brief)),
    )
    return Box(heading, (Paragraph(p.text("past.day", date=brief.day(day))),), columns)


def _if_received(brief: Brief) -> Text:
    terms = [
        deadline.due
        for part in brief.computed
        if part.main
        for deadline in part.main.deadlines
        if deadline.type == "authority-term"
    ]
    if not terms:
        return brief.phrases.text("past.received-no-date")
    return brief.phrases.text("past.received", date=brief.day(min(terms)))


def _if_not(brief: Brief) -> Text:
    """What a second assessment, on the day of the letter, says."""
    p = brief.phrases
    if brief.later is None:
        return p.text("past.late-unknown")
    changes = [change for part in brief.parts if (change := _change(brief, part))]
    if not changes:
        return p.text("past.late-same")
    return p.text("past.late-changed", changes=together(*changes))


def _change(brief: Brief, part: Part) -> Text:
    assert brief.later is not None  # noqa: S101  (the only caller looked)
    p = brief.phrases
    then = choose(brief.later.of(part.who.id), part.who)
    name = capital(part.who.short)
    if _route(then) != _route(part):
        if then.main is None:
            return p.text("past.change-none", name=name)
        route = p.text(f"route.{then.main.route}")
        return p.text("past.change-route", name=name, route=route)
    if then.verdict != part.verdict and then.verdict is not None:
        verdict = p.text(f"verdict.{then.verdict.value}")
        return p.text("past.change-person", name=name, verdict=verdict)
    better = _statuses(then) != _statuses(part)
    return p.text("past.change-points", name=name) if better else ()


def _route(part: Part) -> str:
    return part.main.route if part.main else ""


def _statuses(part: Part) -> list[tuple[str, str]]:
    return [(c.id, c.status.value) for c in part.main.conditions] if part.main else []


# -- safety --------------------------------------------------------------------------------------


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


@cache
def _flight_countries() -> frozenset[str]:
    return frozenset(tomllib.loads(assets.text("letter", "safety.toml"))["countries"])


def _relatives(brief: Brief) -> list[Relative]:
    ids = {part.who.id for part in brief.parts}
    return [relative for relative in brief.case.relatives if relative.id in ids]


def _safety(brief: Brief) -> Box:
    p = brief.phrases
    countries = flight(brief) or []
    if countries:
        names = ", ".join(tables().country(code).name(brief.language) for code in countries)
        first = p.text("safe.ask-nothing", country=names)
    else:
        first = p.text("safe.ask-nothing-any")
    return Box(
        p.text("safe.heading"), (Paragraph(first), Paragraph(p.text("safe.tell-us"))), safety=True
    )


def _violence(brief: Brief) -> Box:
    p = brief.phrases
    keys = ("violence.listen", "violence.call", "violence.papers", "violence.keep")
    body = tuple(Paragraph(p.text(key)) for key in keys)
    return Box(p.text("violence.heading"), body, safety=True)
