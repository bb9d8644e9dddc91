"""Spelling: wavy lines only under wrong words, never under names; suggestions by key and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.spelling import hunspell
from gezin_desktop.desk.spelling.checked import Spelling
from gezin_desktop.desk.spelling.hunspell import Hunspell, dictionary_files, open_dictionary
from gezin_desktop.desk.spelling.speller import Speller, speller
from gezin_desktop.desk.widgets.fields import LongTextField
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from .conftest import heard, pair
from .window_kit import Desk, example, make_store, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

BOTH = ("nl", "en")
AFF = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX A Y 1\nSFX A 0 en .\n"
DIC = "3\nhuwelijk/A\naanvraag\ncafé\n"


class Words:
    """A dictionary that knows some words and always suggests the first of them."""

    def __init__(self, *known: str) -> None:
        self._known = known

    def knows(self, word: str) -> bool:
        """Whether the word is one of those."""
        return word in self._known

    def suggestions(self, word: str) -> list[str]:
        """Words with the same beginning."""
        return [one for one in self._known if one[0] == word[0]]


DICTIONARIES = {"nl": Words("het", "huwelijk", "is", "geldig"), "en": Words("the", "marriage")}


@pytest.fixture
def make(qapp: QApplication):
    """Makes spellers, and ends their work and them."""
    made: list[Speller] = []

    def opened(opener) -> Speller:
        made.append(Speller(opener, qapp))
        return made[-1]

    yield opened
    for one in made:
        one.finish()
        QApplication.processEvents()
        one.setParent(None)
        one.deleteLater()


@pytest.fixture
def used(qtbot: QtBot, make):
    """A speller on two small dictionaries, both open."""
    made = make(DICTIONARIES.get)
    made.ask_for(BOTH)
    made.finish()
    qtbot.waitUntil(lambda: made.languages(BOTH) == BOTH)
    return made


@pytest.fixture
def field(used: Speller) -> LongTextField:
    """A field with the keyboard, looked at in Dutch."""
    made = LongTextField(3)
    pair(made)
    made.spelling = Spelling(made, lambda: ("nl",), used)
    made.setFocus()
    return made


def lines(field: LongTextField) -> list[str]:
    """The words with a wavy line."""
    found = []
    block = field.document().begin()
    while block.isValid():
        for one in block.layout().formats():
            if one.format.underlineStyle() == one.format.UnderlineStyle.SpellCheckUnderline:
                found.append(block.text()[one.start : one.start + one.length])
        block = block.next()
    return found


def write(field: LongTextField, text: str) -> None:
    """Type a text, and let the cursor rest at its end."""
    QTest.keyClicks(field, text)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("het huwlijk is geldig", ["huwlijk"]),
        ("Fatima het Omar", []),  # names, and any word with a capital, are left alone
        ("Huwlijk is", []),
        ("a@b.nl www.ind.nl/xx geb_dat", []),
        ("2600 b2b", []),
        ("het-huwelijk", ["het-huwelijk"]),
        ("", []),
    ],
)
def test_only_prose_in_small_letters_is_judged(used: Speller, text: str, wrong: list[str]):
    at = used.wrong_in(text, ("nl",))
    assert [text[begin : begin + length] for begin, length in at] == wrong


def test_a_word_of_either_language_is_right_in_a_note(used: Speller):
    assert used.wrong("marriage", ("nl",))
    assert not used.wrong("marriage", BOTH)


def test_without_a_dictionary_nothing_is_wrong_and_nothing_is_said(make):
    none = make(lambda _code: None)
    told = heard(none.changed)
    none.ask_for(BOTH)
    none.finish()
    QApplication.processEvents()
    assert told == []
    assert none.wrong_in("huwlijk", BOTH) == []
    assert none.suggestions("huwlijk", BOTH) == []


def test_a_dictionary_is_opened_once_and_only_when_asked_for(make):
    opened: list[str] = []
    one = make(opened.append)
    one.ask_for(())
    one.ask_for(("nl",))
    one.ask_for(("nl",))
    one.finish()
    assert opened == ["nl"]


def test_a_line_comes_when_the_word_is_finished_and_changes_no_answer(field: LongTextField):
    told = heard(field.typed)
    write(field, "het huwlijk")
    assert lines(field) == []
    write(field, " is")
    assert lines(field) == ["huwlijk"]
    assert told[-1] == "het huwlijk is"
    count = len(told)
    assert field.spelling is not None
    field.spelling.look_again()
    assert len(told) == count


def test_the_key_offers_what_was_meant_and_undo_takes_it_back(field: LongTextField):
    write(field, "het huwlijk is geldig")
    field.moveCursor(QTextCursor.MoveOperation.Start)
    assert field.spelling is not None
    menu = field.spelling.offer()
    assert menu is not None
    assert field.textCursor().selectedText() == "huwlijk"
    first = menu.actions()[0]
    assert first.text() == "het"
    menu.actions()[1].trigger()
    menu.close()
    assert field.toPlainText() == "het huwelijk is geldig"
    assert lines(field) == []
    assert field.spelling.offer() is None
    field.undo()
    assert field.toPlainText() == "het huwlijk is geldig"


def test_the_menu_of_the_pointer_begins_with_suggestions(field: LongTextField):
    write(field, "huwlijk is")
    menu = QMenu(field)
    usual = menu.addAction("Plakken")
    assert field.spelling is not None
    field.spelling.add_to(menu, field.cursorRect().topLeft() - QPoint(40, 0))
    texts = [one.text() for one in menu.actions()]
    assert texts[0] == "het"
    assert any("huwlijk" in one for one in texts)
    assert menu.actions()[-1] is usual
    field.spelling.add_to(menu, QPoint(10_000, 10_000))  # on no word: nothing is added
    assert len(menu.actions()) == len(texts)


def test_a_word_of_the_desk_is_right_from_then_on(field: LongTextField, used: Speller):
    write(field, "tewv is")
    assert lines(field) == ["tewv"]
    told = heard(used.added)
    used.add("tewv")
    assert told == ["tewv"]
    assert lines(field) == []


def test_words_of_the_desk_are_kept_encrypted_with_the_cases(qtbot: QtBot, tmp_path: Path):
    make_store(tmp_path / "data")
    seat: Desk = open_desk(qtbot, tmp_path / "data")
    seat.enter()
    speller().add("tewv")
    seat.window.deeds.locking.lock()
    assert speller().own == frozenset()
    content = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    assert b"tewv" not in content
    seat.enter()
    assert speller().own == {"tewv"}
    seat.window.deeds.locking.lock()


def test_notes_are_looked_at_names_are_not(qtbot: QtBot, tmp_path: Path):
    seat = open_desk(qtbot, tmp_path / "data", begin=False)
    seat.window.deeds.cases.open_file(example())
    notes = seat.focus_row("notes")
    assert isinstance(notes, LongTextField)
    assert notes.spelling is not None
    name = seat.focus_row("sponsor.family_name")
    assert getattr(name, "spelling", None) is None
    seat.press(Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)  # does nothing there


# -- the platform's Hunspell ----------------------------------------------------------------------


def make_dictionary(folder: Path, name: str = "nl_NL") -> tuple[Path, Path]:
    """A dictionary of three words."""
    folder.mkdir(parents=True, exist_ok=True)
    aff, dic = folder / f"{name}.aff", folder / f"{name}.dic"
    aff.write_text(AFF, "utf-8")
    dic.write_text(DIC, "utf-8")
    return aff, dic


def test_dictionaries_are_found_where_platforms_keep_them(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(hunspell, "folders", lambda _code: [tmp_path / "a", tmp_path / "b"])
    assert dictionary_files("nl") is None
    assert open_dictionary("nl") is None
    aff, dic = make_dictionary(tmp_path / "b", "nl")
    assert dictionary_files("nl") == (aff, dic)
    newer = make_dictionary(tmp_path / "a")
    assert dictionary_files("nl") == newer
    assert dictionary_files("en") is None


def test_a_platform_without_the_library_has_no_spelling(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(hunspell, "folders", lambda _code: [tmp_path])
    make_dictionary(tmp_path)
    monkeypatch.setattr(hunspell, "_LIBRARIES", ("libno-such-library.so.0",))
    hunspell._library.cache_clear()
    try:
        assert not hunspell.has_library()
        assert open_dictionary("nl") is None
    finally:
        hunspell._library.cache_clear()


@pytest.mark.skipif(not hunspell.has_library(), reason="this platform has no Hunspell")
def test_the_platforms_library_judges_and_suggests(tmp_path: Path):
    one = Hunspell(*make_dictionary(tmp_path))
    assert [one.knows(word) for word in ("huwelijk", "huwelijken", "café", "huwlijk")] == [
        True, True, True, False,
    ]  # fmt: skip
    assert one.suggestions("huwlijk") == ["huwelijk"]
    assert one.suggestions("qqqqqqqqqqq") == []
    latin = tmp_path / "latin"
    aff, dic = make_dictionary(latin)
    aff.write_text(AFF.replace("UTF-8", "ISO8859-1"), "latin-1")
    dic.write_text(DIC, "latin-1")
    other = Hunspell(aff, dic)
    assert other.knows("café")
    assert other.knows("حداد")  # it cannot be written there, so it is not judged
