"""The ways out of the window: a PDF on disk, paper, the clipboard; and what came of each."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dialogs, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.making import LetterMaker, MadeLetter, Wish
from gezin_desktop.desk.preview.naming import file_name
from gezin_desktop.desk.preview.rendering import NotPrinted, print_pages
from gezin_desktop.desk.preview.tools import PrintTools
from gezin_desktop.letter.files import LetterNotWritten, write_letter


class WaysOut(QObject):
    """Takes a finished letter out. ``issued`` carries what the letter was made from.

    Writing and printing are done on the letter's thread.
    """

    issued = Signal(object)
    saved = Signal(object)
    printed = Signal(int)

    def __init__(self, maker: LetterMaker, tools: PrintTools, parent: QWidget) -> None:
        super().__init__(parent)
        self._maker, self._tools, self._over = maker, tools, parent
        self._folder: Path | None = None

    def save(self, letter: MadeLetter) -> None:
        """Ask where, and save the letter as PDF."""
        tongue = language().current
        path = dialogs.choose_save_path(
            self._over.window(),
            words.sentence("letter.save", tongue),
            (self._folder or _documents()) / file_name(letter.wish.case, letter.wish.today),
            words.sentence("letter.kind", tongue),
        )
        if path is None:
            return
        if not path.suffix:
            path = path.with_suffix(".pdf")
        job = self._maker.do(partial(write_letter, path, letter.pdf))
        job.done.connect(partial(self._written, path, letter.wish))
        job.failed.connect(self._not_written)

    def _written(self, path: Path, wish: Wish, _none: object) -> None:
        self._folder = path.parent
        self._tools.say_saved(path)
        self.issued.emit(wish)
        self.saved.emit(path)

    @Slot(object)
    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, LetterNotWritten):
            raise error
        self._tools.say_trouble(error.sentence)

    def print(self, letter: MadeLetter) -> None:
        """Ask which printer, and print the letter."""
        title = words.sentence("letter.print", language().current)
        printer = dialogs.choose_printer(self._over.window(), title, len(letter.sizes))
        if printer is None:
            return
        printer.setDocName(file_name(letter.wish.case, letter.wish.today))
        job = self._maker.do(partial(print_pages, letter.pdf, letter.sizes, printer))
        job.done.connect(partial(self._on_paper, letter.wish))
        job.failed.connect(self._not_on_paper)

    def _on_paper(self, wish: Wish, count: int) -> None:
        self._tools.say_printed(count)
        self.issued.emit(wish)
        self.printed.emit(count)

    @Slot(object)
    def _not_on_paper(self, error: Exception) -> None:
        if not isinstance(error, NotPrinted):
            raise error
        self._tools.say_trouble(partial(words.sentence, "letter.not-printed"))

    def copy(self, letter: MadeLetter) -> None:
        """Put the words of the letter on the clipboard, in reading order."""
        QGuiApplication.clipboard().setText(letter.text)
        self._tools.say_copied()

    @Slot()
    def open_folder(self) -> None:
        """Show the folder of the saved letter in the system's own window."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()
