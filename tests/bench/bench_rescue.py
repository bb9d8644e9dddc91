"""From a damaged file to a working program, in the real window: clicks, keys and seconds.

    python tests/bench/bench_rescue.py [cases]

Goal: 3 clicks and 60 s with 10,000 cases, from the moment the page about the damage is shown.
Each way starts with a store and a backup of its own in a temporary folder; the copy is found by
the program itself. Prints what a person had to do, and how long the program took beside that.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bench_store import fill, names  # noqa: E402
from gezin_desktop.desk import dialogs, dress  # noqa: E402
from gezin_desktop.desk.frame.window import MainWindow  # noqa: E402
from gezin_desktop.desk.manage.backups import BackupsWindow  # noqa: E402
from gezin_desktop.desk.manage.put_back import PutBackWindow  # noqa: E402
from gezin_desktop.desk.settings import Settings  # noqa: E402
from gezin_desktop.desk.start.rescue import RescuePage  # noqa: E402
from gezin_desktop.store import Store  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget  # noqa: E402

PHRASE = "vier losse woorden samen"
CASES = 10_000
MOST_SECONDS = 300


class Person:
    """Counts what somebody does."""

    def __init__(self) -> None:
        self.clicks = self.keys = 0

    def click(self, button: QAbstractButton) -> None:
        """Click in the middle of a button."""
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.clicks += 1

    def type(self, field: QWidget, text: str) -> None:
        """Type a text in a field that has the keyboard already, or is clicked first."""
        if not field.hasFocus():
            QTest.mouseClick(field, Qt.MouseButton.LeftButton)
            self.clicks += 1
        QTest.keyClicks(field, text)
        self.keys += len(text)


def wait(ready: Callable[[], object], what: str) -> None:
    """Let the event loop turn until something is so."""
    end = time.monotonic() + MOST_SECONDS
    while not ready():
        assert time.monotonic() < end, what
        QTest.qWait(20)


def first_page(file: Path) -> None:
    """A bit of the first page turned: the store does not open."""
    content = bytearray(file.read_bytes())
    content[100] ^= 16
    file.write_bytes(content)


def cut_short(file: Path) -> None:
    """The last third of the file is gone."""
    with file.open("rb+") as opened:
        opened.truncate(file.stat().st_size * 2 // 3)


def gone(file: Path) -> None:
    """The file is empty, as after a power cut on some sticks."""
    file.write_bytes(b"")


def window_on(folder: Path) -> MainWindow:
    """A window at its lock."""
    window = MainWindow(Settings(folder.parent / "config"), folder)
    window.resize(1366, 698)
    window.show()
    window.entry.begin()
    QApplication.processEvents()
    return window


def unlock(window: MainWindow, person: Person) -> None:
    """Type the passphrase at the lock, if the lock is what is shown."""
    field = getattr(window.stack.currentWidget(), "field", None)
    if field is not None and not isinstance(window.stack.currentWidget(), RescuePage):
        person.type(field, PHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)


def rescued(folder: Path) -> str:
    """Put the newest copy back from the page about the damage."""
    window, person = window_on(folder), Person()
    unlock(window, person)
    wait(lambda: isinstance(window.stack.currentWidget(), RescuePage), "the page about the damage")
    page, person = window.stack.currentWidget(), Person()
    assert isinstance(page, RescuePage)
    begin = time.perf_counter()
    person.type(page.field, PHRASE)
    person.click(page.put_back)
    return ended(window, person, begin)


def from_list(folder: Path) -> str:
    """Put a whole backup back from the list of backups, in a program that works."""
    window, person = window_on(folder), Person()
    unlock(window, person)
    wait(lambda: window.room.store, "the list of cases")
    person, begin = Person(), time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | SHIFT)
    person.keys += 1
    shown = next(iter(window.findChildren(BackupsWindow)))
    wait(lambda: not shown.busy, "the list of backups")
    person.click(shown.all_back)
    asked = next(iter(window.findChildren(PutBackWindow)))
    person.type(asked.field, PHRASE)
    person.click(asked.go)
    wait(lambda: window.room.store is None, "the store that closes")
    return ended(window, person, begin)


SHIFT = Qt.KeyboardModifier.ShiftModifier


def ended(window: MainWindow, person: Person, begin: float) -> str:
    """Wait for the list with all cases; what it took."""
    wait(lambda: window.room.store, "the cases")
    store = window.room.store
    assert store is not None
    wait(lambda: window.list_page.model.rowCount() > 0, "the list")
    took, count = time.perf_counter() - begin, store.count()
    window.close()
    QApplication.processEvents()
    return f"{person.clicks} clicks, {person.keys} keys, {took:.1f} s; {count} cases are back"


def main() -> None:
    """Try each damage."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress.install(app)
    dialogs.seam.silent = True
    chance = random.Random(7)  # noqa: S311 - the same cases in every run
    known = names(chance, 30_000)
    ways: tuple[tuple[str, Callable[[Path], None] | None, Callable[[Path], str]], ...] = (
        ("a bit of the first page turned", first_page, rescued),
        ("the last third gone", cut_short, rescued),
        ("an empty file", gone, rescued),
        ("nothing damaged, from the list", None, from_list),
    )
    for label, damage, way in ways:
        with tempfile.TemporaryDirectory(prefix="gezin-rescue-") as home:
            folder = Path(home) / "data"
            store, _ = Store.create(folder, PHRASE)
            fill(store, chance, known, count)
            store.backup()
            store.close()
            if damage is not None:
                damage(folder / "cases.db")
            print(f"{label:34} {way(folder)}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
