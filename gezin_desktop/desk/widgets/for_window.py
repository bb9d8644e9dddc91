"""Fields that leave to the window what is not for them: its keys, and files dragged over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QDragEnterEvent

from gezin_desktop.desk.keys.table import is_for_program

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object  # one Qt class in the line of heirs is enough


class ForWindow(_Base):
    """A mixin for editors of text. Put it before the Qt class, as ``WordsAgain``."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the program to the program."""
        if is_for_program(event):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; a file is for the window, which may take it in."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)
