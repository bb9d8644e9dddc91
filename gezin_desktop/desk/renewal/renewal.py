"""Both ends of a change of process: the one that a lock has emptied, and the one that follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer

from gezin_desktop.after_lock import BEHIND, FOLDED, IN_FRONT, AfterLock
from gezin_desktop.desk.language import language

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QEvent

    from gezin_desktop.before_window import Wanted
    from gezin_desktop.desk.frame.window import MainWindow

_CLAIM_SECONDS: Final = 10.0
_SLACK_MS: Final = 50


class Renewal(QObject):
    """Ends this process after a lock and lets a fresh one go on at the same place.

    Args:
        window: the window, which shows the lock already.
        wanted: what the command line asked.
        succeed: let a second process follow, also where this one could become another.
    """

    def __init__(self, window: MainWindow, wanted: Wanted, *, succeed: bool = False) -> None:
        super().__init__(window)
        self._window, self._wanted = window, wanted
        self._succeed = succeed

    def begin(self, at: datetime, minutes: int, *, stopped: bool) -> None:
        """Let a fresh process follow. Returns when that cannot be, or takes a moment."""
        from gezin_desktop.desk.renewal.replacing import can_replace, replace_process
        from gezin_desktop.desk.renewal.succeeding import Succession

        note = AfterLock(at, minutes, _place(self._window), _stands(self._window), stopped)
        if self._succeed or not can_replace():
            Succession(note, self._command, self._window.hide, self)
        else:
            replace_process(replace(note, claim=self._window.room.claim_handle), self._command)

    def _command(self, note: AfterLock) -> list[str]:
        from gezin_desktop.desk.renewal.command import command

        return command(note, language().current, self._wanted.data)


def _place(window: MainWindow) -> str:
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def _stands(window: MainWindow) -> str:
    if window.isMinimized():
        return FOLDED
    return IN_FRONT if window.isActiveWindow() else BEHIND


class Arrival(QObject):
    """Puts the window of the fresh process where the locked one stands, then lets that one go."""

    def __init__(self, window: MainWindow, note: AfterLock) -> None:
        super().__init__(window)
        self._window, self._note = window, note
        self._there = False
        window.restoreGeometry(QByteArray.fromBase64(note.place.encode("ascii")))
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, note.stands == BEHIND)
        self._claimed = window.room.adopt_claim(note.claim)
        window.deeds.locking.begin_locked(note)

    def show(self) -> None:
        """Show the window as the other one stands."""
        window = self._window
        if self._note.stands == FOLDED:
            window.showMinimized()
            self._is_there()
            return
        page = window.stack.currentWidget()
        assert page is not None  # noqa: S101 - the lock was put there above
        page.installEventFilter(self)
        window.show()
        if self._note.stands == IN_FRONT:
            window.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first picture of the lock."""
        if event.type() == event.Type.Paint and not self._there:
            self._there = True
            QTimer.singleShot(_SLACK_MS, self, self._is_there)
        return super().eventFilter(watched, event)

    def _is_there(self) -> None:
        from gezin_desktop.desk.renewal.replacing import let_go
        from gezin_desktop.desk.renewal.succeeding import tell_it_is_there

        let_go(self._note.held)
        if self._note.waiting:
            tell_it_is_there(self._note.waiting)
        if not self._claimed:
            self._window.entry.claim_for_lock(_CLAIM_SECONDS)
