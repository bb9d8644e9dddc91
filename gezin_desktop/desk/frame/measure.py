"""How long the start took, counted from the start of the process, for ``--measure-start``."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

_LOADED: Final = time.monotonic()


def since_start() -> float:
    """Milliseconds since the process began; where the system does not tell, since the import."""
    try:
        ticks = float(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        up = float(Path("/proc/uptime").read_text().split()[0])
        return 1000 * (up - ticks / os.sysconf("SC_CLK_TCK"))
    except (OSError, ValueError, IndexError, AttributeError):
        return 1000 * (time.monotonic() - _LOADED)


def memory() -> float:
    """Megabytes of memory in use by this process; 0 where the system does not tell."""
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    except (OSError, ValueError):
        pass
    return 0.0


class StartMeter(QObject):
    """Notes the first paint of a window, then when the keyboard would be heard, and ends."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._page: QWidget | None = None
        self._painted: float | None = None
        window.installEventFilter(self)

    def wait_for(self, page: QWidget) -> None:
        """The window is filled: the next picture of this page is what a person works with."""
        self._page = page
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first paint of the window, and that of the page, go by."""
        if event.type() == QEvent.Type.Paint:
            if self._painted is None:
                self._painted = since_start()
            if watched is self._page:
                watched.removeEventFilter(self)
                # A timer without a delay comes after everything that already waits.
                QTimer.singleShot(0, self, self._usable)
        return super().eventFilter(watched, event)

    @Slot()
    def _usable(self) -> None:
        self._window.removeEventFilter(self)
        told = {
            "first_paint_ms": round(self._painted or 0),
            "usable_ms": round(since_start()),
            "rss_mb": round(memory()),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        self._window.close()
        QApplication.quit()
