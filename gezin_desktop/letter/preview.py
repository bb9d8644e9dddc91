"""A finished letter read back with PDFium: its pages as pixels, their sizes, their words.

PDFium may be entered by one thread at a time in the whole process; every reading goes through
``_opened``, which sees to that.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

_one_at_a_time = threading.Lock()


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _one_at_a_time:
        import pypdfium2  # its loading takes as long as a letter; often beside the window

        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()  # with all pages of it, so nothing is left for the collector


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in points."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(place) for place in range(len(document)))


def page_text(pdf: bytes) -> str:
    """The words of a letter of which only the bytes are left, in the order of its pages."""
    with _opened(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def preview_page(pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
    """One page, counted from 0, as (width, height, pixels).

    ``scale`` is pixels per point (1.0 is 72 dots per inch). Pixels are four bytes each, blue,
    green, red and one unused, rows without padding.

    Raises:
        IndexError: the letter has no such page.
    """
    with _opened(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        bitmap = document[page].render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        width, height = bitmap.width, bitmap.height
        pixels = _without_padding(bytes(bitmap.buffer), bitmap.stride, width * 4)
        bitmap.close()
    return width, height, pixels


def _without_padding(pixels: bytes, row: int, wanted: int) -> bytes:
    if row == wanted:
        return pixels
    rows = (pixels[start : start + wanted] for start in range(0, len(pixels), row))
    return b"".join(rows)
