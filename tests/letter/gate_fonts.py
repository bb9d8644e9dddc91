"""The fonts of a finished letter: embedded, complete, as wide as they say, readable as letters."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf
from fontTools.ttLib import TTFont

from letter.gate_file import Fault, File, decides

_HEX = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_SYMBOLIC = 4
_COMPOSITE = tuple(f"31-{number:03}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 14, 15))
_PLAIN = tuple(f"31-{number:03}" for number in range(17, 24))


@decides(
    "10-001", "31-009", "31-011", "31-016", "31-024", "31-025", "31-026", "31-027", "31-028",
    "31-029", "31-030", *_COMPOSITE, *_PLAIN,
)  # fmt: skip
def fonts(file: File) -> Iterator[Fault]:
    """Each simple, symbolic TrueType font; any other kind fails what is only asked of that kind."""
    for font, codes in _used(file).values():
        if font.Subtype != "/TrueType":
            yield from ((condition, str(font.Subtype)) for condition in _COMPOSITE)
            continue
        descriptor = font.FontDescriptor
        if not int(descriptor.Flags) & _SYMBOLIC:
            yield from ((condition, "not symbolic") for condition in _PLAIN)
        if "/Encoding" in font:
            yield "31-024", "an encoding"
        if "/FontFile2" not in descriptor:
            yield "31-009", str(font.BaseFont)
        else:
            yield from _program(font, codes)
        yield from _letters(font, codes)


def _used(file: File) -> dict[object, tuple[pikepdf.Object, set[int]]]:
    """Every font that shows something, with the codes it shows."""
    found: dict[object, tuple[pikepdf.Object, set[int]]] = {}
    for page, commands in zip(file.pdf.pages, file.content, strict=True):
        codes: set[int] = set()
        for name, operands in commands:
            match name:
                case "Tf":
                    font = page.Resources.Font[str(operands[0])]
                    codes = found.setdefault(font.objgen, (font, set()))[1]
                case "Tj":
                    codes.update(bytes(operands[0]))
    return found


def _program(font: pikepdf.Object, codes: set[int]) -> Iterator[Fault]:
    with TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()), lazy=True) as program:
        tables = program["cmap"].tables if "cmap" in program else []
        if not tables:
            yield "31-025", "no cmap"
            return
        if len(tables) > 1 and not any((one.platformID, one.platEncID) == (3, 0) for one in tables):
            yield "31-026", "no symbol cmap"
        glyphs, scale = tables[0].cmap, 1000 / program["head"].unitsPerEm
        for code in sorted(codes):
            glyph = glyphs.get(code)
            if glyph is None:
                yield "31-011", f"no glyph for {code}"
            elif program.getGlyphID(glyph) == 0:
                yield "31-030", f".notdef for {code}"
            else:
                said = float(font.Widths[code - int(font.FirstChar)])
                if abs(said - program["hmtx"][glyph][0] * scale) > 1:
                    yield "31-016", f"width of {code}"


def _letters(font: pikepdf.Object, codes: set[int]) -> Iterator[Fault]:
    if "/ToUnicode" not in font:
        yield from (("31-027", "no ToUnicode"), ("10-001", "no ToUnicode"))
        return
    known = {int(code, 16): value for code, value in _HEX.findall(font.ToUnicode.read_bytes())}
    for code in sorted(codes):
        if code not in known:
            yield "10-001", f"no letters for {code}"
    for value in known.values():
        if value == b"0000":
            yield "31-028", "U+0000"
        if value in (b"FEFF", b"FFFE"):
            yield "31-029", value.decode()
