"""The choice at the first start: a passphrase, or the keyring of this computer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.options import Option, OptionRow
from gezin_desktop.desk.words_again import WordsAgain

PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a way
KEYRING: Final = "keyring"


class WayIn(WordsAgain, QWidget):
    """How the cases are opened, with what each way means. ``chosen`` carries the way."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._there: bool | None = None
        self._fixed = False
        column = QVBoxLayout(self)
        dress.gaps(column, 6)
        self.choice = OptionRow(stacked=True)
        self.box = FieldBox(self.choice)
        self._means = label("body")
        self._absent = label("small", "muted")
        for part in (self.box, self._means, self._absent):
            column.addWidget(part)
        self.choice.chosen.connect(self._choose)
        self.read_words()
        self.choice.show_key(PASSPHRASE)
        self._tell()

    @property
    def way(self) -> str:
        """The way that is chosen."""
        return KEYRING if self.choice.key() == KEYRING else PASSPHRASE

    @Slot(bool)
    def show_found(self, there: bool) -> None:
        """Say whether this computer has a keyring; without one there is nothing to choose."""
        self._there = there
        self._tell()

    def fix(self) -> None:
        """The store is made: the choice stands."""
        self._fixed = True
        self._tell()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.box.set_words(self.tr("How do you want to open your cases?"))
        self.choice.set_options(
            [
                Option(PASSPHRASE, self.tr("With a passphrase that I type"), "1"),
                Option(KEYRING, self.tr("With the keyring of this computer"), "2"),
            ],
            "",
        )
        self._tell()

    @Slot(str)
    def _choose(self, way: str) -> None:
        self._tell()
        self.chosen.emit(way)

    def _tell(self) -> None:
        self.choice.setEnabled(self._there is True and not self._fixed)
        self._absent.setVisible(self._there is False)
        self._absent.setText(
            self.tr("This computer has no keyring that the program can use. Choose a passphrase.")
        )
        self._means.setText(
            self.tr(
                "You type nothing. But whoever is logged in to this account on this computer can "
                "open the cases, also after the program has locked. Choose this only if nobody "
                "else uses your account. On another computer only the recovery code opens them."
            )
            if self.way == KEYRING
            else self.tr(
                "You type it at each start and after each lock. Only someone who knows it can "
                "open the cases, also when others use this computer."
            )
        )
