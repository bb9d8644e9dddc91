"""The finish: from a drawn PDF to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

Adds the structure tree with its parent tree, the output intent, metadata without any client's name,
and the letters that shaped signs stand for. Works on bytes in memory; nothing is written to disk.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import datetime

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from gezin_desktop import assets
from gezin_desktop.letter.pdf import metadata
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.shaping import LETTERS
from gezin_desktop.letter.pdf.tree import Drawn, build

_SYMBOLIC, _NONSYMBOLIC = 4, 32
_CMAP_LINE = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")
_CMAP_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Facts:
    """What the document says of itself: no client, no case."""

    title: str
    author: str
    language: str
    made_at: datetime
    law: str = ""


def finish(raw: bytes, document: Node, drawn: Drawn, facts: Facts) -> bytes:
    """The finished PDF, from what was drawn and the tree of its elements."""
    with Pdf.open(io.BytesIO(raw)) as pdf:
        build(pdf, document, drawn)
        _catalogue(pdf, facts)
        _fonts(pdf)
        metadata.write(pdf, facts)
        result = io.BytesIO()
        pdf.save(
            result,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return result.getvalue()


def _catalogue(pdf: Pdf, facts: Facts) -> None:
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(facts.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.PageMode = Name.UseNone
    profile = pdf.make_stream(assets.data("letter", "sRGB.icc"), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        RegistryName=String("http://www.color.org"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _fonts(pdf: Pdf) -> None:
    """Symbolic TrueType fonts have no encoding; each sign says which letters it stands for."""
    used = {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}
    for item in used.values():
        if "/Encoding" in item:
            del item["/Encoding"]
        flags = int(item.FontDescriptor.Flags)
        item.FontDescriptor.Flags = (flags | _SYMBOLIC) & ~_NONSYMBOLIC
        item.ToUnicode.write(_letters_map(item.ToUnicode.read_bytes()))


def _letters_map(cmap: bytes) -> bytes:
    """The ToUnicode map rewritten in order, with the letters of shaped signs."""
    pairs: dict[int, str] = {}
    for code, value in _CMAP_LINE.findall(cmap):
        letter = int(value, 16)
        if letter:
            pairs[int(code, 16)] = LETTERS.get(letter, chr(letter))
    lines = [
        f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in pairs.items()
    ]
    blocks = []
    for start in range(0, len(lines), _CMAP_CHUNK):
        part = lines[start : start + _CMAP_CHUNK]
        blocks.append("\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]))
    return _CMAP.format(blocks="\n".join(blocks)).encode("ascii")


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
