"""Keeps every window of the program out of pictures of the screen while the setting says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from gezin_desktop.desk.capture.systems import bar_of
from gezin_desktop.desk.settings import BAR_CAPTURE, Settings

if TYPE_CHECKING:
    from gezin_desktop.desk.capture.systems import Bar


class CaptureGuard(QObject):
    """Asks the system again whenever a window gets the keyboard: dialogs come and go.

    The system is not spoken to at all until the setting is turned on once.

    Args:
        settings: where the choice is kept.
        parent: the window that it lives with.
        bar: how the system is asked; None for what this system has.
    """

    def __init__(self, settings: Settings, parent: QObject, bar: Bar | None = None) -> None:
        super().__init__(parent)
        self._settings, self._bar = settings, bar
        self._used = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._focused)
        settings.changed.connect(self._changed)

    @property
    def wanted(self) -> bool:
        """Whether pictures are to be barred."""
        return self._settings.get(BAR_CAPTURE)

    @Slot(str)
    def _changed(self, key: str) -> None:
        if key == BAR_CAPTURE.key:
            for window in QGuiApplication.topLevelWindows():
                self._ask(window)

    @Slot(QWindow)
    def _focused(self, window: QWindow | None) -> None:
        if window is not None:
            self._ask(window)

    def _ask(self, window: QWindow) -> None:
        if not (self.wanted or self._used) or not window.isVisible():
            return
        if self._bar is None:
            self._bar = bar_of()
        if self._bar is not None:
            self._used = True
            self._bar(int(window.winId()), self.wanted)
