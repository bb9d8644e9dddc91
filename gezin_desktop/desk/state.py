"""What is open at the desk at one moment: the case, and what is kept beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from gezin_desktop.case.model import EMPTY, Case

PAPER, STATED, ESTIMATED, CLIENT_UNKNOWN = "paper", "stated", "estimated", "client-unknown"
MARKS = (PAPER, STATED, ESTIMATED, CLIENT_UNKNOWN)
"""How a fact is known. A mark never changes an assessment."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class State:
    """The case with its marks (how known) and texts not understood, each by fact path.

    ``unread`` also holds the words that are kept beside the case and name no fact (``letter.…``).
    """

    case: Case = EMPTY
    marks: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    unread: Mapping[str, str] = field(default_factory=lambda: _NOTHING)

    def with_case(self, case: Case) -> State:
        """The same with another case."""
        return replace(self, case=case)

    def with_mark(self, path: str, mark: str) -> State:
        """The same with another mark at a path; an empty mark takes it away."""
        return replace(self, marks=_with(self.marks, path, mark))

    def with_unread(self, path: str, text: str) -> State:
        """The same with text that could not be understood; an empty text takes it away."""
        if self.unread.get(path, "") == text:
            return self
        return replace(self, unread=_with(self.unread, path, text))

    def without(self, start: str) -> State:
        """The same without marks and texts at or below a path."""
        return replace(self, marks=_outside(self.marks, start), unread=_outside(self.unread, start))


def _with(texts: Mapping[str, str], path: str, text: str) -> Mapping[str, str]:
    changed = {key: value for key, value in texts.items() if key != path}
    if text:
        changed[path] = text
    return MappingProxyType(changed)


def _outside(texts: Mapping[str, str], start: str) -> Mapping[str, str]:
    kept = {
        key: value
        for key, value in texts.items()
        if key != start and not key.startswith((f"{start}.", f"{start}["))
    }
    return MappingProxyType(kept)
