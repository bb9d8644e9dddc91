"""The logo of the desk: read once from a picture, made small, and kept as text in the settings."""

from __future__ import annotations

import base64
import binascii
import io
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gezin_desktop.letter.model import Language

MOST_BYTES: Final = 5_000_000
MOST_DOTS: Final = 40_000_000
LONGEST_TEXT: Final = 400_000
"""Signs of a logo as text; a larger one would make every letter heavy."""
_SIZE: Final = (532, 189)  # 45 by 16 mm at 300 dots per inch, the room in the letterhead
_FORMATS: Final = ("PNG", "JPEG")
# What a picture library raises for a file that is none, or a damaged one. The library itself is
# loaded when a logo is used: most starts of the program need none.
_BROKEN: Final = (OSError, SyntaxError, ValueError, EOFError)


class LogoRefused(ValueError):
    """The file cannot be a logo; ``key`` is the reason in ``phrases.toml``."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key

    def sentence(self, language: Language) -> str:
        """What is wrong and what to do."""
        from gezin_desktop.letter.content.phrases import Phrases

        return Phrases(language).plain(f"logo.{self.key}")


def read_logo(path: Path) -> str:
    """A picture file as the text that the settings keep: small, on white, nothing else in it.

    Raises:
        LogoRefused: it cannot be read, is too large, or is no PNG or JPEG picture.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise LogoRefused("unreadable") from error
    if len(data) > MOST_BYTES:
        raise LogoRefused("large")
    text = base64.b64encode(_small(data)).decode("ascii")
    if len(text) > LONGEST_TEXT:
        raise LogoRefused("large")
    return text


def _small(data: bytes) -> bytes:
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            if picture.width * picture.height > MOST_DOTS:
                raise LogoRefused("large")
            photo = picture.format == "JPEG"
            shown = ImageOps.exif_transpose(picture).convert("RGBA")
    except LogoRefused:
        raise
    except Image.DecompressionBombError as error:
        raise LogoRefused("large") from error
    except _BROKEN as error:
        raise LogoRefused("no-picture") from error
    shown.thumbnail(_SIZE, Image.Resampling.LANCZOS)
    # A letter that is kept for years holds nothing transparent, and no place or camera either.
    flat = Image.new("RGB", shown.size, "white")
    flat.paste(shown, mask=shown.getchannel("A"))
    result = io.BytesIO()
    if photo:
        flat.save(result, "JPEG", quality=90)
    else:
        flat.save(result, "PNG", optimize=True)
    return result.getvalue()


@lru_cache(maxsize=2)
def logo_of(text: str) -> bytes:
    """The picture that a text of the settings holds; nothing without one or when it is damaged."""
    if not text or len(text) > LONGEST_TEXT:
        return b""
    from PIL import Image

    try:
        data = base64.b64decode(text, validate=True)
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            small = picture.width <= _SIZE[0] and picture.height <= _SIZE[1]
            fits = small and picture.mode == "RGB"
            picture.load()
    except (binascii.Error, Image.DecompressionBombError, *_BROKEN):
        return b""
    return data if fits else b""
