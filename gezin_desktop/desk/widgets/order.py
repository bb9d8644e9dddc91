"""Painted rows under each other: put in order without building anew, each as high as its words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale


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


class FittedColumn(QWidget):
    """A column that gives its rows their height once per width.

    Rows have a method ``height_at(width)``. Qt would ask a row for the height at its width some
    thirty times for each layout, which is slow in Python for eighty rows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        dress.gaps(self.column, 0)
        scale().changed.connect(self.fit)

    def set_order(self, widgets: Iterable[QWidget]) -> None:
        """Put rows and other widgets in this order and give the rows their height."""
        put_in_order(self.column, widgets)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Give every row the height of its words at the present width."""
        width = self.width()
        for place in range(self.column.count()):
            item = self.column.itemAt(place)
            row = item.widget() if item is not None else None
            height_at = getattr(row, "height_at", None)
            if row is not None and height_at is not None and not row.isHidden():
                tall = height_at(width)
                if row.minimumHeight() != tall:
                    row.setFixedHeight(tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to a new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
