"""The boxes on page 1: a day of application that is past, and safety."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from gezin_desktop.law.result import Status
from gezin_desktop.law.tables.book import tables
from gezin_desktop.letter.content.brief import choose
from gezin_desktop.letter.content.flight import flight
from gezin_desktop.letter.content.phrases import capital, together
from gezin_desktop.letter.content.points import points, topics
from gezin_desktop.letter.model import Block, Box, Paragraph, Text

if TYPE_CHECKING:
    from gezin_desktop.letter.content.brief import Brief, Part

_RECENT = timedelta(days=14)


def boxes(brief: Brief) -> list[Block]:
    """The boxes that apply, at most two."""
    found: list[Block] = []
    if brief.violence:
        return [_violence(brief)]
    if brief.day_is_past and brief.computed:
        found.append(_day_past(brief))
    if flight(brief) is not None:
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
    last = min(terms)
    key = "past.received" if last >= brief.today else "past.received-late"
    return brief.phrases.text(key, date=brief.day(last))


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
    if _statuses(then) == _statuses(part):
        return ()
    if then.verdict is None or then.verdict is part.verdict:
        told = p.text("past.change-points", name=name)
    else:
        verdict = p.text(f"told.{then.verdict.value}")
        told = p.text("past.change-person", name=name, verdict=verdict)
    return together(told, *_changed(brief, part, then))


def _changed(brief: Brief, part: Part, then: Part) -> list[Text]:
    """The points that are met on the day of the letter and were not, and the other way round."""
    before = {point.condition.id: point for point in points(part)}
    after = {point.condition.id: point for point in points(then)}
    fails = (Status.UNMET, Status.UNKNOWN, Status.DISCRETIONARY)
    kinds = (
        (after, before, Status.MET, fails, "past.now-met"),
        (after, before, Status.DISCRETIONARY, (Status.UNMET,), "past.now-weighed"),
        (before, after, Status.MET, fails, "past.no-longer-met"),
    )
    found = []
    for now, old, status, others, key in kinds:
        names = [name for name in now if name in old and old[name].status in others]
        some = [now[name] for name in names if now[name].status is status]
        if some:
            found.append(brief.phrases.text(key, points=topics(brief, some)))
    return found


def _route(part: Part) -> str:
    return part.main.route if part.main else ""


def _statuses(part: Part) -> list[tuple[str, str]]:
    return [(c.id, c.status.value) for c in part.main.conditions] if part.main else []


# -- safety --------------------------------------------------------------------------------------


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
