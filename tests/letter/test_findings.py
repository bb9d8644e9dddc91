"""What a reader must find in each letter, as data in ``findings.toml``, looked for in the PDF."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from letter.cases import read_back

_DATA = tomllib.loads(Path(__file__).with_name("findings.toml").read_text(encoding="utf-8"))
_EACH = [(number, language) for number, both in _DATA.items() for language in both]


def _text(number: str, language: str) -> str:
    return "\n".join(read_back(number, language).sentences())


def _pattern(wanted: str) -> str:
    """``*`` stands for any text, ``|`` for one of two."""
    return "|".join(
        ".*".join(re.escape(part) for part in way.split("*")) for way in wanted.split("|")
    )


@pytest.mark.parametrize(("number", "language"), _EACH)
def test_a_reader_finds_what_matters(number, language):
    text = _text(number, language)
    missing = [
        wanted
        for wanted in _DATA[number][language]["must"]
        if not re.search(_pattern(wanted), text, re.DOTALL)
    ]
    assert not missing


@pytest.mark.parametrize(("number", "language"), _EACH)
def test_a_reader_does_not_find_what_would_mislead(number, language):
    text = _text(number, language)
    assert not [one for one in _DATA[number][language].get("must_not", []) if one in text]
