"""Who keeps the open case: the store, or nobody when a practice file is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from gezin_desktop.law.summary import Summary


@dataclass(frozen=True, slots=True)
class ToKeep:
    """Everything of the open case that must survive: its text, marks, texts not understood."""

    text: str
    summary: Summary
    marks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LetterToKeep:
    """A letter that goes out, with what it rests on.

    Attributes:
        pdf: its bytes.
        language: ``nl`` or ``en``.
        law: the version of the law tables.
        relative: the relative it is about, when it is about one.
        receipt_date: the day it was judged on.
    """

    pdf: bytes = field(repr=False)
    language: str
    law: str
    relative: str | None
    receipt_date: date


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter that is kept with its case.

    Attributes:
        id: how the keeper knows it.
        made_at: when it went out for the first time.
        language: ``nl`` or ``en``.
        law: the version of the law tables.
        relative: the relative it is about, when it is about one.
        receipt_date: the day it was judged on.
        who: who made it, when that was told.
        case: the text of the case it was made from; empty when that is not kept any more.
    """

    id: int
    made_at: datetime
    language: str
    law: str
    relative: str | None
    receipt_date: date | None
    who: str | None
    case: str = field(repr=False)


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

    def keep_letter(self, letter: LetterToKeep) -> None:
        """Keep a letter with the case as it was kept last; the same letter is kept once.

        Raises:
            KeepFailed: it is not certain that the letter was kept.
        """
        ...

    def letters(self) -> tuple[KeptLetter, ...]:
        """The letters of the case, newest first.

        Raises:
            KeepFailed: they cannot be read.
        """
        ...

    def letter_pdf(self, letter: KeptLetter) -> bytes:
        """A letter byte for byte as it went out.

        Raises:
            KeepFailed: it cannot be read, or is not what was kept.
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

    def keep_letter(self, letter: LetterToKeep) -> None:
        """Do nothing."""
        del letter

    def letters(self) -> tuple[KeptLetter, ...]:
        """There are none."""
        return ()

    def letter_pdf(self, letter: KeptLetter) -> bytes:
        """There is none.

        Raises:
            KeyError: always.
        """
        raise KeyError(letter.id)
