"""Tables: columns that share the width, rows as high as their words, one stop for the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.cell_model import CellModel, Column, RowsModel
from gezin_desktop.desk.widgets.cells import (
    CELL_ROLE,
    ROW,
    Cell,
    Index,
    RowDelegate,
    words_height,
)
from gezin_desktop.desk.widgets.scroll import dress_scroll_bars

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Cell", "CellModel", "Column", "Index", "RowTable", "RowsModel"]
_MOST_HEIGHTS = 500  # cells; words that change with every key must not pile up
_MOST_WRAPPED = 200  # rows; a longer list keeps to one line a row, which a person can go through


class RowTable(QTableView):
    """A table of rows: one stop for the keyboard, Up and Down choose, Enter opens.

    ``chosen`` tells the row a person moved to, ``opened`` the row of Enter or a double click,
    ``removed`` the row of Ctrl+Delete. ``with_control`` says whether Ctrl was held while opening.
    With ``many`` several rows can be chosen (Shift and an arrow, Ctrl and a click); see ``rows``.
    """

    chosen = Signal(int)
    opened = Signal(int)
    removed = Signal(int)

    def __init__(
        self, model: CellModel, parent: QWidget | None = None, *, many: bool = False
    ) -> None:
        super().__init__(parent)
        self._showing = self._short = self._unfit = False
        self._heights: dict[tuple[Cell, int, bool], int] = {}  # at the letters of now
        self.with_control = False
        self._model = model
        self._delegate = RowDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(self._double_clicked)
        theme().changed.connect(self._theme_changed)
        scale().changed.connect(self.fit)
        model.modelReset.connect(self._fit_again)
        model.dataChanged.connect(self._fit_changed)
        self.fit()

    def _dress(self) -> None:
        """Rows without a grid that scroll by pixels, under headings that nobody can drag."""
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setStretchLastSection(True)
        heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dress.letters(heads, "small")
        dress.ink(heads, "muted")
        dress_scroll_bars(self)

    @Slot()
    def _fit_again(self) -> None:
        """Other rows: measure them once, when they are seen and the table has its width."""
        if self.isVisible() or self._short:
            self.fit()
        else:
            self._unfit = True

    def fit(self) -> None:
        """Give columns and rows the sizes of the present scale and width."""
        self._unfit = False
        self._heights.clear()
        self.verticalHeader().setDefaultSectionSize(scale().height(ROW))
        self.horizontalHeader().setFixedHeight(scale().height(28))
        columns = self._model.columns
        shown = self._choose_columns(columns)
        fixed = sum(scale().width(columns[place].pixels) for place in shown)
        loose = [place for place in shown if not columns[place].pixels]
        free = max(0, self.viewport().width() - fixed)
        for place, one in enumerate(columns):
            self.setColumnHidden(place, place not in shown)
            share = free // len(loose) if place in loose else scale().width(one.pixels)
            self.setColumnWidth(place, max(share, scale().letters(40)))
        self._fit_rows()

    def _room(self, places: list[int]) -> dict[int, int]:
        """How wide each column is; the last one takes what is left, also before Qt has done so."""
        room = {place: self.columnWidth(place) for place in places}
        if places:
            room[places[-1]] = self.viewport().width() - sum(room[one] for one in places[:-1])
        return room

    @Slot(QModelIndex, QModelIndex)
    def _fit_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self._fit_rows(first.row(), last.row())

    def _fit_rows(self, first: int = 0, last: int = _MOST_WRAPPED) -> None:
        """Make rows as high as their words need at the widths of now."""
        model = self.model()
        if model.rowCount() > _MOST_WRAPPED:
            return
        places = [one for one in range(model.columnCount()) if not self.isColumnHidden(one)]
        room = self._room(places)
        for row in range(first, min(last + 1, model.rowCount())):
            tall = max((self._asked(row, place, room) for place in places), default=0)
            tall = max(tall, scale().height(ROW))
            if self.rowHeight(row) != tall:
                self.setRowHeight(row, tall)
        if self._short:
            self.fit_height()

    def _asked(self, row: int, place: int, room: dict[int, int]) -> int:
        """How high a row must be for one of its cells."""
        cell = self.model().index(row, place).data(CELL_ROLE)
        if not isinstance(cell, Cell) or not cell.words:
            return 0
        last = place + self.columnSpan(row, place)
        wide = sum(width for one, width in room.items() if place <= one < last)
        # The first cell is bold while its row is chosen; it must not jump then.
        bold = cell.bold or place == 0
        known = self._heights.get((cell, wide, bold))
        if known is None:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            known = self._heights[cell, wide, bold] = words_height(cell, wide, bold=bold)
        return known

    def _choose_columns(self, columns: list[Column]) -> list[int]:
        """The columns for which there is room; a column without a width needs ten em at least."""
        shown = list(range(len(columns)))
        spare = sorted((place for place in shown if columns[place].spare),
                       key=lambda place: -columns[place].spare)  # fmt: skip
        least = scale().letters(130)
        for place in spare:
            needed = sum(scale().width(columns[one].pixels) or least for one in shown)
            if needed <= self.viewport().width():
                break
            shown.remove(place)
        return shown

    def fit_height(self) -> None:
        """Make the table as high as its rows, for short tables in a form."""
        self._short = True
        tall = scale().height(28) + self.verticalHeader().length() + 2 * self.frameWidth()
        if self.minimumHeight() != tall or self.maximumHeight() != tall:
            self.setFixedHeight(tall)

    def show_row(self, row: int) -> None:
        """Choose a row without telling anyone; -1 chooses none."""
        self._showing = True
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.row() or not self.selectionModel().isRowSelected(row):
            # selectRow would ask which keys are held down, and one of them opened this window
            flags = QItemSelectionModel.SelectionFlag
            index = self.model().index(row, 0)
            chosen = flags.ClearAndSelect | flags.Rows
            self.selectionModel().setCurrentIndex(index, chosen)
        self._showing = False

    def show_rows(self, rows: Sequence[int]) -> None:
        """Choose several rows without telling anyone."""
        if len(rows) < 2:
            self.show_row(rows[0] if rows else -1)
            return
        flags = QItemSelectionModel.SelectionFlag
        self._showing = True
        self.clearSelection()
        for row in rows:
            index = self.model().index(row, 0)
            self.selectionModel().select(index, flags.Select | flags.Rows)
        self._showing = False

    def row(self) -> int:
        """The chosen row, or -1."""
        return self.currentIndex().row()

    def rows(self) -> list[int]:
        """Every chosen row, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, Ctrl+Delete removes it."""
        row = self.row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(row)
        elif (
            event.key() == Qt.Key.Key_Delete
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and row >= 0
        ):
            self.removed.emit(row)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Share the width anew after a resize; measure rows that came while nobody saw them."""
        done = super().event(event)
        kind = event.type()
        if kind == QEvent.Type.Resize or (kind == QEvent.Type.Show and self._unfit):
            self.fit()
        return done

    def _theme_changed(self) -> None:
        dress_scroll_bars(self)

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._showing and now.isValid():
            self.chosen.emit(now.row())

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        self.with_control = False
        self.opened.emit(index.row())
