"""The desk that sends the letter: its name, how to reach it, and where its window is."""

from __future__ import annotations

from dataclasses import dataclass, field

from gezin_desktop.letter.model import Window


@dataclass(frozen=True, slots=True)
class DeskProfile:
    """What the letterhead, the foot and the closing say of the desk.

    ``line_nl`` and ``line_en`` stand under the name; ``return_address`` is one line above the
    client's address in the window; ``address`` is the desk's own, line by line, in the letterhead.
    ``logo`` is a picture as ``logo.logo_of`` gives it; without one the program's own mark stands
    there.
    """

    name: str = "Rechtswinkel"
    line_nl: str = ""
    line_en: str = ""
    return_address: str = ""
    phone: str = ""
    email: str = ""
    address: tuple[str, ...] = ()
    logo: bytes = field(default=b"", repr=False)
    window: Window = field(default_factory=Window)

    def line(self, language: str) -> str:
        """The line under the name in the letter's language."""
        return self.line_nl if language == "nl" else self.line_en
