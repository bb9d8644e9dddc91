"""The blocks above the case list: trouble with the store, the last deed, practice cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from gezin_desktop.store import StoreError

DELETED: Final = "deleted"
CLOSED: Final = "closed"
REOPENED: Final = "reopened"
AS_ADVICE: Final = "as-advice"
AS_FILE: Final = "as-file"


class ListBlocks(WordsAgain, QWidget):
    """Each block is there only when it has something to say."""

    again = Signal()
    bring_back = Signal()
    own_cases = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: StoreError | None = None
        self._done = ("", 0, "")
        self.trouble, self.undo, self.made_up = Block("trouble"), Block("info"), Block("info")
        self._again = plain_button("refresh")
        self._bring_back = plain_button("arrow-back-up")
        self._own = plain_button("arrow-left")
        column = QVBoxLayout(self)
        dress.gaps(column, 12)
        for block, button, wish in (
            (self.trouble, self._again, self.again),
            (self.undo, self._bring_back, self.bring_back),
            (self.made_up, self._own, self.own_cases),
        ):
            block.add_button(button)
            button.clicked.connect(wish)
            block.hide()
            column.addWidget(block)
        self.read_words()
        self._fit()

    def tell_error(self, error: StoreError | None) -> None:
        """Tell an error of the store, or that it is over."""
        self._error = error
        self._say()

    def tell_done(self, what: str, count: int = 0, number: str = "") -> None:
        """Tell what was done to cases and can be taken back; empty when there is nothing.

        Args:
            what: ``DELETED``, ``CLOSED``, ``REOPENED``, ``AS_ADVICE`` or ``AS_FILE``.
            count: to how many cases.
            number: the number of the case when it was one.
        """
        self._done = (what, count, number)
        self._say()

    def show_practice(self, *, on: bool) -> None:
        """Say that the cases were made up, or no longer."""
        self.made_up.setVisible(on)
        self._fit()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self._again.setText(self.tr("Try again now"))
        self._own.setText(self.tr("To my own cases"))
        self.made_up.say(
            self.tr("These are practice cases about people who do not exist"),
            self.tr("You can change everything. Nothing of it is kept."),
        )
        self._say()

    def _say(self) -> None:
        if self._error is not None:
            fact, _, advice = self._error.text(language().current).partition(". ")
            self.trouble.say(f"{fact.rstrip('.')}.", advice)
        if self._done[0]:
            self.undo.say(self._deed(), self._way_back())
        self.trouble.setVisible(self._error is not None)
        self.undo.setVisible(bool(self._done[0]))
        self._fit()

    def _deed(self) -> str:
        what, count, number = self._done
        if number:
            return {
                DELETED: self.tr("Case {number} has been deleted."),
                CLOSED: self.tr("Case {number} has been closed."),
                REOPENED: self.tr("Case {number} has been opened again."),
                AS_ADVICE: self.tr("Case {number} counts as advice without a file."),
                AS_FILE: self.tr("Case {number} counts as a file."),
            }[what].format(number=number)
        return {
            DELETED: self.tr("%n cases have been deleted.", "", count),
            CLOSED: self.tr("%n cases have been closed.", "", count),
            REOPENED: self.tr("%n cases have been opened again.", "", count),
            AS_ADVICE: self.tr("%n cases count as advice without a file.", "", count),
            AS_FILE: self.tr("%n cases count as files.", "", count),
        }[what]

    def _way_back(self) -> str:
        if self._done[0] == DELETED:
            self._bring_back.setText(self.tr("Bring back"))
            return self.tr("It can be brought back for 30 days, also under Manage, Deleted cases.")
        self._bring_back.setText(self.tr("Undo"))
        if self._done[0] == CLOSED:
            return self.tr("The term for keeping a closed case runs from today.")
        if self._done[0] in (AS_ADVICE, AS_FILE):
            return self.tr("The term for keeping it follows from that.")
        return ""

    def _fit(self) -> None:
        # Without a block no gap either.
        self.setVisible(not all(one.isHidden() for one in (self.trouble, self.undo, self.made_up)))
