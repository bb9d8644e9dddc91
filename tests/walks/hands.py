"""Hands on the keyboard: Qt's own test events without a display, or a real X server's keys."""

from __future__ import annotations

import subprocess
import time
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


class Hands(Protocol):
    """Press keys on whatever has the keyboard; ``strokes`` counts them."""

    strokes: int

    def press(self, keys: str) -> None:
        """Press one key with its modifiers, named as Qt names shortcuts: ``Ctrl+Shift+N``."""

    def type(self, text: str) -> None:
        """Type a text, sign by sign."""


class TestHands:
    """Keys as Qt's tests make them, on a window without a display."""

    __test__ = False

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.strokes = 0

    def press(self, keys: str) -> None:
        """Press one key on the widget that has the keyboard."""
        self._take_back_keyboard()
        combination = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or self._window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()
        self.strokes += 1

    def type(self, text: str) -> None:
        """Type a text on the widget that has the keyboard at each sign."""
        for sign in text:
            target = QApplication.focusWidget() or self._window
            QTest.keyClick(target, sign)
            self.strokes += 1
        QApplication.processEvents()

    def _take_back_keyboard(self) -> None:
        """Do what a window manager does after a list has folded: the window is active again."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            (QApplication.activeModalWidget() or self._window).activateWindow()
            QTest.qWaitForWindowActive(self._window)


_X_NAMES = {
    "Ctrl": "ctrl",
    "Shift": "shift",
    "Alt": "alt",
    "Backtab": "shift+Tab",
    "Space": "space",
}
_PATIENCE = 5.0


class _Heard(QObject):
    """Counts the keys that the X server brings."""

    def __init__(self) -> None:
        super().__init__()
        self.released = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a released key once: at the window it comes to."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            self.released += event.spontaneous() and watched.isWindowType()
        return super().eventFilter(watched, event)


class RealHands:
    """Keys of a real X server, through its window manager, as xdotool presses them."""

    def __init__(self) -> None:
        self.strokes = 0
        self._heard = _Heard()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self._heard)

    def press(self, keys: str) -> None:
        """Press one key, and wait until the program has dealt with it."""
        names = [_X_NAMES.get(one, one) for one in keys.split("+")]
        if len(names) > 1 and len(names[-1]) == 1:
            names[-1] = names[-1].lower()
        self._send("key", "+".join(names))

    def type(self, text: str) -> None:
        """Type a text, sign by sign."""
        for sign in text:
            self._send("type", sign)

    def _send(self, verb: str, what: str) -> None:
        before = self._heard.released
        subprocess.run(["xdotool", verb, "--clearmodifiers", "--", what], check=True)
        end = time.monotonic() + _PATIENCE
        while self._heard.released == before and time.monotonic() < end:
            QTest.qWait(1)
        assert self._heard.released > before, f"the key {what} did not come to the program"
        QApplication.processEvents()
        self.strokes += 1
