"""Everything in every window: named, in both languages, with focus that shows, at 200 percent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.actions.table import SPECS
from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import THEMES, theme
from gezin_desktop.desk.where import Where
from gezin_desktop.desk.widgets import notes
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.fields import TextField
from gezin_desktop.desk.widgets.notes import FieldBox
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from .access_kit import cut, settle, unnamed, unseen_focus
from .conftest import pair, words_of
from .intake_kit import opened, row_at
from .test_backups_window import fill
from .window_kit import Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOT_A_WINDOW = {
    *("cases", "new", "keep", "duplicate", "delete", "practice", "lock", "quit", "recent"),
    *("import", "law-pack", "export", "print", "save-pdf", "mail-letter", "copy-letter", "backup"),
    *("undo", "redo", "add-row", "mark", "larger", "smaller", "normal", "screen-language"),
    *("letter-language", "read-status", "menu", "help", "calendar"),
    *("date", "next-tab", "previous-tab", "next-region", "previous-region", "discreet"),
    *("next-question", "previous-question", "next-person", "previous-person", "client"),
}
"""Deeds that open no window of their own, or one of the system's."""
MOST_OF_THEM = 12
VIEWS = ("enlarge", "compare", "what-if", "timeline", "letter")


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    (case_id,) = fill(tmp_path / "data", ("08",))
    opened = open_desk(qtbot, tmp_path / "data")
    opened.enter()
    opened.window.deeds.cases.open(case_id)
    return opened


def opened_by(seat: Desk, deed: str) -> QWidget:
    """Do a deed; the window or the page that it shows."""
    seat.window.deeds.do(deed)
    settle(8)
    return QApplication.activeModalWidget() or seat.window


def leave(seat: Desk, shown: QWidget) -> None:
    """Go back to the case."""
    if isinstance(shown, QDialog):
        shown.close()
    elif seat.window.where is not Where.CASE:
        seat.window.show_case()
    if seat.window.open_case.session.trial is not None:
        seat.window.open_case.session.end_trial(take_over=False)
    settle(1)


def test_every_window_names_its_controls_in_both_languages(seat: Desk):
    window = seat.window
    windows = [spec.key for spec in SPECS if spec.key not in NOT_A_WINDOW]
    dialogs_seen: set[str] = set()
    faults: list[str] = []
    assert set(VIEWS) < set(windows)
    for deed in windows:
        if deed == "review":  # its list is that of all cases
            window.deeds.cases.show_list()
        shown = opened_by(seat, deed)
        told = []
        for turn in range(2):
            if turn:
                window.deeds.other_language()
                settle(1)
            code = language().current
            faults += [f"{deed} {code}: {lack}" for lack in unnamed(shown)]
            told.append({words for words in words_of(shown) if _is_sentence(words)})
        if isinstance(shown, QDialog):
            dialogs_seen.add(type(shown).__name__)
            assert shown.windowTitle(), deed
            focus = QApplication.focusWidget()
            if focus is None or not shown.isAncestorOf(focus):
                faults.append(f"{deed}: the keyboard is not in the window")
            faults += [f"{deed}: still {words!r}" for words in told[0] & told[1] - ALIKE]
            assert shown.width() <= window.width(), deed
        leave(seat, shown)
    assert faults == []
    assert not dialogs.seam.asked
    assert len(dialogs_seen) >= MOST_OF_THEM, dialogs_seen


def _is_sentence(words: str) -> bool:
    return sum(part.strip(".,:").isalpha() for part in words.split()) > 3


ALIKE: set[str] = set()
"""Sentences that are the same in both languages."""


def test_nothing_is_lost_at_200_percent(seat: Desk):
    scale().choose(200)
    for size in ((1024, 700), (1366, 698)):
        seat.window.resize(*size)
        for tab in TABS:
            seat.window.case_view.show_tab(tab.key)
            settle()
            assert cut(seat.window) == [], (size, tab.key)


def test_the_keyboard_is_seen_wherever_it_is(seat: Desk):
    for name in THEMES:
        theme().choose(name)
        kinds: set[tuple[str, str]] = set()
        for tab in TABS:
            seat.window.case_view.show_tab(tab.key)
            settle(1)
            assert unseen_focus(seat.window, kinds) == [], (name, tab.key)
        assert len(kinds) > 12


class _Blind(QAbstractButton):
    """A button that looks the same with and without the keyboard."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw nothing."""


def test_a_button_that_hides_the_keyboard_is_found():
    blind = _Blind()
    blind.setFixedSize(40, 20)
    window = pair(TextField(), blind)
    assert unseen_focus(window, set()) == ["_Blind (None)"]


def test_a_word_that_is_cut_is_found():
    cramped = plain_button()
    cramped.setText("Opslaan als PDF")
    cramped.setFixedWidth(40)
    assert len(cut(pair(cramped))) == 1


def test_an_error_at_a_field_is_spoken_and_belongs_to_it(monkeypatch: pytest.MonkeyPatch):
    spoken: list[str] = []
    monkeypatch.setattr(
        notes.QAccessible, "updateAccessibility", lambda event: spoken.append(event.message())
    )
    field = FieldBox(TextField())
    field.set_words("Geboortedatum", "Zoals in het paspoort.")
    field.say("done", "Op 15 juni 2026 is dat 29 jaar.")
    assert spoken == []
    field.say("error", "Deze dag bestaat niet.")
    field.say("error", "Deze dag bestaat niet.")
    assert spoken == ["Deze dag bestaat niet."]
    face = QAccessible.queryAccessibleInterface(field.editor)
    told = face.text(QAccessible.Text.Description)
    assert told == "Zoals in het paspoort. Deze dag bestaat niet"
    field.hush()
    assert face.text(QAccessible.Text.Description) == "Zoals in het paspoort"


def test_a_second_nationality_speaks_the_note_too():
    view = opened("08")
    row = row_at(view, "sponsor.nationalities")
    row.say("error", "Dit land staat niet in de lijst.")
    line = row.edit.control.focusProxy()
    assert "Dit land staat niet in de lijst" in line.accessibleDescription()


def test_nothing_moves_or_fades():
    for effect in Qt.UIEffect:
        if effect is not Qt.UIEffect.UI_General:
            assert not QApplication.isEffectEnabled(effect), effect
