"""A record of the case of which is written down which of its facts were looked at.

Only the facts of the record itself are told apart: who looks at ``relative.exam.passed`` has looked
at ``exam``. That is enough, because a change to a fact makes a new ``exam`` and leaves the others
the objects they were (``case/paths.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.case.sponsor import Sponsor

T = TypeVar("T")
Seen = tuple[str, str]
"""A fact that was looked at: whose it is (``case``, ``sponsor``, ``relative``), and its name."""


class Looks:
    """What was looked at so far."""

    __slots__ = ("facts",)

    def __init__(self) -> None:
        self.facts: set[Seen] = set()

    def during(self, work: Callable[[], T]) -> tuple[T, set[Seen]]:
        """A piece of work, and what was looked at while it was done."""
        before, self.facts = self.facts, set()
        found = work()
        looked, self.facts = self.facts, before
        return found, looked


class Watched:
    """A record that notes each of its facts at the moment somebody looks at it."""

    __slots__ = ("_looks", "_record", "_whose")

    def __init__(self, whose: str, record: Case | Sponsor | Relative, looks: Looks) -> None:
        self._whose = whose
        self._record = record
        self._looks = looks

    def __getattr__(self, fact: str) -> Any:
        self._looks.facts.add((self._whose, fact))
        return getattr(self._record, fact)
