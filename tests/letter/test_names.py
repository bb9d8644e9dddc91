"""Names as people have them: printed in full, or refused by name; never blank, never as markup."""

from __future__ import annotations

import io

import pypdf
import pytest
from gezin_desktop.letter.model import Paragraph, Span
from gezin_desktop.letter.pdf import shaping
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.pdf.runs import UnprintableSign, clean, runs
from hypothesis import given, settings
from hypothesis import strategies as st

from letter.pdf_text import ReadBack
from letter.samples import MADE_AT, NAMES, letter, paragraph, text

HOSTILE = [
    "Jan <Piet",
    "<b>Jan</b> &amp; <img src='file:///etc/passwd'/>",
    "<a href='http://x.example'>klik</a>",
    "Robert'); DROP TABLE--",
    "%PDF-1.7 (haakjes) \\ schuin",
    "{naam} {0} %s",
    "**vet** _schuin_",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_markup_in_a_name_is_only_letters(name):
    made = letter(Paragraph((Span("Naam: "), Span(name, field="sponsor.given_names"))))
    pdf = render(made, made_at=MADE_AT)
    assert f"Naam: {name}" in ReadBack(pdf).sentences()
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
    assert "/Annots" not in page
    assert not page.images


@pytest.mark.parametrize(
    "name",
    ["Jan\u202eteiP", "Jan\x00", "Jan 😀", "\ue000Jan", "Jan\u2066x", "Jan\nPiet", "ᏣᎳᎩ"],
)
def test_what_cannot_be_printed_is_refused_with_sign_and_place(name):
    with pytest.raises(UnprintableSign) as refused:
        render(letter(Paragraph((Span(name, field="relatives[0].given_names"),))), made_at=MADE_AT)
    assert refused.value.field == "relatives[0].given_names"
    for language in ("nl", "en"):
        sentence = refused.value.sentence(language)
        assert refused.value.code_point in sentence
        assert "relatives[0].given_names" in sentence
        assert refused.value.char not in sentence


def test_a_name_of_200_signs_stays_on_the_page():
    name = "Wolfeschlegelsteinhausenbergerdorff" * 6
    pdf = render(letter(paragraph(f"Beste {name[:200]},")), made_at=MADE_AT)
    assert f"Beste {name[:200]}," in ReadBack(pdf).sentences()
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1


def test_signs_that_show_nothing_are_dropped_and_joiners_kept():
    assert clean("\ufeffA\u200bb\u200e") == "Ab"
    assert "\u200c" in clean(NAMES["Persian"])


def test_without_a_shaper_a_complex_name_is_refused(monkeypatch):
    monkeypatch.setattr(shaping, "available", lambda: False)
    with pytest.raises(UnprintableSign):
        runs("محمد علي رضا", field="relatives[0].name_own_script")
    assert runs("Արմեն Անի")[0].face.name == "NotoSansArmenian-Regular"


def test_all_fonts_are_embedded_and_none_is_a_standard_one():
    pdf = render(letter(*[paragraph(name) for name in NAMES.values()]), made_at=MADE_AT)
    back = ReadBack(pdf)
    for page in back.pdf.pages:
        for font in page.Resources.Font.values():
            assert "/FontFile2" in font.FontDescriptor
            assert "/Encoding" not in font
            assert "Helvetica" not in str(font.BaseFont)


_LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0x11FF)


@settings(max_examples=150, deadline=None)
@given(st.text(_LETTERS, min_size=1, max_size=30))
def test_any_text_is_covered_by_its_runs_or_refused(name):
    try:
        found = runs(name)
    except UnprintableSign:
        return
    assert "".join(run.text for run in found) == clean(name)
    for run in found:
        unseen = {"\u200c", "\u200d"}
        assert all(sign in run.face.covered or sign in unseen for sign in run.text)


def test_bold_is_a_weight_not_a_sign():
    back = ReadBack(render(letter(Paragraph(text("Dit is **belangrijk**."))), made_at=MADE_AT))
    assert "Dit is belangrijk." in back.sentences()
