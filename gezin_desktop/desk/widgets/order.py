"""Widgets of a column put in another order without building anything anew."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QWidget


def put_in_order(layout: QBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Make these the first widgets of a layout, in this order; the others keep theirs after them.

    Taking all items out and adding them again would leave Qt with stale sizes: a widget trusts
    the first layout item it got, and Python may keep that one alive.
    """
    for place, widget in enumerate(widgets):
        item = layout.itemAt(place)
        if item is None or item.widget() is not widget:
            layout.removeWidget(widget)
            layout.insertWidget(place, widget)
