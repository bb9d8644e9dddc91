"""What the program has to tell, on top of the page: trouble, advice, offers. It stays until solved.

Each notice has a name, so that the same trouble is told once and taken away when it is over. Words
are functions, because the language may change while a notice stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.errors import ErrorBlock
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.words_again import WordsAgain

Words = Callable[[], str]
Work = Callable[[], None]


@dataclass(frozen=True)
class Notice:
    """One thing to tell.

    Attributes:
        name: what it is about.
        fact: what is so, one sentence.
        advice: what is safe and what to do.
        kind: the kind of block.
        ways: buttons: words, and what they do.
        closable: whether it may be sent away unsolved.
    """

    name: str
    fact: Words
    advice: Words
    kind: str = "trouble"
    ways: tuple[tuple[Words, Work], ...] = ()
    closable: bool = True


class _NoticeBlock(WordsAgain, Block):
    def __init__(self, notice: Notice, close: Work) -> None:
        super().__init__(notice.kind)
        self._notice = notice
        self._buttons_made = []
        for words, work in notice.ways:
            button = plain_button()
            button.clicked.connect(work)
            self.add_button(button)
            self._buttons_made.append((button, words))
        if notice.closable:
            self._close = quiet_button("x")
            self._close.clicked.connect(close)
            self.add_button(self._close)
        self.read_words()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.say(self._notice.fact(), self._notice.advice())
        for button, words in self._buttons_made:
            button.setText(words())
        if self._notice.closable:
            self._close.setText(self.tr("Close this message"))


class TroubleBar(QWidget):
    """The notices that stand now, newest below; takes no room when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress.ground(self, "canvas")
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 8, (12, 8, 12, 8))
        self._blocks: dict[str, _NoticeBlock] = {}
        self._covered = False
        self.error = ErrorBlock()
        self._column.addWidget(self.error)
        self.error.closed.connect(self._show_or_hide)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice in place of an earlier one of the same name."""
        self._drop(notice.name)
        block = _NoticeBlock(notice, lambda: self.over(notice.name))
        self._blocks[notice.name] = block
        self._column.addWidget(block)
        self._show_or_hide()

    def over(self, name: str) -> None:
        """Take a notice away; harmless when it does not stand."""
        self._drop(name)
        self._show_or_hide()

    def cover(self, *, on: bool) -> None:
        """Show nothing for a while, or what stands again."""
        self._covered = on
        self._show_or_hide()

    def clear(self) -> None:
        """Take all notices away."""
        for name in list(self._blocks):
            self._drop(name)
        self._show_or_hide()

    def tell_report(self, report: str, saved: bool) -> None:
        """Show that something went wrong that nobody foresaw."""
        self.error.show_report(report, saved)
        self._show_or_hide()

    def names(self) -> list[str]:
        """The names of the notices that stand."""
        return list(self._blocks)

    def words(self) -> str:
        """All words of the notices, for those who read and test."""
        told = [block.heading.text() + " " + block.body.text() for block in self._blocks.values()]
        return " ".join(told)

    def _drop(self, name: str) -> None:
        block = self._blocks.pop(name, None)
        if block is not None:
            block.hide()
            block.setParent(None)
            block.deleteLater()

    def _show_or_hide(self) -> None:
        told = bool(self._blocks) or not self.error.isHidden()
        self.setVisible(told and not self._covered)
