"""Cases that come in, beside our own: what is new, what differs, and what to do with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.manage.past_words import ToldChange, case_of, told
from gezin_desktop.desk.manage.window import ManageWindow, tongue
from gezin_desktop.desk.widgets.buttons import Segments, primary_button
from gezin_desktop.desk.widgets.labels import describe, isolated, label
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from gezin_desktop.store import Choice, merged

if TYPE_CHECKING:
    from gezin_desktop.store import Arrival

TAKE, KEEP, COPY, MIX = "take", "keep", "copy", "mix"
ACTIONS: Final = (KEEP, TAKE, COPY, MIX)
TakeIn = Callable[[dict[str, Choice]], list[int]]


class ArrivalsWindow(ManageWindow):
    """One line for each case that came; below it what differs, and the choice.

    ``taken`` carries the ids of the cases that were stored or changed.
    """

    taken = Signal(object)

    def __init__(
        self,
        arrivals: Sequence[Arrival],
        our_text: Callable[[int], str],
        take_in: TakeIn,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, 76, 52)
        self._arrivals, self._our_text, self._take_in = list(arrivals), our_text, take_in
        self._chosen = [KEEP if one.usual == KEEP else TAKE for one in self._arrivals]
        self._picked: dict[int, list[str]] = {}
        self._row = -1
        self._shown: list[ToldChange] = []
        self.model, self.differences = RowsModel(self), RowsModel(self)
        self.table = RowTable(self.model)
        self.changes = RowTable(self.differences, many=True)
        self.action = Segments(ACTIONS, wraps=True)
        self._why = label("body")
        self.go = primary_button("check")
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.action.chosen.connect(self._choose)
        self.changes.selectionModel().selectionChanged.connect(self._pick)
        self.go.clicked.connect(self._go)
        self.read_words()
        self.table.show_row(0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(self.table, 2)
        self.body.addWidget(self._why)
        self.body.addWidget(self.action)
        self.body.addWidget(self.changes, 3)
        self.foot.insertWidget(0, self.go)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Cases that come in"))
        self.action.set_words(
            (
                self.tr("Keep ours"),
                self.tr("Take theirs"),
                self.tr("Take as a copy"),
                self.tr("Choose answers"),
            ),
            self.tr("What happens with this case"),
        )
        describe(self.table, self.tr("Cases that come in"))
        describe(
            self.changes,
            self.tr("Answers that differ"),
            self.tr("The chosen answers are taken from theirs; Ctrl and Space choose one."),
        )
        row = max(0, self.table.row())
        self._show_lines()
        self.table.show_row(row)
        self._show_row()
        self.show_busy()

    def show_busy(self) -> None:
        """Say on the button that work is under way."""
        self.go.setText(self.tr("Busy") if self.busy else self.tr("Take in"))

    def _show_lines(self) -> None:
        self.model.set_columns([
            Column(self.tr("Number"), 108), Column(self.tr("Case")),
            Column(self.tr("Beside ours"), 240), Column(self.tr("What happens"), 180),
        ])  # fmt: skip
        actions = {
            KEEP: self.tr("ours stays"),
            TAKE: self.tr("is taken in"),
            COPY: self.tr("comes beside ours"),
            MIX: self.tr("chosen answers"),
        }
        self.model.set_rows([
            [
                Cell(one.sent.number, ink="muted"),
                Cell(isolated(one.sent.title) or self.tr("without a name"), bold=True),
                Cell(self._state(one)),
                Cell(actions[self._chosen[place]]),
            ]
            for place, one in enumerate(self._arrivals)
        ])  # fmt: skip

    def _state(self, one: Arrival) -> str:
        if one.state == "new" and one.number_taken:
            return self.tr("new, with a number of ours")
        return {
            "new": self.tr("new here"),
            "same": self.tr("the same"),
            "newer": self.tr("theirs is newer"),
            "older": self.tr("theirs is older"),
            "both": self.tr("both were changed"),
        }[one.state]

    # -- one case --------------------------------------------------------------------------------

    @Slot()
    def _show_row(self) -> None:
        row = self.table.row()
        self._row = -1  # what is shown now is nobody's choice
        if not 0 <= row < len(self._arrivals):
            return
        one = self._arrivals[row]
        here = one.case_id is not None
        for key in (COPY, MIX):
            self.action.button(key).setVisible(here)
        self.action.show_key(self._chosen[row])
        ours = case_of(self._our_text(one.case_id)) if one.case_id is not None else case_of("")
        self._shown = told(one.changes, ours, case_of(one.sent.text), tongue())
        count = len(self._shown)
        self._why.setText(
            self.tr("%n answers differ from ours.", "", count) if here else self._new_words(one)
        )
        self.changes.setVisible(here)
        self.differences.set_columns([
            Column(self.tr("Question")), Column(self.tr("Ours")), Column(self.tr("Theirs")),
        ])  # fmt: skip
        unknown, other = self.tr("not known"), self.tr("something the form does not ask")
        self.differences.set_rows([
            [Cell(change.question or other), Cell(change.old or unknown),
             Cell(change.new or unknown, bold=True)]
            for change in self._shown
        ])  # fmt: skip
        picked = self._picked.get(row, [])
        self.changes.show_rows([at for at, two in enumerate(self._shown) if two.path in picked])
        self._row = row

    def _new_words(self, one: Arrival) -> str:
        if one.number_taken:
            return self.tr("It is another case than ours with that number. It gets a new number.")
        return self.tr("This case is not here yet.")

    @Slot()
    def _pick(self) -> None:
        if self._row < 0:
            return
        rows = self.changes.rows()
        self._picked[self._row] = [self._shown[at].path for at in rows if at < len(self._shown)]
        if rows:
            self._set_action(MIX)

    @Slot(str)
    def _choose(self, action: str) -> None:
        self._set_action(action)
        if action == MIX and not self._picked.get(self._row):
            self.changes.setFocus()

    def _set_action(self, action: str) -> None:
        row = self._row
        if row >= 0 and self._chosen[row] != action:
            self._chosen[row] = action
            self.action.show_key(action)
            self._show_lines()

    # -- in --------------------------------------------------------------------------------------

    @Slot()
    def _go(self) -> None:
        if self.busy:
            return
        for place, action in enumerate(self._chosen):
            if action == MIX and not self._picked.get(place):
                self.table.show_row(place)
                self._show_row()
                self.say("ask", lambda: self.tr("Choose the answers below that you take over."))
                self.changes.setFocus()
                return
        choices = {one.sent.uid: self._choice(at, one) for at, one in enumerate(self._arrivals)}
        self.work(lambda: self._take_in(choices), self._taken)

    def _choice(self, place: int, one: Arrival) -> Choice:
        action = self._chosen[place]
        if action == MIX and one.case_id is not None:
            ours = self._our_text(one.case_id)
            return Choice("take", merged(ours, one.sent.text, self._picked[place]))
        return Choice("copy" if action == COPY else "keep" if action == KEEP else "take")

    def _taken(self, ids: list[int]) -> None:
        self.close()
        self.taken.emit(ids)
