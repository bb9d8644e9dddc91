"""The file itself: archivable, the same each time, nothing personal in what it says of itself."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pikepdf
import pytest
from gezin_desktop.letter import files
from gezin_desktop.letter.files import LetterNotWritten, write_letter
from gezin_desktop.letter.pdf.draw import render
from gezin_desktop.letter.preview import page_sizes, page_text, preview_page

from letter.samples import MADE_AT, NAMES, every_block, letter, paragraph


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(letter(*every_block()), made_at=MADE_AT)


def test_the_catalogue_says_what_archives_and_readers_need(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        assert document.pdf_version >= "1.7"
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "nl"
        assert root.ViewerPreferences.DisplayDocTitle
        assert root.OutputIntents[0].S == "/GTS_PDFA1"
        assert root.OutputIntents[0].DestOutputProfile.N == 3
        assert "/JavaScript" not in root.get("/Names", {})
        assert "/OpenAction" not in root
        for page in document.pages:
            assert page.obj.Tabs == "/S"
            assert "/Trans" not in page.obj


def test_the_metadata_agrees_with_itself_and_names_nobody(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        xmp = document.Root.Metadata.read_bytes().decode()
        meta = document.open_metadata()
        assert meta.pdfa_status == "2A"
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == str(document.docinfo.Title) == "Advies 2026-0101"
        info = " ".join(str(value) for value in document.docinfo.values())
    for personal in ("Daan", "Vermeer", "Langestraat", "3811"):
        assert personal not in xmp
        assert personal not in info


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        render(letter(), made_at=datetime(2026, 11, 21))


def test_headings_are_bookmarks(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root[0].children]
    assert "Wat u nu moet doen" in titles
    assert "Uw papieren" in titles


_AGAIN = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from letter.samples import MADE_AT, NAMES, every_block, letter, paragraph
from gezin_desktop.letter.pdf.draw import render
if sys.argv[2] == "warm":
    render(letter(paragraph("ناصر")), made_at=MADE_AT)
made = letter(*every_block(), *[paragraph(n) for n in NAMES.values()])
print(hashlib.sha256(render(made, made_at=MADE_AT)).hexdigest())
"""


def test_the_same_letter_gives_the_same_bytes_in_another_process():
    made = letter(*every_block(), *[paragraph(name) for name in NAMES.values()])
    here = hashlib.sha256(render(made, made_at=MADE_AT)).hexdigest()
    tests = os.path.dirname(os.path.dirname(__file__))
    for state in ("cold", "warm"):
        run = [sys.executable, "-c", _AGAIN, tests, state]
        there = subprocess.run(run, capture_output=True, text=True, check=True)
        assert there.stdout.strip() == here


def test_another_moment_changes_only_the_dates(pdf):
    later = render(letter(*every_block()), made_at=MADE_AT + timedelta(days=365))
    assert later != pdf
    assert len(later) == pytest.approx(len(pdf), abs=40)


def test_reportlab_is_not_loaded_by_the_model():
    code = (
        "import sys, gezin_desktop.letter.model, gezin_desktop.letter.pdf.runs;"
        "print('reportlab' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


# -- writing ---------------------------------------------------------------------------------


def test_a_letter_is_written_and_replaces_the_old_one(tmp_path, pdf):
    place = tmp_path / "brief.pdf"
    place.write_bytes(b"old")
    write_letter(place, pdf)
    assert place.read_bytes() == pdf
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_on_a_full_disk_the_old_letter_stays_and_no_half_file(tmp_path, pdf, monkeypatch, step):
    place = tmp_path / "brief.pdf"
    place.write_bytes(b"old")

    def full(*_args):
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(files.os if step == "fsync" else files.Path, step, full)
    with pytest.raises(LetterNotWritten) as problem:
        write_letter(place, pdf)
    assert place.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]
    assert "plaats" in problem.value.sentence("nl")
    assert "disk is full" in problem.value.sentence("en")
    assert str(tmp_path) not in problem.value.sentence("nl")


@pytest.mark.parametrize(
    ("place", "word"), [("nergens/brief.pdf", "bestaat niet"), ("", "staat een map")]
)
def test_a_place_that_cannot_be_written_is_explained(tmp_path, place, word):
    with pytest.raises(LetterNotWritten) as problem:
        write_letter(tmp_path / place, b"x")
    assert word in problem.value.sentence("nl")


# -- preview ---------------------------------------------------------------------------------


def test_a_page_becomes_pixels(pdf):
    width, height, pixels = preview_page(pdf, 0, 1.0)
    assert (width, height) in {(595, 842), (596, 842)}
    assert len(pixels) == width * height * 4
    assert pixels[:3] == b"\xff\xff\xff"
    assert min(pixels[0::4]) < 60


def test_pages_are_read_by_many_threads_at_once(pdf):
    alone = preview_page(pdf, 0, 1.0)
    with ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(lambda _turn: preview_page(pdf, 0, 1.0), range(24)))
        words = list(pool.map(lambda _turn: page_text(pdf), range(24)))
    assert all(page == alone for page in pages)
    assert len(set(words)) == 1


def test_a_page_that_is_not_there_is_said(pdf):
    with pytest.raises(IndexError):
        preview_page(pdf, len(page_sizes(pdf)), 1.0)
