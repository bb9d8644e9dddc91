"""Painted rows that are buttons: what they share, people, the heads of folded groups."""

from __future__ import annotations

from abc import abstractmethod
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QWidget,
)

from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.strokes import border, chevron, pen, ring
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe

LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
WRAPPED: Final = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
)
"""How words stand in a row: on one line at either side, or on as many as they need."""


class PaintedRow(QAbstractButton):
    """A row that can be chosen: ground, bar and focus ring; the words are the heirs' work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[str, int], int] = {}
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def lines_height(self, words: str, room: QRect) -> int:
        """The height of bold words in lines as wide as a room; measured once for each width."""
        key = (words, room.width())
        if key not in self._heights:
            box = QFontMetrics(font("question")).boundingRect(room, WRAPPED, words)
            self._heights[key] = box.height()
        return self._heights[key]

    def paint_ground(self, painter: QPainter, plain: str) -> None:
        """Fill the row and draw the bar of the chosen one and the focus ring."""
        box = self.rect()
        if self.isChecked():
            painter.fillRect(box, theme().color("selected"))
            if theme().high_contrast:
                border(painter, box, "accent", 1, radius=0)
            painter.fillRect(QRect(0, 0, 4, box.height()), theme().color("accent"))
        else:
            painter.fillRect(box, theme().color("hover" if self.underMouse() else plain))
        if self.hasFocus():
            border(painter, box, "focus", ring(), radius=0)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on the row."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        self.update()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words at another place."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """A new size of letters needs a new height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self.updateGeometry()


class LinedRow(PaintedRow):
    """A row as high as its words, which a list gives it, with a hairline below."""

    least, sign_side, beside = 120, 14, 7
    """How narrow it may be, a sign before words, and the room between them, at 100 %."""

    @abstractmethod
    def height_at(self, width: int) -> int:
        """The height of all words at this width."""

    def sizeHint(self) -> QSize:
        """One line; the list gives it the height of its words."""
        return QSize(scale().letters(self.least), scale().height(28))

    def sign_room(self) -> int:
        """What a sign takes from the words behind it."""
        return scale().letters(self.sign_side) + scale().gap(self.beside)

    def words_height(self, letters: str, words: str, room: QRect) -> int:
        """The height of words in lines as wide as a room; one line when there are none."""
        metrics = QFontMetrics(font(letters))
        return max(metrics.height(), metrics.boundingRect(room, WRAPPED, words).height())

    def paint_sheet(self, painter: QPainter) -> None:
        """Fill the row and draw the hairline."""
        self.paint_ground(painter, "surface")
        painter.setPen(pen("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    def paint_sign(self, painter: QPainter, sign: str, box: QRect, letters: str) -> None:
        """Draw a sign at the left of a box, before the first line of its words."""
        side, line = scale().letters(self.sign_side), QFontMetrics(font(letters)).height()
        draw_sign(painter, QRectF(box.left(), box.top() + (line - side) / 2, side, side), sign)


class PersonRow(PaintedRow):
    """One person: sign, name, what the person is, the verdict in a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = self._ink = ""
        self._name = self._about = self._word = ""

    def set_words(self, sign: str, name: str, about: str, word: str) -> None:
        """Set the row.

        Args:
            sign: a status sign; empty before anything is known.
            name: the name to show, or what stands for it.
            about: relation and country, short.
            word: the verdict's word.
        """
        if (sign, name, about, word) == (self._sign, self._name, self._about, self._word):
            return
        self._sign, self._name, self._about, self._word = sign, name, about, word
        describe(self, f"{name}, {about}: {word}")
        self.updateGeometry()
        self.update()

    def _free(self) -> int:
        """The room for name and relation, between the sign and the verdict's word."""
        left = scale().gap(16) + scale().letters(16) + scale().gap(10)
        word = QFontMetrics(font("question")).horizontalAdvance(self._word)
        return self.width() - left - word - scale().gap(30)

    def _has_two_lines(self) -> bool:
        """Whether the relation does not fit beside the name."""
        bold, small = QFontMetrics(font("question")), QFontMetrics(font("small"))
        words = bold.horizontalAdvance(self._name) + small.horizontalAdvance(self._about)
        return bool(self._about) and words + scale().gap(8) > self._free()

    def sizeHint(self) -> QSize:
        """One line, or two where the words are long."""
        more = QFontMetrics(font("small")).height() if self._has_two_lines() else 0
        return QSize(scale().letters(240), scale().height(31) + more)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row from both ends."""
        painter = QPainter(self)
        self.paint_ground(painter, "surface")
        side = scale().letters(16)
        bold, small = QFontMetrics(font("question")), QFontMetrics(font("small"))
        second = small.height() if self._has_two_lines() else 0
        box = self.rect().adjusted(0, 0, 0, -second)
        left = scale().gap(16)
        if self._sign:
            draw_sign(painter, QRectF(left, (box.height() - side) / 2, side, side), self._sign)
        left += side + scale().gap(10)
        painter.setFont(font("question"))
        painter.setPen(theme().color(self._sign or "text"))
        painter.drawText(box.adjusted(0, 0, -scale().gap(15), 0), RIGHT, self._word)
        painter.setPen(theme().color("text"))
        free = self._free()
        name = bold.elidedText(self._name, Qt.TextElideMode.ElideRight, free)
        painter.drawText(QRect(left, 0, free, box.height()), LEFT, name)
        used = 0 if second else bold.horizontalAdvance(name) + scale().gap(8)
        room = QRect(left + used, 0, max(0, free - used), box.height())
        if second:  # under the name, up to the right edge
            above = (box.height() + bold.height()) // 2
            room = QRect(left, above, self.width() - left - scale().gap(8), second)
        about = small.elidedText(self._about, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font("small"))
        painter.setPen(theme().color("muted"))
        painter.drawText(room, LEFT, about)
        painter.end()


class GroupHead(PaintedRow):
    """The head of a group that folds: title, how many, an arrow. Checked means open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._count = ""
        self.setChecked(True)

    def set_words(self, title: str, count: str = "") -> None:
        """Set title and the number (or short words) after it."""
        if (title, count) == (self._title, self._count):
            return
        self._title, self._count = title, count
        describe(self, f"{title} {count}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scale().letters(240), scale().height(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds, Right unfolds, Enter turns."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if self.isChecked() != (key == Qt.Key.Key_Right):
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a strip between two hairlines."""
        painter = QPainter(self)
        box = self.rect()
        painter.fillRect(box, theme().color("hover" if self.underMouse() else "canvas"))
        painter.setPen(pen("line"))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        left = scale().gap(16)
        painter.setFont(font("question"))
        painter.setPen(theme().color("text"))
        painter.drawText(box.adjusted(left, 0, 0, 0), LEFT, self._title)
        left += painter.fontMetrics().horizontalAdvance(self._title) + scale().gap(8)
        painter.setFont(font("body"))
        painter.setPen(theme().color("muted"))
        painter.drawText(box.adjusted(left, 0, 0, 0), LEFT, self._count)
        middle = QPointF(box.right() - scale().letters(20), box.center().y() + 0.5)
        chevron(painter, middle, theme().color("text"), turn=0 if self.isChecked() else 270)
        if self.hasFocus():
            border(painter, box, "focus", ring(), radius=0)
        painter.end()
