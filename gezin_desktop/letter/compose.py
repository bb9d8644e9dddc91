"""From a case and its assessment to a letter: all blocks in the order of the model letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezin_desktop.law.result import Status
from gezin_desktop.letter import conditions
from gezin_desktop.letter.boxes import boxes
from gezin_desktop.letter.brief import Brief, make_brief
from gezin_desktop.letter.costs import costs
from gezin_desktop.letter.ending import after_decision, certainty, receipt, sources
from gezin_desktop.letter.model import (
    Block,
    Bullets,
    Condition,
    Flow,
    Heading,
    Language,
    Letter,
    Letterhead,
    Paragraph,
)
from gezin_desktop.letter.opening import address, advice_word, opening, reference
from gezin_desktop.letter.outcome import SIGNS, outcome
from gezin_desktop.letter.papers import papers
from gezin_desktop.letter.phrases import capital
from gezin_desktop.letter.points import Point, of, points, shared, topics
from gezin_desktop.letter.times import timeline
from gezin_desktop.letter.todo import todo
from gezin_desktop.letter.unknowns import unknowns

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from gezin_desktop.case.model import Case
    from gezin_desktop.law.result import Assessment, RouteResult
    from gezin_desktop.letter.brief import Part
    from gezin_desktop.letter.desk import DeskProfile


class NobodyToWriteAbout(ValueError):
    """The case holds no relative, so there is nothing to advise on."""

    def sentence(self, language: Language) -> str:
        """What to do, for the counsellor."""
        from gezin_desktop.letter.phrases import Phrases

        return Phrases(language).plain("error.nobody")


def letter_for(
    case: Case,
    assessment: Assessment,
    *,
    language: Language,
    today: date,
    desk: DeskProfile,
    relatives: Iterable[str] | None = None,
    later: Assessment | None = None,
) -> Letter:
    """The advice letter about some relatives of a case (all by default).

    Args:
        case: what is known.
        assessment: what the law says of it on the receipt date.
        language: the language of the letter; never that of the window.
        today: the date of the letter.
        desk: who sends it.
        relatives: ids of the relatives it is about.
        later: the assessment of the same case with ``today`` as the receipt date, for the box of a
            letter whose day of application is past.

    Raises:
        NobodyToWriteAbout: there is no relative to write about.
        KeyError: a relative that the case does not hold.
    """
    brief = make_brief(
        case, assessment, language=language, today=today, desk=desk, chosen=relatives, later=later
    )
    if not brief.parts:
        raise NobodyToWriteAbout
    return _letter(brief)


def make_letter(
    case: Case,
    assessment: Assessment,
    *,
    language: Language,
    made_at: datetime,
    desk: DeskProfile,
    relatives: Iterable[str] | None = None,
    later: Assessment | None = None,
) -> bytes:
    """The same letter as PDF; its date is that of ``made_at``, which needs a time zone.

    Raises:
        NobodyToWriteAbout: there is no relative to write about.
        UnprintableSign: a name or address with a sign that cannot be printed.
    """
    from gezin_desktop.letter.draw import render

    letter = letter_for(
        case,
        assessment,
        language=language,
        today=made_at.date(),
        desk=desk,
        relatives=relatives,
        later=later,
    )
    return render(letter, made_at=made_at)


def _letter(brief: Brief) -> Letter:
    desk, p = brief.desk, brief.phrases
    number = brief.case.reference or ""
    title = p.plain("title.advice") if brief.violence else advice_word(brief)
    running = [desk.name, *([number] if number else []), brief.day(brief.today)]
    return Letter(
        language=brief.language,
        title=f"{title} {number}".strip(),
        letterhead=Letterhead(desk.name, desk.line(brief.language)),
        address=address(brief),
        reference=reference(brief),
        blocks=tuple(_blocks(brief)),
        footer=tuple(part for part in (desk.name, desk.phone, desk.email) if part),
        page_of=p.plain("foot.page", n="{n}", m="{m}"),
        running=tuple(running),
        window=desk.window,
    )


def _blocks(brief: Brief) -> list[Block]:
    blocks: list[Block] = [*opening(brief), outcome(brief), *boxes(brief), *todo(brief)]
    if brief.refers:
        return [*blocks, *certainty(brief), receipt(brief)]
    body = _of_one(brief) if len(brief.computed) == 1 else _of_several(brief)
    return [
        *blocks,
        *body,
        *papers(brief),
        *costs(brief),
        *timeline(brief),
        *after_decision(brief),
        *certainty(brief),
        *sources(brief),
        receipt(brief),
    ]


# -- conditions of one relative --------------------------------------------------------------------


def _of_one(brief: Brief) -> list[Block]:
    part = brief.computed[0]
    found, p = points(part), brief.phrases
    unmet, weighed = of(found, Status.UNMET), of(found, Status.DISCRETIONARY)
    blocks: list[Block] = []
    if unmet:
        blocks.append(Heading(2, p.text("part.unmet")))
        blocks += [conditions.block(brief, point) for point in unmet]
    blocks += unknowns(brief)
    if weighed:
        blocks.append(Heading(2, p.text("part.weigh")))
        blocks += [conditions.block(brief, point) for point in weighed]
    met = conditions.met_table(brief, of(found, Status.MET))
    skipped = conditions.not_applicable(brief, found)
    if met or skipped:
        everything = not (unmet or weighed or of(found, Status.UNKNOWN))
        blocks.append(Heading(2, p.text("part.met" if everything else "part.met-already")))
    return [*blocks, *([met] if met else []), *skipped, *_other_routes(brief, part)]


# -- conditions of several -------------------------------------------------------------------------


def _of_several(brief: Brief) -> list[Block]:
    sponsor, rest = shared(brief)
    blocks = _about_sponsor(brief, sponsor)
    for part in brief.computed:
        own = rest[part.who.id]
        inner = [*_blocks_of(brief, own), *_other_routes(brief, part)]
        if inner:
            blocks.append(Heading(2, capital(_about(brief, part))))
            blocks += inner
    if rest["*"]:
        p = brief.phrases
        count = len(brief.computed)
        both = count == 2
        heading = p.text("part.about-both") if both else p.text("part.about-all", n=p.number(count))
        blocks.append(Heading(2, heading))
        blocks += _blocks_of(brief, rest["*"])
    return [*blocks, *unknowns(brief)]


def _about(brief: Brief, part: Part):  # type: ignore[no-untyped-def]
    p = brief.phrases
    return (
        p.text("part.about-you")
        if part.who.is_client
        else p.text("part.about", name=part.who.short)
    )


def _about_sponsor(brief: Brief, found: list[Point]) -> list[Block]:
    shown = [point for point in found if point.status is not Status.UNKNOWN]
    if not shown:
        return []
    p, sponsor = brief.phrases, brief.people.sponsor
    names = brief.names(brief.computed)
    if sponsor.is_client:
        heading, count = p.text("part.about-you"), p.text("part.you-count", names=names)
    else:
        heading = p.text("part.about", name=sponsor.short)
        count = p.text("part.sponsor-count", name=sponsor.short, names=names)
    blocks: list[Block] = [Heading(2, capital(heading)), Paragraph(count)]
    blocks += _failing_blocks(brief, shown)
    met = conditions.met_table(brief, of(shown, Status.MET))
    return [*blocks, *([met] if met else []), *conditions.not_applicable(brief, shown)]


def _failing_blocks(brief: Brief, found: list[Point]) -> list[Block]:
    return [
        conditions.block(brief, point) for point in of(found, Status.UNMET, Status.DISCRETIONARY)
    ]


def _blocks_of(brief: Brief, found: list[Point]) -> list[Block]:
    """What fails or is weighed, what is met with a warning, and the rest that is met in one list."""
    blocks = _failing_blocks(brief, found)
    met = of(found, Status.MET)
    blocks += [conditions.block(brief, point) for point in met if point.condition.warning]
    plain = conditions.met_list(brief, [point for point in met if not point.condition.warning])
    return [*blocks, *([plain] if plain else []), *conditions.not_applicable(brief, found)]


# -- other routes ----------------------------------------------------------------------------------


def _other_routes(brief: Brief, part: Part) -> list[Block]:
    if not part.others:
        return []
    p = brief.phrases
    if len(brief.parts) == 1:
        heading = p.text("other.heading")
    else:
        heading = p.text("other.heading-for", name=part.who.short)
    return [Heading(2, heading), *(_other(brief, part, route) for route in part.others)]


def _other(brief: Brief, part: Part, route: RouteResult) -> Condition:
    p = brief.phrases
    found = [Point(condition, (part,)) for condition in route.conditions]
    items = []
    kinds = ((Status.UNMET, "unmet"), (Status.UNKNOWN, "unknown"), (Status.DISCRETIONARY, "weigh"))
    for status, name in kinds:
        some = of(found, status)
        if some:
            items.append(p.text(f"other.{name}", points=topics(brief, some)))
    body: tuple[Flow, ...] = (
        Bullets(tuple(items)) if items else Paragraph(p.text("other.met"), tight=True),
    )
    title = p.text(
        "other.title",
        route=capital(p.text(f"route.{route.route}")),
        verdict=p.text(f"verdict.{route.verdict.value}"),
    )
    return Condition(tuple(c.id for c in route.conditions), SIGNS[route.verdict], title, body)
