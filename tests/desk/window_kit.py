"""A real window on a store of its own, with a clock that stands, for the tests of the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from gezin_desktop import assets
from gezin_desktop.desk.frame.clock import Clock
from gezin_desktop.desk.frame.window import MainWindow
from gezin_desktop.desk.settings import Settings
from gezin_desktop.store import Store
from gezin_desktop.store.access.slots import Hardness
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 6, 8)
PASSPHRASE = "paard batterij nietje wolk"  # noqa: S105 - of a store that lives for one test
LIGHT = Hardness(memory_kib=64, passes=1, lanes=1)
EXAMPLE = "08-large-family-mixed.json"


def example(name: str = EXAMPLE) -> Path:
    """A practice case file."""
    return assets.path("examples", name)


@dataclass
class Time:
    """A clock that a test turns."""

    day: date = TODAY
    at: datetime = datetime(2026, 6, 8, 10, 42, tzinfo=UTC)
    seconds: float = 1000.0

    def clock(self) -> Clock:
        """As the desk asks it."""
        return Clock(lambda: self.day, lambda: self.at, lambda: self.seconds)


@dataclass
class Desk:
    """A window in a folder, and the hands that work it."""

    bot: QtBot
    folder: Path
    settings: Settings
    time: Time
    window: MainWindow

    @property
    def store(self) -> Store:
        """The open store of the window."""
        store = self.window.room.store
        assert store is not None
        return store

    @property
    def page(self) -> QWidget | None:
        """The page on show: the lock, the list, a case."""
        return self.window.stack.currentWidget()

    def keys(self, text: str) -> None:
        """Type on the widget that has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key on the widget that has the keyboard, or on the window."""
        self.take_back_keyboard()
        focus = QApplication.focusWidget() or self.window
        QTest.keyClick(focus, key, modifier)
        QApplication.processEvents()

    def take_back_keyboard(self) -> None:
        """Do what a window manager does after a list has folded: the window is active again."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)

    def show(self, width: int = 1366, height: int = 698) -> None:
        """Show the window and wait until it has the keyboard."""
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def enter(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase on the lock page and wait for the list."""
        self.type_passphrase(passphrase)
        self.bot.waitUntil(lambda: self.window.room.store is not None, timeout=5000)
        QApplication.processEvents()

    def type_passphrase(self, passphrase: str = PASSPHRASE) -> None:
        """Type a passphrase on the lock page and press Enter."""
        page = self.window.stack.currentWidget()
        page.field.setFocus()  # type: ignore[union-attr]
        self.keys(passphrase)
        self.press(Qt.Key.Key_Return)

    def saved(self) -> None:
        """Wait until everything is kept."""
        saver = self.window.open_case.saver
        self.bot.waitUntil(lambda: saver.is_saved, timeout=5000)
        QApplication.processEvents()

    def focus_row(self, path: str) -> QWidget:
        """Put the keyboard in a question; its editor."""
        self.window.case_view.go_to(path)
        QApplication.processEvents()
        row = self.window.case_view.row
        assert row is not None
        assert row.path == path
        return QApplication.focusWidget()  # type: ignore[return-value]


def make_store(folder: Path) -> None:
    """An empty store with the passphrase."""
    Store.create(folder, PASSPHRASE, hardness=LIGHT)[0].close()


def open_desk(bot: QtBot, folder: Path, *, begin: bool = True) -> Desk:
    """A window on a folder, shown and begun."""
    time = Time()
    settings = Settings(folder.parent / "config")
    window = MainWindow(settings, folder, time.clock(), LIGHT)
    desk = Desk(bot, folder, settings, time, window)
    if begin:
        window.entry.begin()
    desk.show()
    return desk
