"""Something the program has to tell: trouble, advice, an offer. It stays until it is solved.

Each notice has a name, so that the same trouble is told once and taken away when it is over. Words
are functions, because the language may change while a notice stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Words = Callable[[], str]
Work = Callable[[], None]


@dataclass(frozen=True)
class Notice:
    """One thing to tell.

    Attributes:
        name: what it is about.
        fact: what is so, one sentence.
        advice: what is safe and what to do.
        kind: the kind of block.
        ways: buttons: words, and what they do.
        closable: whether it may be sent away unsolved.
    """

    name: str
    fact: Words
    advice: Words
    kind: str = "trouble"
    ways: tuple[tuple[Words, Work], ...] = ()
    closable: bool = True
