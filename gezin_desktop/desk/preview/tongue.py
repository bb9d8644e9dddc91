"""The language of the letter of the open case; nothing of the letter itself is loaded for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, cast

from gezin_desktop.desk.language import LANGUAGES
from gezin_desktop.desk.settings import LETTER_LANGUAGE, Settings

if TYPE_CHECKING:
    from gezin_desktop.desk.session import Session

LANGUAGE = Literal["nl", "en"]
BESIDE: Final = "letter."
"""Under which paths the choices for a letter are kept beside the case."""
LANGUAGE_PATH: Final = f"{BESIDE}language"


def letter_language(session: Session, settings: Settings) -> LANGUAGE:
    """The language of the letter of the open case.

    It is kept beside the case, because the next letter is for the same client. Until somebody chose
    it, the settings decide. It never follows the language of the window.
    """
    kept = session.unread(LANGUAGE_PATH)
    return cast("LANGUAGE", kept if kept in LANGUAGES else settings.get(LETTER_LANGUAGE))


def choose_letter_language(session: Session, code: str) -> None:
    """Put the letter of the open case in a language, as a step that can be undone."""
    if session.unread(LANGUAGE_PATH) != code:
        session.visit()
        session.keep_beside(LANGUAGE_PATH, code)
        session.settle()
