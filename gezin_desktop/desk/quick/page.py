"""The page of the quick check: questions at the left, the provisional outcome beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.case.model import EMPTY
from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import dress
from gezin_desktop.desk.copying.board import board
from gezin_desktop.desk.form.row import FieldRow, row_of
from gezin_desktop.desk.language import language
from gezin_desktop.desk.people import fresh_id
from gezin_desktop.desk.quick.cards import Outcome
from gezin_desktop.desk.quick.model import outcome
from gezin_desktop.desk.quick.pool import progress
from gezin_desktop.desk.quick.questions import Questions
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.session import Assess, Session
from gezin_desktop.desk.state import State
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button, quiet_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.widgets.scroll import ColumnPane
from gezin_desktop.desk.words_again import WordsAgain

_BESIDE, _LEAST_BESIDE = 444, 300


def fresh_state() -> State:
    """A check of which nothing is known yet: one relative without answers."""
    relative = Relative(id=fresh_id(EMPTY))
    return State(EMPTY.model_copy(update={"relatives": [relative]}))


class QuickPage(WordsAgain, QWidget):
    """A check that lives in memory only.

    ``go_on`` carries all answers, to be kept as a case; ``closed`` leaves the page.
    """

    chapter = "conversation"
    """Where the manual tells of it."""
    go_on = Signal(object)
    closed = Signal()

    def __init__(
        self, assess: Assess, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = Session(assess, today, self)
        self.session.load(fresh_state())
        self._row: FieldRow | None = None
        self._told = ""
        self._make()
        self._build()
        self._connect()
        self.read_words()

    def _make(self) -> None:
        dress.ground(self, "surface")
        self.heading = label("page", wrap=False)
        self.count = label("small", "muted", wrap=False)
        self.forward = primary_button("arrow-right")
        self.again = plain_button("refresh")
        self.copy = quiet_button("copy")
        self.shut = quiet_button("x")
        self.said = label("small", "muted", wrap=False)
        self.done = label("question")
        self.questions = Questions(self.session)
        self.left = ColumnPane("surface", margins=(32, 16, 24, 24), spacing=20)
        self.right = ColumnPane("canvas", margins=(20, 16, 20, 24), spacing=12)
        self.right.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.note = Block("info")
        self.outcome = Outcome()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        head = Edged("canvas", "bottom")
        flow = FlowLayout(head)
        dress.gaps(flow, 12, (24, 8, 16, 8))
        buttons = (self.forward, self.again, self.copy, self.shut)
        for part in (self.heading, self.count, *buttons, self.said):
            flow.addWidget(part)
        for words in (self.heading, self.count, self.said):
            dress.height(words, 32, least=True)
        column.addWidget(head)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        dress.gaps(self._both, 0)
        self._both.addWidget(self.left, 3)
        self._both.addWidget(self.right, 2)
        column.addLayout(self._both, 1)
        self.left.column.addWidget(self.questions)
        self.left.column.addWidget(self.done)
        self.left.column.addStretch(1)
        self.right.column.addWidget(self.outcome)
        self.right.column.addWidget(self.note)
        self.right.column.addStretch(1)

    def _connect(self) -> None:
        self.forward.clicked.connect(self.take_on)
        self.again.clicked.connect(self.start_again)
        self.copy.clicked.connect(self._copied)
        self.shut.clicked.connect(self.closed)
        self.session.assessed.connect(self.refresh)
        self.session.loaded.connect(self.refresh)
        self.session.jumped.connect(self._jumped)
        scale().changed.connect(self._arrange)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.heading.setText(self.tr("Quick check"))
        self.forward.setText(self.tr("Go on as a case"))
        self.again.setText(self.tr("Begin again"))
        self.copy.setText(self.tr("Copy the outcome"))
        self.shut.setText(self.tr("Close"))
        for button in (self.forward, self.again, self.copy, self.shut):
            describe(button, button.text())
            button.updateGeometry()
        self.forward.setToolTip(self.tr("Ctrl+Enter"))
        self.shut.setToolTip("Esc")
        self.note.say(
            self.tr("Provisional: it rests on these few answers."),
            self.tr("Nothing is kept until you go on as a case. The IND decides."),
        )
        self.outcome.say_trouble(
            self.tr("The law data are damaged. Nothing is worked out."),
            self.tr("The answers can still be taken on as a case."),
        )
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show questions and outcome as the answers stand."""
        self.questions.refresh()
        done, total = progress(self.session)
        told = self.tr("{done} of {total} questions answered")
        self.count.setText(told.format(done=done, total=total))
        self.outcome.show_outcome(outcome(self.session, language().current))
        describe(self.right, self.tr("Provisional outcome"), self.outcome.as_text())
        self.done.setText(self.tr("These questions are done. The whole intake asks the rest."))
        self.done.setVisible(bool(total) and done == total)
        self._speak()
        self._arrange()

    def _speak(self) -> None:
        """Tell a screen reader once when a verdict is another one."""
        cards = self.outcome.shown.cards
        told = ". ".join(f"{one.name}: {one.verdict}" for one in cards)
        if told != self._told and self.isVisible() and told:
            spoken = f"{self.tr('Provisional outcome')}. {told}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self._told = told

    # -- what a person does ----------------------------------------------------------------------

    def begin(self) -> None:
        """Put the keyboard in the first open question."""
        if self.next_question() is None:
            self.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_question(self, *, back: bool = False) -> FieldRow | None:
        """Go to the next open question, or the one before."""
        found = self.questions.take_next(self._row, back=back)
        if found is not None:
            self.left.show_inside(found)
        return found

    def say(self, words: str) -> None:
        """Show a word about what was just done, such as an undo."""
        self.said.setText(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, words))

    def toggle_help(self) -> None:
        """Show or hide why the question in focus is asked, with its source."""
        shown = self.questions.rows()
        row = self._row if self._row in shown else next(iter(shown), None)
        if row is not None:
            row.toggle_help()

    @Slot()
    def take_on(self) -> None:
        """Hand all answers over, to go on as a case."""
        self._settle()
        self.go_on.emit(self.state())

    def state(self) -> State:
        """All answers; a relative of whom nothing was said is left out."""
        state = self.session.state
        if state.case.relatives == fresh_state().case.relatives:
            return state.with_case(EMPTY) if state == fresh_state() else _without_relative(state)
        return state

    @Slot()
    def start_again(self) -> None:
        """Take every answer away for the next person; undo brings them back."""
        self.session.put_back(fresh_state())
        self.begin()

    def forget(self) -> None:
        """Forget everything, also what undo would bring back."""
        self.session.load(fresh_state())

    @Slot()
    def _copied(self) -> None:
        parts = (f"{self.heading.text()}: {self.note.heading.text()}", self.outcome.as_text())
        board().put("\n".join(parts))

    @Slot(str)
    def _jumped(self, path: str) -> None:
        row = next((one for one in self.questions.rows() if one.path == path), None)
        if row is not None:
            row.take_focus()
            self.left.show_inside(row)

    def _settle(self) -> None:
        focus = QApplication.focusWidget()
        settle = getattr(focus, "settle", None)
        if focus is not None and self.isAncestorOf(focus) and callable(settle):
            settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on as a case, Escape goes back."""
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held:
            self.take_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        row = row_of(new) if new is not None and self.isAncestorOf(new) else None
        if row is None or row is self._row:
            return
        self._row = row
        self.session.visit()
        if old is not None:
            self.left.show_inside(row)

    # -- room ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the outcome beside the questions, or under them."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        beside = scale().width_class(self.width()) >= WidthClass.NARROW
        way = QBoxLayout.Direction
        self._both.setDirection(way.LeftToRight if beside else way.TopToBottom)
        width = min(self.left.viewport().width() - 2 * scale().gap(32), scale().letters(648))
        self.questions.fit(max(width, scale().letters(200)))


def _without_relative(state: State) -> State:
    return state.with_case(state.case.model_copy(update={"relatives": []}))
