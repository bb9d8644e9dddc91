"""Sizes: letters grow from 90 to 200 percent, gaps and heights a quarter as fast.

All sizes in the desk are written down in logical pixels at 100 % and pass through here. Windows are
measured in em (one em is the size of body letters), so that a large screen with large letters and a
small screen with small letters get the same layout.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Signal

SMALLEST: Final = 90
LARGEST: Final = 200
STEP: Final = 10
BODY: Final = 13
_BODY_LINE: Final = 18


class WidthClass(IntEnum):
    """The four layouts of a window, by its width in em."""

    SINGLE = 0
    NARROW = 68
    MEDIUM = 90
    WIDE = 130


class Scale(QObject):
    """The size of the letters in percent. ``changed`` comes after every change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._percent = 100

    @property
    def percent(self) -> int:
        """The size of the letters, 90 to 200."""
        return self._percent

    def choose(self, percent: int) -> None:
        """Set the size of the letters; a size out of range becomes the nearest one in range."""
        percent = max(SMALLEST, min(LARGEST, percent))
        if percent != self._percent:
            self._percent = percent
            self.changed.emit()

    def letters(self, pixels: float) -> int:
        """Something that grows with the letters: a letter, a sign, an indicator."""
        return round(pixels * self._percent / 100)

    def gap(self, pixels: float) -> int:
        """Something that grows a quarter as fast: a gap, a margin."""
        return round(pixels * (1 + (self._percent - 100) / 400))

    def height(self, pixels: float) -> int:
        """The height of a control with one line of body letters in it."""
        with_line = self.letters(_BODY_LINE) + pixels - _BODY_LINE
        return max(self.gap(pixels), round(with_line))

    def width(self, pixels: float) -> int:
        """The width of a control that holds words: the words grow, the edges hardly."""
        edges = min(pixels, 24)
        return self.letters(pixels - edges) + self.gap(edges)

    def em(self) -> int:
        """The size of body letters in logical pixels."""
        return self.letters(BODY)

    def width_class(self, pixels: int) -> WidthClass:
        """The layout that fits a window of this width."""
        ems = pixels / self.em()
        return max(one for one in WidthClass if ems >= one)


@cache
def scale() -> Scale:
    """The one letter scale of the program."""
    return Scale()
