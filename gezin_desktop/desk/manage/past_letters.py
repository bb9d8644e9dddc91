"""The letters that were made of one version of a case, each with a button that opens it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.manage.window import tongue
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.labels import describe, isolated, label

if TYPE_CHECKING:
    from gezin_desktop.store import Letter

MOST: Final = 3


class PastLetters(QWidget):
    """At most three lines; ``wanted`` carries the id of the letter to open."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters: Sequence[Letter] = ()
        self.buttons: list[QPushButton] = []
        self._lines: list[QLabel] = []
        self._rows: list[QWidget] = []
        column = QVBoxLayout(self)
        dress.gaps(column, 6)
        for _ in range(MOST):
            row = QWidget()
            line = QHBoxLayout(row)
            dress.gaps(line, 12)
            words, button = label("body"), plain_button("file-text")
            line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(button)
            column.addWidget(row)
            button.clicked.connect(self._clicked)
            self._rows.append(row)
            self._lines.append(words)
            self.buttons.append(button)
        self._more = label("small", "muted")
        column.addWidget(self._more)
        self.show_letters(())

    def show_letters(self, letters: Sequence[Letter]) -> None:
        """Show the letters of another version, newest first; without any there is nothing."""
        self._letters = letters
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(letters))
            if place < len(letters):
                words = self._words(letters[place])
                self._lines[place].setText(words)
                self.buttons[place].setText(self.tr("Open the letter"))
                describe(self.buttons[place], self.tr("Open the letter"), words)
        more = len(letters) - MOST
        self._more.setText(self.tr("%n more letters are at the tab of the letter.", "", more))
        self._more.setVisible(more > 0)
        self.setVisible(bool(letters))

    def _words(self, one: Letter) -> str:
        made = one.made_at.astimezone()
        moment = f"{format_date(made.date(), tongue())}, {format_clock(made)}"
        words = self.tr("Letter of {moment} ({language}), law of {law}").format(
            moment=moment, language=one.language.upper(), law=one.law
        )
        if one.who:
            words += " · " + self.tr("made by {who}").format(who=isolated(one.who))
        return words

    @Slot()
    def _clicked(self) -> None:
        for place, button in enumerate(self.buttons):
            if button is self.sender():
                self.wanted.emit(self._letters[place].id)
