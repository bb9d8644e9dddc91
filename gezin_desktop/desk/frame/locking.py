"""The lock: the screen is emptied at once, the work is put away, and a fresh process goes on.

What was open lies in the encrypted store until the unlocking. Where that cannot be (the disk
refuses, or no store is open), it waits in the memory of this process, which then stays.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from gezin_desktop.after_lock import AfterLock
from gezin_desktop.desk import dress
from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.copying.board import board
from gezin_desktop.desk.frame.put_away import PutAway, lay_down, take_up
from gezin_desktop.desk.notice import Notice
from gezin_desktop.desk.small_window import close_small_windows, hide_small_windows
from gezin_desktop.desk.where import Where
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.manage.sweep import Sweep

_PATIENCE: Final = 0.8
"""Seconds that work under way may take to end before a fresh process goes on without it."""


class Locking(QObject):
    """Locks the window and takes up again what was open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._put_away: PutAway | None = None
        self._keep_then = self._stopped = False
        self._blank: QWidget | None = None

    # -- in --------------------------------------------------------------------------------------

    def keep_after_entry(self) -> None:
        """The loose case is wanted in the store, which is not open yet: ask for it first."""
        window = self._window
        tab = window.case_view.tab
        self._put_away = window.open_case.put_away(tab)
        self._keep_then = True
        window.drop_view()
        window.entry.begin()

    @Slot(bool)
    def came_inside(self, practice: bool) -> None:
        """The store is open: show what was put away, the practice cases, or the list."""
        deeds = self._window.deeds
        left, self._put_away = self._put_away or self._laid_down(), None
        deeds.cases.store_opened()
        deeds.opening.look_at_store()
        if self._window.room.store is None:
            return
        if practice and left is None:
            deeds.cases.show_practice()
        elif left is not None:
            deeds.cases.take_back(left)
            if self._keep_then:
                deeds.cases.keep()
        else:
            self._window.show_list()
            self._window.list_page.begin()
        self._keep_then = False
        self._tell_stopped()

    def _laid_down(self) -> PutAway | None:
        store = self._window.room.store
        try:
            return take_up(store) if store is not None else None
        except StoreError:
            return None  # a store that cannot be read tells so wherever it is read next

    def begin_locked(self, note: AfterLock) -> None:
        """This process follows one that has locked: show the same lock."""
        self._stopped = note.stopped
        self._window.entry.show_lock(note.at, note.minutes)

    def _tell_stopped(self) -> None:
        stopped, self._stopped = self._stopped, False
        if stopped:
            self._window.trouble.tell(
                Notice(
                    "stopped",
                    lambda: self.tr("Work that was under way was stopped by the lock."),
                    lambda: self.tr("Nothing is half done. Start it again if you still want it."),
                )
            )

    # -- out -------------------------------------------------------------------------------------

    @Slot()
    def lock(self) -> None:
        """Save, close the store, forget the case and show the lock."""
        self._lock(0)

    @Slot(int)
    def lock_when_idle(self, minutes: int) -> None:
        """Lock because nobody touched anything."""
        self._lock(minutes)

    def _lock(self, minutes: int) -> None:
        window = self._window
        if window.where is Where.START:
            return
        if not window.room.door.has_store():
            # Without a store there is no passphrase to ask for; nothing may stay on the screen.
            if window.where is not Where.COVERED:
                window.show_cover()
            return
        self._empty_screen()
        self._put_away = self._put_case_away()
        at = window.clock.now()
        window.entry.show_lock(at, minutes, all_saved=self._put_away is None, fresh=False)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        window.repaint()
        if window.renewal is not None and self._put_away is None:
            stopped = not self._let_work_end()
            window.renewal.begin(at, minutes, stopped=stopped)
        self._forget()

    def _empty_screen(self) -> None:
        """Take every name off the screen before anything that may take a moment."""
        window = self._window
        window.uncover()
        self._tab = window.case_view.tab if window.has_view else ""
        if self._blank is None:
            self._blank = QWidget()
            dress.ground(self._blank, "canvas")
            window.add_page(self._blank)
        hide_small_windows(window)
        window.trouble.clear()
        window.stack.setCurrentWidget(self._blank)
        window.show_where(Where.START)
        window.repaint()
        board().clear()

    def _put_case_away(self) -> PutAway | None:
        """Save and close the case; what the store does not hold, which must stay in memory."""
        window = self._window
        if window.has_view:
            window.place_kept.keep_panes(window.case_view)
        left = window.open_case.put_away(self._tab)
        kept = left is None or lay_down(window.room.store, left)
        return None if kept else left

    def _let_work_end(self) -> bool:
        """Close the store as soon as nothing works with it; False when that takes too long.

        A process that ends then loses nothing that was saved: each write is whole or not there.
        """
        window = self._window
        window.room.stop_work()
        for dialog in window.findChildren(QDialog):
            sweep: Sweep | None = getattr(dialog, "sweep", None)
            if sweep is not None:
                sweep.stop()
        until = time.monotonic() + _PATIENCE
        lanes = window.findChildren(Lane)
        ended = [one.finish_within(max(0.0, until - time.monotonic())) for one in lanes]
        if all(ended):
            window.room.leave()
        return all(ended)

    def _forget(self) -> None:
        """Close the store and forget the case where this process goes on."""
        close_small_windows(self._window)
        self._window.deeds.cases.store_left()
        self._window.drop_view()
        self._window.room.leave()
