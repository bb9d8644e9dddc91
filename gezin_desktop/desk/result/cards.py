"""The people across the top of the large outcome: one card each, one stop for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.result.model import PersonLine
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.chain import HandsOn
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.desk.widgets.rows import LEFT, PaintedRow

_LEAST = 220


class PersonCard(PaintedRow):
    """Sign and name; below them the verdict's word and what the person is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = PersonLine("", "", "", "", "")

    def show_person(self, person: PersonLine) -> None:
        """Show a person."""
        if person != self._shown:
            self._shown = person
            describe(self, f"{person.name}, {person.about}: {person.word}")
            self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        lines = QFontMetrics(font("question")).height() + QFontMetrics(font("small")).height()
        return QSize(scale().letters(_LEAST), lines + scale().gap(14))

    def asked_width(self) -> int:
        """How wide the words are; 0 when it is not shown."""
        if self.isHidden():
            return 0
        bold, small = QFontMetrics(font("question")), QFontMetrics(font("small"))
        verdict = QFontMetrics(font("small_bold")).horizontalAdvance(self._shown.word)
        about = small.horizontalAdvance(f"  ·  {self._shown.about}")
        words = max(bold.horizontalAdvance(self._shown.name), verdict + about)
        return words + scale().letters(16) + scale().gap(16) + scale().gap(9) + scale().gap(12)

    def minimumSizeHint(self) -> QSize:
        """Narrow; long names are cut."""
        return QSize(scale().letters(48), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card and a hairline at its right."""
        painter = QPainter(self)
        self.paint_ground(painter, "surface")
        painter.setPen(pen("line"))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        side, edge = scale().letters(16), scale().gap(16)
        bold, small = QFontMetrics(font("question")), QFontMetrics(font("small"))
        top = scale().gap(7)
        if self._shown.sign:
            middle = top + (bold.height() - side) / 2
            draw_sign(painter, QRectF(edge, middle, side, side), self._shown.sign)
        left = edge + side + scale().gap(9)
        free = self.width() - left - scale().gap(10)
        painter.setFont(font("question"))
        painter.setPen(theme().color("text"))
        name = bold.elidedText(self._shown.name, Qt.TextElideMode.ElideRight, free)
        painter.drawText(QRect(left, top, free, bold.height()), LEFT, name)
        self._paint_verdict(painter, QRect(left, top + bold.height(), free, small.height()))
        painter.end()

    def _paint_verdict(self, painter: QPainter, room: QRect) -> None:
        painter.setFont(font("small_bold"))
        painter.setPen(theme().color(self._shown.sign or "muted"))
        painter.drawText(room, LEFT, self._shown.word)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(self._shown.word))
        painter.setFont(font("small"))
        painter.setPen(theme().color("muted"))
        about = f"  ·  {self._shown.about}" if self._shown.about else ""
        cut = painter.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, LEFT, cut)


class PersonCards(HandsOn):
    """The relatives beside each other; more lines when there is no room."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards: list[PersonCard] = []
        self._ids: list[str] = []
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        dress.gaps(self._grid, 0)
        self._group.buttonClicked.connect(self._clicked)

    def show_people(self, people: tuple[PersonLine, ...], chosen: str) -> None:
        """Show the relatives; one alone needs no card."""
        while len(self._cards) < len(people):
            card = PersonCard(self)
            self._group.addButton(card)
            self._cards.append(card)
        self._ids = [one.id for one in people]
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(people))
            if place < len(people):
                card.show_person(people[place])
                card.setChecked(people[place].id == chosen)
                if people[place].id == chosen:
                    self.setFocusProxy(card)
        self.setVisible(len(people) > 1)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards in a line as fit."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        asked = max((card.asked_width() for card in self._cards), default=0)
        least = max(scale().letters(_LEAST), min(asked, self.width()))
        across = max(1, self.width() // least)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // across, place % across)

    @Slot()
    def _clicked(self) -> None:
        for place, card in enumerate(self._cards):
            if card.isChecked() and place < len(self._ids):
                self.setFocusProxy(card)
                self.chosen.emit(self._ids[place])
