"""Who keeps the open case: the store, or nobody when a practice file is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from gezin_desktop.law.summary import Summary


@dataclass(frozen=True, slots=True)
class ToKeep:
    """Everything of the open case that must survive: its text, marks, texts not understood."""

    text: str
    summary: Summary
    marks: Mapping[str, str]


class KeepFailed(Exception):
    """A case could not be kept. Says why in both languages; the case in hand is untouched."""

    def __init__(self, nl: str, en: str) -> None:
        super().__init__(en)
        self._words = {"nl": nl, "en": en}

    def sentence(self, language: str) -> str:
        """What is wrong and what to do."""
        return self._words[language]


class KeepConflict(KeepFailed):
    """The case was changed elsewhere meanwhile; trying again will not help."""


class CaseKeeper(Protocol):
    """Keeps one case. ``keep`` returns only when the case is certain to survive a power cut."""

    @property
    def practice(self) -> bool:
        """Whether nothing is kept on the disk."""
        ...

    @property
    def number(self) -> str:
        """The number of the case; empty until it has one."""
        ...

    def keep(self, what: ToKeep) -> int:
        """Keep the case; the new version.

        Raises:
            KeepFailed: it is not certain that the case was kept.
        """
        ...


class PracticeKeeper:
    """Keeps nothing: the case is an exercise or a file opened to look at."""

    practice = True

    def __init__(self, number: str = "") -> None:
        self.number = number

    def keep(self, what: ToKeep) -> int:
        """Do nothing."""
        del what
        return 0
