"""The one seam for questions and file windows that stop the program until they are answered.

Tests put answers in a queue (``answers``); then nothing is shown and ``asked`` says what would have
been. The desk asks rarely: mistakes are mended by undo, not prevented by questions.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

LACKED_BY_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Words of Qt's own file dialog that its Dutch catalogue lacks; ours gives them."""


@dataclass(frozen=True)
class Question:
    """A question with two ways on; the safe one has the focus.

    Attributes:
        text: what is asked, one bold sentence.
        more: what follows from it.
        go: the verb of the button that goes on.
        stay: the verb of the safe button.
    """

    text: str
    go: str
    stay: str
    more: str = ""


Answer = bool | str | Path | None


@dataclass
class Seam:
    """What tests use: answers to give, and what was asked."""

    answers: deque[Answer] = field(default_factory=deque)
    asked: list[str] = field(default_factory=list)
    silent: bool = False

    def answered(self, what: str) -> bool:
        """Whether a test answers this one.

        Raises:
            AssertionError: in a test, a dialog came for which no answer is ready.
        """
        if not self.silent and not self.answers:
            return False
        self.asked.append(what)
        if not self.answers:
            raise AssertionError(f"no answer ready for: {what}")
        return True


seam = Seam()


def _taken(what: str) -> tuple[bool, Answer]:
    if seam.answered(what):
        return True, seam.answers.popleft()
    return False, None


def ask(parent: QWidget | None, question: Question) -> bool:
    """Ask; True only when the person chose to go on."""
    taken, answer = _taken(question.text)
    if taken:
        return bool(answer)
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setText(question.text)
    box.setInformativeText(question.more)
    go = box.addButton(question.go, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(question.stay, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    gone_on = box.clickedButton() is go
    box.deleteLater()
    return gone_on


def ask_text(parent: QWidget | None, title: str, text: str) -> str | None:
    """Ask for a short text, such as the number of a case to erase; None when given up."""
    taken, answer = _taken(text)
    if taken:
        return None if answer is None else str(answer)
    typed, accepted = QInputDialog.getText(parent, title, text, QLineEdit.EchoMode.Normal)
    return typed if accepted else None


def choose_save_path(
    parent: QWidget | None, title: str, suggestion: Path, kinds: str
) -> Path | None:
    """Ask where to save; None when given up.

    Args:
        parent: the window it belongs to.
        title: what is saved.
        suggestion: folder and name to begin with.
        kinds: the kinds of file, as Qt writes them: ``PDF (*.pdf)``.
    """
    taken, answer = _taken(title)
    if taken:
        return None if answer is None else Path(str(answer))
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
    return Path(name) if name else None


def choose_printer(parent: QWidget | None, title: str, pages: int) -> QPrinter | None:
    """Ask which printer; None when given up. A test answers with the path of a PDF to print to."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    taken, answer = _taken(title)
    if taken and answer is None:
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if taken:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(answer))
        return printer
    box = QPrintDialog(printer, parent)
    box.setWindowTitle(title)
    box.setMinMax(1, pages)
    box.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = box.exec() == QPrintDialog.DialogCode.Accepted
    box.deleteLater()
    return printer if accepted else None


def choose_open_path(parent: QWidget | None, title: str, folder: Path, kinds: str) -> Path | None:
    """Ask which file to open; None when given up."""
    taken, answer = _taken(title)
    if taken:
        return None if answer is None else Path(str(answer))
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def choose_folder(parent: QWidget | None, title: str, folder: Path) -> Path | None:
    """Ask for a folder; None when given up."""
    taken, answer = _taken(title)
    if taken:
        return None if answer is None else Path(str(answer))
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(name) if name else None
