"""A view on paper: its text, with a heading, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QImage, QTextCursor, QTextDocument, QTextImageFormat
from PySide6.QtPrintSupport import QPrinter

from gezin_desktop.desk.fonts import font

_NAME, _WIDE = "picture", 620.0
_BODY_POINTS, _HEAD_POINTS = 10.0, 14.0


def document_of(heading: str, lines: Iterable[str], picture: QImage | None = None) -> QTextDocument:
    """A document with a bold heading, a picture as wide as the page if there is one, and lines."""
    document = QTextDocument()
    document.setDefaultFont(_letters("body", _BODY_POINTS))
    cursor = QTextCursor(document)
    bold = cursor.charFormat()
    bold.setFont(_letters("question", _HEAD_POINTS))
    cursor.insertText(heading, bold)
    plain = cursor.charFormat()
    plain.setFont(_letters("body", _BODY_POINTS))
    if picture is not None:
        cursor.insertBlock()
        _insert(cursor, document, picture)
    for line in lines:
        cursor.insertBlock()
        cursor.insertText(line, plain)
    return document


def _letters(size: str, points: float) -> QFont:
    """Letters in points: pixels would be those of the printer, far too small to read."""
    letters = QFont(font(size))
    letters.setPointSizeF(points)
    return letters


def _insert(cursor: QTextCursor, document: QTextDocument, picture: QImage) -> None:
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_NAME), picture)
    shape = QTextImageFormat()
    shape.setName(_NAME)
    shape.setWidth(_WIDE)
    shape.setHeight(_WIDE * picture.height() / max(1, picture.width()))
    cursor.insertImage(shape)


def print_lines(
    printer: QPrinter, heading: str, lines: Iterable[str], picture: QImage | None = None
) -> None:
    """Print text, and the picture above it, on a printer that was chosen."""
    printer.setDocName(heading)
    document_of(heading, lines, picture).print_(printer)
