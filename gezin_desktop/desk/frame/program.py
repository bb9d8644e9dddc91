"""Starts the program: application, look, language, window; ends it in order."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from gezin_desktop.before_window import (
    CANNOT,
    CannotOpen,
    chosen_language,
    missing_library,
    platform_refusal,
)
from gezin_desktop.desk import dress
from gezin_desktop.desk.frame.outset import Outset
from gezin_desktop.desk.frame.waiting import Waiting
from gezin_desktop.desk.frame.window import MainWindow
from gezin_desktop.desk.language import CatalogueMissing, language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import LANGUAGE, SCALE, THEME, Settings
from gezin_desktop.desk.theme import theme
from gezin_desktop.store import StoreError, data_folder

if TYPE_CHECKING:
    from gezin_desktop.before_window import Wanted
    from gezin_desktop.case.problems import Language

_SET_DUMPABLE: Final = 4  # the number of this order in the kernel's own list


def start(wanted: Wanted) -> int:
    """Open the window and stay until it is closed; the exit status.

    Raises:
        CannotOpen: a file of the program is damaged, or a part that Qt needs is missing.
    """
    leave_no_dump()
    app = _application(chosen_language(wanted))
    settings = Settings()
    _put_on(app, settings, wanted)
    waiting = Waiting()
    window = MainWindow(settings, data_folder(wanted.data), waiting=waiting)
    if _is_second_start(window, wanted):
        window.close()
        return 0
    if wanted.file is not None:
        window.expect_case()
    outset = Outset(window, wanted, waiting)
    if wanted.after_lock is not None:
        outset.complete()  # the locked window is still there; this one comes in its place
    else:
        outset.show()
    status = app.exec() if outset.error is None else 1
    outset.end()
    if isinstance(outset.error, ImportError):
        raise missing_library(outset.error)
    if outset.error is not None:
        raise outset.error
    return status


def _is_second_start(window: MainWindow, wanted: Wanted) -> bool:
    """Whether another window has these cases open; it was told to come to the front."""
    alone = wanted.file is not None or wanted.measure or wanted.after_lock is not None
    if alone or not _other_window(window):
        return False
    from gezin_desktop.desk.frame.single import ring

    return ring(window.room.folder)


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
