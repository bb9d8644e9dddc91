"""What stands on every page: letterhead and address on the first, head and foot, the fold mark."""

from __future__ import annotations

import io
from collections.abc import Sequence

from gezin_desktop.letter.model import Letter, words
from gezin_desktop.letter.pdf.lines import Line, wrap
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.setting import paint_lines
from gezin_desktop.letter.pdf.signs import Shape, circle
from gezin_desktop.letter.pdf.style import (
    ADDRESS,
    CONTACT,
    DESK_LINE,
    DESK_NAME,
    FOOT,
    LEFT,
    MM,
    REFERENCE,
    REFERENCE_LABEL,
    RETURN_LINE,
    SIDE,
    SIDE_WIDTH,
    WIDTH,
    Style,
)
from gezin_desktop.letter.pdf.tagging import HAIRLINE, PETROL, Pen

_FOOT_BASELINE = 805.1
_HEAD_BASELINE = 41.8
_HEAD_RULE = 45.4
_FOLD = 99 * MM
_LOGO_WIDTH, _LOGO_HEIGHT = 45 * MM, 16 * MM
_ADDRESS_WIDTH = 90 * MM
_ADDRESS_LINES = 6
_REFERENCE_TOP, _REFERENCE_GAP = 135.8, 25.5
_DOOR = Shape(
    (("M", (0, 0)), ("L", (25.5, 0)), ("L", (25.5, 31.2)), ("L", (0, 31.2)), ("Z", ())),
    stroke="ink",
    width=1.1,
)
_LEAF = Shape(
    (("M", (4.5, -2.3)), ("L", (17.55, 2.55)), ("L", (17.55, 33.4)), ("L", (4.5, 28.9)), ("Z", ())),
    fill="ink",
)
_KNOB = Shape(circle(15.1, 19.0, 1.2), fill="paper")


class FirstPage:
    """The fixed part of page 1. Making it adds its elements to the tree; ``paint`` draws it."""

    def __init__(self, document: Node, letter: Letter) -> None:
        self._letter = letter
        head = document.add("Sect")
        self._logo = head.add("Figure") if letter.letterhead.logo else None
        self._name, self._line = head.add("P"), head.add("P")
        self._contact = [(head.add("P"), wrap(line, CONTACT, WIDTH / 2))
                         for line in letter.letterhead.contact]  # fmt: skip
        self._above = document.add("P")
        self._address = [(document.add("P"), wrap(line, ADDRESS, _ADDRESS_WIDTH))
                         for line in letter.address.lines]  # fmt: skip
        reference = document.add("L")
        self._reference = []
        for label, value in letter.reference:
            item = reference.add("LI")
            self._reference.append((item.add("Lbl"), item.add("LBody"), label, value))

    @property
    def bottom(self) -> float:
        """How far down address and reference column reach, in points from the top."""
        shown = sum(len(lines) for lines in self._address_shown())
        address = self._letter.window.first_line * MM + (shown - 1) * ADDRESS.leading
        values = [wrap(words(value), REFERENCE, SIDE_WIDTH) for *_, value in self._reference]
        reference = _REFERENCE_TOP + sum(map(_reference_height, values)) - _REFERENCE_GAP
        return max(address, reference)

    def _address_shown(self) -> list[list[Line]]:
        """The lines of the address: a name that is too long gives way to the street and town."""
        found = [lines for _node, lines in self._address]
        rest = sum(map(len, found[1:]))
        return [found[0][: max(_ADDRESS_LINES - rest, 2)], *found[1:]] if found else []

    def paint(self, pen: Pen) -> None:
        """Draws letterhead, address, reference column and fold mark."""
        pen.rule(14.2, _FOLD, 11.3, width=0.4, colour=HAIRLINE, furniture=True)
        self._paint_letterhead(pen)
        self._paint_address(pen)
        y = _REFERENCE_TOP
        for label_node, value_node, label, value in self._reference:
            _one(pen, label_node, label, SIDE, y, REFERENCE_LABEL)
            lines = wrap(words(value), REFERENCE, SIDE_WIDTH)
            paint_lines(pen, value_node, lines, (SIDE, y + 11.5 - REFERENCE.cap), REFERENCE)
            y += _reference_height(lines)

    def _paint_letterhead(self, pen: Pen) -> None:
        head = self._letter.letterhead
        x = LEFT + 12 * MM
        if self._logo is not None:
            x = LEFT + self._paint_logo(pen, self._logo) + 4 * MM
        else:
            for shape in (_DOOR, _LEAF, _KNOB):
                pen.shape(shape, LEFT, 13 * MM, 1.0, ink=PETROL)
        room = self._paint_contact(pen) - x
        name = wrap(words(head.name), DESK_NAME, room)
        paint_lines(pen, self._name, name, (x, 50.6 - DESK_NAME.cap), DESK_NAME)
        line = wrap(words(head.line), DESK_LINE, room)
        below = 63.6 - DESK_LINE.cap + (len(name) - 1) * DESK_NAME.leading
        paint_lines(pen, self._line, line, (x, below), DESK_LINE)

    def _paint_contact(self, pen: Pen) -> float:
        """Draws the desk's address and e-mail at the right; the edge that the name may reach."""
        lines = [line for _node, found in self._contact for line in found]
        if not lines:
            return LEFT + WIDTH
        x = min(SIDE, LEFT + WIDTH - max(line.width for line in lines))
        y = 50.6 - CONTACT.cap
        for node, found in self._contact:
            paint_lines(pen, node, found, (x, y), CONTACT)
            y += len(found) * CONTACT.leading
        return x - 4 * MM

    def _paint_logo(self, pen: Pen, node: Node) -> float:
        """Draws the logo as large as its room allows; its width."""
        from reportlab.lib.utils import ImageReader

        head = self._letter.letterhead
        picture = ImageReader(io.BytesIO(head.logo))
        wide, tall = picture.getSize()
        scale = min(_LOGO_WIDTH / wide, _LOGO_HEIGHT / tall)
        node.alt = head.logo_words
        pen.picture(node, picture, LEFT, 13 * MM, (wide * scale, tall * scale))
        return float(wide * scale)

    def _paint_address(self, pen: Pen) -> None:
        window = self._letter.window
        left = window.left * MM
        _one(
            pen, self._above, self._letter.address.above, left, window.return_line * MM, RETURN_LINE
        )
        y = window.first_line * MM - ADDRESS.cap
        for (node, _all), shown in zip(self._address, self._address_shown(), strict=True):
            paint_lines(pen, node, shown, (left, y), ADDRESS)
            y += len(shown) * ADDRESS.leading


def _reference_height(value: Sequence[Line]) -> float:
    """The height of one entry of the reference column, with the space below it."""
    return _REFERENCE_GAP + (len(value) - 1) * REFERENCE.leading


def _one(pen: Pen, node: Node, text: str, x: float, baseline: float, style: Style) -> None:
    if text:
        paint_lines(
            pen, node, wrap(words(text), style, WIDTH)[:1], (x, baseline - style.cap), style
        )


def furniture(pen: Pen, letter: Letter, number: int, count: int) -> None:
    """The foot of every page, and the running head of all but the first."""
    page = letter.page_of.format(n=number, m=count)
    x, end = LEFT, LEFT + WIDTH - _width(page)
    # A letter of one page says how to reach the desk in its head, where it is read aloud.
    for part in letter.footer if count > 1 else letter.footer[:1]:
        if x + _width(part) > end:
            break  # a long name leaves no room for the rest; both stand elsewhere too
        _furniture_text(pen, part, x, _FOOT_BASELINE)
        x += _width(part) + 8.3
    _furniture_text(pen, page, LEFT + WIDTH - _width(page), _FOOT_BASELINE)
    if number == 1 or not letter.running:
        return
    _furniture_text(pen, letter.running[0], LEFT, _HEAD_BASELINE)
    x, least = LEFT + WIDTH, LEFT + _width(letter.running[0]) + 11.3
    for part in reversed(letter.running[1:]):
        x -= _width(part)
        if x < least:
            break  # a long number leaves no room; it stands on page 1
        _furniture_text(pen, part, x, _HEAD_BASELINE)
        x -= 11.3
    pen.rule(LEFT, _HEAD_RULE, WIDTH, width=0.4, colour=HAIRLINE, furniture=True)


def _width(text: str) -> float:
    lines = wrap(words(text), FOOT, 10 * WIDTH)
    return lines[0].width if lines else 0.0


def _furniture_text(pen: Pen, text: str, x: float, baseline: float) -> None:
    for line in wrap(words(text), FOOT, 10 * WIDTH)[:1]:
        for part in line.parts:
            pen.text(None, x, baseline, (part.run.face, FOOT.size, FOOT.colour), part.run.text)
            x += part.width + part.space
