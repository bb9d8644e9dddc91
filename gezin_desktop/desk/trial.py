"""A scratch copy of the case: what it was made from, and how its steps are forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QUndoStack

from gezin_desktop.desk.state import State
from gezin_desktop.law.result import Assessment


@dataclass(frozen=True, slots=True)
class Trial:
    """The case as it is kept while something else is tried.

    ``base`` is how many steps the undo stack held when the trial began.
    """

    kept: State
    assessment: Assessment | None
    base: int


def forget_steps(history: QUndoStack, base: int) -> None:
    """Take every step above ``base`` off the stack without undoing anything.

    Qt deletes a step that is marked obsolete when it comes to it, and does not run it.
    """
    while history.count() > base:
        above = history.index() > base
        step = history.command(history.index() - 1 if above else base)
        step.setObsolete(True)
        if above:
            history.undo()
        else:
            history.redo()
