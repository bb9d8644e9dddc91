"""Cases in the real window: typed by keyboard, kept by themselves, found again by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.arriving import COPY, ArrivalsWindow
from gezin_desktop.desk.preview.tongue import letter_language
from gezin_desktop.desk.settings import LANGUAGE, LETTER_LANGUAGE
from gezin_desktop.desk.where import Where
from gezin_desktop.store import Conflict, DiskFull, NewSummary, Store
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from .window_kit import PASSPHRASE, Desk, example, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FAMILY = "sponsor.family_name"


def type_family_name(seat: Desk, name: str) -> None:
    seat.focus_row(FAMILY)
    seat.keys(name)
    seat.press(Qt.Key.Key_Return)


def test_answers_typed_are_kept_and_found_again_by_name(qtbot: QtBot, seat: Desk, folder: Path):
    window = seat.window
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert window.where is Where.CASE
    assert window.windowTitle() == "gezin-desktop"
    type_family_name(seat, "Haddad")
    seat.saved()
    assert window.windowTitle().endswith("-0001 – gezin-desktop")
    assert "Haddad" not in window.windowTitle()
    assert window.case_view.status.saved.text() == "Opgeslagen om 10:42"
    window.close()
    again = open_desk(qtbot, folder)
    again.enter()
    again.keys("hadd")
    again.press(Qt.Key.Key_Return)
    assert again.window.open_case.session.get(FAMILY) == "Haddad"
    again.window.close()


def test_nothing_is_kept_of_a_new_case_without_answers(seat: Desk):
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    seat.press(Qt.Key.Key_O, CTRL)
    assert seat.window.where is Where.LIST
    assert seat.window.list_page.model.rowCount() == 0


def test_undo_and_redo_are_named_and_jump_to_the_question(seat: Desk):
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    type_family_name(seat, "Vermeer")
    seat.window.case_view.show_tab("income")
    assert seat.window.acts["undo"].text() == "Ongedaan maken: Achternaam van de referent"
    seat.press(Qt.Key.Key_Z, CTRL)
    session = seat.window.open_case.session
    assert session.get(FAMILY) is None
    assert seat.window.case_view.tab == "sponsor"
    assert seat.window.case_view.status.said.text() == "Ongedaan: Achternaam van de referent"
    seat.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert seat.window.acts["redo"].text() == "Redo: Family name of the sponsor"
    seat.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert session.get(FAMILY) == "Vermeer"


def test_a_switch_of_language_while_typing_keeps_the_keystrokes_and_undo(seat: Desk):
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    field = seat.focus_row(FAMILY)
    seat.keys("Ver")
    seat.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert QApplication.focusWidget() is field
    seat.keys("meer")
    assert seat.window.open_case.session.get(FAMILY) == "Vermeer"
    assert language().current == "en"
    assert seat.settings.get(LANGUAGE) == "en"
    seat.press(Qt.Key.Key_Z, CTRL)
    assert seat.window.open_case.session.get(FAMILY) is None


def test_the_letter_has_a_language_of_its_own(seat: Desk):
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    seat.press(Qt.Key.Key_B, CTRL | SHIFT)
    assert seat.window.case_view.header.letter_choice.key() == "en"
    assert language().current == "nl"


def test_the_language_of_the_letter_is_kept_with_the_case(seat: Desk):
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    session, header = seat.window.open_case.session, seat.window.case_view.header
    session.answer("sponsor.family_name", "Vermeer")
    seat.press(Qt.Key.Key_B, CTRL | SHIFT)
    seat.saved()
    assert letter_language(session, seat.settings) == "en"
    assert seat.settings.get(LETTER_LANGUAGE) == "nl"
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert (letter_language(session, seat.settings), header.letter_choice.key()) == ("nl", "nl")
    (case,) = seat.window.room.store.cases()
    seat.window.deeds.cases.open(case.id)
    assert (letter_language(session, seat.settings), header.letter_choice.key()) == ("en", "en")
    seat.settings.put(LETTER_LANGUAGE, "nl")
    assert letter_language(session, seat.settings) == "en"
    seat.press(Qt.Key.Key_B, CTRL | SHIFT)
    assert header.letter_choice.key() == "nl"
    seat.press(Qt.Key.Key_Z, CTRL)
    assert (letter_language(session, seat.settings), header.letter_choice.key()) == ("en", "en")


def test_a_full_disk_is_told_nothing_is_lost_and_it_is_tried_again(
    seat: Desk, monkeypatch: pytest.MonkeyPatch
):
    window = seat.window
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)

    def full(*_given: object, **_named: object) -> int:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(Store, "add", full)
        type_family_name(seat, "Mensah")
        seat.bot.waitUntil(lambda: "save" in window.trouble.names())
        assert "Er is geen plaats meer op de schijf." in window.trouble.words()
        assert window.case_view.status.saved.text() == "Nog niet opgeslagen"
        dialogs.seam.answers.append(False)
        window.close()
        assert window.isVisible()
    window.open_case.saver.save()
    seat.saved()
    assert window.trouble.names() == []
    assert window.open_case.session.get(FAMILY) == "Mensah"


def test_a_case_changed_elsewhere_can_be_kept_as_a_new_one(seat: Desk):
    window = seat.window
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    type_family_name(seat, "Mensah")
    seat.saved()
    store, first = window.room.store, window.open_case.case_id
    assert store is not None
    assert first is not None
    stored = store.load(first)
    store.save(first, stored.text, NewSummary("X"), expected_version=stored.version)
    seat.focus_row("sponsor.given_names")
    seat.keys("Ama")
    seat.press(Qt.Key.Key_Return)
    seat.bot.waitUntil(lambda: "save" in window.trouble.names())
    assert "ergens anders veranderd" in window.trouble.words()
    window.telling.keep_copy()
    seat.saved()
    assert window.open_case.case_id != first
    assert window.trouble.names() == []
    assert read_case(store.load(window.open_case.case_id).text).sponsor.given_names == "Ama"
    with pytest.raises(Conflict):
        store.save(first, "{}", NewSummary("X"), expected_version=stored.version)


def test_a_number_that_is_taken_keeps_the_answer_and_is_told(seat: Desk):
    window = seat.window
    for name in ("Een", "Twee"):
        seat.press(Qt.Key.Key_N, CTRL | SHIFT)
        type_family_name(seat, name)
        seat.saved()
    session = window.open_case.session
    first = window.room.store.cases("een")[0].number  # type: ignore[union-attr]
    session.answer("reference", first)
    session.settle()
    seat.saved()
    assert "number" in window.trouble.names()
    assert first in window.trouble.words()
    stored = window.room.store.load(window.open_case.case_id)  # type: ignore[union-attr, arg-type]
    assert stored.number != first
    assert json.loads(stored.text)["reference"] == first


def test_a_deleted_case_comes_back(seat: Desk):
    window = seat.window
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    type_family_name(seat, "Bakker")
    seat.saved()
    seat.press(Qt.Key.Key_Delete, CTRL | SHIFT)
    assert window.where is Where.LIST
    assert window.list_page.model.rowCount() == 0
    window.list_page.bring_back()
    assert window.list_page.model.rowCount() == 1


def test_a_copy_of_the_open_case_stands_in_the_list(seat: Desk):
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    type_family_name(seat, "Bakker")
    seat.saved()
    seat.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert seat.window.list_page.model.rowCount() == 2


def test_recent_cases_stand_in_the_menu_and_in_the_store_only(seat: Desk):
    window = seat.window
    for name in ("Een", "Twee"):
        seat.press(Qt.Key.Key_N, CTRL | SHIFT)
        type_family_name(seat, name)
        seat.saved()
    menu = window.menus.recent
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions()]
    assert [word.split()[-1] for word in words] == ["Twee", "Een"]
    menu.actions()[1].trigger()
    assert window.open_case.session.get(FAMILY) == "Een"
    kept = "".join(path.read_text("utf-8") for path in seat.settings.folder.glob("*.json"))
    assert "Een" not in kept


def test_export_warns_and_the_file_comes_back_as_the_same_case(seat: Desk, tmp_path: Path):
    window = seat.window
    window.deeds.files.take_in(example())
    assert window.where is Where.CASE
    before = window.open_case.session.case
    out = tmp_path / "uit.json"
    dialogs.seam.answers.extend([True, out])
    seat.press(Qt.Key.Key_E, CTRL)
    assert dialogs.seam.asked[0] == "Een zaakbestand is niet versleuteld."
    assert read_case(out.read_bytes()) == before
    dialogs.seam.answers.append(out)
    seat.press(Qt.Key.Key_I, CTRL)
    shown = next(one for one in window.findChildren(ArrivalsWindow) if one.isVisible())
    assert shown.differences.rowCount() == 0
    shown.action.button(COPY).click()
    shown.go.click()
    store = window.room.store
    assert store is not None
    seat.bot.waitUntil(lambda: store.count() == 2, timeout=5000)
    seat.bot.waitUntil(lambda: "overgenomen" in window.trouble.words(), timeout=5000)
    assert [read_case(store.load(one.id).text) for one in store.cases()] == [before, before]


def test_export_that_is_refused_or_cannot_be_written_changes_nothing(seat: Desk, tmp_path: Path):
    seat.window.deeds.files.take_in(example())
    dialogs.seam.answers.append(False)
    seat.press(Qt.Key.Key_E, CTRL)
    dialogs.seam.answers.extend([True, tmp_path / "nergens" / "uit.json"])
    seat.press(Qt.Key.Key_E, CTRL)
    assert "kon niet worden opgeslagen" in seat.window.trouble.words()
    assert list(tmp_path.glob("*.json")) == []


def drop(seat: Desk, paths: list[Path]) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    spot, none = QPointF(200, 200), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(spot.toPoint(), action, data, buttons, none)
    enter.ignore()
    QApplication.sendEvent(seat.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(seat.window, QDropEvent(spot, action, data, buttons, none))
    return enter.isAccepted()


def test_a_case_file_dropped_on_the_window_becomes_a_case(seat: Desk, tmp_path: Path):
    assert not drop(seat, [tmp_path / "foto.png"])
    assert not drop(seat, [example(), example()])
    assert drop(seat, [example()])
    assert seat.window.open_case.number == "2026-0108"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "geen geldige JSON"),
        (b"{", "JSON"),
        (b"\xff\xfe\x00", ""),
        (b"[]", ""),
        (b'{"format": "gezin-case/9"}', "nieuwer"),
        (b'{"format": "gezin-case/1", "sponsor": {"birth_date": "morgen"}}', "sponsor.birth_date"),
        (b"[" * 5000, ""),
        (b'{"a": ' + b"9" * 2_100_000 + b"}", ""),
    ],
    ids=["empty", "cut", "bytes", "list", "newer", "date", "deep", "huge"],
)
def test_a_bad_file_is_refused_and_says_why(seat: Desk, tmp_path: Path, content: bytes, told: str):
    path = tmp_path / "slecht.json"
    path.write_bytes(content)
    seat.window.deeds.files.take_in(path)
    assert seat.window.trouble.names() == ["import"]
    assert "Er is niets veranderd" in seat.window.trouble.words()
    assert told.lower() in seat.window.trouble.words().lower()
    assert seat.window.room.store.count() == 0  # type: ignore[union-attr]


def test_practice_cases_are_apart_and_can_be_kept(seat: Desk):
    window = seat.window
    seat.press(Qt.Key.Key_P, CTRL | SHIFT)
    assert window.list_page.model.rowCount() == 10
    seat.keys("haddad")
    seat.press(Qt.Key.Key_Return)
    assert window.open_case.keeper.practice
    assert window.case_view.status.saved.text() == "Oefenzaak: wordt niet bewaard"
    assert window.room.store.count() == 0  # type: ignore[union-attr]
    seat.press(Qt.Key.Key_K, CTRL | SHIFT)
    seat.saved()
    assert window.room.store.count() == 1  # type: ignore[union-attr]
    assert window.open_case.number == "2026-0108"


def test_a_case_of_a_newer_program_is_told_not_shown(seat: Desk):
    store = seat.store
    case_id = store.add('{"format": "gezin-case/9"}', NewSummary("Later"))
    seat.window.deeds.cases.open(case_id)
    assert seat.window.where is Where.LIST
    assert "import" in seat.window.trouble.names()


def test_marks_and_texts_not_understood_are_kept_beside_the_case(qtbot: QtBot, seat: Desk):
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    type_family_name(seat, "Smit")
    session = seat.window.open_case.session
    session.set_mark(FAMILY, "paper")
    session.keep_unread("sponsor.birth_date", "ergens in de zomer")
    session.settle()
    seat.saved()
    seat.window.close()
    again = open_desk(qtbot, seat.folder)
    again.enter(PASSPHRASE)
    again.press(Qt.Key.Key_Return)
    kept = again.window.open_case.session
    assert kept.mark(FAMILY) == "paper"
    assert kept.unread("sponsor.birth_date") == "ergens in de zomer"
    again.window.close()
