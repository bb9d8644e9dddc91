"""A chapter as a page of rich text, in the colours, letters and width of now."""

from __future__ import annotations

import html
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

from gezin_desktop.desk.fonts import SIZES, font
from gezin_desktop.desk.manual.source import Chapter, Part, picture
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme

if TYPE_CHECKING:
    from gezin_desktop.desk.manual.references import References

_SHARP: Final = 2
"""The pictures were taken twice as sharp."""
_LISTS: Final = {"item": "ul", "step": "ol"}
SECTION: Final = "section-"


def fill_document(
    document: QTextDocument, chapter: Chapter, words: References, width: int, ratio: float
) -> None:
    """Write a chapter into a document.

    Args:
        document: what is shown.
        chapter: the text.
        words: fills in the program's own words.
        width: the room for text and pictures in pixels.
        ratio: the pixels of the screen for one of the window.
    """
    document.clear()
    document.setDefaultFont(font("body"))
    document.setDocumentMargin(0)
    writer = _Writer(document, chapter, words, width, ratio)
    document.setHtml(writer.page())


class _Writer:
    """Writes one chapter; remembers nothing afterwards."""

    def __init__(
        self,
        document: QTextDocument,
        chapter: Chapter,
        words: References,
        width: int,
        ratio: float,
    ) -> None:
        self._document, self._chapter, self._words = document, chapter, words
        self._width, self._ratio = width, ratio
        ground, ink = theme().color("hover").name(), theme().color("text").name()
        self._rich = partial(words.rich, key_style=f"background-color:{ground}; color:{ink}")

    def page(self) -> str:
        """The whole chapter."""
        link = theme().color("accent").name()
        head = f"<style>a {{ color:{link}; }} p {{ margin:0; }}</style>"
        return head + "".join(self._section(place) for place in range(len(self._chapter.sections)))

    def _section(self, place: int) -> str:
        section = self._chapter.sections[place]
        level, size = (1, "page") if place == 0 else (2, "group")
        heading = self._words.plain(section.heading)
        anchor = f'<a name="{SECTION}{place}"></a>'
        above = self._gap(22 if place else 0)
        found = [
            f'<h{level} style="{self._letters(size)}; margin-top:{above}px; '
            f'margin-bottom:{self._gap(8)}px">{anchor}{html.escape(heading)}</h{level}>'
        ]
        for kind, parts in groupby(section.parts, lambda part: part.kind):
            found.append(self._group(kind, list(parts)))
        return "".join(found)

    def _group(self, kind: str, parts: list[Part]) -> str:
        if kind in _LISTS:
            items = "".join(
                f'<li style="margin-bottom:{self._gap(4)}px">{self._rich(part.words)}</li>'
                for part in parts
            )
            name = _LISTS[kind]
            return f'<{name} style="margin-top:0; margin-bottom:{self._gap(8)}px">{items}</{name}>'
        if kind == "row":
            return self._table([part.words.split("|") for part in parts])
        return "".join(self._one(part) for part in parts)

    def _one(self, part: Part) -> str:
        if part.kind == "picture":
            return self._picture(part)
        if part.kind == "keys":
            return self._keys()
        if part.kind == "note":
            ground, ink = theme().color("ask_tint").name(), theme().color("text").name()
            edge = self._gap(10)
            return (
                # Qt gives a table no margin of its own above
                f'<p style="font-size:{self._gap(5)}px"></p>'
                f'<table width="100%" cellpadding="{edge}" cellspacing="0" '
                f'style="margin-bottom:{self._gap(10)}px"><tr>'
                f'<td style="background-color:{ground}; color:{ink}; '
                f'border:1px solid {theme().color("accent").name()}">{self._rich(part.words)}'
                "</td></tr></table>"
            )
        return f'<p style="margin-bottom:{self._gap(10)}px">{self._rich(part.words)}</p>'

    def _picture(self, part: Part) -> str:
        told = html.escape(self._words.plain(part.words))
        raw = QImage.fromData(picture(part.name, self._chapter.code))
        wide = min(scale().letters(raw.width() / _SHARP), self._width - 2)
        sharp = raw.scaledToWidth(
            max(1, round(wide * self._ratio)), Qt.TransformationMode.SmoothTransformation
        )
        sharp.setDevicePixelRatio(self._ratio)
        name = f"picture:{part.name}"
        self._document.addResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(name), sharp
        )
        muted, line = theme().color("muted").name(), theme().color("line").name()
        return (
            f'<table cellspacing="0" cellpadding="0" style="margin-top:{self._gap(6)}px; '
            f'border:1px solid {line}"><tr><td>'
            f'<img src="{name}" width="{wide}" alt="{told}"></td></tr></table>'
            f'<p style="{self._letters("small")}; color:{muted}; margin-top:{self._gap(4)}px; '
            f'margin-bottom:{self._gap(14)}px">{told}</p>'
        )

    def _table(self, rows: list[list[str]]) -> str:
        line = theme().color("line").name()
        pad = self._gap(6)
        look = f"border-bottom:1px solid {line}; padding:{pad}px {pad * 2}px {pad}px 0"
        cells = "".join(
            "<tr>"
            + "".join(f'<td style="{look}">{self._rich(cell.strip())}</td>' for cell in row)
            + "</tr>"
            for row in rows
        )
        return (
            f'<table cellspacing="0" style="margin-bottom:{self._gap(12)}px; '
            f'border-collapse:collapse">{cells}</table>'
        )

    def _keys(self) -> str:
        found = []
        for menu, lines in groupby(self._words.key_lines(), lambda line: line.menu):
            rows = [[f"**{menu}**", ""], *([one.what, one.key] for one in lines)]
            found.append(self._table(rows))
        return "".join(found)

    def _letters(self, size: str) -> str:
        weight = 600 if SIZES[size].bold else 400
        return f"font-size:{round(scale().letters(SIZES[size].pixels))}px; font-weight:{weight}"

    @staticmethod
    def _gap(pixels: int) -> int:
        return scale().gap(pixels)
