"""What is told once, when program or cases open: a wrong clock, a full disk, the last crash."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.notice import Notice
from gezin_desktop.store import StoreError

if TYPE_CHECKING:
    from datetime import datetime

    from gezin_desktop.desk.frame.window import MainWindow


class Opening(QObject):
    """Looks at the surroundings and tells what a counsellor must know before working."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def look_at_program(self) -> None:
        """Tell of settings that could not be read, and of a crash of the last run."""
        if self._window.settings.damaged:
            self._window.trouble.tell(
                Notice(
                    "settings",
                    lambda: self.tr("The settings could not be read."),
                    lambda: self.tr("The program uses its own. Your cases are not touched."),
                )
            )
        left = ""
        with suppress(OSError):
            left = self._window.guardian.watch_crashes(self._window.settings.folder)
        if left.strip():
            self._tell_crash(left)

    def _tell_crash(self, left: str) -> None:
        def copy() -> None:
            QGuiApplication.clipboard().setText(left)

        self._window.trouble.tell(
            Notice(
                "crash",
                lambda: self.tr("The program stopped by itself the last time."),
                lambda: self.tr("What was saved is still there. The report holds no answers."),
                ways=((lambda: self.tr("Copy the report"), copy),),
            )
        )

    def look_at_store(self) -> None:
        """Tell of a clock that stands before the last save, and of a disk that is nearly full."""
        store = self._window.room.store
        if store is None:
            return
        with suppress(StoreError):
            last = store.newest_change()
            if last is not None and self._window.clock.now() < last:
                self._tell_clock(last.astimezone())
            if store.low_space():
                self._window.trouble.tell(
                    Notice(
                        "space",
                        lambda: self.tr("The disk is nearly full."),
                        lambda: self.tr("Remove files that you do not need, so that saving works."),
                    )
                )

    def _tell_clock(self, last: datetime) -> None:
        self._window.trouble.tell(
            Notice(
                "clock",
                lambda: self.tr("The clock of this computer stands before the last save."),
                lambda: self.tr(
                    "You saved last on {day}. Set the clock first: all deadlines rest on it."
                ).format(day=format_date(last.date(), language().current)),
            )
        )
