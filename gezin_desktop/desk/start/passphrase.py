"""Step two: the passphrase, typed twice, and the recovery code."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.strokes import border
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.fields import TextField
from gezin_desktop.desk.widgets.labels import Sheet, describe, label
from gezin_desktop.desk.widgets.notes import FieldBox, NoteLine
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.store import StoreError, WeakPassphrase, weakness

_STRONG_WORDS = 5
_STRONG_SIGNS = 20


def strength(passphrase: str) -> int:
    """How strong a passphrase is: 0 (empty) to 4 (strong); below 3 the store refuses it."""
    if not passphrase.strip():
        return 0
    if weakness(passphrase) is not None:
        return 1 if len(passphrase) < 10 else 2
    strong = len(passphrase.split()) >= _STRONG_WORDS or len(passphrase) >= _STRONG_SIGNS
    return 4 if strong else 3


class PassphraseField(TextField):
    """A field that hides what is typed, and keeps it out of every memory of input methods."""

    is_free = False

    def __init__(self, pixels: int = 416, parent: QWidget | None = None) -> None:
        super().__init__(pixels, parent)
        self.hide_text()

    def hide_text(self) -> None:
        """Show dots."""
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def show_plain(self) -> None:
        """Show the letters."""
        self.setEchoMode(QLineEdit.EchoMode.Normal)


class StrengthBar(QWidget):
    """Four dashes; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._level = 0

    def show_level(self, level: int) -> None:
        """Fill this many dashes."""
        self._level = level
        self.setFixedSize(self.sizeHint())
        self.update()

    def length_of(self, passphrase: str) -> str:
        """How long a passphrase is, in words.

        Here and not with the other words: Qt finds no plural forms of a class that has heirs.
        """
        signs = self.tr("%n characters", "", len(passphrase))
        return f"{signs}, " + self.tr("%n words", "", len(passphrase.split()))

    def sizeHint(self) -> QSize:
        """As wide as four dashes."""
        return QSize(scale().letters(120), scale().letters(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashes."""
        painter = QPainter(self)
        token = "met" if self._level >= 3 else "notyet"
        wide = self.width() / 4
        for place in range(4):
            box = self.rect()
            box.setLeft(round(place * wide))
            box.setWidth(round(wide) - scale().letters(4))
            full = place < self._level  # an empty dash is no full one in white on black either
            border(painter, box, token if full else "line", fill=token if full else None, radius=2)
        painter.end()


class PassphrasePart(WordsAgain, QWidget):
    """The passphrase twice, its strength in words, and a button that shows the letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        dress.gaps(column, 16)
        self.first, self.second = PassphraseField(), PassphraseField()
        self.reveal = quiet_button("eye")
        self.reveal.setCheckable(True)
        self.first_box = FieldBox(self.first, aside=self.reveal)
        self.second_box = FieldBox(self.second)
        self._bar = StrengthBar()
        self._strength = label("small", wrap=False)
        row = QHBoxLayout()
        dress.gaps(row, 10)
        row.addWidget(self._bar)
        row.addWidget(self._strength, 1)
        column.addWidget(self.first_box)
        column.addLayout(row)
        column.addWidget(self.second_box)
        self.first.typed.connect(self._typed)
        self.second.typed.connect(self.second_box.hush)
        self.reveal.toggled.connect(self._reveal)
        self.read_words()

    def text(self) -> str:
        """The passphrase as it stands."""
        return self.first.text()

    def forget(self) -> None:
        """Empty both fields."""
        for field in (self.first, self.second):
            field.show_text("")
        self.reveal.setChecked(False)
        self._show_strength()

    def check(self) -> bool:
        """Whether the passphrase may be used; if not, the field that is wrong says why."""
        problem = weakness(self.text()) if self.text().strip() else "passphrase-needed"
        if problem is not None:
            self.refuse(WeakPassphrase(problem))
            return False
        if self.first.text() != self.second.text():
            empty = not self.second.text()
            words = (
                self.tr("Type the passphrase once more here.")
                if empty
                else self.tr("The two passphrases differ. Type the second one again.")
            )
            self.second_box.say("error", words)
            self.second.setFocus()
            return False
        return True

    def refuse(self, error: StoreError) -> None:
        """Say at the field why the passphrase is refused."""
        self.first_box.say("error", error.text(language().current))
        self.first.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.first_box.set_words(
            self.tr("Your passphrase"),
            self.tr("Five or more words that do not belong together. Spaces are allowed."),
        )
        self.second_box.set_words(self.tr("Once more"))
        self._show_strength()
        self._reveal_words()

    @Slot()
    def _typed(self) -> None:
        self.first_box.hush()
        self._show_strength()

    def _show_strength(self) -> None:
        level = strength(self.text())
        names = (
            "",
            self.tr("too weak"),
            self.tr("not strong enough yet"),
            self.tr("good"),
            self.tr("strong"),
        )
        words = names[level]
        if level >= 3:
            words = f"{words}: {self._bar.length_of(self.text())}"
        self._bar.show_level(level)
        self._strength.setText(words)
        dress.ink(self._strength, "met" if level >= 3 else "text")
        describe(self._strength, words)

    @Slot()
    def _reveal(self) -> None:
        for field in (self.first, self.second):
            if self.reveal.isChecked():
                field.show_plain()
            else:
                field.hide_text()
        self._reveal_words()

    def _reveal_words(self) -> None:
        shown = self.reveal.isChecked()
        self.reveal.setText(self.tr("Hide") if shown else self.tr("Show"))
        dress.icon(self.reveal, "eye-off" if shown else "eye")


class CodePart(WordsAgain, Sheet):
    """The recovery code, shown once, with a button to print it and a tick that it is safe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._keyring = False
        row = QHBoxLayout(self)
        dress.gaps(row, 12, (16, 12, 16, 14))
        column = QVBoxLayout()
        dress.gaps(column, 6)
        row.addWidget(Picture("key", 20, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._title = label("question")
        self.code = label("group")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._why = label()
        self.print = plain_button("printer")
        self._no_printer = label("small", "muted")
        line = QHBoxLayout()
        dress.gaps(line, 12, (0, 4, 0, 0))
        line.addWidget(self.print)
        line.addWidget(self._no_printer, 1)
        for part in (self._title, self.code, self._why):
            column.addWidget(part)
        column.addLayout(line)
        self.safe = QCheckBox()
        self.safe.setParent(self)
        dress.height(self.safe, 28)
        self.note = NoteLine()
        column.addWidget(self.safe)
        column.addWidget(self.note)
        self.safe.toggled.connect(self.note.hush)
        self.read_words()

    def show_code(self, code: str, *, keyring: bool = False) -> None:
        """Show a code; ``keyring``: the keyring opens the cases, and nobody knows a passphrase."""
        self._keyring = keyring
        self.read_words()
        self.code.setText(code.replace("-", " – "))
        describe(self.code, self.tr("Recovery code"), " ".join(code))

    def check(self) -> bool:
        """Whether the tick is there; if not, the note asks for it."""
        if self.safe.isChecked():
            return True
        self.note.say("error", self.tr("Put the code in a safe place first. Then tick this."))
        self.safe.setFocus()
        return False

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self._title.setText(self.tr("Recovery code"))
        self._why.setText(
            self.tr(
                "Does the keyring no longer open the cases, or do you work on another computer? "
                "Then only this code opens them. Print it and keep it in the safe, not near this "
                "computer."
            )
            if self._keyring
            else self.tr(
                "Forgotten the passphrase? Then only this code opens the cases. Print it and keep "
                "it in the safe, not near this computer."
            )
        )
        self.print.setText(self.tr("Print the code"))
        self._no_printer.setText(self.tr("No printer? Write the code down."))
        self.safe.setText(self.tr("I have put the recovery code in a safe place"))
        if self.note.words:
            self.check()
