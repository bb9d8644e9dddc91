"""The palette finds actions, questions, people, cases and settings, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.actions.table import SPECS
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import reader_of
from gezin_desktop.desk.palette.entry import Sort
from gezin_desktop.desk.palette.match import BEGINS, WHOLE, score
from gezin_desktop.desk.palette.sources import NOT_OFFERED, SETTING_WORDS
from gezin_desktop.desk.palette.window import Palette
from gezin_desktop.desk.where import Where
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from .window_kit import Desk, example, make_store, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    """A window on a practice case."""
    opened = open_desk(qtbot, tmp_path / "data", begin=False)
    opened.window.deeds.cases.open_file(example())
    return opened


def called(seat: Desk, typed: str = "") -> Palette:
    """The palette, opened by its key, with something typed into it."""
    seat.press(Qt.Key.Key_F, CTRL | SHIFT)
    found = seat.window.findChild(Palette)
    assert found is not None
    seat.bot.waitUntil(lambda: QApplication.focusWidget() is found.search)
    seat.keys(typed)
    return found


def done(seat: Desk, typed: str) -> None:
    """Type and press Enter, and wait until it has happened."""
    called(seat, typed)
    seat.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert seat.window.findChild(Palette) is None
    seat.show()


# -- how words fit -------------------------------------------------------------------------------


def test_whole_words_come_before_beginnings_parts_and_slips():
    name = "Paspoort van de referent"
    tries = ("paspoort", "pasp", "poort", "papsoort", "xyz")
    found = [score(one, name) for one in tries]
    assert found == sorted(found, reverse=True)
    assert found[-1] == 0
    assert all(found[:-1])
    assert WHOLE > BEGINS


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Érgens", "ergens anders"),
        ("ergens", "Érgens anders"),
        ("anders ergens", "Ergens anders"),
        ("beedrag", "Bedrag per maand"),
        ("berdag", "Bedrag per maand"),
        ("inkomen", "Inkomsten en inkomen"),
        ("kob", "Kiezen of bewaren"),
        ("رنا", "رنا الحداد"),
    ],
)
def test_accents_order_slips_and_first_letters_are_forgiven(typed: str, name: str):
    assert score(typed, name) > 0


@pytest.mark.parametrize("typed", ["bedrag huur", "zzz", "bxdrxg", "b d r g"])
def test_every_word_must_be_found(typed: str):
    assert score(typed, "Bedrag per maand") == 0


def test_the_name_counts_more_than_what_else_it_is_found_by():
    assert score("settings", "Settings") > score("settings", "Instellingen", "Settings") > 0


# -- what is found -------------------------------------------------------------------------------


def test_every_action_is_offered_with_its_key(seat: Desk):
    palette = called(seat)
    offered = {one.key: one for one in palette._all if one.sort is Sort.ACTION}
    for spec in SPECS:
        if spec.key not in NOT_OFFERED:
            assert offered[spec.key].keys == keys().told(spec.key)
            assert offered[spec.key].name


FOUND = (
    ("instellingen", Sort.ACTION, "settings"),
    ("settings", Sort.ACTION, "settings"),
    ("donker", Sort.ACTION, "theme.dark"),
    ("inkomen", Sort.TAB, "tab.income"),
    ("integration exam", Sort.TAB, "tab.exam"),
    ("reservekopie nu", Sort.ACTION, "backup"),
    ("achternaam referent", Sort.QUESTION, "sponsor.family_name"),
    ("family name sponsor", Sort.QUESTION, "sponsor.family_name"),
    ("omar", Sort.PERSON, None),
    ("logo", Sort.SETTING, "Logo"),
    ("handleiding termijnen", Sort.MANUAL, "deadlines"),
    ("manual deadlines", Sort.MANUAL, "deadlines"),
)


def test_it_finds_by_words_of_both_languages(seat: Desk):
    palette = called(seat)
    for typed, sort, key in FOUND:
        palette._show(typed)
        first = palette.entries[0]
        assert (first.sort, key or first.key) == (sort, first.key), typed
    palette.close()


def test_an_action_is_done_and_the_palette_goes(seat: Desk):
    done(seat, "tijdlijn")
    view = seat.window.case_view
    assert view.stack.currentWidget() is view.page("timeline")
    done(seat, "letter show")
    assert view.tab == "letter"


def test_a_question_of_a_relative_is_gone_to(seat: Desk):
    done(seat, "geboortedatum omar")
    row = seat.window.case_view.row
    assert row is not None
    assert row.path.endswith(".birth_date")
    assert seat.window.open_case.session.person in row.path


def test_a_setting_is_shown_alone_on_its_page(seat: Desk):
    done(seat, "telefoon setting")
    page = seat.window.preferences
    assert seat.window.stack.currentWidget() is page
    boxes = page._boxes
    assert boxes["phone"].isVisible()
    assert not boxes["lock"].isVisible()


@pytest.mark.parametrize(("context", "source"), SETTING_WORDS)
def test_the_settings_are_named_as_on_their_page(context: str, source: str):
    assert reader_of("nl")(context, source)
    assert reader_of("en")(context, source) == source
    if source not in {"Logo"}:
        assert reader_of("nl")(context, source) != source


def test_what_cannot_be_done_now_says_why_and_stays(seat: Desk):
    palette = called(seat, "ongedaan maken")
    first = palette.entries[0]
    assert first.key == "undo"
    assert first.why_not == "Er is niets om ongedaan te maken."
    seat.press(Qt.Key.Key_Return)
    assert palette.isVisible()
    assert first.why_not in palette.told.text()
    palette.close()


def test_outside_a_case_its_actions_say_to_open_one(qtbot: QtBot, tmp_path: Path):
    make_store(tmp_path / "data")
    seat = open_desk(qtbot, tmp_path / "data")
    palette = called(seat, "zaken")
    assert {
        one.why_not for one in palette.entries if (one.sort, one.key) == (Sort.ACTION, "cases")
    } == {"Open eerst uw zaken."}
    palette.close()
    seat.show()
    seat.enter()
    assert seat.window.where is Where.LIST
    palette = called(seat, "brief tonen")
    assert palette.entries[0].why_not == "Open eerst een zaak."
    palette.close()
    assert not any(one.sort is Sort.QUESTION for one in palette._all)
    seat.window.deeds.cases.new()
    seat.window.open_case.session.answer("sponsor.family_name", "Haddad")
    seat.window.open_case.session.settle()
    seat.saved()
    seat.window.deeds.cases.show_list()
    palette = called(seat, "hadad")
    assert palette.entries[0].sort is Sort.CASE
    seat.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert seat.window.where is Where.CASE
    seat.window.close()


def test_up_and_down_move_while_typing_goes_on(seat: Desk):
    palette = called(seat, "in")
    second = palette.entries[1]
    seat.press(Qt.Key.Key_Down)
    assert palette.chosen == second
    assert second.name in palette.told.text()
    seat.press(Qt.Key.Key_PageUp)
    assert palette.chosen == palette.entries[0]
    seat.keys("kom")
    assert "inkom" in palette.entries[0].name.casefold()
    seat.window.deeds.other_language()
    QApplication.processEvents()
    assert palette.search.text() == "inkom"
    assert palette.entries
    assert palette.entries[0].name == "Income"
    palette.close()
