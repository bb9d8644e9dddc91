"""A view on paper: its text, with a heading, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from gezin_desktop.desk.fonts import font


def document_of(heading: str, lines: Iterable[str]) -> QTextDocument:
    """A document with a bold heading and plain lines."""
    document = QTextDocument()
    document.setDefaultFont(font("body"))
    cursor = QTextCursor(document)
    bold = cursor.charFormat()
    bold.setFont(font("group"))
    cursor.insertText(heading, bold)
    plain = cursor.charFormat()
    plain.setFont(font("body"))
    for line in lines:
        cursor.insertBlock()
        cursor.insertText(line, plain)
    return document


def print_lines(printer: QPrinter, heading: str, lines: Iterable[str]) -> None:
    """Print text on a printer that was chosen."""
    printer.setDocName(heading)
    document_of(heading, lines).print_(printer)
