"""What a widget wears: letters, ink, ground, size, icon; put on once and renewed by itself.

A factory dresses a widget by name ("small", "muted", 32 high). The names are kept as dynamic
properties, and one walk over all widgets puts everything on again after the theme or the scale has
changed. Nothing is re-polished and nobody has to listen for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QWidget

from gezin_desktop.desk.fonts import font, register
from gezin_desktop.desk.icons import icon as themed_icon
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import SIGNS, sign_icon
from gezin_desktop.desk.style import DeskStyle
from gezin_desktop.desk.theme import palette, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_GROUND_ROLES = {
    "canvas": QPalette.ColorRole.Window,
    "surface": QPalette.ColorRole.Base,
    "sunken": QPalette.ColorRole.AlternateBase,
    "hover": QPalette.ColorRole.Midlight,
}
_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_BETWEEN_LETTERS_MS = 1_000
"""Letters typed on a list belong together when no more time than this lies between them; 400 is too
short for whoever types slowly."""


def letters(widget: QWidget, size: str) -> None:
    """Give a widget a named text size."""
    widget.setProperty("letters", size)
    widget.setFont(font(size))


def ink(widget: QWidget, token: str) -> None:
    """Give a widget's words the colour of a token."""
    if widget.property("ink") == token:
        return
    widget.setProperty("ink", token)
    _wear_ink(widget, token)


def ground(widget: QWidget, token: str) -> None:
    """Fill a widget with the colour of a token."""
    widget.setAutoFillBackground(True)
    role = _GROUND_ROLES.get(token)
    if role is not None:
        widget.setBackgroundRole(role)
        return
    widget.setProperty("ground", token)
    _wear_ground(widget, token)


def height(widget: QWidget, pixels: int, *, least: bool = False) -> None:
    """Make a control ``pixels`` high at 100 %; ``least`` lets it grow with its words."""
    widget.setProperty("tall", pixels)
    widget.setProperty("tallLeast", least)
    _wear_height(widget, pixels)


def width(widget: QWidget, pixels: int) -> None:
    """Make a control ``pixels`` wide at 100 %."""
    widget.setProperty("broad", pixels)
    widget.setFixedWidth(scale().width(pixels))


def max_width(widget: QWidget, pixels: int) -> None:
    """Let a widget grow no wider than ``pixels`` at 100 %; it grows with the letters."""
    widget.setProperty("broadest", pixels)
    widget.setMaximumWidth(scale().letters(pixels))


def icon(button: QAbstractButton, name: str, colour: str = "text", pixels: int = 18) -> None:
    """Give a button an icon or a sign by name."""
    button.setProperty("picture", name)
    button.setProperty("pictureInk", colour)
    button.setProperty("pictureSize", pixels)
    _wear_icon(button, name)


def gaps(layout: QLayout, spacing: int, margins: Sequence[int] = (0, 0, 0, 0)) -> None:
    """Set a layout's spacing and margins (left, top, right, bottom) at 100 %."""
    layout.setProperty("gaps", [spacing, *margins])
    _wear_gaps(layout, [spacing, *margins])


def _wear_ink(widget: QWidget, token: str) -> None:
    colours = widget.palette()
    for role in _TEXT_ROLES:
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            colours.setColor(group, role, theme().color(token))
    widget.setPalette(colours)


def _wear_ground(widget: QWidget, token: str) -> None:
    colours = widget.palette()
    colours.setColor(widget.backgroundRole(), theme().color(token))
    widget.setPalette(colours)


def _wear_height(widget: QWidget, pixels: int) -> None:
    if widget.property("tallLeast"):
        widget.setMinimumHeight(scale().height(pixels))
    else:
        widget.setFixedHeight(scale().height(pixels))


def _wear_icon(button: QAbstractButton, name: str) -> None:
    size = scale().letters(int(button.property("pictureSize")))
    button.setIconSize(QSize(size, size))
    made = sign_icon(name, size) if name in SIGNS else None
    button.setIcon(made or themed_icon(name, size, str(button.property("pictureInk"))))


def _wear_gaps(layout: QLayout, pixels: Sequence[int]) -> None:
    spacing, *margins = (scale().gap(value) for value in pixels)
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)


def renew(widget: QWidget) -> None:
    """Put everything a widget wears on again, in the present theme and scale."""
    if (token := widget.property("ink")) is not None:
        _wear_ink(widget, token)
    if (token := widget.property("ground")) is not None:
        _wear_ground(widget, token)
    if (size := widget.property("letters")) is not None:
        widget.setFont(font(size))
    if (pixels := widget.property("tall")) is not None:
        _wear_height(widget, int(pixels))
    if (pixels := widget.property("broad")) is not None:
        widget.setFixedWidth(scale().width(int(pixels)))
    if (pixels := widget.property("broadest")) is not None:
        widget.setMaximumWidth(scale().letters(int(pixels)))
    if (name := widget.property("picture")) is not None and isinstance(widget, QAbstractButton):
        _wear_icon(widget, name)


class Wardrobe(QObject):
    """Renews all widgets of the application after a change of theme or scale."""

    @Slot()
    def renew_all(self) -> None:
        """Walk over every widget and layout that lives."""
        for widget in QApplication.allWidgets():
            renew(widget)
            widget.update()
        for window in QApplication.topLevelWidgets():
            for layout in window.findChildren(QLayout):
                if (pixels := layout.property("gaps")) is not None:
                    _wear_gaps(layout, [int(value) for value in pixels])

    @Slot()
    def rescale(self) -> None:
        """Give the application its letters, then every widget what it wears."""
        QApplication.setFont(font())
        self.renew_all()


_WARDROBES: list[Wardrobe] = []


def install(app: QApplication) -> None:
    """Dress the application: letters, style, colours, no effects. A second call does nothing."""
    if _WARDROBES:
        return
    register()
    app.setStyle(DeskStyle())
    app.setFont(font())
    app.setPalette(palette(theme().name))
    DeskStyle.still(app)
    app.setKeyboardInputInterval(_BETWEEN_LETTERS_MS)
    wardrobe = Wardrobe()
    _WARDROBES.append(wardrobe)
    theme().changed.connect(wardrobe.renew_all)
    scale().changed.connect(wardrobe.rescale)
