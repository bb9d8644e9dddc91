"""Keeps every window of the program out of pictures of the screen while the setting says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from gezin_desktop.desk.capture.systems import bar_of
from gezin_desktop.desk.settings import BAR_CAPTURE, Settings

if TYPE_CHECKING:
    from gezin_desktop.desk.capture.systems import Bar


class CaptureGuard(QObject):
    """Asks the system again whenever the keyboard goes to a window: dialogs come and go.

    Until the setting is turned on once it listens to nothing and speaks to no system.

    Args:
        settings: where the choice is kept.
        parent: the window that it lives with.
        bar: how the system is asked; None for what this system has.
    """

    def __init__(self, settings: Settings, parent: QObject, bar: Bar | None = None) -> None:
        super().__init__(parent)
        self._settings, self._bar = settings, bar
        self._listens = False
        settings.changed.connect(self._changed)
        self._begin()

    @property
    def wanted(self) -> bool:
        """Whether pictures are to be barred."""
        return self._settings.get(BAR_CAPTURE)

    @Slot(str)
    def _changed(self, key: str) -> None:
        if key == BAR_CAPTURE.key:
            self._begin()
            self.ask()

    def _begin(self) -> None:
        """Listen from the first time that it is wanted."""
        if not self.wanted or self._listens:
            return
        self._bar = self._bar or bar_of()
        app = QApplication.instance()
        if self._bar is not None and isinstance(app, QApplication):
            self._listens = True
            app.focusWindowChanged.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Ask the system for every window that is shown."""
        if not self._listens or self._bar is None:
            return
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._bar(int(window.winId()), self.wanted)
