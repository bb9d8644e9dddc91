"""Garbage is collected on the thread of the window, and on no other.

Python collects on whichever thread happens to allocate. A window that nobody holds any more, taken
apart on the thread that makes a letter, ends the program without a word: its timers and its place
on the screen belong to the window's own thread.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS: Final = 1_000


def collect_due() -> int | None:
    """Collect what Python itself would have collected by now; the generation, None when nothing.

    Call it on the thread of the window, while Python's own collecting is switched off.
    """
    limits = gc.get_threshold()
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > limits[generation]:
            gc.collect(generation)
            return generation
    return None


class Collector(QObject):
    """Switches Python's own collecting off, and looks each second whether some is due."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _look(self) -> None:
        collect_due()
