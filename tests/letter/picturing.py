"""Pages of letters as small grey pictures, and how far two of them are apart.

The reference pictures stand in ``tests/letter/pictures/``. After a change that is meant to be seen
run ``python -m tests.letter.picturing`` from the root of the project, then look at each picture
that git shows as changed.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pypdfium2
from gezin_desktop.letter.options import LetterOptions
from PIL import Image, ImageChops, ImageFilter

from letter.cases import MADE_AT, case, compose, pdf, render

FOLDER = Path(__file__).parent / "pictures"
DPI = 40
LETTERS = (("01", "nl"), ("01", "en"), ("05", "nl"), ("05", "en"), ("08", "nl"), ("09", "en"))
"""Letters of every kind: one unmet, all met, several people with boxes, and both languages."""


def pages(data: bytes) -> list[Image.Image]:
    """The pages of a letter in grey."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in document]
    finally:
        document.close()


def wanted() -> dict[str, bytes]:
    """The letters that are compared, by the name of their pictures."""
    made = {f"{number}-{language}": pdf(number, language) for number, language in LETTERS}
    ticked = compose(case("01"), options=LetterOptions(checklist=True))
    return {**made, "01-nl-checklist": render(ticked, made_at=MADE_AT)}


def apart(first: Image.Image, second: Image.Image) -> float:
    """The share of dots that differ clearly, after both were blurred.

    Blurring takes away what one version of a drawing library rounds otherwise than the next; a
    block that moved by a line stays.
    """
    if first.size != second.size:
        return 1.0
    soft = [one.convert("L").filter(ImageFilter.GaussianBlur(1.2)) for one in (first, second)]
    differing = ImageChops.difference(*soft).point(lambda value: 255 if value > 24 else 0)
    return differing.histogram()[255] / (first.width * first.height)


def write() -> None:
    """Draws all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for name, data in wanted().items():
        for number, page in enumerate(pages(data), 1):
            page.quantize(16).save(FOLDER / f"{name}-{number}.png", optimize=True)


if __name__ == "__main__":
    write()
