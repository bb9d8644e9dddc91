"""Backups in the real window: listed, made, looked into, cases and all brought back, checked."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.backups import BackupsWindow
from gezin_desktop.desk.manage.put_back import PutBackWindow
from gezin_desktop.desk.manage.salvage import SalvageWindow
from gezin_desktop.desk.start.rescue import RescuePage
from gezin_desktop.desk.summaries import summariser
from gezin_desktop.desk.where import Where
from gezin_desktop.store import Store, check
from gezin_desktop.store.check import Problem
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from .conftest import heard, words_of
from .window_kit import PASSPHRASE, TODAY, Desk, example, make_store, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FILES = ("01", "02", "03")
W = TypeVar("W", bound=QDialog)


def text_of(number: str) -> str:
    """The text of a practice case."""
    return next(example().parent.glob(f"{number}-*.json")).read_text("utf-8")


def fill(folder: Path, numbers: tuple[str, ...] = FILES) -> list[int]:
    """A store with practice cases, and a backup of them; the ids of the cases."""
    make_store(folder)
    make = summariser(TODAY)
    with Store.open(folder, PASSPHRASE) as store:
        ids = [store.add(text, make(text)) for text in map(text_of, numbers)]
        store.backup()
    return ids


def top(seat: Desk, kind: type[W]) -> W:
    """The window of this kind that is on show."""
    return next(one for one in seat.window.findChildren(kind) if one.isVisible())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "data")
    return tmp_path / "data"


def shown_backups(seat: Desk) -> BackupsWindow:
    seat.press(Qt.Key.Key_R, CTRL | SHIFT)
    return top(seat, BackupsWindow)


def test_a_backup_shows_what_it_holds_and_gives_a_deleted_case_back(seat: Desk):
    store = seat.store
    gone, changed = store.cases()[0], store.cases()[1]
    text = store.load(changed.id).text
    store.delete(gone.id)
    store.purge_deleted()
    fresh = text.replace('"format"', ' "format"', 1)
    assert fresh != text
    summary = replace(summariser(TODAY)(fresh), number=changed.number)
    store.save(changed.id, fresh, summary, expected_version=changed.version)
    shown = shown_backups(seat)
    assert [shown.model.cell(0, 2).words, shown.model.rowCount()] == ["3", 1]
    QApplication.processEvents()
    seat.press(Qt.Key.Key_Return)
    seat.bot.waitUntil(shown.holds.table.isVisible, timeout=5000)
    told = " ".join(words_of(shown))
    assert "staan 3 zaken" in told
    assert "1 daarvan staat niet meer in het programma" in told
    assert "1 is sindsdien gewijzigd" in told
    assert shown.holds.model.cell(0, 0).words == gone.number
    shown.back.click()
    seat.bot.waitUntil(lambda: store.count() == 3, timeout=5000)
    seat.bot.waitUntil(lambda: not shown.busy, timeout=5000)
    assert "1 zaak is teruggehaald" in shown.told.heading.text()
    assert gone.number in [one.number for one in store.cases()]
    assert store.load(changed.id).text == fresh
    assert seat.window.list_page.model.rowCount() == 3


def test_a_backup_is_made_with_progress_and_the_list_grows(seat: Desk):
    shown = shown_backups(seat)
    parts: list[float] = []
    seat.window.room.copying.connect(parts.append)
    shown.now.click()
    assert shown.progress.isVisible()
    seat.bot.waitUntil(lambda: shown.model.rowCount() == 2, timeout=5000)
    assert parts[-1] == 1.0
    assert parts == sorted(parts)
    assert not shown.progress.isVisible()
    assert "gecontroleerd" in shown.told.heading.text()


def test_a_backup_can_be_stopped_and_then_made_after_all(
    seat: Desk, monkeypatch: pytest.MonkeyPatch
):
    shown, room = shown_backups(seat), seat.window.room
    kept = room.folder / "backups"
    before = sorted(kept.iterdir())
    pressed, make = threading.Event(), Store.backup

    def once_pressed(store: Store, *given: Any) -> Path:
        assert pressed.wait(5)
        return make(store, *given)

    monkeypatch.setattr(Store, "backup", once_pressed)
    shown.now.click()
    shown.progress.stop.click()
    with seat.bot.waitSignal(room.copy_stopped):
        pressed.set()
    assert not shown.progress.isVisible()
    assert "geen reservekopie gemaakt" in shown.told.heading.text()
    assert sorted(kept.iterdir()) == before
    with seat.bot.waitSignal(room.copied):
        shown.now.click()
    assert len(list(kept.iterdir())) == len(before) + 1


def test_a_whole_backup_comes_back_only_with_its_passphrase(seat: Desk, folder: Path):
    store = seat.store
    store.delete(store.cases()[0].id)
    shown = shown_backups(seat)
    shown.all_back.click()
    asked = top(seat, PutBackWindow)
    asked.go.click()
    assert asked.box.note.words
    asked.field.setText("iets anders dan dat")
    asked.go.click()
    seat.bot.waitUntil(lambda: not asked.busy, timeout=5000)
    assert "past niet" in asked.box.note.words
    assert seat.window.room.store is store
    asked.field.setText(PASSPHRASE)
    asked.go.click()
    seat.bot.waitUntil(lambda: "put-back" in seat.window.trouble.names(), timeout=5000)
    fresh = seat.window.room.store
    assert fresh is not None
    assert fresh is not store
    assert fresh.count() == 3
    assert seat.window.list_page.model.rowCount() == 3
    assert seat.window.where is Where.LIST
    assert list(folder.glob("*.beschadigd-*"))
    assert "is teruggezet" in seat.window.trouble.words()


def test_who_turns_away_from_putting_back_keeps_the_cases_of_now(seat: Desk):
    store = seat.window.room.store
    shown = shown_backups(seat)
    shown.all_back.click()
    asked = top(seat, PutBackWindow)
    asked.field.setText(PASSPHRASE)
    asked.go.click()
    asked.reject()
    for _ in range(3):
        QApplication.processEvents()
    assert seat.window.room.store is store
    assert "put-back" not in seat.window.trouble.names()


def test_the_check_says_that_all_is_well_or_what_is_not(
    seat: Desk, monkeypatch: pytest.MonkeyPatch
):
    shown = shown_backups(seat)
    shown.check.click()
    seat.bot.waitUntil(shown.told.isVisible, timeout=5000)
    assert shown.told.heading.text() == "Alles is in orde."
    seat.bot.waitUntil(lambda: not shown.busy, timeout=5000)
    bad = [Problem("check-case", (("number", "2026-0007"),))]
    monkeypatch.setattr(Store, "problems", lambda *_: bad)
    shown.check.click()
    seat.bot.waitUntil(lambda: "1 ding" in shown.told.heading.text(), timeout=5000)
    assert shown.told.body.text() == bad[0].text("nl")
    seat.window.deeds.choose_language("en")
    QApplication.processEvents()
    assert shown.told.heading.text() == "1 thing is not in order."
    assert shown.told.body.text() == bad[0].text("en")
    assert shown.windowTitle() == "Backups"


def test_once_a_day_everything_is_checked_and_what_is_wrong_is_told(
    seat: Desk, monkeypatch: pytest.MonkeyPatch
):
    room, trouble = seat.window.room, seat.window.trouble
    over = heard(room.checked)
    room.check_when_due()
    seat.bot.waitUntil(lambda: over == [[]], timeout=5000)
    assert "check" not in trouble.names()
    room.check_when_due()  # not again on the same day
    store = room.store
    assert store is not None
    monkeypatch.setattr(store, "verify_due", lambda: True)
    bad = [Problem("check-case", (("number", "2026-0007"),))]
    monkeypatch.setattr(store, "problems", lambda _unwanted: bad)
    room.check_when_due()
    seat.bot.waitUntil(lambda: "check" in trouble.names(), timeout=5000)
    assert over == [[], bad]
    assert "2026-0007" in trouble.words()


def test_a_lock_ends_a_check_that_is_under_way(seat: Desk, monkeypatch: pytest.MonkeyPatch):
    begun = threading.Event()

    def endless(opened: Any, *_given: object) -> list[Problem]:
        begun.set()
        opened.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        )
        return []

    def check_by_hand() -> None:
        shown_backups(seat).check.click()

    monkeypatch.setattr(check, "problems", endless)
    for begin in (check_by_hand, seat.window.room.check_when_due):
        begin()
        assert begun.wait(5)
        begun.clear()
        seat.window.deeds.locking.lock()  # would wait for ever
        seat.show()
        seat.enter()
        assert "check" not in seat.window.trouble.names()


def test_a_check_tells_how_far_it_is_and_can_be_stopped(
    seat: Desk, monkeypatch: pytest.MonkeyPatch
):
    shown, told, check_pages = shown_backups(seat), threading.Event(), check.refused_pages

    def once_stopped(opened: Any) -> int:
        told.set()
        opened.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        )
        return 0

    monkeypatch.setattr(check, "refused_pages", once_stopped)
    shown.check.click()
    assert shown.checking.isVisible()
    assert "Alle zaken worden gecontroleerd: 0 %" in words_of(shown.checking)
    seat.window.deeds.choose_language("en")
    QApplication.processEvents()
    assert "All cases are being checked: 0 %" in words_of(shown.checking)
    assert told.wait(5)
    shown.checking.stop.click()
    seat.bot.waitUntil(lambda: not shown.busy, timeout=5000)
    assert not shown.checking.isVisible()
    assert shown.told.heading.text() == "The check was stopped before everything had been read."
    monkeypatch.setattr(check, "refused_pages", check_pages)
    parts: list[int] = []
    shown.checking._far.connect(parts.append)
    shown.check.click()
    seat.bot.waitUntil(lambda: not shown.busy, timeout=5000)
    assert shown.told.heading.text() == "Everything is in order."
    assert parts == sorted(set(parts))
    assert parts[-1] == 100
    assert not shown.checking.isVisible()


def test_work_of_a_small_window_ends_before_the_store_is_closed(
    seat: Desk, monkeypatch: pytest.MonkeyPatch
):
    begun, closing, store = threading.Event(), threading.Event(), seat.window.room.store
    assert store is not None
    found: list[object] = []
    done = BackupsWindow.done

    def closed(shown: BackupsWindow, result: int) -> None:
        closing.set()
        done(shown, result)

    def look(_file: object) -> None:
        begun.set()
        closing.wait(5)
        found.append(store.count())

    monkeypatch.setattr(BackupsWindow, "done", closed)
    monkeypatch.setattr(store, "preview", look)
    shown_backups(seat).look.click()
    assert begun.wait(5)
    seat.window.close()
    assert found == [3]  # it was still open


def test_the_lock_takes_the_names_in_a_backup_off_the_screen(seat: Desk):
    shown = shown_backups(seat)
    shown.look.click()
    seat.bot.waitUntil(shown.holds.table.isVisible, timeout=5000)
    seat.window.deeds.locking.lock()
    QApplication.processEvents()
    assert not [one for one in seat.window.findChildren(QDialog) if one.isVisible()]


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_damaged_file_is_saved_case_by_case_from_the_rescue_page(
    qtbot: QtBot, folder: Path, code: str
):
    database = folder / "cases.db"
    content = bytearray(database.read_bytes())
    content[100] ^= 16  # on the first page, so that the store does not open
    database.write_bytes(content)
    language().choose(code)
    seat = open_desk(qtbot, folder)
    seat.type_passphrase(PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(seat.window.stack.currentWidget(), RescuePage), timeout=5000)
    rescue = seat.window.stack.currentWidget()
    assert isinstance(rescue, RescuePage)
    rescue.salvage.click()
    assert rescue.box.note.words
    rescue.field.setText(PASSPHRASE)
    rescue.salvage.click()
    qtbot.waitUntil(lambda: bool(seat.window.findChildren(SalvageWindow)), timeout=5000)
    shown = top(seat, SalvageWindow)
    assert len(shown.holds.chosen()) == 3
    assert ("3 zaken" if code == "nl" else "3 cases") in " ".join(words_of(shown))
    shown.holds.table.clearSelection()
    shown.take.click()
    assert shown.told.isVisible()
    shown.holds.table.show_row(0)
    shown.take.click()
    qtbot.waitUntil(lambda: seat.window.room.store is not None, timeout=5000)
    QApplication.processEvents()
    assert seat.window.list_page.model.rowCount() == 1
    assert list(folder.glob("*.beschadigd-*"))
