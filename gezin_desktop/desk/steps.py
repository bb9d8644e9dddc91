"""The steps of a session: what was done, what can be taken back, what can be done again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from gezin_desktop.desk.commands import Change


class Group:
    """Several changes that are taken back as one."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def undo(self) -> None:
        """Take all of it back, the last first."""
        for one in reversed(self.changes):
            one.undo()

    def redo(self) -> None:
        """Do all of it again."""
        for one in self.changes:
            one.redo()


Step = Change | Group


class Steps(QObject):
    """A line of steps and a place in it: before it is done, after it was taken back.

    Our own, and not ``QUndoStack``: Python takes a stack of Qt that nobody holds any more apart in
    any order, its steps first, and the program ends when the stack then comes to them.

    Signals: ``moved`` (the place, after each change of the line or of the place in it).
    """

    moved = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line: list[Step] = []
        self._index = 0
        self._group: Group | None = None

    def count(self) -> int:
        """How many steps there are, done and taken back."""
        return len(self._line)

    def index(self) -> int:
        """How many steps are done."""
        return self._index

    def step(self, place: int) -> Step | None:
        """The step at a place; None where there is none."""
        return self._line[place] if 0 <= place < len(self._line) else None

    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return self._group is None and self._index > 0

    def can_redo(self) -> bool:
        """Whether a step can be done again."""
        return self._group is None and self._index < len(self._line)

    def push(self, change: Change) -> None:
        """Take a change that was made; what was taken back before it is forgotten."""
        if self._group is not None:
            _join(self._group.changes, change)
            return
        del self._line[self._index :]
        _join(self._line, change)
        self._index = len(self._line)
        self.moved.emit(self._index)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Make one step of all changes that are made meanwhile."""
        self._group = group = Group()
        try:
            yield
        finally:
            self._group = None
            if group.changes:
                del self._line[self._index :]
                self._line.append(group)
                self._index = len(self._line)
                self.moved.emit(self._index)

    def undo(self) -> None:
        """Take the last step back; nothing happens where there is none."""
        if self.can_undo():
            self._line[self._index - 1].undo()
            self._index -= 1
            self.moved.emit(self._index)

    def redo(self) -> None:
        """Do the next step again; nothing happens where there is none."""
        if self.can_redo():
            self._line[self._index].redo()
            self._index += 1
            self.moved.emit(self._index)

    def forget(self, base: int = 0) -> None:
        """Forget every step from a place on, without taking anything back."""
        if base < len(self._line):
            del self._line[base:]
            self._index = min(self._index, base)
            self.moved.emit(self._index)


def _join(line: list[Step] | list[Change], change: Change) -> None:
    """Put a change at the end of a line, or into its last one."""
    last = line[-1] if line else None
    if not (isinstance(last, Change) and last.takes_in(change)):
        line.append(change)
