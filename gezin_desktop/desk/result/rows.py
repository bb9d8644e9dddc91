"""A condition as a row of the large outcome's list."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.desk.widgets.rows import PaintedRow

_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class ConditionRow(PaintedRow):
    """Sign and title; a long title takes more lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group_key = ""
        self._sign = self._title = ""

    def set_words(self, sign: str, title: str, status: str) -> None:
        """Set the row; the status is spoken, its sign is drawn."""
        if (sign, title) != (self._sign, self._title):
            self._sign, self._title = sign, title
            self.updateGeometry()
            self.update()
        describe(self, f"{status}: {title}")

    def _room(self, width: int) -> QRect:
        left = scale().gap(20) + scale().letters(16) + scale().gap(10)
        return QRect(left, 0, max(1, width - left - scale().gap(8)), 10_000)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the title at this width."""
        lines = self.lines_height(self._title, self._room(width))
        return max(scale().height(27), lines + scale().gap(9))

    def sizeHint(self) -> QSize:
        """The size at the present width."""
        width = max(self.width(), scale().letters(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but as high as the title needs."""
        return QSize(scale().letters(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sign and title."""
        painter = QPainter(self)
        self.paint_ground(painter, "surface")
        side = scale().letters(16)
        top = (self.height() - side) / 2
        draw_sign(painter, QRectF(scale().gap(20), top, side, side), self._sign)
        room = self._room(self.width())
        room.setHeight(self.height())
        painter.setFont(font("question" if self.isChecked() else "body"))
        painter.setPen(theme().color("text"))
        painter.drawText(room, _FLAGS, self._title)
        painter.end()
