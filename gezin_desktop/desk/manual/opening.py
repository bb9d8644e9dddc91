"""Opens the manual: at its beginning, or at the chapter about what is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from gezin_desktop.desk.over import COMPARE, OUTCOME, TIMELINE
from gezin_desktop.desk.where import Where

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.manual.window import ManualWindow

CHAPTER_OF_ALL: Final = "first-start"
CHAPTER_OF_TAB: Final[dict[str, str]] = {
    "start": "conversation",
    "sponsor": "answering",
    "relatives": "answering",
    "bond": "answering",
    "income": "answering",
    "exam": "answering",
    "earlier": "answering",
    "letter": "letter",
    "papers": "papers",
    "deadlines": "deadlines",
}
CHAPTER_OF_VIEW: Final[dict[str, str]] = {
    OUTCOME: "outcome",
    COMPARE: "changes",
    TIMELINE: "changes",
}


class ManualDeeds(QObject):
    """What the menu Help does with the manual; there is one window of it at most."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shown: ManualWindow | None = None

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {
            "manual": lambda: self.show(CHAPTER_OF_ALL),
            "page-help": lambda: self.show(self.chapter_here()),
        }

    def chapter_here(self) -> str:
        """The chapter about what the window shows."""
        window = self._window
        if window.where is Where.START:
            return "first-start"
        if window.where is Where.QUICK:
            return "conversation"
        if window.where is Where.CASE:
            view = window.case_view
            if window.open_case.session.trial is not None:
                return "changes"
            return CHAPTER_OF_VIEW.get(view.showing, CHAPTER_OF_TAB.get(view.tab, "conversation"))
        page = window.stack.currentWidget()
        return getattr(page, "chapter", "cases")

    def show(self, key: str) -> None:
        """Show a chapter in the window of the manual, which comes to the front."""
        from gezin_desktop.desk.manual.window import ManualWindow

        if self._shown is None:
            self._shown = ManualWindow(self._window)
            self._shown.destroyed.connect(self._gone)
        self._shown.show_chapter(key)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()
        self._shown.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gone(self) -> None:
        self._shown = None
