"""The order of the Tab key: as a page is read, also for what was made later."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from gezin_desktop.desk.widgets.flow import FlowLayout


class HandsOn(QWidget):
    """A control of several parts that gives the keyboard to one of them.

    Qt's own focus proxy would make the whole a stop for Tab as well. When parts are put in another
    order the whole stays behind, and Tab would come back to it instead of leaving the page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: QWidget | None = None

    def setFocusProxy(self, widget: QWidget | None) -> None:
        """Say which part gets the keyboard."""
        self._part = widget

    def focusProxy(self) -> QWidget | None:
        """The part that gets the keyboard."""
        return self._part

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard on."""
        super().focusInEvent(event)
        if self._part is not None:
            self._part.setFocus(event.reason())


def chain(page: QWidget) -> None:
    """Make Tab go through a page in the order in which it is read.

    A widget that is made later would come last.
    """
    for before, after in pairwise(_inside(page)):
        QWidget.setTabOrder(before, after)


def chain_after(before: QWidget, *parts: QWidget) -> None:
    """Make Tab go from a widget through other ones, in the order in which those are read."""
    stops = [stop for part in parts for stop in _inside(part)]
    for first, then in pairwise((before, *stops)):
        QWidget.setTabOrder(first, then)


def _inside(widget: QWidget) -> list[QWidget]:
    layout = widget.layout()
    return _stops(layout) if layout is not None else []


def _stops(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inside = item.widget(), item.layout()
        if widget is not None:
            stop = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            found += [widget] if stop else _inside(widget)
        elif isinstance(inside, QBoxLayout | FlowLayout):
            found += _stops(inside)
    return found
