"""The letter as typed blocks, before any page exists.

Nothing here knows a PDF library. ``compose`` makes a ``Letter`` from a case and its assessment,
``draw`` makes pages from it, ``reading`` reads it aloud in order. All text is in one language, the
letter's own; what a person typed stands in spans with a ``field``, so that a sign that cannot be
printed is reported with the place it came from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from gezin_desktop.letter.link_words import LinkWords

Language = Literal["nl", "en"]
SignName = Literal["met", "notyet", "notnow", "ask", "assess", "refer", "na", "todo"]
DotName = Literal["last-day", "good-to-know", "ind-term", "past"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words in one weight; ``field`` is the case path when a person typed it.

    ``link`` is what the words lead to, as ``links`` says it.
    """

    text: str
    bold: bool = False
    field: str = ""
    link: str = ""


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the subject), 2 (a part) or 3; ``fresh_page`` starts a page.

    A page that is not half full yet is filled on, unless the part must have a page of its own.
    """

    level: int
    text: Text
    fresh_page: bool = False
    own_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``tight`` sets it close under the one before, ``room`` leaves room to sign."""

    text: Text
    tight: bool = False
    room: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose numbers are referred to elsewhere; counting begins at ``start``."""

    items: tuple[Text, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Calculation:
    """A small sum: lines of words and amount, and the line under the rule."""

    rows: tuple[tuple[Text, Text], ...]
    total: tuple[Text, Text] | None = None


Flow = Paragraph | Bullets | Numbered | Calculation


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person's outcome in the panel of a letter about several."""

    sign: SignName
    who: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Panel:
    """The outcome on page 1: with a sign and sentences, or with one row per person."""

    heading: Text
    sign: SignName | None = None
    body: tuple[Flow, ...] = ()
    people: tuple[PersonRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A ruled box; ``safety`` has the black line. ``columns`` stand side by side under the body."""

    heading: Text
    body: tuple[Flow, ...]
    columns: tuple[tuple[Text, Text], ...] = ()
    safety: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One act, and in the side column by when: a bold line and, below it, plain words."""

    act: Text
    when: Text
    note: Text = ()


@dataclass(frozen=True, slots=True)
class Steps:
    """The numbered acts of "what to do now"."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition with its sign, its words and its sources in the side column.

    ``ids`` are the conditions of ``routes.json`` it speaks of, for checking; they are not printed.
    """

    ids: tuple[str, ...]
    sign: SignName
    title: Text
    body: tuple[Flow, ...]
    source_word: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its width in mm, and whether its text is small."""

    heading: Text
    width: float
    small: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: words, perhaps a sign before them, numbered lines and a last sentence under them."""

    text: Text = ()
    sign: SignName | None = None
    items: tuple[Text, ...] = ()
    after: Text = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``ids`` as in ``Condition``."""

    cells: tuple[Cell, ...]
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one line that says whom they are about; no line when ``title`` is empty."""

    rows: tuple[Row, ...]
    title: Text = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table over the full width; ``summary`` is read aloud before it, never printed.

    ``row_head`` is the column whose cells name their rows, or ``None``.
    """

    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    summary: str = ""
    row_head: int | None = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A line with a sign under a table: what does not apply."""

    sign: SignName
    text: Text
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A date, the kind of day it is, and what happens on it."""

    date: Text
    dot: DotName
    text: Text


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dates in order, with the legend of the dots that occur."""

    entries: tuple[TimelineEntry, ...]
    legend: tuple[tuple[DotName, str], ...]


@dataclass(frozen=True, slots=True)
class Definitions:
    """Lines of a short name and what it stands for, in small print (the sources)."""

    rows: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """The ruled box at the end: what this letter rested on."""

    heading: Text
    rows: tuple[tuple[Text, Text], ...]


Block = (
    Heading
    | Paragraph
    | Bullets
    | Numbered
    | Calculation
    | Panel
    | Box
    | Steps
    | Condition
    | Table
    | Note
    | Timeline
    | Definitions
    | Receipt
)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The desk's name and the one line under it; its logo, with the words that stand for it.

    ``contact`` stands at the right: address, telephone, e-mail, each a line.
    """

    name: str
    line: str
    contact: tuple[Text, ...] = ()
    logo: bytes = field(default=b"", repr=False)
    logo_words: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """What stands in the window: a small line above, then one to six lines."""

    above: str
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Where the address stands, in mm from the left and top edges of the paper."""

    left: float = 25.0
    return_line: float = 53.8
    first_line: float = 58.8


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole letter.

    ``title`` goes into the document's metadata and holds no name of a client. ``footer`` stands
    left in the foot of every page, ``page_of`` right, with ``{n}`` and ``{m}``. ``running`` is the
    head of page 2 and on: left, then one or more words at the right. ``link_words`` are said of
    links, never printed. ``law`` says in the document's metadata which law it rests on.
    """

    language: Language
    title: str
    letterhead: Letterhead
    address: Address
    reference: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    footer: tuple[str, ...]
    page_of: str
    running: tuple[str, ...]
    window: Window = Window()
    law: str = ""
    link_words: LinkWords = field(default_factory=LinkWords)


def words(text: str, *, bold: bool = False, field: str = "") -> Text:
    """A text of one span."""
    return (Span(text, bold, field),) if text else ()


def as_string(text: Text) -> str:
    """The words of a text without its weights."""
    return "".join(span.text for span in text)
