"""Letters that change with their neighbours, joined by HarfBuzz.

The shaped signs get code points of their own in a private plane, one per pair of glyph and letters,
so that reportlab can subset and draw them; ``LETTERS`` remembers what each stands for, and the
finish writes that into the font's ToUnicode map.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gezin_desktop.letter.pdf.fonts import Face

_FIRST = 0xF0000
_ROOM = 0x20000
_FEATURES = {"kern": True, "liga": True, "dlig": False}
_NOTHING_OF_ITS_OWN = "\u200b"

LETTERS: dict[int, str] = {}
_codes: dict[tuple[str, int, str], int] = {}
_engines: dict[str, Any] = {}
_lock = threading.RLock()


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign to draw: its private code point, its advance and offset in thousandths of an em."""

    code: str
    advance: float
    dx: float
    dy: float


def available() -> bool:
    """Whether uharfbuzz is installed; without it scripts that need shaping are refused."""
    return find_spec("uharfbuzz") is not None


@lru_cache(maxsize=4096)
def shape(face: Face, text: str, right_to_left: bool) -> tuple[Glyph, ...]:
    """The signs of one run in drawing order, left to right."""
    import uharfbuzz

    with _lock:
        engine = _engine(face)
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        uharfbuzz.shape(engine, buffer, _FEATURES)
        letters = _letters(text, [info.cluster for info in buffer.glyph_infos], right_to_left)
        scale = 1000 / engine.face.upem
        return tuple(
            Glyph(
                _code(
                    face, info.codepoint, own, engine.get_glyph_h_advance(info.codepoint) * scale
                ),
                place.x_advance * scale,
                place.x_offset * scale,
                place.y_offset * scale,
            )
            for info, place, own in zip(
                buffer.glyph_infos, buffer.glyph_positions, letters, strict=True
            )
        )


def _engine(face: Face) -> Any:
    import uharfbuzz

    if face.name not in _engines:
        blob = uharfbuzz.Blob(bytes(face.font.face._ttf_data))
        _engines[face.name] = uharfbuzz.Font(uharfbuzz.Face(blob))
    return _engines[face.name]


def _letters(text: str, clusters: list[int], right_to_left: bool) -> list[str]:
    """What each glyph stands for: the first of a cluster has all letters, the rest none."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    order = range(len(clusters) - 1, -1, -1) if right_to_left else range(len(clusters))
    result = [_NOTHING_OF_ITS_OWN] * len(clusters)
    seen: set[int] = set()
    for index in order:
        cluster = clusters[index]
        if cluster not in seen:
            seen.add(cluster)
            result[index] = text[cluster : ends[cluster]]
    return result


def _code(face: Face, glyph: int, letters: str, advance: float) -> str:
    key = (face.name, glyph, letters)
    code = _codes.get(key)
    if code is None:
        code = _FIRST + len(_codes)
        if len(_codes) >= _ROOM:
            raise OverflowError("no room for more shaped signs")
        _codes[key] = code
        LETTERS[code] = letters
        table = face.font.face
        table.charToGlyph[code] = glyph
        table.charWidths[code] = advance
    return chr(code)
