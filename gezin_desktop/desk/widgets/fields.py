"""One-line and longer text fields that take what people type and judge only after leaving.

A field sends ``typed`` at each keystroke of a person and ``settled`` when the field is left;
showing a value from the program sends nothing. Text that cannot be read stays as it was typed.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from gezin_desktop.case.parsing import parse_date, parse_money
from gezin_desktop.desk import dress
from gezin_desktop.desk.formats import format_date, format_money
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.for_window import ForWindow
from gezin_desktop.desk.widgets.going_on import go_on
from gezin_desktop.desk.widgets.scroll import dress_scroll_bars

if TYPE_CHECKING:
    from collections.abc import Callable

    from gezin_desktop.desk.spelling.checked import Spelling

    Languages = Callable[[], tuple[str, ...]]

T = TypeVar("T")


def mark_error(widget: QWidget, *, wrong: bool) -> None:
    """Give a field the border of something not understood, or take it away."""
    if bool(widget.property("error")) != wrong:
        widget.setProperty("error", wrong)
        widget.update()


class TextField(ForWindow, QLineEdit):
    """A line of text: a name, a place, a number of a file."""

    typed = Signal(str)
    settled = Signal(str)
    left = Signal()
    is_free = True
    """Whether anything may be written here, so that it must be looked at for numbers of people."""

    def __init__(self, pixels: int = 280, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settled = ""
        dress.letters(self, "body")
        dress.height(self, 32)
        self._pixels = pixels
        if pixels:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setTextMargins(5, 0, 5, 0)
        self.textEdited.connect(self.typed)

    def sizeHint(self) -> QSize:
        """As wide as the answer asks for; it may shrink in a narrow window, never grow."""
        hint = super().sizeHint()
        return QSize(scale().width(self._pixels), hint.height()) if self._pixels else hint

    def show_text(self, text: str) -> None:
        """Show a text without telling anyone; the cursor stays where it can."""
        self._settled = text
        if text != self.text():
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))

    @Slot()
    def settle(self) -> None:
        """Take the text as it stands, as leaving the field does."""
        if self.text() != self._settled:
            self._settled = self.text()
            self.settled.emit(self._settled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter settles and goes to the next field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.returnPressed.emit()
            go_on(self)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Settle when the field is left, not when a menu opens over it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
            self.left.emit()


class ReadField(TextField, Generic[T]):
    """A line of text that stands for a value; readable text is tidied when the field is left."""

    is_free = False

    def __init__(
        self,
        read: Callable[[str], T | None],
        write: Callable[[T, str], str],
        pixels: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(pixels, parent)
        self._read = read
        self._write = write

    def value(self) -> T | None:
        """The value of the text as it stands, or None when empty or unreadable."""
        return self._read(self.text())

    def understood(self) -> bool:
        """Whether the text is empty or stands for a value."""
        return not self.text().strip() or self.value() is not None

    def show_value(self, value: T | None) -> None:
        """Show a value in the window's language, or nothing, without telling anyone."""
        self.show_text("" if value is None else self._write(value, language().current))

    @Slot()
    def settle(self) -> None:
        """Tidy a text that can be read, then take it."""
        typed = self.text()
        if typed == self._settled:
            return
        value = self.value()
        if value is not None:
            self.setText(self._write(value, language().current))
        super().settle()

    def changeEvent(self, event: QEvent) -> None:
        """Write a settled value in the new language; text half typed stays as it is."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and not self.hasFocus():
            value = self.value()
            if value is not None:
                self.show_value(value)


def this_year() -> int:
    """The year of the computer's clock: two-digit years are read around it."""
    return date.today().year


def date_field(
    pivot: Callable[[], int] = this_year, parent: QWidget | None = None
) -> ReadField[date]:
    """A field for a day, typed as it is heard: ``3 mrt 85``, ``3-3-1985``."""
    return ReadField[date](lambda text: parse_date(text, pivot=pivot()), format_date, 152, parent)


def money_field(parent: QWidget | None = None) -> ReadField[Decimal]:
    """A field for an amount in euro: ``2600``, ``2.600,00``."""
    return ReadField[Decimal](parse_money, format_money, 132, parent)


def number_field(largest: int = 999, parent: QWidget | None = None) -> ReadField[int]:
    """A field for a whole number from 0 to ``largest``."""

    def read(text: str) -> int | None:
        digits = text.strip()
        if not digits.isdecimal() or int(digits) > largest:
            return None
        return int(digits)

    return ReadField[int](read, lambda value, _language: str(value), 88, parent)


class LongTextField(ForWindow, QPlainTextEdit):
    """A field of several lines, for notes and the own paragraph of the letter."""

    typed = Signal(str)
    settled = Signal(str)
    left = Signal()
    is_free = True

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settled = ""
        self._showing = False
        self._told = ""
        self._languages: Languages | None = None
        self.spelling: Spelling | None = None
        dress.letters(self, "body")
        dress.height(self, 14 + 18 * lines)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(7)
        # The frame fills the field itself, with its round corners.
        self.viewport().setAutoFillBackground(False)
        self._dress_bars()
        theme().changed.connect(self._dress_bars)
        self.textChanged.connect(self._text_changed)

    @Slot()
    def _dress_bars(self) -> None:
        dress_scroll_bars(self)

    def text(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text without telling anyone."""
        self._settled = text
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False
        self._told = text

    @Slot()
    def settle(self) -> None:
        """Take the text as it stands, as leaving the field does."""
        if self.toPlainText() != self._settled:
            self._settled = self.toPlainText()
            self.settled.emit(self._settled)

    def check_spelling(self, languages: Languages) -> None:
        """Look at the spelling of what is written here, from the first time somebody writes.

        Args:
            languages: the languages a word may be in, asked anew each time.
        """
        self._languages = languages

    def offer_spelling(self) -> None:
        """Show what may have been meant by the wrong word at the cursor, or the next one."""
        if self.spelling is not None:
            self.spelling.offer()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin to look at the spelling, where that was asked for."""
        super().focusInEvent(event)
        if self._languages is not None:
            if self.spelling is None:
                from gezin_desktop.desk.spelling.checked import Spelling

                self.spelling = Spelling(self, self._languages)
            self.spelling.look_again()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu, with suggestions above it when the word there is wrong."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.spelling is not None:
            self.spelling.add_to(menu, event.pos())
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Settle when the field is left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
            self.left.emit()

    @Slot()
    def _text_changed(self) -> None:
        text = self.toPlainText()
        if not self._showing and text != self._told:  # a wavy line is no change of the text
            self._told = text
            self.typed.emit(text)
