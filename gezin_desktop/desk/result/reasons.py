"""The reasoning of one condition as a tree of rows that wrap, with hairlines between them."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.result.tree import TreeRow
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.strokes import border, pen, ring
from gezin_desktop.desk.theme import theme

Index = QModelIndex | QPersistentModelIndex
_PATH = Qt.ItemDataRole.UserRole
_SIGN = Qt.ItemDataRole.UserRole + 1
_SHOWN_DEPTH = 2
_MOST_HEIGHTS = 400
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_WHAT, _VALUE, _KNOWN, _WHERE = range(4)
_INSET = 4
_SHARES = {_VALUE: 0.27, _KNOWN: 0.13, _WHERE: 0.17}


class _Rows(QStyledItemDelegate):
    """Draws the cells: sign and words, answer, how known, and where it is asked as a link."""

    def __init__(self, tree: ReasonTree) -> None:
        super().__init__(tree)
        self._tree = tree
        self._heights: dict[tuple[str, str, int, int], int] = {}

    def _font(self, index: Index) -> QFont:
        if index.column() == _WHERE:
            letters = QFont(font("small"))
            letters.setUnderline(True)
            return letters
        return font("small" if index.column() == _KNOWN else "body")

    def _left(self, index: Index) -> int:
        if index.column() != _WHAT or not index.data(_SIGN):
            return scale().gap(_INSET)
        return scale().letters(14) + scale().gap(10)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the width of the column."""
        width = self._tree.room(index) - self._left(index) - scale().gap(6)
        words_height = self._words_height(index, max(width, 20))
        return QSize(20, max(scale().height(26), words_height + scale().gap(8)))

    def _words_height(self, index: Index, width: int) -> int:
        """The height of a cell's words at a width; measured once, Qt asks many times."""
        size = "small" if index.column() in (_KNOWN, _WHERE) else "body"
        text = str(index.data() or "")
        key = (text, size, width, scale().percent)
        if key not in self._heights:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            room = QRect(0, 0, width, 10_000)
            metrics = QFontMetrics(self._font(index))
            self._heights[key] = metrics.boundingRect(room, _WORDS, text).height()
        return self._heights[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        box = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme().color("selected"))
        painter.setPen(pen("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        sign = index.data(_SIGN) if index.column() == _WHAT else ""
        if sign:
            side = scale().letters(14)
            top = box.top() + (box.height() - side) / 2
            draw_sign(painter, QRectF(box.left(), top, side, side), sign)
        inks = {_KNOWN: "muted", _WHERE: "accent"}
        painter.setFont(self._font(index))
        painter.setPen(theme().color(inks.get(index.column(), "text")))
        room = box.adjusted(self._left(index), 0, -scale().gap(6), 0)
        painter.drawText(room, _WORDS, str(index.data() or ""))
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused and index.column() == _WHAT:
            border(painter, box, "focus", ring(), radius=2)
        painter.restore()


class ReasonTree(QTreeWidget):
    """The reasoning as a tree; Enter on a fact goes to its question."""

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(4)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setUniformRowHeights(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Rows(self))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setProperty("inset", _INSET)
        dress.letters(self, "body")
        dress.letters(head, "small")
        dress.ink(head, "muted")
        self.itemActivated.connect(self._activated)
        self.itemClicked.connect(self._clicked)
        self.itemExpanded.connect(self.fit)
        self.itemCollapsed.connect(self.fit)
        scale().changed.connect(self._share)

    def show_rows(self, rows: tuple[TreeRow, ...], headings: list[str], language_: str) -> None:
        """Show the rows; the first levels are open."""
        self.clear()
        self.setHeaderLabels(headings)
        for row in rows:
            self.addTopLevelItem(self._item(row, language_))
        with QSignalBlocker(self):  # the height is found once, not at each row that opens
            self.expandToDepth(_SHOWN_DEPTH - 1)
        self._share()

    def _item(self, row: TreeRow, language_: str) -> QTreeWidgetItem:
        place = catalogue.place_of(row.path) if row.path else None
        tab = words.sentence(f"tab.{place.tab}.title", language_) if place else ""
        item = QTreeWidgetItem([row.told, row.value, row.known, tab])
        item.setData(_WHAT, _PATH, row.path)
        item.setData(_WHAT, _SIGN, row.sign)
        for part in row.parts:
            item.addChild(self._item(part, language_))
        return item

    def room(self, index: Index) -> int:
        """The width that a cell has for its sign and words."""
        width = self.columnWidth(index.column())
        if index.column() != _WHAT:
            return width
        depth = 1
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return width - depth * self.indentation()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew; words wrap elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._share()

    @Slot()
    def _share(self) -> None:
        self.setIndentation(scale().letters(18))
        self.header().setFixedHeight(scale().height(24))
        total = self.viewport().width()
        for column, share in _SHARES.items():
            heading = self.headerItem().text(column)
            asked = self.header().fontMetrics().horizontalAdvance(heading) + scale().gap(3 * _INSET)
            self.setColumnWidth(column, max(asked, round(total * share)))
        self.setColumnWidth(_WHAT, total - sum(self.columnWidth(one) for one in _SHARES))
        self.scheduleDelayedItemsLayout()
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Make the tree as high as its open rows."""
        height = self.header().height() + 4
        item = self.topLevelItem(0)
        option = QStyleOptionViewItem()
        delegate = self.itemDelegate()
        while item is not None:
            height += max(
                delegate.sizeHint(option, self.indexFromItem(item, column)).height()
                for column in range(4)
            )
            item = self.itemBelow(item)
        if height != self.height():
            self.setFixedHeight(height)

    @Slot(QTreeWidgetItem, int)
    def _activated(self, item: QTreeWidgetItem, _column: int) -> None:
        path = item.data(_WHAT, _PATH)
        if path:
            self.followed.emit(path)

    @Slot(QTreeWidgetItem, int)
    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _WHERE:
            self._activated(item, column)
