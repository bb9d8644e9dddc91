"""The letter as HTML: the same words in order, well nested, nothing typed becomes markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from gezin_desktop.letter.html import as_html
from gezin_desktop.letter.options import LetterOptions

from letter.cases import EVERY, case, compose, letter, lines

_EMPTY = {"meta", "br"}


class _Read(HTMLParser):
    """Elements that are open, the words in order, and the links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)
        if tag not in {"b", "bdi", "a", "small"}:
            self.words += "\n"

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "title" not in self.open:
            self.words += data.replace("\u00a0", " ").replace("\n", " ")


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_the_html_says_what_the_letter_says_in_order(number, language):
    of = letter(number, language)
    read = _Read(as_html(of))
    assert ("html", {"lang": language}) in read.seen
    unsaid = {of.address.above}
    for block in of.blocks:
        unsaid |= {word for _dot, word in getattr(block, "legend", ())}
    at = 0
    for line in lines(of):
        if line in unsaid or re.fullmatch(r"\d+\.", line):
            continue
        found = read.words.find(line, at)
        assert found >= 0, line
        at = found + len(line)
    tags = [tag for tag, _ in read.seen]
    assert tags.count("h1") == 1
    assert set(tags) <= {
        "html", "head", "meta", "title", "body", "h1", "h2", "h3", "p", "br", "b", "bdi", "small",
        "a", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip


def test_tables_have_heads_and_lists_go_on_counting():
    read = _Read(as_html(letter("01", "nl")))
    heads = [attrs.get("scope") for tag, attrs in read.seen if tag == "th"]
    assert {"col", "row"} <= set(heads)
    led = {attrs["href"] for tag, attrs in read.seen if tag == "a"}
    assert led == {
        "https://ind.nl/", "https://hcch.net/", "https://nederlandwereldwijd.nl/",
        "mailto:balie@rechtswinkel-eemland.example",
    }  # fmt: skip


def test_a_name_is_only_letters_and_stands_apart():
    def rename(values):
        values["relatives"][0]["given_names"] = "<script>alert(1)</script> & </p>"

    text = as_html(compose(case("01", rename)))
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;/p&gt;" in text
    _Read(text)
    assert "<bdi>رنا\u00a0الحداد</bdi>" in as_html(letter("08", "nl"))


def test_what_is_to_be_ticked_has_a_box():
    text = as_html(compose(case("01"), options=LetterOptions(checklist=True)))
    assert text.count("\u2610") >= 8
