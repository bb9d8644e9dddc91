"""Combos: a short list, and a list that is searched by typing."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.keys.table import is_for_program
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.fields import leave_files, mark_error
from gezin_desktop.desk.widgets.going_on import go_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ENOUGH = 4
_WORD_MS = 1000
"""Letters that follow each other within this time are one word."""
_FOLDED = Qt.ItemDataRole.UserRole + 1
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """A text without capitals and accents, for searching."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


class _Options(QAbstractListModel):
    """Keys and words of a list; costs nothing to make, however long the list is."""

    def __init__(
        self,
        options: tuple[tuple[str, str], ...],
        parent: QObject,
        aliases: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._aliases = aliases or {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._options)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if not 0 <= index.row() < len(self._options):
            return None
        key, words = self._options[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return key
        if role == _FOLDED:
            return folded(f"{words}|{self._aliases.get(key, '')}")
        return words if role in _WORDS else None


def _is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes a sign; Space opens the list."""
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return not held and event.text().isprintable() and bool(event.text().strip())


class Choice(QComboBox):
    """One answer from a list. ``picked`` is sent only for what a person does; "" takes it back."""

    picked = Signal(str)

    def __init__(self, pixels: int = 320, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self._keys: list[str] = []
        self._typed, self._since = "", QElapsedTimer()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        dress.letters(self, "body")
        dress.height(self, 32)
        self._pixels = pixels
        self.setMinimumContentsLength(6)
        if pixels:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._activated)

    def sizeHint(self) -> QSize:
        """As wide as the answer asks for; it may shrink in a narrow window, never grow."""
        hint = super().sizeHint()
        return QSize(scale().width(self._pixels), hint.height()) if self._pixels else hint

    def set_options(self, options: Sequence[tuple[str, str]], empty: str = "") -> None:
        """Set key and words of all options; what is chosen stays chosen.

        Args:
            options: in order.
            empty: the words shown while nothing is chosen.
        """
        self.setPlaceholderText(empty)
        given = tuple(options)
        if given == self._options:
            return
        shown = self.key()
        self._options = given
        self._keys = [key for key, _words in given]
        self.setModel(_Options(given, self))
        self.show_key(shown)

    def key(self) -> str | None:
        """The key of what is chosen, or None."""
        place = self.currentIndex()
        return self._keys[place] if 0 <= place < len(self._keys) else None

    def show_key(self, key: str | None) -> None:
        """Show a choice, or none, without telling anyone."""
        self.setCurrentIndex(self._keys.index(key) if key in self._keys else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that passes over must not change an answer."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the answer back; Enter goes to the next field."""
        if event.key() == Qt.Key.Key_Delete and self.key() is not None:
            self.show_key(None)
            self.picked.emit("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            go_on(self)
        elif self.lineEdit() is None and _is_letter(event):
            self._search(event.text().casefold())
        else:
            super().keyPressEvent(event)

    def _search(self, letter: str) -> None:
        """Go to the option that begins so; a letter again and again goes from one to the next.

        Qt's own search stays at the first of several options that begin alike.
        """
        fresh = not self._since.isValid() or self._since.hasExpired(_WORD_MS)
        typed = letter if fresh else self._typed + letter
        again = set(typed) == {letter}
        place = self._place_of(letter if again else typed, self.currentIndex() + again)
        if place < 0 and not again:
            typed, place = letter, self._place_of(letter, self.currentIndex() + 1)
        self._typed = typed
        self._since.start()
        if place not in (-1, self.currentIndex()):
            self.setCurrentIndex(place)
            self.activated.emit(place)

    def _place_of(self, beginning: str, start: int) -> int:
        """The first option from a place on, round the end, that begins so; -1 when none does."""
        count, wanted = len(self._options), folded(beginning)
        for place in ((max(start, 0) + step) % count for step in range(count)):
            if folded(self._options[place][1]).startswith(wanted):
                return place
        return -1

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the letters that were typed: who comes back at once begins a new word."""
        super().focusOutEvent(event)
        self._since.invalidate()

    @Slot(int)
    def _activated(self, _place: int) -> None:
        self.picked.emit(self.key() or "")


class _Completer(QCompleter):
    """Finds the typed letters anywhere in the words, without regard to accents."""

    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt keeps from the field that it was left while the list hangs below it.
        if isinstance(event, QFocusEvent) and event.lostFocus():
            hanging = self.popup()
            if event.reason() != Qt.FocusReason.PopupFocusReason and hanging is not None:
                hanging.hide()
                return False
        return super().eventFilter(watched, event)


class _Editor(QLineEdit):
    """The text of a searched list; leaves the keys of the program to the program."""

    def event(self, event: QEvent) -> bool:
        if is_for_program(event):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not leave_files(event):
            super().dragEnterEvent(event)


class SearchChoice(Choice):
    """A long list (countries, nationalities): typing filters, Alt+Down opens all of it.

    Text that fits no option stays as typed and is told by ``unmatched`` when the field is left.
    """

    unmatched = Signal(str)

    def __init__(self, pixels: int = 320, parent: QWidget | None = None) -> None:
        super().__init__(pixels, parent)
        self._judged = ""
        self._aliases: Mapping[str, str] = {}
        self.editor = _Editor()
        dress.letters(self.editor, "body")
        self.setLineEdit(self.editor)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.editor.setTextMargins(5, 0, 0, 0)
        self.editor.editingFinished.connect(self._finished)
        self.editor.installEventFilter(self)

    def setAccessibleName(self, name: str) -> None:
        """Name the list, and the text in it that has the keyboard."""
        super().setAccessibleName(name)
        self.editor.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the list, and the text in it that has the keyboard."""
        super().setAccessibleDescription(description)
        self.editor.setAccessibleDescription(description)

    def set_options(
        self,
        options: Sequence[tuple[str, str]],
        empty: str = "",
        aliases: Mapping[str, str] | None = None,
    ) -> None:
        """Set key and words of all options; what is chosen, or typed in vain, stays.

        Args:
            options: in order.
            empty: the words shown while nothing is chosen.
            aliases: other names by key, with ``|`` between them; they find an option too.
        """
        self.editor.setPlaceholderText(empty)
        self._aliases = aliases or {}
        if tuple(options) == self._options:
            return
        typed = self.editor.text() if self.key() is None else ""
        super().set_options(options, empty)
        completer = _Completer(_Options(self._options, self, self._aliases), self)
        completer.setCompletionRole(_FOLDED)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        completer.activated.connect(self._completed)
        self.setCompleter(completer)
        if typed:
            self.show_text(typed)

    def show_key(self, key: str | None) -> None:
        """Show a choice, or none, without telling anyone."""
        super().show_key(key)
        if self.isEditable():
            self._judged = ""
            self.setEditText(self.currentText() if self.currentIndex() >= 0 else "")
            mark_error(self, wrong=False)

    def show_text(self, words: str) -> None:
        """Show words that fit no option, as they were typed, without telling anyone."""
        self.setCurrentIndex(-1)
        self.setEditText(words)
        self._judged = words
        mark_error(self, wrong=bool(words.strip()))

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the cursor in the text."""
        self.editor.setFocus(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the border when the cursor comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what stands in the text, also while the list hangs below it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            completer = self.completer()
            hanging = completer.popup() if completer is not None else None
            if hanging is not None:
                hanging.hide()
            self._finished()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Judge the text when the field is left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._finished()

    def take_typed(self) -> None:
        """Take what stands in the text, as leaving the field does."""
        self._finished()

    @Slot(str)
    def _completed(self, words: str) -> None:
        self._take(self.findText(words, Qt.MatchFlag.MatchExactly))

    @Slot()
    def _finished(self) -> None:
        words = self.editor.text()
        place = self.currentIndex()
        if place >= 0 and words == self.itemText(place):
            mark_error(self, wrong=False)
            return
        if not words.strip():
            had = self.key() is not None
            self.show_key(None)
            if had:
                self.picked.emit("")
            return
        place = self._find(words)
        if place >= 0:
            self._take(place)
        else:
            self.setCurrentIndex(-1)
            self.setEditText(words)
            mark_error(self, wrong=True)
            if words != self._judged:  # leaving is told by the text and by the combo
                self._judged = words
                self.unmatched.emit(words)

    def _find(self, words: str) -> int:
        """The option that is meant: the same words, else the only one that begins with them.

        Its own name goes before its other names.
        """
        wanted = folded(words.strip())
        names = [[folded(told)] for _key, told in self._options]
        others = [folded(self._aliases.get(key, "")).split("|") for key, _told in self._options]
        for found in (names, others):
            same = [place for place, one in enumerate(found) if wanted in one]
            if len(same) == 1:
                return same[0]
        # A few letters of a name that is not shown would take something nobody meant.
        for found in (names, others if len(wanted) >= _ENOUGH else []):
            starts = [
                place
                for place, one in enumerate(found)
                if any(name.startswith(wanted) for name in one)
            ]
            if starts:
                return starts[0] if len(starts) == 1 else -1
        return -1

    def _take(self, place: int) -> None:
        before = self.key()
        self._judged = ""
        self.setCurrentIndex(place)
        mark_error(self, wrong=False)
        if self.key() != before:
            self.picked.emit(self.key() or "")
