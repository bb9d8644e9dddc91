"""Slices of a letter that are never cut, and how they fill pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from gezin_desktop.letter.style import BOTTOM, SUBJECT_TOP, TOP
from gezin_desktop.letter.tagging import Pen

_HALFWAY = (TOP + BOTTOM) / 2

Paint = Callable[[Pen, float], None]


@dataclass(slots=True)
class Piece:
    """One slice: its height, how to draw it from its top, and how it behaves at a page's edge.

    ``before`` is the space above it, left out at the top of a page. ``keep`` holds it on the page
    of the next piece. ``head`` is drawn again above it when it comes first on a page. ``fresh``
    begins a page, unless the page is not half full yet; ``alone`` begins one in any case. ``under``
    is drawn before anything else on the page: grounds and frames.
    """

    height: float
    paint: Paint
    before: float = 0.0
    keep: bool = False
    fresh: bool = False
    alone: bool = False
    head: Piece | None = field(default=None, repr=False)
    under: Paint | None = None


Placed = tuple[Piece, float]


def paginate(pieces: Sequence[Piece]) -> list[list[Placed]]:
    """Every piece with its top, page by page; kept pieces share a page that can hold them."""
    pages: list[list[Placed]] = [[]]
    y = SUBJECT_TOP
    for chain in _chains(pieces):
        page = pages[-1]
        needed = _height(chain, first=not page)
        begins = chain[0].alone or (chain[0].fresh and y > _HALFWAY)
        if page and (begins or y + needed > BOTTOM):
            pages.append([])
            y = TOP
        for piece in chain:
            if pages[-1] and y + piece.before + piece.height > BOTTOM:
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
        y += piece.before
    page.append((piece, y))
    return y + piece.height


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
    return sum(piece.height + piece.before for piece in chain) - (chain[0].before if first else 0.0)


def keep_together(pieces: list[Piece]) -> list[Piece]:
    """The same pieces, kept on one page (the last one is free to end the page)."""
    for piece in pieces[:-1]:
        piece.keep = True
    return pieces
