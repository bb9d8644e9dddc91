"""Tables over the full width: head repeated on each page, rows never cut, signs before words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from gezin_desktop.letter.model import Cell, Note, Row, RowGroup, SignName, Table, words
from gezin_desktop.letter.pdf.lines import Line, wrap
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.pieces import Piece, keep_together
from gezin_desktop.letter.pdf.setting import paint_lines
from gezin_desktop.letter.pdf.style import (
    CELL,
    CELL_BOLD,
    CELL_GROUP,
    CELL_HEAD,
    CELL_SMALL,
    LEFT,
    MM,
    WIDTH,
    Style,
)
from gezin_desktop.letter.pdf.tagging import HAIRLINE, PANEL, PETROL, Pen

_PAD_X = 2 * MM
_PAD_Y = 1.5 * MM
_GIVE = 2.2
_SIGN = 3.8 * MM
_AFTER_SIGN = 6.2 * MM
_ITEM_INDENT = 12.4
_ITEM_GAP = 4.6
_HEAD_HEIGHT = 15.2
_GROUP_HEIGHT = 13.1
_SMALL_TABLE = 120  # points; a table up to this height is never cut
_FEW_ROWS, _LOW = 3, 45.0  # a table and a row so small that a row alone looks lost
_MANY = 4  # rows, from which naming cells help a reader more than they slow down

_Grid = tuple[list[float], int | None]  # the left edges, and the column that names the rows


@dataclass(slots=True)
class _Stretch:
    """Lines of one element within a cell, ``dx`` and ``dy`` from the cell's text corner."""

    node: Node
    lines: list[Line]
    dx: float
    dy: float
    style: Style


@dataclass(slots=True)
class _Laid:
    """A cell ready to draw: its left edge, its sign and its text."""

    x: float
    sign: SignName | None
    stretches: list[_Stretch]
    height: float


def table(parent: Node, block: Table, *, before: float) -> list[Piece]:
    """The slices of a table: head, group lines and rows."""
    lefts = list(accumulate((column.width * MM for column in block.columns), initial=LEFT))[:-1]
    node = parent.add("Table", summary=block.summary)
    head = _head(node.add("THead").add("TR"), block, lefts)
    head.before = before
    body = node.add("TBody")
    pieces = [head]
    naming = block.row_head if sum(len(group.rows) for group in block.groups) >= _MANY else None
    for group in block.groups:
        pieces.extend(_group(body, group, block, (lefts, naming)))
    for piece in pieces[1:]:
        piece.head = head
    if sum(piece.height for piece in pieces) < _SMALL_TABLE:
        keep_together(pieces)
    _no_row_alone(pieces)
    return pieces


def _no_row_alone(pieces: list[Piece]) -> None:
    """The first and the last row stand with a neighbour, unless they are tall enough alone."""
    if len(pieces) > _FEW_ROWS and pieces[1].height < _LOW:
        pieces[1].keep = True
    last = -3 if len(pieces) > _FEW_ROWS and pieces[-2].keep else -2
    if len(pieces) > _FEW_ROWS and pieces[-1].height < _LOW:
        pieces[last].keep = True


def _head(row: Node, block: Table, lefts: list[float]) -> Piece:
    cells = []
    for column, left in zip(block.columns, lefts, strict=True):
        node = row.add("TH", scope="Column").add("P")
        cells.append((node, left, wrap(column.heading, CELL_HEAD, column.width * MM - _PAD_X)))
    drawn: list[int] = []

    def paint(pen: Pen, top: float) -> None:
        pen.rule(LEFT - 0.5, top, WIDTH + 1, width=1.0, colour=PETROL)
        for node, left, lines in cells:
            if drawn:
                _paint_furniture(pen, lines, left + _PAD_X, top + 4.25)
            else:
                paint_lines(pen, node, lines, (left + _PAD_X, top + 4.25), CELL_HEAD)
        drawn.append(pen.page)
        pen.rule(LEFT - 0.4, top + _HEAD_HEIGHT, WIDTH + 0.8, width=0.8, colour=PETROL)

    return Piece(_HEAD_HEIGHT, paint, keep=True)


def _paint_furniture(pen: Pen, lines: list[Line], x: float, top: float) -> None:
    """A head that is repeated on a later page: seen, but read aloud only once."""
    for index, line in enumerate(lines):
        baseline = top + CELL_HEAD.cap + index * CELL_HEAD.leading
        at = x
        for part in line.parts:
            look = (part.run.face, CELL_HEAD.size, CELL_HEAD.colour)
            pen.text(None, at, baseline, look, part.run.text)
            at += part.width + part.space


def _group(body: Node, group: RowGroup, block: Table, grid: _Grid) -> list[Piece]:
    pieces = [_group_line(body, group, len(block.columns))] if group.title else []
    return pieces + [_row(body, row, block, grid) for row in group.rows]


def _group_line(body: Node, group: RowGroup, columns: int) -> Piece:
    cell = body.add("TR").add("TD", span=columns)
    node = cell.add("P")
    lines = wrap(group.title, CELL_GROUP, WIDTH - 2 * _PAD_X)
    height = _GROUP_HEIGHT + (len(lines) - 1) * CELL_GROUP.leading

    def under(pen: Pen, top: float) -> None:
        pen.ground(LEFT, top, WIDTH, height, PANEL)

    def paint(pen: Pen, top: float) -> None:
        paint_lines(pen, node, lines, (LEFT + _PAD_X, top + 3.4), CELL_GROUP)
        pen.rule(LEFT - 0.2, top + height, WIDTH + 0.4, width=0.4, colour=HAIRLINE)

    return Piece(height, paint, keep=True, under=under)


def _row(body: Node, row: Row, block: Table, grid: _Grid) -> Piece:
    node = body.add("TR")
    laid = []
    lefts, naming = grid
    for index, (cell, column, left) in enumerate(zip(row.cells, block.columns, lefts, strict=True)):
        own = node.add("TH", scope="Row") if index == naming else node.add("TD")
        bold = index == block.row_head
        style = CELL_SMALL if column.small else CELL_BOLD if bold else CELL
        laid.append(_cell(own, cell, left, column.width * MM, style))
    height = max(cell.height for cell in laid)

    def paint(pen: Pen, top: float) -> None:
        top -= piece.lost / 2
        for cell in laid:
            if cell.sign:
                pen.sign(cell.sign, cell.x + _PAD_X, top + 2.85, _SIGN)
            for stretch in cell.stretches:
                at = (cell.x + _PAD_X + stretch.dx, top + _PAD_Y + stretch.dy)
                paint_lines(pen, stretch.node, stretch.lines, at, stretch.style)
        edge = top + height - piece.lost / 2
        pen.rule(LEFT - 0.2, edge, WIDTH + 0.4, width=0.4, colour=HAIRLINE)

    piece = Piece(height, paint, give=_GIVE)
    return piece


def _cell(own: Node, cell: Cell, left: float, width: float, style: Style) -> _Laid:
    dx = _AFTER_SIGN if cell.sign else 0.0
    room = width - _PAD_X - dx - 3
    stretches: list[_Stretch] = []
    y = 0.0
    lines = wrap(cell.text, style, room)
    if lines:
        stretches.append(_Stretch(own.add("P"), lines, dx, 0.0, style))
        y = style.height(len(lines))
    for number, item in enumerate(cell.items, 1):
        y += _ITEM_GAP if y else 0.0
        entry = own.counted().add("LI") if number == 1 else _list_of(own).add("LI")
        label, inner = entry.add("Lbl"), entry.add("LBody")
        mark = wrap(words(f"{number}."), style, room)
        text = wrap(item, style, room - _ITEM_INDENT)
        stretches.append(_Stretch(label, mark, dx, y, style))
        stretches.append(_Stretch(inner, text, dx + _ITEM_INDENT, y, style))
        y += style.height(len(text))
    plain = CELL if style is CELL_BOLD else style
    after = wrap(cell.after, plain, room)
    if after:
        y += plain.leading - plain.cap if y else 0.0
        stretches.append(_Stretch(own.add("P"), after, dx, y, plain))
        y += plain.height(len(after))
    least = _SIGN + 2 * _PAD_Y if cell.sign else 0.0
    return _Laid(left, cell.sign, stretches, max(y + 2 * _PAD_Y, least))


def _list_of(own: Node) -> Node:
    found = own.kids[-1]
    assert isinstance(found, Node)  # noqa: S101  (only nodes are added before drawing)
    return found


def note(parent: Node, block: Note) -> list[Piece]:
    """The line under a table that says what does not apply."""
    node = parent.add("P")
    lines = wrap(block.text, CELL, WIDTH - 2 * _PAD_X - _AFTER_SIGN)
    height = CELL.height(len(lines))

    def paint(pen: Pen, top: float) -> None:
        pen.sign(block.sign, LEFT + _PAD_X, top - 1.6, _SIGN)
        paint_lines(pen, node, lines, (LEFT + _PAD_X + _AFTER_SIGN, top), CELL)

    return [Piece(height, paint, 13.0)]
