"""The window turned to the client: large, calm, in a language of its own, nothing internal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import LANGUAGES
from gezin_desktop.desk.result.outlooks import Outlooks
from gezin_desktop.desk.scale import STEP, scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.views.client.cards import CardView, DeadlineView, LineView
from gezin_desktop.desk.views.client.model import ClientModel, build_client
from gezin_desktop.desk.widgets.buttons import Segments, plain_button
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.widgets.scroll import ScrollPane

_FIRST = 1000
"""The share of what may take all room before the rest gets any."""
_CARD, _HIGHEST, _MOST_ACROSS, _ONE_LINE = 270, 420, 4, 900


class ClientView(QWidget):
    """What the client may see; ``sized`` asks for other letters, ``closed`` for the case."""

    closed = Signal()
    sized = Signal(int)

    def __init__(self, session: Session, tongue: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._outlooks = Outlooks(session, self)
        self._tongue = tongue
        self.model = ClientModel("", None, (), "")
        self.cards: list[CardView] = []
        self.title = label("title")
        self.day = label("client_small", "muted")
        self.language = Segments(LANGUAGES)
        self.smaller = plain_button("zoom-out")
        self.larger = plain_button("zoom-in")
        self.back = plain_button("arrow-left")
        self.deadline = DeadlineView(self)
        self.bring = LineView("file-text", self)
        self.foot = label("client_small", "muted")
        self._build()
        self._connect()
        self.language.show_key(tongue)

    def _build(self) -> None:
        dress.ground(self, "sunken")
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        column.addWidget(self._build_head())
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        dress.gaps(self._column, 16, (32, 20, 32, 20))
        self._column.addWidget(self.deadline)
        self._grid = QGridLayout()
        dress.gaps(self._grid, 16)
        self._column.addLayout(self._grid, _FIRST)
        self._column.addWidget(self.bring)
        self._column.addWidget(self.foot)
        self._column.addStretch(1)  # on a high screen: cards do not grow without end
        self.pane = ScrollPane("sunken")
        self.pane.setWidget(inside)
        column.addWidget(self.pane, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _build_head(self) -> QWidget:
        head = Edged("canvas", "bottom")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, head)
        dress.gaps(self._head, 8, (32, 14, 24, 14))
        self._buttons = buttons = QWidget(head)
        tools = QHBoxLayout(buttons)
        dress.gaps(tools, 10)
        for part in (self.language, self.smaller, self.larger, self.back):
            tools.addWidget(part)
        titles = QWidget(head)
        told = QHBoxLayout(titles)
        dress.gaps(told, 16)
        told.addWidget(self.title)
        told.addWidget(self.day, 1, Qt.AlignmentFlag.AlignBottom)
        self._head.addWidget(titles, 1)
        self._head.addWidget(buttons)
        return head

    def _connect(self) -> None:
        self.language.chosen.connect(self.speak)
        self.smaller.clicked.connect(self._ask_smaller)
        self.larger.clicked.connect(self._ask_larger)
        self.back.clicked.connect(self.closed)
        self._session.assessed.connect(self.refresh)
        scale().changed.connect(self._lay_out)

    # -- words -----------------------------------------------------------------------------------

    @Slot(str)
    def speak(self, tongue: str) -> None:
        """Put this view in a language; the window keeps its own."""
        self._tongue = tongue
        self.language.show_key(tongue)
        self.refresh()

    def _read_words(self) -> None:
        tongue = self._tongue
        self.title.setText(words.sentence("client.title", tongue))
        self.day.setText(self.model.day)
        names = [words.sentence(f"client.language-{code}", tongue) for code in LANGUAGES]
        told = [code.upper() for code in LANGUAGES]
        self.language.set_words(told, words.sentence("client.language", tongue), names)
        for button, key in (
            (self.smaller, "client.smaller"),
            (self.larger, "client.larger"),
            (self.back, "client.back"),
        ):
            button.setText(words.sentence(key, tongue))
        self.foot.setText(words.sentence("client.foot", tongue))
        describe(self, self.title.text(), self.model.day)

    # -- what is shown ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Show the case as it is now."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the client may see now."""
        if not self.isVisible():
            return
        tongue = self._tongue
        self.model = model = build_client(self._session, self._outlooks, tongue)
        self._read_words()
        self.deadline.setVisible(model.deadline is not None)
        if model.deadline is not None:
            self.deadline.show_deadline(model.deadline, tongue)
        while len(self.cards) < len(model.cards):
            self.cards.append(CardView(self))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(model.cards))
            if place < len(model.cards):
                card.show_card(model.cards[place], words.sentence("client.do", tongue))
        self.bring.setVisible(bool(model.bring))
        self.bring.show_line(words.sentence("client.bring", tongue), model.bring)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside each other as fit."""
        super().resizeEvent(event)
        self._lay_out()

    @Slot()
    def _lay_out(self) -> None:
        ways = QBoxLayout.Direction
        narrow = self.width() < scale().letters(_ONE_LINE)
        self._head.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignVCenter
        self._head.setAlignment(self._buttons, side)
        shown = self.cards[: len(self.model.cards)]
        fit = max(1, min(_MOST_ACROSS, self.width() // scale().letters(_CARD)))
        rows = (len(shown) + fit - 1) // fit or 1
        across = (len(shown) + rows - 1) // rows or 1
        for place, card in enumerate(shown):
            card.setMaximumHeight(max(scale().letters(_HIGHEST), card.sizeHint().height()))
            self._grid.addWidget(card, place // across, place % across)
        for place in range(_MOST_ACROSS):
            self._grid.setColumnStretch(place, int(place < across))

    # -- what a person does ----------------------------------------------------------------------

    @Slot()
    def _ask_smaller(self) -> None:
        self.sized.emit(scale().percent - STEP)

    @Slot()
    def _ask_larger(self) -> None:
        self.sized.emit(scale().percent + STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the case."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
