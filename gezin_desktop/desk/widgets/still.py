"""A place in a layout that keeps still while what stands in it comes, goes or is reworded.

Qt lays a whole page out anew, level by level, when one small part of it is shown or has other
words, also where these need no other room. A `Still` stands between: it asks for other room only
when the room it told of is no longer right.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Still(QWidget):
    """The room of one widget, kept while that is hidden.

    Args:
        inside: what stands in it; it takes the size policy of that.
        least_wide: whether only its height counts: it takes the width that is there.
    """

    def __init__(self, inside: QWidget, *, least_wide: bool = False) -> None:
        super().__init__()
        self._inside, self._least_wide = inside, least_wide
        inside.setParent(self)
        self.setSizePolicy(inside.sizePolicy())
        self._told = QSize()

    def _room(self) -> QSize:
        """The room that is needed; it follows the letters."""
        wanted = self._inside.sizeHint().expandedTo(self._inside.minimumSize())
        wanted = wanted.boundedTo(self._inside.maximumSize())
        return QSize(0, wanted.height()) if self._least_wide else wanted

    def sizeHint(self) -> QSize:
        """The room of what stands in it, shown or not."""
        self._told = self._room()
        return self._told

    def minimumSizeHint(self) -> QSize:
        """No less than that."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Ask for other room only where other room is needed."""
        if event.type() == QEvent.Type.LayoutRequest and self._room() != self._told:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give all room to what stands in it."""
        super().resizeEvent(event)
        self._inside.resize(self.size())
