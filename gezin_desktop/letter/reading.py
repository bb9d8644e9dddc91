"""A letter read aloud: every sentence once, in the order of the structure tree of its PDF."""

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
    Steps,
    Table,
    Text,
    Timeline,
    as_string,
)


def aloud(letter: Letter) -> Iterator[str]:
    """The sentences of a letter in reading order; empty ones are left out.

    Furniture of the page (running head, foot, fold mark) and signs are not part of it.
    """
    for line in _letter(letter):
        if line:
            yield line


def _letter(letter: Letter) -> Iterator[str]:
    yield letter.letterhead.name
    yield letter.letterhead.line
    yield from map(as_string, letter.letterhead.contact)
    yield letter.address.above
    yield from map(as_string, letter.address.lines)
    for label, value in letter.reference:
        yield label
        yield value
    for block in letter.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph() | Note():
            yield as_string(block.text)
        case Bullets() | Numbered():
            yield from _list(block)
        case Calculation():
            yield from _pairs((*block.rows, *((block.total,) if block.total else ())))
        case Panel() | Box() | Condition():
            yield from _framed(block)
        case Steps():
            for number, step in enumerate(block.steps, 1):
                yield f"{number}."
                yield from map(as_string, (step.act, step.when, step.note))
        case Table():
            yield from _table(block)
        case Timeline():
            yield from _pairs((entry.date, entry.text) for entry in block.entries)
            yield from (text for _, text in block.legend)
        case Definitions():
            yield from _pairs(block.rows)
        case Receipt():
            yield as_string(block.heading)
            yield from _pairs(block.rows)


def _pairs(rows: Iterable[tuple[Text, Text]]) -> Iterator[str]:
    for left, right in rows:
        yield as_string(left)
        yield as_string(right)


def _list(block: Bullets | Numbered) -> Iterator[str]:
    for number, item in enumerate(block.items, getattr(block, "start", 1)):
        if isinstance(block, Numbered):
            yield f"{number}."
        yield as_string(item)


def _framed(block: Panel | Box | Condition) -> Iterator[str]:
    yield as_string(block.title if isinstance(block, Condition) else block.heading)
    for part in block.body:
        yield from _block(part)
    if isinstance(block, Panel):
        yield from _pairs((person.who, person.text) for person in block.people)
    elif isinstance(block, Box):
        yield from _pairs(block.columns)
    elif block.sources:
        yield block.source_word
        yield from block.sources


def _table(table: Table) -> Iterator[str]:
    yield from (as_string(column.heading) for column in table.columns)
    for group in table.groups:
        yield as_string(group.title)
        for row in group.rows:
            for cell in row.cells:
                yield from _cell(cell)


def _cell(cell: Cell) -> Iterator[str]:
    yield as_string(cell.text)
    for number, item in enumerate(cell.items, 1):
        yield f"{number}."
        yield as_string(item)
    yield as_string(cell.after)
