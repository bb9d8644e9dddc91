"""Blocks with a frame, a sign or a side column: panel, boxes, steps, conditions, receipt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from gezin_desktop.letter.model import (
    Box,
    Condition,
    Panel,
    PersonRow,
    Receipt,
    Step,
    Steps,
    Text,
    as_string,
    words,
)
from gezin_desktop.letter.pdf.lines import Line, wrap
from gezin_desktop.letter.pdf.listing import pair
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.pieces import Piece, keep_together
from gezin_desktop.letter.pdf.setting import Place, bookmarked, flows, paint_lines, text_pieces
from gezin_desktop.letter.pdf.style import (
    BODY,
    COLUMN,
    H2,
    H3,
    LEFT,
    MM,
    PANEL_HEAD,
    PERSON,
    RECEIPT_HEAD,
    RECEIPT_LABEL,
    RECEIPT_TEXT,
    SIDE,
    SIDE_BOLD,
    SIDE_PLAIN,
    SIDE_WIDTH,
    SOURCE,
    SOURCE_HEAD,
    STEP_NUMBER,
    WIDTH,
    Style,
)
from gezin_desktop.letter.pdf.tagging import BLACK, HAIRLINE, PANEL, PETROL, Colour, Pen

_HANG = 8.2 * MM
_SIGN = 4.6 * MM
_MANY_PEOPLE = 6  # more rows than this go on over the page, so that the first stand on page 1


Strip = Callable[[Pen, float, float, tuple[bool, bool]], None]
"""Draws the frame behind one slice: pen, top, height, and whether it is the first and the last."""


def _frame(
    pieces: list[Piece], strip: Strip, inner: tuple[float, float], before: float
) -> list[Piece]:
    """Puts a ground or border behind pieces; ``strip`` draws it for one piece's height.

    ``inner`` is the space within the frame above the first and below the last piece.
    """
    above, below = inner
    framed: list[Piece] = []
    for index, piece in enumerate(pieces):
        top = above if index == 0 else piece.before
        height = top + piece.height + (below if index == len(pieces) - 1 else 0.0)
        ends = (index == 0, index == len(pieces) - 1)
        framed.append(_strip(piece, strip, top, height, ends))
    framed[0].before = before
    return keep_together(framed)


def _strip(
    piece: Piece, strip: Strip, offset: float, height: float, ends: tuple[bool, bool]
) -> Piece:
    inner = piece.paint

    def under(pen: Pen, top: float) -> None:
        strip(pen, top, height, ends)

    def paint(pen: Pen, top: float) -> None:
        inner(pen, top + offset)

    return Piece(height, paint, under=under)


def panel(parent: Node, block: Panel) -> list[Piece]:
    """The outcome: pale ground, a bar at the left, and the sign as large as it gets."""
    section = parent.add("Sect")
    indent = (18.5 if block.sign else 5.0) * MM
    place = Place(LEFT + indent, WIDTH - indent - 5 * MM)
    pieces = _head(section, block.heading, place, PANEL_HEAD)
    pieces += flows(section, block.body, place, first=15.2)
    if block.people:
        pieces += _people(section, block.people, place)
    if block.sign:
        inner, name = pieces[0].paint, block.sign

        def with_sign(pen: Pen, top: float) -> None:
            inner(pen, top)
            pen.sign(name, LEFT + 5 * MM, top + 1.2, 9.5 * MM, paper=PANEL)

        pieces[0].paint = with_sign

    def strip(pen: Pen, top: float, height: float, ends: tuple[bool, bool]) -> None:
        pen.ground(LEFT, top, WIDTH, height + (0 if ends[1] else 0.2), PANEL)
        pen.ground(LEFT - 1.2, top, 2.4, height, PETROL)

    below = 13.1 if not block.people else 9.0
    lowest = 11.9 + sum(piece.height + piece.before for piece in pieces) - pieces[0].before + below
    if block.sign:
        below += max(0.0, 12 + 9.5 * MM + 8 - lowest)
    framed = _frame(pieces, strip, (11.9, below), 12.1)
    if len(block.people) > _MANY_PEOPLE:
        for piece in framed[2:-2]:
            piece.keep = False
    return framed


def _head(section: Node, text: Text, place: Place, style: Style) -> list[Piece]:
    pieces = text_pieces(section.add("H2"), text, place, before=0.0, style=style)
    return bookmarked(pieces, as_string(text), 1)


def _people(section: Node, people: Sequence[PersonRow], place: Place) -> list[Piece]:
    table = section.add("Table")
    pieces = [_person(table.add("TR"), person, place) for person in people]
    pieces[0].before = 8.5
    for piece in pieces[:-1]:
        _underline(piece, place)
    return pieces


def _person(row: Node, person: PersonRow, place: Place) -> Piece:
    who, what = row.add("TH", scope="Row").add("P"), row.add("TD").add("P")
    who_x, what_x = LEFT + 14.5 * MM, LEFT + 55.5 * MM
    left = wrap(words_bold(person.who), PERSON, what_x - who_x - 6)
    right = wrap(person.text, PERSON, place.x + place.width - what_x)
    height = max(PERSON.height(max(len(left), len(right))) + 9.4, 6.2 * MM + 6)

    def paint(pen: Pen, top: float) -> None:
        pen.sign(person.sign, place.x, top + 2.2, 6.2 * MM, paper=PANEL)
        paint_lines(pen, who, left, (who_x, top + 3.9), PERSON)
        paint_lines(pen, what, right, (what_x, top + 3.9), PERSON)

    return Piece(height, paint)


def _underline(piece: Piece, place: Place) -> None:
    inner = piece.paint

    def paint(pen: Pen, top: float) -> None:
        inner(pen, top)
        pen.rule(place.x, top + piece.height, place.width, width=0.5, colour=HAIRLINE)

    piece.paint = paint


def words_bold(text: Text) -> Text:
    """The same text, all of it bold."""
    return tuple(replace(span, bold=True) for span in text)


def box(parent: Node, block: Box) -> list[Piece]:
    """A ruled box: petrol for the day that is past, black for safety."""
    section = parent.add("Sect")
    place = Place(LEFT + 5 * MM, WIDTH - 10 * MM)
    pieces = _head(section, block.heading, place, H2)
    pieces += flows(section, block.body, place, first=14.8)
    if block.columns:
        pieces.append(_columns(section, block.columns, place))
    colour, width = (BLACK, 1.1) if block.safety else (PETROL, 1.0)
    return _frame(pieces, _border(colour, width), (11.3, 11.3), 15.1)


def _border(colour: Colour, width: float) -> Strip:
    def strip(pen: Pen, top: float, height: float, ends: tuple[bool, bool]) -> None:
        half = width / 2
        for x in (LEFT, LEFT + WIDTH):
            pen.rule(x, top - half * ends[0], height + half * (ends[0] + ends[1]),
                     width=width, colour=colour, upright=True)  # fmt: skip
        for edge, wanted in ((top, ends[0]), (top + height, ends[1])):
            if wanted:
                pen.rule(LEFT, edge, WIDTH, width=width, colour=colour)

    return strip


def _columns(section: Node, columns: Sequence[tuple[Text, Text]], place: Place) -> Piece:
    gutter = 14.2
    width = (place.width - gutter * (len(columns) - 1)) / len(columns)
    placed = []
    for index, (title, text) in enumerate(columns):
        title_lines = wrap(words_bold(title), BODY, width)
        text_lines = wrap(text, BODY, width)
        x = place.x + index * (width + gutter)
        nodes = (section.add("P"), section.add("P"))
        placed.append((x, nodes, title_lines, text_lines))
    titles = max(len(column[2]) for column in placed)
    below = BODY.height(titles) + 5.1
    height = below + BODY.height(max(len(column[3]) for column in placed))

    def paint(pen: Pen, top: float) -> None:
        for x, nodes, title_lines, text_lines in placed:
            paint_lines(pen, nodes[0], title_lines, (x, top), BODY)
            paint_lines(pen, nodes[1], text_lines, (x, top + below), BODY)

    return Piece(height, paint, 9.1)


def receipt(parent: Node, block: Receipt) -> list[Piece]:
    """What the letter rested on, in a thin box that is never cut."""
    section = parent.add("Sect")
    place = Place(LEFT + 4 * MM, WIDTH - 8 * MM)
    pieces = _head(section, block.heading, place, RECEIPT_HEAD)
    labels = [wrap(label, RECEIPT_LABEL, place.width / 2) for label, _ in block.rows]
    shift = max(34 * MM, max(line.width for lines in labels for line in lines) + 8)
    rows = section.add("L")
    for index, (left, (_, value)) in enumerate(zip(labels, block.rows, strict=True)):
        right = wrap(value, RECEIPT_TEXT, place.width - shift)
        sides = (left, RECEIPT_LABEL, place.x), (right, RECEIPT_TEXT, place.x + shift)
        piece = pair(rows, *sides)
        piece.before = 13.2 if index == 0 else 4.25
        pieces.append(piece)
    return _frame(pieces, _border(HAIRLINE, 0.8), (9.1, 9.0), 15.1)


def steps(parent: Node, block: Steps) -> list[Piece]:
    """The acts, numbers hung left, times in the side column."""
    node = parent.counted()
    pieces: list[Piece] = []
    for index, step in enumerate(block.steps):
        pieces.append(_step(node, step, index))
    if pieces:
        pieces[0].before = 9.7
    if len(pieces) > 2:
        pieces[-2].keep = True  # no step alone on a page
    return pieces


def _step(parent: Node, step: Step, index: int) -> Piece:
    item = parent.add("LI")
    number, body = item.add("Lbl"), item.add("LBody")
    act, when, note = body.add("P"), body.add("P"), body.add("P")
    lines = wrap(step.act, BODY, COLUMN)
    side = wrap(words_bold(step.when), SIDE_BOLD, SIDE_WIDTH)
    below = wrap(step.note, SIDE_PLAIN, SIDE_WIDTH)
    label = wrap(words(f"{index + 1}."), STEP_NUMBER, COLUMN)
    if not below:
        body.kids.remove(note)
    height = max(BODY.height(len(lines)), SIDE_PLAIN.height(len(side) + len(below)))

    def paint(pen: Pen, top: float) -> None:
        paint_lines(pen, number, label, (LEFT - 7.6 * MM, top), STEP_NUMBER)
        paint_lines(pen, act, lines, (LEFT, top), BODY)
        paint_lines(pen, when, side, (SIDE, top), SIDE_BOLD)
        at = (SIDE, top + len(side) * SIDE_BOLD.leading)
        paint_lines(pen, note, below, at, SIDE_PLAIN)

    return Piece(height, paint, 9.6)


def condition(parent: Node, block: Condition, *, first: bool) -> list[Piece]:
    """A condition: sign hung left, title, words, and the sources beside them."""
    place = Place(LEFT, COLUMN)
    before = 11.1 if first else 13.1
    pieces = text_pieces(parent.add("H3"), block.title, place, before=before, style=H3)
    bookmarked(pieces, as_string(block.title), 2)
    pieces += flows(parent, block.body, place, first=6.9)
    side = [wrap(words(line), SOURCE, SIDE_WIDTH) for line in block.sources]
    _hang(parent, block, pieces, side)
    taken = sum(piece.height + piece.before for piece in pieces) - pieces[0].before
    needed = SOURCE.height(1 + sum(map(len, side))) if side else 0.0
    pieces[-1].height += max(0.0, needed - taken)
    for piece in pieces[: len(pieces) if len(pieces) < 5 else 3]:
        piece.keep = True
    pieces[-2 if len(pieces) > 1 else -1].keep = True  # no last line alone on a page
    pieces[-1].keep = False
    return pieces


def _hang(parent: Node, block: Condition, pieces: list[Piece], side: list[list[Line]]) -> None:
    """Hangs the sign left of the title and the sources right of it."""
    inner, last = pieces[0].paint, pieces[-1].paint
    head = parent.add("P") if side else None
    nodes = [parent.add("P") for _ in side]

    def paint_side(pen: Pen, top: float) -> None:
        if head is not None:
            word = wrap(words(block.source_word), SOURCE_HEAD, SIDE_WIDTH)
            paint_lines(pen, head, word, (SIDE, top + 1.5), SOURCE_HEAD)
        y = top + 1.5 + SOURCE.leading
        for node, lines in zip(nodes, side, strict=True):
            paint_lines(pen, node, lines, (SIDE, y), SOURCE)
            y += len(lines) * SOURCE.leading

    def first(pen: Pen, top: float) -> None:
        pen.sign(block.sign, LEFT - _HANG, top - 1.7, _SIGN)
        pen.beside(lambda: paint_side(pen, top))
        inner(pen, top)

    def finally_beside(pen: Pen, top: float) -> None:
        (last if len(pieces) > 1 else first)(pen, top)
        pen.draw_beside()

    pieces[0].paint = first
    pieces[-1].paint = finally_beside
