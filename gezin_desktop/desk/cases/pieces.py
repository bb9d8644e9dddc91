"""Work on many cases in pieces, beside the window: it has its turn after each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from gezin_desktop.desk.background import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gezin_desktop.desk.background import Job


class Pieces(QObject):
    """Does the same with one piece after the other, on a thread of its own.

    ``done`` carries the answer of each piece. ``ended`` comes once, with None or the error that
    ended it; the pieces after it are left alone.
    """

    done = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = Lane(self)
        self._left: list[Any] = []
        self._work: Callable[[Any], Any] | None = None
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a piece is under way."""
        return self._job is not None

    def begin(self, pieces: Sequence[Any], work: Callable[[Any], Any]) -> None:
        """Do the work with every piece; expects that none is under way."""
        self._left, self._work = list(pieces), work
        self._next()

    def stop(self) -> None:
        """Begin no other piece; ``ended`` comes after the one that is under way."""
        self._left = []

    def give_up(self) -> None:
        """Begin no other piece, and tell nothing of the one that is under way."""
        self.stop()
        self._job = None

    def _next(self) -> None:
        work = self._work
        if not self._left or work is None:
            self._end(None)
            return
        piece = self._left.pop(0)
        self._job = self._lane.do(lambda: work(piece))
        self._job.done.connect(self._piece_done)
        self._job.failed.connect(self._piece_failed)

    def _end(self, error: object) -> None:
        self._left, self._job, self._work = [], None, None
        self.ended.emit(error)

    @Slot(object)
    def _piece_done(self, answer: object) -> None:
        if self.sender() is self._job:
            self.done.emit(answer)
            self._next()

    @Slot(object)
    def _piece_failed(self, error: object) -> None:
        if self.sender() is self._job:
            self._end(error)
