"""How an open case shares the width of the window between tabs, page and outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from gezin_desktop.desk.scale import WidthClass, scale

_RAIL_EM, _PANEL_EM, _WIDE_PANEL_EM, _LEAST_PANEL_EM = 204 / 13, 444 / 13, 600 / 13, 34
_LEAST_PAGE = 100


def shares(
    width: WidthClass, total: int, kept: Sequence[float], *, rail: bool, panel: bool
) -> list[int]:
    """The pixels of tabs, page and outcome.

    Args:
        width: the layout of the window.
        total: the pixels to share.
        kept: the em of tabs and outcome as somebody moved them; empty when nobody did.
        rail: whether the tabs are shown.
        panel: whether the outcome is shown.
    """
    em = scale().em()
    first = round(_RAIL_EM * em)
    if width is WidthClass.NARROW:
        last = max(total // 2, _LEAST_PANEL_EM * em)
    else:
        last = round((_WIDE_PANEL_EM if width is WidthClass.WIDE else _PANEL_EM) * em)
    if len(kept) == 2:
        first, last = round(kept[0] * em), min(round(kept[1] * em), total // 2)
    first, last = first if rail else 0, last if panel else 0
    return [first, max(total - first - last, _LEAST_PAGE), last]


class CasePanes(QSplitter):
    """Tabs, page and outcome beside each other; where somebody moved them they stay.

    ``remembered`` gives what was kept from before for a layout of the window, in em.
    """

    def __init__(self, rail: QWidget, page: QWidget, panel: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._rail, self._panel = rail, panel
        self._layout = WidthClass.MEDIUM
        self._moved: dict[WidthClass, list[float]] = {}
        self.remembered: Callable[[WidthClass], Sequence[float]] = lambda _width: ()
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in (rail, page, panel):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._pane_moved)

    def share(self, width: WidthClass, total: int) -> None:
        """Share so many pixels between what is shown, in a layout of the window."""
        self._layout = width
        kept = self._moved.get(width) or self.remembered(width)
        rail = not self._rail.isHidden()
        panel = not self._panel.isHidden()
        self.setSizes(shares(width, max(total, 1), kept, rail=rail, panel=panel))

    def settle(self) -> None:
        """Take the handles of parts that went away at once; Qt does so a turn later."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.LayoutRequest.value)

    @Slot()
    def _pane_moved(self) -> None:
        if self._panel.isVisible():
            em = scale().em()
            self._moved[self._layout] = [self._rail.width() / em, self._panel.width() / em]

    def moved(self) -> dict[WidthClass, list[float]]:
        """The widths of tabs and outcome in em, for each layout in which somebody moved them."""
        return dict(self._moved)
