"""What a table shows: its columns, and the cells that a model gives for them."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from gezin_desktop.desk.widgets.cells import CELL_ROLE, Cell, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


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


class CellModel(QAbstractTableModel):
    """A table of cells under headings; heirs hold the rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []

    @abstractmethod
    def count(self) -> int:
        """How many rows."""

    @abstractmethod
    def cell(self, row: int, column: int) -> Cell:
        """One cell; an empty one outside the table."""

    def heading(self, column: int) -> str:
        """The words over a column."""
        return self.columns[column].heading

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows; a row holds no others."""
        return 0 if parent is not None and parent.isValid() else self.count()

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns; a cell holds no others."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for display and for screen readers, the whole cell for painting."""
        if (role != CELL_ROLE and role not in _WORDS) or not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        return cell if role == CELL_ROLE else cell.words

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings, each over its column."""
        if way != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[section].right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class RowsModel(CellModel):
    """A table whose rows are given whole; good for tens of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[list[Cell]] = []

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Set the headings."""
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Set all rows. Rows that are only reworded keep selection and scrolling."""
        fresh = [list(row) for row in rows]
        if fresh == self._rows:
            return
        if len(fresh) == len(self._rows) and fresh:
            before, self._rows = self._rows, fresh
            for row, (old, new) in enumerate(zip(before, fresh, strict=True)):
                if len(old) != len(new):
                    self._tell(row, range(max(1, len(self.columns))))
                elif old != new:  # the others are neither measured nor painted again
                    self._tell(row, [one for one, cell in enumerate(new) if cell != old[one]])
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def _tell(self, row: int, columns: Sequence[int]) -> None:
        self.dataChanged.emit(self.index(row, columns[0]), self.index(row, columns[-1]))

    def count(self) -> int:
        """How many rows were given."""
        return len(self._rows)

    def cell(self, row: int, column: int) -> Cell:
        """One cell; an empty one outside the table."""
        try:
            return self._rows[row][column]
        except IndexError:
            return Cell()
