"""A letter as a row of a few simple kinds: one source for all ways of telling it in order.

``reading`` reads them aloud, ``plain`` writes them as text, ``html`` as a document to paste.
Running heads, feet and signs are left out; the words say what the signs say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gezin_desktop.letter.model import (
    Block,
    Box,
    Bullets,
    Calculation,
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
    words,
)

Rows = tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; ``framed`` where the page puts a frame or a sign beside what it heads."""

    text: Text
    level: int
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that stand under each other."""

    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; ``start`` is its first number, or ``None`` for a list without order."""

    items: tuple[Text, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Pairs:
    """Short names and what they stand for."""

    rows: Rows


@dataclass(frozen=True, slots=True)
class Sources:
    """The places in the law beside a condition."""

    word: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """What is only read aloud: the line above the address, the legend of the timeline."""

    lines: tuple[str, ...]


Simple = Title | Lines | Items | Pairs | Sources | Aside | Steps | Table


def top(letter: Letter) -> Iterator[Simple]:
    """What stands above the subject, each part by itself."""
    head = letter.letterhead
    yield Lines((words(head.name), words(head.line), *head.contact))
    yield Aside((letter.address.above,))
    yield Lines(letter.address.lines)
    yield Pairs(tuple((words(label), words(value)) for label, value in letter.reference))


def simplified(block: Block) -> Iterator[Simple]:
    """One block of the letter."""
    match block:
        case Heading():
            yield Title(block.text, block.level)
        case Paragraph() | Note():
            yield Lines((block.text,))
        case Bullets():
            yield Items(block.items)
        case Numbered():
            yield Items(block.items, block.start)
        case Calculation():
            yield Pairs((*block.rows, *((block.total,) if block.total else ())))
        case Panel() | Box() | Condition():
            yield from _framed(block)
        case Steps() | Table():
            yield block
        case Timeline():
            yield Pairs(tuple((entry.date, entry.text) for entry in block.entries))
            yield Aside(tuple(text for _dot, text in block.legend))
        case Definitions():
            yield Pairs(block.rows)
        case Receipt():
            yield Title(block.heading, 2)
            yield Pairs(block.rows)


def _framed(block: Panel | Box | Condition) -> Iterator[Simple]:
    if isinstance(block, Condition):
        yield Title(block.title, 3, framed=True)
    else:
        yield Title(block.heading, 2, framed=True)
    for part in block.body:
        yield from simplified(part)
    if isinstance(block, Panel):
        yield Pairs(tuple((person.who, person.text) for person in block.people))
    elif isinstance(block, Box):
        yield Pairs(block.columns)
    elif block.sources:
        yield Sources(block.source_word, block.sources)
