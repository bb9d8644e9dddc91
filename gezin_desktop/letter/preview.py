"""A page of a finished letter as pixels, for the preview on screen."""

from __future__ import annotations

import pypdfium2


def page_count(pdf: bytes) -> int:
    """How many pages the letter has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def preview_page(pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
    """One page, counted from 0, as (width, height, pixels).

    ``scale`` is pixels per point (1.0 is 72 dots per inch). Pixels are four bytes each, blue,
    green, red and one unused, rows without padding.

    Raises:
        IndexError: the letter has no such page.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        if not 0 <= page < len(document):
            raise IndexError(page)
        bitmap = document[page].render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        row, wanted = bitmap.stride, bitmap.width * 4
        pixels = bytes(bitmap.buffer)
        if row != wanted:
            rows = (pixels[start : start + wanted] for start in range(0, len(pixels), row))
            pixels = b"".join(rows)
        return bitmap.width, bitmap.height, pixels
    finally:
        document.close()
