"""What is noted about the talk itself: language, interpreter, consent, what somebody came for.

These answers stand beside the case, under paths that name no fact. They are saved, undone and asked
like every other answer, but never reach the case file, the assessment or the letter. Violence at
home and whether somebody is safe now are not even saved: they hold for this talk only, and what is
not written down cannot be read by who should not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TALK: Final = "talk."
"""How the path of such an answer begins."""

LANGUAGE: Final = f"{TALK}language"
INTERPRETER: Final = f"{TALK}interpreter"
CONSENT: Final = f"{TALK}consent"
TERM: Final = f"{TALK}term"
LETTER_KIND: Final = f"{TALK}letter-kind"
LETTER_DAY: Final = f"{TALK}letter-day"
AIMS: Final = f"{TALK}aims"
"""What somebody wants to reach: several keys of the options ``talk.aims``, with commas."""
SAFE: Final = f"{TALK}safe"

FAMILY: Final = "family"
STAY: Final = "stay"
RENEW: Final = "renew"
VIOLENCE: Final = "violence"
DUTCH_CHILD: Final = "dutch-child"

_NOT_READ: Final = "?"
_SAID: Final = {"true": True, "false": False}


def is_talk(path: str) -> bool:
    """Whether a path is about the talk and not about a fact of the case."""
    return path.startswith(TALK)


def value_of(text: str) -> str | bool | None:
    """The answer that a kept text stands for; None when it is empty or was not understood."""
    if not text or text.startswith(_NOT_READ):
        return None
    return _SAID.get(text, text)


def unread_of(text: str) -> str:
    """The text that was typed and not understood; empty when there is none."""
    return text[1:] if text.startswith(_NOT_READ) else ""


def text_of(value: object) -> str:
    """How an answer is kept; empty when it is taken away."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def not_read(text: str) -> str:
    """How a text that was not understood is kept."""
    return f"{_NOT_READ}{text}" if text else ""


def several(text: str | None) -> tuple[str, ...]:
    """The keys of an answer that may hold several."""
    return tuple(filter(None, (text or "").split(",")))


def aims_of(beside: Mapping[str, str]) -> tuple[str, ...]:
    """What somebody wants to reach, out of the texts beside the case."""
    return several(beside.get(AIMS))


def worth_keeping(beside: Mapping[str, str]) -> dict[str, str]:
    """The texts beside the case without what holds for this talk only."""
    kept = {path: text for path, text in beside.items() if path != SAFE}
    if AIMS in kept:
        left = ",".join(aim for aim in several(kept.pop(AIMS)) if aim != VIOLENCE)
        kept.update({AIMS: left} if left else {})
    return kept
