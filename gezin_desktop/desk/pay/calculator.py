"""The income calculator under an amount: one job or more, the sum line by line, taken over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.case.kinds import IncomeKind
from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.pay.card import PayCard
from gezin_desktop.desk.pay.sums import Pay, steps_together
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.labels import Sheet, describe, label
from gezin_desktop.law.rules.income_sources import PAID_INCLUSIVE, WAGE

_WORK = WAGE | {IncomeKind.DIRECTOR_SHAREHOLDER}
MOST_JOBS = 6


class Calculator(QWidget):
    """Amounts as they stand on the payslip, and what they come to per month.

    ``taken`` gives the jobs whose sum is complete; ``closed`` is sent on Escape.
    """

    taken = Signal(list)
    closed = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind: IncomeKind | None = None
        self.cards: list[PayCard] = []
        self.title = label("lead")
        self.total = label("question")
        self.note = label("small", "muted")
        self.more, self.take = quiet_button("plus"), plain_button()
        self._build()
        self.more.clicked.connect(self.add)
        self.take.clicked.connect(self._take)
        self._add_card()
        self.read_words()

    def _build(self) -> None:
        outer, sheet = QVBoxLayout(self), Sheet("sunken", parent=self)
        dress.gaps(outer, 0, (0, 8, 0, 0))
        outer.addWidget(sheet)
        column = QVBoxLayout(sheet)
        dress.gaps(column, 12, (12, 10, 12, 12))
        self._jobs = QVBoxLayout()
        dress.gaps(self._jobs, 16)
        line = QHBoxLayout()
        dress.gaps(line, 12)
        line.addWidget(self.more)
        line.addStretch(1)
        line.addWidget(self.take)
        column.addWidget(self.title)
        column.addLayout(self._jobs)
        for part in (self.total, self.note):
            column.addWidget(part)
        column.addLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the calculator; nothing of the case changes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        self.title.setText(words.sentence("pay.title", tongue))
        self.more.setText(words.sentence("pay.more", tongue))
        self.take.setText(words.sentence("pay.take", tongue))
        describe(self, self.title.text())
        for card in self.cards:
            card.read_words()
        self._show()

    def ask_for(self, kind: IncomeKind | None) -> None:
        """Ask what belongs to a kind of income."""
        self._kind = kind
        for card in self.cards:
            self._fit(card)
        self._show()

    def _fit(self, card: PayCard) -> None:
        holiday = self._kind not in PAID_INCLUSIVE
        card.ask(yearly=self._kind in _WORK, holiday=holiday)

    # -- jobs ------------------------------------------------------------------------------------

    def pays(self) -> list[Pay]:
        """What was filled in, job by job."""
        return [card.pay() for card in self.cards]

    def empty(self) -> None:
        """Begin again with one empty job."""
        for card in self.cards[1:]:
            self._drop(card)
        self.cards[0].empty()
        self._show()

    @Slot()
    def add(self) -> None:
        """Ask about one more job."""
        if len(self.cards) < MOST_JOBS:
            card = self._add_card()
            self.grown.emit()
            self._show()
            card.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_card(self) -> PayCard:
        card = PayCard(self)
        self.cards.append(card)
        self._jobs.addWidget(card)
        card.changed.connect(self._show)
        card.left.connect(self._tell)
        card.removed.connect(self._remove)
        self._fit(card)
        return card

    @Slot()
    def _remove(self) -> None:
        card = self.sender()
        if isinstance(card, PayCard) and len(self.cards) > 1:
            self._drop(card)
            self._show()
            self.cards[-1].amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, card: PayCard) -> None:
        self.cards.remove(card)
        self._jobs.removeWidget(card)
        card.hide()
        card.deleteLater()

    @Slot()
    def _show(self) -> None:
        tongue, several = language().current, len(self.cards) > 1
        for number, card in enumerate(self.cards, 1):
            card.show_number(number if several else 0)
        together = steps_together(self.pays(), tongue)
        self.total.setText("\n".join(together))
        self.total.setVisible(bool(together))
        self.note.setText(self._noted(tongue))
        self.note.setVisible(bool(self.note.text()))
        self.more.setVisible(self._kind in _WORK and len(self.cards) < MOST_JOBS)
        describe(self.take, self.take.text(), self.spoken())

    def _noted(self, tongue: str) -> str:
        pays, told = self.pays(), []
        if any(pay.yearly for pay in pays):
            told.append(words.sentence("pay.note-besides", tongue))
        if len(self.cards) > 1:
            told.append(words.sentence("pay.note-several", tongue))
        return "\n".join(told)

    def spoken(self) -> str:
        """The whole sum in the order in which it is read."""
        parts = [f"{card.title.text()} {card.sum.text()}".strip() for card in self.cards]
        return "\n".join((*parts, *filter(None, (self.total.text(), self.note.text()))))

    @Slot()
    def _tell(self) -> None:
        """Let a screen reader say the sum once a field of it was left."""
        if any(pay.month is not None for pay in self.pays()):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.spoken()))

    @Slot()
    def _take(self) -> None:
        """Take the sum over, or go to what is missing."""
        for card in self.cards:
            pay = card.pay()
            if pay.month is None:
                (card.amount if pay.amount is None else card.hours).setFocus()
                return
        self.taken.emit(self.pays())
