"""The reminders in the window: gathered beside it when the cases are opened, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.noted import snoozed, with_done
from gezin_desktop.desk.reminders.keeper import keep_mark
from gezin_desktop.desk.reminders.model import soon
from gezin_desktop.desk.settings import INITIALS, REMIND_DAYS
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.background import Job
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.noted import DayMark
    from gezin_desktop.desk.reminders.model import Due


class Reminders(QObject):
    """Shows what is near above the list of cases, and keeps what is noted about it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._lane = Lane(self)
        self._job: Job | None = None
        self._last: tuple[Due, DayMark] | None = None
        self.block = block = window.list_page.reminders
        block.opened.connect(self.open)
        block.done.connect(self.mark_done)
        block.later.connect(self.snooze)
        block.undone.connect(self.undo)
        window.room.leaving.connect(self.forget)
        window.watch.day_changed.connect(self.look)
        window.settings.changed.connect(self._setting_changed)

    @Slot()
    def look(self) -> None:
        """Look again at what is near; nothing waits for it."""
        store, ahead = self._window.room.store, self._window.settings.get(REMIND_DAYS)
        self.block.initials = self._window.settings.get(INITIALS)
        if store is None or not ahead or self._window.deeds.cases.practising:
            self._job = None
            self.block.show_days([])
            return
        today: date = self._window.clock.today()
        self._job = self._lane.do(lambda: soon(store, today, ahead))
        self._job.done.connect(self._found)
        self._job.failed.connect(self._failed)

    @Slot(object)
    def _found(self, found: list[Due]) -> None:
        if self.sender() is self._job:
            self._job = None
            self.block.show_days(found)

    @Slot(object)
    def _failed(self, error: object) -> None:
        """An aid only: the list itself tells what is wrong with the store or the law."""
        if not isinstance(error, StoreError | LawDamaged):
            raise error if isinstance(error, Exception) else TypeError(repr(error))

    @Slot()
    def forget(self) -> None:
        """The store closes: nothing may go on or stay on the page."""
        self._job = self._last = None
        self._lane.finish()
        self.block.forget()

    @Slot(str)
    def _setting_changed(self, key: str) -> None:
        if key in {INITIALS.key, REMIND_DAYS.key} and self._window.room.store is not None:
            self.look()

    # -- what a person does ----------------------------------------------------------------------

    @Slot(object)
    def open(self, due: Due) -> None:
        """Open the case at its deadlines."""
        window = self._window
        window.deeds.cases.open(due.case_id)
        if window.open_case.case_id == due.case_id:
            window.case_view.show_tab("deadlines")

    @Slot(object)
    def mark_done(self, due: Due) -> None:
        """A day needs nothing more."""
        today = self._window.clock.today()
        self._keep(due, lambda mark: with_done(mark, today), "done")

    @Slot(object, int)
    def snooze(self, due: Due, days: int) -> None:
        """Tell of a day again some days later."""
        today = self._window.clock.today()
        self._keep(due, lambda mark: snoozed(mark, due.day, today, days), "later")

    def _keep(self, due: Due, change: Callable[[DayMark], DayMark], what: str) -> None:
        try:
            before = keep_mark(self._window, due.case_id, due.day, change)
        except StoreError as error:
            self._window.telling.unreadable(error)
            return
        self._last = due, before
        self.block.say(what, due.number)
        self._again()

    @Slot()
    def undo(self) -> None:
        """Take the last note back."""
        last, self._last = self._last, None
        self.block.hush()
        if last is None:
            return
        due, before = last
        try:
            keep_mark(self._window, due.case_id, due.day, lambda _now: before)
        except StoreError as error:
            self._window.telling.unreadable(error)
        self._again()

    def _again(self) -> None:
        self._window.list_page.refresh()
        self.look()
