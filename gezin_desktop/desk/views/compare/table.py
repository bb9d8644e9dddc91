"""The comparison drawn: a head per route, a row per subject; one stop, arrows move between rows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import sign_ink
from gezin_desktop.desk.strokes import border, pen, ring
from gezin_desktop.desk.views.compare.model import CellModel, CompareModel, RouteHead, RowModel
from gezin_desktop.desk.widgets.labels import Sheet, Sign, describe, label

MOST = 3
_TITLE, _TITLE_SHARE, _COLUMN = 232, 0.3, 200
_TOP = Qt.AlignmentFlag.AlignTop


def title_width(wide: int) -> int:
    """The pixels of the titles in a table of a width."""
    return min(scale().letters(_TITLE), round(wide * _TITLE_SHARE))


def columns_in(wide: int) -> int:
    """How many routes fit beside each other: one at least, three at most."""
    return max(1, min(MOST, (wide - title_width(wide)) // scale().letters(_COLUMN)))


def _free(widget: QWidget) -> QWidget:
    """Let the layout alone decide how wide a widget is, so that all columns are equal."""
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return widget


class HeadView(QWidget):
    """Which route, how it stands, from which day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        dress.gaps(column, 4, (14, 12, 14, 12))
        self._title = label("lead")
        self._law = label("small", "muted")
        row = QHBoxLayout()
        dress.gaps(row, 10)
        self._sign = Sign("", 20)
        self._verdict = label("group")
        row.addWidget(self._sign, 0, _TOP)
        row.addWidget(_free(self._verdict), 1)
        self._when = label("small")
        for part in (self._title, self._law, self._when):
            _free(part)
        column.addWidget(self._title)
        column.addWidget(self._law)
        column.addLayout(row)
        column.addWidget(self._when)
        column.addStretch(1)
        _free(self)

    def show_head(self, head: RouteHead) -> None:
        """Show a route."""
        self._title.setText(head.title)
        self._law.setText(head.law)
        self._sign.show_sign(head.sign)
        self._verdict.setText(head.verdict)
        dress.ink(self._verdict, sign_ink(head.sign) if head.sign else "text")
        self._when.setText(head.when)
        describe(self, head.spoken)


class CellView(QWidget):
    """A sign with words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (14, 6, 12, 6))
        self._sign = Sign("", 16)
        self._words = label()
        row.addWidget(self._sign, 0, _TOP)
        row.addWidget(_free(self._words), 1, _TOP)
        _free(self)

    def show_cell(self, cell: CellModel) -> None:
        """Show what one route says."""
        self._sign.show_sign(cell.sign)
        self._sign.setVisible(bool(cell.sign))
        self._words.setText(cell.text)
        dress.ink(self._words, "muted" if cell.muted else "text")


class RowView(QWidget):
    """One subject over all routes that are shown."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 0)
        self._title = label()
        holder = QWidget(self)
        inside = QHBoxLayout(holder)
        dress.gaps(inside, 0, (16, 6, 10, 6))
        inside.addWidget(self._title, 0, _TOP)
        self._holder = holder
        row.addWidget(holder)
        self._row = row
        self._cells: list[CellView] = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_row(
        self, row: RowModel, cells: tuple[CellModel, ...], spoken: str, titles: int
    ) -> None:
        """Show a subject; its title is ``titles`` pixels wide."""
        self._holder.setFixedWidth(titles)
        self._title.setText(row.title)
        while len(self._cells) < len(cells):
            fresh = CellView(self)
            self._row.addWidget(fresh, 1)
            self._cells.append(fresh)
        for place, view in enumerate(self._cells):
            view.setVisible(place < len(cells))
            if place < len(cells):
                view.show_cell(cells[place])
        describe(self, spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move between rows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairlines between columns and above the row, and the ring of the focus."""
        painter = QPainter(self)
        painter.setPen(pen("line"))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        for cell in self._cells:
            if not cell.isHidden():
                painter.drawLine(cell.x(), 0, cell.x(), self.height())
        if self.hasFocus():
            border(painter, self.rect(), "focus", ring(), radius=0)
        painter.end()


class CompareTable(Sheet):
    """The head and the rows on one sheet."""

    row_focused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", 6, parent)
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 0, (1, 1, 1, 1))
        top = QWidget(self)
        row = QHBoxLayout(top)
        dress.gaps(row, 0)
        self._corner = QWidget(top)
        inside = QVBoxLayout(self._corner)
        dress.gaps(inside, 2, (16, 12, 10, 12))
        self.day = label("question")
        inside.addWidget(self.day)
        inside.addStretch(1)
        row.addWidget(self._corner)
        self._heads = [HeadView(top) for _ in range(MOST)]
        for head in self._heads:
            row.addWidget(head, 1)
        self._column.addWidget(top)
        self.rows: list[RowView] = []
        self._shown = 0

    def show_model(self, model: CompareModel, first: int, wide: int) -> None:
        """Show the routes from ``first`` on, as many as fit into ``wide`` pixels."""
        across, titles = columns_in(wide), title_width(wide)
        heads = model.heads[first : first + across]
        self._corner.setFixedWidth(titles)
        self.day.setText(model.day)
        for place, view in enumerate(self._heads):
            view.setVisible(place < len(heads))
            if place < len(heads):
                view.show_head(heads[place])
        while len(self.rows) < len(model.rows):
            fresh = RowView(self)
            fresh.stepped.connect(self._step)
            self.rows.append(fresh)
            self._column.addWidget(fresh)
        for place, line in enumerate(self.rows):
            line.setVisible(place < len(model.rows))
            if place < len(model.rows):
                row = model.rows[place]
                line.show_row(
                    row, row.cells[first : first + across], row.spoken(model.heads), titles
                )
        self._shown = len(model.rows)
        self._one_stop()

    def _one_stop(self) -> None:
        """The rows together are one stop of the keyboard."""
        chosen = next((one for one in self.rows if one.hasFocus()), None)
        stop = chosen or next(iter(self.rows), None)
        for one in self.rows:
            policy = Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)

    def _step(self, step: int) -> None:
        shown = self.rows[: self._shown]
        here = next((place for place, one in enumerate(shown) if one.hasFocus()), 0)
        target = shown[max(0, min(len(shown) - 1, here + step))]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._one_stop()
        self.row_focused.emit(target)
