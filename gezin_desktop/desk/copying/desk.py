"""Copying from the window: the part that has the keyboard, or the words under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QTableView, QWidget

from gezin_desktop.desk.copying.board import board
from gezin_desktop.desk.copying.texts import part_words, row_words, words_of
from gezin_desktop.desk.where import Where

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow


class Copying(QObject):
    """What the menu and the key do; ``offer`` is what the right button shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.room.leaving.connect(board().clear)

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {"copy-part": self.copy_part}

    def copy_part(self) -> None:
        """Copy all words of the part of the window that has the keyboard."""
        told = part_words(self.part())
        if told:
            board().put(told)
            self._say()

    def part(self) -> QWidget:
        """The part of the window that has the keyboard: the outcome, or the page."""
        window, focus = self._window, QApplication.focusWidget()
        if window.where is Where.CASE:
            view = window.case_view
            if focus is not None and view.panel.isAncestorOf(focus):
                return view.panel
            return view.stack.currentWidget() or view
        return window.stack.currentWidget() or window

    def _say(self) -> None:
        if self._window.where is Where.CASE:
            told = self.tr("Copied. It goes off the clipboard in ten seconds.")
            self._window.case_view.status.say(told)


def offer(window: QWidget, event: QContextMenuEvent) -> None:
    """Offer to copy the words under the pointer, and all of the part they stand in."""
    under = window.childAt(event.pos())
    text, part = _found(window, under, event.pos())
    if not text:
        event.ignore()
        return
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    _add(menu, QCoreApplication.translate("Copying", "Copy this text"), text)
    whole = part_words(part) if part is not None else ""
    if whole and whole != text:
        _add(menu, QCoreApplication.translate("Copying", "Copy all of this part"), whole)
    menu.popup(event.globalPos())


def _add(menu: QMenu, words: str, text: str) -> None:
    action = QAction(words, menu)
    action.triggered.connect(lambda: board().put(text))
    menu.addAction(action)


def _found(window: QWidget, under: QWidget | None, spot: QPoint) -> tuple[str, QWidget | None]:
    """The words at a spot, and the part that they stand in."""
    if under is None:
        return "", None
    table = under.parentWidget()
    if isinstance(table, QTableView):
        row = table.indexAt(table.viewport().mapFrom(window, spot)).row()
        return (row_words(table, row) if row >= 0 else ""), table.parentWidget()
    text = words_of(under)
    part = under.parentWidget() if text else under
    while part is not None and part is not window and len(_labels(part)) < 2:
        part = part.parentWidget()
    if not text and part is not None and part is not window:
        text = part_words(part)
    return text, part


def _labels(part: QWidget) -> list[QLabel]:
    return [one for one in part.findChildren(QLabel) if one.isVisible() and one.text()]
