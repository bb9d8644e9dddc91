"""The frame of the window before the case is read: its regions stand where they will stay.

Nothing here knows the law, the store or a case. The person sees the window at once; what fills it
is loaded after the first picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.panes import shares
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.theme import theme

Panes = Callable[[WidthClass], Sequence[float]]


class Waiting(QWidget):
    """A calm page; where a case is coming, with its regions.

    ``painted`` comes once, with the first picture.
    """

    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes: Panes | None = None
        self._is_painted = False
        dress.ground(self, "canvas")

    def expect_case(self, panes: Panes) -> None:
        """A case is coming; ``panes`` tells the widths that somebody gave to tabs and outcome."""
        self._panes = panes
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the regions of a case, and tell of the first time."""
        if self._panes is not None:
            painter = QPainter(self)
            self._draw(painter, self._panes)
            painter.end()
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def _draw(self, painter: QPainter, panes: Panes) -> None:
        width = scale().width_class(self.width())
        box = self.rect().adjusted(0, head_height(width), 0, -foot_height(width))
        first, page, _last = shares(
            width,
            max(self.width(), 1),
            panes(width),
            rail=width >= WidthClass.MEDIUM,
            panel=width is not WidthClass.SINGLE,
        )
        middle = QRect(box.left() + first, box.top(), page, box.height())
        outcome = QRect(middle.topRight(), box.bottomRight()).adjusted(2, outcome_head(), 0, 0)
        painter.fillRect(middle, theme().color("surface"))
        painter.fillRect(outcome, theme().color("surface"))
        painter.setPen(pen("line"))
        for height in (header_height(width) - 1, box.top() - 1, box.bottom() + 1):
            painter.drawLine(0, height, self.width(), height)
        painter.drawLine(outcome.left(), outcome.top() - 1, box.right(), outcome.top() - 1)
        for edge in (middle.left() - 1, middle.right() + 1):
            painter.drawLine(edge, box.top(), edge, box.bottom())


def header_height(width: WidthClass) -> int:
    """How high the header of a case is."""
    control = 28 if width is WidthClass.SINGLE else 32
    return scale().height(control) + scale().gap(7) + scale().gap(8)


def head_height(width: WidthClass) -> int:
    """How high the strips above the page of a case are: the header, and the chooser of tabs."""
    chooser = 0 if width >= WidthClass.MEDIUM else scale().height(32) + 2 * scale().gap(6)
    return header_height(width) + chooser


def outcome_head() -> int:
    """How high the strip above the outcome is."""
    return scale().height(28) + 2 * scale().gap(5)


def foot_height(width: WidthClass) -> int:
    """How high the line below a case is; where the window is narrowest its height is not known."""
    return 0 if width is WidthClass.SINGLE else scale().height(26)
