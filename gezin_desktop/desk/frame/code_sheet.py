"""The recovery code on paper: large, with what it is for and where to keep it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from gezin_desktop.desk.fonts import font

_INCH = 72.0


class CodeSheet(QObject):
    """The words on the sheet."""

    def lines(self) -> tuple[str, str, str]:
        """Title, what the code is for, where to keep it."""
        return (
            self.tr("Recovery code of gezin-desktop"),
            self.tr("With this code the cases can be opened without the passphrase."),
            self.tr("Keep this sheet in the safe, not near the computer."),
        )


def draw_sheet(painter: QPainter, room: QRectF, code: str, unit: float) -> None:
    """Draw the sheet.

    Args:
        painter: an active painter.
        room: the page.
        code: the recovery code.
        unit: how many units of the page a point is.
    """
    title, purpose, keeping = CodeSheet().lines()
    top = room.top() + _INCH * unit
    left = room.left() + _INCH * unit
    for words, points, bold in (
        (title, 18, True),
        (code, 20, True),
        (purpose, 11, False),
        (keeping, 11, False),
    ):
        letters = QFont(font("question" if bold else "body"))
        letters.setPixelSize(max(1, round(points * unit)))
        painter.setFont(letters)
        box = QRectF(left, top, room.width() - 2 * _INCH * unit, 4 * points * unit)
        used = painter.drawText(box, int(Qt.TextFlag.TextWordWrap), words)
        top += (used.height() if used is not None else 2 * points * unit) + 1.2 * points * unit


def print_code(parent: QWidget, code: str) -> None:
    """Ask for a printer and print the sheet; nothing is kept."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    painter = QPainter(printer)
    room = printer.pageRect(QPrinter.Unit.DevicePixel)
    draw_sheet(painter, room, code, printer.resolution() / _INCH)
    painter.end()
