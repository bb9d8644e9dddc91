"""An order from the system to end (Ctrl+C, a shutdown) closes the window as a person would."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QWidget

_ORDERS: Final = (signal.SIGINT, signal.SIGTERM)


class StopOrders(QObject):
    """Hears the orders while Qt's loop runs: Python itself would hear them only after it.

    Python writes the number of each signal into a pipe, and Qt looks at the other end of it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ends: tuple[int, int] | None = None
        if sys.platform == "win32":
            return  # Windows tells windows themselves that the session ends
        self._ends = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._ends[1])
        self._before = {order: signal.signal(order, _heard) for order in _ORDERS}
        self._notifier = QSocketNotifier(self._ends[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._stop)

    @Slot()
    def _stop(self) -> None:
        if self._ends is not None:
            with suppress(BlockingIOError):
                os.read(self._ends[0], 64)
            self._window.close()

    def remove(self) -> None:
        """Give the signals back."""
        if self._ends is None:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for order, before in self._before.items():
            signal.signal(order, before)
        for end in self._ends:
            os.close(end)
        self._ends = None


def _heard(_number: int, _frame: object) -> None:
    """Do nothing: the pipe tells."""
