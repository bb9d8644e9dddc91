"""What the tests of accessibility ask of any window: names, roles, focus seen, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator

from gezin_desktop.desk.widgets.labels import OneLine
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

EMPTY_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Whitespace}
"""Roles that tell nobody what can be done with a control."""
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
ROOM = 6


def settle(rounds: int = 4) -> None:
    """Let wrapped words find their height: each round of the layout asks for another."""
    for _ in range(rounds):
        QApplication.processEvents()


def stops(window: QWidget) -> Iterator[QWidget]:
    """Everything on show that the keyboard can reach with Tab."""
    for one in window.findChildren(QWidget):
        if not one.isVisible() or not one.isEnabled() or one.focusProxy() is not None:
            continue
        if isinstance(one.parentWidget(), QComboBox):
            continue  # the text of a searched list is part of it
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is window.window():
            yield one


def unnamed(window: QWidget) -> list[str]:
    """The stops that a screen reader cannot name, or does not know what they are."""
    return [told for one in stops(window) if (told := _lack(one))]


def _lack(one: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(one)
    where = f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
    if face is None:
        return f"{where}: not in the tree"
    # On Linux Qt gives a combo its value for a name; what the program said stands on the widget.
    combo = isinstance(one, QComboBox)
    name = one.accessibleName() if combo else face.text(QAccessible.Text.Name)
    if not name.strip():
        return f"{where}: no name"
    # Qt for Python can give no role to what is painted by hand; there the name says all.
    painted = not isinstance(one, CONTROLS)
    return f"{where}: {face.role()}" if face.role() in EMPTY_ROLES and not painted else ""


def cut(window: QWidget) -> list[str]:
    """Words that need more room than they have, and what sticks out at the side."""
    found = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or one.window() is not window.window():
            continue
        if isinstance(one, QScrollBar):
            if one.orientation() == Qt.Orientation.Horizontal and one.maximum() > 0:
                found.append(f"{type(one.parentWidget().parentWidget()).__name__} goes sideways")
        elif isinstance(one, QAbstractButton | QLabel) and not isinstance(one, OneLine):
            found += _too_small(one)
    return found


def _too_small(one: QAbstractButton | QLabel) -> list[str]:
    text = one.text()
    if not text:
        return []
    if isinstance(one, QLabel) and one.wordWrap():
        least = one.heightForWidth(one.width())
        return [f"{text!r}: {one.height()} < {least} high"] if one.height() + 1 < least else []
    least = one.minimumSizeHint().width()
    return [f"{text!r}: {one.width()} < {least} wide"] if one.width() + 1 < least else []


def unseen_focus(window: QWidget, kinds: set[tuple[str, str]]) -> list[str]:
    """The stops whose picture is the same with and without the keyboard; one of each kind."""
    found = []
    for one in stops(window):
        kind = (type(one).__name__, str(one.property("role")))
        if kind in kinds or _scrolled_away(one):
            continue
        kinds.add(kind)
        before = QApplication.focusWidget()
        if before is not None:
            before.clearFocus()
        without = _picture(one, window)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if _picture(one, window) == without:
            found.append(f"{kind[0]} ({kind[1]})")
    return found


def _scrolled_away(one: QWidget) -> bool:
    return one.visibleRegion().isEmpty() or isinstance(one, QAbstractScrollArea)


def _picture(one: QWidget, window: QWidget) -> QImage:
    corner = one.mapTo(window, QPoint(0, 0))
    around = QRect(corner, one.size()).adjusted(-ROOM, -ROOM, ROOM, ROOM)
    return window.grab(around.intersected(window.rect())).toImage()


def heights_by_tab(start: QWidget, page: QWidget) -> list[int]:
    """How far down a page each stop of Tab lies, in the order of Tab from a widget before it."""
    found: list[int] = []
    one = start
    while (one := one.nextInFocusChain()) is not start:
        stops = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if stops and page.isAncestorOf(one) and one.isVisible():
            found.append(one.mapTo(page, QPoint(0, 0)).y())
    return found
