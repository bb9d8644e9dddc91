"""Which words are spelled wrong: the platform's dictionaries, and the words of the desk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gezin_desktop.desk.background import Lane

if TYPE_CHECKING:
    from gezin_desktop.desk.spelling.hunspell import Dictionary

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_UNSPACED: Final = re.compile(r"\S+")
_NO_PROSE: Final = frozenset("@/\\_#=")
_MOST: Final = 7
Open = Callable[[str], "Dictionary | None"]


def _of_platform(code: str) -> Dictionary | None:
    # Most starts never write a text: the library is looked for when one is.
    from gezin_desktop.desk.spelling.hunspell import open_dictionary

    return open_dictionary(code)


def _look_for(opener: Open, code: str) -> tuple[str, Dictionary | None]:
    return code, opener(code)


class Speller(QObject):
    """Opens a dictionary beside the window when it is first asked for.

    A word with a capital is never looked at: it may be a name. ``changed`` says that another
    judgement may hold now; ``added`` carries a word that a person put among the desk's own.
    """

    changed = Signal()
    added = Signal(str)

    def __init__(self, opener: Open = _of_platform, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = opener
        self._lane: Lane | None = None
        self._dictionaries: dict[str, Dictionary | None] = {}
        self._asked: set[str] = set()
        self._own: frozenset[str] = frozenset()
        self._judged: dict[tuple[str, tuple[str, ...]], bool] = {}

    def ask_for(self, codes: Iterable[str]) -> None:
        """Open the dictionaries of languages, beside the window; ``changed`` comes then."""
        for code in codes:
            if code not in self._asked:
                self._asked.add(code)
                self._lane = self._lane or Lane(self)
                job = self._lane.do(partial(_look_for, self._open, code))
                job.done.connect(self._opened)

    def _opened(self, answer: object) -> None:
        if isinstance(answer, tuple):
            code, found = answer
            self._dictionaries[code] = found
            self._judged.clear()
            if found is not None:
                self.changed.emit()

    def finish(self) -> None:
        """Wait for work under way; call before the program ends."""
        if self._lane is not None:
            self._lane.finish()

    def languages(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Those of the languages for which there is a dictionary now."""
        return tuple(code for code in codes if self._dictionaries.get(code) is not None)

    # -- words of the desk -------------------------------------------------------------------

    @property
    def own(self) -> frozenset[str]:
        """The words of the desk."""
        return self._own

    def set_own(self, words: Iterable[str]) -> None:
        """Use these words of the desk."""
        self._own = frozenset(words)
        self._judged.clear()
        self.changed.emit()

    def add(self, word: str) -> None:
        """Put a word among those of the desk."""
        self.set_own(self._own | {word})
        self.added.emit(word)

    # -- judging -----------------------------------------------------------------------------

    def wrong(self, word: str, codes: tuple[str, ...]) -> bool:
        """Whether no dictionary of these languages knows a word; no when there is none."""
        if word != word.lower() or len(word) < 2 or word in self._own:
            return False
        found = self._judged.get((word, codes))
        if found is None:
            there = [self._dictionaries[code] for code in self.languages(codes)]
            plain = word.replace("’", "'")
            found = bool(there) and not any(one.knows(plain) for one in there if one)
            self._judged[word, codes] = found
        return found

    def wrong_in(self, text: str, codes: tuple[str, ...]) -> list[tuple[int, int]]:
        """Where the wrong words of a text stand: begin and length. Addresses are no words."""
        if not self.languages(codes):
            return []
        return [
            (piece.start() + hit.start(), len(hit[0]))
            for piece in _UNSPACED.finditer(text)
            if not _NO_PROSE & set(piece[0])
            for hit in _WORD.finditer(piece[0])
            if self.wrong(hit[0], codes)
        ]

    def suggestions(self, word: str, codes: tuple[str, ...]) -> list[str]:
        """Words that may have been meant, the likeliest first."""
        found: dict[str, None] = {}
        for code in self.languages(codes):
            one = self._dictionaries[code]
            if one is not None:
                found.update(dict.fromkeys(one.suggestions(word)))
        return list(found)[:_MOST]


@cache
def speller() -> Speller:
    """The one speller of the program."""
    return Speller()
