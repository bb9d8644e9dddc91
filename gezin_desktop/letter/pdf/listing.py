"""The timeline and the lists of small print."""

from __future__ import annotations

from gezin_desktop.letter.model import Definitions, DotName, Timeline, TimelineEntry, words
from gezin_desktop.letter.pdf.lines import Line, wrap
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.pieces import Piece, keep_together
from gezin_desktop.letter.pdf.setting import paint_lines
from gezin_desktop.letter.pdf.signs import Ink, Shape, circle, square
from gezin_desktop.letter.pdf.style import (
    DATE,
    DATE_PAST,
    DATE_TEXT,
    LEFT,
    LEGEND,
    MM,
    SMALL,
    SMALL_BOLD,
    WIDTH,
    Style,
)
from gezin_desktop.letter.pdf.tagging import BLACK, HAIRLINE, Pen

_AXIS = LEFT + 38 * MM
_TEXT = LEFT + 44.5 * MM
_DATE_RIGHT = LEFT + 33 * MM
_DOT = 8.5
_LEGEND_DOT = 6.5


def timeline(parent: Node, block: Timeline) -> list[Piece]:
    """Dates along an upright rule, never cut over pages, with their legend."""
    node = parent.add("L")
    pieces = [_entry(node, entry) for entry in block.entries]
    if pieces:
        pieces[0].before = 9.3
    pieces.append(_legend(parent, block))
    return keep_together(pieces)


def _entry(parent: Node, entry: TimelineEntry) -> Piece:
    item = parent.add("LI")
    date, text = item.add("Lbl"), item.add("LBody")
    style = DATE_PAST if entry.dot == "past" else DATE
    lines = wrap(entry.text, DATE_TEXT, LEFT + WIDTH - _TEXT)
    day = wrap(entry.date, style, _DATE_RIGHT - LEFT + 20)
    count = max(len(lines), len(day))
    height = 15.65 + (count - 1) * DATE_TEXT.leading

    def paint(pen: Pen, top: float) -> None:
        pen.rule(_AXIS, top, height + 0.8, width=0.8, colour=HAIRLINE, upright=True)
        for index, line in enumerate(day):
            at = (_DATE_RIGHT - line.width, top + 4.75 + index * style.leading)
            paint_lines(pen, date, [line], at, style)
        _dot(pen, entry.dot, _AXIS - _DOT / 2, top + 5.9, _DOT)
        paint_lines(pen, text, lines, (_TEXT, top + 4.75), DATE_TEXT)

    return Piece(height, paint)


def _dot(pen: Pen, dot: DotName, x: float, y: float, size: float) -> None:
    colour = HAIRLINE if dot == "past" else BLACK
    width = 0.9 if size == _DOT else 0.7
    outline = square(size) if dot == "ind-term" else circle(size / 2, size / 2, size / 2)
    ground: Ink = "ink" if dot == "last-day" else "paper"
    pen.shape(Shape(outline, ground, "ink", width), x, y, 1.0, ink=colour)


def _legend(parent: Node, block: Timeline) -> Piece:
    entries = []
    for dot, text in block.legend:
        entries.append((dot, parent.add("P"), wrap(words(text), LEGEND, WIDTH)))

    def paint(pen: Pen, top: float) -> None:
        x = LEFT
        for dot, node, lines in entries:
            _dot(pen, dot, x, top - 0.2, _LEGEND_DOT)
            paint_lines(pen, node, lines, (x + 9.9, top), LEGEND)
            x += 9.9 + lines[0].width + 15

    return Piece(LEGEND.cap, paint, 9.8)


def definitions(parent: Node, block: Definitions) -> list[Piece]:
    """Small print in two columns, on one page as far as it fits."""
    node = parent.add("L")
    shift = 34 * MM
    pieces = []
    for index, (label, value) in enumerate(block.rows):
        left = wrap(label, SMALL_BOLD, shift - 4)
        right = wrap(value, SMALL, WIDTH - shift)
        piece = pair(node, (left, SMALL_BOLD, LEFT), (right, SMALL, LEFT + shift))
        piece.before = 9.7 if index == 0 else 4.4
        pieces.append(piece)
    return keep_together(pieces)


Side = tuple[list[Line], Style, float]
"""Lines, their style, and their left edge."""


def pair(parent: Node, left: Side, right: Side) -> Piece:
    """One line of a list: a short name and what it stands for."""
    item = parent.add("LI")
    nodes = (item.add("Lbl"), item.add("LBody"))
    height = right[1].height(max(len(left[0]), len(right[0])))

    def paint(pen: Pen, top: float) -> None:
        for own, (lines, style, x) in zip(nodes, (left, right), strict=True):
            paint_lines(pen, own, lines, (x, top), style)

    return Piece(height, paint)
