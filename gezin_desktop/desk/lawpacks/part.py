"""The part of the settings about the law: which pack is in use, a newer one, the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from gezin_desktop.law.tables.edition import Edition
    from gezin_desktop.lawpacks.installing import Standing


class LawPart(WordsAgain, QWidget):
    """Says what is in use; ``install`` and ``go_back`` are for the window to do.

    Args:
        standing: what is in use and what can be gone back to; None while the store is not open.
        today: the day of now.
    """

    install = Signal()
    go_back = Signal()

    def __init__(
        self,
        standing: Callable[[], Standing | None],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._standing, self._today = standing, today
        self.old = Block("deadline")
        self.which = label()
        self.more = label("small", "muted")
        self.choose = plain_button("folder")
        self.back = quiet_button("history")
        column = QVBoxLayout(self)
        dress.gaps(column, 8)
        column.addWidget(self.old)
        column.addWidget(self.which)
        column.addWidget(self.more)
        row = QHBoxLayout()
        dress.gaps(row, 8, (0, 4, 0, 0))
        row.addWidget(self.choose)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        self.choose.clicked.connect(self.install)
        self.back.clicked.connect(self.go_back)
        self.read_words()

    def showEvent(self, event: QShowEvent) -> None:
        """Another pack may be in use by now, or another day have come."""
        super().showEvent(event)
        self.show_values()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.choose.setText(self.tr("Install a law pack…"))
        self.show_values()

    @Slot()
    def show_values(self) -> None:
        """Show what is in use now."""
        from gezin_desktop.lawpacks.installing import edition_in_use

        standing = self._standing()
        edition = standing.edition if standing else edition_in_use()
        self._say_which(edition, own=standing.own if standing else None)
        self._say_old(edition)
        self.choose.setEnabled(standing is not None)
        back = standing.back if standing else None
        self.back.setVisible(back is not None)
        if back is not None and standing is not None:
            self.back.setText(
                self.tr("Go back to the program's own law")
                if standing.back_is_own
                else self.tr("Go back to number {serial}").format(serial=back.serial)
            )

    def _say_which(self, edition: Edition, *, own: bool | None) -> None:
        tongue = language().current
        made, valid, recheck = (
            format_date(one, tongue)
            for one in (edition.made_at, edition.valid_from, edition.recheck_by)
        )
        told = self.tr("Law pack {id}, number {serial}, made on {made}.")
        self.which.setText(told.format(id=edition.id, serial=edition.serial, made=made))
        parts = [
            self.tr("New in it holds from {day}.").format(day=valid),
            self.tr("Look for a newer one after {day}.").format(day=recheck),
        ]
        if own is not None:
            parts.insert(
                0,
                self.tr("It came with the program.")
                if own
                else self.tr("It was installed from a file; the signature of the makers is good."),
            )
        if own is None:
            parts.append(self.tr("Open your cases to install another one."))
        self.more.setText(" ".join(parts))

    def _say_old(self, edition: Edition) -> None:
        today = self._today()
        self.old.setVisible(edition.is_old(today))
        if edition.is_old(today):
            tongue = language().current
            told = words.sentence("law.old", tongue, n=edition.months_old(today))
            self.old.say(told, words.sentence("law.old-more", tongue))
