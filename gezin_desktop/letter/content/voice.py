"""Sentences of the law put right where a name or "u" was filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gezin_desktop.letter.model import Language

# A name such as "B.V." that ends a sentence brings its own full stop.
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_VERBS: dict[Language, dict[str, str]] = {
    "nl": {"is": "bent", "heeft": "hebt", "wil": "wilt", "kan": "kunt", "zal": "zult"},
    "en": {
        "is": "are", "has": "have", "was": "were", "does": "do", "holds": "hold",
        "turns": "turn", "lives": "live", "wants": "want", "works": "work", "comes": "come",
    },
}  # fmt: skip
_AFTER: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"(?<![a-zé] )\b([Uu]) (is|heeft|wil|kan|zal)\b"),
    "en": re.compile(
        r"(?<![a-z] )\b([Yy]ou) (is|has|was|does|holds|turns|lives|wants|works|comes)\b"
    ),
}
_CLAUSE: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"\b(als|dat|of|en|omdat|voordat|zolang) (u) (is|heeft|wil|kan|zal)\b"),
    "en": re.compile(
        r"\b(if|that|and|because|before|when) (you) "
        r"(is|has|was|does|holds|turns|lives|wants|works|comes)\b"
    ),
}


def polished(text: str, language: Language) -> str:
    """The same sentences: one full stop each, and the verb that goes with "u" or "you"."""
    text = _TWO_STOPS.sub(".", text)
    verbs = _VERBS[language]
    text = _AFTER[language].sub(lambda m: f"{m[1]} {verbs[m[2]]}", text)
    return _CLAUSE[language].sub(lambda m: f"{m[1]} {m[2]} {verbs[m[3]]}", text)
