"""What happens when something goes wrong that nobody foresaw: save, tell, go on.

The report holds versions and the places in the program's own code, never a value, a message of an
exception or a path of the computer, because any of those may hold a name.
"""

from __future__ import annotations

import faulthandler
import platform
import sys
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import PySide6
from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from gezin_desktop import __version__
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

CRASH_FILE: Final = "crash.txt"
_PACKAGE: Final = Path(__file__).resolve().parent.parent


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A report of an error without personal data: versions, kind, places in the code."""
    lines = [
        f"gezin-desktop {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}",
        kind.__name__,
    ]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {_place(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return "\n".join(lines)


def _place(file: str) -> str:
    """A file of the program by its place in the package; any other by its bare name."""
    path = Path(file)
    try:
        return path.resolve().relative_to(_PACKAGE).as_posix()
    except ValueError:
        return path.name


class Guardian(QObject):
    """Stands where Python would print a traceback.

    ``happened`` carries the report and whether the answers could be saved. It may come from any
    thread and always arrives on the thread of the window.
    """

    happened = Signal(str, bool)

    def __init__(self, save: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._save = save
        self._busy = False
        self._crash: IO[str] | None = None

    def set_save(self, save: Callable[[], None] | None) -> None:
        """Say how the open case is saved; None when no case is open."""
        self._save = save

    def install(self) -> None:
        """Take over from Python's own hooks."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def watch_crashes(self, folder: Path) -> str:
        """Write the places of a crash below Python to a file; give what the last run left there."""
        path = folder / CRASH_FILE
        left = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
        folder.mkdir(parents=True, exist_ok=True)
        self._crash = path.open("w", encoding="utf-8")
        faulthandler.enable(self._crash)
        return left

    def stop_watching(self) -> None:
        """Close the crash file; an orderly end leaves an empty one."""
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            self._crash = None

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Save what can be saved, then tell. An error while telling is not told again."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if self._busy:
            return
        self._busy = True
        try:
            saved = self._try_to_save()
            self.happened.emit(report(kind, trace), saved)
        finally:
            self._busy = False

    def _handle_thread(self, told: threading.ExceptHookArgs) -> None:
        # Another thread must not touch the case: it only tells.
        self.happened.emit(report(told.exc_type, told.exc_traceback), True)

    def _try_to_save(self) -> bool:
        if self._save is None:
            return True
        try:
            self._save()
        except Exception:  # whatever it is, the answer is the same: it was not saved
            return False
        return True


class ErrorBlock(WordsAgain, Block):
    """Tells that something went wrong, on top of the page; the form stays usable."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("trouble", parent=parent)
        self._report = ""
        self._saved = True
        self._copy = plain_button("copy")
        self._close = quiet_button("x")
        self.add_button(self._copy)
        self.add_button(self._close)
        self._copy.clicked.connect(self._copied)
        self._close.clicked.connect(self._sent_away)
        self.read_words()
        self.hide()

    def show_report(self, text: str, saved: bool) -> None:
        """Show the block for a report."""
        self._report, self._saved = text, saved
        self.read_words()
        self.show()

    def read_words(self) -> None:
        """Set all words in the window's language."""
        if self._saved:
            self.say(
                self.tr("Something went wrong. Your answers have been saved."),
                self.tr("You can go on. If it happens again, restart the program."),
            )
        else:
            self.say(
                self.tr("Something went wrong. Your last answer has not been saved."),
                self.tr("Write your last answer down. Then restart the program."),
            )
        self._copy.setText(self.tr("Copy the report, without personal data"))
        self._close.setText(self.tr("Close this message"))

    def _sent_away(self) -> None:
        self.hide()
        self.closed.emit()

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
