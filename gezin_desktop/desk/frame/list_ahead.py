"""The list of cases is made while the passphrase is typed and tried, in steps nobody feels."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from gezin_desktop.desk.formats import format_short_date
from gezin_desktop.desk.language import language

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow

PAUSE: Final = 250
"""Milliseconds after the lock is shown before anything is loaded."""
BREATH: Final = 20
"""Milliseconds between two steps, in which keys are taken."""
MODULES: Final = (
    "cryptography.hazmat.primitives.ciphers.aead",
    "gezin_desktop.store.access.keys",
    "gezin_desktop.store.exchange",
    "gezin_desktop.store.entrance",
    "gezin_desktop.store.parts.case",
    "gezin_desktop.store.store",
    "gezin_desktop.desk.cases.model",
    "gezin_desktop.law.deadlines.agenda",
    "gezin_desktop.law.batch",
    "gezin_desktop.desk.manage.crew",
    "gezin_desktop.desk.manage.reassess_work",
    "gezin_desktop.desk.reminders.model",
    "gezin_desktop.desk.cases.page",
    "gezin_desktop.desk.reminders.desk",
    "PySide6.QtNetwork",
)
"""What the open store and its list need; the import of each is one step."""


class ListAhead(QObject):
    """Loads what comes after the lock, then makes the page of all cases."""

    def __init__(self, window: MainWindow, pause: int = PAUSE) -> None:
        super().__init__(window)
        self._steps = _steps(window)
        self._breath = min(BREATH, pause)
        self.done = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._timer.start(pause)

    @Slot()
    def _step(self) -> None:
        for _made in self._steps:
            self._timer.start(self._breath)
            return
        self.done = True


def _steps(window: MainWindow) -> Iterator[None]:
    for name in MODULES:
        import_module(name)
        yield
    format_short_date(window.clock.today(), language().current)  # reads the names of the months
    yield
    page = window.list_page
    yield
    page.resize(window.stack.size())
    page.ensurePolished()
    yield
    window.deeds.make_reminders()
