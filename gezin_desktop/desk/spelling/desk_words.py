"""The words of the desk are kept with the cases, encrypted: a name may be among them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from gezin_desktop.desk.spelling.speller import speller
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow

KEY: Final = "desk-words"


class DeskWords(QObject):
    """Reads the words when the store opens, writes a new one, forgets all when it closes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._room = window.room
        self._room.entered.connect(self._read)
        self._room.left.connect(self._forget)
        window.gone.connect(speller().finish)
        speller().added.connect(self._keep)

    @Slot()
    def _read(self) -> None:
        store = self._room.store
        if store is not None:
            with suppress(StoreError):  # a disk that is gone is told where it matters
                speller().set_own((store.setting(KEY) or "").split())

    @Slot(str)
    def _keep(self, _word: str) -> None:
        store = self._room.store
        if store is not None:
            with suppress(StoreError):
                store.set_setting(KEY, "\n".join(sorted(speller().own)))

    @Slot()
    def _forget(self) -> None:
        speller().set_own(())
