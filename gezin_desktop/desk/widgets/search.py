"""The field above a list: what is typed finds, and the keys lead into the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from gezin_desktop.desk.widgets.fields import TextField


class SearchField(TextField):
    """Down goes into the list, Enter takes the first one found, Escape empties the field."""

    down = Signal()
    enter = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead into the list; every other key is typed."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.show_text("")
            self.typed.emit("")
        else:
            super().keyPressEvent(event)
