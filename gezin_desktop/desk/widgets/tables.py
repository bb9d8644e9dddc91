"""Tables: cells with sign, ink and weight; the chosen row has a tint and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gezin_desktop.desk import dress
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.scroll import dress_scroll_bars

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1


class Cell(NamedTuple):
    """One cell: words, an optional sign before them, their ink and weight, and the side."""

    words: str = ""
    sign: str = ""
    ink: str = "text"
    bold: bool = False
    right: bool = False


class Column(NamedTuple):
    """One column of a table.

    Attributes:
        heading: its words.
        pixels: its width at 100 %; 0 takes what is left.
        right: whether it stands at the right side.
        spare: whether it may be left out when the table is too narrow; higher goes first.
    """

    heading: str
    pixels: int = 0
    right: bool = False
    spare: int = 0


class RowsModel(QAbstractTableModel):
    """A table whose rows are given whole; good for tens of rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[Column] = []
        self._rows: list[list[Cell]] = []

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Set the headings."""
        self.beginResetModel()
        self._columns = list(columns)
        self.endResetModel()

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Set all rows. Rows that are only reworded keep selection and scrolling."""
        fresh = [list(row) for row in rows]
        if fresh == self._rows:
            return
        if len(fresh) == len(self._rows) and fresh:
            self._rows = fresh
            last = self.index(len(fresh) - 1, max(0, len(self._columns) - 1))
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    @property
    def columns(self) -> list[Column]:
        """The columns in order."""
        return self._columns

    def cell(self, row: int, column: int) -> Cell:
        """One cell; an empty one outside the table."""
        try:
            return self._rows[row][column]
        except IndexError:
            return Cell()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for display and for screen readers, the whole cell for painting."""
        cell = self.cell(index.row(), index.column())
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.words
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if way == Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            column = self._columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return column.heading
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints a row: tint and bar when chosen, a hairline below, sign and words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        cell = index.data(CELL_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = "selected" if chosen else "hover" if over else "surface"
        painter.fillRect(option.rect, theme().color(ground))
        painter.setPen(pen("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if chosen and index.column() == 0:
            bar = QRect(option.rect.left(), option.rect.top(), 4, option.rect.height())
            painter.fillRect(bar, theme().color("accent"))
        if isinstance(cell, Cell):
            first = chosen and index.column() == 0
            _paint_cell(painter, option.rect, cell, bold=cell.bold or first)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line of words and some air."""
        return QSize(scale().letters(60), scale().height(32))


def _paint_cell(painter: QPainter, box: QRect, cell: Cell, *, bold: bool) -> None:
    inside = box.adjusted(scale().gap(14), 0, -scale().gap(14 if cell.right else 6), 0)
    if cell.sign:
        side = scale().letters(16)
        spot = QRectF(inside.left(), box.center().y() - side / 2 + 0.5, side, side)
        draw_sign(painter, spot, cell.sign)
        inside.setLeft(inside.left() + side + scale().gap(8))
    letters = font("question" if bold else "body")
    painter.setFont(letters)
    painter.setPen(theme().color(cell.ink))
    side_flag = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    words = QFontMetrics(letters).elidedText(
        cell.words, Qt.TextElideMode.ElideRight, inside.width()
    )
    painter.drawText(inside, int(side_flag | Qt.AlignmentFlag.AlignVCenter), words)


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
        self, model: QAbstractTableModel, parent: QWidget | None = None, *, many: bool = False
    ) -> None:
        super().__init__(parent)
        mode = QAbstractItemView.SelectionMode
        self._showing = False
        self.with_control = False
        self._delegate = RowDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
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
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(self._double_clicked)
        theme().changed.connect(self._theme_changed)
        scale().changed.connect(self.fit)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Give columns and rows the sizes of the present scale and width."""
        self.verticalHeader().setDefaultSectionSize(scale().height(32))
        self.horizontalHeader().setFixedHeight(scale().height(28))
        columns: list[Column] = getattr(self.model(), "columns", [])
        shown = self._choose_columns(columns)
        fixed = sum(scale().width(columns[place].pixels) for place in shown)
        loose = [place for place in shown if not columns[place].pixels]
        free = max(0, self.viewport().width() - fixed)
        for place, one in enumerate(columns):
            self.setColumnHidden(place, place not in shown)
            share = free // len(loose) if place in loose else scale().width(one.pixels)
            self.setColumnWidth(place, max(share, scale().letters(40)))

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
        rows = self.model().rowCount()
        self.setFixedHeight(scale().height(28) + rows * scale().height(32) + 2)

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
        """Share the width anew after a resize."""
        done = super().event(event)
        if event.type() == QEvent.Type.Resize:
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
