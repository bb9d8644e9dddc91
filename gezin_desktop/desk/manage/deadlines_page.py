"""The calendar over all cases: made beside the window, shown by number and initials, no names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dialogs, dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.calendar_file import write_all_days
from gezin_desktop.desk.manage.deadlines_head import DeadlinesHead
from gezin_desktop.desk.manage.deadlines_model import (
    ALL,
    CaseDay,
    Picked,
    about,
    as_lines,
)
from gezin_desktop.desk.manage.deadlines_table import DaysModel
from gezin_desktop.desk.manage.reassess_work import noted_by_case
from gezin_desktop.desk.manage.sweep import Sweep, over_all
from gezin_desktop.desk.views.paper import print_lines
from gezin_desktop.desk.widgets.blocks import Block, EmptyState, ProgressBlock
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.tables import RowTable
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.law.deadlines.agenda import agenda_of, agendas
from gezin_desktop.law.deadlines.noted import NOTHING
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.store import Store, StoreError

PATIENCE_MS: Final = 400
_MOST_PAGES: Final = 200


class AllDeadlinesPage(WordsAgain, QWidget):
    """All days of all cases.

    ``opened`` carries a case, ``marked`` a day that is done; ``export`` asks for a calendar file,
    ``written`` and ``not_written`` carry its path.
    """

    opened = Signal(int)
    marked = Signal(object)
    export = Signal()
    written = Signal(object)
    not_written = Signal(object)
    closed = Signal()
    chapter = "deadlines"
    """The chapter of the manual about this page."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._store: Store | None = None
        self._error: StoreError | LawDamaged | None = None
        self._progress = (0, 0)
        self._path: Path | None = None
        self._left = False
        self.was_stopped = False
        self.picked = Picked(date.min)
        self.days: tuple[CaseDay, ...] = ()
        self.sweep = Sweep(self)
        self.model = DaysModel(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        dress.ground(self, "surface")
        self._make()
        self._build()
        self._connect()
        self.read_words()

    def _make(self) -> None:
        self.head = head = DeadlinesHead()
        self.period, self.again, self.calendar = head.period, head.again, head.calendar
        self.print, self.copy, self.shut = head.print, head.copy, head.shut
        self.trouble = Block("trouble")
        self.progress = ProgressBlock()
        self.table = RowTable(self.model)
        self.empty = EmptyState("calendar-event")
        self.told = label()
        self.note = label("small", "muted")
        for part in (self.trouble, self.progress, self.empty):
            part.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        column.addWidget(self.head)
        inside = QVBoxLayout()
        dress.gaps(inside, 10, (24, 12, 24, 14))
        inside.addWidget(self.trouble)
        inside.addWidget(self.progress)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.empty, 1)
        for part in (self.told, self.note):
            inside.addWidget(part)
        column.addLayout(inside, 1)

    def _connect(self) -> None:
        self.period.chosen.connect(self.refresh)
        self.head.done.clicked.connect(self._mark_done)
        self.again.clicked.connect(self.begin)
        self.calendar.clicked.connect(self.export)
        self.print.clicked.connect(self.print_days)
        self.copy.clicked.connect(self.copy_days)
        self.shut.clicked.connect(self.closed)
        self.progress.stop.clicked.connect(self.sweep.stop)
        self.table.opened.connect(self._open_row)
        self.table.chosen.connect(self._tell_chosen)
        self._patience.timeout.connect(self.progress.show)
        self.sweep.moved.connect(self._moved)
        self.sweep.ended.connect(self._ended)
        self.sweep.stopped.connect(self._stopped)
        self.sweep.failed.connect(self._failed)

    # -- the store -------------------------------------------------------------------------------

    def set_store(self, store: Store | None) -> None:
        """Use a store; None forgets every day (locked)."""
        if store is self._store and store is not None:
            return
        self.sweep.finish()
        self._patience.stop()
        self._store = store
        self._forget()

    def _forget(self) -> None:
        self._path = None
        self._error, self.was_stopped = None, False
        self.picked = Picked(self._today())
        self.progress.hide()
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Cases may have changed: make the calendar again."""
        super().showEvent(event)
        self.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for it any more."""
        super().hideEvent(event)
        if self._path is None:
            self._left = self.sweep.is_busy
            self.sweep.stop()

    @Slot()
    def begin(self) -> None:
        """Make the calendar; days that are there stay until the new ones come."""
        store, today = self._store, self._today()
        if store is None or self.sweep.is_busy:
            return
        self._error, self.was_stopped = None, False

        def work(tell: Callable[[int, int], None]) -> Picked:
            picked = Picked(today)
            noted = noted_by_case(store)
            for portion in over_all(store, agendas, today, tell):
                for case, found in portion:
                    picked.take(case, found and agenda_of(found, noted.get(case.id, NOTHING)))
            return picked

        self._patience.start()
        self.sweep.begin(work)
        self._show_state()

    def write(self, path: Path, stamp: datetime) -> None:
        """Write the coming days of all cases to a calendar file, beside the window."""
        store, today = self._store, self._today()
        if store is None or self.sweep.is_busy:
            return
        self._path, tongue = path, language().current
        self._error, self.was_stopped = None, False
        self._patience.start()
        self.sweep.begin(lambda tell: write_all_days(path, store, tongue, stamp, today, tell))
        self._show_state()

    @Slot(int, int)
    def _moved(self, done: int, total: int) -> None:
        self._progress = done, total
        self._say_progress()

    def _say_progress(self) -> None:
        done, total = self._progress
        told = self.tr("{done} of {total} cases").format(done=done, total=total)
        self.progress.say(told, done, total)

    @Slot(object)
    def _ended(self, answer: object) -> None:
        if isinstance(answer, Picked):
            self.picked = answer
        self._over()
        if isinstance(answer, Path):
            self.written.emit(answer)

    @Slot()
    def _stopped(self) -> None:
        self.was_stopped = not self._left
        self._over()
        if self._left and self.isVisible():  # somebody came back before it had stopped
            self.begin()
        self._left = False

    @Slot(object)
    def _failed(self, error: object) -> None:
        path = self._path
        if isinstance(error, StoreError | LawDamaged):
            self._error = error
        elif path is None or not isinstance(error, OSError):
            raise error if isinstance(error, Exception) else TypeError(repr(error))
        self._over()
        if isinstance(error, OSError):
            self.not_written.emit(path)

    def _over(self) -> None:
        self._patience.stop()
        self._path = None
        self.progress.hide()
        self.refresh()
        if self.hasFocus() and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what is shown ---------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Show the days of the period that is chosen."""
        self.days = self.picked.days(self.period.key())
        self.model.show_days(self.days, self.picked.today)
        self.table.show_row(self.model.first())
        self._tell_chosen()
        self._show_state()

    def _show_state(self) -> None:
        some = self.model.rowCount() > 0
        self.table.setVisible(some)
        self.empty.setVisible(not some and not self.sweep.is_busy and self._error is None)
        for button in (self.print, self.copy, self.head.done):
            button.setEnabled(some)
        self.calendar.setEnabled(self.picked.total(ALL) > 0 and not self.sweep.is_busy)
        self.again.setEnabled(not self.sweep.is_busy)
        self.trouble.setVisible(self._error is not None or self.was_stopped)
        self._say_words()

    def _say_words(self) -> None:
        if self._error is not None:
            self.trouble.say(self.tr("The calendar could not be made."), self._reason())
        elif self.was_stopped:
            self.trouble.say(
                self.tr("It was stopped."),
                self.tr("What stands here is from before. Begin again at any time."),
            )
        parts = [self.tr("Enter opens the case. Names stand only in the case itself.")]
        hidden = self.picked.total(self.period.key()) - len(self.days)
        if hidden > 0:
            parts.append(self.tr("%n more days are further away than the list goes.", "", hidden))
        if self.picked.unread_count:
            told = self.tr("%n cases could not be read:", "", self.picked.unread_count)
            parts.append(f"{told} {', '.join(self.picked.unread)}.")
        self.note.setText(" ".join(parts))

    def _reason(self) -> str:
        error = self._error
        if isinstance(error, StoreError):
            return error.text(language().current)
        return self.tr("A table of the law is damaged. Install the program again.")

    @Slot()
    def _tell_chosen(self) -> None:
        day = self.model.day(self.table.row())
        lines = about(day, self.picked.today, language().current) if day else []
        self.told.setText("\n".join(lines))
        self.told.setVisible(bool(lines))

    def read_words(self) -> None:
        """Put every word in the window's language."""
        self.progress.stop.setText(self.tr("Stop"))
        describe(self, self.tr("Deadlines of all cases"))
        describe(
            self.table,
            self.accessibleName(),
            self.tr("Up and down choose a day, Enter opens its case."),
        )
        self.empty.say(
            self.tr("No days in this period"),
            self.tr("Days follow from the dates of the cases. Choose a longer period."),
        )
        self.model.read_words()
        self._say_progress()
        self._say_words()
        self._tell_chosen()

    # -- what a person does ----------------------------------------------------------------------

    @Slot(int)
    def _open_row(self, row: int) -> None:
        day = self.model.day(row)
        if day is not None:
            self.opened.emit(day.case_id)

    @Slot()
    def _mark_done(self) -> None:
        row = self.table.row()
        day = self.model.day(row)
        if day is not None:
            self.marked.emit(day)

    def leave_out(self, day: CaseDay) -> None:
        """Take a day that is done out of the list; the row after it is chosen."""
        row = self.table.row()
        self.picked.leave_out(day)
        self.refresh()
        while row > 0 and self.model.day(row) is None:
            row -= 1
        if self.model.day(row) is not None:
            self.table.show_row(row)
            self._tell_chosen()

    def lines(self) -> list[str]:
        """The days of the period as text."""
        return as_lines(self.days, self.picked.today, language().current)

    @Slot()
    def copy_days(self) -> None:
        """Put the days on the clipboard, without names."""
        QGuiApplication.clipboard().setText("\n".join(self.lines()))

    @Slot()
    def print_days(self) -> None:
        """Ask for a printer, and print the days."""
        printer = dialogs.choose_printer(self.window(), self.head.heading.text(), _MOST_PAGES)
        if printer is not None:
            print_lines(printer, self.head.heading.text(), self.lines())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
