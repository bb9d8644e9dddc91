"""The stage of a walk: the application, a window on a fresh store, the hands, the pictures."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from gezin_desktop.desk import dialogs, dress
from gezin_desktop.desk.collecting import Collector
from gezin_desktop.desk.language import language
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.desk.conftest import clear_windows
from tests.desk.monkey.seat import Waiter
from tests.desk.window_kit import make_store, open_desk

from .hands import Hands, RealHands, TestHands
from .talk import Talk
from .walk import Walked, walk


class Stage:
    """Holds walks one after the other in one application."""

    def __init__(self, real: bool, pictures: Path | None) -> None:
        self._app = QApplication([])
        if real:
            # Without a desktop around it Qt would ask for a file dialog that is not there.
            self._app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        dress.install(self._app)
        Collector(self._app)  # as in the program
        self._real, self._pictures = real, pictures
        if pictures is not None:
            pictures.mkdir(parents=True, exist_ok=True)
        dialogs.seam.silent = not real

    def walk(self, talk: Talk, folder: Path) -> Walked:
        """Hold one conversation in a window of its own."""
        language().choose("nl")
        folder.mkdir()
        make_store(folder / "data")
        seat = open_desk(Waiter(), folder / "data")  # type: ignore[arg-type]
        hands: Hands = RealHands() if self._real else TestHands(seat.window)
        try:
            return walk(seat, hands, talk, folder, self._look(talk))
        finally:
            seat.window.close()
            clear_windows()

    def _look(self, talk: Talk) -> Callable[[str], None]:
        count = 0

        def look(stage: str) -> None:
            nonlocal count
            if self._pictures is None:
                return
            count += 1
            QTest.qWait(60)
            place = re.sub(r"[^a-z]+", "-", stage)
            screen = QApplication.primaryScreen()
            window = QApplication.activeWindow()
            picture = screen.grabWindow(0) if self._real else window.grab() if window else None
            if picture is not None:
                name = f"{talk.name}-{talk.language}-{count:02}-{place}.png"
                picture.save(str(self._pictures / name))

        return look
