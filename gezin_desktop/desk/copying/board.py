"""The clipboard for words about a client: they go off it again by themselves.

Whoever uses the computer next must not paste them, and no history of the clipboard should keep
them. What somebody else has copied meanwhile stays.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

KEPT_SECONDS: Final = 10
FIELD_SECONDS: Final = 60
"""For what a field cut or copied by itself: it may be on its way to another tab."""

SECRET: Final = (
    "ExcludeClipboardContentFromMonitorProcessing"
    if sys.platform == "win32"
    else "application/x-nspasteboard-concealed-type"
    if sys.platform == "darwin"
    else "x-kde-passwordManagerHint"
)
"""Asks the keepers of a history of the clipboard to leave this out."""
_SECRET_VALUE: Final = b"1" if sys.platform == "win32" else b"secret"


class Board(QObject):
    """Puts words on the clipboard and takes them off it, also those that a field put there."""

    def __init__(self) -> None:
        super().__init__()
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)

    @property
    def seconds(self) -> int:
        """For how long the words stay; 0 when there are none."""
        return self._timer.interval() // 1000 if self._timer.isActive() else 0

    def put(self, text: str) -> None:
        """Put a text on the clipboard for a while."""
        data = QMimeData()
        data.setText(text)
        self.put_data(data)

    def put_data(self, data: QMimeData, seconds: int = KEPT_SECONDS) -> None:
        """Put a text in several forms on the clipboard for a while."""
        self._ours = data.text()
        data.setData(SECRET, _SECRET_VALUE)
        QGuiApplication.clipboard().setMimeData(data)
        self._timer.start(seconds * 1000)

    def watch_fields(self) -> None:
        """From now on also take off what a field of this program cut or copied."""
        QGuiApplication.clipboard().dataChanged.connect(self._changed)

    @Slot()
    def _changed(self) -> None:
        if not self._is_from_here():
            return
        clipboard = QGuiApplication.clipboard()
        text = clipboard.text()
        if text and not clipboard.mimeData().hasFormat(SECRET):
            data = QMimeData()
            data.setText(text)
            self.put_data(data, FIELD_SECONDS)

    @staticmethod
    def _is_from_here() -> bool:
        return QGuiApplication.clipboard().ownsClipboard()

    @Slot()
    def clear(self) -> None:
        """Take off the clipboard what was put there, if it is still there."""
        self._timer.stop()
        ours, self._ours = self._ours, ""
        clipboard = QGuiApplication.clipboard()
        if ours and clipboard.text() == ours:
            clipboard.clear()


@cache
def board() -> Board:
    """The one clipboard of the program."""
    return Board()
