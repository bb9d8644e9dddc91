"""A conversation as data: pages, questions, what is typed, and what the letter must say."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TALKS = Path(__file__).parent / "talks"
ADD, NEXT, NONE = "add a row", "next person", "there are none"
"""What is typed in place of an answer: Ctrl+N, Ctrl+Down, the button that says "none"."""


@dataclass(frozen=True)
class Said:
    """One answer: the question by its fact, and the keys that answer it."""

    fact: str
    typed: str


@dataclass(frozen=True)
class Leaf:
    """One page of the intake and its answers in the order of the page."""

    tab: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Talk:
    """A conversation in one language.

    Attributes:
        name: the name of its file.
        title: what family it is about.
        language: of the screen and the letter.
        leaves: the pages in the order of the talk.
        verdicts: the verdict of each relative's first route at the end.
        letter: what the letter says.
    """

    name: str
    title: str
    language: str
    leaves: tuple[Leaf, ...]
    verdicts: tuple[str, ...]
    letter: tuple[str, ...]


def names() -> list[str]:
    """Every conversation by its name."""
    return sorted(path.stem for path in TALKS.glob("*.toml"))


def read_talk(name: str, language: str) -> Talk:
    """A conversation by its name, with what is typed in a language."""
    told = tomllib.loads((TALKS / f"{name}.toml").read_text("utf-8"))
    leaves = tuple(
        Leaf(page["tab"], tuple(_said(one, language) for one in page["said"]))
        for page in told["page"]
    )
    return Talk(
        name,
        told["title"],
        language,
        leaves,
        tuple(told["verdicts"]),
        tuple(told["letter"][language]),
    )


def _said(one: list[Any], language: str) -> Said:
    """One line: the fact, the Dutch keys, and the English ones where they differ."""
    fact, dutch, english = (*one, one[-1])[:3]
    return Said(fact, dutch if language == "nl" else english)
