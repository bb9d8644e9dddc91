"""A field in which spelling is looked at: wavy lines, suggestions by pointer and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from gezin_desktop.desk.spelling.speller import Speller, speller
from gezin_desktop.desk.theme import theme

Codes = Callable[[], tuple[str, ...]]


class SpellingMarks(QSyntaxHighlighter):
    """Draws a wavy line under every wrong word, but not under one that is being typed."""

    def __init__(self, field: QPlainTextEdit, used: Speller, codes: Codes) -> None:
        super().__init__(field.document())
        self._field, self._speller, self._codes = field, used, codes
        self._typing: QTextBlock | None = None
        self.at: list[tuple[int, int]] = []

    def highlightBlock(self, text: str) -> None:
        """Mark the wrong words of one line."""
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        look.setUnderlineColor(theme().color("error"))
        cursor = self._field.textCursor()
        here = cursor.positionInBlock() if cursor.block() == self.currentBlock() else -1
        here = here if self._field.hasFocus() else -1
        for begin, length in self._speller.wrong_in(text, self._codes()):
            if begin + length == here:
                self._typing = self.currentBlock()
            else:
                self.setFormat(begin, length, look)

    def cursor_moved(self) -> None:
        """Look again at a word that was being typed before."""
        line, self._typing = self._typing, None
        if line is not None and line.isValid():
            self.rehighlightBlock(line)


class Spelling(QObject):
    """Belongs to one field; the field hands it its menu and the key for suggestions."""

    def __init__(self, field: QPlainTextEdit, codes: Codes, used: Speller | None = None) -> None:
        super().__init__(field)
        self._field, self._codes = field, codes
        self._speller = used or speller()
        self.marks = SpellingMarks(field, self._speller, codes)
        self._speller.changed.connect(self.look_again)
        theme().changed.connect(self.look_again)
        field.cursorPositionChanged.connect(self.marks.cursor_moved)

    @Slot()
    def look_again(self) -> None:
        """Judge the whole text anew: another language, another word of the desk, other colours."""
        self._speller.ask_for(self._codes())
        self.marks.rehighlight()

    def wrong_at(self, place: int) -> QTextCursor | None:
        """The wrong word at a place of the text, chosen; None when the word there is right."""
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(place)
        block = cursor.block()
        inside = place - block.position()
        for begin, length in self._speller.wrong_in(block.text(), self._codes()):
            if begin <= inside <= begin + length:
                cursor.setPosition(block.position() + begin)
                cursor.setPosition(
                    block.position() + begin + length, QTextCursor.MoveMode.KeepAnchor
                )
                return cursor
        return None

    def _next_wrong(self) -> QTextCursor | None:
        """The wrong word at the cursor, or the next one, or the first of the text."""
        here = self.wrong_at(self._field.textCursor().position())
        if here is not None:
            return here
        found = []
        block = self._field.document().begin()
        while block.isValid():
            found += [
                block.position() + begin
                for begin, _ in self._speller.wrong_in(block.text(), self._codes())
            ]
            block = block.next()
        place = self._field.textCursor().position()
        after = [one for one in found if one > place] or found
        return self.wrong_at(after[0]) if after else None

    def offer(self) -> QMenu | None:
        """Choose the next wrong word and show what may have been meant; the menu, if any."""
        cursor = self._next_wrong()
        if cursor is None:
            return None
        self._field.setTextCursor(cursor)
        menu = QMenu(self._field)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu, cursor)
        spot = self._field.cursorRect().bottomLeft()
        menu.popup(self._field.viewport().mapToGlobal(spot))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def add_to(self, menu: QMenu, spot: QPoint) -> None:
        """Put suggestions above the other lines of a field's own menu."""
        cursor = self.wrong_at(self._field.cursorForPosition(spot).position())
        if cursor is not None:
            before = menu.actions()
            self.fill(menu, cursor)
            menu.addSeparator()
            for action in before:
                menu.removeAction(action)
                menu.addAction(action)

    def fill(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put the suggestions for a chosen word in a menu, and the way to keep the word."""
        word = cursor.selectedText()
        for one in self._speller.suggestions(word, self._codes()):
            action = QAction(one, menu)
            action.triggered.connect(partial(self._replace, cursor, one))
            menu.addAction(action)
        if menu.isEmpty():
            nothing = QAction(self.tr("No suggestions"), menu)
            nothing.setEnabled(False)
            menu.addAction(nothing)
        menu.addSeparator()
        keep = QAction(self.tr("Add “{word}” to the words of this desk").format(word=word), menu)
        keep.triggered.connect(partial(self._speller.add, word))
        menu.addAction(keep)

    @staticmethod
    def _replace(cursor: QTextCursor, word: str, _checked: bool = False) -> None:
        cursor.insertText(word)
