"""Terms and erasure, and a new recovery code, in the real window on a real store."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.manage.bin import BinWindow
from gezin_desktop.desk.manage.recovery import RecoveryWindow
from gezin_desktop.desk.manage.review import ReviewWindow
from gezin_desktop.store import Store, WrongPassphrase
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from .conftest import heard, words_of
from .test_backups_window import fill, top
from .window_kit import PASSPHRASE, TODAY, Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG_AGO = date(2020, 3, 1)


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    ids = fill(tmp_path / "data")
    with Store.open(tmp_path / "data", PASSPHRASE) as store:
        store.note(ids[:2], "closed_on", LONG_AGO)
        store.note(ids[1:2], "kind", "advice")
    opened = open_desk(qtbot, tmp_path / "data")
    opened.enter()
    return opened


def review(seat: Desk) -> ReviewWindow:
    seat.press(Qt.Key.Key_Y, CTRL | SHIFT)
    return top(seat, ReviewWindow)


def test_the_list_tells_which_cases_are_past_their_term_and_why(seat: Desk):
    shown = review(seat)
    assert shown.model.rowCount() == 2
    assert [shown.model.cell(row, 4).words for row in (0, 1)] == ["1 maart 2021", "1 maart 2025"]
    assert [shown.model.cell(row, 2).words for row in (0, 1)] == ["advies", "dossier"]
    assert "voorstel van het programma" in shown._intro.text()
    seat.window.deeds.choose_language("en")
    QApplication.processEvents()
    assert shown.model.cell(0, 2).words == "advice"
    assert "proposal of the program" in shown._intro.text()
    assert not any("zaken" in words for words in words_of(shown))


def test_terms_are_confirmed_and_the_list_follows(seat: Desk):
    shown = review(seat)
    shown.file.setText("")
    shown.confirm.click()
    assert "1 tot 1200" in shown.told.heading.text()
    shown.file.setText("120")
    shown.confirm.click()
    terms = seat.store.retention()
    assert (terms.file, terms.advice, terms.confirmed) == (120, 12, True)
    assert shown.model.rowCount() == 1
    assert "voorstel" not in shown._intro.text()


def test_a_case_is_kept_one_more_year(seat: Desk):
    shown = review(seat)
    number = shown._due[0].case.number
    shown.keep.click()
    assert "1 zaak blijft bewaard tot 8 juni 2027" in shown.told.heading.text()
    (kept,) = [one for one in seat.store.cases() if one.number == number]
    assert kept.keep_until == TODAY + timedelta(days=365)
    assert shown.model.rowCount() == 1


def test_a_case_is_erased_only_when_its_number_is_typed(seat: Desk):
    shown, store = review(seat), seat.store
    number = shown._due[0].case.number
    for answer in (None, "2026-9999"):
        dialogs.seam.answers.append(answer)
        shown.erase.click()
        assert store.count() == 3
    assert "niets gewist" in shown.told.heading.text()
    dialogs.seam.answers.append(number)
    shown.erase.click()
    assert number in dialogs.seam.asked[-1]
    assert "8 juli 2026" in dialogs.seam.asked[-1]
    seat.bot.waitUntil(lambda: "voorgoed gewist" in shown.told.heading.text(), timeout=5000)
    assert store.count() == 2
    assert [one.number for one in store.erasures()] == [number]
    assert number in shown._held.text()
    assert seat.window.list_page.model.rowCount() == 2
    assert len(store.backups()) == 2


def test_several_cases_are_erased_by_typing_how_many(seat: Desk):
    shown, store = review(seat), seat.store
    shown.table.selectAll()
    dialogs.seam.answers.append("2")
    shown.erase.click()
    seat.bot.waitUntil(lambda: store.count() == 1, timeout=5000)
    seat.bot.waitUntil(lambda: not shown.busy, timeout=5000)
    assert shown.model.rowCount() == 0
    shown.erase.click()
    assert "Kies eerst" in shown.told.heading.text()


def the_bin(seat: Desk) -> BinWindow:
    seat.press(Qt.Key.Key_J, CTRL | SHIFT)
    return top(seat, BinWindow)


def test_deleted_cases_come_back_or_are_erased_at_once(seat: Desk):
    shown, store = the_bin(seat), seat.store
    assert "geen zaak verwijderd" in shown.empty.accessibleName()
    assert not shown.table.isVisible()
    shown.close()
    numbers = [one.number for one in store.cases()]
    store.delete_many([one.id for one in store.cases()])
    shown = the_bin(seat)
    assert "3 zaken zijn nog terug te halen" in shown._intro.text()
    assert shown.model.rowCount() == 3
    number = shown.model.cell(0, 0).words
    shown.back.click()
    assert "1 zaak staat weer in de lijst" in shown.told.heading.text()
    assert [one.number for one in store.cases()] == [number]
    assert seat.window.list_page.model.rowCount() == 1
    gone = shown.model.cell(0, 0).words
    dialogs.seam.answers.append(gone)
    shown.erase.click()
    seat.bot.waitUntil(lambda: not shown.busy, timeout=5000)
    assert "1 zaak is voorgoed gewist" in shown.told.heading.text()
    assert [one.number for one in store.erasures()] == [gone]
    assert shown.model.rowCount() == 1
    assert set(numbers) == {number, gone, shown.model.cell(0, 0).words}
    seat.window.deeds.choose_language("en")
    QApplication.processEvents()
    assert "1 case can be brought back" in shown._intro.text()


def test_the_bin_is_emptied_when_the_program_closes(seat: Desk, tmp_path: Path):
    store = seat.store
    first, second = (one.id for one in store.cases()[:2])
    now, days = store._now(), [0]
    store._now = lambda: now + timedelta(days=days[0])
    store.delete(first)
    days[0] = 20
    store.delete(second)
    days[0] = 31
    number = store.deleted_cases()[-1].number
    seat.window.close()
    with Store.open(tmp_path / "data", PASSPHRASE) as again:
        assert [one.number for one in again.erasures()] == [number]
        assert [one.id for one in again.deleted_cases()] == [second]
        assert again.backups()[0].change >= again.erasures()[0].change  # made without it


def test_a_new_recovery_code_takes_the_place_of_the_old_one(seat: Desk, tmp_path: Path):
    seat.press(Qt.Key.Key_H, CTRL | SHIFT)
    shown = top(seat, RecoveryWindow)
    printed = heard(shown.print_code)
    shown.print_code.disconnect(seat.window.deeds.print_code)
    shown.go.click()
    seat.bot.waitUntil(shown.code.isVisible, timeout=5000)
    shown.code.print.click()
    (code,) = printed
    assert isinstance(code, str)
    assert code.replace("-", " – ") == shown.code.code.text()
    assert not shown.go.isVisible()
    seat.window.close()
    with pytest.raises(WrongPassphrase):
        Store.open(tmp_path / "data", recovery_code="-".join(["AAAA"] * 8))
    Store.open(tmp_path / "data", recovery_code=code).close()
