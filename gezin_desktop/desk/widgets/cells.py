"""One cell of a table: what stands in it, how it is painted, how much room its words ask for."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.theme import theme

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ROW: Final = 32
"""The height of a row of one line at 100 %."""
_ENDLESS: Final = 10_000


class Cell(NamedTuple):
    """One cell: words, an optional sign before them, their ink and weight, and the side."""

    words: str = ""
    sign: str = ""
    ink: str = "text"
    bold: bool = False
    right: bool = False


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
        return QSize(scale().letters(60), scale().height(ROW))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell under the pointer what was too long for its cell."""
        cell = index.data(CELL_ROLE)
        one_line = option.rect.height() <= scale().height(ROW)
        if (
            isinstance(cell, Cell)
            and one_line
            and words_height(cell, option.rect.width(), bold=cell.bold)
        ):
            QToolTip.showText(event.globalPos(), cell.words, view)
            return True
        QToolTip.hideText()
        return super().helpEvent(event, view, option, index)


def _paint_cell(painter: QPainter, box: QRect, cell: Cell, *, bold: bool) -> None:
    inside = _inside(box, cell)
    if cell.sign:
        side = scale().letters(16)
        left = box.left() + scale().gap(14)
        draw_sign(painter, QRectF(left, box.center().y() - side / 2 + 0.5, side, side), cell.sign)
    letters = font("question" if bold else "body")
    painter.setFont(letters)
    painter.setPen(theme().color(cell.ink))
    side_flag = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    flags = int(side_flag | Qt.AlignmentFlag.AlignVCenter)
    if box.height() > scale().height(ROW):  # the table made room for more lines
        painter.drawText(inside, flags | int(Qt.TextFlag.TextWordWrap), cell.words)
        return
    way = Qt.TextElideMode.ElideRight
    words = QFontMetrics(letters).elidedText(cell.words, way, inside.width())
    painter.drawText(inside, flags, words)


def _inside(box: QRect, cell: Cell) -> QRect:
    """Where the words of a cell stand."""
    inside = box.adjusted(scale().gap(14), 0, -scale().gap(14 if cell.right else 6), 0)
    if cell.sign:
        inside.setLeft(inside.left() + scale().letters(16) + scale().gap(8))
    return inside


def words_height(cell: Cell, width: int, *, bold: bool) -> int:
    """How high a row must be for the words of a cell; 0 when one line is enough."""
    inside = _inside(QRect(0, 0, width, _ENDLESS), cell)
    metrics = QFontMetrics(font("question" if bold else "body"))
    # Shortening measures a word a little wider than its advance.
    if metrics.horizontalAdvance(cell.words) + 2 <= inside.width():
        return 0
    flags = int(Qt.TextFlag.TextWordWrap)
    words = metrics.boundingRect(inside, flags, cell.words).height()
    return scale().height(ROW) + words - metrics.height()
