"""The bundled fonts: which face prints which sign, and how wide a sign is.

Files and licences stand in ``resources/fonts``. A face is read on first use and kept; reportlab is
not imported before that.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from gezin_desktop import assets

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

LATIN = "NotoSans"
_registering = threading.Lock()


@dataclass(frozen=True, slots=True)
class Script:
    """A writing system beyond Latin, Greek and Cyrillic.

    ``ranges`` are code points (both ends included), ``shaped`` says that letters change with their
    neighbours, ``language`` is the tag put on its words in the PDF.
    """

    font: str
    ranges: tuple[tuple[int, int], ...]
    language: str
    shaped: bool = False
    right_to_left: bool = False
    has_bold: bool = False


SCRIPTS: tuple[Script, ...] = (
    Script(
        "NotoSansArabic",
        ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
        "und-Arab",
        shaped=True,
        right_to_left=True,
        has_bold=True,
    ),
    Script(
        "NotoSansHebrew", ((0x590, 0x5FF), (0xFB1D, 0xFB4F)), "und-Hebr", True, right_to_left=True
    ),
    Script(
        "NotoSansSyriac", ((0x700, 0x74F), (0x860, 0x86F)), "und-Syrc", True, right_to_left=True
    ),
    Script("NotoSansThaana", ((0x780, 0x7BF),), "und-Thaa", True, right_to_left=True),
    Script("NotoSansNKo", ((0x7C0, 0x7FF),), "und-Nkoo", True, right_to_left=True),
    Script("NotoSansEthiopic", ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)), "und-Ethi"),
    Script("NotoSansDevanagari", ((0x900, 0x97F), (0xA8E0, 0xA8FF)), "und-Deva", True),
    Script("NotoSansBengali", ((0x980, 0x9FF),), "und-Beng", True),
    Script("NotoSansGurmukhi", ((0xA00, 0xA7F),), "und-Guru", True),
    Script("NotoSansGujarati", ((0xA80, 0xAFF),), "und-Gujr", True),
    Script("NotoSansTamil", ((0xB80, 0xBFF),), "und-Taml", True),
    Script("NotoSansTelugu", ((0xC00, 0xC7F),), "und-Telu", True),
    Script("NotoSansKannada", ((0xC80, 0xCFF),), "und-Knda", True),
    Script("NotoSansMalayalam", ((0xD00, 0xD7F),), "und-Mlym", True),
    Script("NotoSansSinhala", ((0xD80, 0xDFF),), "und-Sinh", True),
    Script("NotoSansThai", ((0xE00, 0xE7F),), "und-Thai", True),
    Script("NotoSansLao", ((0xE80, 0xEFF),), "und-Laoo", True),
    Script(
        "NotoSansMyanmar", ((0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)), "und-Mymr", True
    ),
    Script("NotoSansKhmer", ((0x1780, 0x17FF), (0x19E0, 0x19FF)), "und-Khmr", True),
    Script("NotoSansArmenian", ((0x530, 0x58F), (0xFB13, 0xFB17)), "und-Armn"),
    Script("NotoSansGeorgian", ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)), "und-Geor"),
    Script("NotoSansTifinagh", ((0x2D30, 0x2D7F),), "und-Tfng"),
    Script("GezinHangul-Regular", ((0x3131, 0x318E), (0xAC00, 0xD7A3)), "und-Hang"),
    Script(
        "DroidSansFallback-CJK",
        (
            (0x2E80, 0x30FF),
            (0x3100, 0x31FF),
            (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF),
            (0xF900, 0xFAFF),
            (0xFF00, 0xFFEF),
        ),
        "und-Hani",
    ),
)


class Face:
    """One font file, ready to measure and to draw with.

    ``name`` is the name under which reportlab knows it.
    """

    def __init__(self, name: str, font: TTFont) -> None:
        self.name = name
        self.font = font
        self._widths: dict[int, float] = font.face.charWidths
        self._default: float = font.face.defaultWidth
        self.covered: frozenset[str] = frozenset(map(chr, font.face.charToGlyph))

    def width(self, text: str, size: float) -> float:
        """The width of unshaped text in points."""
        get, default = self._widths.get, self._default
        return sum(get(code, default) for code in map(ord, text)) * size / 1000


@cache
def _load(file_name: str) -> Face:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    with _registering:
        file = str(assets.path("fonts", f"{file_name}.ttf"))
        # Only the Latin faces carry the whole of ASCII along in every subset.
        ascii_first = file_name.startswith(f"{LATIN}-")
        font = TTFont(file_name, file, asciiReadable=ascii_first, shapable=False)
        pdfmetrics.registerFont(font)
    return Face(file_name, font)


def latin(*, bold: bool) -> Face:
    """Noto Sans, regular or bold."""
    return _load(f"{LATIN}-Bold" if bold else f"{LATIN}-Regular")


def script_face(script: Script, *, bold: bool) -> Face:
    """The face of another script; regular where no bold is bundled."""
    if script.font.startswith("Noto"):
        return _load(f"{script.font}-{'Bold' if bold and script.has_bold else 'Regular'}")
    return _load(script.font)


def script_of(sign: str) -> Script | None:
    """The script whose ranges hold this sign, or ``None``."""
    code = ord(sign)
    for script in SCRIPTS:
        if any(low <= code <= high for low, high in script.ranges):
            return script
    return None
