"""The notices that stand on top of the page, the most urgent first, each until it is solved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.errors import ErrorBlock
from gezin_desktop.desk.notice import Notice, Work
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.notes import announce
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.desk.words_again import WordsAgain

_PART: Final = 0.32
"""Of the height of the window that notices may take unasked."""
_WHOLE: Final = 0.5
"""Of the height of the window that all notices may take when a person asks for them."""
_URGENT: Final = {
    kind: place for place, kind in enumerate(("trouble", "passed", "deadline", "ask"))
}


class _NoticeBlock(WordsAgain, Block):
    def __init__(self, notice: Notice, close: Work) -> None:
        super().__init__(notice.kind)
        self._notice = notice
        self.kind = notice.kind
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

    @property
    def told(self) -> str:
        """All its words."""
        return f"{self.heading.text()} {self.body.text()}"

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.say(self._notice.fact(), self._notice.advice())
        for button, words in self._buttons_made:
            button.setText(words())
        if self._notice.closable:
            self._close.setText(self.tr("Close this message"))


class TroubleBar(WordsAgain, QWidget):
    """The notices that stand now; takes no room when there are none.

    Together they may take a part of the window. When they need more, only the most urgent one
    stands there, and one button shows and folds the others.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress.ground(self, "canvas")
        self._frame = column = QVBoxLayout(self)
        dress.gaps(column, 6, (12, 8, 12, 8))
        self._page = page = QWidget()
        self._column = QVBoxLayout(page)
        dress.gaps(self._column, 8)
        self._pane = ScrollPane("canvas")
        self._pane.setWidgetResizable(False)
        self._pane.setWidget(page)
        self.more = quiet_button("chevron-down")
        self.more.clicked.connect(self._unfold)
        column.addWidget(self._pane)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._blocks: dict[str, _NoticeBlock] = {}
        self._covered = self._open = False
        self.error = ErrorBlock()
        self._column.addWidget(self.error)
        self.error.closed.connect(self._show_or_hide)
        page.installEventFilter(self)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice in place of an earlier one of the same name, and let it be heard."""
        self._drop(notice.name)
        block = _NoticeBlock(notice, lambda: self.over(notice.name))
        self._blocks[notice.name] = block
        self._column.addWidget(block)
        self._show_or_hide()
        announce(self, block.told)

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
        """The names of the notices that stand, as they were told."""
        return list(self._blocks)

    def words(self) -> str:
        """All words of the notices, for those who read and test."""
        return " ".join(block.told for block in self._blocks.values())

    def read_words(self) -> None:
        """Put the button in the window's language; the blocks do so themselves."""
        self._fit()

    def _drop(self, name: str) -> None:
        block = self._blocks.pop(name, None)
        if block is not None:
            block.hide()
            block.setParent(None)
            block.deleteLater()

    def _show_or_hide(self) -> None:
        standing = self._standing()
        self._open = self._open and len(standing) > 1
        self.setVisible(bool(standing) and not self._covered)
        self._fit()

    # -- room ------------------------------------------------------------------------------------

    def _standing(self) -> list[Block]:
        """What stands, the most urgent first: an error, then by kind, then the newest."""
        newest = reversed(self._blocks.values())
        told = sorted(newest, key=lambda one: _URGENT.get(one.kind, len(_URGENT)))
        return [*told] if self.error.isHidden() else [self.error, *told]

    @Slot()
    def _unfold(self) -> None:
        self._open = not self._open
        self._fit()
        if self._open:
            self._pane.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words came, went, or grew: share the room anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other words fit beside each other now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much as the window has room for."""
        standing, room = self._standing(), self.window().height()
        wide = self._pane.width()
        folds = len(standing) > 1 and self._asked(standing, wide) > room * _PART
        folded = folds and not self._open
        for place, block in enumerate(standing):
            block.setVisible(place == 0 or not folded)
        shown = standing[:1] if folded else standing
        most = round(room * (_WHOLE if self._open else _PART))
        long = self._asked(shown, wide) > most  # words that scroll can be reached by keys
        if long:
            wide -= self._pane.verticalScrollBar().sizeHint().width()
        asked = self._asked(shown, wide)
        # The pane would give the page the height of its words at their narrowest.
        self._page.resize(wide, asked)
        self._pane.setFixedHeight(min(asked, most))
        policy = Qt.FocusPolicy.StrongFocus if long else Qt.FocusPolicy.NoFocus
        self._pane.setFocusPolicy(policy)
        self.more.setVisible(folds)
        hidden = len(standing) - 1
        self.more.setText(
            self.tr("%n more messages", "", hidden) if folded else self.tr("Show one message")
        )
        dress.icon(self.more, "chevron-down" if folded else "chevron-up")
        # Fixed: the page below takes what is left, and would take from the notices too.
        self.setFixedHeight(self._frame.totalMinimumSize().height())

    def _asked(self, blocks: Sequence[Block], wide: int) -> int:
        """How high blocks are under each other at a width."""
        between = self._column.spacing()
        tall = sum(one.heightForWidth(wide) for one in blocks)
        return tall + between * max(0, len(blocks) - 1)
