"""The command line's own sentences, Dutch and English side by side."""

from __future__ import annotations

import os

from gezin_desktop.case.problems import Language

_SENTENCES = {
    "case-good": ("in orde", "in order"),
    "law-good": (
        "Het wettenpakket is in orde.",
        "The law pack is in order.",
    ),
    "law-damaged": (
        "Het wettenpakket klopt niet ({table}: {what}). Er wordt niets berekend. "
        "Installeer het programma opnieuw.",
        "The law pack is damaged ({table}: {what}). Nothing is computed. "
        "Install the program again.",
    ),
    "resources-missing": (
        "Er ontbreken bestanden van het programma ({name}). Installeer het opnieuw.",
        "Files of the program are missing ({name}). Install it again.",
    ),
    "no-such-table": (
        "Er is geen tabel {name}. Kies uit: {names}.",
        "There is no table {name}. Choose from: {names}.",
    ),
}


def say(key: str, language: Language, **values: str) -> str:
    """One sentence in one language."""
    return _SENTENCES[key][0 if language == "nl" else 1].format(**values)


def system_language() -> Language:
    """Dutch when the computer is set to Dutch, else English."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((name for name in names if name), "")
    return "nl" if first.lower().startswith("nl") else "en"
