"""Slices of a letter that are never cut, and how they fill pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from gezin_desktop.letter.pdf.style import BOTTOM, SUBJECT_TOP, TOP
from gezin_desktop.letter.pdf.tagging import Pen

_TIGHTER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
_LEAST = 8.5  # more than between lines, so that paragraphs stay apart
_HALFWAY = (TOP + BOTTOM) / 2

Paint = Callable[[Pen, float], None]


@dataclass(slots=True)
class Piece:
    """One slice: its height, how to draw it from its top, and how it behaves at a page's edge.

    ``before`` is the space above it, left out at the top of a page; a wide one may be drawn in.
    ``keep`` holds it on the page of the next piece. ``head`` is drawn again above it when it comes
    first on a page. ``fresh`` begins a page, unless the page is not half full yet; ``alone`` begins
    one in any case. ``under`` is drawn before anything else on the page: grounds and frames.
    ``give`` is how much of its height it can do without; ``paint`` minds what is ``lost`` of it.
    """

    height: float
    paint: Paint
    before: float = 0.0
    keep: bool = False
    fresh: bool = False
    alone: bool = False
    head: Piece | None = field(default=None, repr=False)
    under: Paint | None = None
    give: float = 0.0
    space: float = field(default=0.0, init=False)
    lost: float = field(default=0.0, init=False)

    def tighten(self, part: float) -> None:
        """Uses only a part of the space above; at the tightest part the slice gives all it can."""
        self.space = min(self.before, max(_LEAST, self.before * part))
        self.lost = self.give * (1 - part) / (1 - _TIGHTER[-1])

    @property
    def taken(self) -> float:
        """The height on the page."""
        return self.height - self.lost


Placed = tuple[Piece, float]


def fitted(pieces: Sequence[Piece], first: float = SUBJECT_TOP) -> list[list[Placed]]:
    """The pieces on pages, with the spaces between blocks drawn in where that saves a page.

    ``first`` is where they begin on page 1.
    """
    wanted = len(paginate(pieces, first=first))
    if len(paginate(pieces, _TIGHTER[-1], first=first)) < wanted:
        for part in _TIGHTER:
            tight = paginate(pieces, part, first=first)
            if len(tight) < wanted:
                return [_relaxed(page) for page in tight]
    return paginate(pieces, first=first)


def _relaxed(page: list[Placed]) -> list[Placed]:
    """The same slices with as much of their space as this page has room for."""
    for part in (1.0, *_TIGHTER):
        top, placed = page[0][1], []
        for index, (piece, _top) in enumerate(page):
            piece.tighten(part)
            top += piece.space if index and page[index - 1][0] is not piece.head else 0.0
            placed.append((piece, top))
            top += piece.taken
        if top <= BOTTOM:
            return placed
    return page


def paginate(
    pieces: Sequence[Piece], part: float = 1.0, *, first: float = SUBJECT_TOP
) -> list[list[Placed]]:
    """Every piece with its top, page by page; kept pieces share a page that can hold them.

    ``part`` of each space between blocks is used; lines keep their distance. Page 1 begins at
    ``first``.
    """
    for piece in pieces:
        piece.tighten(part)
    pages: list[list[Placed]] = [[]]
    y = first
    for chain in _chains(pieces):
        page = pages[-1]
        needed = _height(chain, first=not page)
        begins = chain[0].alone or (chain[0].fresh and y > _HALFWAY)
        if page and (begins or y + needed > BOTTOM):
            pages.append([])
            y = TOP
        for piece in chain:
            if pages[-1] and y + piece.space + piece.taken > BOTTOM:
                pages.append([])
                y = TOP
            y = _place(piece, pages[-1], y, top=y)
    return pages


def _place(piece: Piece, page: list[Placed], y: float, top: float) -> float:
    if not page:
        if piece.head is not None:
            page.append((piece.head, top))
            y += piece.head.height
    else:
        y += piece.space
    page.append((piece, y))
    return y + piece.taken


def _chains(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    chain: list[Piece] = []
    for piece in pieces:
        if chain and (piece.fresh or piece.alone):
            yield chain
            chain = []
        chain.append(piece)
        if not piece.keep:
            yield chain
            chain = []
    if chain:
        yield chain


def _height(chain: Sequence[Piece], *, first: bool) -> float:
    return sum(piece.taken + piece.space for piece in chain) - (chain[0].space if first else 0.0)


def keep_together(pieces: list[Piece]) -> list[Piece]:
    """The same pieces, kept on one page (the last one is free to end the page)."""
    for piece in pieces[:-1]:
        piece.keep = True
    return pieces
