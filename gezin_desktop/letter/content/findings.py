"""What was found: the conditions of one relative, or of several, and the other routes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gezin_desktop.law.result import Status
from gezin_desktop.letter.content import conditions
from gezin_desktop.letter.content.outcome import SIGNS
from gezin_desktop.letter.content.phrases import capital
from gezin_desktop.letter.content.points import Point, of, points, shared, topics
from gezin_desktop.letter.content.unknowns import unknowns
from gezin_desktop.letter.links import to_part
from gezin_desktop.letter.model import Block, Bullets, Condition, Flow, Heading, Paragraph, Text
from gezin_desktop.letter.options import Section

if TYPE_CHECKING:
    from gezin_desktop.law.result import RouteResult
    from gezin_desktop.letter.content.brief import Brief, Part
    from gezin_desktop.letter.content.people import Who


def findings(brief: Brief) -> list[Block]:
    """All conditions of the letter, each once, and what other routes there are."""
    return _of_one(brief) if len(brief.computed) == 1 else _of_several(brief)


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
    blocks += _met(brief, found)
    return [*blocks, *_other_routes(brief, part)]


def _met(brief: Brief, found: list[Point]) -> list[Block]:
    """What is met: what to mind first, a table, and in one line what does not apply.

    Where the counsellor left this part out, only what to mind stays.
    """
    every = of(found, Status.MET)
    blocks: list[Block] = [
        conditions.block(brief, point) for point in every if point.condition.warning
    ]
    if brief.options.has(Section.MET):
        met = conditions.met_table(brief, [point for point in every if not point.condition.warning])
        blocks += [*([met] if met else []), *conditions.not_applicable(brief, found)]
    if not blocks:
        return []
    everything = all(point.status in (Status.MET, Status.NOT_APPLICABLE) for point in found)
    heading = brief.phrases.text("part.met" if everything else "part.met-already")
    return [Heading(2, heading), *blocks]


# -- conditions of several -------------------------------------------------------------------------


def _of_several(brief: Brief) -> list[Block]:
    sponsor, rest = shared(brief)
    blocks = _about_sponsor(brief, sponsor)
    told: dict[tuple[object, ...], Text] = {}
    for part in brief.computed:
        heading = capital(_about(brief, part.who))
        found = _blocks_of(brief, rest[part.who.id])
        inner = [_told_once(brief, block, heading, told) for block in found]
        inner += _other_routes(brief, part)
        if inner:
            blocks += [Heading(2, heading), *inner]
    inner = _blocks_of(brief, rest["*"])
    if inner:
        p = brief.phrases
        count = len(brief.computed)
        both = count == 2
        heading = p.text("part.about-both") if both else p.text("part.about-all", n=p.number(count))
        blocks += [Heading(2, heading), *inner]
    return [*blocks, *unknowns(brief)]


def _told_once(
    brief: Brief, block: Block, heading: Text, told: dict[tuple[object, ...], Text]
) -> Block:
    """The block, or where the same words stand already a line that says under which heading."""
    if not isinstance(block, Condition) or block.sign != "assess":
        return block
    key = (block.title, block.body)
    if key not in told:
        told[key] = heading
        return block
    same = brief.phrases.text("weigh.same", heading=to_part(told[key]))
    return replace(block, body=(Paragraph(same, tight=True),))


def _about(brief: Brief, who: Who) -> Text:
    p = brief.phrases
    return p.text("part.about-you") if who.is_client else p.text("part.about", name=who.short)


def _about_sponsor(brief: Brief, found: list[Point]) -> list[Block]:
    shown = [point for point in found if point.status is not Status.UNKNOWN]
    if not shown:
        return []
    p, sponsor = brief.phrases, brief.people.sponsor
    names = brief.names(brief.computed)
    if sponsor.is_client:
        count = p.text("part.you-count", names=names)
    else:
        count = p.text("part.sponsor-count", name=sponsor.short, names=names)
    inner = _failing_blocks(brief, shown)
    if brief.options.has(Section.MET):
        met = conditions.met_table(brief, of(shown, Status.MET))
        inner += [*([met] if met else []), *conditions.not_applicable(brief, shown)]
    if not inner:
        return []
    return [Heading(2, capital(_about(brief, sponsor))), Paragraph(count), *inner]


def _failing_blocks(brief: Brief, found: list[Point]) -> list[Block]:
    return [
        conditions.block(brief, point) for point in of(found, Status.UNMET, Status.DISCRETIONARY)
    ]


def _blocks_of(brief: Brief, found: list[Point]) -> list[Block]:
    """What fails or is weighed, what is met with a warning, and in one list what else is met."""
    blocks = _failing_blocks(brief, found)
    met = of(found, Status.MET)
    blocks += [conditions.block(brief, point) for point in met if point.condition.warning]
    if not brief.options.has(Section.MET):
        return blocks
    plain = conditions.met_list(brief, [point for point in met if not point.condition.warning])
    return [*blocks, *([plain] if plain else []), *conditions.not_applicable(brief, found)]


# -- other routes ----------------------------------------------------------------------------------


def _other_routes(brief: Brief, part: Part) -> list[Block]:
    if not part.others or not brief.options.has(Section.OTHER_ROUTES):
        return []
    p = brief.phrases
    others = [route for route in part.others if not _of_the_past(part, route)]
    if not others:
        return []
    if len(brief.parts) == 1:
        heading = p.text("other.heading")
    else:
        heading = p.text("other.heading-for", name=part.who.short)
    return [Heading(2, heading), *(_other(brief, part, route) for route in others)]


def _of_the_past(part: Part, route: RouteResult) -> bool:
    """The rules of a stay with somebody who has died: nobody is asked to live with the dead."""
    main = part.main.route if part.main else ""
    return main == "nl-after-death" and route.route == "nl-permit-holder"


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
