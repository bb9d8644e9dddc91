"""Scroll panes: vertical only, with the program's own scroll bars."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme

_RULES = """
QScrollBar:vertical {{ width: 12px; background: transparent; border: none; margin: 2px; }}
QScrollBar:horizontal {{ height: 12px; background: transparent; border: none; margin: 2px; }}
QScrollBar::handle {{ background: {thumb}; border-radius: 3px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def dress_scroll_bars(area: QAbstractScrollArea) -> None:
    """Give an area the program's scroll bars; call again after a change of theme.

    The only stylesheet of the program, set on the bars themselves.
    """
    thumb = theme().color("control").name()
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        if bar.property("thumb") != thumb:
            bar.setProperty("thumb", thumb)
            bar.setStyleSheet(_RULES.format(thumb=thumb))


_TURNS = 10
"""A page that was just shown or changed has its sizes after so many turns of the event loop."""


class ScrollPane(QScrollArea):
    """A page that scrolls up and down, never sideways."""

    def __init__(self, ground: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        roles = {
            "surface": QPalette.ColorRole.Base,
            "canvas": QPalette.ColorRole.Window,
            "sunken": QPalette.ColorRole.AlternateBase,
        }
        self._sought: QWidget | None = None
        self._turns = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setBackgroundRole(roles[ground])
        self.viewport().setAutoFillBackground(True)
        dress_scroll_bars(self)
        theme().changed.connect(self._theme_changed)

    def _theme_changed(self) -> None:
        dress_scroll_bars(self)

    def show_inside(self, widget: QWidget) -> None:
        """Scroll so that a widget of the page is wholly visible, with room above and below."""
        self._sought, self._turns = widget, _TURNS
        self._follow()

    def _follow(self) -> None:
        """Scroll, and again in the next turns: Qt lays out one level of a page in each."""
        self._scroll()
        self._turns -= 1
        if self._turns > 0:
            QTimer.singleShot(0, self, self._follow)

    def _scroll(self) -> None:
        page, sought = self.widget(), self._sought
        if page is not None and sought is not None and page.isAncestorOf(sought):
            top = sought.mapTo(page, QPoint(0, 0)).y()
            room, edge = self.viewport().height(), scale().gap(24)
            bar = self.verticalScrollBar()
            if top + sought.height() + edge > bar.value() + room:
                bar.setValue(top + sought.height() + edge - room)
            if top - edge < bar.value():
                bar.setValue(top - edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the width of the page at the width of the pane, with and without scroll bar."""
        super().resizeEvent(event)
        page = self.widget()
        if page is not None:
            page.setMaximumWidth(self.viewport().width())


class ColumnPane(ScrollPane):
    """A scrolling page of one column that grows no wider than lines that read well.

    The column lies in a widget of its own: a layout asks for the height at its own width, so a
    limit on each part alone would cut off wrapped words on a wide screen.
    """

    def __init__(
        self,
        ground: str = "surface",
        *,
        widest: int = 648,
        margins: tuple[int, int, int, int] = (32, 20, 32, 32),
        spacing: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(ground, parent)
        page = QWidget()
        row = QHBoxLayout(page)
        dress.gaps(row, 0, margins)
        inside = QWidget()
        dress.max_width(inside, widest)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        self.column = QVBoxLayout(inside)
        dress.gaps(self.column, spacing)
        self.setWidget(page)
