"""Keys can be changed; none is lost, none has two meanings, and there is always a way back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.actions.key_window import KeyWindow
from gezin_desktop.desk.actions.table import SPECS, usual_keys
from gezin_desktop.desk.keys.rules import FIXED, Refusal, is_key, refusal
from gezin_desktop.desk.keys.table import Keys, keys
from gezin_desktop.desk.settings import KEYS, Settings
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .window_kit import Desk, example, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ACTIONS = [action for action, its in usual_keys().items() if its]
FREE = ["Ctrl+U", "Ctrl+J", "F11", "Ctrl+Shift+U", "Alt+F9", "Ctrl+5"]
TAKEN = [one for its in usual_keys().values() for one in its]
ANYTHING = st.text(max_size=12) | st.sampled_from(FREE + TAKEN)


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    """A window on a practice case."""
    opened = open_desk(qtbot, tmp_path / "data", begin=False)
    opened.window.deeds.cases.open_file(example())
    return opened


def sound(table: Keys) -> None:
    """Every action has a key and no key has two actions."""
    of = {action: table.of(action) for action in ACTIONS}
    assert all(of.values())
    every = [one for its in of.values() for one in its]
    assert len(every) == len(set(every))
    assert all(table.owner(one) == action for action, its in of.items() for one in its)


@pytest.mark.parametrize(
    ("pressed", "why"),
    [
        ("A", Refusal.ALONE),
        ("Shift+A", Refusal.ALONE),
        ("Ctrl+C", Refusal.FIELDS),
        ("Alt+Down", Refusal.FIELDS),
        ("Esc", Refusal.FIELDS),
        ("Alt+F4", Refusal.SYSTEM),
        ("Meta+L", Refusal.SYSTEM),
        ("Alt+Z", Refusal.MENUS),
        ("Ctrl+Alt+E", Refusal.ALT_GR),
        *((free, None) for free in FREE),
    ],
)
def test_which_keys_may_be_taken(pressed: str, why: Refusal | None):
    assert refusal(pressed) is why
    assert is_key(pressed) is (why is None)


def test_all_usual_keys_obey_the_rules():
    assert [one for one in TAKEN if refusal(one) is not None] == []
    assert {spec.key for spec in SPECS} >= FIXED


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(ACTIONS), st.sampled_from(FREE + TAKEN), st.booleans()),
        max_size=8,
    )
)
def test_no_row_of_changes_loses_an_action(changes: list[tuple[str, str, bool]]):
    table = Keys(usual_keys())
    for action, pressed, back in changes:
        if back:
            table.reset(action)
            assert table.of(action) == usual_keys()[action]
        elif table.owner(pressed) in FIXED or action in FIXED:
            with pytest.raises(ValueError, match=r"."):
                table.change(action, pressed)
        else:
            table.change(action, pressed)
            assert pressed in table.of(action)
        sound(table)
    again = Keys(usual_keys())
    again.load(table.chosen())
    assert {one: again.of(one) for one in ACTIONS} == {one: table.of(one) for one in ACTIONS}
    table.reset_all()
    assert table.chosen() == {}


@settings(max_examples=30)
@given(st.dictionaries(st.sampled_from([*ACTIONS, "gone"]), ANYTHING, max_size=8))
def test_settings_from_anywhere_lose_no_action(chosen: dict[str, str]):
    table = Keys(usual_keys())
    table.load(chosen)
    sound(table)
    assert all(table.of(action) == usual_keys()[action] for action in FIXED)


def test_a_change_is_in_the_menu_the_tooltips_and_the_settings_at_once(seat: Desk):
    keys().change("enlarge", "Ctrl+U")
    keys().change("next-question", "F11")
    keys().change("help", "Ctrl+J")
    view = seat.window.case_view
    assert seat.window.acts["enlarge"].shortcut() == QKeySequence("Ctrl+U")
    assert view.panel.enlarge.toolTip() == "Ctrl+U"
    assert view.panel.pinned._key.text() == "F11"
    assert view.status.help.text() == "Uitleg Ctrl+J"
    assert seat.settings.get(KEYS)["enlarge"] == "Ctrl+U"
    seat.press(Qt.Key.Key_U, CTRL)
    assert not view.panel.isVisible()
    seat.press(Qt.Key.Key_F4)
    assert not view.panel.isVisible()


def test_changed_keys_are_there_at_the_next_start(qtbot: QtBot, tmp_path: Path):
    folder = tmp_path / "config"
    Settings(folder).put(KEYS, {"print": "Ctrl+U", "gone": "Ctrl+J", "menu": "F11"})
    window = open_desk(qtbot, tmp_path / "data", begin=False).window
    assert window.acts["print"].shortcut() == QKeySequence("Ctrl+U")
    assert window.acts["menu"].shortcut() == QKeySequence("F10")


def test_a_damaged_setting_gives_the_usual_keys(tmp_path: Path):
    (tmp_path / "settings.json").write_text(json.dumps({"keys": {"print": 5}}), encoding="utf-8")
    assert Settings(tmp_path).get(KEYS) == {}


def test_the_discreet_cover_names_the_key_that_ends_it(seat: Desk):
    keys().change("discreet", "F11")
    seat.press(Qt.Key.Key_F11)
    assert "F11" in seat.window.cover.accessibleName()
    seat.press(Qt.Key.Key_F11)
    assert seat.window.case_view.isVisible()


def listed(seat: Desk, action: str) -> KeyWindow:
    """The list of keys, at an action, waiting for its new key."""
    seat.press(Qt.Key.Key_F1, CTRL)
    small = seat.window.findChild(KeyWindow)
    assert small is not None
    seat.bot.waitUntil(lambda: QApplication.focusWidget() is small.table)
    small.choose(action)
    seat.press(Qt.Key.Key_Return)
    return small


def strike(small: KeyWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(small.catcher, key, held)
    QApplication.processEvents()


def test_a_key_is_given_by_pressing_it_even_when_it_means_something_now(seat: Desk):
    small = listed(seat, "print")
    strike(small, Qt.Key.Key_Control, CTRL)  # a modifier alone is not a key
    assert small.catcher.isVisible()
    strike(small, Qt.Key.Key_U, CTRL)
    assert keys().of("print") == ("Ctrl+U",)
    assert "Ctrl+U" in small.said.text()
    assert dict(small.rows())["Ctrl+U"] == "Afdrukken"
    small.close()


def test_a_key_of_another_action_is_exchanged_after_asking(seat: Desk):
    small = listed(seat, "print")
    strike(small, Qt.Key.Key_S, CTRL | SHIFT)
    assert keys().of("print") == ("Ctrl+P",)
    assert "Opslaan als PDF" in small.said.text()
    assert small.exchange.isVisible()
    strike(small, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert keys().of("print") == ("Ctrl+Shift+S",)
    assert keys().of("save-pdf") == ("Ctrl+P",)
    small.choose("print")
    small.usual.click()
    assert keys().chosen() == {}
    assert "Ctrl+P" in small.said.text()
    small.close()


def test_a_key_that_may_not_be_taken_says_why_and_waits_on(seat: Desk):
    small = listed(seat, "print")
    strike(small, Qt.Key.Key_C, CTRL)
    assert small.catcher.isVisible()
    assert "velden" in small.said.text()
    strike(small, Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier)
    assert "weg terug" in small.said.text()
    strike(small, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert small.isVisible()
    assert keys().chosen() == {}
    small.choose("menu")
    small.begin()
    assert not small.catcher.isVisible()
    small.close()


def test_all_usual_keys_come_back_at_once(seat: Desk):
    small = listed(seat, "print")
    strike(small, Qt.Key.Key_U, CTRL)
    assert small.all_usual.isVisible()
    small.all_usual.click()
    assert keys().chosen() == {}
    assert seat.settings.get(KEYS) == {}
    assert not small.all_usual.isVisible()
    small.close()


def test_every_key_of_the_program_reaches_it_from_inside_a_text(seat: Desk):
    """Fields would keep Ctrl+K, Ctrl+E or Ctrl+D for themselves on some systems."""
    field = seat.focus_row("sponsor.family_name")
    before = field.text()  # type: ignore[attr-defined]
    keys().change("enlarge", "Ctrl+U")
    for pressed in ("Ctrl+K", "Ctrl+E", "Ctrl+U", "Ctrl+D"):
        owner = keys().owner(pressed)
        if owner is None:
            continue
        heard: list[str] = []
        seat.window.acts.wanted.disconnect(seat.window.deeds.do)
        seat.window.acts.wanted.connect(heard.append)
        sequence = QKeySequence(pressed)[0]  # type: ignore[index]
        QTest.keyClick(field, sequence.key(), sequence.keyboardModifiers())
        seat.window.acts.wanted.disconnect(heard.append)
        seat.window.acts.wanted.connect(seat.window.deeds.do)
        assert heard == [owner]
    assert field.text() == before  # type: ignore[attr-defined]
