"""The regions of an open case, as F6 walks through them: page, outcome, tabs, header, strips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Regions:
    """The regions in the order of F6; ``starts`` says where the keyboard goes in some of them."""

    def __init__(self, regions: Sequence[QWidget], starts: Mapping[QWidget, QWidget]) -> None:
        self._regions = regions
        self._starts = starts

    def next_one(self, step: int) -> QWidget:
        """The visible region after (or before) the one that has the keyboard."""
        shown = [one for one in self._regions if one.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, one in enumerate(shown) if focus and one.isAncestorOf(focus)), -step)
        return shown[(here + step) % len(shown)]

    def enter(self, region: QWidget) -> None:
        """Put the keyboard in a region: at its start, or at its first stop."""
        start = self._starts.get(region, region)
        target = start.focusProxy() or start
        if target.focusPolicy() == Qt.FocusPolicy.NoFocus:
            target = next(
                (
                    one
                    for one in region.findChildren(QWidget)
                    if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisible()
                ),
                target,
            )
        target.setFocus(Qt.FocusReason.TabFocusReason)
