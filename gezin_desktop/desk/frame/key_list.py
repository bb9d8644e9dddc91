"""All keys on one page, read from the actions themselves, so that the list is always true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.frame.actions import MENUS, SPECS, TAB_PREFIX
from gezin_desktop.desk.frame.small_window import SmallWindow
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.scroll import ColumnPane

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow


class KeyList(SmallWindow):
    """The keys by menu, then the keys inside fields and lists."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, 56, 44)
        self._window = window
        self._pane = ColumnPane(widest=700, margins=(0, 0, 12, 0))
        self._pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._page: QWidget | None = None
        self.body.addWidget(self._pane, 1)
        self.read_words()
        self._pane.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.name(self.tr("Keyboard shortcuts"))
        old, self._page = self._page, QWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        grid = QGridLayout(self._page)
        dress.gaps(grid, 6)
        grid.setColumnStretch(1, 1)
        for menu in MENUS:
            pairs = self._pairs(menu)
            if pairs:
                heading = self._window.menus.menu_of(menu).title().replace("&", "")
                self._group(grid, heading, pairs)
        self._group(grid, self.tr("In a question"), self._inside())
        self._pane.column.addWidget(self._page)

    def rows(self) -> list[tuple[str, str]]:
        """Every key with what it does."""
        found = [pair for menu in MENUS for pair in self._pairs(menu)]
        return found + self._inside()

    def _pairs(self, menu: str) -> list[tuple[str, str]]:
        acts = self._window.acts
        keys = [spec.key for spec in SPECS if spec.menu == menu]
        if menu == "view":
            keys = [TAB_PREFIX + tab.key for tab in TABS] + keys
        found = []
        for key in keys:
            action = acts[key]
            told = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = self.tr("Undo") if key == "undo" else action.text()
            words = self.tr("Redo") if key == "redo" else words
            if told:
                found.append((told, words.rstrip("…")))
        return found

    def _inside(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Enter"), self.tr("next question")),
            (self.tr("Y, N, U"), self.tr("yes, no, not known yet")),
            (self.tr("Arrows"), self.tr("choose among options")),
            (self.tr("Delete"), self.tr("clear a choice")),
            (self.tr("Alt+Down"), self.tr("open a list")),
            (self.tr("Ctrl+Delete"), self.tr("remove the chosen row")),
            (self.tr("Ctrl+Enter"), self.tr("open a case without names on the screen")),
        ]

    @staticmethod
    def _group(grid: QGridLayout, heading: str, pairs: list[tuple[str, str]]) -> None:
        title = label("question")
        title.setText(heading)
        title.setContentsMargins(0, 8, 0, 0)
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for key, words in pairs:
            row = grid.rowCount()
            left, right = label("body", "muted", wrap=False), label()
            left.setText(key)
            right.setText(words)
            grid.addWidget(left, row, 0)
            grid.addWidget(right, row, 1)
