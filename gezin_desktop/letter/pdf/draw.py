"""A letter drawn: blocks to slices, slices to pages, pages to a finished PDF."""

from __future__ import annotations

import io
from datetime import datetime
from itertools import takewhile

from gezin_desktop.letter.model import (
    Block,
    Box,
    Condition,
    Definitions,
    Heading,
    Letter,
    Note,
    Panel,
    Paragraph,
    Receipt,
    Steps,
    Table,
    Timeline,
    as_string,
)
from gezin_desktop.letter.pdf import framed, listing, setting, tables
from gezin_desktop.letter.pdf.canvas import new_canvas
from gezin_desktop.letter.pdf.finish import Facts, finish
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.page import FirstPage, furniture
from gezin_desktop.letter.pdf.pieces import Piece, fitted
from gezin_desktop.letter.pdf.setting import Place
from gezin_desktop.letter.pdf.style import BOTTOM, SUBJECT_TOP, TOP
from gezin_desktop.letter.pdf.tagging import PAGE_HEIGHT, PAGE_WIDTH, Pen
from gezin_desktop.letter.pdf.tree import Drawn

_CLEAR = 22.0  # between an address that runs out of its window and the subject


def render(letter: Letter, *, made_at: datetime) -> bytes:
    """The letter as PDF/A-2a and PDF/UA-1.

    ``made_at`` must carry a time zone; it is the only date the file knows, so the same letter and
    moment always give the same bytes.

    Raises:
        UnprintableSign: a sign that no bundled font holds; nothing is drawn.
    """
    document = Node("Document")
    first_page = FirstPage(document, letter)
    pages = fitted(lay_out(document, letter.blocks), max(SUBJECT_TOP, first_page.bottom + _CLEAR))
    raw = io.BytesIO()
    canvas = new_canvas(raw, letter.language, (PAGE_WIDTH, PAGE_HEIGHT))
    pen = Pen(canvas, _headings(letter.blocks))
    for number, page in enumerate(pages, 1):
        if number == 1:
            first_page.paint(pen)
        for piece, top in page:
            if piece.under is not None:
                piece.under(pen, top)
        for piece, top in page:
            piece.paint(pen, top)
        furniture(pen, letter, number, len(pages))
        pen.next_page()
    pen.canvas.save()
    facts = Facts(letter.title, letter.letterhead.name, letter.language, made_at, letter.law)
    drawn = Drawn(pen.marked, pen.places, letter.link_words)
    return finish(raw.getvalue(), document, drawn, facts)


def _headings(blocks: tuple[Block, ...]) -> list[str]:
    """The titles of the parts, where links within the letter lead."""
    return [as_string(block.text) for block in blocks if isinstance(block, Heading)]


def lay_out(document: Node, blocks: tuple[Block, ...]) -> list[Piece]:
    """The slices of all blocks; the tree below ``document`` grows in reading order."""
    pieces: list[Piece] = []
    part, sources = 0, 0
    before: Block | None = None
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            if isinstance(after, Definitions):
                sources = len(pieces)
            else:
                part = len(pieces) if not sources else part
        held = isinstance(block, Table | Timeline) and isinstance(before, Paragraph)
        # The receipt never stands alone on a page: it takes the block before it along.
        held = held or isinstance(block, Receipt)
        if pieces and (held or (isinstance(block, Note) and isinstance(before, Table))):
            pieces[-1].keep = True
        pieces.extend(_block(document, block, before))
        before = block
    _sources_with_company(pieces, part, sources)
    return pieces


def _sources_with_company(pieces: list[Piece], part: int, sources: int) -> None:
    """The sources take along the part before them, so that no page holds sources only.

    Not where that part, the sources and the receipt together are more than a page.
    """
    ending = list(takewhile(lambda piece: not piece.alone, pieces[part:]))
    if 0 < part < sources and sum(piece.before + piece.height for piece in ending) <= BOTTOM - TOP:
        for piece in pieces[part:sources]:
            piece.keep = True


def _block(document: Node, block: Block, before: Block | None) -> list[Piece]:
    match block:
        case Heading():
            return setting.heading(document, block)
        case Panel():
            return framed.panel(document, block)
        case Box():
            return framed.box(document, block)
        case Steps():
            return framed.steps(document, block)
        case Condition():
            return framed.condition(document, block, first=isinstance(before, Heading))
        case Table():
            return tables.table(document, block, before=_space_above_table(before))
        case Note():
            return tables.note(document, block)
        case Timeline():
            return listing.timeline(document, block)
        case Definitions():
            return listing.definitions(document, block)
        case Receipt():
            return framed.receipt(document, block)
        case _:
            wide = isinstance(before, Steps) or (isinstance(before, Heading) and before.level == 1)
            gap = 15.5 if wide else 9.7
            return setting.flow(document, block, Place(), before=gap)


def _space_above_table(before: Block | None) -> float:
    if isinstance(before, Heading):
        return 9.7
    return 5.6 if before is not None and not isinstance(before, Condition) else 14.0
