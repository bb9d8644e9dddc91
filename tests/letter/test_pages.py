"""How pages are filled: nothing hangs at an edge, the address is in the window, n of m is right."""

from __future__ import annotations

import io
import itertools

import pypdf
import pytest
from gezin_desktop.letter.model import Definitions, Heading, Receipt
from gezin_desktop.letter.pdf.draw import lay_out, render
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.pieces import fitted, paginate
from gezin_desktop.letter.pdf.style import BOTTOM, SUBJECT_TOP, TOP

from letter.samples import MADE_AT, condition, every_block, letter, paragraph, table, words

POINTS_PER_MM = 72 / 25.4
# What published window envelopes leave free for the text, in mm from left and top (left, right,
# top, bottom): DIN 680 long, C5/6 and the Norwegian standard window.
WINDOWS = {"DL": (20, 110, 45, 90), "C5/6": (20, 110, 47, 90), "NS 4129": (20, 95, 50, 80)}


def _placed(pdf: bytes, page: int) -> list[tuple[float, float, str]]:
    found: list[tuple[float, float, str]] = []

    def visit(text, _cm, matrix, _font, _size):
        if text.strip():
            found.append((matrix[4], 841.89 - matrix[5], text.strip()))

    pypdf.PdfReader(io.BytesIO(pdf)).pages[page].extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("window", WINDOWS)
def test_the_address_stands_inside_the_window(window):
    left, right, top, bottom = (side * POINTS_PER_MM for side in WINDOWS[window])
    placed = _placed(render(letter(), made_at=MADE_AT), 0)
    address = [p for p in placed if p[2] in ("Daan Vermeer", "Langestraat 14") or "AMERSF" in p[2]]
    assert len(address) == 3
    for x, y, text in address:
        assert left <= x <= right - 5 * len(text), text
        assert top <= y - 9, text
        assert y <= bottom, text


def test_pages_count_themselves():
    pdf = render(letter(*every_block(), table(60)), made_at=MADE_AT)
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"Pagina {number} van {len(pages)}" in page.extract_text()


def _ends(pages) -> list[bool]:
    return [page[-1][0].keep for page in pages[:-1]]


@pytest.mark.parametrize("lines", range(0, 46, 3))
def test_no_page_ends_with_a_heading_or_a_group_line(lines):
    filler = [paragraph("Woord.") for _ in range(lines)]
    blocks = (*filler, Heading(2, words("Kop")), table(3, groups=3), Heading(2, words("Kop")),
              condition("Punt", "Zin."), condition("Punt", "Zin."))  # fmt: skip
    pages = paginate(lay_out(Node("Document"), blocks))
    assert not any(_ends(pages))


@pytest.mark.parametrize("lines", range(0, 46, 3))
def test_no_row_of_a_table_stands_alone_on_a_page(lines):
    filler = [paragraph("Woord.") for _ in range(lines)]
    blocks = (*filler, Heading(2, words("Kop")), table(7))
    rows = [
        len([piece for piece, _top in page if piece.head is not None])
        for page in paginate(lay_out(Node("Document"), blocks))
    ]
    assert sum(rows) == 7
    assert 1 not in rows


@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_the_receipt_never_stands_alone(lines):
    receipt = Receipt(words("Gegevens"), tuple((words("a"), words("b")) for _ in range(6)))
    sources = Definitions(tuple((words("Vb"), words("Besluit")) for _ in range(4)))
    filler = [paragraph("Woord.") for _ in range(lines)]
    blocks = (*filler, Heading(2, words("Bronnen")), sources, receipt)
    pages = paginate(lay_out(Node("Document"), blocks))
    assert len(pages[-1]) > len(receipt.rows) + 1


def test_nothing_is_drawn_below_the_text_area_or_above_it():
    pages = paginate(lay_out(Node("Document"), (*every_block(), table(50))))
    for number, page in enumerate(pages):
        assert page[0][1] == pytest.approx(SUBJECT_TOP if number == 0 else TOP)
        assert all(top + piece.height <= BOTTOM + 0.01 for piece, top in page)


def test_pieces_never_overlap():
    for page in paginate(lay_out(Node("Document"), (*every_block(), table(50)))):
        for (above, top), (_, below) in itertools.pairwise(page):
            assert below >= top + above.height - 0.01


@pytest.mark.parametrize("rows", range(1, 40, 2))
def test_spaces_are_drawn_in_only_where_that_saves_a_page(rows):
    blocks = (*every_block(), Heading(2, words("Kop")), table(rows), paragraph("Klaar."))
    wide = paginate(lay_out(Node("Document"), blocks))
    pages = fitted(lay_out(Node("Document"), blocks))
    assert len(pages) <= len(wide)
    for page in pages:
        assert all(top + piece.taken <= BOTTOM + 0.01 for piece, top in page)
        for (above, top), (below, place) in itertools.pairwise(page):
            assert place >= top + above.taken - 0.01
            assert below.space <= below.before
    if len(pages) == len(wide):
        assert [[top for _, top in page] for page in pages] == [
            [top for _, top in page] for page in wide
        ]


def test_some_page_is_saved_and_one_with_room_keeps_its_spaces():
    saved = []
    for rows in range(1, 60):
        blocks = (*every_block(), Heading(2, words("Kop")), table(rows))
        pages = fitted(lay_out(Node("Document"), blocks))
        if len(pages) < len(paginate(lay_out(Node("Document"), blocks))):
            saved.append(pages)
    assert saved
    assert any(all(piece.lost == 0 for piece, _top in page) for pages in saved for page in pages)


def test_a_small_table_is_never_cut():
    for lines in range(20, 40):
        filler = [paragraph("Woord.") for _ in range(lines)]
        pages = paginate(lay_out(Node("Document"), (*filler, table(3))))
        assert sum(any(piece.give for piece, _top in page) for page in pages) == 1
