"""Every kind of letter passes the gate, and the gate finds each of the defects sown in a letter."""

from __future__ import annotations

import dataclasses
import io
import re
import tomllib
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from gezin_desktop.letter.options import LetterOptions
from gezin_desktop.letter.pdf.draw import render
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from letter.cases import DESK, EVERY, LANGUAGES, MADE_AT, case, compose, letter, lines, read_back
from letter.gate import DECIDED, faults
from letter.pdf_text import ReadBack
from letter.samples import NAMES, every_block, paragraph
from letter.samples import letter as sample


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_every_example_passes(number, language):
    assert not faults(read_back(number, language), lines(letter(number, language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_checklist_passes(language):
    made = compose(case("01"), language, options=LetterOptions(checklist=True))
    assert not faults(ReadBack(render(made, made_at=MADE_AT)), lines(made))


def test_every_kind_of_block_and_names_in_all_scripts_pass():
    made = sample(*every_block(), *[paragraph(name) for name in NAMES.values()])
    assert not faults(ReadBack(render(made, made_at=MADE_AT)), lines(made))


# -- the conditions -------------------------------------------------------------------------------

_LIST = tomllib.loads(Path(__file__).with_name("matterhorn.toml").read_text(encoding="utf-8"))


def test_every_condition_for_a_machine_is_decided_and_no_other_is_claimed():
    machine = {one for one in _LIST["machine"] if re.fullmatch(r"\d\d-\d\d\d", one)}
    assert len(machine) == len(_LIST["machine"]) == 87
    assert {one for one in DECIDED if re.fullmatch(r"\d\d-\d\d\d", one)} == machine
    people = {one for one in _LIST["human"] if re.fullmatch(r"\d\d-\d\d\d", one)}
    assert len(people) == len(_LIST["human"]) == 47
    assert not machine & people
    assert len(_LIST["untested"]) == 136 - 87 - 47
    assert all(how for how in (*_LIST["machine"].values(), *_LIST["human"].values()))


# -- defects sown ---------------------------------------------------------------------------------


@cache
def _clean() -> bytes:
    made = compose(case("01"), desk=dataclasses.replace(DESK, logo=_logo()))
    return render(made, made_at=MADE_AT)


@cache
def _spoken() -> tuple[str, ...]:
    return tuple(lines(compose(case("01"), desk=dataclasses.replace(DESK, logo=_logo()))))


@cache
def _logo() -> bytes:
    place = io.BytesIO()
    Image.new("RGB", (40, 20), (20, 90, 110)).save(place, "PNG")
    return place.getvalue()


def _elements(document, *tags):
    found = []

    def visit(element):
        if str(element.S)[1:] in tags:
            found.append(element)
        for kid in element.get("/K", []):
            if "/S" in kid:
                visit(kid)

    visit(document.Root.StructTreeRoot.K)
    return found


def _content(document, change):
    page = document.pages[0]
    page.Contents = document.make_stream(change(page.Contents.read_bytes()))


def _xmp(document, old, new):
    data = document.Root.Metadata.read_bytes()
    assert old in data
    document.Root.Metadata.write(data.replace(old, new))


def _font(document):
    return next(iter(document.pages[0].Resources.Font.values()))


def _untagged(document):
    tagged = re.compile(rb"/P <</MCID \d+>> BDC(.*?)EMC", re.DOTALL)
    _content(document, lambda data: tagged.sub(rb"\1", data, count=1))


def _no_print(document):
    annotation = next(a for page in document.pages for a in page.obj.get("/Annots", []))
    annotation.F = 2


def _no_words(document):
    annotation = next(a for page in document.pages for a in page.obj.get("/Annots", []))
    del annotation.Contents


def _loose_link(document):
    link = _elements(document, "Link")[0]
    link.K = Array([kid for kid in link.K if kid.get("/Type") != "/OBJR"])


def _wide(document):
    widths = _font(document).Widths
    for at in range(len(widths)):
        widths[at] = int(widths[at]) + 40


def _skip(document):
    for element in _elements(document, "H2"):
        element.S = Name.H3


def _silent(document):
    heading = _elements(document, "H2")[0]
    heading.K = Array([])


def _reversed(document):
    root = document.Root.StructTreeRoot.K
    root.K = Array(list(reversed(list(root.K))))


def _short_row(document):
    row = _elements(document, "TR")[-1]
    row.K = Array(list(row.K)[:-1])


def _no_glyph(document):
    """Shows a code that no font of the page has a sign for."""
    maps = [one.ToUnicode.read_bytes() for one in document.pages[0].Resources.Font.values()]
    assert not any(b"<FE> <" in cmap for cmap in maps)
    _content(document, lambda data: re.sub(rb"\((?=[A-Za-z])", rb"(\\376", data, count=1))


def _title_is_furniture(document):
    subject = _elements(document, "H1")[0]
    marks = re.compile(rb"/H1 <</MCID \d+>> BDC")
    _content(document, lambda data: marks.sub(b"/Artifact <</Type /Pagination>> BDC", data))
    subject.K = Array([])


def _javascript(document):
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _drop(*path):
    """Takes an entry out of the catalogue, or out of what lies below it."""

    def change(document):
        holder = document.Root
        for name in path[:-1]:
            holder = holder[name]
        del holder[path[-1]]

    return change


def _without(tag, key, below=None):
    """Takes a key away from the first element with a tag, or from a dictionary in it."""

    def change(document):
        for element in _elements(document, tag):
            holder = element.get(below) if below else element
            if holder is not None and key in holder:
                del holder[key]
                return

    return change


DEFECTS = {
    "no language": (_drop("/Lang"), "11-001"),
    "not marked": (_drop("/MarkInfo"), "own marked"),
    "no tree": (_drop("/StructTreeRoot"), "own tree"),
    "a paragraph untagged": (_untagged, "01-005"),
    "title not shown": (_drop("/ViewerPreferences"), "07-001"),
    "no title": (lambda d: _xmp(d, b"<dc:title>", b"<dc:titel>"), "06-003"),
    "no mark of PDF/UA": (lambda d: _xmp(d, b"pdfuaid:part>1", b"pdfuaid:part>"), "06-002"),
    "no mark of PDF/A": (lambda d: _xmp(d, b"pdfaid:part>2", b"pdfaid:part>"), "A 6.6.4"),
    "no output intent": (_drop("/OutputIntents"), "A 6.2.3"),
    "a font not embedded": (lambda d: _font(d).FontDescriptor.__delitem__("/FontFile2"), "31-009"),
    "no letters": (lambda d: _font(d).__delitem__("/ToUnicode"), "31-027"),
    "wrong widths": (_wide, "31-016"),
    "no scope": (_without("TH", "/Scope", "/A"), "15-003"),
    "a level skipped": (_skip, "14-003"),
    "a picture without words": (_without("Figure", "/Alt"), "13-004"),
    "a script at opening": (_javascript, "A 6.5.1"),
    "an empty heading": (_silent, "own parents"),
    "reading order reversed": (_reversed, "own spoken"),
    "a row too short": (_short_row, "own table"),
    "a sign the font lacks": (_no_glyph, "31-011"),
    "the subject as furniture": (_title_is_furniture, "own parents"),
    "no way back": (_drop("/StructTreeRoot", "/ParentTree"), "own parents"),
    "a link without words": (_no_words, "28-012"),
    "a link that is not printed": (_no_print, "A 6.3.2"),
    "a link outside the tree": (_loose_link, "28-011"),
    "a list that does not count": (_without("L", "/ListNumbering", "/A"), "own list"),
}
"""The 22 of the grading of checkers, and those of links and lists; with what must be found."""


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_that_is_sown_is_found(defect):
    change, condition = DEFECTS[defect]
    with pikepdf.open(io.BytesIO(_clean())) as document:
        change(document)
        place = io.BytesIO()
        document.save(place, min_version="1.7")
    assert condition in {one for one, _what in faults(ReadBack(place.getvalue()), list(_spoken()))}


def test_the_letter_in_which_they_are_sown_is_clean():
    assert not faults(ReadBack(_clean()), list(_spoken()))
