"""The tabs of an open case under each other: number, title, sign and state in words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.rows import LEFT, WRAPPED, PaintedRow


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
        painter.drawText(number, LEFT, self._number)
        painter.setFont(self._title_font())
        painter.setPen(theme().color("text"))
        painter.drawText(room, WRAPPED, self._title)
        small = QFontMetrics(font("small"))
        top = room.top() + self._title_height(self.width())
        side = scale().letters(12)
        middle = top + small.height() / 2
        draw_sign(painter, QRectF(room.left(), middle - side / 2, side, side), self._sign)
        left = room.left() + side + scale().gap(5)
        painter.setFont(font("small"))
        painter.setPen(theme().color("notyet" if self._sign == "attention" else "muted"))
        line = QRect(left, top, self.width() - left, small.height())
        painter.drawText(line, LEFT, self._state)
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
