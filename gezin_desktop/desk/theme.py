"""The colours: one table of tokens for three themes, and the object that tells which one is on.

No colour is written anywhere else in the desk; a test searches for strays. Every pair of colours
that stands on top of each other in the program is in ``PAIRS``; a test computes their contrast.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

LIGHT: Final = "light"
DARK: Final = "dark"
CONTRAST: Final = "contrast"
SYSTEM: Final = "system"
THEMES: Final = (LIGHT, DARK, CONTRAST)
CHOICES: Final = (*THEMES, SYSTEM)

# token: (light, dark, high contrast)
TOKENS: Final[dict[str, tuple[str, str, str]]] = {
    "canvas": ("#F2F0EB", "#15181B", "#000000"),
    "surface": ("#FFFFFF", "#1E2226", "#000000"),
    "sunken": ("#F8F6F2", "#1A1D21", "#000000"),
    "hover": ("#ECE8E0", "#2A2F35", "#2B2B2B"),
    "selected": ("#DCE8F5", "#213A54", "#00335E"),
    "line": ("#D8D3C8", "#373D43", "#FFFFFF"),
    "control": ("#7D776C", "#868E96", "#FFFFFF"),
    "text": ("#1D2327", "#ECEAE6", "#FFFFFF"),
    "muted": ("#535A5F", "#B4BABF", "#FFFFFF"),
    "disabled": ("#676C70", "#8E959B", "#C4C4C4"),
    "accent": ("#1B5FB4", "#6DB3F5", "#66C2FF"),
    "focus": ("#1B5FB4", "#6DB3F5", "#FFE14D"),
    "on_accent": ("#FFFFFF", "#0B1A29", "#000000"),
    "accent_hover": ("#134A8E", "#9CCBF8", "#B5E4FF"),
    "met": ("#08513F", "#9FE3C4", "#5CFFC0"),
    "met_tint": ("#E1F0EA", "#17322A", "#000000"),
    "notyet": ("#8C5600", "#E9B949", "#FFC400"),
    "notyet_tint": ("#FDF2DD", "#362A12", "#000000"),
    "notnow": ("#A8154F", "#FF8A9B", "#FF9DB0"),
    "notnow_tint": ("#FBE6ED", "#3F1C26", "#000000"),
    "error": ("#A8154F", "#FF8A9B", "#FF9DB0"),
    "ask": ("#1B5FB4", "#6DB3F5", "#66C2FF"),
    "ask_tint": ("#E6EFFA", "#1A2E43", "#000000"),
    "assess": ("#3D1470", "#E3D6FA", "#E6D6FF"),
    "assess_tint": ("#ECE7F6", "#322A45", "#000000"),
    "refer": ("#20262B", "#FFFFFF", "#FFFFFF"),
    "refer_tint": ("#E4E5E7", "#3A3F45", "#000000"),
    "na": ("#5A6165", "#B0B6BA", "#D6D6D6"),
    "na_tint": ("#ECEAE5", "#2A2E33", "#000000"),
    "mark": ("#FBE7A6", "#57460F", "#4A3D00"),
}

STATUSES: Final = ("met", "notyet", "notnow", "ask", "assess", "refer", "na")
GROUNDS: Final = ("canvas", "surface", "sunken", "hover", "selected")
_TINTS: Final = tuple(f"{status}_tint" for status in STATUSES)


def _pairs() -> tuple[tuple[str, str, float], ...]:
    rows: list[tuple[str, str, float]] = []
    for ink in ("text", "muted", "accent", "error", *STATUSES):
        rows += [(ink, ground, 4.5) for ground in GROUNDS]
    rows += [(status, f"{status}_tint", 4.5) for status in STATUSES]
    rows += [(ink, tint, 4.5) for ink in ("text", "muted", "accent") for tint in _TINTS]
    rows += [("disabled", ground, 4.5) for ground in ("canvas", "surface", "sunken")]
    rows += [("on_accent", "accent", 4.5), ("on_accent", "accent_hover", 4.5)]
    rows += [("text", "mark", 4.5), ("surface", "text", 4.5)]
    rows += [("surface", status, 4.5) for status in STATUSES]
    # Borders, the focus ring and indicators are pictures: they need 3 to 1.
    rows += [("control", ground, 3.0) for ground in ("canvas", "surface", "sunken", "hover")]
    rows += [("focus", ground, 3.0) for ground in (*GROUNDS, *_TINTS)]
    return tuple(rows)


PAIRS: Final = _pairs()
"""Every pair in use: what is drawn, on which ground, the contrast it needs (WCAG ratio)."""

_ROLES: Final[tuple[tuple[QPalette.ColorRole, str], ...]] = (
    (QPalette.ColorRole.Window, "canvas"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.BrightText, "error"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "control"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "text"),
    (QPalette.ColorRole.ToolTipText, "surface"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Shadow, "control"),
)
_DISABLED: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def tokens(name: str) -> dict[str, QColor]:
    """All colours of one theme by token name.

    Args:
        name: one of ``THEMES``.
    """
    column = THEMES.index(name)
    return {token: QColor(values[column]) for token, values in TOKENS.items()}


def palette(name: str) -> QPalette:
    """The palette Qt's own controls use in one theme."""
    colours = tokens(name)
    result = QPalette()
    for role, token in _ROLES:
        result.setColor(role, colours[token])
    for role in _DISABLED:
        result.setColor(QPalette.ColorGroup.Disabled, role, colours["disabled"])
    result.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, colours["disabled"])
    return result


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as WCAG 2 computes it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Theme(QObject):
    """Which theme is on. ``changed`` comes after the colours and the palette have been replaced."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice = LIGHT
        self._name = LIGHT
        self._colours = tokens(LIGHT)

    @property
    def choice(self) -> str:
        """What the counsellor chose: a theme, or ``system``."""
        return self._choice

    @property
    def name(self) -> str:
        """The theme that is shown: light, dark or contrast."""
        return self._name

    @property
    def high_contrast(self) -> bool:
        """Whether blocks and fields get heavy borders in place of tints."""
        return self._name == CONTRAST

    def color(self, token: str) -> QColor:
        """The colour of a token in the theme that is shown.

        Raises:
            KeyError: there is no such token.
        """
        return self._colours[token]

    def choose(self, choice: str) -> None:
        """Show a theme, or follow the system from now on.

        Raises:
            ValueError: the choice is none of ``CHOICES``.
        """
        if choice not in CHOICES:
            raise ValueError(choice)
        self._choice = choice
        self._show(_system_theme() if choice == SYSTEM else choice)

    @contextmanager
    def on_paper(self) -> Iterator[None]:
        """Paint in light colours for a while, whatever is on the screen; nobody is told."""
        shown = self._name, self._colours
        self._name, self._colours = LIGHT, tokens(LIGHT)
        try:
            yield
        finally:
            self._name, self._colours = shown

    def follow_system(self) -> None:
        """Listen to the system's own switch of light and dark; heard only while following."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        accessibility = getattr(hints, "accessibility", None)
        if accessibility is not None:  # Qt 6.10 and later
            accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @Slot()
    def _system_changed(self) -> None:
        if self._choice == SYSTEM:
            self._show(_system_theme())

    def _show(self, name: str) -> None:
        self._name = name
        self._colours = tokens(name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(name))
        self.changed.emit()


def _system_theme() -> str:
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        preference = accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


@cache
def theme() -> Theme:
    """The one theme of the program."""
    return Theme()
