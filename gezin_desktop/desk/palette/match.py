"""How well typed words fit a text: whole words first, then beginnings, parts, slips of the finger.

Capitals and accents do not count. Every typed word must be found somewhere; the words of a text may
stand in any order and in either language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from gezin_desktop.desk.widgets.combo import folded

_SPLIT: Final = re.compile(r"[^0-9a-z\u00df-\uffff]+")
WHOLE, BEGINS, INSIDE, SLIP, LETTERS = 100, 80, 55, 40, 15
_AT_HEAD: Final = 12
_SLIP_FROM: Final = 4
_LONG_SLIP_FROM: Final = 8
_LETTERS_FROM: Final = 3
_MOST_WORDS: Final = 14


class _Text(NamedTuple):
    """A text as it is compared: its words, and all of them in one line with blanks around."""

    words: tuple[str, ...]
    line: str


@lru_cache(maxsize=8192)
def _text(text: str) -> _Text:
    parts = tuple(part for part in _SPLIT.split(folded(text)) if part)
    return _Text(parts, f" {' '.join(parts)} ")


def score(query: str, name: str, more: str = "") -> int:
    """How well a text fits; 0 when it does not.

    Args:
        query: what was typed; nothing typed fits everything.
        name: what is shown; counts most.
        more: what else it may be found by, such as its name in the other language.
    """
    wanted = _text(query).words
    if not wanted:
        return 1
    shown, beside = _text(name), _text(more)
    total = 0
    for word in wanted:
        best = max(_in_text(word, shown), _in_text(word, beside) * 2 // 3)
        if not best:
            return 0
        total += best
    if shown.words and shown.words[0].startswith(wanted[0]):
        total += _AT_HEAD * len(wanted)
    # Of two that fit as well, the shorter is more likely meant.
    return max(1, total * 10 // len(wanted) - min(len(shown.words), 9))


def _in_text(word: str, text: _Text) -> int:
    if word in text.line:
        if f" {word} " in text.line:
            return WHOLE
        if f" {word}" in text.line:
            return BEGINS
        if len(word) > 1:
            return INSIDE
    if len(text.words) > _MOST_WORDS:
        return 0  # in a long text nearly everything is a slip of something
    if len(word) >= _SLIP_FROM and any(_slips(word, one) for one in text.words):
        return SLIP
    if len(word) >= _LETTERS_FROM and _first_letters(word, text.words):
        return LETTERS
    return 0


def _first_letters(word: str, words: tuple[str, ...]) -> bool:
    """Whether the word is made of the first letters of neighbouring words (``kob``)."""
    return word in "".join(one[0] for one in words)


@lru_cache(maxsize=65536)
def _slips(word: str, text: str) -> bool:
    """Whether a word is the text, or its beginning, but for a slip or two of the finger."""
    allowed = 2 if len(word) >= _LONG_SLIP_FROM else 1
    if word[0] != text[0] and allowed < 2:
        return False
    low, high = len(word) - allowed, len(word) + allowed
    return any(
        _distance(word, text[:length], allowed) <= allowed
        for length in range(max(1, low), min(len(text), high) + 1)
    )


def _distance(left: str, right: str, most: int) -> int:
    """How many signs were left out, added, changed or swapped, up to ``most``."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for place, sign in enumerate(left, 1):
        older, before, row = before, row, [place]
        for spot, other in enumerate(right, 1):
            cost = min(before[spot] + 1, row[-1] + 1, before[spot - 1] + (sign != other))
            turned = place > 1 < spot and (sign, left[place - 2]) == (right[spot - 2], other)
            row.append(min(cost, older[spot - 2] + 1) if turned else cost)
        if min(row) > most:
            return most + 1
    return row[-1]
