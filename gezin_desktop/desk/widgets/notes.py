"""The note under a field, and the box that holds label, hint, control and note together."""

from __future__ import annotations

from functools import cached_property
from typing import Final, TypeGuard

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.case.bsn import holds_bsn
from gezin_desktop.desk import dress
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.fields import LongTextField, TextField, mark_error
from gezin_desktop.desk.widgets.labels import Sign, describe, label

_ABOVE: Final = 4
_BESIDE: Final = 6
"""Room above the note, and between sign and sentence, at 100 %."""


class NoteLine(QWidget):
    """The program's answer to a value: a sign and a short sentence.

    With ``reserve`` the line keeps its place while empty, so that fields below never move. Sign and
    sentence lie in no layout: one would have the whole page laid out anew for every other sentence,
    also for one that takes the same room, and this one may change with every key. Both are made
    with the first sentence: most fields never have one.
    """

    def __init__(self, *, reserve: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reserve, self._lines = reserve, 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if reserve:
            dress.height(self, 21, least=True)
            self._words.setText("")
            self._sign.hide()
        self.setVisible(reserve)

    @cached_property
    def _sign(self) -> Sign:
        return Sign("", 14, self)

    @cached_property
    def _words(self) -> QLabel:
        return label("small", parent=self)

    @property
    def _is_made(self) -> bool:
        return "_words" in self.__dict__

    # -- room --------------------------------------------------------------------------------

    def _left(self) -> int:
        """Where the sentence begins: after the sign, if there is one."""
        shown = not self._sign.isHidden()
        return self._sign.sizeHint().width() + scale().gap(_BESIDE) if shown else 0

    def heightForWidth(self, width: int) -> int:
        """The height of the sentence beside its sign."""
        tall = self._words.heightForWidth(max(0, width - self._left()))
        if not self._sign.isHidden():
            tall = max(tall, self._sign.sizeHint().height())
        return scale().gap(_ABOVE) + tall

    def sizeHint(self) -> QSize:
        """The sentence as wide as it likes to be."""
        wide = self._left() + self._words.sizeHint().width()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """One line, as narrow as the longest word."""
        least = self._words.minimumSizeHint()
        return QSize(self._left() + least.width(), scale().gap(_ABOVE) + least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put sign and sentence in their places."""
        super().resizeEvent(event)
        if self._is_made:
            self._place()

    def event(self, event: QEvent) -> bool:
        """Sign or sentence are others now: ask for other room only where they need it."""
        if event.type() == QEvent.Type.LayoutRequest and self._is_made:
            needed = max(self.heightForWidth(self.width()), self.minimumHeight())
            if needed != self.height():
                self.updateGeometry()
                _lay_out_around(self)
            self._place()
        return super().event(event)

    def _place(self) -> None:
        left, top = self._left(), scale().gap(_ABOVE)
        self._sign.setGeometry(QRect(QPoint(0, top), self._sign.sizeHint()))
        room = QRect(left, top, self.width() - left, self.height() - top)
        self._words.setGeometry(room)

    def _reworded(self) -> None:
        """Qt tells a widget without a layout about its parts only while it is visible."""
        if not self.isVisible():
            self.updateGeometry()

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
        return self._words.text() if self._is_made else ""

    @property
    def sign(self) -> str:
        """The sign that is shown; empty when none."""
        return self._sign.sign if self._is_made else ""

    def say(self, sign: str, words: str) -> None:
        """Show a sentence. An error is written in its own colour; other signs keep text colour."""
        if (sign, words) == (self.sign, self.words) and not self.isHidden():
            return
        self._sign.show_sign(sign)
        self._sign.setVisible(bool(sign))
        self._words.setText(words)
        dress.ink(self._words, "error" if sign == "error" else "text")
        describe(self._words, words)
        self._reworded()
        self.setVisible(True)

    def hush(self) -> None:
        """Show nothing."""
        if not self._is_made or (not self.words and self.isHidden() is not self._reserve):
            return
        self._sign.show_sign("")
        self._sign.hide()
        self._words.setText("")
        describe(self._words, "")
        self._reworded()
        self.setVisible(self._reserve)


def is_free(editor: QWidget) -> TypeGuard[TextField | LongTextField]:
    """Whether anything may be written in this editor."""
    return isinstance(editor, TextField | LongTextField) and editor.is_free


def announce(editor: QWidget, words: str) -> None:
    """Let a screen reader say something at once."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(editor, words))


def bsn_words() -> str:
    """The warning of a number that may be a BSN."""
    return QCoreApplication.translate(
        "FieldBox",
        "There is a number here that may be a citizen service number (BSN). Do not keep a BSN "
        "here: it is not allowed. Take it out. If it is another number, it can stay.",
    )


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
        # A widget without a parent would open as a window of its own when it is shown.
        self.note = NoteLine(reserve=reserve, parent=self)
        self.label.setBuddy(editor)
        self.column, self.line = QVBoxLayout(self), QHBoxLayout()
        self._lay_out(aside, stretch=stretch)
        self._number_told = False
        self._free = editor if is_free(editor) else None
        if self._free is not None:
            self._free.left.connect(self._left)
            self._free.typed.connect(self._typed_on)

    def _lay_out(self, aside: QWidget | None, *, stretch: bool) -> None:
        dress.gaps(self.column, 0)
        self._head = QHBoxLayout()
        dress.gaps(self._head, 10)
        self._head.addWidget(self.label, 0)
        self.column.addLayout(self._head)
        dress.gaps(self.line, 12, (0, 4, 0, 0))
        self.line.addWidget(self.editor, 1 if stretch else 0)
        if aside is not None:
            self.line.addWidget(aside)
        if not stretch:
            self.line.addStretch(1)
        self.column.addLayout(self.line)
        self.column.addWidget(self.note)

    @cached_property
    def hint(self) -> QLabel:
        """The words under the label; made where there are any."""
        made = label("small", "muted")
        self.column.insertWidget(1, made)
        return made

    @cached_property
    def optional(self) -> QLabel:
        """The word beside the label that says an answer may stay away; made where it is said."""
        made = label("small", "muted", wrap=False)
        at = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        self._head.addWidget(made, 1, at)
        return made

    def _has(self, part: str) -> bool:
        return part in self.__dict__

    def set_words(self, words: str, hint: str = "", optional: str = "") -> None:
        """Set label, hint and the word that says an answer may stay away; also as spoken names."""
        self.label.setText(words)
        if hint or self._has("hint"):
            self.hint.setText(hint)
            self.hint.setVisible(bool(hint))
        if optional or self._has("optional"):
            self.optional.setText(optional)
            self.optional.setVisible(bool(optional))
        self.describe_editor()
        if self._number_told:
            self.warn_of_number()

    def told(self) -> str:
        """What belongs to the field beside its label: hint, "may stay empty", note."""
        hint = self.hint.text() if self._has("hint") else ""
        optional = self.optional.text() if self._has("optional") else ""
        parts = (hint, optional, self.note.words)
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
            announce(self.editor, words)

    # -- a number of a person in free text -------------------------------------------------------

    @Slot()
    def _left(self) -> None:
        """Warn of a number that may be a BSN once the field is left; nothing is forbidden."""
        held = self._free is not None and holds_bsn(self._free.text())
        if held and not self._number_told:
            self.warn_of_number()
            announce(self.editor, bsn_words())

    @Slot()
    def _typed_on(self) -> None:
        if self._number_told and self._free is not None and not holds_bsn(self._free.text()):
            self._number_told = False
            self.hush()

    def warn_of_number(self) -> None:
        """Show the warning, again in a new language too; heirs may have more to say there."""
        self._number_told = True
        self.say("attention", bsn_words())

    def hush(self) -> None:
        """Take answer and error away."""
        said = bool(self.note.words)
        self.note.hush()
        mark_error(self.editor, wrong=False)
        if said:
            self.describe_editor()


def _lay_out_around(widget: QWidget) -> None:
    """Lay out what a widget lies in at once: Qt would do one level a turn, and paint in between."""
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        layout = around.layout()
        if layout is None:
            return
        layout.activate()
        around = around.parentWidget()
