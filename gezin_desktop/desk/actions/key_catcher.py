"""A field that waits for one key and tells it, whatever the key does elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.keys.rules import written
from gezin_desktop.desk.strokes import border
from gezin_desktop.desk.theme import theme


class KeyCatcher(QLabel):
    """Shows words while it waits.

    ``caught`` carries the key, ``agreed`` comes with Enter, ``left`` with Escape or Tab.
    """

    caught = Signal(str)
    agreed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContentsMargins(12, 8, 12, 8)
        dress.letters(self, "question")

    def event(self, event: QEvent) -> bool:
        """Take every key before any action of the program gets it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._pressed(event)
            return True
        return super().event(event)

    def _pressed(self, event: QKeyEvent) -> None:
        alone = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        if alone and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.left.emit()
            return
        if alone and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.agreed.emit()
            return
        keys = written(event.keyCombination())
        if keys:
            self.caught.emit(keys)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a border that says where the keyboard is, then the words."""
        painter = QPainter(self)
        heavy = 3 if theme().high_contrast else 2
        edge, wide = ("focus", heavy) if self.hasFocus() else ("control", 1)
        border(painter, self.rect(), edge, wide, fill="ask_tint")
        painter.end()
        super().paintEvent(event)
