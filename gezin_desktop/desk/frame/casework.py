"""Deeds with whole cases: new, open, recent, copy, delete, practice, keep; and what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.desk.frame.put_away import PutAway
from gezin_desktop.desk.frame.recent import Recent
from gezin_desktop.desk.state import State
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.cases.page import CaseListPage
    from gezin_desktop.desk.cases.practice import PracticeShelf
    from gezin_desktop.desk.frame.window import MainWindow


class Casework(QObject):
    """What menus, keys and the list do with whole cases."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._practice: PracticeShelf | None = None
        self.recent = Recent(window, self)

    def connect_list(self, page: CaseListPage) -> None:
        """Hear what a fresh list of cases asks for."""
        page.opened.connect(self.open_row)
        page.new_case.connect(self.new)
        page.quick_check.connect(self._quick_check)
        page.practice.connect(self.show_practice)
        page.own_cases.connect(self.show_own)
        page.export.connect(self._export)

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {
            "cases": self.show_list,
            "new": self.new,
            "keep": self.keep,
            "duplicate": self.duplicate,
            "delete": self.delete,
            "practice": self.show_practice,
            "recent": lambda: None,
        }

    # -- the store comes and goes ----------------------------------------------------------------

    def store_opened(self) -> None:
        """Show the cases of the store that was opened."""
        self.show_own_shelf()
        self.recent.refresh()

    def store_left(self) -> None:
        """Forget every name."""
        if self._window.has_list:
            self._window.list_page.set_shelf(None)
        self.recent.clear()

    def show_own_shelf(self) -> None:
        """Put the store's own cases in the list."""
        self._practice = None
        page = self._window.list_page
        page.set_practice(on=False)
        page.set_shelf(self._window.room.store)

    @property
    def practising(self) -> bool:
        """Whether the list shows the practice cases."""
        return self._practice is not None

    # -- the list --------------------------------------------------------------------------------

    def leave_case(self) -> bool:
        """Save and close the open case; False when an answer is not yet certain."""
        case = self._window.open_case
        if not case.save():
            return False
        if self._window.has_view:
            self._window.place_kept.keep_panes(self._window.case_view)
        case.close()
        return True

    @Slot()
    def show_list(self) -> None:
        """Save, close the case and show the list with the cursor in the search field."""
        if not self.leave_case():
            return
        window = self._window
        if window.room.store is None and self._practice is None:
            window.entry.begin()
            return
        window.list_page.refresh()
        window.show_list()
        window.list_page.begin()

    @Slot()
    def show_practice(self) -> None:
        """Show the practice cases, apart from the own ones."""
        if not self.leave_case():
            return
        from gezin_desktop.desk.cases.practice import PracticeShelf

        self._practice = PracticeShelf(self._window.clock)
        page = self._window.list_page
        page.set_shelf(self._practice)
        page.set_practice(on=True)
        self._window.show_list()
        page.begin()

    @Slot()
    def show_own(self) -> None:
        """Show the own cases again."""
        window = self._window
        if window.room.store is None:
            window.entry.begin()
            return
        self.show_own_shelf()
        window.show_list()
        window.list_page.begin()

    # -- opening ---------------------------------------------------------------------------------

    @Slot()
    def new(self) -> None:
        """Begin a case."""
        window = self._window
        if window.room.store is None:
            window.entry.begin()
        elif self.leave_case():
            if self._practice is not None:
                self.show_own_shelf()
            window.open_case.open_new(window.room.store)
            self._begin_talk("start")

    def begin_with(self, state: State) -> bool:
        """Begin a case with answers that were given before; whether it could begin."""
        window = self._window
        if not self.leave_case():
            return False
        if window.room.store is None:
            window.open_case.open_practice(state)
        else:
            if self._practice is not None:
                self.show_own_shelf()
            window.open_case.open_with(window.room.store, state)
        self._begin_talk("start")
        return True

    @Slot(int, bool)
    def open_row(self, case_id: int, discreet: bool) -> None:
        """Open a case of the list."""
        if self._practice is not None:
            self.open_loose(self._practice.text(case_id), self._practice.number(case_id))
        else:
            self.open(case_id)
        if discreet and self._window.open_case.is_open:
            self._window.show_cover()

    def open(self, case_id: int) -> None:
        """Open a case of the store where the talk begins."""
        store = self._window.room.store
        if store is None or not self.leave_case():
            return
        try:
            self._window.open_case.open_stored(store, case_id)
        except (StoreError, CaseRefused) as error:
            self._window.telling.unreadable(error)
            return
        self.recent.add(case_id)
        self._begin_talk("start")

    def open_loose(self, text: str | bytes, number: str = "") -> None:
        """Look at a case that is not in the store; nothing of it is kept."""
        try:
            case = read_case(text)
        except CaseRefused as refused:
            self._window.telling.refused(refused)
            return
        if not self.leave_case():
            return
        self._window.open_case.open_practice(State(case), number)
        self._begin_talk("start")

    def open_file(self, path: Path) -> None:
        """Look at a case file."""
        from gezin_desktop.desk.frame.files import bytes_of

        try:
            self.open_loose(bytes_of(path))
        except CaseRefused as refused:
            self._window.telling.refused(refused)

    def take_back(self, left: PutAway) -> None:
        """After a lock, go on where the talk was."""
        window, store = self._window, self._window.room.store
        if store is None:
            return
        try:
            window.open_case.take_back(store, left)
        except (StoreError, CaseRefused) as error:
            window.show_list()
            self._window.telling.unreadable(error)
            return
        self._begin_talk(left.tab or "start")

    def _begin_talk(self, tab: str) -> None:
        window = self._window
        window.show_case()
        window.deeds.keeping.show_state()
        window.trouble.over("import")
        window.case_view.show_tab(tab)

    @Slot()
    def _quick_check(self) -> None:
        self._window.deeds.quick.show()

    # -- keeping ---------------------------------------------------------------------------------

    @Slot()
    def keep(self) -> None:
        """Put the practice or loose case in the store."""
        window = self._window
        if not window.open_case.keeper.practice:
            return
        if window.room.store is None:
            window.deeds.locking.keep_after_entry()
            return
        window.open_case.keep_here(window.room.store)
        if self._practice is not None:
            self.show_own_shelf()
        window.deeds.keeping.show_state()

    def case_saved(self) -> None:
        """A case is certain: it belongs among the recent ones, and its number may be taken."""
        case = self._window.open_case
        if case.case_id is not None:
            self.recent.add(case.case_id)
        taken = getattr(case.keeper, "taken", "")
        if taken:
            self._window.telling.number_taken(taken, case.number)
        else:
            self._window.trouble.over("number")

    # -- copy and delete -------------------------------------------------------------------------

    def duplicate(self) -> None:
        """Copy the open case, or the chosen case of the list."""
        window, case_id = self._window, self._window.open_case.case_id
        if not window.open_case.is_open:
            window.list_page.duplicate(window.list_page.table.row())
        elif case_id is not None and self.leave_case():
            self.show_list()
            window.list_page.choose(case_id)
            window.list_page.duplicate(window.list_page.table.row())

    def delete(self) -> None:
        """Delete the open case, or the chosen case of the list; the list offers to undo."""
        window, case_id = self._window, self._window.open_case.case_id
        if not window.open_case.is_open:
            window.list_page.delete_row(window.list_page.table.row())
        elif case_id is not None and self.leave_case():
            self.show_list()
            window.list_page.delete_case(case_id)
            self.recent.refresh()

    @Slot(object)
    def _export(self, ids: list[int]) -> None:
        window = self._window
        if self._practice is not None:
            for one in ids:
                number = self._practice.number(one)
                window.deeds.files.export_text(self._practice.text(one), number)
        elif len(ids) == 1:
            self.export_stored(ids[0])
        else:
            window.deeds.trade.send(ids)

    def export_stored(self, case_id: int) -> None:
        """Write a case of the store to a case file."""
        window = self._window
        if window.room.store is None:
            return
        try:
            stored = window.room.store.load(case_id)
        except StoreError as error:
            window.telling.unreadable(error)
            return
        window.deeds.files.export_text(stored.text, stored.number)
