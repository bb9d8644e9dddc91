"""What the letter asks: blocks up to three open points, a table of numbered questions above."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gezin_desktop.law.result import Status
from gezin_desktop.letter import conditions
from gezin_desktop.letter.citing import cite_lines
from gezin_desktop.letter.model import (
    Block,
    Cell,
    Column,
    Condition,
    Heading,
    Numbered,
    Paragraph,
    Row,
    RowGroup,
    Table,
    Text,
    words,
)
from gezin_desktop.letter.people import Who
from gezin_desktop.letter.phrases import together
from gezin_desktop.letter.points import Point, exemption_open, of, points, shared, title
from gezin_desktop.letter.questions import asked

if TYPE_CHECKING:
    from gezin_desktop.letter.brief import Brief

_BLOCKS_UP_TO = 3


def unknown_points(brief: Brief) -> list[Point]:
    """Every open point of the letter, each once."""
    if len(brief.computed) == 1:
        return of(points(brief.computed[0]), Status.UNKNOWN)
    sponsor, rest = shared(brief)
    found = of(sponsor, Status.UNKNOWN)
    for part in brief.computed:
        found += of(rest[part.who.id], Status.UNKNOWN)
    return found


def nameless(brief: Brief) -> list[Who]:
    """Relatives whose name the file has in another script only."""
    return [part.who for part in brief.parts if part.who.named and not part.who.latin]


def unknowns(brief: Brief) -> list[Block]:
    """The part of the letter that asks."""
    found, names = unknown_points(brief), nameless(brief)
    if not found and not names:
        return []
    p = brief.phrases
    as_table = len(found) + len(names) > _BLOCKS_UP_TO
    heading = Heading(2, p.text("part.unknown"), fresh_page=as_table)
    if as_table:
        explained = [_explained(brief, point) for point in found if exemption_open(point)]
        return [heading, *explained, Paragraph(p.text("ask.page")), _table(brief, found, names)]
    blocks: list[Block] = [heading]
    count = 1
    for point in found:
        made = conditions.block(brief, point, first_question=count)
        blocks.append(made)
        count += sum(len(part.items) for part in made.body if isinstance(part, Numbered))
    for who in names:
        question = Numbered((p.text("ask.latin", name=who.short),), count)
        blocks.append(Condition((), "ask", p.text("ask.latin-title"), (question,)))
        count += 1
    return blocks


def _explained(brief: Brief, point: Point) -> Condition:
    """A point that fails unless an exemption helps: why, while its question stands in the table."""
    made = conditions.block(brief, point)
    told = tuple(part for part in made.body if not isinstance(part, Numbered))
    asks = {brief.phrases.text(key) for key in ("ask.why", "ask.then", "ask.then-weigh")}
    kept = tuple(p for p in told if not (isinstance(p, Paragraph) and p.text in asks))
    key = "out.exempt-no-weigh" if point.condition.rule is Status.DISCRETIONARY else None
    then = brief.phrases.text(key or "out.exempt-no-unmet")
    return replace(made, body=(*kept, Paragraph(then)))


def _table(brief: Brief, found: list[Point], names: list[Who]) -> Table:
    p = brief.phrases
    columns = (
        Column(p.text("table.number"), 9),
        Column(p.text("table.unknown"), 50),
        Column(p.text("table.question"), 74),
        Column(p.text("word.source"), 32, small=True),
    )
    groups: dict[str, tuple[Text, list[Row]]] = {}
    for number, point in enumerate(found, 1):
        label = _label(brief, point)
        rows = groups.setdefault("".join(span.text for span in label), (label, []))[1]
        rows.append(_row(brief, point, number))
    last = len(found)
    for who in names:
        last += 1
        label = p.text("ask.about", names=who.short)
        rows = groups.setdefault("".join(span.text for span in label), (label, []))[1]
        question = Cell(p.text("ask.latin", name=who.short))
        cells = (Cell(words(str(last))), Cell(p.text("ask.latin-title"), "ask"), question, Cell())
        rows.append(Row(cells))
    made = tuple(RowGroup(tuple(rows), label) for label, rows in groups.values())
    return Table(columns, made, p.plain("table.questions-summary"), row_head=1)


def _label(brief: Brief, point: Point) -> Text:
    p = brief.phrases
    if point.condition.about == "sponsor":
        if brief.people.sponsor.is_client:
            return p.text("part.about-you")
        return p.text("ask.about", names=brief.people.sponsor.short)
    if point.part.who.is_client:
        return p.text("part.about-you")
    return p.text("ask.about", names=point.part.who.short)


def _row(brief: Brief, point: Point, number: int) -> Row:
    c = point.condition
    questions = together(*asked(brief, point.part, c.missing))
    source = cite_lines(c.cites, brief.phrases)[:1]
    cells = (
        Cell(words(str(number))),
        Cell(words(title(brief, point)), "ask"),
        Cell(questions),
        Cell(words("; ".join(source))),
    )
    return Row(cells, (c.id,))
