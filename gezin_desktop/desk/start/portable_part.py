"""Whether cases and settings lie beside the program, for a program that is carried on a stick."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from gezin_desktop import portable
from gezin_desktop.desk import dress
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.words_again import WordsAgain


class PortablePart(WordsAgain, QWidget):
    """The switch with what it brings; it takes no room where the program cannot be carried.

    Args:
        first: whether nothing has been made yet, so that nothing can be left behind either.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None, *, first: bool = False) -> None:
        super().__init__(parent)
        self._first = first
        self.tick = QCheckBox()
        dress.height(self.tick, 28)
        self.box = FieldBox(self.tick)
        self.warning = Block("deadline")
        column = QVBoxLayout(self)
        dress.gaps(column, 8)
        column.addWidget(self.box)
        column.addWidget(self.warning)
        self._begun = portable.is_on()
        self.tick.setChecked(self._begun)
        self.tick.clicked.connect(self._clicked)
        self.read_words()
        self.setVisible(self.usable)

    @property
    def usable(self) -> bool:
        """Whether the program lies in a folder that can be carried."""
        return portable.program_folder() is not None

    @property
    def waits(self) -> bool:
        """Whether the switch was turned, which works from the next start."""
        return self.usable and self.tick.isChecked() != self._begun

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.box.set_words(
            self.tr("Portable"),
            self.tr("For a program on a stick that goes from computer to computer."),
        )
        self.tick.setText(self.tr("Keep cases and settings beside the program"))
        self.warning.say(
            self.tr("A stick gets lost, and it breaks"),
            self.tr(
                "Only the passphrase protects what is on it: choose a long one. Keep the backups "
                "on another disk. Close the program before you take the stick out. The key store "
                "of a computer does not travel along."
            ),
        )
        self._tell()

    def _tell(self) -> None:
        self.warning.setVisible(self.tick.isChecked())
        if not self.waits:
            self.box.hush()
        elif self._first:
            self.box.say(
                "attention",
                self.tr(
                    "Close the program and start it again: then it goes on in the place that you "
                    "chose. Nothing has been made yet."
                ),
            )
        else:
            self.box.say(
                "attention",
                self.tr(
                    "This works once you close the program and start it again. Nothing is moved: "
                    "take your cases along with a backup."
                ),
            )

    @Slot()
    def _clicked(self) -> None:
        on = self.tick.isChecked()
        try:
            portable.turn(on=on)
        except OSError:
            self.tick.setChecked(not on)
            self._tell()
            self.box.say("error", self.tr("Nothing can be written in the folder of the program."))
            return
        self._tell()
        self.turned.emit()
