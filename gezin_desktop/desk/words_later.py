"""A switch of language waits for pages that are hidden: they read their words when shown again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid


class WordsLater(QObject):
    """Keeps a switch of language from the hidden pages of a stack until each is shown.

    Qt hands the switch down from parent to child; a page that does not hear it keeps it from
    everything inside. Words of a page nobody sees cost as much as those of one that is seen.
    """

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack = stack
        self._behind: set[QWidget] = set()
        stack.widgetRemoved.connect(self._forget)

    def watch(self, page: QWidget) -> None:
        """Let a page of the stack wait while it is hidden."""
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a switch back from a hidden page; deliver it before the page is shown."""
        kind = event.type()
        if kind == QEvent.Type.LanguageChange and isinstance(watched, QWidget):
            if self._stack.currentWidget() is not watched:
                self._behind.add(watched)
                return True
            self._behind.discard(watched)
        elif kind == QEvent.Type.Show and watched in self._behind:
            self._behind.discard(watched)
            QCoreApplication.sendEvent(watched, QEvent(QEvent.Type.LanguageChange))
        return False

    def _forget(self) -> None:
        """Pages that are no longer in the stack, or no longer at all, are nobody's care."""
        self._behind = {
            page for page in self._behind if isValid(page) and self._stack.indexOf(page) >= 0
        }
