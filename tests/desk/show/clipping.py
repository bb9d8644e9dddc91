"""Do all words fit? Looks at every widget of a window, and over the shoulder of its painters.

Qt's own controls are measured: a label, a button, a field is as wide and as high as its words ask
for, lies inside what it lies in, and over nothing else. What the desk paints itself is watched
while it is painted: words that are shortened, and words drawn in a box too small for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from gezin_desktop.desk.widgets.labels import OneLine
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

_WORDED = (QLabel, QAbstractButton, QLineEdit, QComboBox)
_SLACK = 1  # a pixel of rounding is no clipped word


def clipped(window: QWidget) -> list[str]:
    """Every place in a shown window where words are cut, shortened, or lie over each other."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisibleTo(window)]
    found: list[str] = []
    for one in shown:
        found += _too_small(one)
        if isinstance(one, _WORDED) and _words(one):
            found += _outside(one, window)
    found += _overlaps([one for one in shown if isinstance(one, _WORDED) and _words(one)])
    with _watched() as told:
        window.grab()
    return [*dict.fromkeys(found + told)]


def _words(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText() or widget.placeholderText()
    if isinstance(widget, QLineEdit):
        return widget.displayText() or widget.placeholderText()
    read = getattr(widget, "text", None)
    return str(read()) if callable(read) else ""


def _named(widget: QWidget, words: str) -> str:
    return f"{type(widget).__name__}: {words[:60]!r}"


def _too_small(one: QWidget) -> list[str]:
    words = _words(one)
    if isinstance(one, QHeaderView):
        return _narrow_heads(one)
    if not words or isinstance(one, OneLine):
        return []
    if isinstance(one, QLabel):
        return _small_label(one, words)
    if isinstance(one, QPushButton) or (isinstance(one, QAbstractButton) and one.sizeHint()):
        need, have = one.sizeHint(), one.size()
        wide = need.width() > have.width() + _SLACK and not one.hasHeightForWidth()
        wide = wide and type(one).__name__ not in _PAINTED
        high = one.hasHeightForWidth() and one.heightForWidth(have.width()) > have.height() + _SLACK
        return [f"{_named(one, words)} needs {need} has {have}"] if wide or high else []
    if isinstance(one, QComboBox):
        return _small_choice(one, words)
    if isinstance(one, QLineEdit):
        room = one.contentsRect().width() - one.textMargins().left() - one.textMargins().right()
        need = one.fontMetrics().horizontalAdvance(words)
        return [f"{_named(one, words)} needs {need} has {room}"] if need > room else []
    return []


_PAINTED = frozenset({"PersonRow", "GroupHead", "TabRow", "LineRow", "Step"})
"""Rows that paint themselves and are watched while they do."""


def _small_label(one: QLabel, words: str) -> list[str]:
    inside = one.contentsRect().adjusted(one.margin(), one.margin(), -one.margin(), -one.margin())
    flags = int(one.alignment()) | int(Qt.TextFlag.TextExpandTabs)
    if one.wordWrap():
        flags |= int(Qt.TextFlag.TextWordWrap)
    need = one.fontMetrics().boundingRect(QRect(0, 0, inside.width(), 10_000), flags, words).size()
    if need.width() <= inside.width() + _SLACK and need.height() <= inside.height() + _SLACK:
        return []
    return [f"{_named(one, words)} needs {_size(need)} has {_size(inside.size())}"]


def _small_choice(one: QComboBox, words: str) -> list[str]:
    option = QStyleOptionComboBox()
    one.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = one.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, one)
    need = one.fontMetrics().horizontalAdvance(words)
    return [f"{_named(one, words)} needs {need} has {room.width()}"] if need > room.width() else []


def _narrow_heads(heads: QHeaderView) -> list[str]:
    model, found = heads.model(), []
    if model is None or heads.orientation() != Qt.Orientation.Horizontal or heads.isHidden():
        return []
    for place in range(heads.count()):
        words = str(model.headerData(place, heads.orientation()) or "")
        need = heads.fontMetrics().horizontalAdvance(words) + 8
        if words and not heads.isSectionHidden(place) and need > heads.sectionSize(place):
            found.append(f"heading {words!r} needs {need} has {heads.sectionSize(place)}")
    return found


def _size(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"


def _outside(one: QWidget, window: QWidget) -> list[str]:
    """Whether a widget reaches over the edge of what it lies in; scrolling down is no edge."""
    box, inner = one.rect(), one
    while inner is not window:
        outer = inner.parentWidget()
        if outer is None:
            break
        box = QRect(inner.mapTo(outer, box.topLeft()), box.size())
        area = outer.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is outer
        room = outer.rect()
        if box.left() < room.left() - _SLACK or box.right() > room.right() + _SLACK:
            return [f"{_named(one, _words(one))} reaches over the side of {_kind(outer)}"]
        if scrolls:
            break
        if box.top() < room.top() - _SLACK or box.bottom() > room.bottom() + _SLACK:
            return [f"{_named(one, _words(one))} reaches over the end of {_kind(outer)}"]
        inner = outer
    return []


def _kind(widget: QWidget) -> str:
    return type(widget).__name__


def _overlaps(shown: list[QWidget]) -> list[str]:
    found = []
    by_parent: dict[QWidget | None, list[QWidget]] = {}
    for one in shown:
        by_parent.setdefault(one.parentWidget(), []).append(one)
    for brothers in by_parent.values():
        for place, one in enumerate(brothers):
            for other in brothers[place + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > _SLACK and common.height() > _SLACK:
                    found.append(f"{_named(one, _words(one))} over {_named(other, _words(other))}")
    return found


@contextmanager
def _watched() -> Iterator[list[str]]:
    """Collect words that are shortened or do not fit while the desk paints them."""
    told: list[str] = []
    elide, draw = QFontMetrics.elidedText, QPainter.drawText

    def elided(metrics: QFontMetrics, words: str, *rest: Any) -> str:
        shown = elide(metrics, words, *rest)
        if shown != words:
            told.append(f"shortened: {words!r} to {shown!r}")
        return shown

    def drawn(painter: QPainter, *what: Any) -> Any:
        told.extend(_cut(painter, what))
        return draw(painter, *what)

    QFontMetrics.elidedText = elided  # type: ignore[method-assign]
    QPainter.drawText = drawn  # type: ignore[method-assign]
    try:
        yield told
    finally:
        QFontMetrics.elidedText, QPainter.drawText = elide, draw  # type: ignore[method-assign]


def _cut(painter: QPainter, what: tuple[Any, ...]) -> list[str]:
    """Whether words drawn in a box are larger than the box, or reach over the painted widget."""
    if len(what) < 3 or not isinstance(what[0], QRect | QRectF):
        return []
    box, flags, words = QRectF(what[0]), what[1], str(what[2])
    if not isinstance(flags, int):
        flags = getattr(flags, "value", 0)
    if not words or int(flags) & int(Qt.TextFlag.TextDontClip):
        return []
    need = QFontMetricsF(painter.font()).boundingRect(box, int(flags), words)
    if need.width() <= box.width() + _SLACK and need.height() <= box.height() + 2 * _SLACK:
        return []
    return [f"cut: {words!r} needs {need.width():.0f}x{need.height():.0f} "
            f"has {box.width():.0f}x{box.height():.0f}"]  # fmt: skip
