"""Locks by itself: after minutes without key or pointer, at sleep, and with the system's lock."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from gezin_desktop.desk.frame.clock import Clock
from gezin_desktop.desk.frame.system_lock import hear_system, is_session_locked
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
_LOOK_EVERY_MS: Final = 1_000
_ASLEEP: Final = 30.0
"""Seconds between two looks after which the computer must have slept."""


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
        self._looked_at = clock.now()
        self._was_locked = False
        self._day = clock.today()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        hear_system(self)
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
        """See whether it was quiet too long, the computer slept, or a new day began."""
        minutes = self._settings.get(LOCK_MINUTES)
        if self._clock.seconds() - self._last >= 60 * minutes:
            self._last = self._clock.seconds()
            self.idle.emit(minutes)
        if self._slept() or self._locked_meanwhile():
            self.screen_locked.emit()
        today = self._clock.today()
        if today != self._day:
            self._day = today
            self.day_changed.emit()

    def _slept(self) -> bool:
        """The count of seconds stands still in sleep on some systems; the clock on the wall not."""
        now, before = self._clock.now(), self._looked_at
        self._looked_at = now
        return (now - before).total_seconds() >= _ASLEEP

    def _locked_meanwhile(self) -> bool:
        before, self._was_locked = self._was_locked, is_session_locked()
        return self._was_locked and not before

    @Slot(bool)
    def screen_turned(self, locked: bool) -> None:
        """The system says that its screen was locked, or opened again; or that it goes to sleep."""
        if locked:
            self.screen_locked.emit()

    @Slot()
    def session_locked(self) -> None:
        """The system asks the whole session to lock, as it does at a switch of users."""
        self.screen_locked.emit()

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state in (
            Qt.ApplicationState.ApplicationSuspended,
            Qt.ApplicationState.ApplicationHidden,
        ):
            self.screen_locked.emit()
