"""The backups: which there are, what each holds, making one, putting cases or all of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.manage.checking import CheckBlock
from gezin_desktop.desk.manage.holds import HoldsTable
from gezin_desktop.desk.manage.window import ManageWindow, tongue
from gezin_desktop.desk.summaries import summariser
from gezin_desktop.desk.widgets.blocks import ProgressBlock
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from gezin_desktop.store import StoreError, WrongPassphrase
from gezin_desktop.store.errors import Stopped

if TYPE_CHECKING:
    from datetime import date, datetime

    from gezin_desktop.case.reading import CaseRefused
    from gezin_desktop.desk.frame.room import Room
    from gezin_desktop.store import BackupInfo, Preview, Store
    from gezin_desktop.store.check import Problem

_WHOLE = 1000


class BackupsWindow(ManageWindow):
    """The backups of this store.

    ``brought`` tells that cases came back; ``whole`` carries the backup that is to take the place
    of everything.
    """

    brought = Signal()
    whole = Signal(object)

    def __init__(self, room: Room, today: date, parent: QWidget) -> None:
        super().__init__(parent, 72, 50)
        self._room, self._today = room, today
        self._found: list[BackupInfo] = []
        self._looked: Preview | None = None
        self.model = RowsModel(self)
        self.table = RowTable(self.model)
        self.holds = HoldsTable()
        self._inside = label("body")
        self.progress = ProgressBlock()
        self.progress.hide()
        self.checking = CheckBlock()
        self.now, self.check = primary_button("device-floppy"), plain_button("check")
        self.look, self.back = plain_button("list-details"), plain_button("arrow-back-up")
        self.all_back = plain_button("history")
        self._build()
        self._connect()
        self.read_words()
        self.refresh()
        self.table.setFocus()

    def _build(self) -> None:
        self.body.addWidget(self.progress)
        self.body.addWidget(self.checking)
        self.body.addWidget(self.table, 2)
        row = FlowLayout()
        dress.gaps(row, 8)
        for button in (self.look, self.back, self.all_back):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self._inside)
        self.body.addWidget(self.holds.table, 3)
        for place, button in enumerate((self.now, self.check)):
            self.foot.insertWidget(place, button)

    def _connect(self) -> None:
        self.table.opened.connect(self._look)
        self.look.clicked.connect(self._look)
        self.back.clicked.connect(self._bring_back)
        self.all_back.clicked.connect(self._whole)
        self.now.clicked.connect(self._copy)
        self.check.clicked.connect(self._check)
        self._room.copying.connect(self._copying)
        self._room.copied.connect(self._copied)
        self._room.not_copied.connect(self._not_copied)
        self._room.copy_stopped.connect(self._copy_stopped)
        self.progress.stop.clicked.connect(self._room.stop_copying)

    @property
    def _store(self) -> Store:
        store = self._room.store
        if store is None:
            raise StoreError("closed")
        return store

    # -- the list --------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the shelf again."""
        self._found = []
        try:
            self._found = self._store.backups(self._room.backup_folder())
        except StoreError as error:
            self.say_error(error)
        self._show_rows()
        if self._found and self.table.row() < 0:
            self.table.show_row(0)
        self._show_inside()

    def _show_rows(self) -> None:
        self.model.set_columns(
            [Column(self.tr("Made on")), Column(self.tr("Time"), 90), Column(self.tr("Cases"), 90)]
        )
        self.model.set_rows([
            [
                Cell(format_date(made.date(), tongue()), bold=True),
                Cell(format_clock(made)),
                Cell(str(one.cases)),
            ]
            for one in self._found
            for made in (one.made_at.astimezone(),)
        ])  # fmt: skip

    def chosen(self) -> BackupInfo | None:
        """The backup of the chosen row."""
        row = self.table.row()
        return self._found[row] if 0 <= row < len(self._found) else None

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Backups"))
        row = self.table.row()
        self._show_rows()
        self.table.show_row(row)
        describe(self.table, self.tr("Backups"), self.tr("Enter shows which cases a backup holds."))
        self.holds.read_words()
        self.look.setText(self.tr("Show what it holds"))
        self.all_back.setText(self.tr("Put all of it back…"))
        self.progress.stop.setText(self.tr("Stop"))
        self.checking.read_words()
        self.back.setText(self.tr("Bring the chosen cases back"))
        self.show_busy()
        self._show_inside()

    def show_busy(self) -> None:
        """Say on the button that was pressed that work is under way."""
        self.now.setText(self.tr("Make a backup now"))
        self.check.setText(self.tr("Busy") if self.busy else self.tr("Check all cases now"))

    # -- what it holds ---------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        backup, store = self.chosen(), self._room.store
        if backup is None or store is None or self.busy:
            return
        self.hush()
        self.work(lambda: store.preview(backup.path), self._looked_into)

    def _looked_into(self, found: Preview) -> None:
        self._looked = found
        self._show_inside()
        self.holds.table.setFocus()

    def _show_inside(self) -> None:
        found = self._looked
        self.back.setVisible(found is not None)
        self.holds.table.setVisible(found is not None)
        if found is None:
            self._inside.setText("" if self._found else self.tr("There is no backup yet."))
            return
        self.holds.show_preview(found)
        made = found.info.made_at.astimezone()
        head = self.tr("The backup of {day} at {time} holds %n cases.", "", len(found.cases))
        parts = [head.format(day=format_date(made.date(), tongue()), time=format_clock(made))]
        if found.missing:
            parts.append(
                self.tr("%n of them are no longer in the program.", "", len(found.missing))
            )
        if found.differing:
            parts.append(self.tr("%n have been changed since.", "", len(found.differing)))
        self._inside.setText(" ".join(parts))

    def refused(self, error: StoreError | CaseRefused) -> None:
        """Tell an error; a backup of before a new key asks for its own passphrase elsewhere."""
        self.checking.hide()
        if isinstance(error, Stopped):
            self.say(
                "ask",
                lambda: error.text(tongue()),
                lambda: self.tr("Nothing was changed. You can start it again at any time."),
            )
        elif isinstance(error, WrongPassphrase):
            self.say(
                "ask",
                lambda: self.tr("This backup was made with another key."),
                lambda: self.tr("It can only be put back whole, with the passphrase of that day."),
            )
        else:
            super().refused(error)

    @Slot()
    def _bring_back(self) -> None:
        found, store = self._looked, self._room.store
        if found is None or store is None or self.busy:
            return
        ids = self.holds.chosen()
        if not ids:
            self.say("ask", lambda: self.tr("Choose the cases in the list below first."))
            return
        make = summariser(self._today)
        self.work(lambda: store.bring_back(found.info.path, ids, make), self._brought)

    def _brought(self, ids: list[int]) -> None:
        count = len(ids)
        self.say(
            "met",
            lambda: self.tr("%n cases came back from the backup.", "", count),
            lambda: self.tr("What stood there before is in the history of each case."),
        )
        self._looked = None
        self._show_inside()
        self.brought.emit()

    @Slot()
    def _whole(self) -> None:
        backup = self.chosen()
        if backup is not None and not self.busy:
            self.whole.emit(backup)

    # -- making and checking ---------------------------------------------------------------------

    @Slot()
    def _copy(self) -> None:
        self.hush()
        self._copying(0.0)
        self._room.copy_now()

    @Slot(float)
    def _copying(self, part: float) -> None:
        percent = round(100 * part)
        words = self.tr("A backup is being made: {percent} %").format(percent=percent)
        self.progress.say(words, round(_WHOLE * part), _WHOLE)
        self.progress.show()

    @Slot(object)
    def _copied(self, when: datetime) -> None:
        self.progress.hide()
        at = format_clock(when)
        self.say("met", lambda: self.tr("A backup was made at {time} and checked.").format(time=at))
        self.refresh()

    @Slot(object)
    def _not_copied(self, error: StoreError) -> None:
        self.progress.hide()
        self.say_error(error)

    @Slot()
    def _copy_stopped(self) -> None:
        self.progress.hide()
        self.say(
            "ask",
            lambda: self.tr("No backup was made: you stopped it."),
            lambda: self.tr("The backups that were there are unchanged."),
        )

    @Slot()
    def _check(self) -> None:
        store = self._room.store
        if store is None or self.busy:
            return
        self.hush()
        self.work(self.checking.job(store), self._checked)

    def done(self, result: int) -> None:
        """Close without waiting for a check; a lock must not be kept waiting."""
        self.checking.give_up()
        super().done(result)

    def _checked(self, answer: tuple[list[Problem], int]) -> None:
        self.checking.hide()
        found, count = answer
        if not found:
            self.say(
                "met",
                lambda: self.tr("Everything is in order."),
                lambda: self.tr("Every page and each of the %n cases was read.", "", count),
            )
            return
        self.say(
            "trouble",
            lambda: self.tr("%n things are not in order.", "", len(found)),
            lambda: "\n".join(one.text(tongue()) for one in found),
        )
