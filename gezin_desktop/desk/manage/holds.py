"""The cases that a backup or a damaged file holds, as a table in which several can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gezin_desktop.desk.widgets.labels import describe, isolated
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable

if TYPE_CHECKING:
    from gezin_desktop.store import CaseSummary, Preview, Salvage, Saved


class HoldsTable(QObject):
    """A table of cases that are not (only) in the program: number, name, how it stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = RowsModel()
        self.table = RowTable(self.model, many=True)
        self._ids: list[int] = []
        self._preview: Preview | None = None
        self._salvage: Salvage | None = None

    def show_preview(self, found: Preview) -> None:
        """Show what a backup holds; first what the program has no more or otherwise."""
        if found is self._preview:
            self.read_words()
            return
        self._preview = found
        self._fill()
        first = [row for row, key in enumerate(self._ids) if key in found.missing]
        self.table.show_row(first[0] if first else 0 if self._ids else -1)

    def show_salvage(self, found: Salvage) -> None:
        """Show what can be saved from a damaged file, all of it chosen."""
        self._salvage = found
        self._fill()
        self.table.selectAll()

    def chosen(self) -> list[int]:
        """The ids of the chosen cases."""
        return [self._ids[row] for row in self.table.rows() if row < len(self._ids)]

    def read_words(self) -> None:
        """Set every word in the window's language; what is chosen stays chosen."""
        kept = self.chosen()
        self._fill()
        self.table.show_rows([row for row, key in enumerate(self._ids) if key in kept])

    def _fill(self) -> None:
        last = self.tr("Now") if self._salvage is None else self.tr("State")
        self.model.set_columns(
            [Column(self.tr("Number"), 108), Column(self.tr("Case")), Column(last, 260)]
        )
        describe(
            self.table,
            self.tr("Cases in it"),
            self.tr("Shift and an arrow choose several."),
        )
        if self._preview is not None:
            order = sorted(self._preview.cases, key=self._rank)
            self._show([(one.id, self._line(one)) for one in order])
        elif self._salvage is not None:
            self._show([(one.id, self._saved_line(one)) for one in self._salvage.saved])

    def _show(self, lines: Sequence[tuple[int, list[Cell]]]) -> None:
        self._ids = [key for key, _line in lines]
        self.model.set_rows([line for _key, line in lines])

    def _rank(self, one: CaseSummary) -> tuple[int, str]:
        found = self._preview
        if found is None:
            return 0, one.number
        return (0 if one.id in found.missing else 1 if one.id in found.differing else 2), one.number

    def _line(self, one: CaseSummary) -> list[Cell]:
        found = self._preview
        now = Cell(self.tr("the same"), ink="muted")
        if found is not None and one.id in found.missing:
            now = Cell(self.tr("no longer in the program"), "attention", "text")
        elif found is not None and one.id in found.differing:
            now = Cell(self.tr("changed since"))
        name = isolated(one.title) or self.tr("without a name")
        return [Cell(one.number, ink="muted"), Cell(name, bold=True), now]

    def _saved_line(self, one: Saved) -> list[Cell]:
        title = str(one.card.get("title") or "")
        state = self.tr("whole")
        if one.older:
            state = self.tr("an earlier version; the last one is lost")
        elif not one.card:
            state = self.tr("whole, its number is lost")
        name = isolated(title) or self.tr("without a name")
        return [Cell(one.number or "–", ink="muted"), Cell(name, bold=True), Cell(state)]
