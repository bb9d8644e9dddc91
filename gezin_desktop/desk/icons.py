"""Icons: the outline pictures under ``resources/icons``, coloured by role, sharp at every scale."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gezin_desktop import assets
from gezin_desktop.desk.theme import theme

_RATIOS: Final = (1.0, 2.0)


def icon_pixmap(name: str, size: int, ink: str = "text", ratio: float = 1.0) -> QPixmap:
    """A picture of ``size`` logical pixels in the colour of a token, kept per theme and size.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    return _pixmap(name, size, theme().color(ink).name(), ratio)


def icon(name: str, size: int, ink: str = "text") -> QIcon:
    """An icon for a button or a menu; a disabled control shows it in the disabled colour."""
    result = QIcon()
    for ratio in _RATIOS:
        result.addPixmap(icon_pixmap(name, size, ink, ratio))
        result.addPixmap(icon_pixmap(name, size, "disabled", ratio), QIcon.Mode.Disabled)
        result.addPixmap(icon_pixmap(name, size, ink, ratio), QIcon.Mode.Active)
    return result


@cache
def _source(name: str) -> str:
    return assets.text("icons", f"{name}.svg")


@cache
def _pixmap(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
