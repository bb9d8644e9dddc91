"""The order of the Tab key: as a page is read, also for what was made later."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


def chain(page: QWidget) -> None:
    """Make Tab go through a page in the order in which it is read.

    A widget that is made later would come last.
    """
    layout = page.layout()
    stops = _stops(layout) if layout is not None else []
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def chain_after(before: QWidget, inside: QWidget) -> None:
    """Make Tab go from a widget through another one, in the order in which that is read."""
    layout = inside.layout()
    stops = _stops(layout) if layout is not None else []
    for first, then in pairwise((before, *stops)):
        QWidget.setTabOrder(first, then)


def _stops(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inside = item.widget(), item.layout()
        if widget is not None:
            found += _stops_of(widget)
        elif isinstance(inside, QBoxLayout):
            found += _stops(inside)
    return found


def _stops_of(widget: QWidget) -> list[QWidget]:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return [widget]
    layout = widget.layout()
    return _stops(layout) if layout is not None else []
