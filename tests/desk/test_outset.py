"""The start: the frame stands where the window will, little is loaded, and no early key is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import gezin_desktop.store as rooms
import pytest
from gezin_desktop.before_window import Wanted
from gezin_desktop.desk.frame import outset, waiting
from gezin_desktop.desk.frame.list_ahead import MODULES, ListAhead
from gezin_desktop.desk.frame.outset import Outset
from gezin_desktop.desk.frame.waiting import Waiting
from gezin_desktop.desk.frame.window import MainWindow
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.start.lock import LockPage
from gezin_desktop.desk.where import MENUS, MENUS_AT_START
from gezin_desktop.store import ProcessLock
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .window_kit import EXAMPLE, Desk, Time, example, make_store, open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
HEAVY = (
    *("pydantic", "sqlcipher3", "cryptography", "argon2", "reportlab", "pikepdf", "pypdfium2"),
    *("PIL", "fontTools", "uharfbuzz", "keyring", "babel", "multiprocessing", "concurrent.futures"),
    *("importlib.metadata", "PySide6.QtNetwork", "PySide6.QtPrintSupport"),
)
AFTERWARDS = ("pydantic", "importlib.metadata")
"""What an open case needs, and only then."""
LATER = (
    *("letter.model", "letter.compose", "letter.pdf", "store.store", "store.records"),
    *(
        "store.exchange",
        "desk.cases.page",
        "desk.cases.model",
        "desk.reminders",
        "desk.manage.sweep",
    ),
    *("desk.manage.preferences", "desk.manual.source", "desk.palette", "desk.preview.page"),
    *("desk.documents.page", "desk.deadlines.page", "desk.start.lock", "desk.start.wizard"),
    *("desk.views.compare", "desk.views.timeline", "desk.renewal.replacing", "law.whatif"),
)
PROBE = """
import json, sys
from gezin_desktop.desk.frame import outset
loaded = lambda: sorted(sys.modules)
first = []
complete = outset.Outset.complete
def noted(self):
    first.extend(loaded())
    complete(self)
outset.Outset.complete = noted
from gezin_desktop.app import run
run(["--measure-start", {file!r}])
print(json.dumps([first, loaded()]))
"""


def is_in(modules: set[str], name: str) -> bool:
    """Whether a module, or one inside it, is loaded."""
    return any(one == name or one.startswith(f"{name}.") for one in modules)


def test_a_start_loads_no_more_than_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("CONFIG", "DATA"):
        monkeypatch.setenv(f"GEZIN_DESKTOP_{name}", str(tmp_path))
    code = "from gezin_desktop.qt_loading import load_qt; load_qt()\n" + PROBE.format(
        file=str(example())
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    first, usable = (set(one) for one in json.loads(done.stdout.splitlines()[-1]))
    ours = [f"gezin_desktop.{name}" for name in (*LATER, "law.assess", "case.model", "desk.form")]
    assert [name for name in (*HEAVY, *ours) if is_in(first, name)] == []
    later = [name for name in HEAVY if name not in AFTERWARDS]
    assert [
        name for name in (*later, *(f"gezin_desktop.{one}" for one in LATER)) if is_in(usable, name)
    ] == []


def test_every_name_of_the_store_is_found_when_it_is_asked_for():
    assert set(rooms.__all__) == set(rooms._PLACES)
    assert all(getattr(rooms, name) is not None for name in rooms.__all__)
    with pytest.raises(AttributeError):
        rooms.nothing  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize(
    ("wide", "high", "percent"),
    [(1366, 698, 100), (900, 700, 100), (640, 480, 100), (1920, 1000, 150), (1366, 698, 90)],
)
def test_the_regions_of_the_frame_are_those_of_the_case(
    seat: Desk, wide: int, high: int, percent: int
):
    scale().choose(percent)
    seat.window.deeds.cases.open_file(example())
    seat.window.resize(wide, high)
    QApplication.processEvents()
    view = seat.window.case_view
    width = view.width_class
    assert waiting.header_height(width) == view.header.height()
    assert waiting.head_height(width) == view.splitter.y()
    if width is not WidthClass.SINGLE:
        assert waiting.foot_height(width) == view.height() - view.status.mapTo(view, QPoint()).y()
        assert waiting.outcome_head() == view.panel.pane.y()


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A window on an empty folder."""
    yield open_desk(qtbot, tmp_path / "data")
    scale().choose(100)


class Start:
    """A start that waits until the test lets it go on."""

    def __init__(self, bot: QtBot, folder: Path, file: Path | None = None) -> None:
        self.page = Waiting()
        settings = Settings(folder / "settings")
        self.window = MainWindow(settings, folder / "data", Time().clock(), waiting=self.page)
        bot.addWidget(self.window)
        if file is not None:
            self.window.expect_case()
        self.outset = Outset(self.window, Wanted(file=file), self.page)
        self.outset._soon.timeout.disconnect()
        self.outset.show()
        QTest.qWaitForWindowExposed(self.window)

    def titles(self) -> list[str]:
        """The menus whose titles are shown."""
        menus = self.window.menus
        return [key for key in MENUS if menus.menu_of(key).menuAction().isVisible()]

    def go_on(self) -> None:
        """Fill the window."""
        self.outset.complete()
        if self.outset.error is not None:
            raise self.outset.error
        QApplication.processEvents()

    def end(self) -> None:
        """Close it and give back what was taken."""
        self.window.close()
        self.outset.end()


def typed_early(start: Start, text: str) -> None:
    """Keys that the system holds for the window while nothing takes them."""
    handle = start.window.windowHandle()
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key(ord(letter.upper()))
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.postEvent(handle, event)


def test_keys_typed_on_the_frame_reach_the_lock(qtbot: QtBot, tmp_path: Path):
    make_store(tmp_path / "data")
    start = Start(qtbot, tmp_path)
    assert start.titles() == list(MENUS_AT_START)
    start.window.activateWindow()
    QTest.qWaitForWindowActive(start.window)
    typed_early(start, "paard")
    start.go_on()
    page = start.window.stack.currentWidget()
    assert isinstance(page, LockPage)
    assert start.titles() == list(MENUS_AT_START)
    qtbot.waitUntil(lambda: page.field.text() == "paard")
    start.end()


def test_the_frame_of_a_case_has_all_menus_and_gives_way_to_the_case(qtbot: QtBot, tmp_path: Path):
    start = Start(qtbot, tmp_path, example(EXAMPLE))
    assert start.titles() == list(MENUS)
    assert not start.window.is_filled
    start.go_on()
    assert start.window.stack.currentWidget() is start.window.case_view
    assert start.titles() == list(MENUS)
    assert start.window.stack.indexOf(start.page) < 0
    start.end()


def test_a_window_closed_before_it_is_filled_leaves_the_store_free(qtbot: QtBot, tmp_path: Path):
    start = Start(qtbot, tmp_path)
    assert start.window.room.claim()
    with qtbot.waitSignal(start.window.gone):
        start.window.close()
    with ProcessLock(tmp_path / "data").acquire():
        pass
    start.outset.end()


def test_what_goes_wrong_while_filling_is_kept_for_whoever_started(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    start = Start(qtbot, tmp_path)
    monkeypatch.setattr(MainWindow, "fill", lambda _window: 1 / 0)
    # A real end of the program would leave no event loop running for the tests after this one.
    ended: list[int] = []
    monkeypatch.setattr(outset, "QApplication", SimpleNamespace(exit=ended.append))
    start.outset.complete()
    assert isinstance(start.outset.error, ZeroDivisionError)
    assert ended == [1]
    start.end()


def test_the_list_is_ready_before_the_passphrase_is(qtbot: QtBot, seat: Desk):
    assert not seat.window.has_list
    ahead = ListAhead(seat.window, pause=0)
    qtbot.waitUntil(lambda: ahead.done)
    assert seat.window.has_list
    assert set(MODULES) <= set(sys.modules)
