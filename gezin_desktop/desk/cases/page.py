"""The case list: search as you type, open, copy, delete and bring back; by mouse or keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.cases.blocks import ListBlocks
from gezin_desktop.desk.cases.filters import FilterBar
from gezin_desktop.desk.cases.model import CasesModel
from gezin_desktop.desk.cases.row_menu import (
    AS_ADVICE,
    AS_FILE,
    CLOSE,
    COPY,
    DELETE,
    DISCREETLY,
    EXPORT,
    OPEN,
    REOPEN,
    RowMenu,
)
from gezin_desktop.desk.cases.work import ListWork
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.reminders.block import RemindersBlock
from gezin_desktop.desk.widgets.blocks import EmptyState
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button, quiet_button
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.search import SearchField
from gezin_desktop.desk.widgets.tables import RowTable
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from gezin_desktop.desk.cases.filters import View
    from gezin_desktop.desk.cases.model import CaseShelf


class CaseListPage(WordsAgain, QWidget):
    """The page of all cases.

    ``opened`` carries the case and whether to open it discreetly; the other signals are wishes that
    the window fulfils.
    """

    opened = Signal(int, bool)
    new_case = Signal()
    quick_check = Signal()
    practice = Signal()
    own_cases = Signal()
    export = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf: CaseShelf | None = None
        self._today = today
        self._practising = False
        self.model = CasesModel(today, self)
        self.filters = FilterBar(today)
        dress.ground(self, "surface")
        self._build()
        self._connect()
        self.read_words()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 12, (32, 20, 32, 20))
        column.addLayout(self._head())
        column.addWidget(self.filters)
        self.reminders = RemindersBlock(self._today)
        column.addWidget(self.reminders)
        self.blocks = ListBlocks()
        column.addWidget(self.blocks)
        self.table = RowTable(self.model, many=True)
        self.table.horizontalHeader().setSectionsClickable(True)
        self.work = ListWork(self.model, self.table, self.blocks, self._today)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._build_empty()
        column.addWidget(self._stack, 1)
        self._said = label("small", "muted")
        column.addWidget(self._said)

    def _head(self) -> QHBoxLayout:
        """The title, how many there are, the search and what begins a talk."""
        head = QHBoxLayout()
        dress.gaps(head, 12)
        self._title = label("page", wrap=False)
        self._total = label("small", "muted", wrap=False)
        self.search = SearchField(360)
        self.search.setClearButtonEnabled(False)
        self._new = primary_button("plus")
        self._quick = plain_button("list-check")
        head.addWidget(self._title)
        head.addWidget(self._total)
        head.addSpacing(12)
        head.addWidget(self.search)
        head.addStretch(1)
        head.addWidget(self._quick)
        head.addWidget(self._new)
        return head

    def _build_empty(self) -> None:
        """What stands in the place of the table: there is no case yet, or none is found."""
        self._nothing = EmptyState("folder")
        self._first = primary_button("plus")
        self._quick_first = plain_button("list-check")
        self._practice = plain_button()
        self._nothing.add_button(self._first)
        self._nothing.add_button(self._quick_first)
        self._nothing.add_button(self._practice)
        self._no_hit = EmptyState("search")
        self._all = quiet_button("x")
        self._no_hit.add_button(self._all)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._no_hit)

    def _connect(self) -> None:
        self.search.typed.connect(self.model.search)
        self.search.down.connect(self._into_table)
        self.search.enter.connect(self._open_first)
        self.model.modelReset.connect(self._show_state)
        self.model.failed.connect(self._failed)
        self.work.failed.connect(self._failed)
        self.filters.changed.connect(self._show_view)
        self.table.horizontalHeader().sectionClicked.connect(self.filters.sort_by)
        self.table.opened.connect(self._open_row)
        self.table.removed.connect(self.delete_row)
        self.table.customContextMenuRequested.connect(self._menu)
        self._new.clicked.connect(self.new_case)
        self._first.clicked.connect(self.new_case)
        for button in (self._quick, self._quick_first):
            button.clicked.connect(self.quick_check)
        self._practice.clicked.connect(self.practice)
        self._all.clicked.connect(self.show_all)
        self.blocks.bring_back.connect(self.work.undo)
        self.blocks.again.connect(self.refresh)
        self.blocks.own_cases.connect(self.own_cases)

    def set_practice(self, *, on: bool) -> None:
        """Say that these are practice cases, or that they are the own ones."""
        self.blocks.show_practice(on=on)
        self._practising = on
        self._read_title()
        for button in (self._new, self._quick):
            button.setVisible(not on)

    def set_shelf(self, shelf: CaseShelf | None) -> None:
        """Show the cases of a store; None empties the page (locked)."""
        self._shelf = shelf
        self.work.set_shelf(shelf)
        self.blocks.tell_error(None)
        self.filters.show_view(self.filters.view)
        self.model.show_view(self.filters.view)
        self.search.show_text("")
        self.model.search("")
        self.model.set_shelf(shelf)
        self._read_counsellors()

    def _read_counsellors(self) -> None:
        names: list[str] = []
        try:
            names = self._shelf.counsellors() if self._shelf is not None else []
        except StoreError as error:
            self._failed(error)
        self.filters.set_counsellors(names)

    @Slot(object)
    def _show_view(self, view: View) -> None:
        self.model.show_view(view)

    def set_initials(self, *, only: bool) -> None:
        """Show initials in place of names (discreet, or as the settings say)."""
        self.model.set_initials(only=only)

    @Slot()
    def refresh(self) -> None:
        """Read the list again; the chosen case stays chosen when it is in view."""
        chosen = self.model.summary(self.table.row())
        self.blocks.tell_error(None)
        self.model.refresh()
        self._read_counsellors()
        if chosen is not None:
            self.model.summary(0)
            self.table.show_row(self.model.row_of(chosen.id))

    def begin(self) -> None:
        """Put the cursor in the search field (Ctrl+O)."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def show_all(self) -> None:
        """Empty the search field and clear the filters."""
        self.search.show_text("")
        self.model.search("")
        self.filters.clear()
        self.begin()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self._read_title()
        self.search.setPlaceholderText(self.tr("Search by number, name or note"))
        describe(
            self.search,
            self.tr("Search in all cases"),
            self.tr("The list follows while you type. Arrow down goes into the list."),
        )
        describe(
            self.table,
            self.tr("Cases"),
            self.tr("Enter opens a case, Ctrl and Enter opens it without names on the screen."),
        )
        self._new.setText(self.tr("New case"))
        self._first.setText(self.tr("New case"))
        for button in (self._quick, self._quick_first):
            button.setText(self.tr("Quick check"))
            button.setToolTip(keys().told("quick"))
        self._practice.setText(self.tr("Open a practice case"))
        self._all.setText(self.tr("Show all cases"))
        self._nothing.say(
            self.tr("No cases yet"),
            self.tr("Begin with a quick check or a new case, or open a practice case."),
        )
        self.model.read_words()
        self._show_state()

    def _read_title(self) -> None:
        self._title.setText(self.tr("Practice cases") if self._practising else self.tr("Cases"))

    # What a person does.

    @Slot()
    def _into_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.table.row() < 0:
                self.table.show_row(0)

    @Slot()
    def _open_first(self) -> None:
        if self.model.rowCount():
            self._open(max(0, self.table.row()), discreet=False)

    @Slot(int)
    def _open_row(self, row: int) -> None:
        self._open(row, discreet=self.table.with_control)

    def _open(self, row: int, *, discreet: bool) -> None:
        summary = self.model.summary(row)
        if summary is not None:
            self.opened.emit(summary.id, discreet)

    @Slot(QPoint)
    def _menu(self, spot: QPoint) -> None:
        row = self.table.indexAt(spot).row()
        if self.model.summary(row) is None:
            return
        if row not in self.table.rows():
            self.table.show_row(row)
        menu = self.actions_menu(row)
        menu.popup(self.table.viewport().mapToGlobal(spot))

    def actions_menu(self, row: int) -> RowMenu:
        """The menu of a row, or of all chosen rows; it goes away by itself when it closes."""
        rows = self.rows_with(row)
        menu = RowMenu([one for one in map(self.model.summary, rows) if one], self)
        menu.wanted.connect(lambda deed: self._do(deed, rows))
        return menu

    def _do(self, deed: str, rows: list[int]) -> None:
        {
            OPEN: lambda: self._open(rows[0], discreet=False),
            DISCREETLY: lambda: self._open(rows[0], discreet=True),
            COPY: lambda: self.duplicate(rows[0]),
            EXPORT: lambda: self._export(rows),
            CLOSE: lambda: self.work.close(rows),
            REOPEN: lambda: self.work.reopen(rows),
            AS_ADVICE: lambda: self.work.set_kind(rows, "advice"),
            AS_FILE: lambda: self.work.set_kind(rows, "file"),
            DELETE: lambda: self.work.delete(rows),
        }[deed]()

    def _export(self, rows: list[int]) -> None:
        ids = self.model.ids_of(rows)
        if ids:
            self.export.emit(ids)

    def duplicate(self, row: int) -> None:
        """Make a copy of the case in a row and choose it."""
        self.work.duplicate(row)

    def choose(self, case_id: int) -> None:
        """Show all cases and choose one."""
        self.search.show_text("")
        self.model.search("")
        self.filters.clear()
        for row in range(self.model.rowCount()):
            found = self.model.summary(row)
            if found is not None and found.id == case_id:
                self.table.show_row(row)
                return

    def delete_case(self, case_id: int) -> None:
        """Delete a case by its id."""
        self.choose(case_id)
        self.delete_row(self.table.row())

    def say(self, words: str) -> None:
        """Show a word about what was just done, until the next one."""
        self._said.setText(words)

    @Slot(int)
    def delete_row(self, row: int) -> None:
        """Delete the case in a row, with the others that are chosen; it can be brought back."""
        self.work.delete(self.rows_with(row))

    @Slot()
    def bring_back(self) -> None:
        """Undo the last deletion."""
        self.work.undo()

    def rows_with(self, row: int) -> list[int]:
        """The chosen rows when the row is one of them, else the row alone."""
        chosen = self.table.rows()
        return chosen if row in chosen else [row]

    # What is shown.

    @Slot()
    def _show_state(self) -> None:
        count = self.model.rowCount()
        self._total.setText(self.tr("%n cases", "", count) if count else "")
        searching = bool(self.model.words.strip()) or self.model.view.narrows
        if count:
            self._stack.setCurrentWidget(self.table)
        else:
            self._stack.setCurrentWidget(self._no_hit if searching else self._nothing)
        self._no_hit.say(
            self.tr("No case found"),
            self.tr("Search by number, name or note. Fewer words find more."),
        )

    @Slot(object)
    def _failed(self, error: StoreError) -> None:
        self.blocks.tell_error(error)
