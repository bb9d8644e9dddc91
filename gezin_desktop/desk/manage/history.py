"""The history of the open case: its versions, what changed, which letters, and putting one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gezin_desktop.case.model import EMPTY
from gezin_desktop.desk import dress
from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.manage.past_letters import PastLetters
from gezin_desktop.desk.manage.past_words import ToldChange, case_of, first_question, told
from gezin_desktop.desk.manage.window import ManageWindow, tongue
from gezin_desktop.desk.widgets.buttons import Segments, primary_button
from gezin_desktop.desk.widgets.labels import describe, isolated, label
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from gezin_desktop.store import StoreError, compare

if TYPE_CHECKING:
    from datetime import datetime

    from gezin_desktop.store import Letter, PastCase, Store, Version

BEFORE, NOW = "before", "now"


class HistoryWindow(ManageWindow):
    """The versions of one case.

    ``put_back`` carries the earlier version that is wanted, ``letter_wanted`` the id of a letter to
    open.
    """

    put_back = Signal(object)
    letter_wanted = Signal(int)

    def __init__(self, store: Store, case_id: int, parent: QWidget) -> None:
        super().__init__(parent, 76, 52)
        self._store, self._case_id = store, case_id
        self._versions: list[Version] = []
        self._letters: list[Letter] = []
        self._texts: dict[int, PastCase] = {}
        self._now = EMPTY
        self.model, self.differences = RowsModel(self), RowsModel(self)
        self.table = RowTable(self.model, many=True)
        self.changes = RowTable(self.differences)
        self.against = Segments((BEFORE, NOW))
        self._head, self.made = label("question"), PastLetters()
        self.back = primary_button("history")
        self._lay_out()
        self.against.show_key(BEFORE)
        self.against.chosen.connect(self._show_changes)
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self.back.clicked.connect(self._put_back)
        self.made.wanted.connect(self.letter_wanted)
        self._read()
        self.read_words()
        self.table.show_row(0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        dress.gaps(row, 12)
        row.addWidget(self._head, 1)
        row.addWidget(self.against)
        self.body.addWidget(self.table, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.made)
        self.body.addWidget(self.changes, 3)
        self.foot.insertWidget(0, self.back)

    def _read(self) -> None:
        try:
            self._versions = self._store.history(self._case_id)
            self._letters = self._store.letters(self._case_id)
            self._now = case_of(self._store.load(self._case_id).text)
        except StoreError as error:
            self.say_error(error)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Earlier versions of this case"))
        self.against.set_words(
            (self.tr("with the one before"), self.tr("with the case as it is now")),
            self.tr("Compare"),
        )
        describe(
            self.table,
            self.tr("Versions"),
            self.tr("Choose two versions with Shift and an arrow to compare them."),
        )
        describe(self.changes, self.tr("What changed"))
        self.back.setText(self.tr("Put this version back"))
        rows = self.table.rows()
        self._show_versions()
        self.table.show_rows(rows)
        self._show_changes()

    def _show_versions(self) -> None:
        columns = [Column(self.tr("Saved"), 230), Column(self.tr("What changed"))]
        if self._is_signed():
            columns.append(Column(self.tr("By"), 120, spare=1))
        self.model.set_columns([*columns, Column(self.tr("Letters"), 80)])
        self.model.set_rows([self._line(place) for place in range(len(self._versions))])

    def _line(self, place: int) -> list[Cell]:
        one = self._versions[place]
        what = self._summary(place)
        if place == 0:
            what = self.tr("now · {what}").format(what=what)
        cells = [Cell(self._moment(one.saved_at), bold=True), Cell(what)]
        if self._is_signed():
            cells.append(Cell(isolated(one.who or "–"), ink="muted"))
        return [*cells, Cell(str(one.letters) if one.letters else "–", ink="muted")]

    def _is_signed(self) -> bool:
        """Whether it is known of any version who saved it."""
        return any(one.who for one in self._versions)

    def _summary(self, place: int) -> str:
        if place == len(self._versions) - 1:
            return self.tr("the oldest that is kept")
        first, count = first_question(self._versions[place].changes, self._now, tongue())
        if not count:
            return self.tr("no answer changed")
        first = first or self._unnamed()
        return first if count == 1 else f"{first} " + self.tr("and %n more", "", count - 1)

    def _moment(self, when: datetime) -> str:
        local = when.astimezone()
        return f"{format_date(local.date(), tongue())}, {format_clock(local)}"

    def _unnamed(self) -> str:
        return self.tr("something the form does not ask")

    # -- what changed ----------------------------------------------------------------------------

    def _text(self, place: int) -> PastCase:
        number = self._versions[place].version
        if number not in self._texts:
            self._texts[number] = self._store.version(self._case_id, number)
        return self._texts[number]

    def _between(self, old: int, new: int) -> list[ToldChange]:
        before, after = self._text(old).text, self._text(new).text
        return told(compare(before, after), case_of(before), case_of(after), tongue())

    def _pair(self) -> tuple[int, int] | None:
        """The rows to compare, the older one first; None when there is nothing to compare."""
        rows, last = self.table.rows(), len(self._versions) - 1
        if len(rows) > 1:
            return rows[-1], rows[0]
        if not rows or not 0 <= rows[0] <= last:
            return None
        if self.against.key() == NOW:
            return (rows[0], 0) if rows[0] else None
        return (rows[0] + 1, rows[0]) if rows[0] < last else None

    @Slot(QItemSelection, QItemSelection)
    def _chosen(self, _more: QItemSelection, _less: QItemSelection) -> None:
        self._show_changes()

    @Slot()
    def _show_changes(self) -> None:
        rows, pair = self.table.rows(), self._pair()
        self.against.setVisible(len(rows) == 1)
        self.back.setVisible(len(rows) == 1 and rows[0] > 0)
        self.differences.set_columns([
            Column(self.tr("Question")), Column(self.tr("Stood there")), Column(self.tr("Became")),
        ])  # fmt: skip
        self.made.show_letters(self._letters_of(rows[0]) if len(rows) == 1 else [])
        found: list[ToldChange] = []
        try:
            found = self._between(*pair) if pair else []
        except StoreError as error:
            self.say_error(error)
        self._head.setText(self._heading(pair, len(found)))
        unknown = self.tr("not known")
        self.differences.set_rows([
            [
                Cell(one.question or self._unnamed()),
                Cell(one.old or unknown, ink="text" if one.old else "muted"),
                Cell(one.new or unknown, ink="text" if one.new else "muted", bold=bool(one.new)),
            ]
            for one in found
        ])  # fmt: skip

    def _heading(self, pair: tuple[int, int] | None, count: int) -> str:
        if pair is None:
            return self.tr("Nothing to compare with.")
        old, new = (self._moment(self._versions[place].saved_at) for place in pair)
        return self.tr("From {old} to {new}: %n answers differ", "", count).format(old=old, new=new)

    def _letters_of(self, row: int) -> list[Letter]:
        if not 0 <= row < len(self._versions):
            return []
        number = self._versions[row].version
        return [one for one in self._letters if one.version == number]

    # -- back ------------------------------------------------------------------------------------

    @Slot()
    def _put_back(self) -> None:
        rows = self.table.rows()
        if len(rows) != 1 or rows[0] == 0:
            return
        try:
            past = self._text(rows[0])
        except StoreError as error:
            self.say_error(error)
            return
        self.put_back.emit(past)
