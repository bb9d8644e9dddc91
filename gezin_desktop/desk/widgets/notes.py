"""The note under a field, and the box that holds label, hint, control and note together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.fields import mark_error
from gezin_desktop.desk.widgets.labels import Sign, describe, label


class NoteLine(QWidget):
    """The program's answer to a value: a sign and a short sentence.

    With ``reserve`` the line keeps its place while empty, so that fields below never move.
    """

    def __init__(self, *, reserve: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 6, (0, 4, 0, 0))
        self._sign = Sign("", 14)
        self._words = label("small")
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._reserve, self._lines = reserve, 0
        if reserve:
            dress.height(self, 20, least=True)
        self.hush()

    def reserve(self, lines: int) -> None:
        """Keep room for so many lines, so that a sentence moves nothing when it comes."""
        self._lines = lines
        self.setProperty("tall", None)  # the height follows from the letters, not from a table
        scale().changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        line = QFontMetrics(font("small")).height()
        self.setMinimumHeight(self._lines * line + scale().gap(4))

    @property
    def words(self) -> str:
        """The sentence that is shown; empty when none."""
        return self._words.text()

    @property
    def sign(self) -> str:
        """The sign that is shown; empty when none."""
        return self._sign.sign

    def say(self, sign: str, words: str) -> None:
        """Show a sentence. An error is written in its own colour; other signs keep text colour."""
        if (sign, words) == (self.sign, self.words) and not self.isHidden():
            return
        self._sign.show_sign(sign)
        self._sign.setVisible(bool(sign))
        self._words.setText(words)
        dress.ink(self._words, "error" if sign == "error" else "text")
        describe(self._words, words)
        self.setVisible(True)

    def hush(self) -> None:
        """Show nothing."""
        if not self.words and self.isHidden() is not self._reserve:
            return
        self._sign.show_sign("")
        self._sign.hide()
        self._words.setText("")
        describe(self._words, "")
        self.setVisible(self._reserve)


class FieldBox(QWidget):
    """A field as the desk shows it: label, hint, control with something beside it, note."""

    def __init__(
        self,
        editor: QWidget,
        *,
        aside: QWidget | None = None,
        reserve: bool = False,
        stretch: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = label("question")
        self.optional = label("small", "muted", wrap=False)
        self.hint = label("small", "muted")
        # A widget without a parent would open as a window of its own when it is shown.
        self.note = NoteLine(reserve=reserve, parent=self)
        self.label.setBuddy(editor)
        self.column = column = QVBoxLayout(self)
        dress.gaps(column, 0)
        head = QHBoxLayout()
        dress.gaps(head, 10)
        head.addWidget(self.label, 0)
        head.addWidget(self.optional, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(self.hint)
        self.line = line = QHBoxLayout()
        dress.gaps(line, 12, (0, 4, 0, 0))
        line.addWidget(editor, 1 if stretch else 0)
        if aside is not None:
            line.addWidget(aside)
        if not stretch:
            line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.note)
        self.label.setWordWrap(True)
        self.optional.hide()
        self.hint.hide()

    def set_words(self, words: str, hint: str = "", optional: str = "") -> None:
        """Set label, hint and the word that says an answer may stay away; also as spoken names."""
        self.label.setText(words)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.optional.setText(optional)
        self.optional.setVisible(bool(optional))
        self.describe_editor()

    def told(self) -> str:
        """What belongs to the field beside its label: hint, "may stay empty", note."""
        optional = "" if self.optional.isHidden() else self.optional.text()
        parts = (self.hint.text(), optional, self.note.words)
        return ". ".join(part.rstrip(".") for part in parts if part)

    def describe_editor(self) -> None:
        """Tell a screen reader what the field asks and what belongs to it."""
        words, told = self.label.text(), self.told()
        set_words = getattr(self.editor, "set_words", None)
        if callable(set_words) and hasattr(self.editor, "take_key"):
            set_words(words, told)
        else:
            describe(self.editor, words, told)

    def say(self, sign: str, words: str) -> None:
        """Answer the value; an error also marks the control and is spoken at once."""
        before = self.note.words
        self.note.say(sign, words)
        mark_error(self.editor, wrong=sign == "error")
        if words == before:
            return
        self.describe_editor()
        if sign == "error":
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor, words))

    def hush(self) -> None:
        """Take answer and error away."""
        said = bool(self.note.words)
        self.note.hush()
        mark_error(self.editor, wrong=False)
        if said:
            self.describe_editor()
