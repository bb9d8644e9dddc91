"""Work on all cases beside the window: it says how far it is, and it can be stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing
from datetime import date
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.manage.crew import Portion, Work, worked
from gezin_desktop.store import Store

Answer = TypeVar("Answer")
_BETWEEN: Final = 0.1
"""Seconds between two words about how far it is: painting each would take a tenth of the work."""


class Stopped(Exception):
    """Somebody stopped the work."""


class Sweep(QObject):
    """One kind of work on all cases, one at a time.

    ``moved`` tells how many cases are done and how many there are; ``ended`` carries what the work
    comes to, ``stopped`` comes when somebody stopped it, ``failed`` carries the error.
    """

    moved = Signal(int, int)
    ended = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane(self)
        self._stop = threading.Event()
        self._number = 0
        self.is_busy = False

    def begin(self, work: Callable[[Callable[[int, int], None]], object]) -> None:
        """Begin; nothing happens while other work is under way.

        Args:
            work: gets a function to say how far it is, which raises ``Stopped`` when the work
                must end.
        """
        if self.is_busy:
            return
        self.is_busy = True
        self._stop = stop = threading.Event()
        self._number += 1
        number = self._number
        due = 0.0

        def tell(done: int, total: int) -> None:
            nonlocal due
            if stop.is_set():
                raise Stopped
            if done == total or time.monotonic() >= due:
                due = time.monotonic() + _BETWEEN
                self.moved.emit(done, total)

        job = self._lane.do(lambda: work(tell))
        job.done.connect(lambda answer: self._done(number, answer))
        job.failed.connect(lambda error: self._failed(number, error))

    @Slot()
    def stop(self) -> None:
        """Stop at the end of the portion that is under way."""
        self._stop.set()

    def finish(self) -> None:
        """Stop, wait for it and tell nobody; call before the store closes."""
        self._number += 1
        self._stop.set()
        self._lane.finish()
        self._over()

    def _over(self) -> None:
        self.is_busy = False

    def _done(self, number: int, answer: object) -> None:
        if number == self._number:
            self._over()
            self.ended.emit(answer)

    def _failed(self, number: int, error: object) -> None:
        if number != self._number:
            return
        self._over()
        if isinstance(error, Stopped):
            self.stopped.emit()
        else:
            self.failed.emit(error)


def over_all(
    store: Store, work: Work[Answer], today: date, tell: Callable[[int, int], None]
) -> Generator[Portion[Answer]]:
    """Each portion of the store's cases with its answers; says how far it is.

    Raises:
        Stopped: somebody stopped the work.
        StoreError: the store cannot be read.
    """
    total, done = store.count(), 0
    tell(0, total)
    with closing(worked(store.after, work, today, total)) as found:
        for portion in found:
            yield portion
            done += len(portion)
            tell(min(done, total), total)
