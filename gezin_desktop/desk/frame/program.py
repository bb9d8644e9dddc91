"""Starts the program: application, look, language, window; ends it in order."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

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
from gezin_desktop.desk.copying.board import board
from gezin_desktop.desk.frame.single import Bell, ring
from gezin_desktop.desk.frame.stop import StopOrders
from gezin_desktop.desk.frame.window import MainWindow
from gezin_desktop.desk.language import CatalogueMissing, language
from gezin_desktop.desk.renewal.renewal import Arrival, Renewal
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import LANGUAGE, SCALE, THEME, Settings
from gezin_desktop.desk.theme import theme
from gezin_desktop.store import StoreError, data_folder

if TYPE_CHECKING:
    from gezin_desktop.case.problems import Language

_SET_DUMPABLE: Final = 4  # the number of this order in the kernel's own list


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
    if _is_second_start(window, wanted):
        window.close()
        return 0
    bells = _Bells(window)
    window.guardian.install()
    window.deeds.opening.look_at_program()
    window.renewal = Renewal(window, wanted)
    board().watch_fields()
    set_aside()
    collector = Collector(app)
    window.open_case.opened.connect(lambda: PagesAhead.of(window.case_view))
    orders = StopOrders(window)
    _show(window, wanted)
    status = app.exec()
    collector.stop()
    orders.remove()
    bells.close()
    window.guardian.stop_watching()
    window.guardian.remove()
    return status


def _is_second_start(window: MainWindow, wanted: Wanted) -> bool:
    """Whether another window has these cases open; it was told to come to the front."""
    alone = wanted.file is not None or wanted.measure or wanted.after_lock is not None
    return not alone and _other_window(window) and ring(window.room.folder)


def _show(window: MainWindow, wanted: Wanted) -> None:
    """Show the window: on a file, on what stands before the cases, or where a lock left it."""
    if wanted.after_lock is not None:
        Arrival(window, wanted.after_lock).show()
        return
    window.place_kept.restore()
    if wanted.measure:
        from gezin_desktop.desk.frame.measure import StartMeter

        StartMeter(window)
    if wanted.file is not None:
        window.deeds.cases.open_file(wanted.file)
    if not window.open_case.is_open:
        window.entry.begin()
    window.show()


def leave_no_dump() -> None:
    """Let the system write no picture of the memory when the program crashes: names are in it.

    On Linux no other process of the user may look into it either. The limit alone does not bind a
    system that hands dumps to a program.
    """
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # a C library without it
            ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


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
