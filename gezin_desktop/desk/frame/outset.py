"""From the first picture to a working window: the frame is shown, then everything is loaded."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from gezin_desktop.desk.frame.waiting import Waiting

if TYPE_CHECKING:
    from gezin_desktop.before_window import Wanted
    from gezin_desktop.desk.collecting import Collector
    from gezin_desktop.desk.frame.measure import StartMeter
    from gezin_desktop.desk.frame.single import Bell
    from gezin_desktop.desk.frame.stop import StopOrders
    from gezin_desktop.desk.frame.window import MainWindow

_AT_LATEST_MS: Final = 400
"""Milliseconds after which a window that nobody sees (folded, behind others) is filled too."""


def set_aside() -> None:
    """Let the collector look less often, and only at what is made from now on.

    Its pauses were felt in typing. Called before a case is opened: what is set aside is never
    collected, and nothing of a case may stay behind after a lock.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


class Outset(QObject):
    """Fills the window once its frame was seen.

    Keys and clicks that come meanwhile wait in the queue of the system: while the window is filled
    nothing takes them, and afterwards they go to what has the keyboard then.

    Attributes:
        error: what went wrong while the window was filled; the program has ended then.
    """

    def __init__(self, window: MainWindow, wanted: Wanted, waiting: Waiting) -> None:
        super().__init__(window)
        self._window, self._wanted, self._waiting = window, wanted, waiting
        self.error: Exception | None = None
        self._begun = False
        self._meter: StartMeter | None = None
        self._collector: Collector | None = None
        self._orders: StopOrders | None = None
        self._bell: Bell | None = None
        if wanted.measure:
            from gezin_desktop.desk.frame.measure import StartMeter

            self._meter = StartMeter(window)
        # A timer without a delay comes after the picture has gone to the screen.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.complete)
        waiting.painted.connect(self._hurry)

    def show(self) -> None:
        """Show the frame where the window stood; fill it soon."""
        window = self._window
        window.place_kept.restore()
        self._soon.start(_AT_LATEST_MS)
        window.show()

    @Slot()
    def _hurry(self) -> None:
        if not self._begun:
            self._soon.start(0)

    @Slot()
    def complete(self) -> None:
        """Load everything, then show the case, the cases, or what stands before them."""
        if self._begun:
            return
        self._begun = True
        try:
            self._fill()
            self._open()
        except Exception as error:
            self.error = error
            QApplication.exit(1)

    def _fill(self) -> None:
        from gezin_desktop.desk.collecting import Collector
        from gezin_desktop.desk.copying.board import board
        from gezin_desktop.desk.frame.stop import StopOrders
        from gezin_desktop.desk.renewal.renewal import Renewal

        window = self._window
        window.fill()
        self._hang_bell()
        window.guardian.install()
        window.deeds.opening.look_at_program()
        window.renewal = Renewal(window, self._wanted)
        board().watch_fields()
        set_aside()
        self._collector = Collector(self)
        window.open_case.opened.connect(self._build_ahead)
        self._orders = StopOrders(window)

    def _hang_bell(self) -> None:
        """Hang the bell as soon as this window has claimed a store."""
        room = self._window.room
        room.claimed.connect(self._claimed)
        if room.is_claimed:
            self._claimed()

    @Slot()
    def _claimed(self) -> None:
        from gezin_desktop.desk.frame.single import Bell

        if self._bell is None:
            self._bell = Bell(self._window.room.folder, self._window)

    @Slot()
    def _build_ahead(self) -> None:
        from gezin_desktop.desk.ahead import PagesAhead

        PagesAhead.of(self._window.case_view)

    def _open(self) -> None:
        window, wanted = self._window, self._wanted
        if wanted.after_lock is not None:
            from gezin_desktop.desk.renewal.renewal import Arrival

            Arrival(window, wanted.after_lock).show()
        else:
            if wanted.file is not None:
                window.deeds.cases.open_file(wanted.file)
            if not window.open_case.is_open:
                window.entry.begin()
        window.stack.removeWidget(self._waiting)
        self._waiting.deleteLater()
        if not window.open_case.is_open:
            from gezin_desktop.desk.frame.list_ahead import ListAhead

            ListAhead(window)
        page = window.stack.currentWidget()
        if self._meter is not None and page is not None:
            self._meter.wait_for(page)

    def end(self) -> None:
        """Give everything back that was taken for the time the window stands."""
        if self._collector is not None:
            self._collector.stop()
        if self._orders is not None:
            self._orders.remove()
        if self._bell is not None:
            self._bell.close()
        if self._window.is_filled:
            self._window.guardian.stop_watching()
            self._window.guardian.remove()
