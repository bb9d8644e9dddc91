"""The names of the months as Dutch and English write them within a sentence."""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
        *("september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
}
"""By language, January first."""
