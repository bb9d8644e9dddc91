"""Words that can be pressed and that wrap: a link to a question of the form."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.strokes import border, ring
from gezin_desktop.desk.widgets.labels import Words


class LinkLabel(Words):
    """An underlined line of plain text; pressed by pointer, Enter or Space."""

    pressed = Signal()

    def __init__(self, size: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContentsMargins(2, 1, 2, 1)
        dress.letters(self, size)
        dress.ink(self, "accent")
        self._underline()

    def _underline(self) -> None:
        letters = self.font()
        if not letters.underline():
            letters.setUnderline(True)
            self.setFont(letters)

    def changeEvent(self, event: QEvent) -> None:
        """New letters are underlined again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._underline()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the ring of the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            border(painter, self.rect(), "focus", ring(), radius=2)
            painter.end()
