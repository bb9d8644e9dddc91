"""The one place where reportlab's canvas is made."""

from __future__ import annotations

from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from gezin_desktop.letter.pdf.fonts import latin

# Streams as plain bytes: the letter goes through pikepdf, which needs no text form of them.
rl_config.useA85 = 0


def new_canvas(target: BinaryIO, language: str, size: tuple[float, float]) -> Canvas:
    """A canvas with nothing unembedded on it, the same bytes each time."""
    return Canvas(
        target,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        lang=language,
        initialFontName=latin(bold=False).name,
        initialFontSize=10,
    )
