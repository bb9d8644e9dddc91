"""The ground of the desk's tests: a dressed application, the same start for each, nothing left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs, dress
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.theme import theme
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gezin_desktop.store import Store
    from pytestqt.qtbot import QtBot

    from .letter_kit import Opener
    from .window_kit import Desk

KEPT: list[QWidget] = []
"""Windows of the running test: without a reference they would go away at once."""


def clear_windows() -> list[QWidget]:
    """Close and delete every window; give what is left."""
    for window in QApplication.topLevelWidgets():
        window.close()
        # Lists and menus belong to their control; taken away by hand they leave it dangling.
        if window.parent() is None and window.windowType() != Qt.WindowType.Popup:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return QApplication.topLevelWidgets()


@pytest.fixture(autouse=True)
def desk(qapp: QApplication) -> Iterator[None]:
    """Dutch, light, 100 percent; dialogs are answered by the test; no window survives."""
    dress.install(qapp)
    language().choose("nl")
    theme().choose("light")
    scale().choose(100)
    keys().reset_all()
    dialogs.seam.silent = True
    dialogs.seam.answers.clear()
    dialogs.seam.asked.clear()
    yield
    left = len(dialogs.seam.answers)
    dialogs.seam.silent = False
    KEPT.clear()
    remain = clear_windows()
    assert remain == []
    assert left == 0, "a dialog was expected that never came"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with an empty store."""
    from .window_kit import make_store  # the whole window: not for tests of a single widget

    made = tmp_path / "data"
    make_store(made)
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open store with two cases, for the list of them."""
    from .cases_kit import two_cases

    opened = two_cases(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def seat(qtbot: QtBot, folder: Path) -> Desk:
    """The window on the store in ``folder``, opened with its passphrase: the list is on show."""
    from .window_kit import open_desk

    opened = open_desk(qtbot, folder)
    opened.enter()
    return opened


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Fresh settings in a folder of their own."""
    return Settings(tmp_path / "config")


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings) -> Iterator[Opener]:
    """Opens cases on the page of the letter, and ends the work of the pages afterwards."""
    from .letter_kit import Opener

    opener = Opener(qtbot, settings)
    yield opener
    opener.finish()


def shown(widget: QWidget, width: int = 1366, height: int = 698) -> QWidget:
    """Show a widget at a size and let it settle."""
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    return widget


def words_of(widget: QWidget) -> list[str]:
    """All words on a page, spoken ones too, in the order of the tree."""
    found = []
    for one in (widget, *widget.findChildren(QWidget)):
        for name in ("text", "placeholderText", "toPlainText"):
            read = getattr(one, name, None)
            if callable(read):
                found.append(str(read()))
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
    return [words for words in found if words]


def pair(*widgets: QWidget) -> QWidget:
    """Widgets under each other in a window that has the keyboard."""
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    KEPT.append(window)
    shown(window, 400, 300)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    return window


def heard(signal) -> list[object]:
    """Collect what a signal carries."""
    found: list[object] = []
    signal.connect(lambda *values: found.append(values[0] if values else None))
    return found
