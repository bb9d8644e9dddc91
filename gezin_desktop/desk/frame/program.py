"""Starts the program: application, look, language, window; ends it in order."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from gezin_desktop.before_window import (
    CANNOT,
    CannotOpen,
    Wanted,
    chosen_language,
    platform_refusal,
)
from gezin_desktop.desk import dress
from gezin_desktop.desk.ahead import PagesAhead
from gezin_desktop.desk.collecting import Collector
from gezin_desktop.desk.frame.single import Bell, ring
from gezin_desktop.desk.frame.stop import StopOrders
from gezin_desktop.desk.frame.window import MainWindow
from gezin_desktop.desk.language import CatalogueMissing, language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import LANGUAGE, SCALE, THEME, Settings
from gezin_desktop.desk.theme import theme
from gezin_desktop.store import StoreError, data_folder

if TYPE_CHECKING:
    from gezin_desktop.case.problems import Language


def start(wanted: Wanted) -> int:
    """Open the window and stay until it is closed; the exit status.

    Raises:
        CannotOpen: a file of the program is damaged.
    """
    leave_no_dump()
    app = _application(chosen_language(wanted))
    settings = Settings()
    _put_on(app, settings, wanted)
    folder = data_folder(wanted.data)
    window = MainWindow(settings, folder)
    if wanted.file is None and not wanted.measure and _other_window(window) and ring(folder):
        window.close()
        return 0
    bells = _Bells(window)
    window.guardian.install()
    window.deeds.opening.look_at_program()
    window.place_kept.restore()
    set_aside()
    collector = Collector(app)
    window.open_case.opened.connect(lambda: PagesAhead.of(window.case_view))
    if wanted.measure:
        from gezin_desktop.desk.frame.measure import StartMeter

        StartMeter(window)
    if wanted.file is not None:
        window.deeds.cases.open_file(wanted.file)
    if not window.open_case.is_open:
        window.entry.begin()
    orders = StopOrders(window)
    window.show()
    status = app.exec()
    collector.stop()
    orders.remove()
    bells.close()
    window.guardian.stop_watching()
    window.guardian.remove()
    return status


def leave_no_dump() -> None:
    """Let the system write no picture of the memory when the program crashes: names are in it."""
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def set_aside() -> None:
    """Let the collector look less often, and only at what is made from now on.

    Its pauses were felt in typing. Called before a case is opened: what is set aside is never
    collected, and nothing of a case may stay behind after a lock.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


class _Bells:
    """Hangs the bell as soon as this window has claimed a store."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._bell: Bell | None = None
        window.room.claimed.connect(self._hang)
        if window.room.is_claimed:
            self._hang()

    def _hang(self) -> None:
        if self._bell is None:
            self._bell = Bell(self._window.room.folder, self._window)

    def close(self) -> None:
        """Listen no more."""
        if self._bell is not None:
            self._bell.close()


def _other_window(window: MainWindow) -> bool:
    try:
        return not window.room.claim()
    except StoreError:
        return False  # the window tells what is wrong with the folder


def _application(tongue: Language) -> QApplication:
    """The application; a platform that cannot be started ends the process with one sentence.

    Qt answers a missing display or library by aborting. The handler stands only while that can
    happen.
    """
    told: list[str] = []

    def fatal(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        told.append(words)
        if kind == QtMsgType.QtFatalMsg:
            sys.stderr.write(platform_refusal(told).sentence(tongue) + "\n")
            sys.stderr.flush()
            os._exit(CANNOT)

    qInstallMessageHandler(fatal)
    app = QApplication([sys.argv[0]])
    qInstallMessageHandler(None)
    app.setApplicationName("gezin-desktop")
    app.setDesktopFileName("gezin-desktop")
    return app


def _put_on(app: QApplication, settings: Settings, wanted: Wanted) -> None:
    scale().choose(settings.get(SCALE))
    dress.install(app)
    theme().choose(settings.get(THEME))
    theme().follow_system()
    try:
        language().choose(wanted.language or settings.get(LANGUAGE))
    except CatalogueMissing as missing:
        raise CannotOpen("files-missing", name=str(missing)) from None
