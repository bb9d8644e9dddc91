"""The ten hardest letters, as data: what a reader must find in each, read back from the PDF."""

from __future__ import annotations

import re
import statistics
import tomllib
from functools import cache
from pathlib import Path

import pytest
from gezin_desktop.case.reading import read_case
from gezin_desktop.letter.pdf.draw import render

from letter.cases import LANGUAGES, MADE_AT, compose, lines, sentences, too_long
from letter.gate import faults
from letter.pdf_text import ReadBack

_HERE = Path(__file__).parent
_WANTED = tomllib.loads((_HERE / "hardest.toml").read_text(encoding="utf-8"))
_EACH = [(name, language) for name in _WANTED for language in LANGUAGES]


@cache
def _letter(name, language):
    return compose(
        read_case((_HERE / "hardest" / f"{name}.json").read_text(encoding="utf-8")), language
    )


@cache
def _read(name, language):
    return ReadBack(render(_letter(name, language), made_at=MADE_AT))


def _pattern(wanted):
    """``W*300`` is a long name; ``|`` stands between two ways to say it."""
    if found := re.fullmatch(r"(\w)\*(\d+)", wanted):
        return f"{found[1]}{{{found[2]}}}"
    return "|".join(map(re.escape, wanted.split("|")))


def test_there_are_ten_and_each_has_its_case():
    assert len(_WANTED) == 10
    assert {place.stem for place in (_HERE / "hardest").iterdir()} == set(_WANTED)


@pytest.mark.parametrize(("name", "language"), _EACH)
def test_a_reader_finds_what_must_be_there_and_the_file_passes_the_gate(name, language):
    back, wanted = _read(name, language), _WANTED[name]
    spoken = lines(_letter(name, language))
    assert not faults(back, spoken)
    text = "\n".join(back.sentences())
    assert not [one for one in wanted["must"][language] if not re.search(_pattern(one), text)]
    assert not [one for one in wanted.get("must_not", ()) if one in text]
    assert len(back.pdf.pages) <= wanted["pages"]
    if not wanted.get("first", True):
        return  # two names of 300 signs fill the first page
    first = "".join(back.shown[0].values()).replace("\u00a0", " ")
    assert re.search(r"Uitkomst: |Outcome: |Ga eerst naar een advocaat|See a lawyer first", first)


_PLAIN = [one for one in _EACH if one[0] not in ("long-names", "markup-in-names")]


@pytest.mark.parametrize(("name", "language"), _PLAIN)
def test_its_sentences_are_short(name, language):
    found = sentences(_letter(name, language))
    assert statistics.mean(len(one.split()) for one in found) <= 7
    assert not too_long(found)
