"""Deeds within the open case: undo with its name, questions, people, regions, outcome, letter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from gezin_desktop.desk import words
from gezin_desktop.desk.commands import ADD_ROW, MARK, REMOVE_ROW, WHAT_IF, Change
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.row import row_of
from gezin_desktop.desk.form.table import RowsGroup
from gezin_desktop.desk.language import DUTCH, ENGLISH, language
from gezin_desktop.desk.noted import PREFIX as DAYS
from gezin_desktop.desk.over import COMPARE, TIMELINE
from gezin_desktop.desk.preview.tongue import (
    BESIDE,
    LANGUAGE_PATH,
    choose_letter_language,
    letter_language,
)
from gezin_desktop.desk.where import ASKING, Where

if TYPE_CHECKING:
    from gezin_desktop.desk.case_view import CaseView
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.session import Session
    from gezin_desktop.desk.steps import Step

_LETTER = "letter"
_OF_VIEW: Final[dict[str, Callable[[CaseView], None]]] = {
    "date": lambda view: view.header.date.setFocus(),
    "next-tab": lambda view: view.next_tab(),
    "previous-tab": lambda view: view.previous_tab(),
    "next-region": lambda view: view.step_region(1),
    "previous-region": lambda view: view.step_region(-1),
    "next-question": lambda view: view.next_question(),
    "previous-question": lambda view: view.next_question(back=True),
    "next-person": lambda view: view.step_person(1),
    "previous-person": lambda view: view.step_person(-1),
    "enlarge": lambda view: view.toggle_outcome(),
    "compare": lambda view: view.toggle_over(COMPARE),
    "what-if": lambda view: view.begin_what_if(),
    "timeline": lambda view: view.toggle_over(TIMELINE),
    "help": lambda view: view.toggle_help(),
}
"""What the view of a case does itself, by the keys of the actions."""


class Edits(QObject):
    """What keys and menus do while a case is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before_letter = "start"
        session = window.open_case.session
        session.trial_turned.connect(self.name_undo)
        session.answered.connect(self._beside_changed)
        session.jumped.connect(self._beside_changed)
        session.loaded.connect(self.show_letter_language)

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {
            **{key: partial(self._with_view, work) for key, work in _OF_VIEW.items()},
            "undo": self.undo,
            "redo": self.redo,
            "add-row": self.add_row,
            "mark": self._mark,
            "calculate": self._calculate,
            "spelling": self._offer_spelling,
            "find": self.find,
            "tree-text": self.tree_as_text,
            "letter": self.show_letter,
            "letter-language": self.other_letter_language,
            "print": lambda: self._ask_letter("print_letter"),
            "save-pdf": lambda: self._ask_letter("save_pdf"),
            "mail-letter": lambda: self._ask_letter("mail_letter"),
            "copy-letter": lambda: self._ask_letter("copy_text"),
            "read-status": self.read_status,
        }

    def _with_view(self, work: Callable[[CaseView], None]) -> None:
        work(self._view)

    @property
    def _view(self) -> CaseView:
        return self._window.case_view

    def connect_view(self, view: CaseView) -> None:
        """Hear what a fresh view of a case asks for."""
        view.letter_language_chosen.connect(self.choose_letter_language)
        self.show_letter_language()

    # -- undo ------------------------------------------------------------------------------------

    @Slot()
    def undo(self) -> None:
        """Take the last answer back; the view jumps to its question."""
        told = self.take_back(self._window.open_case.session)
        if told:
            self._view.status.say(told)

    @Slot()
    def redo(self) -> None:
        """Give the answer again that was taken back."""
        told = self.do_again(self._window.open_case.session)
        if told:
            self._view.status.say(told)

    def take_back(self, session: Session) -> str:
        """Take the last step of a session back; what it was, in words."""
        self._settle()
        history = session.history
        step = history.step(history.index() - 1) if session.can_undo else None
        if step is None:
            return ""
        told = self.tr("Undone: {what}").format(what=self.name_of(step))
        history.undo()
        return told

    def do_again(self, session: Session) -> str:
        """Do the step of a session again that was taken back; what it was, in words."""
        history = session.history
        step = history.step(history.index()) if history.can_redo() else None
        if step is None:
            return ""
        told = self.tr("Done again: {what}").format(what=self.name_of(step))
        history.redo()
        return told

    def _settle(self) -> None:
        focus = QApplication.focusWidget()
        settle = getattr(focus, "settle", None)
        if callable(settle):
            settle()

    @Slot()
    def name_undo(self) -> None:
        """Say in the menu what would be undone and done again."""
        if self._window.where is not Where.QUICK:
            self.name_steps(self._window.open_case.session)

    def name_steps(self, session: Session) -> None:
        """Name the steps of a session: the open case, or the quick check."""
        history = session.history
        acts = self._window.acts
        undo, redo = self.tr("Undo"), self.tr("Redo")
        if session.can_undo:
            what = self.name_of(history.step(history.index() - 1))
            undo = self.tr("Undo: {what}").format(what=what)
        if history.can_redo():
            what = self.name_of(history.step(history.index()))
            redo = self.tr("Redo: {what}").format(what=what)
        acts["undo"].setText(undo)
        acts["redo"].setText(redo)
        if self._window.where & ASKING:
            acts["undo"].setEnabled(session.can_undo)
            acts["redo"].setEnabled(history.can_redo())

    def name_of(self, step: Step | None) -> str:
        """A step in words, made when shown so that it follows the language."""
        if not isinstance(step, Change):
            return ""
        if step.kind == WHAT_IF:
            return self.tr("what was tried")
        if step.path.startswith(DAYS):
            return self.tr("a day of the deadlines")
        what = self._label_of(step.path)
        if step.kind == ADD_ROW:
            return self.tr("added to {what}").format(what=what)
        if step.kind == REMOVE_ROW:
            return self.tr("removed from {what}").format(what=what)
        if step.kind == MARK:
            return self.tr("how known: {what}").format(what=what)
        return what

    def _label_of(self, path: str) -> str:
        tongue = language().current
        if path.startswith(BESIDE):
            return self.tr("the letter")
        if not path:
            return self.tr("an earlier version of the case")
        if path == "receipt_date":
            return words.question("case.receipt_date", tongue).label.rstrip("?")
        place = catalogue.place_of(path)
        if place is None:
            return self.tr("an answer")
        if place.field is not None:
            return words.question(place.field.question, tongue).label.rstrip("?")
        return words.sentence(f"tab.{place.tab}.title", tongue)

    # -- questions -------------------------------------------------------------------------------

    @Slot()
    def add_row(self) -> None:
        """Add a line to the question that has the keyboard, or a row to a list of the page."""
        page, row = self._view.stack.currentWidget(), row_of(QApplication.focusWidget())
        more = getattr(row.edit, "more_wanted", None) if row is not None else None
        if page is None or (callable(more) and more()):
            return
        tables = [one for one in page.findChildren(RowsGroup) if one.isVisible()]
        focus = QApplication.focusWidget()
        tables.sort(key=lambda one: not (focus and one.isAncestorOf(focus)))
        if tables:
            tables[0].add()

    def _mark(self) -> None:
        row = self._view.row
        if row is not None:
            row.open_marks()

    def _calculate(self) -> None:
        """Open the calculator at the amount in hand, or at the first source of income."""
        row = self._view.row
        if row is None or row.calculating is None:
            self._view.go_to("sponsor.incomes[0].monthly_gross")
            row = self._view.row
        if row is not None and row.calculating is not None:
            row.calculating.toggle()
        else:
            self._view.status.say(words.sentence("pay.no-source", language().current))

    def _offer_spelling(self) -> None:
        """Offer other spellings of the word at the cursor, where words are checked."""
        offer = getattr(QApplication.focusWidget(), "offer_spelling", None)
        if callable(offer):
            offer()

    def find(self) -> None:
        """Find a question by words."""
        from gezin_desktop.desk.palette.entry import Sort
        from gezin_desktop.desk.palette.window import Palette

        Palette(self._window, Sort.QUESTION).open()

    def tree_as_text(self) -> None:
        """Show a picture, or the reasons of a condition, as plain text, or the picture again."""
        view = self._view
        if not hasattr(view.stack.currentWidget(), "toggle_text"):
            view.toggle_outcome()
        toggle = getattr(view.stack.currentWidget(), "toggle_text", None)
        if callable(toggle):
            toggle()

    def read_status(self) -> None:
        """Let a screen reader say the whole status line."""
        line = self._view.status
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(line, line.spoken()))

    # -- letter ----------------------------------------------------------------------------------

    def show_letter(self) -> None:
        """Show the letter, or go back to where the talk was."""
        view = self._view
        if view.tab == _LETTER:
            view.show_tab(self._before_letter)
        else:
            self._before_letter = view.tab
            view.show_tab(_LETTER)

    def other_letter_language(self) -> None:
        """Switch the letter between Dutch and English."""
        now = letter_language(self._window.open_case.session, self._window.settings)
        self.choose_letter_language(ENGLISH if now == DUTCH else DUTCH)

    @Slot(str)
    def choose_letter_language(self, code: str) -> None:
        """Put the letter of this case in a language; it is kept beside the case."""
        choose_letter_language(self._window.open_case.session, code)

    @Slot()
    def show_letter_language(self) -> None:
        """Show in the header which language the letter of the open case is in."""
        if self._window.has_view:
            window = self._window
            now = letter_language(window.open_case.session, window.settings)
            window.case_view.header.show_letter_language(now)

    @Slot(str)
    def _beside_changed(self, path: str) -> None:
        if path == LANGUAGE_PATH:
            self.show_letter_language()

    def _ask_letter(self, what: str) -> None:
        view = self._view
        if view.what_if.refuses():
            return
        if view.tab != _LETTER:
            self._before_letter = view.tab
            view.show_tab(_LETTER)
        work = getattr(view.page(_LETTER), what, None)
        if callable(work):
            work()
