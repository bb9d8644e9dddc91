"""Locks by itself: after minutes without a key or a pointer, and when the system's screen locks."""

from __future__ import annotations

import os
import sys
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from gezin_desktop.desk.frame.clock import Clock
from gezin_desktop.desk.settings import LOCK_MINUTES, Settings

_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)
_LOOK_EVERY_MS: Final = 10_000


class Watch(QObject):
    """Looks on at the window of the system, so that no event of any widget becomes slower.

    ``idle`` carries after how many minutes; ``day_changed`` comes once after each midnight.
    """

    idle = Signal(int)
    screen_locked = Signal()
    day_changed = Signal()

    def __init__(self, settings: Settings, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._clock = settings, clock
        self._last = clock.seconds()
        self._day = clock.today()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        _hear_screen_lock(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)

    def look_at(self, window: QWindow) -> None:
        """Take keys and pointer of this window as signs of life."""
        window.installEventFilter(self)

    def stop(self) -> None:
        """Look no more; the program ends."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note signs of life; every event goes on its way."""
        if event.type() in _LIFE:
            self._last = self._clock.seconds()
        return super().eventFilter(watched, event)

    @Slot()
    def look(self) -> None:
        """See whether it was quiet too long, and whether a new day began."""
        minutes = self._settings.get(LOCK_MINUTES)
        if self._clock.seconds() - self._last >= 60 * minutes:
            self._last = self._clock.seconds()
            self.idle.emit(minutes)
        today = self._clock.today()
        if today != self._day:
            self._day = today
            self.day_changed.emit()

    @Slot(bool)
    def screen_turned(self, locked: bool) -> None:
        """The system says that its screen was locked, or opened again."""
        if locked:
            self.screen_locked.emit()

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state in (
            Qt.ApplicationState.ApplicationSuspended,
            Qt.ApplicationState.ApplicationHidden,
        ):
            self.screen_locked.emit()


def _hear_screen_lock(watch: Watch) -> None:
    """Listen to the lock screen of Linux desktops; elsewhere, and without a bus, do nothing."""
    if not sys.platform.startswith("linux") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return
    from PySide6.QtCore import SLOT
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection.sessionBus()
    # The type hints ask for bytes, the binding takes nothing but what SLOT gives.
    slot = cast("bytes", SLOT("screen_turned(bool)"))
    for name in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"):
        bus.connect("", "", name, "ActiveChanged", watch, slot)
