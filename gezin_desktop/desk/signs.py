"""Status and tab signs, drawn from paths on a grid of 16 by 16.

Each status has a silhouette of its own, so that a picture in grey loses nothing. The signs are
words of the visual language; all other pictures come from the icon set (``icons.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from gezin_desktop.desk.theme import theme

GRID: Final = 16.0

VERDICT_SIGNS: Final[dict[str, str]] = {
    "met": "met",
    "not-yet": "notyet",
    "not-now": "notnow",
    "incomplete": "ask",
    "assessment-needed": "assess",
    "refer": "refer",
}
"""The sign of a route's verdict."""

_CONDITION_SIGNS: Final[dict[str, str]] = {
    "met": "met",
    "unknown": "ask",
    "discretionary": "assess",
    "not-applicable": "na",
}
_INKS: Final[dict[str, str]] = {
    "error": "error",
    "deadline": "notyet",
    "open": "muted",
    "busy": "muted",
    "done": "muted",
    "attention": "notyet",
}

_Draw = Callable[[QPainter, QColor, QColor], None]


def condition_sign(status: str, remedy: str | None = None) -> str:
    """The sign of a condition.

    Args:
        status: met, unmet, unknown, discretionary or not-applicable.
        remedy: for an unmet condition ``repairable``, ``hard`` or ``legal-help``.
    """
    if status == "unmet":
        return "notyet" if remedy == "repairable" else "notnow"
    return _CONDITION_SIGNS[status]


def sign_ink(sign: str) -> str:
    """The colour token of a sign and of the word beside it."""
    return _INKS.get(sign, sign)


def draw_sign(
    painter: QPainter,
    rect: QRectF,
    sign: str,
    ink: QColor | None = None,
    ground: QColor | None = None,
) -> None:
    """Draw one sign into a square.

    Args:
        painter: an active painter; its state is kept.
        rect: where; the sign fills the largest square in its middle.
        sign: one of ``SIGNS``.
        ink: another colour than the sign's own (printing uses black).
        ground: the colour of the mark inside a filled shape; the surface when left out.

    Raises:
        KeyError: there is no such sign.
    """
    draw = _DRAWINGS[sign]
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    draw(painter, ink or theme().color(sign_ink(sign)), ground or theme().color("surface"))
    painter.restore()


def sign_pixmap(sign: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A sign as a picture of ``size`` logical pixels, kept per theme, size and screen ratio."""
    return _pixmap(sign, size, ratio, theme().name)


def sign_icon(sign: str, size: int) -> QIcon:
    """A sign for controls that take an icon, sharp on ordinary and on dense screens."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(sign_pixmap(sign, size, ratio))
    return result


@cache
def _pixmap(sign: str, size: int, ratio: float, _theme: str) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_sign(painter, QRectF(0, 0, size, size), sign)
    painter.end()
    return pixmap


def _pen(colour: QColor, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QBrush(colour), width, Qt.PenStyle.SolidLine, cap, join)


def _lines(painter: QPainter, colour: QColor, width: float, *strokes: tuple[float, ...]) -> None:
    painter.setPen(_pen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        points = [QPointF(*pair) for pair in zip(stroke[::2], stroke[1::2], strict=True)]
        painter.drawPolyline(QPolygonF(points))


def _dot(painter: QPainter, colour: QColor, x: float, y: float, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _filled(painter: QPainter, colour: QColor, *corners: float) -> None:
    # A thin pen in the same colour rounds the corners a little.
    painter.setPen(_pen(colour, 1.2))
    painter.setBrush(colour)
    points = [QPointF(*pair) for pair in zip(corners[::2], corners[1::2], strict=True)]
    painter.drawPolygon(QPolygonF(points))


def _ring(painter: QPainter, colour: QColor, radius: float, width: float) -> None:
    painter.setPen(_pen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), radius, radius)


def _exclamation(painter: QPainter, colour: QColor, top: float, bottom: float, dot: float) -> None:
    _lines(painter, colour, 1.9, (8, top, 8, bottom))
    _dot(painter, colour, 8, dot, 1.15)


def _met(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _dot(painter, ink, 8, 8, 7.6)
    _lines(painter, ground, 1.9, (4.7, 8.4, 7.0, 10.7, 11.4, 5.8))


def _notyet(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _filled(painter, ink, 8, 0.8, 15.2, 8, 8, 15.2, 0.8, 8)
    _exclamation(painter, ground, 4.4, 8.4, 11.3)


def _notnow(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _filled(painter, ink, 5.2, 1.1, 10.8, 1.1, 14.9, 5.2, 14.9, 10.8,
            10.8, 14.9, 5.2, 14.9, 1.1, 10.8, 1.1, 5.2)  # fmt: skip
    _lines(painter, ground, 1.9, (5.5, 5.5, 10.5, 10.5), (10.5, 5.5, 5.5, 10.5))


def _ask(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _ring(painter, ink, 7.0, 1.5)
    hook = QPainterPath(QPointF(5.9, 6.3))
    hook.cubicTo(5.9, 3.4, 10.2, 3.4, 10.2, 6.2)
    hook.cubicTo(10.2, 7.9, 8.0, 7.9, 8.0, 9.5)
    painter.setPen(_pen(ink, 1.5))
    painter.drawPath(hook)
    _dot(painter, ink, 8, 11.8, 1.0)


def _assess(painter: QPainter, ink: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(0.6, 0.6, 14.8, 14.8), 2, 2)
    _lines(painter, ground, 1.2, (8, 3.2, 8, 12.6), (3.6, 4.8, 12.4, 4.8), (5.4, 12.6, 10.6, 12.6))
    painter.setPen(_pen(ground, 1.0))
    painter.setBrush(ground)
    for left in (2.7, 9.3):
        pan = QPainterPath(QPointF(left, 8.4))
        pan.cubicTo(left + 0.4, 10.6, left + 3.6, 10.6, left + 4.0, 8.4)
        pan.closeSubpath()
        painter.drawPath(pan)
    _lines(painter, ground, 0.8, (2.9, 8.2, 4.7, 4.9, 6.5, 8.2), (9.5, 8.2, 11.3, 4.9, 13.1, 8.2))


def _refer(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _filled(painter, ink, 1.0, 2.8, 10.2, 2.8, 15.3, 8, 10.2, 13.2, 1.0, 13.2)
    _lines(painter, ground, 1.7, (3.4, 8, 11.2, 8), (8.4, 5.2, 11.2, 8, 8.4, 10.8))


def _na(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    pen = _pen(ink, 1.4)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.2, 1.73])  # eight even dashes round a ring of radius 7
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 7.0, 7.0)
    _lines(painter, ink, 1.7, (5.0, 8, 11.0, 8))


def _error(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _dot(painter, ink, 8, 8, 7.6)
    _exclamation(painter, ground, 4.3, 8.6, 11.7)


def _open(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _ring(painter, ink, 6.5, 1.5)


def _busy(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _ring(painter, ink, 6.5, 1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPie(QRectF(1.5, 1.5, 13, 13), -90 * 16, 180 * 16)


def _done(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _lines(painter, ink, 1.9, (2.2, 8.6, 6.2, 12.4, 13.8, 3.8))


def _attention(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _filled(painter, ink, 8, 1.6, 15.1, 14.2, 0.9, 14.2)
    _exclamation(painter, ground, 6.0, 9.6, 12.1)


def _deadline(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    painter.setPen(_pen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8.8), 5.6, 5.6)
    _lines(painter, ink, 1.5, (8, 6.0, 8, 8.9, 9.9, 10.4), (1.5, 3.9, 4.1, 1.7),
           (14.5, 3.9, 11.9, 1.7))  # fmt: skip


_DRAWINGS: Final[dict[str, _Draw]] = {
    "met": _met,
    "notyet": _notyet,
    "notnow": _notnow,
    "ask": _ask,
    "assess": _assess,
    "refer": _refer,
    "na": _na,
    "error": _error,
    "open": _open,
    "busy": _busy,
    "done": _done,
    "attention": _attention,
    "deadline": _deadline,
}
SIGNS: Final = tuple(_DRAWINGS)
