"""What stands in the way at the start: another window, a folder, a damaged store, a clock."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.frame.single import Bell, ring
from gezin_desktop.desk.start.lock import LockPage
from gezin_desktop.desk.start.rescue import RescuePage
from gezin_desktop.desk.where import Where
from gezin_desktop.store import NewSummary, ProcessLock, Store, presence
from PySide6.QtCore import Qt

from .conftest import words_of
from .window_kit import PASSPHRASE, example, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


CTRL = Qt.KeyboardModifier.ControlModifier


SHIFT = Qt.KeyboardModifier.ShiftModifier


FAMILY = "sponsor.family_name"


def test_a_second_start_finds_the_store_claimed_and_rings(qtbot: QtBot, folder: Path):
    seat = open_desk(qtbot, folder)
    bell = Bell(folder, seat.window)
    seat.window.showMinimized()
    assert ring(folder)
    qtbot.waitUntil(lambda: not seat.window.isMinimized(), timeout=3000)
    bell.close()
    assert not ring(folder)


def test_a_store_that_another_process_has_is_not_opened(qtbot: QtBot, folder: Path):
    held = ProcessLock(folder).acquire()
    try:
        seat = open_desk(qtbot, folder)
        rescue = seat.page
        assert isinstance(rescue, RescuePage)
        assert "gebruikt de zaken nu" in " ".join(words_of(rescue))
    finally:
        held.release()
    rescue.retry.click()
    assert isinstance(seat.page, LockPage)


def test_cases_open_elsewhere_are_taken_over_only_by_who_is_sure(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(presence, "this_computer", lambda: "another computer")
        Store.open(folder, PASSPHRASE)._connection.close()  # left open there, and never closed
    seat = open_desk(qtbot, folder)
    seat.type_passphrase()
    qtbot.waitUntil(lambda: isinstance(seat.page, RescuePage), timeout=5000)
    rescue = seat.page
    assert "andere computer" in " ".join(words_of(rescue))
    assert not rescue.salvage.isVisible()
    rescue.take_over.click()
    assert "Typ eerst de wachtzin" in rescue.box.note.words
    rescue.field.setText(PASSPHRASE)
    dialogs.seam.answers.append(False)
    rescue.take_over.click()
    assert "andere computer gesloten" in dialogs.seam.asked[-1]
    assert seat.window.room.store is None
    dialogs.seam.answers.append(True)
    rescue.take_over.click()
    qtbot.waitUntil(lambda: seat.window.room.store is not None, timeout=5000)
    assert seat.window.where is Where.LIST
    assert rescue.field.text() == ""


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="rights do not bind this user"
)
def test_a_folder_that_cannot_be_written_to_is_told(qtbot: QtBot, folder: Path):
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        seat = open_desk(qtbot, folder)
        assert isinstance(seat.page, RescuePage)
    finally:
        folder.chmod(stat.S_IRWXU)


def test_a_folder_that_refuses_to_be_written_is_told(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_given: object) -> ProcessLock:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(ProcessLock, "acquire", refuse)
    seat = open_desk(qtbot, folder)
    rescue = seat.page
    assert isinstance(rescue, RescuePage)
    assert "kan niet worden geschreven" in " ".join(words_of(rescue))


def test_a_damaged_store_is_mended_with_its_backup(qtbot: QtBot, folder: Path):
    store = Store.open(folder, PASSPHRASE)
    store.add(example().read_text("utf-8"), NewSummary("Haddad"))
    store.backup()
    store.close()
    (folder / "cases.db").write_bytes(b"x" * 8192)
    seat = open_desk(qtbot, folder)
    seat.type_passphrase(PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(seat.page, RescuePage), timeout=5000)
    rescue = seat.page
    assert isinstance(rescue, RescuePage)
    rescue.field.setFocus()
    seat.keys(PASSPHRASE)
    rescue.put_back.click()
    qtbot.waitUntil(lambda: seat.window.where is Where.LIST, timeout=5000)
    assert seat.window.list_page.model.rowCount() == 1


def test_a_loose_file_is_taken_into_the_store_after_the_passphrase(qtbot: QtBot, folder: Path):
    seat = open_desk(qtbot, folder, begin=False)
    window = seat.window
    window.deeds.cases.open_file(example())
    assert window.where is Where.CASE
    assert not window.room.is_claimed
    seat.press(Qt.Key.Key_K, CTRL | SHIFT)
    assert isinstance(seat.page, LockPage)
    seat.enter()
    seat.saved()
    assert window.where is Where.CASE
    assert window.room.store.count() == 1  # type: ignore[union-attr]
    assert dialogs.seam.asked == []


def test_a_loose_file_can_be_covered_where_there_is_no_store(qtbot: QtBot, tmp_path: Path):
    seat = open_desk(qtbot, tmp_path / "leeg", begin=False)
    seat.window.deeds.cases.open_file(example())
    seat.press(Qt.Key.Key_L, CTRL)
    assert seat.page is seat.window.cover
    seat.window.close()
    assert not (tmp_path / "leeg").exists()


def test_a_clock_before_the_last_save_is_told(qtbot: QtBot, folder: Path):
    store = Store.open(folder, PASSPHRASE)
    store.add("{}", NewSummary("Haddad"))  # saved by the clock of the computer, after 2026-06-08
    store.close()
    seat = open_desk(qtbot, folder)
    seat.time.at = seat.time.at.replace(year=2020)
    seat.enter()
    assert seat.window.trouble.names() == ["clock"]
    assert "Zet eerst de klok goed" in seat.window.trouble.words()


def test_a_nearly_full_disk_is_told(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Store, "low_space", lambda _store: True)
    seat = open_desk(qtbot, folder)
    seat.enter()
    assert "De schijf is bijna vol." in seat.window.trouble.words()


def test_settings_that_cannot_be_read_and_a_crash_are_told(qtbot: QtBot, folder: Path):
    config = folder.parent / "config"
    config.mkdir()
    (config / "settings.json").write_text("{")
    (config / "crash.txt").write_text("Fatal Python error: Segmentation fault")
    seat = open_desk(qtbot, folder, begin=False)
    seat.window.deeds.opening.look_at_program()
    try:
        assert seat.window.trouble.names() == ["settings", "crash"]
        assert "is de vorige keer vanzelf gestopt" in seat.window.trouble.words()
    finally:
        seat.window.guardian.stop_watching()
