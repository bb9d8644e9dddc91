"""The recovery code on paper: large, with what it is for and where to keep it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from gezin_desktop.desk.fonts import font

_INCH = 72.0


def lines() -> tuple[str, str, str]:
    """The words on the sheet: title, what it is for, where to keep it."""
    tr = QCoreApplication.translate
    return (
        tr("CodeSheet", "Recovery code of gezin-desktop"),
        tr("CodeSheet", "With this code the cases can be opened without the passphrase."),
        tr("CodeSheet", "Keep this sheet in the safe, not near the computer."),
    )


def draw_sheet(painter: QPainter, room: QRectF, code: str, unit: float) -> None:
    """Draw the sheet.

    Args:
        painter: an active painter.
        room: the page.
        code: the recovery code.
        unit: how many units of the page a point is.
    """
    title, purpose, keeping = lines()
    top = room.top() + _INCH * unit
    left = room.left() + _INCH * unit
    for words, points, bold in (
        (title, 18, True),
        (code, 20, True),
        (purpose, 11, False),
        (keeping, 11, False),
    ):
        letters = font("question" if bold else "body")
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
