"""Pages of a letter as pictures, and on a printer. Plain functions, for the letter's own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from gezin_desktop.letter.preview import preview_page

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS = 72.0
_MOST_DPI = 300


class NotPrinted(Exception):
    """The printer took nothing; what was printed before is untouched."""


def page_image(pdf: bytes, page: int, scale: float) -> QImage:
    """A page, counted from 0, at ``scale`` pixels per point."""
    width, height, pixels = preview_page(pdf, page, scale)
    picture = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32)
    return picture.copy()  # its own memory: the bytes go away


def print_pages(pdf: bytes, sizes: tuple[tuple[float, float], ...], printer: QPrinter) -> int:
    """Print a letter; the number of pages.

    Raises:
        NotPrinted: the printer cannot be used, or a page was not taken.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or len(sizes)
    pages = list(range(first - 1, min(last, len(sizes))))
    if not pages:
        raise NotPrinted
    printer.setFullPage(True)
    painter = QPainter()
    for number, page in enumerate(pages):
        _set_page(printer, sizes[page])
        if number == 0 and not painter.begin(printer):
            raise NotPrinted
        if number and not printer.newPage():
            painter.end()
            raise NotPrinted
        dots = min(printer.resolution(), _MOST_DPI)
        picture = page_image(pdf, page, dots / POINTS)
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(_fitted(QSizeF(paper.size()), sizes[page]), picture)
    if not painter.end():
        raise NotPrinted
    return len(pages)


def _set_page(printer: QPrinter, size: tuple[float, float]) -> None:
    """The paper of the letter, when the printer has it; else its own, and the page is fitted."""
    wanted = QPageSize(
        QSizeF(*size), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    layout = QPageLayout(wanted, QPageLayout.Orientation.Portrait, QMarginsF())
    printer.setPageLayout(layout)


def _fitted(paper: QSizeF, size: tuple[float, float]) -> QRectF:
    """The largest box on the paper with the proportions of the page, in the middle."""
    ratio = min(paper.width() / size[0], paper.height() / size[1])
    width, height = size[0] * ratio, size[1] * ratio
    return QRectF((paper.width() - width) / 2, (paper.height() - height) / 2, width, height)
