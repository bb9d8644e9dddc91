"""The field above a list: what is typed finds, and the keys lead into the list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from gezin_desktop.desk.widgets.fields import TextField

_PAGE: Final = 8
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class SearchField(TextField):
    """Enter takes what is found, Escape empties the field.

    ``down`` leads into the list; ``moved`` says how far a list moves that leaves the keyboard here.
    """

    down = Signal()
    moved = Signal(int)
    enter = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead into the list; every other key is typed."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
            if event.key() == Qt.Key.Key_Down:
                self.down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.show_text("")
            self.typed.emit("")
        else:
            super().keyPressEvent(event)
