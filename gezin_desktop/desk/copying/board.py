"""The clipboard for words about a client: they go off it again by themselves.

Whoever uses the computer next must not paste them. What somebody else has copied meanwhile stays.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

KEPT_SECONDS: Final = 120


class Board(QObject):
    """Puts words on the clipboard and takes them off it."""

    def __init__(self) -> None:
        super().__init__()
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_SECONDS * 1000)
        self._timer.timeout.connect(self.clear)

    def put(self, text: str) -> None:
        """Put a text on the clipboard for a while."""
        QGuiApplication.clipboard().setText(text)
        self.watch(text)

    def put_data(self, data: QMimeData) -> None:
        """Put a text in several forms on the clipboard for a while."""
        text = data.text()
        QGuiApplication.clipboard().setMimeData(data)
        self.watch(text)

    def watch(self, text: str) -> None:
        """Take this text off the clipboard after a while."""
        self._ours = text
        self._timer.start()

    @Slot()
    def clear(self) -> None:
        """Take off the clipboard what was put there, if it is still there."""
        self._timer.stop()
        ours, self._ours = self._ours, ""
        board = QGuiApplication.clipboard()
        if ours and board.text() == ours:
            board.clear()


@cache
def board() -> Board:
    """The one clipboard of the program."""
    return Board()
