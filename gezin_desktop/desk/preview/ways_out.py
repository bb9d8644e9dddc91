"""The ways out of the window: a PDF on disk, an e-mail, paper, the clipboard; what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dialogs, words
from gezin_desktop.desk.copying.board import board
from gezin_desktop.desk.keepers import KeepFailed
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.archive import Archive
from gezin_desktop.desk.preview.making import LetterMaker, MadeLetter, Wish
from gezin_desktop.desk.preview.naming import file_name, safe_number
from gezin_desktop.desk.preview.rendering import NotPrinted, print_pages
from gezin_desktop.desk.preview.tools import PrintTools
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.files import LetterNotWritten, write_letter
from gezin_desktop.letter.mail import Enclosed, draft

_PDF, _EML = ".pdf", ".eml"


@dataclass(frozen=True)
class Outgoing:
    """A letter on its way out.

    ``wish`` is what it was made from; None for a letter that is kept with the case already.
    """

    letter: Enclosed
    sizes: tuple[tuple[float, float], ...]
    desk: DeskProfile
    wish: Wish | None = None

    @classmethod
    def of(cls, made: MadeLetter) -> Outgoing:
        """A letter that was made just now."""
        wish = made.wish
        name, number = file_name(wish.case, wish.today), safe_number(wish.case)
        enclosed = Enclosed(made.pdf, name, wish.language, number, wish.today)
        return cls(enclosed, made.sizes, wish.desk, wish)


@dataclass(frozen=True)
class _Written:
    """A file that is on the disk; ``trouble`` says why the letter is not kept with the case."""

    path: Path
    out: Outgoing
    trouble: KeepFailed | None


class WaysOut(QObject):
    """Takes a finished letter out. ``issued`` carries what the letter was made from.

    A file is written and the letter kept with the case in one piece of work on the thread of the
    store, so that no save comes in between. A letter that a printer was handed is kept at once:
    paper may come out even when the printer then fails.
    """

    issued = Signal(object)
    saved = Signal(object)
    printed = Signal(int)
    kept = Signal()

    def __init__(
        self, maker: LetterMaker, archive: Archive, tools: PrintTools, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._maker, self._archive, self._tools, self._over = maker, archive, tools, parent
        self._folder: Path | None = None
        self._unkept: KeepFailed | None = None

    # -- to a file -----------------------------------------------------------------------------

    def save(self, out: Outgoing) -> None:
        """Ask where, and save the letter as PDF."""
        path = self._ask(out, "letter.save", "letter.kind", _PDF)
        if path is not None:
            self._write(path, out.letter.pdf, out)

    def mail(self, out: Outgoing) -> None:
        """Ask where, save a draft of an e-mail with the letter, and have it opened."""
        path = self._ask(out, "letter.mail", "letter.mail-kind", _EML)
        if path is not None:
            self._write(path, draft(out.letter, out.desk), out)

    def _ask(self, out: Outgoing, title: str, kind: str, suffix: str) -> Path | None:
        tongue = language().current
        path = dialogs.choose_save_path(
            self._over.window(),
            words.sentence(title, tongue),
            (self._folder or _documents()) / Path(out.letter.name).with_suffix(suffix),
            words.sentence(kind, tongue),
        )
        return path.with_suffix(suffix) if path is not None and not path.suffix else path

    def _write(self, path: Path, data: bytes, out: Outgoing) -> None:
        job = self._archive.do(partial(_written, path, data, out, self._keeping(out)))
        job.done.connect(self._is_written)
        job.failed.connect(self._not_written)

    def _keeping(self, out: Outgoing) -> Callable[[], None]:
        if out.wish is None:
            return _nothing
        if not self._archive.settle(out.wish):
            return _case_not_saved
        return self._archive.keeping(out.wish, out.letter.pdf)

    @Slot(object)
    def _is_written(self, written: object) -> None:
        if not isinstance(written, _Written):
            return
        path = written.path
        self._folder = path.parent
        if path.suffix == _EML:
            opens = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
            self._tools.say_mailed(path, opens=opens)
        else:
            self._tools.say_saved(path)
        self._tell_kept(written.trouble)
        if written.out.wish is not None:
            self.issued.emit(written.out.wish)
        self.saved.emit(path)

    @Slot(object)
    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, LetterNotWritten):
            raise error
        self._tools.say_trouble(error.sentence)

    @Slot(object)
    def _tell_kept(self, trouble: object) -> None:
        self._unkept = trouble if isinstance(trouble, KeepFailed) else None
        self._tell_unkept()
        if self._unkept is None:
            self.kept.emit()

    def _tell_unkept(self) -> None:
        unkept = self._unkept
        if unkept is not None:
            self._tools.say_trouble(
                lambda tongue: words.sentence(
                    "letter.not-kept", tongue, why=unkept.sentence(tongue)
                )
            )

    # -- to the clipboard ----------------------------------------------------------------------

    def copy(self, made: MadeLetter) -> None:
        """Put the words of the letter on the clipboard, as text and with headings and tables."""
        from gezin_desktop.letter.html import as_html
        from gezin_desktop.letter.plain import as_text

        both = QMimeData()
        both.setText(as_text(made.letter))
        both.setHtml(as_html(made.letter))
        board().put_data(both)
        self._tools.say_copied()

    # -- to a printer --------------------------------------------------------------------------

    def print(self, out: Outgoing) -> None:
        """Ask which printer, and print the letter."""
        title = words.sentence("letter.print", language().current)
        printer = dialogs.choose_printer(self._over.window(), title, len(out.sizes))
        if printer is None:
            return
        printer.setDocName(out.letter.name)
        keeping = self._archive.do(partial(_kept, self._keeping(out)))
        keeping.done.connect(self._tell_kept)
        job = self._maker.do(partial(print_pages, out.letter.pdf, out.sizes, printer))
        job.done.connect(partial(self._on_paper, out.wish))
        job.failed.connect(self._not_on_paper)

    def _on_paper(self, wish: Wish | None, count: int) -> None:
        self._tools.say_printed(count)
        self._tell_unkept()
        if wish is not None:
            self.issued.emit(wish)
        self.printed.emit(count)

    @Slot(object)
    def _not_on_paper(self, error: Exception) -> None:
        if not isinstance(error, NotPrinted):
            raise error
        self._tools.say_trouble(partial(words.sentence, "letter.not-printed"))

    @Slot()
    def open_folder(self) -> None:
        """Show the folder of the saved letter in the system's own window."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _written(path: Path, data: bytes, out: Outgoing, keep: Callable[[], None]) -> _Written:
    write_letter(path, data)
    return _Written(path, out, _kept(keep))


def _kept(keep: Callable[[], None]) -> KeepFailed | None:
    try:
        keep()
    except KeepFailed as trouble:
        return trouble
    return None


def _nothing() -> None:
    """The letter is kept already."""


def _case_not_saved() -> None:
    key = "letter.case-not-saved"
    raise KeepFailed(words.sentence(key, "nl"), words.sentence(key, "en"))


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()
