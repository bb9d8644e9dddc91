"""The outcome as a strip below the page, for windows too narrow for the panel."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.build import build
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import sign_ink
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.theme import STATUSES, theme
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import Sign, label
from gezin_desktop.desk.words_again import WordsAgain


class OutcomeStrip(WordsAgain, QWidget):
    """Sign, verdict, deadline, next question, and the way to the whole outcome."""

    followed = Signal(str)
    enlarge_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kind = "ask"
        row = QHBoxLayout(self)
        dress.gaps(row, 14, (14, 10, 14, 10))
        self._sign = Sign("ask", 20)
        column = QVBoxLayout()
        dress.gaps(column, 0)
        self._words = label("group")
        self._next = label("small")
        self.button = primary_button()
        column.addWidget(self._words)
        column.addWidget(self._next)
        row.addWidget(self._sign)
        row.addLayout(column, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.enlarge_wanted)
        session.assessed.connect(self.refresh)
        session.person_chosen.connect(self.refresh)
        self.read_words()

    def read_words(self) -> None:
        """Put everything in the window's language."""
        self.button.setText(self.tr("Outcome"))
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """A strip that was hidden may be behind the case."""
        self.refresh()
        super().showEvent(event)

    @Slot()
    def refresh(self) -> None:
        """Show the outcome as it is now."""
        if not self.isVisible():
            return
        tongue = language().current
        model = build(self._session, tongue)
        person = next((one for one in model.people if one.id == model.chosen), None)
        told = person.word if person else model.headline.words
        deadline = next((one for one in model.notices if one.kind == "deadline"), None)
        if deadline is not None:
            told = f"{told} · {deadline.heading.split(':')[0].lower()}"
        self._words.setText(f"{told[:1].upper()}{told[1:]}")  # it stands here as a sentence
        self._kind = model.headline.sign or "ask"
        self._sign.show_sign(self._kind)
        dress.ink(self._words, sign_ink(self._kind))
        known = self._session.law_damaged is None
        done = words.sentence("panel.all-asked" if known else "panel.no-law", tongue)
        following = f"{words.sentence('panel.next', tongue)}: {model.next_words}"
        self._next.setText(following if model.next_path else done)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tint and the bar of the verdict."""
        painter = QPainter(self)
        kind = self._kind if self._kind in STATUSES else "ask"
        painter.fillRect(self.rect(), theme().color(f"{kind}_tint"))
        painter.setPen(pen("line"))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        bar = self.rect()
        bar.setWidth(5)
        painter.fillRect(bar, theme().color(kind))
        painter.end()
