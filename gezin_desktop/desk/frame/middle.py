"""The middle of the window: on a very wide screen lines stay short and answers near questions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.strokes import pen

WIDEST_EM: Final = 160
"""A screen of 1920 at 100 % is 148 em: up to there all of it is used."""


class Middle(QWidget):
    """Gives what stands in it all of the window, but no more width than can be overseen."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        inside.setParent(self)
        dress.ground(self, "canvas")
        scale().changed.connect(self._lay_out)

    def sizeHint(self) -> QSize:
        """The room of what stands in it."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """No less than that needs."""
        return self._inside.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room to share."""
        super().resizeEvent(event)
        self._lay_out()

    @Slot()
    def _lay_out(self) -> None:
        wide = min(self.width(), WIDEST_EM * scale().em())
        self._inside.setGeometry(QRect((self.width() - wide) // 2, 0, wide, self.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a hairline at both sides where there is room beside it."""
        super().paintEvent(event)
        box = self._inside.geometry()
        if box.left() > 0:
            painter = QPainter(self)
            painter.setPen(pen("line"))
            for side in (box.left() - 1, box.right() + 1):
                painter.drawLine(side, 0, side, self.height())
            painter.end()
