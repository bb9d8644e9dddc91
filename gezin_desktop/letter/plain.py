"""A letter as plain text, for pasting into a file system or an e-mail: the same words, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gezin_desktop.letter.model import (
    Block,
    Box,
    Bullets,
    Calculation,
    Cell,
    Condition,
    Definitions,
    Heading,
    Letter,
    Note,
    Numbered,
    Panel,
    Paragraph,
    Receipt,
    Row,
    Steps,
    Table,
    Text,
    Timeline,
    as_string,
)

_BETWEEN = " | "
_UNDER = {1: "=", 2: "-"}


def as_text(letter: Letter) -> str:
    """The letter as text: a line per sentence group, a blank line between parts, no line broken.

    No-break spaces become ordinary ones. Running heads, feet, signs and the legend of the timeline
    are left out; the words say what the signs say.
    """
    parts = [list(_top(letter)), *(list(_block(block)) for block in letter.blocks)]
    lines: list[str] = []
    for part in parts:
        if part and lines:
            lines.append("")
        lines.extend(part)
    return "\n".join(lines).replace("\u00a0", " ").strip() + "\n"


def _top(letter: Letter) -> Iterator[str]:
    head = letter.letterhead
    yield from _filled([head.name, head.line, *map(as_string, head.contact)])
    yield ""
    if letter.address.lines:
        yield from _filled(map(as_string, letter.address.lines))
        yield ""
    for label, value in letter.reference:
        yield _named(label, value)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading(as_string(block.text), block.level)
        case Paragraph() | Note():
            yield as_string(block.text)
        case Bullets() | Numbered():
            yield from _list(block)
        case Calculation():
            yield from _pairs((*block.rows, *((block.total,) if block.total else ())))
        case Panel() | Box() | Condition():
            yield from _framed(block)
        case Steps():
            for number, step in enumerate(block.steps, 1):
                when = " ".join(_filled([as_string(step.when), as_string(step.note)]))
                yield f"{number}. {as_string(step.act)} [{when}]"
        case Table():
            yield from _table(block)
        case Timeline():
            yield from _pairs((entry.date, entry.text) for entry in block.entries)
        case Definitions():
            yield from _pairs(block.rows)
        case Receipt():
            yield from _heading(as_string(block.heading), 2)
            yield from _pairs(block.rows)


def _heading(text: str, level: int) -> Iterator[str]:
    yield text
    if level in _UNDER:
        yield _UNDER[level] * len(text)


def _framed(block: Panel | Box | Condition) -> Iterator[str]:
    title = block.title if isinstance(block, Condition) else block.heading
    yield f"** {as_string(title)} **"
    for part in block.body:
        yield from _block(part)
    if isinstance(block, Panel):
        yield from _pairs((person.who, person.text) for person in block.people)
    elif isinstance(block, Box):
        yield from _pairs(block.columns)
    elif block.sources:
        yield _named(block.source_word, "; ".join(block.sources))


def _list(block: Bullets | Numbered) -> Iterator[str]:
    for number, item in enumerate(block.items, getattr(block, "start", 1)):
        mark = f"{number}." if isinstance(block, Numbered) else "-"
        yield f"{mark} {as_string(item)}"


def _pairs(rows: Iterable[tuple[Text, Text]]) -> Iterator[str]:
    for left, right in rows:
        yield _named(as_string(left), as_string(right))


def _named(label: str, value: str) -> str:
    """``Label: value``; a label that is a question keeps its own sign."""
    return f"{label} {value}" if label.endswith(("?", ":")) else f"{label}: {value}"


def _table(table: Table) -> Iterator[str]:
    yield _BETWEEN.join(as_string(column.heading) for column in table.columns)
    for group in table.groups:
        if group.title:
            yield f"[{as_string(group.title)}]"
        for row in group.rows:
            yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    cells = [_cell(cell) for cell in row.cells]
    while not cells[-1]:
        cells.pop()
    yield "- " + _BETWEEN.join(cells)


def _cell(cell: Cell) -> str:
    items = [f"{number}. {as_string(item)}" for number, item in enumerate(cell.items, 1)]
    return " ".join(_filled([as_string(cell.text), *items, as_string(cell.after)]))


def _filled(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if line)
