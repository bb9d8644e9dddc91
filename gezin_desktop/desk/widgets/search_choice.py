"""A long list that is searched by typing: countries, nationalities, languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QCompleter, QLineEdit, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.widgets.combo import FOLDED, Choice, Options, folded
from gezin_desktop.desk.widgets.fields import mark_error
from gezin_desktop.desk.widgets.for_window import ForWindow
from gezin_desktop.desk.widgets.scroll import dress_scroll_bars

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ENOUGH = 4


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
        if event.type() == QEvent.Type.Show and isinstance(watched, QAbstractScrollArea):
            dress_scroll_bars(watched)  # in the theme of now
        return super().eventFilter(watched, event)


class _Editor(ForWindow, QLineEdit):
    """The text of a searched list."""


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
        completer = _Completer(Options(self._options, self, self._aliases), self)
        completer.setCompletionRole(FOLDED)
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
