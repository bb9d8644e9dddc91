"""Reads a finished letter back: its structure tree, and the text each element really shows."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

import pikepdf

_INLINE = ("Span", "Link")
_HEX = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")


@dataclass
class Element:
    """One structure element with what it holds; a link has annotations."""

    tag: str
    kids: list[Element | str] = field(default_factory=list)
    actual: str = ""
    raw: pikepdf.Object | None = None
    annotations: list[pikepdf.Object] = field(default_factory=list)

    def text(self) -> str:
        """Its text in reading order: ActualText first, else what is drawn."""
        if self.actual:
            return self.actual
        return "".join(kid if isinstance(kid, str) else kid.text() for kid in self.kids)

    def walk(self):
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class ReadBack:
    """A letter opened again."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(pdf))
        self.shown = [_marked_text(page) for page in self.pdf.pages]
        self._pages = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages)}
        self.root = self._element(self.pdf.Root.StructTreeRoot.K)

    def _element(self, raw: pikepdf.Object) -> Element:
        element = Element(str(raw.S)[1:], raw=raw, actual=str(raw.get("/ActualText", "")))
        for kid in raw.K:
            if kid.get("/Type") == "/MCR":
                page = self._pages[kid.Pg.objgen]
                element.kids.append(self.shown[page][int(kid.MCID)])
            elif kid.get("/Type") == "/OBJR":
                element.annotations.append(kid.Obj)
            else:
                element.kids.append(self._element(kid))
        return element

    def sentences(self) -> list[str]:
        """The text of every lowest block, in reading order; no-break spaces become spaces."""
        found = []
        for element in self.root.walk():
            inner = [k for k in element.kids if isinstance(k, Element) and k.tag not in _INLINE]
            if element.tag not in _INLINE and not inner and (text := element.text()):
                found.append(_plain(text))
        return found


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").rstrip(" ")


def _marked_text(page: pikepdf.Page) -> dict[int, str]:
    """What each marked content of a page shows; furniture stands under -1."""
    maps = {name: _letters(font) for name, font in page.Resources.Font.items()}
    shown: dict[int, str] = {-1: ""}
    stack: list[int] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                stack.append(int(operands[1].get("/MCID", -1)))
                shown.setdefault(stack[-1], "")
            case "BMC":
                stack.append(-1)
            case "EMC":
                stack.pop()
            case "Tf":
                font = maps[str(operands[0])]
            case "Tj" | "TJ":
                pieces = operands[0] if str(operator) == "TJ" else [operands[0]]
                strings = [bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String)]
                assert stack, "text outside marked content"
                shown[stack[-1]] += "".join(font[code] for string in strings for code in string)
    assert not stack
    return shown


def _letters(font: pikepdf.Object) -> dict[int, str]:
    cmap = font.ToUnicode.read_bytes()
    return {
        int(code, 16): bytes.fromhex(value.decode()).decode("utf-16-be")
        for code, value in _HEX.findall(cmap)
    }
