"""Words measured and broken into lines.

A line breaks at ordinary spaces only; a word wider than the line is cut between signs. Words of a
script that runs from the right are placed from the right within the line, neighbours together.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from gezin_desktop.letter.links import linked
from gezin_desktop.letter.pdf.fonts import latin
from gezin_desktop.letter.pdf.runs import Run, UnprintableSign, runs
from gezin_desktop.letter.pdf.shaping import Glyph, shape

if TYPE_CHECKING:
    from gezin_desktop.letter.model import Text
    from gezin_desktop.letter.pdf.nodes import Node
    from gezin_desktop.letter.pdf.style import Style
    from gezin_desktop.letter.pdf.tagging import Pen


@dataclass(frozen=True, slots=True)
class Part:
    """A run within one word; ``glyphs`` is empty for plain words. ``space`` follows the part.

    ``link`` is what the words lead to.
    """

    run: Run
    width: float
    glyphs: tuple[Glyph, ...] = ()
    space: float = 0.0
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Parts of one line in reading order, and its width without the last space."""

    parts: tuple[Part, ...]
    width: float


def wrap(text: Text, style: Style, width: float) -> list[Line]:
    """The lines of a text in a column of ``width`` points."""
    lines: list[Line] = []
    current: list[Part] = []
    filled = 0.0
    for word in _words(text, style):
        for piece in _fitting(word, style, width):
            size = sum(part.width for part in piece)
            if current and filled + size > width + 0.01:
                lines.append(_line(current))
                current, filled = [], 0.0
            current.extend(piece)
            filled += size + piece[-1].space
    if current:
        lines.append(_line(current))
    return lines


def _line(parts: list[Part]) -> Line:
    return Line(tuple(parts), sum(part.width + part.space for part in parts) - parts[-1].space)


def _words(text: Text, style: Style) -> Iterator[list[Part]]:
    word: list[Part] = []
    for span in linked(text):
        bold = span.bold or style.bold
        pieces = span.text.split(" ")
        for index, piece in enumerate(pieces):
            last = index == len(pieces) - 1
            try:
                parts = _measured(piece, bold, style.size, spaced=not last)
            except UnprintableSign as problem:
                raise UnprintableSign(problem.char, span.field) from None
            word.extend([replace(one, link=span.link) for one in parts] if span.link else parts)
            if not last and word:
                if not word[-1].space:
                    word[-1] = _with_space(word[-1], style.size)
                yield word
                word = []
    if word:
        yield word


@lru_cache(maxsize=16384)
def _measured(piece: str, bold: bool, size: float, *, spaced: bool) -> tuple[Part, ...]:
    """The parts of one word; the same words come back on every page and in every letter."""
    parts = [_part(run, size) for run in runs(piece, bold=bold)]
    if spaced and parts:
        parts[-1] = _with_space(parts[-1], size)
    return tuple(parts)


def _with_space(part: Part, size: float) -> Part:
    return replace(part, space=latin(bold=False).width(" ", size))


def _part(run: Run, size: float) -> Part:
    if not run.shaped:
        return Part(run, run.face.width(run.text, size))
    glyphs = shape(run.face, run.text, run.right_to_left)
    return Part(run, sum(glyph.advance for glyph in glyphs) * size / 1000, glyphs)


def _fitting(word: list[Part], style: Style, width: float) -> Iterator[list[Part]]:
    """The word, cut between signs where it is wider than a line."""
    if sum(part.width for part in word) <= width:
        yield word
        return
    for part in word:
        rest = part.run
        while _part(rest, style.size).width > width:
            cut = _longest(rest, style.size, width)
            yield [replace(_part(replace(rest, text=rest.text[:cut]), style.size), link=part.link)]
            rest = replace(rest, text=rest.text[cut:])
        yield [replace(_part(rest, style.size), space=part.space, link=part.link)]


def _longest(run: Run, size: float, width: float) -> int:
    low, high = 1, len(run.text)
    while low < high:
        middle = (low + high + 1) // 2
        if _part(replace(run, text=run.text[:middle]), size).width <= width:
            low = middle
        else:
            high = middle - 1
    while low > 1 and unicodedata.category(run.text[low]).startswith(("M", "Cf")):
        low -= 1
    return low


def draw_line(pen: Pen, node: Node, line: Line, x: float, baseline: float, style: Style) -> None:
    """Draws one line; links and words of other scripts become elements of their own in the node."""
    for target, found in groupby(line.parts, key=lambda part: part.link):
        parts = list(found)
        width = sum(part.width + part.space for part in parts)
        if target and pen.leads_to(target):
            own = node.link(target)
            _draw_parts(pen, own, parts, x, baseline, style)
            pen.anchor(own, x, baseline, (width - parts[-1].space, style.size), style.colour)
        else:
            _draw_parts(pen, node, parts, x, baseline, style)
        x += width


def _draw_parts(
    pen: Pen, node: Node, parts: list[Part], x: float, baseline: float, style: Style
) -> None:
    for group in _groups(parts):
        width = sum(part.width + part.space for part in group)
        if group[0].run.language or group[0].glyphs:
            _draw_foreign(pen, node, group, x, baseline, style)
        else:
            text = "".join(part.run.text + (" " if part.space else "") for part in group)
            pen.text(node, x, baseline, (group[0].run.face, style.size, style.colour), text)
        x += width


def _groups(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Neighbours that are drawn as one: plain words of one face, or words of one script."""
    group: list[Part] = []
    for part in parts:
        if group and not _together(group[-1], part):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _together(first: Part, second: Part) -> bool:
    if first.run.language or second.run.language:
        return first.run.language == second.run.language
    return first.run.face is second.run.face and bool(first.glyphs) == bool(second.glyphs)


def _draw_foreign(
    pen: Pen, node: Node, group: list[Part], x: float, baseline: float, style: Style
) -> None:
    """One element for words of one script; the space after it belongs to the line around it."""
    placed = [*group[:-1], replace(group[-1], space=0.0)]
    logical = "".join(part.run.text + (" " if part.space else "") for part in placed)
    run = group[0].run
    own = node.add("Span", language=run.language, actual=logical)
    for part in reversed(placed) if run.right_to_left else placed:
        if run.right_to_left:
            x = _gap(pen, own, part.space, x, baseline, style)
        _draw_part(pen, own, part, x, baseline, style)
        x += part.width
        if not run.right_to_left:
            x = _gap(pen, own, part.space, x, baseline, style)
    _gap(pen, node, group[-1].space, x, baseline, style)


def _gap(pen: Pen, node: Node, space: float, x: float, baseline: float, style: Style) -> float:
    if space:
        pen.text(node, x, baseline, (latin(bold=style.bold), style.size, style.colour), " ")
    return x + space


def _draw_part(pen: Pen, node: Node, part: Part, x: float, baseline: float, style: Style) -> None:
    look = (part.run.face, style.size, style.colour)
    if part.glyphs:
        pen.glyphs(node, x, baseline, look, part.glyphs)
    else:
        pen.text(node, x, baseline, look, part.run.text)
