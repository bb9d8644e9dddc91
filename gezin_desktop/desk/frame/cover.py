"""The cover: nothing of any client on the screen, until F12."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.words_again import WordsAgain


class Cover(WordsAgain, QWidget):
    """Says how to go on, and nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress.ground(self, "canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        dress.gaps(column, 12, (24, 24, 24, 24))
        self._words = label("page")
        self._more = label("body", "muted")
        column.addStretch(2)
        column.addWidget(Picture("eye-off", 40, "accent"), 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._words, self._more):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addStretch(3)
        keys().changed.connect(self.read_words)
        self.read_words()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self._words.setText(
            self.tr("Discreet: press {key} to go on").format(key=keys().told("discreet"))
        )
        self._more.setText(self.tr("Your work is still open. Nothing of it is on the screen."))
        describe(self, self._words.text(), self._more.text())
