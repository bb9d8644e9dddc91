"""The quick check in the window: how it is shown, left, forgotten, and taken on as a case."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gezin_desktop.desk.where import Where

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.quick.page import QuickPage
    from gezin_desktop.desk.state import State


class QuickCheck(QObject):
    """Holds the page once somebody asked for it. Nothing of it is ever written."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: QuickPage | None = None
        window.room.leaving.connect(self.forget)
        window.watch.day_changed.connect(self._day_changed)

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {"quick": self.show}

    @property
    def page(self) -> QuickPage:
        """The page, made when first needed."""
        if self._page is None:
            from gezin_desktop.desk.quick.page import QuickPage
            from gezin_desktop.law.assess import assess

            window = self._window
            self._page = page = QuickPage(assess, window.clock.today)
            window.add_page(page)
            page.closed.connect(window.deeds.leave_settings)
            page.go_on.connect(self._go_on)
            page.session.history.moved.connect(self.name_undo)
        return self._page

    @Slot()
    def show(self) -> None:
        """Show the check as it was left; an open case stays open behind it."""
        window, page = self._window, self.page
        if window.open_case.is_open and not window.open_case.save():
            return
        if window.has_list:
            window.list_page.table.show_row(-1)
        window.stack.setCurrentWidget(page)
        window.show_where(Where.QUICK)
        self.name_undo()
        page.begin()

    @Slot()
    def forget(self) -> None:
        """The program locks or ends: nothing may stay on the page."""
        if self._page is not None:
            self._page.forget()

    @Slot()
    def _day_changed(self) -> None:
        if self._page is not None:
            self._page.session.reassess()

    def takes(self, key: str) -> bool:
        """Do here what an action of an open case does there; False for any other action."""
        if self._window.where is not Where.QUICK or self._page is None:
            return False
        page, edits = self._page, self._window.deeds.edits
        work: dict[str, Callable[[], object]] = {
            "undo": lambda: page.say(edits.take_back(page.session)),
            "redo": lambda: page.say(edits.do_again(page.session)),
            "next-question": page.next_question,
            "previous-question": lambda: page.next_question(back=True),
            "help": page.toggle_help,
        }
        if key not in work:
            return False
        work[key]()
        return True

    @Slot()
    def name_undo(self) -> None:
        """Say in the menu what would be undone and done again here."""
        if self._window.where is Where.QUICK and self._page is not None:
            self._window.deeds.edits.name_steps(self._page.session)

    @Slot(object)
    def _go_on(self, state: State) -> None:
        if self._window.deeds.cases.begin_with(state):
            self.forget()
