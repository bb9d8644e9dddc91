"""A country is found by any name: Dutch, English, its own, its code; accents do not count."""

from __future__ import annotations

import pytest
from gezin_desktop.desk import words
from gezin_desktop.desk.widgets.combo import folded
from gezin_desktop.desk.widgets.search_choice import SearchChoice
from gezin_desktop.law.tables.book import tables
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from .conftest import heard, pair


def chooser(language: str = "nl") -> SearchChoice:
    choice = SearchChoice()
    choice.set_options(words.countries(language), "Zoek", words.country_aliases(language))
    pair(choice)
    choice.setFocus()
    return choice


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Marokko", "MA"),
        ("morocco", "MA"),
        ("Maroc", "MA"),
        ("المغرب", "MA"),
        ("MAR", "MA"),
        ("ma", "MA"),
        ("Deutschland", "DE"),
        ("turkiye", "TR"),
        ("Україна", "UA"),
        ("ኤርትራ", "ER"),
        ("افغانستان", "AF"),
        ("nl", "NL"),
        ("cote d’ivoire", "CI"),
    ],
)
def test_any_name_finds_the_country(typed: str, code: str):
    choice = chooser()
    picked = heard(choice.picked)
    choice.editor.setText(typed)
    QTest.keyClick(choice.editor, Qt.Key.Key_Return)
    assert picked == [code]
    assert choice.currentText() == words.country(code, "nl")


def test_every_name_of_every_country_finds_it():
    language = "nl"
    choice = chooser(language)
    options = words.countries(language)
    shown = {folded(name) for _code, name in options}
    for place, (code, name) in enumerate(options):
        assert choice._find(name) == place
        for other in words.country_aliases(language)[code].split("|"):
            found = choice._find(other)
            # A name that two countries share (Congo, Korea) or that is the name of another one
            # in this language is left for the person to choose.
            shared = sum(
                folded(other) in folded(words.country_aliases(language)[one]).split("|")
                for one, _told in options
            )
            assert found == place or shared > 1 or folded(other) in shown, (code, other)


def test_every_country_has_names_in_the_file():
    aliases = words.country_aliases("nl")
    assert set(aliases) == {one.code for one in tables().countries()}
    assert all(code in names.split("|") for code, names in aliases.items())


def test_the_list_below_shows_what_another_name_finds():
    choice = chooser()
    QTest.keyClicks(choice.editor, "deutsch")
    completer = choice.completer()
    found = [
        completer.completionModel().index(row, 0).data()
        for row in range(completer.completionModel().rowCount())
    ]
    assert words.country("DE", "nl") in found


def test_a_beginning_that_fits_several_is_left_as_typed():
    choice = chooser()
    told = heard(choice.unmatched)
    choice.editor.setText("ko")
    QTest.keyClick(choice.editor, Qt.Key.Key_Return)
    assert told == ["ko"]
