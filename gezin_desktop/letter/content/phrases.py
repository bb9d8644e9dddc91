"""The letter's own sentences, from ``resources/letter/phrases.toml``, as texts with weights.

``**`` in a phrase switches bold on and off and ``~`` is a no-break space. Only the phrase itself is
read that way: what is filled in is plain text, so nothing a person typed can change the page.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import tomli

from gezin_desktop import assets
from gezin_desktop.letter.model import Language, Span, Text, words

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_BREAK = "\u00a0"
_PLACE = re.compile(r"\{(\w+)\}")
_NUMBERS: dict[Language, tuple[str, ...]] = {
    "nl": ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}


class Phrases:
    """All phrases in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._phrases = _load()

    def text(self, key: str, **values: Text | str) -> Text:
        """A phrase with its places filled in; a text keeps its weights and fields.

        Raises:
            KeyError: there is no such phrase, or a place without a value.
        """
        spans: list[Span] = []
        parts = self._phrases[key][self.language].replace("~", NO_BREAK).split("**")
        for index, part in enumerate(parts):
            spans.extend(_filled(part, index % 2 == 1, values))
        return tuple(span for span in spans if span.text)

    def has(self, key: str) -> bool:
        """Whether there is such a phrase."""
        return key in self._phrases

    def plain(self, key: str, **values: Text | str) -> str:
        """A phrase as a string, its weights left out."""
        return "".join(span.text for span in self.text(key, **values))

    def joined(self, parts: Sequence[Text]) -> Text:
        """``a``, ``a en b``, ``a, b en c``."""
        result: list[Span] = []
        for index, part in enumerate(parts):
            if index:
                last = index == len(parts) - 1
                result.append(Span(f" {self.plain('word.and')} " if last else ", "))
            result.extend(part)
        return tuple(result)

    def number(self, count: int) -> str:
        """A small number as a word, a larger one in figures."""
        known = _NUMBERS[self.language]
        return known[count - 2] if 2 <= count <= len(known) + 1 else str(count)


def _filled(part: str, bold: bool, values: dict[str, Text | str]) -> list[Span]:
    spans: list[Span] = []
    for index, piece in enumerate(_PLACE.split(part)):
        if index % 2 == 0:
            spans.append(Span(piece, bold))
            continue
        value = values[piece]
        if isinstance(value, str):
            spans.append(Span(value, bold))
        else:
            spans.extend(replace(span, bold=bold or span.bold) for span in value)
    return spans


def capital(text: Text) -> Text:
    """The text with a capital first letter."""
    if not text:
        return text
    first = text[0]
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *text[1:])


def bold(text: Text | str) -> Text:
    """All of it bold."""
    spans = words(text) if isinstance(text, str) else text
    return tuple(replace(span, bold=True) for span in spans)


def together(*texts: Text | str) -> Text:
    """Sentences after each other, a space between them."""
    result: list[Span] = []
    for text in texts:
        spans = words(text) if isinstance(text, str) else text
        if result and spans:
            result.append(Span(" "))
        result.extend(spans)
    return tuple(result)


@cache
def _load() -> dict[str, dict[Language, str]]:
    found: dict[str, dict[Language, str]] = {}

    def visit(table: dict[str, Any], prefix: str) -> None:
        if set(table) == {"nl", "en"} and isinstance(table["nl"], str):
            found[prefix] = {"nl": table["nl"], "en": table["en"]}
            return
        for name, value in table.items():
            visit(value, f"{prefix}.{name}" if prefix else name)

    visit(tomli.loads(assets.text("letter", "phrases.toml")), "")
    return found


def all_phrases() -> dict[str, dict[Language, str]]:
    """Every phrase by its id, for checking."""
    return dict(_load())
