"""The recent cases, kept inside the encrypted store and shown in a menu."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from gezin_desktop.desk.settings import INITIALS
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.casework import Casework
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.store import CaseSummary

_KEY: Final = "recent"
_MOST: Final = 8


class Recent(QObject):
    """The eight cases that were opened last, newest first."""

    def __init__(self, window: MainWindow, casework: Casework) -> None:
        super().__init__(casework)
        self._window, self._casework = window, casework
        self._ids: list[int] = []
        window.menus.recent.aboutToShow.connect(self._fill)

    def refresh(self) -> None:
        """Read the list from the store."""
        store = self._window.room.store
        self._ids = []
        with suppress(StoreError, ValueError):
            kept = json.loads(store.setting(_KEY) or "[]") if store else []
            self._ids = [one for one in kept if isinstance(one, int)][:_MOST]
        self._fill()

    def clear(self) -> None:
        """Forget the list on the screen; the store keeps it."""
        self._ids = []
        self._fill()

    def add(self, case_id: int) -> None:
        """Put a case in front."""
        store = self._window.room.store
        if store is None or self._ids[:1] == [case_id]:
            return
        self._ids = [case_id, *(one for one in self._ids if one != case_id)][:_MOST]
        with suppress(StoreError):  # an aid only; the case itself is safe
            store.set_setting(_KEY, json.dumps(self._ids))

    def summaries(self) -> list[CaseSummary]:
        """The recent cases that are still there."""
        store, found = self._window.room.store, []
        if store is None:
            return []
        for case_id in self._ids:
            with suppress(StoreError):
                found.append(store.load(case_id))
        return list(found)

    @Slot()
    def _fill(self) -> None:
        menu = self._window.menus.recent
        menu.clear()
        for one in self.summaries():
            title = self._named(one)
            action = QAction(f"{one.number}  {title}".strip().replace("&", "&&"), menu)
            action.setData(one.id)
            action.triggered.connect(self._open)
            menu.addAction(action)
        if menu.isEmpty():
            action = QAction(self.tr("None yet"), menu)
            action.setEnabled(False)
            menu.addAction(action)

    def _named(self, one: CaseSummary) -> str:
        if not self._window.settings.get(INITIALS):
            return one.title
        from gezin_desktop.desk.people import initials

        return initials(one.title)

    @Slot()
    def _open(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._casework.open(int(action.data()))
