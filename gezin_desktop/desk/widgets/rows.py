"""Painted rows that are buttons: the tab list, people, the heads of folded groups."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.strokes import border, chevron, pen, ring
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe, label

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class PaintedRow(QAbstractButton):
    """A row that can be chosen: ground, bar and focus ring; the words are the heirs' work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[str, int], int] = {}
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def lines_height(self, words: str, room: QRect) -> int:
        """The height of bold words in lines as wide as a room; measured once for each width."""
        key = (words, room.width())
        if key not in self._heights:
            box = QFontMetrics(font("question")).boundingRect(room, _WRAPPED, words)
            self._heights[key] = box.height()
        return self._heights[key]

    def paint_ground(self, painter: QPainter, plain: str) -> None:
        """Fill the row and draw the bar of the chosen one and the focus ring."""
        box = self.rect()
        if self.isChecked():
            painter.fillRect(box, theme().color("selected"))
            if theme().high_contrast:
                border(painter, box, "accent", 1, radius=0)
            painter.fillRect(QRect(0, 0, 4, box.height()), theme().color("accent"))
        else:
            painter.fillRect(box, theme().color("hover" if self.underMouse() else plain))
        if self.hasFocus():
            border(painter, box, "focus", ring(), radius=0)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on the row."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        self.update()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words at another place."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """A new size of letters needs a new height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self.updateGeometry()


class TabRow(PaintedRow):
    """One tab: number, title on at most two lines, state as a sign and a word."""

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._title = ""
        self._sign = "open"
        self._state = ""

    def set_words(self, title: str, sign: str, state: str) -> None:
        """Set title, sign (open, busy, done, attention) and the words of the state."""
        if (title, sign, state) == (self._title, self._sign, self._state):
            return
        higher = title != self._title
        self._title, self._sign, self._state = title, sign, state
        describe(self, f"{self._number} {title}", state)
        if higher:
            self.updateGeometry()
        self.update()

    def _title_font(self) -> QFont:
        return font("question" if self.isChecked() else "body")

    def _room(self, width: int) -> QRect:
        left = scale().letters(32)
        return QRect(left, scale().gap(5), max(1, width - left - scale().gap(8)), 10_000)

    def _title_height(self, width: int) -> int:
        return self.lines_height(self._title, self._room(width))

    def hasHeightForWidth(self) -> bool:
        """A long title takes a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of title and state at this width."""
        state = QFontMetrics(font("small")).height()
        return self._title_height(width) + state + 2 * scale().gap(5)

    def sizeHint(self) -> QSize:
        """The size at the width of the tab list."""
        width = self.width() if self.width() > 100 else scale().letters(204)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but as high as the words need."""
        return QSize(scale().letters(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw number, title, sign and state."""
        painter = QPainter(self)
        self.paint_ground(painter, "canvas")
        room = self._room(self.width())
        painter.setFont(font("small"))
        painter.setPen(theme().color("muted"))
        first_line = QFontMetrics(font("body")).height()
        number = QRect(scale().letters(12), room.top(), scale().letters(18), first_line)
        painter.drawText(number, _LEFT, self._number)
        painter.setFont(self._title_font())
        painter.setPen(theme().color("text"))
        painter.drawText(room, _WRAPPED, self._title)
        small = QFontMetrics(font("small"))
        top = room.top() + self._title_height(self.width())
        side = scale().letters(12)
        middle = top + small.height() / 2
        draw_sign(painter, QRectF(room.left(), middle - side / 2, side, side), self._sign)
        left = room.left() + side + scale().gap(5)
        painter.setFont(font("small"))
        painter.setPen(theme().color("notyet" if self._sign == "attention" else "muted"))
        line = QRect(left, top, self.width() - left, small.height())
        painter.drawText(line, _LEFT, self._state)
        painter.end()


class TabList(QWidget):
    """The tabs under each other: one stop for the keyboard, Up and Down move."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._rows: dict[str, TabRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._group.buttonClicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add(self, key: str, number: str) -> TabRow:
        """Add a tab at the end."""
        row = TabRow(number, self)
        self._rows[key] = row
        self._group.addButton(row, len(self._rows) - 1)
        self._column.addWidget(row)
        if len(self._rows) == 1:
            self.setFocusProxy(row)
        return row

    def add_words(self, size: str = "small", ink: str = "muted") -> QWidget:
        """Add a heading between tabs; its owner sets the words."""
        words = label(size, ink)
        words.setContentsMargins(scale().letters(12), scale().gap(6), 0, scale().gap(2))
        self._column.addWidget(words)
        return words

    def row(self, key: str) -> TabRow:
        """The row of a tab."""
        return self._rows[key]

    def key(self) -> str:
        """The tab that is chosen; empty before the first choice."""
        return next((key for key, row in self._rows.items() if row.isChecked()), "")

    def show_key(self, key: str) -> None:
        """Show a tab as chosen without telling anyone."""
        self._rows[key].setChecked(True)
        self.setFocusProxy(self._rows[key])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose the tab above or below."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        rows = list(self._rows.values())
        place = next((n for n, row in enumerate(rows) if row.hasFocus()), 0)
        row = rows[max(0, min(len(rows) - 1, place + step))]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        row.click()

    @Slot()
    def _clicked(self) -> None:
        key = self.key()
        self.setFocusProxy(self._rows[key])
        self.chosen.emit(key)


class PersonRow(PaintedRow):
    """One person: sign, name, what the person is, the verdict in a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = self._ink = ""
        self._name = self._about = self._word = ""

    def set_words(self, sign: str, name: str, about: str, word: str) -> None:
        """Set the row.

        Args:
            sign: a status sign; empty before anything is known.
            name: the name to show, or what stands for it.
            about: relation and country, short.
            word: the verdict's word.
        """
        if (sign, name, about, word) == (self._sign, self._name, self._about, self._word):
            return
        self._sign, self._name, self._about, self._word = sign, name, about, word
        describe(self, f"{name}, {about}: {word}")
        self.updateGeometry()
        self.update()

    def _free(self) -> int:
        """The room for name and relation, between the sign and the verdict's word."""
        left = scale().gap(16) + scale().letters(16) + scale().gap(10)
        word = QFontMetrics(font("question")).horizontalAdvance(self._word)
        return self.width() - left - word - scale().gap(30)

    def _has_two_lines(self) -> bool:
        """Whether the relation does not fit beside the name."""
        bold, small = QFontMetrics(font("question")), QFontMetrics(font("small"))
        words = bold.horizontalAdvance(self._name) + small.horizontalAdvance(self._about)
        return bool(self._about) and words + scale().gap(8) > self._free()

    def sizeHint(self) -> QSize:
        """One line, or two where the words are long."""
        more = QFontMetrics(font("small")).height() if self._has_two_lines() else 0
        return QSize(scale().letters(240), scale().height(31) + more)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row from both ends."""
        painter = QPainter(self)
        self.paint_ground(painter, "surface")
        side = scale().letters(16)
        bold, small = QFontMetrics(font("question")), QFontMetrics(font("small"))
        second = small.height() if self._has_two_lines() else 0
        box = self.rect().adjusted(0, 0, 0, -second)
        left = scale().gap(16)
        if self._sign:
            draw_sign(painter, QRectF(left, (box.height() - side) / 2, side, side), self._sign)
        left += side + scale().gap(10)
        painter.setFont(font("question"))
        painter.setPen(theme().color(self._sign or "text"))
        painter.drawText(box.adjusted(0, 0, -scale().gap(15), 0), _RIGHT, self._word)
        painter.setPen(theme().color("text"))
        free = self._free()
        name = bold.elidedText(self._name, Qt.TextElideMode.ElideRight, free)
        painter.drawText(QRect(left, 0, free, box.height()), _LEFT, name)
        used = 0 if second else bold.horizontalAdvance(name) + scale().gap(8)
        room = QRect(left + used, 0, max(0, free - used), box.height())
        if second:  # under the name, up to the right edge
            above = (box.height() + bold.height()) // 2
            room = QRect(left, above, self.width() - left - scale().gap(8), second)
        about = small.elidedText(self._about, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font("small"))
        painter.setPen(theme().color("muted"))
        painter.drawText(room, _LEFT, about)
        painter.end()


class GroupHead(PaintedRow):
    """The head of a group that folds: title, how many, an arrow. Checked means open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._count = ""
        self.setChecked(True)

    def set_words(self, title: str, count: str = "") -> None:
        """Set title and the number (or short words) after it."""
        if (title, count) == (self._title, self._count):
            return
        self._title, self._count = title, count
        describe(self, f"{title} {count}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scale().letters(240), scale().height(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds, Right unfolds, Enter turns."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if self.isChecked() != (key == Qt.Key.Key_Right):
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a strip between two hairlines."""
        painter = QPainter(self)
        box = self.rect()
        painter.fillRect(box, theme().color("hover" if self.underMouse() else "canvas"))
        painter.setPen(pen("line"))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        left = scale().gap(16)
        painter.setFont(font("question"))
        painter.setPen(theme().color("text"))
        painter.drawText(box.adjusted(left, 0, 0, 0), _LEFT, self._title)
        left += painter.fontMetrics().horizontalAdvance(self._title) + scale().gap(8)
        painter.setFont(font("body"))
        painter.setPen(theme().color("muted"))
        painter.drawText(box.adjusted(left, 0, 0, 0), _LEFT, self._count)
        middle = QPointF(box.right() - scale().letters(20), box.center().y() + 0.5)
        chevron(painter, middle, theme().color("text"), turn=0 if self.isChecked() else 270)
        if self.hasFocus():
            border(painter, box, "focus", ring(), radius=0)
        painter.end()
