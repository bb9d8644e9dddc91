"""The rail of the first start: four steps with number or tick, free to go back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.strokes import border, pen, ring
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.desk.widgets.rows import WRAPPED, PaintedRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class StepRow(PaintedRow):
    """One step: a ring with its number (a tick when done), a title, a line about it."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._title = self._about = ""
        self._done = False

    def set_words(self, title: str, about: str, state: str) -> None:
        """Set title, the line below, and the state in a word for screen readers."""
        self._title, self._about = title, about
        describe(self, f"{self._number} {title}", f"{about}. {state}".strip(". "))
        self.updateGeometry()
        self.update()

    def set_done(self, *, done: bool) -> None:
        """Show a tick, or the number."""
        self._done = done
        self.update()

    def _room(self, width: int) -> QRect:
        left = scale().letters(40)
        return QRect(left, scale().gap(6), max(1, width - left), 10_000)

    def hasHeightForWidth(self) -> bool:
        """Long words take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of both texts at this width."""
        room = self._room(width)
        title = QFontMetrics(font("question")).boundingRect(room, WRAPPED, self._title)
        about = QFontMetrics(font("small")).boundingRect(room, WRAPPED, self._about)
        return title.height() + about.height() + 2 * scale().gap(6)

    def sizeHint(self) -> QSize:
        """The size at the present width."""
        width = self.width() if self.width() > 120 else scale().letters(264)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scale().letters(26)
        circle = QRectF(1, scale().gap(6), side, side)
        here = self.isChecked()
        painter.setPen(pen("accent" if here else "control", 1.5))
        painter.setBrush(theme().color("accent" if here else "surface"))
        painter.drawEllipse(circle)
        if self._done and not here:
            inset = side * 0.28
            draw_sign(painter, circle.adjusted(inset, inset, -inset, -inset), "done")
        else:
            painter.setPen(theme().color("on_accent" if here else "muted"))
            painter.setFont(font("small_bold"))
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        room = self._room(self.width())
        letters = font("question" if here else "body")
        painter.setFont(letters)
        painter.setPen(theme().color("text"))
        painter.drawText(room, WRAPPED, self._title)
        used = QFontMetrics(font("question")).boundingRect(room, WRAPPED, self._title).height()
        painter.setFont(font("small"))
        painter.setPen(theme().color("muted"))
        painter.drawText(room.adjusted(0, used, 0, 0), WRAPPED, self._about)
        if self.hasFocus():
            border(painter, self.rect(), "focus", ring())
        painter.end()
