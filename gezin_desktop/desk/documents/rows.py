"""The list of papers as painted rows: columns on a wide page, label and value on a narrow one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.documents.model import PaperLine
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.desk.widgets.rows import WRAPPED, LinedRow

KEYS = ("state", "paper", "legalisation", "translation", "valid")
_SHARES = {"state": 132, "legalisation": 132, "translation": 108, "valid": 168}
_LEAST_PAPER = 190
_NOTHING = "–"
_SIDE = 14
_Piece = tuple[str, str, str, str, QRect]
_Cells = dict[str, tuple[str, str, str]]


def has_columns(width: int) -> bool:
    """Whether a list of this width has room for five columns."""
    return width >= scale().letters(sum(_SHARES.values()) + _LEAST_PAPER)


def column_boxes(width: int) -> dict[str, QRect]:
    """Left edge and width of every column at a width of the list."""
    left = scale().gap(_SIDE)
    fixed = {key: scale().letters(pixels) for key, pixels in _SHARES.items()}
    paper = max(1, width - left - sum(fixed.values()))
    found = {}
    for key in KEYS:
        wide = paper if key == "paper" else fixed[key]
        found[key] = QRect(left, 0, max(1, wide - scale().gap(10)), 10_000)
        left += wide
    return found


class PaperRow(LinedRow):
    """One paper: how far it is, its name, stamps, translation, dates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: PaperLine | None = None
        self._labels: dict[str, str] = {}
        self._laid: dict[tuple[int, int, bool], list[_Piece]] = {}

    def show_line(self, line: PaperLine, labels: dict[str, str]) -> None:
        """Show a paper; ``labels`` are the headings of the columns."""
        if line == self.line and labels == self._labels:
            return
        self.line, self._labels = line, labels
        self._laid.clear()
        describe(self, line.spoken)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    # -- room --------------------------------------------------------------------------------

    def _pieces(self, width: int) -> list[_Piece]:
        """Words with letters, ink, sign and box (sign included), for this width."""
        if self.line is None:
            return []
        # A layout asks for the same height dozens of times.
        key = (width, scale().percent, self.isChecked())
        if key not in self._laid:
            cells = self._cells(self.line)
            wide = has_columns(width)
            made = self._in_columns(cells, width) if wide else self._under_each_other(cells, width)
            self._laid[key] = made
        return self._laid[key]

    def _cells(self, one: PaperLine) -> _Cells:
        """Words, ink and sign of every column."""
        watch = "notyet" if one.valid_sign == "attention" else "text"
        quiet = {key: "muted" if words in (_NOTHING, "") else "text"
                 for key, words in (("l", one.legalisation), ("t", one.translation))}  # fmt: skip
        return {
            "state": (one.state, one.ink, one.sign),
            "paper": (one.title, "text", ""),
            "legalisation": (one.legalisation, quiet["l"], ""),
            "translation": (one.translation, quiet["t"], ""),
            "valid": (one.valid, watch, one.valid_sign),
        }

    def _in_columns(self, cells: _Cells, width: int) -> list[_Piece]:
        boxes = column_boxes(width)
        pieces = []
        for key, (told, ink, sign) in cells.items():
            strong = key == "paper" and self.isChecked()
            letters = "question" if strong or ink == "notyet" else "body"
            box = QRect(boxes[key])
            box.moveTop(scale().gap(6))
            # The chosen row turns bold: its height must not change, so bold letters measure it.
            measured = self._height("question" if key == "paper" else letters, told, box, sign)
            box.setHeight(measured)
            pieces.append((told, letters, ink, sign, box))
        return pieces

    def _under_each_other(self, cells: _Cells, width: int) -> list[_Piece]:
        left, top = scale().gap(_SIDE), scale().gap(6)
        room = max(1, width - 2 * left)
        pieces = []
        for key in ("paper", "state", "legalisation", "translation", "valid"):
            told, ink, sign = cells[key]
            if told in ("", _NOTHING):
                continue
            letters = "question" if key == "paper" else "body"
            if key in ("legalisation", "translation", "valid"):
                told = f"{self._labels.get(key, '')}: {told}"
            box = QRect(left, top, room, 10_000)
            box.setHeight(self._height(letters, told, box, sign))
            pieces.append((told, letters, ink, sign, box))
            top = box.bottom() + 1 + scale().gap(1)
        return pieces

    def _height(self, letters: str, told: str, box: QRect, sign: str) -> int:
        left = self.sign_room() if sign else 0
        return self.words_height(letters, told, box.adjusted(left, 0, 0, 0))

    def height_at(self, width: int) -> int:
        """The height of all words at this width."""
        bottom = max((piece[4].bottom() for piece in self._pieces(width)), default=0)
        return max(scale().height(28), bottom + 1 + scale().gap(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, hairline, signs and words."""
        painter = QPainter(self)
        self.paint_sheet(painter)
        for told, letters, ink, sign, box in self._pieces(self.width()):
            inside = QRect(box)
            if sign:
                self.paint_sign(painter, sign, box, letters)
                inside.setLeft(inside.left() + self.sign_room())
            painter.setFont(font(letters))
            painter.setPen(theme().color(ink))
            painter.drawText(inside, WRAPPED, told)
        painter.end()


class GroupTitle(QWidget):
    """Who must see to the papers below, and where that person lives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._about = ""

    def set_words(self, title: str, about: str) -> None:
        """Set who, and where."""
        self._title, self._about = title, about
        describe(self, f"{title} {about}".strip())
        self.update()

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        left, right = scale().gap(_SIDE), scale().gap(8)
        room = QRect(left, scale().gap(5), max(1, width - left - right), 10_000)
        bold, small = QFontMetrics(font("question")), QFontMetrics(font("small"))
        title = bold.boundingRect(room, WRAPPED, self._title)
        start = title.right() + scale().gap(10)
        if start + small.horizontalAdvance(self._about) <= room.right():
            drop = bold.ascent() - small.ascent()
            about = QRect(start, title.top() + drop, room.right() - start, small.height())
        else:
            under = QRect(left, title.bottom() + 1, room.width(), 10_000)
            about = small.boundingRect(under, WRAPPED, self._about)
        return title, about

    def height_at(self, width: int) -> int:
        """The height of the words at this width."""
        title, about = self._boxes(width)
        bottom = max(title.bottom(), about.bottom() if self._about else 0)
        return max(scale().height(28), bottom + 1 + scale().gap(5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a strip with a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("canvas"))
        painter.setPen(pen("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        title, about = self._boxes(self.width())
        painter.setFont(font("question"))
        painter.setPen(theme().color("text"))
        painter.drawText(title, WRAPPED, self._title)
        painter.setFont(font("small"))
        painter.setPen(theme().color("muted"))
        painter.drawText(about, WRAPPED, self._about)
        painter.end()


class ColumnHeads(QWidget):
    """The headings over the columns; they do not scroll, and are hidden on a narrow page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, str] = {}
        self._list_width = 0

    def set_list_width(self, width: int) -> None:
        """Stand over the columns of a list, which is narrower by its scroll bar."""
        self._list_width = width
        self.update()

    def set_words(self, labels: dict[str, str]) -> None:
        """Set the headings by column."""
        self._labels = labels
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scale().letters(240), scale().height(27))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the headings."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.setPen(pen("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.setFont(font("small"))
        painter.setPen(theme().color("muted"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for key, box in column_boxes(self._list_width or self.width()).items():
            inside = QRect(box.left(), 0, box.width(), self.height())
            painter.drawText(inside, flags, self._labels.get(key, ""))
        painter.end()
