"""A letter read aloud: every sentence once, in the order of the structure tree of its PDF."""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.letter.model import Cell, Letter, Steps, Table, as_string
from gezin_desktop.letter.simple import (
    Aside,
    Items,
    Lines,
    Pairs,
    Simple,
    Sources,
    Title,
    simplified,
    top,
)


def aloud(letter: Letter) -> Iterator[str]:
    """The sentences of a letter in reading order; empty ones are left out.

    Furniture of the page (running head, foot, fold mark) and signs are not part of it.
    """
    parts = [*top(letter), *(part for block in letter.blocks for part in simplified(block))]
    return (line for part in parts for line in _told(part) if line)


def _told(part: Simple) -> Iterator[str]:
    match part:
        case Title():
            yield as_string(part.text)
        case Lines():
            yield from map(as_string, part.lines)
        case Items():
            for number, item in enumerate(part.items, part.start or 1):
                if part.start is not None:
                    yield f"{number}."
                yield as_string(item)
        case Pairs():
            for row in part.rows:
                yield from map(as_string, row)
        case Sources():
            yield part.word
            yield from part.places
        case Aside():
            yield from part.lines
        case Steps():
            for number, step in enumerate(part.steps, 1):
                yield f"{number}."
                yield from map(as_string, (step.act, step.when, step.note))
        case Table():
            yield from _table(part)


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
