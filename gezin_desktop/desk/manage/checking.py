"""The full check of the store under way: how far it is, and a button that ends it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.widgets.blocks import ProgressBlock

if TYPE_CHECKING:
    from gezin_desktop.store import Store
    from gezin_desktop.store.check import Problem

_WHOLE = 100


class CheckBlock(ProgressBlock):
    """Hidden until a check begins; whoever asked for the check hides it again."""

    _far = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._unwanted = Event()
        self._percent = 0
        self._far.connect(self._show_far)
        self.stop.clicked.connect(self.give_up)
        self.hide()

    def job(self, store: Store) -> Callable[[], tuple[list[Problem], int]]:
        """The check, to be done on another thread: what is wrong, and how many cases there are."""
        self._store, self._unwanted = store, Event()
        unwanted, told = self._unwanted, [-1]

        def tell(part: float) -> None:
            percent = int(_WHOLE * part)
            if percent != told[0]:
                told[0] = percent
                self._far.emit(percent)

        self._percent = 0
        self.read_words()
        self.show()
        return lambda: (store.problems(unwanted, tell), store.count())

    @Slot()
    def give_up(self) -> None:
        """End the check that is under way, if there is one."""
        if self._store is not None:
            self._store.stop_checking(self._unwanted)

    def read_words(self) -> None:
        """Set every word in the window's language."""
        words = self.tr("All cases are being checked: {percent} %").format(percent=self._percent)
        self.say(words, self._percent, _WHOLE)
        self.stop.setText(self.tr("Stop"))

    @Slot(int)
    def _show_far(self, percent: int) -> None:
        self._percent = percent
        self.read_words()
