"""How bars, months and numbered days are painted: sign, words and pattern, never colour alone."""

from __future__ import annotations

from datetime import date

from babel import dates
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from gezin_desktop.desk import words
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign, sign_ink
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.theme import STATUSES, theme
from gezin_desktop.desk.views.timeline.axis import Axis
from gezin_desktop.desk.views.timeline.model import Bar

_PATTERNS = {"notyet": Qt.BrushStyle.BDiagPattern, "notnow": Qt.BrushStyle.DiagCrossPattern}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
_FAINT = 70


def paint_bar(painter: QPainter, box: QRect, bar: Bar, *, bold: bool, chosen: bool) -> None:
    """Draw a bar: tint and pattern, border, sign, and the words when they fit."""
    ink = theme().color(sign_ink(bar.sign))
    tint = theme().color(f"{bar.sign}_tint" if bar.sign in STATUSES else "sunken")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(shape, 3, 3)
    if bar.sign in _PATTERNS:
        faint = QColor(ink)
        faint.setAlpha(_FAINT)
        painter.setBrush(QBrush(faint, _PATTERNS[bar.sign]))
        painter.drawRoundedRect(shape, 3, 3)
    width = 2.0 if bold or theme().high_contrast else 1.0
    edge = QPen(QBrush(ink), width)
    if bar.sign == "ask":
        edge.setStyle(Qt.PenStyle.DashLine if bold else Qt.PenStyle.DotLine)
    painter.setPen(edge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(shape.adjusted(width / 2, width / 2, -width / 2, -width / 2), 3, 3)
    if chosen:
        painter.setPen(pen("focus", 3 if theme().high_contrast else 2))
        painter.drawRoundedRect(shape, 3, 3)
    painter.restore()
    _paint_words(painter, box, bar, bold=bold)


def _paint_words(painter: QPainter, box: QRect, bar: Bar, *, bold: bool) -> None:
    side, edge = scale().letters(12), scale().gap(5)
    if box.width() < side + 2 * edge:
        return
    tint = theme().color(f"{bar.sign}_tint" if bar.sign in STATUSES else "sunken")
    at = QRectF(box.left() + edge, box.top() + (box.height() - side) / 2, side, side)
    room = QRect(box)
    room.setLeft(round(at.right()) + edge)
    room.setRight(box.right() - edge)
    letters = font("small_bold" if bold else "small")
    told = next((one for one in (bar.words, bar.status) if _wide(letters, one) <= room.width()), "")
    if bar.sign in _PATTERNS:
        # Words on a pattern read badly: they stand on the plain tint.
        plain = QRectF(at.left() - 2, box.top() + 3, side + 4, box.height() - 6)
        if told:
            plain.setRight(room.left() + _wide(letters, told) + 3)
        painter.fillRect(plain, tint)
    draw_sign(painter, at, bar.sign, ground=tint)
    painter.setFont(letters)
    painter.setPen(theme().color("text"))
    painter.drawText(room, _LEFT, told)


def _wide(letters: QFont, told: str) -> int:
    return QFontMetrics(letters).horizontalAdvance(told)


def paint_months(painter: QPainter, room: QRect, bottom: int, axis: Axis, tongue: str) -> None:
    """Draw the names of the months and a hairline for each, down to ``bottom``."""
    painter.setFont(font("small"))
    letters = QFontMetrics(font("small"))
    free = room.left()
    for part in axis.parts:
        left = room.left() + round(axis.place(part.first) * room.width())
        painter.setPen(pen("line"))
        painter.drawLine(left, room.top(), left, bottom)
        right = room.left() + round(axis.place(part.end) * room.width())
        told = next(
            (
                one
                for one in _month_words(part.first, part.folded, tongue)
                if letters.horizontalAdvance(one) + 6 <= right - left
            ),
            "",
        )
        if told and left >= free:
            painter.setPen(theme().color("muted"))
            painter.drawText(QRect(left + 4, room.top(), right - left, letters.height()), 0, told)
            free = left + letters.horizontalAdvance(told) + 6


def _month_words(first: date, folded: int, tongue: str) -> tuple[str, ...]:
    if folded:
        return (
            words.sentence("timeline.folded", tongue, n=folded),
            words.sentence("timeline.folded-short", tongue, n=folded),
            "…",
        )
    locale = {"nl": "nl_NL", "en": "en_GB"}[tongue]
    long, short = ("MMMM y", "MMM yy") if first.month == 1 else ("MMMM", "MMM")
    names = [dates.format_date(first, pattern, locale=locale) for pattern in (long, short)]
    return (*names, str(first.year) if first.month == 1 else names[1][:1])


def paint_number(painter: QPainter, middle: QPointF, number: int, ink: str) -> None:
    """Draw a disc with a number."""
    radius = scale().letters(9)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(ink))
    painter.drawEllipse(middle, radius, radius)
    painter.setFont(font("small_bold"))
    painter.setPen(theme().color("surface"))
    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, _MIDDLE, str(number))
    painter.restore()
