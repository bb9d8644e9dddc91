"""The monkey's seat: a window on a store of its own that is opened again whenever it closes."""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.frame.window import MainWindow
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.desk.window_kit import PASSPHRASE, Desk, open_desk

LONGEST_ACT = 0.5
PATIENCE = 90.0  # seconds; what comes in the end is waited for on a slow computer too


class Waiter:
    """What the tests' kit needs of pytest-qt, without pytest."""

    def waitUntil(self, so: Callable[[], bool], timeout: int = 5000) -> None:
        """Turn the event loop until something is so."""
        end = time.monotonic() + max(timeout / 1000, PATIENCE)
        while not so():
            assert time.monotonic() < end, "waited in vain"
            QTest.qWait(2)


class AnyAnswer(deque[Any]):
    """Answers whatever is asked: yes, no, or a path."""

    def __init__(self, rng: random.Random, folder: Path) -> None:
        super().__init__()
        self._rng, self._folder = rng, folder

    def __len__(self) -> int:
        return 1

    def popleft(self) -> Any:
        """No, or a place for a file."""
        name = self._rng.choice(("a.pdf", "b.json", "c", "d.gezin", "no/such/folder/e.pdf"))
        return self._rng.choice((None, None, self._folder / name, self._folder))


class _NoProgram(QObject):
    """Takes files and addresses that the desk would open in another program."""

    @Slot(QUrl)
    def take(self, _url: QUrl) -> None:
        """Open nothing."""


class Seat:
    """Opens the window, keeps it open, and frees it from lists and questions that block."""

    def __init__(self, folder: Path, rng: random.Random) -> None:
        self.folder, self.rng = folder, rng
        self.desk: Desk | None = None
        self.began = time.monotonic()
        self._guard = QTimer()
        self._guard.timeout.connect(self._unblock)
        self.opened = 0

    @property
    def window(self) -> MainWindow:
        """The open window."""
        assert self.desk is not None
        return self.desk.window

    def ready(self) -> bool:
        """Open the window if it is not; whether it is a new one."""
        if self.desk is not None and self.desk.window.isVisible():
            return False
        if self.desk is not None:
            self.desk.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.desk = open_desk(Waiter(), self.folder / "data")  # type: ignore[arg-type]
        self.opened += 1
        return True

    def unlock(self) -> None:
        """Type the passphrase and wait for the list."""
        page = self.window.stack.currentWidget()
        field = getattr(page, "field", None)
        if field is None:
            return
        window = self.window
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)
        end = time.monotonic() + 20
        while self.window.room.store is None and time.monotonic() < end:
            QTest.qWait(2)

    def _unblock(self) -> None:
        if time.monotonic() - self.began > LONGEST_ACT:
            for one in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
                if one is not None:
                    one.close()
                    break

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Answer every question at random; give everything back at the end."""
        seam, none = dialogs.seam, _NoProgram()
        answers, silent, seam.silent = seam.answers, seam.silent, True
        seam.answers = AnyAnswer(self.rng, self.folder)
        for scheme in ("file", "https", "mailto"):
            QDesktopServices.setUrlHandler(scheme, none, "take")
        self._guard.start(100)
        try:
            yield
        finally:
            self._guard.stop()
            for scheme in ("file", "https", "mailto"):
                QDesktopServices.unsetUrlHandler(scheme)
            self.close()
            seam.answers, seam.silent = answers, silent
            seam.asked.clear()

    def close(self) -> None:
        """Close the window for good."""
        if self.desk is not None:
            self.desk.window.close()
            self.desk.window.deleteLater()
            self.desk = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
