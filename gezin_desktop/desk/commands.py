"""The changes that can be taken back. They hold states and keys; sentences are made when shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gezin_desktop.desk.state import State

ANSWER: Final = "answer"
ADD_ROW: Final = "add-row"
REMOVE_ROW: Final = "remove-row"
MARK: Final = "mark"
REPLACE: Final = "replace"
WHAT_IF: Final = "what-if"
KINDS: Final = (ANSWER, ADD_ROW, REMOVE_ROW, MARK, REPLACE, WHAT_IF)

Show = Callable[[State, str], None]


class Change:
    """One step: from one state to the next, at one path.

    Steps at the same path in the same visit of the focus become one, so that five hundred
    keystrokes are undone at once. States share nearly all their data, so a step is small.
    """

    def __init__(
        self, kind: str, path: str, states: tuple[State, State], visit: int, show: Show
    ) -> None:
        self.kind = kind
        self.path = path
        self.visit = visit
        self._before, self._after = states
        self._show = show

    def redo(self) -> None:
        """Show the later state."""
        self._show(self._after, self.path)

    def undo(self) -> None:
        """Show the earlier state."""
        self._show(self._before, self.path)

    def takes_in(self, other: Change) -> bool:
        """Take a later step of the same visit into this one; whether it was one."""
        if self.kind != ANSWER:
            return False
        if (other.kind, other.path, other.visit) != (self.kind, self.path, self.visit):
            return False
        self._after = other._after
        return True
