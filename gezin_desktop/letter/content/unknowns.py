"""What the letter asks: blocks up to three open points, a table of numbered questions above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gezin_desktop.law.result import Status
from gezin_desktop.letter.content import conditions
from gezin_desktop.letter.content.citing import cite_lines
from gezin_desktop.letter.content.people import Who
from gezin_desktop.letter.content.phrases import capital, together
from gezin_desktop.letter.content.points import (
    Point,
    exemption_open,
    lowered,
    of,
    points,
    shared,
    title,
    title_with_name,
)
from gezin_desktop.letter.content.questions import MOST, asked
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
    as_string,
    words,
)

if TYPE_CHECKING:
    from gezin_desktop.letter.content.brief import Brief, Part

_BLOCKS_UP_TO = 3


def unknown_points(brief: Brief) -> list[Point]:
    """Every open point of the letter, each once."""
    if len(brief.computed) == 1:
        return of(points(brief.computed[0]), Status.UNKNOWN)
    sponsor, rest = shared(brief)
    found = of(sponsor, Status.UNKNOWN)
    for part in brief.computed:
        found += of(rest[part.who.id], Status.UNKNOWN)
    return _papers_once(brief, found)


def _papers_once(brief: Brief, found: list[Point]) -> list[Point]:
    """The points about the file, those that ask the same of several people put together."""
    kept: list[Point] = []
    places: dict[tuple[str, ...], int] = {}
    for point in found:
        key = (
            point.condition.id,
            *map(as_string, asked(brief, point.part, point.condition.missing)),
        )
        if point.condition.counts or key not in places:
            places[key] = len(kept)
            kept.append(point)
            continue
        known = kept[places[key]]
        kept[places[key]] = Point(known.condition, (*known.parts, *point.parts))
    last = [point for point in kept if len(point.parts) > 1 and not point.condition.counts]
    return [*(point for point in kept if point not in last), *last]


def nameless(brief: Brief) -> list[Who]:
    """Relatives whose name the file has in another script only."""
    return [part.who for part in brief.parts if part.who.named and not part.who.latin]


def question_count(brief: Brief) -> int:
    """How many numbered questions the letter asks."""
    found, names = unknown_points(brief), nameless(brief)
    if len(found) + len(names) > _BLOCKS_UP_TO:
        return len(_rows(brief, found, names))
    return sum(len(asked(brief, point.part, point.condition.missing)) for point in found) + len(
        names
    )


def unknowns(brief: Brief) -> list[Block]:
    """The part of the letter that asks."""
    found, names = unknown_points(brief), nameless(brief)
    if not found and not names:
        return []
    p = brief.phrases
    as_table = len(found) + len(names) > _BLOCKS_UP_TO
    heading = Heading(2, p.text("part.unknown"), fresh_page=as_table)
    if as_table:
        told = [_explained(brief, point) for point in found if _needs_telling(point)]
        intro = Paragraph(p.text("ask.page"))
        return [heading, intro, _table(brief, _rows(brief, found, names)), *told]
    blocks: list[Block] = [heading]
    count = 1
    for point in found:
        name = title_with_name(brief, point)
        made = conditions.block(brief, point, first_question=count, name=name)
        blocks.append(made)
        count += sum(len(part.items) for part in made.body if isinstance(part, Numbered))
    for who in names:
        question = Numbered((p.text("ask.latin", name=who.short),), count)
        blocks.append(Condition((), "ask", p.text("ask.latin-title"), (question,)))
        count += 1
    return blocks


def _needs_telling(point: Point) -> bool:
    return exemption_open(point) or bool(conditions.telling(point))


def _explained(brief: Brief, point: Point) -> Condition:
    """What is known of an open point already, while its question stands in the table."""
    p = brief.phrases
    made = conditions.block(brief, point, name=title_with_name(brief, point))
    asks = {p.text(key) for key in ("ask.why", "ask.then", "ask.then-weigh")}
    kept = tuple(
        part
        for part in made.body
        if not isinstance(part, Numbered)
        and not (isinstance(part, Paragraph) and part.text in asks)
    )
    if not exemption_open(point):
        return replace(made, body=kept, ids=())
    weighs = point.condition.rule is Status.DISCRETIONARY
    then = Paragraph(p.text("ask.no-exemption-weigh" if weighs else "ask.no-exemption"))
    return replace(made, body=(*kept, then), ids=())


# -- the table -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Line:
    """One row: what is open, about whom, and what is asked."""

    label: Text
    titles: list[Text]
    questions: tuple[Text, ...]
    source: str = ""
    ids: list[str] = field(default_factory=list)
    parts: tuple[Part, ...] = ()


def _rows(brief: Brief, found: list[Point], names: list[Who]) -> list[_Line]:
    """The rows in the order of their groups; points with the same questions share a row."""
    made: list[_Line] = []
    for point in found:
        missing = point.condition.missing
        questions = tuple(asked(brief, point.part, missing, all_of_them=True))
        label = _label(brief, point)
        again = _same_condition(made, label, point)
        if again is not None:
            again.questions += tuple(one for one in questions if one not in again.questions)
            continue
        if not point.condition.counts and _joined_papers(brief, made, point, questions):
            continue
        line = _same_line(made, label, questions)
        if line is None:
            source = "; ".join(cite_lines(point.condition.cites, brief.phrases)[:1])
            line = _Line(label, [], questions, source, parts=point.parts)
            made.append(line)
        line.titles.append(words(title(brief, point)))
        line.ids.append(point.condition.id)
    for who in names:
        p = brief.phrases
        question = p.text("ask.latin", name=who.short)
        made.append(_Line(_about(brief, who), [p.text("ask.latin-title")], (question,)))
    order = list(dict.fromkeys(as_string(line.label) for line in made))
    return sorted(made, key=lambda line: order.index(as_string(line.label)))


def _same_condition(made: list[_Line], label: Text, point: Point) -> _Line | None:
    """An earlier row about the same condition: of the sponsor, for another relative."""
    for line in made:
        if as_string(line.label) == as_string(label) and point.condition.id in line.ids:
            return line
    return None


def _joined_papers(
    brief: Brief, made: list[_Line], point: Point, questions: tuple[Text, ...]
) -> bool:
    """Whether an earlier row asks all of this about papers already: it then names both people."""
    for line in made:
        if line.ids == [point.condition.id] and set(questions) <= set(line.questions):
            line.parts += point.parts
            line.titles = [title_with_name(brief, Point(point.condition, line.parts))]
            return True
    return False


def _same_line(made: list[_Line], label: Text, questions: tuple[Text, ...]) -> _Line | None:
    """An earlier row of the same group that asks all of this already."""
    for line in made:
        if as_string(line.label) == as_string(label) and set(questions) <= set(line.questions):
            return line
    return None


def _table(brief: Brief, lines: list[_Line]) -> Table:
    p = brief.phrases
    columns = (
        Column(p.text("table.number"), 9),
        Column(p.text("table.unknown"), 47),
        Column(p.text("table.question"), 76),
        Column(p.text("word.source"), 33, small=True),
    )
    groups: dict[str, tuple[Text, list[Row]]] = {}
    asked_before: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        questions = together(*_new_questions(brief, line, asked_before, number))
        name = brief.phrases.joined(
            [_lowered(brief, one, index) for index, one in enumerate(line.titles)]
        )
        cells = (
            Cell(words(str(number))), Cell(name, "ask"), Cell(questions), Cell(words(line.source))
        )  # fmt: skip
        rows = groups.setdefault(as_string(line.label), (line.label, []))[1]
        rows.append(Row(cells, tuple(line.ids)))
    made = tuple(RowGroup(tuple(rows), label) for label, rows in groups.values())
    return Table(columns, made, p.plain("table.questions-summary"), row_head=1)


def _lowered(brief: Brief, name: Text, index: int) -> Text:
    return name if index == 0 else words(lowered(brief, as_string(name)))


def _new_questions(
    brief: Brief, line: _Line, before: dict[str, int], number: int
) -> Iterator[Text]:
    """What was not asked in an earlier row; for the rest the number of that row."""
    earlier = sorted({n for q in line.questions if (n := before.get(as_string(q))) is not None})
    new = [one for one in line.questions if as_string(one) not in before]
    for question in new[:MOST]:
        before[as_string(question)] = number
        yield question
    if earlier:
        which = brief.phrases.joined([words(str(one)) for one in earlier])
        yield brief.phrases.text("ask.see" if new else "ask.see-only", number=which)


def _label(brief: Brief, point: Point) -> Text:
    if point.condition.about == "sponsor":
        return _about(brief, brief.people.sponsor)
    if len(point.parts) > 1:
        return brief.phrases.text("ask.about", names=brief.names(point.parts))
    return _about(brief, point.part.who)


def _about(brief: Brief, who: Who) -> Text:
    p = brief.phrases
    return (
        p.text("part.about-you") if who.is_client else capital(p.text("ask.about", names=who.short))
    )
