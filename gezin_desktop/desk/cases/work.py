"""What is done to cases of the list, one or many at once, and taken back again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Signal, Slot

from gezin_desktop.desk.cases.blocks import (
    AS_ADVICE,
    AS_FILE,
    CLOSED,
    DELETED,
    REOPENED,
)
from gezin_desktop.desk.cases.pieces import Pieces
from gezin_desktop.desk.reminders.keeper import forget_marks
from gezin_desktop.store import Store, StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.cases.blocks import (
        ListBlocks,
    )
    from gezin_desktop.desk.cases.model import CaseShelf, CasesModel
    from gezin_desktop.desk.widgets.tables import RowTable
    from gezin_desktop.store import Done
    from gezin_desktop.store.cards import Kind


AT_ONCE: Final = 50  # cases; of more, the window would be felt to wait


class ListWork(QObject):
    """Copies, deletes, closes and reopens; every deed but the copy can be undone once.

    Many cases take their time: they are done in pieces beside the window, and the block that tells
    the deed counts along. To undo it meanwhile ends it first. ``failed`` carries the store's error.
    """

    failed = Signal(object)

    def __init__(
        self,
        model: CasesModel,
        table: RowTable,
        blocks: ListBlocks,
        today: Callable[[], date],
    ) -> None:
        super().__init__(model)
        self._model, self._table, self._blocks, self._today = model, table, blocks, today
        self._shelf: CaseShelf | None = None
        self._done: Done | None = None
        self._what, self._row = "", 0
        self._back = self._then_back = False  # pieces are being undone; are to be undone
        self._pieces = Pieces(self)
        self._pieces.done.connect(self._piece)
        self._pieces.ended.connect(self._ended)

    def set_shelf(self, shelf: CaseShelf | None) -> None:
        """Work on the cases of another store; what was done to the last one stays done."""
        self._pieces.give_up()
        self._shelf, self._done = shelf, None
        self._back = self._then_back = False
        self._blocks.tell_done("")

    def duplicate(self, row: int) -> None:
        """Make a copy of the case in a row and choose it."""
        summary = self._model.summary(row)
        if summary is None or self._shelf is None:
            return
        try:
            copy = self._shelf.duplicate(summary.id)
            if isinstance(self._shelf, Store):
                forget_marks(self._shelf, copy, self._today())
        except StoreError as error:
            self.failed.emit(error)
            return
        self._show_again(copy)

    def delete(self, rows: list[int]) -> None:
        """Delete the cases in rows; the page offers to bring them back."""
        self._do(DELETED, rows, lambda shelf, ids: shelf.delete_many(ids))

    def close(self, rows: list[int]) -> None:
        """Note that work on the cases has ended today: from now on their term runs."""
        self._do(CLOSED, rows, lambda shelf, ids: shelf.note(ids, "closed_on", self._today()))

    def reopen(self, rows: list[int]) -> None:
        """Note that work on the cases goes on."""
        self._do(REOPENED, rows, lambda shelf, ids: shelf.note(ids, "closed_on", None))

    def set_kind(self, rows: list[int], kind: Kind) -> None:
        """Note that the cases are files, or advice without a file: that decides about the term."""
        told = AS_FILE if kind == "file" else AS_ADVICE
        self._do(told, rows, lambda shelf, ids: shelf.note(ids, "kind", kind))

    def _do(self, what: str, rows: list[int], work: Callable[[CaseShelf, list[int]], Done]) -> None:
        ids, shelf = self._model.ids_of(rows), self._shelf
        if not ids or shelf is None or self._pieces.busy:
            return
        self._what, self._row, self._done = what, rows[0], None
        if len(ids) > AT_ONCE:
            parts = [ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)]
            self._pieces.begin(parts, lambda part: work(shelf, part))
            return
        number = one.number if (one := self._model.summary(rows[0])) and len(ids) == 1 else ""
        try:
            self._done = work(shelf, ids)
        except StoreError as error:
            self.failed.emit(error)
            return
        self._tell(number)
        self._show_rest()

    def _tell(self, number: str = "") -> None:
        count = len(self._done) if self._done is not None else 0
        self._blocks.tell_done(self._what if count else "", count, number)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last; what is still being done ends there first."""
        done, shelf = self._done, self._shelf
        if done is None or shelf is None or self._back:
            return
        if self._pieces.busy:
            self._then_back = True
            self._pieces.stop()
        elif len(done) > AT_ONCE:
            self._back = True
            self._pieces.begin(done.pieces(AT_ONCE), shelf.undo)
        else:
            try:
                shelf.undo(done)
            except StoreError as error:
                self.failed.emit(error)
                return
            self._undone(done)

    def _undone(self, done: Done) -> None:
        self._done = None
        self._tell()
        self._show_again(done.before[0][0])

    @Slot(object)
    def _piece(self, answer: object) -> None:
        if not self._back:
            done = cast("Done", answer)
            self._done = done if self._done is None else self._done.joined(done)
            self._tell()

    @Slot(object)
    def _ended(self, error: object) -> None:
        """Show the list anew; what is left undone by an error stays to be undone."""
        was_back, self._back = self._back, False
        wanted_back, self._then_back = self._then_back, False
        if isinstance(error, StoreError):
            self.failed.emit(error)
        elif isinstance(error, Exception):
            raise TypeError(type(error).__name__) from error
        if was_back and error is None and self._done is not None:
            self._undone(self._done)
            return
        self._show_rest()
        if wanted_back:
            self.undo()

    def _show_rest(self) -> None:
        self._model.refresh()
        self._table.show_row(min(self._row, self._model.rowCount() - 1))

    def _show_again(self, case_id: int) -> None:
        self._model.refresh()
        self._model.summary(0)
        self._table.show_row(self._model.row_of(case_id))
