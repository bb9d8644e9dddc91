"""The parts of the client view: the deadline, a card per person, a line with a picture."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import sign_ink
from gezin_desktop.desk.strokes import BLOCK_RADIUS, border
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.views.client.model import ClientCard, DeadlineCard
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.labels import Rule, Sheet, Sign, describe, label

_TOP = Qt.AlignmentFlag.AlignTop
_BAR, _NARROW, _WIDEST = 5, 620, 720


class DeadlineView(QFrame):
    """The nearest deadline, before everything else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        dress.gaps(row, 20, (24, 14, 24, 14))
        row.addWidget(Picture("alarm", 40, "notyet", self))
        column = QVBoxLayout()
        dress.gaps(column, 2)
        self._heading = label("title")
        self._body = label("client_body")
        column.addWidget(self._heading)
        column.addWidget(self._body)
        row.addLayout(column, 1)
        side = QVBoxLayout()
        dress.gaps(side, 0)
        self._still = label("client_small", "muted", wrap=False)
        self._left = label("title", "notyet", wrap=False)
        side.addStretch(1)
        side.addWidget(self._still)
        side.addWidget(self._left)
        side.addStretch(1)
        row.addLayout(side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the days left stand under the words."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = self.width() < scale().letters(_NARROW)
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def show_deadline(self, found: DeadlineCard, tongue: str) -> None:
        """Show a deadline."""
        self._heading.setText(found.heading)
        self._body.setText(found.body)
        self._body.setVisible(bool(found.body))
        for part in (self._still, self._left):
            part.setVisible(found.left >= 0)
        self._still.setText(words.sentence("client.still", tongue))
        days = words.sentence("client.days", tongue, n=max(0, found.left))
        self._left.setText(days)
        left = f" {self._still.text()} {days}" if found.left >= 0 else ""
        describe(self, found.heading, f"{found.body}{left}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tint and bar."""
        painter = QPainter(self)
        heavy = theme().high_contrast
        edge = "notyet" if heavy else "notyet_tint"
        width = 2 if heavy else 1
        border(painter, self.rect(), edge, width, fill="notyet_tint", radius=BLOCK_RADIUS)
        painter.setClipRect(QRect(0, 0, _BAR, self.height()))
        border(painter, self.rect(), "notyet", 1, fill="notyet", radius=BLOCK_RADIUS)
        painter.end()


class CardView(Sheet):
    """One person."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("surface", 6, parent)
        column = QVBoxLayout(self)
        dress.gaps(column, 8, (20, 18, 18, 18))
        head = QHBoxLayout()
        dress.gaps(head, 14)
        self._sign = Sign("", 38)
        names = QVBoxLayout()
        dress.gaps(names, 0)
        self._name = label("client_head")
        self._about = label("client_small", "muted")
        names.addWidget(self._name)
        names.addWidget(self._about)
        head.addWidget(self._sign, 0, _TOP)
        head.addLayout(names, 1)
        column.addLayout(head)
        self._verdict = label("title")
        self._why = label("client_body")
        self._rule = Rule()
        self._ask = label("client_small", "muted")
        self._do = label("client_head")
        column.addWidget(self._verdict)
        column.addWidget(self._why)
        column.addStretch(1)
        for part in (self._rule, self._ask, self._do):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        dress.max_width(self, _WIDEST)

    def show_card(self, card: ClientCard, ask: str) -> None:
        """Show a person; ``ask`` is the question above what to do."""
        self._sign.show_sign(card.sign)
        self._name.setText(card.name)
        self._about.setText(card.about)
        self._about.setVisible(bool(card.about))
        self._verdict.setText(card.verdict)
        dress.ink(self._verdict, sign_ink(card.sign))
        self._why.setText(card.why)
        self._ask.setText(ask)
        self._do.setText(card.do)
        for part in (self._rule, self._ask, self._do):
            part.setVisible(bool(card.do))
        describe(self, card.spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, and the ring of the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            border(painter, self.rect(), "focus", 3 if theme().high_contrast else 2, radius=6)
            painter.end()


class LineView(Sheet):
    """A picture, what it is about, and the fact."""

    def __init__(self, picture: str, parent: QWidget) -> None:
        super().__init__("surface", 6, parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 14, (20, 10, 20, 10))
        row.addWidget(Picture(picture, 24, "accent", self))
        column = QVBoxLayout()
        dress.gaps(column, 0)
        self._about = label("client_small", "muted")
        self._fact = label("client_small")
        column.addWidget(self._about)
        column.addWidget(self._fact)
        row.addLayout(column, 1)

    def show_line(self, about: str, fact: str) -> None:
        """Show a fact."""
        self._about.setText(about)
        self._fact.setText(fact)
        describe(self, f"{about}: {fact}")
