"""What a screen reader gets: the tree is complete, in order, and says what the letter says."""

from __future__ import annotations

import itertools

import pytest
from gezin_desktop.letter.model import Heading
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.reading import aloud

from letter.pdf_text import Element, ReadBack
from letter.samples import MADE_AT, NAMES, every_block, letter, paragraph, table, words


def _read(*blocks) -> tuple[ReadBack, list[str]]:
    made = letter(*blocks)
    expected = [line.replace("\u00a0", " ") for line in aloud(made)]
    return ReadBack(render(made, made_at=MADE_AT)), expected


def test_the_tree_says_what_the_letter_says_in_order():
    back, expected = _read(*every_block())
    assert back.sentences() == expected


def test_text_cut_over_pages_stays_one_element():
    back, expected = _read(*[paragraph("Eén zin die lang is. " * 60 + "Klaar.") for _ in range(6)])
    assert len(back.pdf.pages) > 1
    assert back.sentences() == expected


@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_any_script_is_read_back_letter_for_letter(script):
    name = NAMES[script]
    back, _ = _read(paragraph(f"Wij spraken met {name} over de aanvraag."))
    assert f"Wij spraken met {name} over de aanvraag." in back.sentences()


def test_every_marked_content_has_its_own_element():
    back, _ = _read(*every_block(), table(40))
    tree = back.pdf.Root.StructTreeRoot.ParentTree.Nums
    arrays = {int(tree[i]): tree[i + 1] for i in range(0, len(tree), 2)}
    for number, page in enumerate(back.pdf.pages):
        parents = arrays[int(page.obj.StructParents)]
        drawn = {mcid for mcid in back.shown[number] if mcid >= 0}
        assert drawn == set(range(len(parents)))
        for mcid, parent in enumerate(parents):
            own = [int(k.MCID) for k in parent.K
                   if k.get("/Type") == "/MCR" and k.Pg.objgen == page.obj.objgen]  # fmt: skip
            assert mcid in own
    assert back.pdf.Root.StructTreeRoot.ParentTreeNextKey == len(back.pdf.pages)


def test_no_heading_is_empty_and_no_level_is_skipped():
    back, _ = _read(*every_block())
    levels = []
    for element in back.root.walk():
        if element.tag in ("H1", "H2", "H3"):
            assert element.text().strip()
            levels.append(int(element.tag[1]))
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_table_head_is_read_once_and_drawn_on_each_page():
    back, expected = _read(Heading(2, words("Lang")), table(60))
    assert len(back.pdf.pages) > 1
    assert back.sentences().count("Voorwaarde") == expected.count("Voorwaarde") == 1
    assert all("Voorwaarde" in "".join(shown.values()) for shown in back.shown)


def test_head_cells_say_what_they_head():
    back, _ = _read(table(5))
    heads = [e for e in back.root.walk() if e.tag == "TH"]
    assert {str(head.raw.A.Scope) for head in heads} == {"/Column", "/Row"}
    rows = [e for e in back.root.walk() if e.tag == "TR"]
    assert all(_cells(row) == 3 for row in rows)


def _cells(row: Element) -> int:
    cells = [kid for kid in row.kids if isinstance(kid, Element)]
    return sum(int(cell.raw.get("/A", {}).get("/ColSpan", 1)) for cell in cells)


def test_a_name_from_the_right_carries_its_language_and_its_logical_text():
    back, _ = _read(paragraph("Uw partner رنا الحداد woont daar."))
    spans = [e for e in back.root.walk() if e.tag == "Span"]
    assert [(str(e.raw.Lang), e.actual) for e in spans] == [("und-Arab", "رنا الحداد")]
