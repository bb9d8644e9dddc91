"""Calendars of all cases and of the open one, and a new assessment of all cases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.language import language
from gezin_desktop.desk.noted import DayMark, noted_of, with_done
from gezin_desktop.desk.notice import Notice
from gezin_desktop.desk.on_disk import documents_folder
from gezin_desktop.desk.where import Where
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.manage.deadlines_model import CaseDay
    from gezin_desktop.desk.manage.deadlines_page import AllDeadlinesPage


_SUFFIX: Final = ".ics"


class AllCases(QObject):
    """Shows and writes calendars, and assesses all cases again."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: AllDeadlinesPage | None = None
        window.room.leaving.connect(self._forget)

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {"all-deadlines": self.show_deadlines, "reassess": self.reassess}

    @property
    def page(self) -> AllDeadlinesPage:
        """The page of all days, made when first needed."""
        if self._page is None:
            from gezin_desktop.desk.manage.deadlines_page import AllDeadlinesPage

            window = self._window
            self._page = page = AllDeadlinesPage(window.clock.today)
            window.add_page(page)
            page.opened.connect(window.deeds.cases.open)
            page.marked.connect(self._mark_done)
            page.closed.connect(window.deeds.leave_settings)
            page.export.connect(self.export)
            page.written.connect(self._written)
            page.not_written.connect(self._not_written)
        return self._page

    @Slot(object)
    def _mark_done(self, day: CaseDay) -> None:
        """A day needs nothing more; the case itself can undo it, and so can the notice."""
        from gezin_desktop.desk.reminders.keeper import keep_mark

        window, today = self._window, self._window.clock.today()
        try:
            before = keep_mark(
                window, day.case_id, day.deadline, lambda mark: with_done(mark, today)
            )
        except StoreError as error:
            window.telling.unreadable(error)
            return
        self.page.leave_out(day)
        window.trouble.tell(
            Notice(
                "day-done",
                lambda: self.tr("A day of case {number} is done.").format(number=day.number),
                lambda: self.tr("It is not told of any more: not here, nor in the letter."),
                ways=((lambda: self.tr("Undo"), lambda: self._put_back(day, before)),),
                kind="info",
            )
        )

    def _put_back(self, day: CaseDay, before: DayMark) -> None:
        from gezin_desktop.desk.reminders.keeper import keep_mark

        window = self._window
        window.trouble.over("day-done")
        try:
            keep_mark(window, day.case_id, day.deadline, lambda _now: before)
        except StoreError as error:
            window.telling.unreadable(error)
        self.page.begin()

    @Slot()
    def _forget(self) -> None:
        """The store closes: nothing may go on or stay on a page."""
        if self._page is not None:
            self._page.set_store(None)

    # -- the calendar ----------------------------------------------------------------------------

    def show_deadlines(self) -> None:
        """Show the days of all cases."""
        window, page = self._window, self.page
        if window.room.store is None:
            window.deeds.cases.show_list()
            return
        if not window.open_case.save():
            return
        page.set_store(window.room.store)
        # What is chosen in the list is not seen here: no key may copy or delete it.
        if window.has_list:
            window.list_page.table.show_row(-1)
        window.stack.setCurrentWidget(page)
        window.show_where(Where.LIST)
        page.setFocus()
        page.begin()

    @Slot()
    def export(self) -> None:
        """Ask where to, and write a calendar file of the coming days of all cases."""
        window = self._window
        path = dialogs.choose_save_path(
            window,
            self.tr("Save the deadlines of all cases as a calendar file"),
            Path(documents_folder()) / f"{self.tr('deadlines')}{_SUFFIX}",
            self.tr("Calendar files (*.ics)"),
        )
        if path is not None:
            self.page.write(path, window.clock.now().astimezone())

    @Slot()
    def export_case(self) -> None:
        """Ask where to, and write a calendar file of the coming days of the open case."""
        window, case = self._window, self._window.open_case
        found, now = case.session.assessment, window.clock.now().astimezone()
        if found is None:
            return
        path = dialogs.choose_save_path(
            window,
            self.tr("Save the deadlines of this case as a calendar file"),
            Path(documents_folder()) / f"{case.number or self.tr('deadlines')}{_SUFFIX}",
            self.tr("Calendar files (*.ics)"),
        )
        if path is None:
            return
        from gezin_desktop.desk.manage.calendar_file import write_case_days
        from gezin_desktop.law.deadlines.agenda import agenda_of
        from gezin_desktop.law.deadlines.icalendar import CalendarCase

        left = agenda_of(found, noted_of(case.session.state.marks))
        days = CalendarCase(self._key(), case.number or None, left)
        try:
            write_case_days(path, days, language().current, now, found.today)
        except OSError:
            self._not_written(path)
        else:
            self._written(path)

    def _key(self) -> str:
        """What tells the case apart on every desk: a calendar knows its events again by it."""
        store, case = self._window.room.store, self._window.open_case
        if store is None or case.case_id is None:
            return f"practice/{case.number}"
        try:
            return store.load(case.case_id).uid
        except StoreError:
            return f"{store.folder}/{case.case_id}"

    @Slot(object)
    def _written(self, path: Path) -> None:
        self._window.trouble.tell(
            Notice(
                "calendar",
                lambda: self.tr("The calendar file was saved."),
                lambda: self.tr(
                    "It is in {place}. Nobody is named in it, but the numbers of the cases are."
                ).format(place=path.name),
                kind="info",
            )
        )

    @Slot(object)
    def _not_written(self, path: Path) -> None:
        self._window.trouble.tell(
            Notice(
                "calendar",
                lambda: self.tr("The calendar file could not be written."),
                lambda: self.tr(
                    "The disk is full, or you may not write to {place}. Nothing was changed. "
                    "Choose another folder."
                ).format(place=path.name),
            )
        )

    # -- a new assessment ------------------------------------------------------------------------

    def reassess(self) -> None:
        """Ask for a new assessment of all cases."""
        from gezin_desktop.desk.manage.reassess import ReassessWindow

        window, store = self._window, self._window.room.store
        if store is None:
            window.deeds.cases.show_list()
            return
        if not window.open_case.save():
            return
        asked = ReassessWindow(store, window.clock.today(), window)
        asked.changed.connect(window.list_page.refresh)
        asked.open()
