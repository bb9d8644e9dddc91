"""What can be found: one entry for each thing, with all words that lead to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What an entry is; also the order of entries that fit as well."""

    TAB = "tab"
    ACTION = "action"
    PERSON = "person"
    CASE = "case"
    QUESTION = "question"
    SETTING = "setting"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be gone to or done.

    Attributes:
        sort: what it is.
        key: tells it apart from every other entry of its sort.
        name: what it is called in the language of the window.
        do: goes there, or does it.
        more: words that also find it: its name in the other language, its hint, its tab.
        beside: where it is, in words.
        keys: the key that does it, as the system writes it.
        why_not: why it cannot be done now; empty when it can.
    """

    sort: Sort
    key: str
    name: str
    do: Callable[[], None]
    more: str = ""
    beside: str = ""
    keys: str = ""
    why_not: str = ""
