"""What is said of a link by a screen reader, in the letter's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MAIL: Final = "mailto:"


@dataclass(frozen=True, slots=True)
class LinkWords:
    """The words by the kind of target, each with ``{where}``."""

    web: str = "{where}"
    mail: str = "{where}"
    inside: str = "{where}"

    def of(self, target: str) -> str:
        """The words for one target."""
        if target.startswith("#"):
            return self.inside.format(where=target[1:])
        if target.startswith(MAIL):
            return self.mail.format(where=target.removeprefix(MAIL))
        return self.web.format(where=target.removeprefix("https://").rstrip("/"))
