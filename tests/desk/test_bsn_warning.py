"""Free text that may hold a BSN is warned of when its field is left; nothing is forbidden."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.deadlines import own as own_reminder
from gezin_desktop.desk.deadlines.own import OwnReminder
from gezin_desktop.desk.form.catalogue import all_fields
from gezin_desktop.desk.form.field import Kind
from gezin_desktop.desk.form.row import FieldRow, row_of
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.letter_form import LetterForm
from gezin_desktop.desk.start.passphrase import PassphraseField
from gezin_desktop.desk.widgets import notes
from gezin_desktop.desk.widgets.fields import LongTextField, TextField, money_field
from gezin_desktop.desk.widgets.notes import FieldBox
from PySide6.QtWidgets import QApplication

from .conftest import pair
from .window_kit import Desk, make_store, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NUMBER = "111.222.333"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told at once."""
    heard: list[str] = []
    for place in (notes, own_reminder):
        monkeypatch.setattr(place, "announce", lambda _editor, words: heard.append(words))
    return heard


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    make_store(tmp_path / "data")
    opened = open_desk(qtbot, tmp_path / "data")
    opened.enter()
    opened.window.deeds.cases.new()
    return opened


def row(seat: Desk, path: str) -> FieldRow:
    found = row_of(seat.focus_row(path))
    assert found is not None
    return found


@pytest.mark.parametrize("path", ["notes", "reference", "sponsor.family_name"])
def test_a_question_warns_when_it_is_left_and_not_before(seat: Desk, told: list[str], path: str):
    asked = row(seat, path)
    seat.keys(f"nummer {NUMBER} ")
    seat.saved()
    assert asked.note.words == ""
    assert told == []
    seat.focus_row("sponsor.given_names")
    assert asked.note.sign == "attention"
    assert "burgerservicenummer (BSN)" in asked.note.words
    assert told == [asked.note.words]
    assert asked.note.words.split(". ")[0] in asked.editor.accessibleDescription()
    seat.window.deeds.choose_language("en")
    seat.focus_row(path)
    assert "citizen service number (BSN)" in asked.note.words, "it stays while one looks at it"
    assert len(told) == 1
    asked.editor.selectAll()
    seat.keys("123 is iets anders")
    assert asked.note.words == ""
    seat.saved()
    assert seat.window.open_case.session.get(path) == "123 is iets anders"


def test_a_warning_forbids_nothing_and_is_there_again(seat: Desk, told: list[str]):
    asked = row(seat, "notes")
    seat.keys(NUMBER)
    seat.focus_row("reference")
    seat.saved()
    assert seat.window.open_case.session.get("notes") == NUMBER
    assert len(told) == 1
    session = seat.window.open_case.session
    session.load(session.state)
    QApplication.processEvents()
    assert "BSN" in asked.note.words


def test_every_question_with_free_text_is_looked_at(seat: Desk):
    free = {one.path for one in all_fields() if one.kind in (Kind.TEXT, Kind.LONG_TEXT)}
    assert len(free) >= 10
    for path in ("notes", "sponsor.city", "sponsor.family_name"):
        assert row(seat, path)._free is not None


@pytest.mark.parametrize("name", ["own", "signed", "closing"])
def test_the_own_words_of_a_letter_are_looked_at(name: str, told: list[str]):
    form = LetterForm()
    form.read_words()
    other = TextField()
    pair(form, other)
    field = getattr(form, name)
    field.setFocus()
    (field.setPlainText if name == "own" else field.setText)(f"Uw nummer is {NUMBER}.")
    other.setFocus()
    assert len(told) == 1
    box = next(one for key, one in form._boxes.items() if key == f"letter.{name}")
    assert "BSN" in box.note.words
    language().choose("en")
    form.read_words()
    assert "citizen service number" in box.note.words


def test_an_own_day_is_looked_at(told: list[str]):
    line = OwnReminder(lambda: date(2026, 6, 8))
    other = TextField()
    pair(line, other)
    line.what.setFocus()
    line.what.setText(NUMBER)
    assert told == []
    other.setFocus()
    assert "BSN" in line.note.words
    assert told == [line.note.words]


@pytest.mark.parametrize("make", [PassphraseField, money_field])
def test_what_is_no_free_text_is_left_alone(make, told: list[str]):
    box, other = FieldBox(make()), TextField()
    pair(box, other)
    box.editor.setFocus()
    box.editor.setText("111222333")
    other.setFocus()
    assert box.note.words == ""
    assert told == []


@pytest.mark.parametrize("make", [TextField, LongTextField])
def test_any_other_field_in_a_box_is_looked_at(make, told: list[str]):
    box, other = FieldBox(make()), TextField()
    pair(box, other)
    box.editor.setFocus()
    box.editor.show_text(NUMBER)
    other.setFocus()
    assert "BSN" in box.note.words
    assert len(told) == 1
    box.editor.typed.emit("")
    assert "BSN" in box.note.words, "it still stands there"
    box.editor.show_text("")
    box.editor.typed.emit("")
    assert box.note.words == ""
