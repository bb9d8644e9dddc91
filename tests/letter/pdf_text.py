"""Reads a finished letter back: its structure tree, and the text each element really shows."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

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
        self.content = [list(_commands(page)) for page in self.pdf.pages]

    @cached_property
    def shown(self) -> list[dict[int, str]]:
        """What each marked content shows, page by page; furniture stands under -1."""
        maps = _Maps()
        return [
            _marked_text(page, commands, maps)
            for page, commands in zip(self.pdf.pages, self.content, strict=True)
        ]

    @cached_property
    def root(self) -> Element:
        """The tree with all it shows."""
        self._pages = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages)}
        return self._element(self.pdf.Root.StructTreeRoot.K)

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


_WANTED = "BDC BMC EMC Tf f F f* S s B B* b b* Do sh EI Tj TJ ' \""
"""What marks content, what shows something, and which font it shows it in."""


def _commands(page: pikepdf.Page) -> Iterator[tuple[str, list[pikepdf.Object]]]:
    """The commands of a page that mark or show something, with what they are given."""
    for operands, operator in pikepdf.parse_content_stream(page, _WANTED):
        yield str(operator), list(operands)


class _Maps(dict[object, dict[int, str]]):
    """The letters of each font, read once for all pages."""

    def of(self, font: pikepdf.Object) -> dict[int, str]:
        """The letters by code."""
        if font.objgen not in self:
            self[font.objgen] = _letters(font)
        return self[font.objgen]


def _marked_text(
    page: pikepdf.Page, commands: list[tuple[str, list[pikepdf.Object]]], known: _Maps
) -> dict[int, str]:
    """What each marked content of a page shows; furniture stands under -1."""
    maps = {name: known.of(font) for name, font in page.Resources.Font.items()}
    shown: dict[int, str] = {-1: ""}
    stack: list[int] = []
    font: dict[int, str] = {}
    for name, operands in commands:
        match name:
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
                pieces = operands[0] if name == "TJ" else [operands[0]]
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
