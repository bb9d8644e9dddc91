"""Whole letters as PDF, read back: complete, tagged, in order, well broken, small, the same."""

from __future__ import annotations

import hashlib
import io
import itertools
import re
from functools import cache

import pypdf
import pypdfium2
import pytest
from gezin_desktop.letter.pdf.draw import lay_out, render
from gezin_desktop.letter.pdf.nodes import Node
from gezin_desktop.letter.pdf.pieces import fitted
from gezin_desktop.letter.pdf.style import BOTTOM, SUBJECT_TOP, TOP

from letter.cases import (
    EVERY,
    LANGUAGES,
    MADE_AT,
    case,
    compose,
    letter,
    pdf,
    read_back,
)

_LATIN = [one for one in EVERY if one[0] != "08"]
_MOST_PAGES = {"02": 5, "03": 5, "04": 5, "06": 3, "07": 3, "08": 7, "09": 1}


@cache
def _pages(number: str, language: str) -> tuple[str, ...]:
    """What pdfium, as in a browser, reads on each page."""
    document = pypdfium2.PdfDocument(pdf(number, language))
    try:
        return tuple(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_pages_say_which_they_are_and_which_letter_they_belong_to(number, language):
    word = {"nl": "Pagina {} van {}", "en": "Page {} of {}"}[language]
    pages = _pages(number, language)
    for at, text in enumerate(pages, 1):
        assert word.format(at, len(pages)) in text.replace("\u00a0", " ")
        assert "Rechtswinkel Eemland" in text
    assert len(pages) <= _MOST_PAGES.get(number, 4)


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_no_page_ends_with_what_belongs_to_the_next(number, language):
    pages = fitted(lay_out(Node("Document"), letter(number, language).blocks))
    assert not any(page[-1][0].keep for page in pages[:-1])
    for at, page in enumerate(pages):
        assert page[0][1] == pytest.approx(SUBJECT_TOP if at == 0 else TOP)
        assert all(top + piece.taken <= BOTTOM + 0.01 for piece, top in page)
        for (above, top), (_, below) in itertools.pairwise(page):
            assert below >= top + above.taken - 0.01
    assert len(pages[-1]) > 5  # never a page with a line or two


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_the_outcome_is_on_the_first_page(number, language):
    heading = {"nl": r"Uitkomst:|Ga eerst naar een advocaat", "en": r"Outcome:|See a lawyer first"}
    assert re.search(heading[language], _pages(number, language)[0])


@pytest.mark.parametrize(("number", "language"), _LATIN)
def test_a_letter_with_latin_names_is_small(number, language):
    assert len(pdf(number, language)) <= 60_000


def test_a_letter_with_arabic_names_is_not_large():
    assert len(pdf("08", "nl")) <= 120_000


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_nothing_personal_is_in_the_metadata(number, language):
    reader = pypdf.PdfReader(io.BytesIO(pdf(number, language)))
    xmp = reader.xmp_metadata
    assert xmp is not None
    shown = f"{reader.metadata} {xmp.dc_title} {xmp.dc_creator} {xmp.dc_description}"
    of = case(number)
    for person in (of.sponsor, *of.relatives):
        for name in (person.given_names, person.family_name, person.name_own_script):
            assert not name or name not in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_case_and_day_give_the_same_bytes(language):
    for number in ("01", "05", "08"):
        again = render(compose(case(number), language), made_at=MADE_AT)
        assert hashlib.sha256(again).digest() == hashlib.sha256(pdf(number, language)).digest()


def test_a_name_from_the_right_reads_from_the_right():
    document = pypdfium2.PdfDocument(pdf("08", "nl"))
    page = document[0].get_textpage()
    places = {
        chr(pypdfium2.raw.FPDFText_GetUnicode(page, index)): page.get_charbox(index)
        for index in range(page.count_chars())
    }
    first, last = places["\u0631"], places["\u062d"]  # of the given name, of the family name
    document.close()
    assert first[0] > last[0]
    assert first[1] == pytest.approx(last[1], abs=6)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_in_other_scripts_come_back_from_the_file(language):
    text = "\n".join(read_back("08", language).sentences())
    assert "رنا الحداد" in text
    assert "Nguyễn Thị Hạnh" in "\n".join(_pages("06", language))
    assert "Олена" in "\n".join(_pages("07", language))
