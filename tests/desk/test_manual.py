"""The manual: both languages alike, true to the window's words, read and searched by keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from gezin_desktop import assets
from gezin_desktop.desk.actions.table import SPECS, THEME_PREFIX
from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.language import LANGUAGES, _catalogue, language
from gezin_desktop.desk.manual.opening import CHAPTER_OF_TAB
from gezin_desktop.desk.manual.references import REFERENCE, References
from gezin_desktop.desk.manual.search import find
from gezin_desktop.desk.manual.source import CHAPTERS, chapter, parse, picture
from gezin_desktop.desk.manual.window import ManualWindow
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import CONTRAST, theme
from gezin_desktop.desk.where import MENUS
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QKeySequence, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .window_kit import Desk, example, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYS = {spec.key: spec.shortcuts[0] if spec.shortcuts else "" for spec in SPECS}
MOST_BYTES = 2_000_000
EVERYWHERE = [(key, code) for key in CHAPTERS for code in LANGUAGES]


def text_of(key: str, code: str) -> str:
    """A chapter as it is written."""
    return assets.text("manual", code, f"{key}.md")


def references(code: str) -> References:
    """What fills in the program's words, with the keys of the table."""
    return References(code, KEYS.__getitem__)


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    return open_desk(qtbot, tmp_path / "data", begin=False)


def manual_of(seat: Desk) -> ManualWindow:
    return next(one for one in seat.window.findChildren(ManualWindow) if one.isVisible())


def opened(seat: Desk) -> ManualWindow:
    """The manual, opened by its key and ready for the keyboard."""
    seat.press(Qt.Key.Key_F1, CTRL | SHIFT)
    shown = manual_of(seat)
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown)
    return shown


# -- the text -------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", CHAPTERS)
def test_a_chapter_is_built_the_same_in_both_languages(key: str):
    dutch, english = (chapter(key, code) for code in ("nl", "en"))
    assert len(dutch.sections) == len(english.sections) > 1
    for one, other in zip(dutch.sections, english.sections, strict=True):
        assert [part.kind for part in one.parts] == [part.kind for part in other.parts]
        assert [part.name for part in one.parts] == [part.name for part in other.parts]
    found = [REFERENCE.findall(text_of(key, code)) for code in ("nl", "en")]
    assert sorted(found[0]) == sorted(found[1])


def test_no_file_is_forgotten_and_the_whole_stays_small():
    folder = assets.path("manual")
    for code in LANGUAGES:
        assert {one.stem for one in (folder / code).iterdir()} == set(CHAPTERS)
        shown = {part.name for key in CHAPTERS for part in chapter(key, code).pictures()}
        assert {one.stem for one in (folder / "pictures" / code).iterdir()} == shown
    size = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    assert size < MOST_BYTES


@pytest.mark.parametrize(("key", "code"), EVERYWHERE)
def test_every_picture_exists_and_has_words_that_stand_for_it(key: str, code: str):
    for part in chapter(key, code).pictures():
        assert len(part.words.split()) >= 3
        image = QImage.fromData(picture(part.name, code))
        assert image.width() >= 600


@pytest.mark.parametrize(("key", "code"), EVERYWHERE)
def test_every_word_and_key_that_is_named_is_the_programs_own(key: str, code: str):
    filled, catalogue = references(code), _catalogue("nl")
    text = text_of(key, code)
    for kind, name in REFERENCE.findall(text):
        assert filled.word(kind, name), (kind, name)
        if kind == "word":  # the catalogue must know it; English translates itself
            context, _, source = name.partition("/")
            assert catalogue.translate(context, source), (context, source)
    assert "{" not in REFERENCE.sub("", text)
    # Keys of the table are only named through it, so that a changed key is never told wrong.
    free = REFERENCE.sub("", text)
    told = {
        match.replace(" ", "") for match in re.findall(r"(?:Ctrl|Alt|Shift)\+[\w ]+\b|F\d+", free)
    }
    assert not told & {keys for keys in KEYS.values() if keys != "Ctrl+F"}


def test_words_of_menus_tabs_and_actions_are_those_of_the_window(seat: Desk):
    for code in LANGUAGES:
        seat.window.deeds.choose_language(code)
        QApplication.processEvents()
        filled = references(code)
        for menu in MENUS:
            title = seat.window.menus.menu_of(menu).title()
            assert filled.word("menu", menu) == title.replace("&", "")
        for tab in TABS:
            assert filled.word("tab", tab.key) == seat.window.acts[f"tab.{tab.key}"].text()
        for spec in SPECS:
            if spec.key not in ("undo", "redo"):  # these say in the menu what would be undone
                text = seat.window.acts[spec.key].text().rstrip("…")
                assert filled.word("action", spec.key) == text


@pytest.mark.parametrize("kind", ["tab", "action", "key", "menu", "say"])
def test_a_word_the_program_does_not_have_is_found_out(kind: str):
    with pytest.raises(KeyError):
        references("nl").word(kind, "no-such-thing")


def test_all_keys_are_listed_in_the_chapter_about_the_keyboard():
    listed = {line.what for line in references("en").key_lines()}
    named = {spec.key for spec in SPECS if spec.shortcuts}
    assert len(listed) == len(named)
    assert "Lock" in listed


def test_lines_of_a_file_become_parts():
    read = parse("# T\n\nOne\ntwo.\n- a\n  b\n1. c\n> n\n![p q r](x-1)\n| a | b |\n@keys\n")
    assert [(one.kind, one.words) for one in read] == [
        ("title", "T"), ("text", "One two."), ("item", "a b"), ("step", "c"),
        ("note", "n"), ("picture", "p q r"), ("row", " a | b "), ("keys", ""),
    ]  # fmt: skip


# -- the window -----------------------------------------------------------------------------------


def test_the_manual_opens_beside_the_work_and_follows_language_letters_and_colours(seat: Desk):
    shown = opened(seat)
    assert shown.windowTitle() == "Handleiding van gezin-desktop"
    assert "Eerste start" in shown.reader.toPlainText()
    assert not shown.isModal()
    shown.show_chapter("outcome")
    seat.window.deeds.choose_language("en")
    QApplication.processEvents()
    assert shown.reader.toPlainText().startswith("Reading the outcome")
    assert QAccessible.queryAccessibleInterface(shown.reader).text(QAccessible.Text.Name)
    before = shown.reader.document().size().height()
    seat.window.deeds.choose_scale(200)
    assert scale().percent == 200
    assert shown.reader.verticalScrollBar().value() == 0
    assert shown.reader.document().size().height() > before
    theme().choose(CONTRAST)
    html = shown.reader.toHtml()
    assert f"background-color:{theme().color('hover').name()}" in html  # behind a key
    assert '<img src="picture:outcome"' in html


def test_every_chapter_shows_its_pictures_no_wider_than_the_text(seat: Desk):
    shown = opened(seat)
    kind = QTextDocument.ResourceType.ImageResource.value
    for key in CHAPTERS:
        shown.show_chapter(key)
        told = shown.reader.toPlainText()
        for part in chapter(key, language().current).pictures():
            assert references("nl").plain(part.words) in told
            url = next(
                one for one in shown.reader.document().allFormats()
                if one.isImageFormat() and one.toImageFormat().name() == f"picture:{part.name}"
            ).toImageFormat()  # fmt: skip
            assert url.width() <= shown.reader.viewport().width()
            assert shown.reader.document().resource(kind, f"picture:{part.name}") is not None


def test_contents_and_chapters_are_walked_by_keyboard(seat: Desk):
    shown = opened(seat)
    assert QApplication.focusWidget() is shown.reader
    QTest.keyClick(shown, Qt.Key.Key_PageDown, CTRL)
    assert shown.shown == CHAPTERS[1]
    QTest.keyClick(shown, Qt.Key.Key_PageUp, CTRL)
    assert shown.shown == CHAPTERS[0]
    shown.contents.setFocus()
    QTest.keyClick(shown.contents, Qt.Key.Key_Down)
    QTest.keyClick(shown.contents, Qt.Key.Key_Down)
    assert shown.shown == CHAPTERS[2]
    QTest.keyClick(shown.contents, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is shown.reader
    QTest.keyClick(shown, Qt.Key.Key_Left, ALT)
    assert shown.shown == CHAPTERS[1]
    QTest.keyClick(shown.reader, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not seat.window.findChildren(ManualWindow) or not shown.isVisible()


def test_search_lists_the_sections_and_marks_the_words(seat: Desk):
    shown = opened(seat)
    QTest.keyClick(shown, Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is shown.search
    QTest.keyClicks(shown.search, "herstelcode")
    assert 0 < shown.model.rowCount() < len(CHAPTERS)
    QTest.keyClick(shown.search, Qt.Key.Key_Return)
    assert shown.reader.marks > 0
    assert QApplication.focusWidget() is shown.reader
    QTest.keyClick(shown, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(shown.search, "zzz")
    assert shown.model.rowCount() == 0
    QTest.keyClick(shown.search, Qt.Key.Key_Escape)
    assert shown.isVisible()
    assert shown.model.rowCount() == len(CHAPTERS)


def test_search_ignores_accents_and_capitals_and_wants_every_word():
    filled = references("nl")
    assert find("RESERVEKOPIEEN", "nl", filled)[0].heading == "Reservekopieën"
    assert find("", "nl", filled) == []
    assert len(find("brief cliënt", "nl", filled)) < len(find("brief", "nl", filled))


def test_help_on_this_page_opens_the_chapter_about_it(seat: Desk):
    assert seat.window.deeds.manual.chapter_here() == "first-start"
    seat.window.deeds.cases.open_file(example())
    view = seat.window.case_view
    for tab, key in CHAPTER_OF_TAB.items():
        if tab in ("start", "deadlines"):
            view.show_tab(tab)
            assert seat.window.deeds.manual.chapter_here() == key
    assert set(CHAPTER_OF_TAB) == {tab.key for tab in TABS}
    seat.window.deeds.do("enlarge")
    assert seat.window.deeds.manual.chapter_here() == "outcome"
    seat.window.deeds.do("timeline")
    seat.press(Qt.Key.Key_F1, SHIFT)
    assert manual_of(seat).shown == "changes"
    seat.window.deeds.do("practice")
    assert seat.window.deeds.manual.chapter_here() == "cases"
    seat.window.deeds.do("settings")
    assert seat.window.deeds.manual.chapter_here() == "first-start"


def test_the_manual_tells_a_key_as_it_is_now(seat: Desk):
    seat.window.acts["lock"].setShortcut(QKeySequence("Ctrl+F12"))
    shown = opened(seat)
    shown.show_chapter("cases")
    assert "Ctrl+F12" in shown.reader.toPlainText()


def test_the_theme_of_the_menu_is_no_reference():
    assert not any(key.startswith(THEME_PREFIX) for key in KEYS)
