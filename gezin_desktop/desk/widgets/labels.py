"""Words on the screen: labels by text size and ink, tags, lines. Texts are always plain text."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign, sign_ink
from gezin_desktop.desk.strokes import border, pen
from gezin_desktop.desk.theme import STATUSES, theme

_OTHER_LETTERS = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})
_MOST_HEIGHTS = 24
"""Some widths of some texts; words that change with every keystroke must not pile up."""


class Words(QLabel):
    """Plain text that remembers how high it is at which width.

    Layouts ask that again for every label of a page when one of them has changed, and breaking a
    text into lines is most of what such a change costs.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._heights: dict[tuple[str, int], int] = {}

    def heightForWidth(self, width: int) -> int:
        """The height of the words at a width; -1 when they stay on one line."""
        key = (self.text(), width)
        known = self._heights.get(key)
        if known is None:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            known = self._heights[key] = super().heightForWidth(width)
        return known

    def changeEvent(self, event: QEvent) -> None:
        """Other letters are higher or lower."""
        if event.type() in _OTHER_LETTERS:
            self._heights.clear()
        super().changeEvent(event)


def label(
    size: str = "body", ink: str = "text", *, wrap: bool = True, parent: QWidget | None = None
) -> QLabel:
    """An empty label; its owner sets the words.

    Args:
        size: a named text size.
        ink: the colour token of the words.
        wrap: whether long words take more lines.
        parent: the widget it lies in.
    """
    result = Words(parent)
    result.setWordWrap(wrap)
    dress.letters(result, size)
    if ink != "text":
        dress.ink(result, ink)
    return result


class OneLine(QLabel):
    """Words that must stay on one line: what does not fit ends in a sign that more follows.

    A screen reader hears all of it, and the pointer sees it.
    """

    def __init__(
        self, size: str = "body", ink: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        dress.letters(self, size)

    def minimumSizeHint(self) -> QSize:
        """Some letters are enough."""
        return QSize(scale().letters(48), super().minimumSizeHint().height())

    def fitting(self) -> str:
        """What there is room for now."""
        way = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), way, self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        shown = self.fitting()
        self.setToolTip("" if shown == self.text() else plain_hint(self.text()))
        painter.setPen(theme().color(self._ink))
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self.rect(), left, shown)
        painter.end()


class WhatFits(OneLine):
    """Words that may be left out: the longest of some texts that fits, or none of them.

    A screen reader hears the whole, and the pointer sees it.
    """

    def __init__(
        self, size: str = "body", ink: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(size, ink, parent)
        self._texts: tuple[str, ...] = ()

    def show_words(self, whole: str, *shorter: str) -> None:
        """Show these words, or shorter ones where there is less room."""
        self._texts = (whole, *shorter)
        self.setText(whole)

    def minimumSizeHint(self) -> QSize:
        """They need no room."""
        return QSize(0, super().minimumSizeHint().height())

    def fitting(self) -> str:
        """What there is room for now; empty when for none of the texts."""
        room, advance = self.width(), self.fontMetrics().horizontalAdvance
        return next((one for one in self._texts if advance(one) <= room), "")


def isolated(name: str) -> str:
    """A name between isolates, so that its writing direction changes nothing around it."""
    return f"\u2068{name}\u2069" if name else ""


def plain_hint(text: str) -> str:
    """A text as a hint that shows it as it is: Qt would take a name with ``<`` for markup."""
    return f"<qt>{html.escape(text)}</qt>" if "<" in text else text


def describe(widget: QWidget, name: str, description: str = "") -> None:
    """Tell a screen reader what a widget is and what belongs to it."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(description)


class Rule(QWidget):
    """A hairline, lying or standing; in another ink where it tells parts from each other."""

    def __init__(
        self, *, upright: bool = False, ink: str = "line", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if upright:
            self.setSizePolicy(fixed, free)
            self.setFixedWidth(1)
        else:
            self.setSizePolicy(free, fixed)
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color(self._ink))
        painter.end()


class Sign(QWidget):
    """One status or tab sign; the word beside it says the same, so it is silent by default."""

    def __init__(self, sign: str = "", pixels: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self._pixels = pixels
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def sign(self) -> str:
        """The sign that is shown; empty when none."""
        return self._sign

    def show_sign(self, sign: str) -> None:
        """Show another sign, or none."""
        if sign != self._sign:
            self._sign = sign
            self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the letters."""
        side = scale().letters(self._pixels)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        if not self._sign:
            return
        painter = QPainter(self)
        draw_sign(painter, self.rect().toRectF(), self._sign)
        painter.end()


class Tag(QLabel):
    """A short word on a tint: what changed, who the client is, a status.

    Kinds: ``mark`` (changed), ``plain``, or a status; a status carries its sign.
    """

    def __init__(self, kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress.letters(self, "small")
        self.set_kind(kind)

    def set_kind(self, kind: str) -> None:
        """Give the tag another kind."""
        self._kind = kind
        status = kind in STATUSES
        dress.letters(self, "small" if kind == "mark" else "small_bold")
        dress.ink(self, sign_ink(kind) if status else "text" if kind == "mark" else "muted")
        self._set_edges()

    def _set_edges(self) -> None:
        edge = scale().gap(7)
        sign_room = scale().letters(12) + scale().gap(5) if self._kind in STATUSES else 0
        self.setContentsMargins(edge + sign_room, 1, edge, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint and the sign, then the words."""
        painter = QPainter(self)
        status = self._kind in STATUSES
        fill = f"{self._kind}_tint" if status else "mark" if self._kind == "mark" else "hover"
        edge = "control" if theme().high_contrast else fill
        border(painter, self.rect(), edge, 1, fill=fill)
        if status:
            side = scale().letters(12)
            box = self.rect().toRectF()
            box.setLeft(scale().gap(7))
            box.setWidth(side)
            draw_sign(painter, box, self._kind)
        painter.end()
        super().paintEvent(event)


class Sheet(QFrame):
    """A block with a hairline round it: white sheet or sunken, with rounded corners."""

    def __init__(
        self, fill: str = "surface", radius: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._radius = radius

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and border."""
        painter = QPainter(self)
        width = 2 if theme().high_contrast else 1
        border(painter, self.rect(), "line", width, fill=self._fill, radius=self._radius)
        painter.end()


class Edged(QWidget):
    """A strip with a ground and a hairline on one side: header, status line, pinned question."""

    def __init__(
        self, fill: str = "canvas", side: str = "bottom", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._side = side

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the one line."""
        painter = QPainter(self)
        box = self.rect()
        painter.fillRect(box, theme().color(self._fill))
        painter.setPen(pen("line"))
        ends = {
            "bottom": (box.bottomLeft(), box.bottomRight()),
            "top": (box.topLeft(), box.topRight()),
            "left": (box.topLeft(), box.bottomLeft()),
            "right": (box.topRight(), box.bottomRight()),
        }
        if self._side in ends:
            painter.drawLine(*ends[self._side])
        painter.end()
