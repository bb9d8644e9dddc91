"""What can be followed in a letter: tagged, said in words, on its words, never what was typed."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from gezin_desktop import assets
from gezin_desktop.letter.links import SITES, linked, mail_to
from gezin_desktop.letter.model import Heading, Paragraph, Span
from gezin_desktop.letter.options import LetterOptions, Section
from gezin_desktop.letter.pdf.draw import render

from letter.cases import EVERY, MADE_AT, case, compose, read_back
from letter.pdf_text import ReadBack
from letter.samples import letter, paragraph, table, words

_ANY_SITE = re.compile(r"(?<![\w.@-])(?:[a-z0-9-]+\.)+(?:nl|net|org|com)(?![\w-])")


def _links(back: ReadBack):
    return [one for one in back.root.walk() if one.tag == "Link"]


def _boxes(back: ReadBack):
    return [annot for page in back.pdf.pages for annot in page.obj.get("/Annots", [])]


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_every_annotation_belongs_to_a_link_that_says_where_it_leads(number, language):
    back = read_back(number, language)
    held = [annot.objgen for link in _links(back) for annot in link.annotations]
    assert held == [annot.objgen for annot in _boxes(back)]  # all of them, in reading order
    tree = back.pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(tree[at]): tree[at + 1] for at in range(0, len(tree), 2)}
    assert list(parents) == sorted(parents)
    assert int(back.pdf.Root.StructTreeRoot.ParentTreeNextKey) == len(parents)
    opening = {
        "nl": r"Open de website|Schrijf een e-mail aan|Ga naar het deel",
        "en": r"Open the website|Write an e-mail to|Go to the part",
    }
    for link in _links(back):
        assert link.text().strip()
        for annot in link.annotations:
            assert annot.Subtype == "/Link"
            assert int(annot.F) == 4  # printed, never hidden
            assert parents[int(annot.StructParent)].objgen == link.raw.objgen
            said = str(annot.Contents)
            assert re.match(opening[language], said)
            assert link.text().strip().replace("\u00a0", " ") in said.replace("\u00a0", " ")


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_a_link_lies_on_its_words_and_leads_to_a_real_place(number, language):
    back = read_back(number, language)
    pages = [page.obj.objgen for page in back.pdf.pages]
    for page in back.pdf.pages:
        for annot in page.obj.get("/Annots", []):
            left, low, right, high = (float(one) for one in annot.Rect)
            assert 0 < left < right < 595
            assert 0 < low < high < 842
            assert high - low < 13  # one line
            if "/Dest" in annot:
                at, kind, _left, top, _zoom = annot.Dest
                assert at.objgen in pages
                assert kind == "/XYZ"
                assert 60 < float(top) <= 842
            else:
                assert re.fullmatch(r"https://[a-z.]+/|mailto:[\w.@+-]+", str(annot.A.URI))


def test_a_part_is_reached_by_its_heading_and_only_when_it_is_there():
    back = read_back("01", "nl")
    said = [str(annot.Contents) for annot in _boxes(back)]
    assert "Ga naar het deel ‘Uw papieren’" in said
    without = compose(case("01"), options=LetterOptions(leave_out=frozenset({Section.PAPERS})))
    rest = ReadBack(render(without, made_at=MADE_AT))
    assert not any("Uw papieren" in str(annot.Contents) for annot in _boxes(rest))


def test_every_site_that_our_words_name_can_be_followed():
    named = set()
    for folder, files in (("law", "texts/*.toml"), ("letter", "phrases.toml")):
        for file in assets.path(folder).glob(files):
            for line in file.read_text(encoding="utf-8").splitlines():
                if re.match(r"(nl|en)(-\w+)? = ", line):
                    named |= set(_ANY_SITE.findall(line.partition("=")[2]))
    assert named <= {*SITES, "mvv-gezinshereniging.nl"}  # the last is no site of an authority


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("Kijk op ind.nl.", ["ind.nl"]),
        ("(ind.nl)", ["ind.nl"]),
        ("ind.nl, hcch.net", ["ind.nl", "hcch.net"]),
        ("niet-ind.nl en ind.nl.evil.example", []),
        ("a@ind.nl, ind.nl@b", []),
        ("www.bind.nl", []),
    ],
)
def test_only_a_whole_site_is_a_link(text, led):
    assert [span.text for span in linked(words(text)) if span.link] == led
    assert "".join(span.text for span in linked(words(text))) == text


def test_what_somebody_typed_leads_nowhere():
    typed = Paragraph((Span("Naam: "), Span("ind.nl https://ind.nl", field="reference")))
    pdf = render(letter(typed), made_at=MADE_AT)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert all("/Annots" not in page.obj for page in document.pages)
    assert mail_to("geen adres", "desk.email")[0].link == ""
    assert mail_to("a b@c(d).nl", "desk.email")[0].link == "mailto:a%20b@c%28d%29.nl"


def test_a_link_cut_by_the_end_of_a_line_is_one_link_with_two_places():
    heading = "Wat er gebeurt als de gemeente de papieren van de ouders niet kan lezen"
    long = Paragraph((Span("Lees eerst, rustig en goed, "), Span(heading, link=f"#{heading}")))
    made = letter(long, table(60), Heading(2, words(heading)), paragraph("Hier."))
    back = ReadBack(render(made, made_at=MADE_AT))
    (link,) = _links(back)
    assert link.text() == heading
    assert len(link.annotations) == 2
    at, _kind, *_rest = link.annotations[0].Dest
    assert at.objgen == back.pdf.pages[-1].obj.objgen
