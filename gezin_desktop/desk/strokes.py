"""Strokes every painter of the desk shares: pens per theme, rounded borders, chevrons."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme

RADIUS: Final = 4.0
BLOCK_RADIUS: Final = 6.0


@cache
def _pen(_theme: str, token: str, width: float) -> QPen:
    return QPen(QBrush(theme().color(token)), width)


def pen(token: str, width: float = 1.0) -> QPen:
    """A pen in the colour of a token, made once per theme."""
    return _pen(theme().name, token, width)


def border(
    painter: QPainter,
    rect: QRect,
    token: str,
    width: float = 1.0,
    *,
    fill: str | None = None,
    radius: float = RADIUS,
) -> None:
    """Draw a rounded border that lies wholly inside a rectangle.

    Args:
        painter: an active painter; its state is kept.
        rect: the outer edge.
        token: the colour of the border.
        width: its thickness in pixels.
        fill: the colour inside, or none.
        radius: of the corners, in pixels.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(token, width))
    painter.setBrush(theme().color(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2
    box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def chevron(painter: QPainter, centre: QPointF, ink: QColor, *, turn: int = 0) -> None:
    """Draw a small open arrow; ``turn`` 0 points down, 90 left, 180 up, 270 right."""
    half = 4.2 * scale().percent / 100
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.rotate(turn)
    line = QPen(QBrush(ink), 1.5 * scale().percent / 100)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(line)
    points = [QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)]
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


def ring() -> int:
    """The thickness of the focus ring in pixels."""
    return 3 if theme().high_contrast else 2
