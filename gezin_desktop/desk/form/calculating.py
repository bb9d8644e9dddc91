"""The income calculator of a question: opened under it, and what it takes over into the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from gezin_desktop.case.income import Income
from gezin_desktop.case.kinds import IncomeKind
from gezin_desktop.desk import words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.pay.calculator import Calculator
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.chain import chain_after
from gezin_desktop.desk.widgets.labels import describe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gezin_desktop.desk.pay.sums import Pay
    from gezin_desktop.desk.session import Session
    from gezin_desktop.desk.widgets.notes import FieldBox

_INCOMES: Final = "sponsor.incomes"


class Calculating(QObject):
    """A button beside an amount, and the calculator that it opens below.

    ``left`` comes when it was closed: the keyboard goes back to the amount.
    """

    left = Signal()

    def __init__(self, box: FieldBox, session: Session) -> None:
        super().__init__(box)
        self._box, self._session = box, session
        self._path = ""
        self._kind: IncomeKind | None = None
        self.calculator: Calculator | None = None
        self.button = quiet_button()
        self.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.button.clicked.connect(self.toggle)
        box.line.insertWidget(1, self.button)

    def read_words(self, asked: str) -> None:
        """Put button and calculator in the window's language; ``asked`` is the question."""
        tongue = language().current
        self.button.setText(words.sentence("pay.open", tongue))
        describe(self.button, f"{words.sentence('pay.title', tongue)}: {asked}")
        if self.calculator is not None:
            self.calculator.read_words()

    def follow(self, path: str, kind: IncomeKind | None) -> None:
        """The question is about another source of income now: its sum would be of another.

        Args:
            path: of the amount.
            kind: what kind of income the source is, when that is known.
        """
        if path != self._path and self.calculator is not None:
            self.calculator.hide()
            self.calculator.empty()
        self._path, self._kind = path, kind
        if self.calculator is not None:
            self.calculator.ask_for(kind)

    @Slot()
    def toggle(self) -> None:
        """Open the calculator, or close it and go back to the amount."""
        calculator = self._made()
        opening = calculator.isHidden()
        calculator.setVisible(opening)
        if opening:
            calculator.cards[0].amount.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _made(self) -> Calculator:
        if self.calculator is None:
            self.calculator = Calculator(self._box)
            self.calculator.hide()
            self.calculator.ask_for(self._kind)
            self.calculator.taken.connect(self._taken)
            self.calculator.closed.connect(self.toggle)
            self.calculator.grown.connect(self._chain)
            self._box.column.addWidget(self.calculator)
            self._chain()
        return self.calculator

    @Slot()
    def _chain(self) -> None:
        if self.calculator is not None:
            chain_after(self._box.editor, self.calculator)

    @Slot(list)
    def _taken(self, pays: list[Pay]) -> None:
        """The first job is this source, every other one a source of its own; all in one step."""
        if self._path:
            self._session.visit()
            self._session.answer_all(self._path, self._answers(pays))
            self._session.settle()
        if self.calculator is not None:
            self.calculator.empty()
        self.toggle()

    def _answers(self, pays: Sequence[Pay]) -> dict[str, object]:
        source = self._path.rpartition(".")[0]
        answers: dict[str, object] = {self._path: pays[0].month}
        if pays[0].holiday is not None:
            answers[f"{source}.includes_holiday_allowance"] = pays[0].holiday
        if len(pays) > 1:
            rows = list(self._session.get(_INCOMES) or [])
            here = self._session.get(source)
            rows += [_job(pay, here) for pay in pays[1:]]
            answers = {_INCOMES: rows, **answers}
        return answers


def _job(pay: Pay, like: Income) -> Income:
    """Another job of the same person; what else is known of it is to be asked."""
    return Income(
        kind=like.kind,
        earner=like.earner,
        monthly_gross=pay.month,
        includes_holiday_allowance=pay.holiday,
    )
