"""Blocks: what must be seen (a deadline, trouble, a referral), the empty state, progress."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gezin_desktop.desk import dress
from gezin_desktop.desk.icons import icon_pixmap
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import SIGNS, draw_sign
from gezin_desktop.desk.strokes import BLOCK_RADIUS, border
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Sheet, describe, label


class Kind(NamedTuple):
    """How a kind of block looks: tint, bar, picture (an icon or a sign), its ink, heading size."""

    tint: str
    bar: str
    picture: str
    ink: str
    heading: str


KINDS: Final[dict[str, Kind]] = {
    "deadline": Kind("notyet_tint", "notyet", "alarm", "notyet", "lead"),
    "passed": Kind("notnow_tint", "notnow", "alarm", "notnow", "lead"),
    "trouble": Kind("notnow_tint", "notnow", "error", "error", "question"),
    "refer": Kind("refer_tint", "refer", "refer", "refer", "question"),
    "info": Kind("ask_tint", "accent", "info-circle", "accent", "question"),
    "ask": Kind("ask_tint", "accent", "ask", "ask", "question"),
    "met": Kind("met_tint", "met", "met", "met", "question"),
    "safety": Kind("assess_tint", "assess", "info-circle", "assess", "question"),
}


class Picture(QWidget):
    """An icon from the set, or a sign, in one colour."""

    def __init__(
        self, name: str, pixels: int, ink: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._pixels, self._ink = name, pixels, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, name: str, ink: str) -> None:
        """Show another picture."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the letters."""
        side = scale().letters(self._pixels)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        painter = QPainter(self)
        side = scale().letters(self._pixels)
        if self._name in SIGNS:
            inset = side * 0.1
            box = QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset)
            draw_sign(painter, box, self._name)
        elif self._name:
            pixmap = icon_pixmap(self._name, side, self._ink, self.devicePixelRatioF())
            painter.drawPixmap(0, 0, pixmap)
        painter.end()


class Block(QFrame):
    """A tinted block with a bar on the left: one bold fact, what it means, where it comes from."""

    def __init__(
        self, kind: str = "info", *, square: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = KINDS[kind]
        self._square = square
        # Not Maximum: its limit is the height at the widest, so wrapped words would be cut off.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (16, 10, 16, 10))
        self._picture = Picture(self._kind.picture, 22, self._kind.ink)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        dress.gaps(column, 2)
        row.addLayout(column, 1)
        self.heading = label(self._kind.heading)
        self.body = label()
        self.source = label("small", "muted")
        self._buttons = FlowLayout()
        dress.gaps(self._buttons, 8, (0, 4, 0, 0))
        for part in (self.heading, self.body, self.source):
            column.addWidget(part)
            part.hide()
        column.addLayout(self._buttons)

    def set_kind(self, kind: str) -> None:
        """Turn the block into another kind.

        Raises:
            KeyError: there is no such kind.
        """
        self._kind = KINDS[kind]
        self._picture.show_picture(self._kind.picture, self._kind.ink)
        dress.letters(self.heading, self._kind.heading)
        self.update()

    def say(self, heading: str, body: str = "", source: str = "") -> None:
        """Set the words; an empty part takes no room."""
        for part, words in ((self.heading, heading), (self.body, body), (self.source, source)):
            part.setText(words)
            part.setVisible(bool(words))
        describe(self, heading, " ".join(words for words in (body, source) if words))

    def add_button(self, button: QPushButton) -> None:
        """Put a button under the words."""
        self._buttons.addWidget(button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tint and bar; in high contrast a border in place of the tint."""
        painter = QPainter(self)
        heavy = theme().high_contrast
        radius = 0 if self._square else BLOCK_RADIUS
        edge = self._kind.bar if heavy else self._kind.tint
        border(painter, self.rect(), edge, 2 if heavy else 1, fill=self._kind.tint, radius=radius)
        painter.setClipRect(QRect(0, 0, 4, self.height()))
        border(painter, self.rect(), self._kind.bar, 1, fill=self._kind.bar, radius=radius)
        painter.end()


class EmptyState(Sheet):
    """Nothing here yet: what is so, what to do, one primary button."""

    def __init__(self, picture: str, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent=parent)
        column = QVBoxLayout(self)
        dress.gaps(column, 4, (16, 16, 16, 16))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(Picture(picture, 32, "muted"), 0, middle)
        column.addSpacing(4)
        self._fact = label("question")
        self._advice = label("body", "muted")
        for part in (self._fact, self._advice):
            part.setAlignment(middle)
            column.addWidget(part)
        self._buttons = QHBoxLayout()
        dress.gaps(self._buttons, 8, (0, 8, 0, 0))
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        column.addStretch(1)

    def say(self, fact: str, advice: str) -> None:
        """Set the two sentences."""
        self._fact.setText(fact)
        self._advice.setText(advice)
        describe(self, fact, advice)

    def add_button(self, button: QPushButton) -> None:
        """Put a button under the words."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)


class _Bar(QWidget):
    """How far a job is, as a bar."""

    def __init__(self) -> None:
        super().__init__()
        self.part = 0.0
        dress.height(self, 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw border and filling."""
        painter = QPainter(self)
        radius = self.height() / 2
        border(painter, self.rect(), "control", 1, fill="surface", radius=radius)
        inside = self.rect().adjusted(2, 2, -2, -2)
        inside.setWidth(round(inside.width() * self.part))
        if inside.width() > 0:
            border(painter, inside, "accent", 1, fill="accent", radius=inside.height() / 2)
        painter.end()


class ProgressBlock(Sheet):
    """A long job that says how far it is and can be stopped (``stop`` is its button)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        column = QVBoxLayout(self)
        dress.gaps(column, 6, (14, 8, 8, 12))
        row = QHBoxLayout()
        dress.gaps(row, 10)
        self._words = label()
        self.stop = quiet_button()
        row.addWidget(Picture("hourglass", 18))
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        column.addLayout(row)
        self._bar = _Bar()
        column.addWidget(self._bar)

    def say(self, words: str, done: int, total: int) -> None:
        """Show how far the job is, in words and as a bar."""
        self._words.setText(words)
        self._bar.part = min(1.0, done / total) if total > 0 else 0.0
        describe(self._bar, words)
        describe(self, words)
        self._bar.update()
