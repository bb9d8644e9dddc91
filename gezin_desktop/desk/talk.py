"""What is noted about the talk itself: language, interpreter, consent, a letter with a term.

These answers stand beside the case, under paths that name no fact. They are saved, undone and asked
like every other answer, but never reach the case file, the assessment or the letter.
"""

from __future__ import annotations

from typing import Final

TALK: Final = "talk."
"""How the path of such an answer begins."""

LANGUAGE: Final = f"{TALK}language"
INTERPRETER: Final = f"{TALK}interpreter"
CONSENT: Final = f"{TALK}consent"
TERM: Final = f"{TALK}term"

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
