"""First start, lock, rescue and second start, in the real window on a real store."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.settings import LOCK_MINUTES
from gezin_desktop.desk.start.lock import LockPage
from gezin_desktop.desk.start.wizard import Wizard
from gezin_desktop.desk.where import Where
from gezin_desktop.store import Damaged, DiskFull, Store
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from .conftest import heard, words_of
from .window_kit import PASSPHRASE, Desk, example, open_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FAMILY = "sponsor.family_name"


def test_the_first_start_ends_in_the_list_by_keyboard_alone(qtbot: QtBot, tmp_path: Path):
    seat = open_desk(qtbot, tmp_path / "data")
    window, wizard = seat.window, seat.page
    assert isinstance(wizard, Wizard)
    wizard.next.setFocus()
    seat.press(Qt.Key.Key_Space)
    for _ in range(2):
        seat.keys(PASSPHRASE)
        seat.press(Qt.Key.Key_Tab)
        seat.press(Qt.Key.Key_Tab)
    assert wizard.passphrase.second.text() == PASSPHRASE
    wizard.next.setFocus()
    seat.press(Qt.Key.Key_Space)
    qtbot.waitUntil(wizard.code.isVisible, timeout=5000)
    assert QApplication.focusWidget() is wizard.code.safe
    seat.press(Qt.Key.Key_Space)
    wizard.next.setFocus()
    seat.press(Qt.Key.Key_Space)
    seat.keys(str(tmp_path / "kopie"))
    wizard.next.setFocus()
    seat.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: wizard.backup.tested, timeout=5000)
    seat.press(Qt.Key.Key_Space)
    wizard.practice.choice.setFocus()
    seat.press(Qt.Key.Key_2)
    wizard.next.setFocus()
    seat.press(Qt.Key.Key_Space)
    assert window.where is Where.LIST
    assert len(list((tmp_path / "kopie").glob("*.gezinbackup"))) == 1
    window.close()
    assert Store.exists(tmp_path / "data")


def test_a_lock_empties_the_screen_and_goes_on_where_the_talk_was(seat: Desk):
    window = seat.window
    window.deeds.files.take_in(example())
    window.case_view.show_tab("income")
    seat.press(Qt.Key.Key_L, CTRL)
    assert isinstance(seat.page, LockPage)
    assert window.windowTitle() == "gezin-desktop"
    assert window.room.store is None
    assert not window.has_view
    assert window.open_case.session.case.relatives == []
    assert window.list_page.model.rowCount() == 0
    assert "Haddad" not in " ".join(words_of(window))
    seat.enter()
    assert window.case_view.tab == "income"
    assert window.open_case.number == "2026-0108"


def test_a_wrong_passphrase_is_told_and_the_right_one_still_opens(qtbot: QtBot, folder: Path):
    seat = open_desk(qtbot, folder)
    lock = seat.page
    assert isinstance(lock, LockPage)
    seat.type_passphrase("iets heel anders dan dat")
    qtbot.waitUntil(lambda: bool(lock.box.note.words), timeout=5000)
    assert "past niet" in lock.box.note.words
    seat.enter()
    assert seat.window.where is Where.LIST


def test_menus_and_keys_of_cases_do_nothing_while_locked(qtbot: QtBot, folder: Path):
    seat = open_desk(qtbot, folder)
    for key in (Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_O):
        seat.press(key, CTRL | SHIFT)
    seat.press(Qt.Key.Key_F12)
    assert isinstance(seat.page, LockPage)
    assert not seat.window.acts["new"].isEnabled()


def test_the_program_locks_after_minutes_without_a_key(seat: Desk):
    window = seat.window
    seat.settings.put(LOCK_MINUTES, 3)
    seat.time.seconds += 2 * 60
    window.watch.look()
    assert window.where is Where.LIST
    handle = window.windowHandle()
    assert handle is not None
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, none))
    seat.time.seconds += 2 * 60
    window.watch.look()
    assert window.where is Where.LIST
    seat.time.seconds += 60
    window.watch.look()
    lock = seat.page
    assert isinstance(lock, LockPage)
    assert "na 3 minuten" in " ".join(words_of(lock))


def test_the_program_locks_when_the_system_hides_it(seat: Desk):
    QApplication.instance().applicationStateChanged.emit(  # type: ignore[union-attr]
        Qt.ApplicationState.ApplicationSuspended
    )
    assert isinstance(seat.page, LockPage)


def test_an_answer_that_could_not_be_saved_survives_a_lock(
    seat: Desk, monkeypatch: pytest.MonkeyPatch
):
    window = seat.window
    window.deeds.files.take_in(example())

    def full(*_given: object, **_named: object) -> int:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(Store, "save", full)
        window.open_case.session.answer(FAMILY, "Haddad-Smit")
        seat.press(Qt.Key.Key_L, CTRL)
    assert isinstance(seat.page, LockPage)
    told = " ".join(words_of(window))
    assert "Wat niet is opgeslagen" in told
    assert "in het geheugen" not in told
    assert "Haddad-Smit" not in told
    seat.enter()
    seat.saved()
    assert window.open_case.session.get(FAMILY) == "Haddad-Smit"
    store, case_id = window.room.store, window.open_case.case_id
    assert store is not None
    assert case_id is not None
    assert "Haddad-Smit" in store.load(case_id).text


def test_discreet_covers_everything_until_f12(seat: Desk):
    window = seat.window
    window.deeds.files.take_in(example())
    seat.press(Qt.Key.Key_F12)
    assert seat.page is window.cover
    seat.press(Qt.Key.Key_O, CTRL)
    seat.press(Qt.Key.Key_Z, CTRL)
    assert seat.page is window.cover
    assert window.windowTitle() == "gezin-desktop"
    assert not window.trouble.isVisible()
    seat.press(Qt.Key.Key_F12)
    assert seat.page is window.case_view


def test_no_small_window_or_list_stays_above_a_lock_or_a_cover(seat: Desk):
    window = seat.window
    for deed in (window.deeds.locking.lock_when_idle, lambda _minutes: window.deeds.discreet()):
        if window.where is Where.LIST:
            window.deeds.files.take_in(example())
        window.deeds.do("find")
        window.menus.recent.popup(window.pos())
        QApplication.processEvents()
        deed(5)
        QApplication.processEvents()
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        assert shown == [window]
        if isinstance(seat.page, LockPage):
            seat.show()
            seat.enter()


def test_a_backup_is_made_now_and_at_the_end(seat: Desk, folder: Path):
    window = seat.window
    window.deeds.files.take_in(example())
    seat.press(Qt.Key.Key_B, CTRL)
    seat.bot.waitUntil(lambda: bool(window.case_view.status.backup.text()), timeout=5000)
    assert window.case_view.status.backup.text() == "Reservekopie om 10:42"
    assert len(list((folder / "backups").iterdir())) == 1
    window.open_case.session.answer(FAMILY, "Anders")
    seat.time.at = seat.time.at.replace(hour=12)
    window.close()
    assert len(list((folder / "backups").iterdir())) == 2


def test_a_lock_does_not_wait_for_a_backup(seat: Desk, folder: Path):
    seat.window.deeds.files.take_in(example())
    seat.press(Qt.Key.Key_L, CTRL)
    assert not (folder / "backups").exists()


def test_a_lock_gives_up_a_backup_that_is_being_made(
    seat: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    store, under_way = seat.window.room.store, threading.Event()
    heard_of = heard(seat.window.room.not_copied)
    assert store is not None
    seen: list[bool] = []

    def slow(folder: Path | None, progress: Callable[[float], None]) -> None:
        progress(0.1)
        under_way.set()
        while True:  # for ever, unless it is told that it is not wanted
            progress(0.2)

    monkeypatch.setattr(store, "backup", slow)
    leaving = seat.window.room.leaving
    leaving.connect(lambda: seen.append(isinstance(seat.page, LockPage)))
    seat.window.room.copy_now()
    assert under_way.wait(5)
    seat.press(Qt.Key.Key_L, CTRL)
    QApplication.processEvents()
    assert isinstance(seat.page, LockPage)
    assert seen == [True]  # the lock was on the screen before anything was waited for
    assert heard_of == []
    seat.enter()
    seat.window.room.copy_now()
    seat.bot.waitUntil(lambda: bool(seat.window.room.store.backups()), timeout=5000)


def test_a_backup_that_fails_is_told(seat: Desk, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_given: object) -> None:
        raise Damaged

    monkeypatch.setattr(Store, "backup", refuse)
    seat.press(Qt.Key.Key_B, CTRL)
    seat.bot.waitUntil(lambda: seat.window.trouble.names() == ["backup"], timeout=5000)
    assert "Er kon geen reservekopie worden gemaakt." in seat.window.trouble.words()


def test_another_passphrase_opens_the_cases_from_then_on(seat: Desk):
    from gezin_desktop.desk.frame.new_passphrase import NewPassphrase

    fresh = "appel molen fluit kruk"
    seat.press(Qt.Key.Key_W, CTRL | SHIFT)
    small = seat.window.findChild(NewPassphrase)
    assert small is not None
    for field, words in ((small.old, "niet de goede"), (small.new.first, fresh)):
        field.setFocus()
        seat.keys(words)
    small.new.second.setFocus()
    seat.keys(fresh)
    small.change.click()
    seat.bot.waitUntil(lambda: bool(small.old_box.note.words), timeout=5000)
    small.old.show_text(PASSPHRASE)
    small.change.click()
    seat.bot.waitUntil(lambda: not small.change.isVisible(), timeout=5000)
    small.close()
    seat.show()
    seat.press(Qt.Key.Key_L, CTRL)
    seat.enter(fresh)
    assert seat.window.where is Where.LIST


def test_a_screen_that_the_system_locks_locks_the_program(seat: Desk):
    seat.window.watch.screen_turned(False)
    assert seat.window.where is Where.LIST
    seat.window.watch.screen_turned(True)
    assert isinstance(seat.page, LockPage)


def test_the_recovery_code_is_drawn_on_its_sheet_in_both_languages(seat: Desk):
    from gezin_desktop.desk.frame.code_sheet import CodeSheet, draw_sheet
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    titles = set()
    for code in ("nl", "en"):
        seat.window.deeds.choose_language(code)
        titles.add(CodeSheet().lines()[0])
        sheet = QImage(595, 842, QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        draw_sheet(painter, QRectF(0, 0, 595, 842), "ABCD-EFGH-IJKL-MNOP", 1)
        painter.end()
        rows = [y for y in range(842) if any(sheet.pixel(x, y) != 0xFFFFFFFF for x in range(595))]
        assert rows[0] > 60, "the edge of the sheet stays free"
        assert rows[-1] - rows[0] > 100
    assert len(titles) == 2
