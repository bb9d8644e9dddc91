"""What is done to cases of the list, one or many at once, and taken back again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gezin_desktop.desk.cases.blocks import (
    AS_ADVICE,
    AS_FILE,
    CLOSED,
    DELETED,
    REOPENED,
)
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


class ListWork(QObject):
    """Copies, deletes, closes and reopens; every deed but the copy can be undone once.

    ``failed`` carries the store's error.
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

    def set_shelf(self, shelf: CaseShelf | None) -> None:
        """Work on the cases of another store; what was done to the last one stays done."""
        self._shelf, self._done = shelf, None
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
        ids = self._model.ids_of(rows)
        if not ids or self._shelf is None:
            return
        number = one.number if (one := self._model.summary(rows[0])) and len(ids) == 1 else ""
        try:
            done = work(self._shelf, ids)
        except StoreError as error:
            self.failed.emit(error)
            return
        self._done = done
        self._blocks.tell_done(what if len(done) else "", len(done), number)
        self._model.refresh()
        self._table.show_row(min(rows[0], self._model.rowCount() - 1))

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
        if self._done is None or self._shelf is None:
            return
        done = self._done
        try:
            self._shelf.undo(done)
        except StoreError as error:
            self.failed.emit(error)
            return
        self._done = None
        self._blocks.tell_done("")
        self._show_again(done.before[0][0])

    def _show_again(self, case_id: int) -> None:
        self._model.refresh()
        self._model.summary(0)
        self._table.show_row(self._model.row_of(case_id))
