"""Text, lists and small sums as slices of a page.

Each function takes the parent element of the structure tree, adds its own elements in reading
order, and returns slices. Heights run from the top of the capitals to the last baseline, so the
spaces between blocks are what a typographer would measure.
"""

from __future__ import annotations

from dataclasses import dataclass

from gezin_desktop.letter.model import (
    Bullets,
    Calculation,
    Flow,
    Heading,
    Numbered,
    Paragraph,
    Text,
    as_string,
    words,
)
from gezin_desktop.letter.pdf.lines import Line, draw_line, wrap
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.pieces import Paint, Piece
from gezin_desktop.letter.pdf.signs import Shape, circle
from gezin_desktop.letter.pdf.style import (
    BODY,
    CAP_HEIGHT,
    H1,
    H2,
    H3,
    LEFT,
    MM,
    SUM,
    WIDTH,
    Style,
)
from gezin_desktop.letter.pdf.tagging import BLACK, Pen

_LIST_INDENT = {Bullets: 11.2, Numbered: 14.7}
_SUM_WIDTH = 104 * MM
_ROOM = 17 * MM  # for a signature
_TOGETHER = 3  # a paragraph of up to three lines is never cut


@dataclass(frozen=True, slots=True)
class Place:
    """A column: its left edge and width, and the style of its running text."""

    x: float = LEFT
    width: float = WIDTH
    style: Style = BODY


def paint_lines(
    pen: Pen, node: Node, lines: list[Line], at: tuple[float, float], style: Style
) -> None:
    """Draws lines from the top left corner ``at``."""
    x, top = at
    for index, line in enumerate(lines):
        draw_line(pen, node, line, x, top + style.cap + index * style.leading, style)


def text_pieces(
    node: Node, text: Text, place: Place, *, before: float, style: Style | None = None
) -> list[Piece]:
    """A text that may be cut between lines, at least two on each side."""
    style = style or place.style
    lines = wrap(text, style, place.width)
    pieces: list[Piece] = []
    for index, line in enumerate(lines):

        def paint(pen: Pen, top: float, line: Line = line) -> None:
            draw_line(pen, node, line, place.x, top + style.cap, style)

        gap = before if index == 0 else style.leading - style.cap
        count = len(lines)
        inner = count > _TOGETHER and index not in (0, count - 2, count - 1)
        keep = index < count - 1 and not inner
        pieces.append(Piece(style.cap, paint, gap, keep=keep))
    return pieces


def heading(parent: Node, block: Heading) -> list[Piece]:
    """A heading with its entry in the outline; it stays with what follows."""
    style, before = {1: (H1, 0.0), 2: (H2, 21.2), 3: (H3, 13.1)}[block.level]
    node = parent.add(f"H{block.level}")
    pieces = text_pieces(node, block.text, Place(), before=before, style=style)
    for piece in pieces:
        piece.keep = True
    pieces[0].fresh, pieces[0].alone = block.fresh_page, block.own_page
    return bookmarked(pieces, as_string(block.text), block.level - 1)


def bookmarked(pieces: list[Piece], title: str, level: int) -> list[Piece]:
    """The same slices, with an entry of the outline at the first."""
    inner = pieces[0].paint

    def paint(pen: Pen, top: float) -> None:
        pen.bookmark(title, level, top)
        inner(pen, top)

    pieces[0].paint = paint
    return pieces


def flow(parent: Node, block: Flow, place: Place, *, before: float) -> list[Piece]:
    """A paragraph, a list or a sum; ``before`` is the space above a paragraph."""
    match block:
        case Paragraph():
            gap = 6.9 if block.tight else _ROOM if block.room else before
            return text_pieces(parent.add("P"), block.text, place, before=gap)
        case Calculation():
            return [_calculation(parent, block, place)]
        case _:
            return _list(parent, block, place, before=before - 1.5)


def flows(parent: Node, blocks: tuple[Flow, ...], place: Place, *, first: float) -> list[Piece]:
    """Blocks under each other, the first one ``first`` below what stands above."""
    pieces: list[Piece] = []
    for index, block in enumerate(blocks):
        if pieces and not isinstance(block, Paragraph):
            pieces[-1].keep = True  # what leads in a list or a sum stands above it
        pieces.extend(flow(parent, block, place, before=first if index == 0 else 9.5))
    return pieces


def _list(parent: Node, block: Bullets | Numbered, place: Place, *, before: float) -> list[Piece]:
    indent = _LIST_INDENT[type(block)]
    inner = Place(place.x + indent, place.width - indent, place.style)
    node = parent.counted() if isinstance(block, Numbered) else parent.add("L")
    pieces: list[Piece] = []
    for index, item in enumerate(block.items):
        own = node.add("LI")
        mark = own.add("Lbl") if isinstance(block, Numbered) else None
        label = f"{block.start + index}." if isinstance(block, Numbered) else ""
        gap = before if index == 0 else 6.3
        lines = text_pieces(own.add("LBody"), item, inner, before=gap)
        lines[0].paint = _labelled(lines[0], mark, label, place)
        for line in lines[:-1]:
            line.keep = True
        pieces.extend(lines)
    if len(pieces) > 1:
        pieces[0].keep = True
    return pieces


def _labelled(piece: Piece, mark: Node | None, label: str, place: Place) -> Paint:
    inner, style = piece.paint, place.style

    def paint(pen: Pen, top: float) -> None:
        if mark is None:
            _bullet(pen, place.x, top, style)
        else:
            line = wrap(words(label), style, place.width)[0]
            draw_line(pen, mark, line, place.x, top + style.cap, style)
        inner(pen, top)

    return paint


def _bullet(pen: Pen, x: float, top: float, style: Style) -> None:
    radius = style.size * 0.14
    middle = top + style.size * CAP_HEIGHT * 0.55
    dot = Shape(circle(radius, radius, radius), fill="ink")
    pen.shape(dot, x + 1.2, middle - radius, 1.0)


def _calculation(parent: Node, block: Calculation, place: Place) -> Piece:
    table = parent.add("Table")
    rows = [*block.rows, *((block.total,) if block.total else ())]
    cells = []
    for label, amount in rows:
        row = table.add("TR")
        head, value = row.add("TH", scope="Row"), row.add("TD")
        cells.append((head.add("P"), label, value.add("P"), amount))
    width = min(_SUM_WIDTH, place.width)

    def paint(pen: Pen, top: float) -> None:
        for index, (head, label, value, amount) in enumerate(cells):
            y = top + index * SUM.leading
            if block.total and index == len(cells) - 1:
                pen.rule(place.x - 0.35, y - 3.1, width + 0.7, width=0.7, colour=BLACK)
            left = wrap(label, SUM, width)
            paint_lines(pen, head, left[:1], (place.x, y), SUM)
            right = wrap(amount, SUM, width)[0]
            paint_lines(pen, value, [right], (place.x + width - right.width, y), SUM)

    return Piece(SUM.height(len(rows)), paint, 11.5)
