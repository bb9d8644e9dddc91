"""A short list of answers, one of which is chosen; letters go to the answer that begins so."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.going_on import go_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORD_MS = 1000
"""Letters that follow each other within this time are one word."""
FOLDED = Qt.ItemDataRole.UserRole + 1
"""The words of an option and its other names, folded."""
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """A text without capitals and accents, for searching."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


class Options(QAbstractListModel):
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
        """How many options."""
        return 0 if parent is not None and parent.isValid() else len(self._options)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """The words of an option, its key, or what a search looks through."""
        if not 0 <= index.row() < len(self._options):
            return None
        key, words = self._options[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return key
        if role == FOLDED:
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
        self.setModel(Options(given, self))
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
