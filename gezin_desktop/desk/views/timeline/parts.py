"""Around the picture: the card with the smallest change, and a numbered day."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.views.timeline.drawing import paint_number
from gezin_desktop.desk.views.timeline.model import Card, Mark
from gezin_desktop.desk.widgets.labels import Sheet, Sign, describe, label

_TOP = Qt.AlignmentFlag.AlignTop


class _StepView(QWidget):
    """A step: its number and what to do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 8)
        self._number = label("question", "accent", wrap=False)
        self._words = label("question")
        row.addWidget(self._number, 0, _TOP)
        row.addWidget(self._words, 1)

    def show_step(self, number: int, told: str) -> None:
        """Show a step."""
        self._number.setText(f"{number}.")
        self._words.setText(told)


class CardView(Sheet):
    """The smallest change for one person."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("surface", 6, parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (12, 10, 14, 10))
        self._sign = Sign("", 18)
        row.addWidget(self._sign, 0, _TOP)
        self._column = QVBoxLayout()
        dress.gaps(self._column, 3)
        row.addLayout(self._column, 1)
        self._heading = label("lead")
        self._more = label("small", "muted")
        self._column.addWidget(self._heading)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self._steps: list[_StepView] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_card(self, card: Card) -> None:
        """Show a card."""
        self._sign.show_sign(card.sign)
        self._sign.setVisible(bool(card.sign))
        self._heading.setText(card.heading)
        while len(self._steps) < len(card.steps):
            step = _StepView(self)
            self._steps.append(step)
            self._column.insertWidget(len(self._steps), step)
        for place, step in enumerate(self._steps):
            step.setVisible(place < len(card.steps))
            if place < len(card.steps):
                step.show_step(place + 1, card.steps[place])
        self._more.setText("\n".join(card.more))
        self._more.setVisible(bool(card.more))
        describe(self, card.heading, " ".join(card.as_lines()[1:]))


class _Number(QWidget):
    """A disc with a number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.number, self.ink = 0, "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square that grows with the letters."""
        side = scale().letters(19)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc."""
        painter = QPainter(self)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_number(painter, middle, self.number, self.ink)
        painter.end()


class MarkView(QWidget):
    """A numbered day: number, date, what happens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 10)
        self._number = _Number(self)
        self._day = label("question", wrap=False)
        self._words = label("small")
        row.addWidget(self._number, 0, _TOP)
        row.addWidget(self._day, 0, _TOP)
        row.addWidget(self._words, 1, _TOP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_mark(self, number: int, mark: Mark, tongue: str) -> None:
        """Show a day."""
        self._number.number, self._number.ink = number, mark.ink
        self._number.update()
        day = format_date(mark.day, tongue)
        self._day.setText(day)
        self._day.setMinimumWidth(scale().letters(124))
        self._words.setText(mark.words)
        describe(self, f"{number}. {day}", mark.words)
