"""Cases to and from elsewhere in the real window: encrypted, as overview, compared, mixed."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.manage.arriving import COPY, MIX, TAKE, ArrivalsWindow
from gezin_desktop.desk.manage.key_asked import KeyWindow
from gezin_desktop.desk.manage.sending import CSV, XLSX, SendWindow
from gezin_desktop.desk.summaries import summariser
from gezin_desktop.store import NewSummary, Store
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from .test_backups_window import fill, top
from .window_kit import LIGHT, PASSPHRASE, TODAY, Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SECRET = "lamp fiets regen stoel krant"  # noqa: S105 - of a file that lives for one test


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    fill(tmp_path / "data")
    opened = open_desk(qtbot, tmp_path / "data")
    opened.enter()
    return opened


def send_window(seat: Desk) -> SendWindow:
    seat.press(Qt.Key.Key_O, CTRL | SHIFT)
    return top(seat, SendWindow)


def move_to(store: Store, case_id: int, city: str) -> None:
    """Let the sponsor of a case live elsewhere."""
    case = store.load(case_id)
    content = json.loads(case.text)
    content["sponsor"]["city"] = city
    text = json.dumps(content, ensure_ascii=False)
    summary = replace(summariser(TODAY)(text), number=case.number)
    store.save(case_id, text, summary, expected_version=case.version)


def city(store: Store, case_id: int) -> str:
    found: str = json.loads(store.load(case_id).text)["sponsor"]["city"]
    return found


def test_chosen_cases_leave_encrypted_and_another_desk_opens_them(seat: Desk, tmp_path: Path):
    seat.window.list_page.table.show_rows([0, 1])
    shown = send_window(seat)
    assert "2 zaken" in shown._what.text()
    shown.go.click()
    assert shown.secret.first_box.note.words
    for field in (shown.secret.first, shown.secret.second):
        field.setText(SECRET)
    file = tmp_path / "zaken.gezinzaken"
    dialogs.seam.answers.append(file)
    shown.go.click()
    seat.bot.waitUntil(file.exists, timeout=5000)
    seat.bot.waitUntil(lambda: "2 zaken zijn" in shown.told.heading.text(), timeout=5000)
    assert shown.secret.text() == ""
    content = file.read_bytes()
    for row in (0, 1):
        summary = seat.window.list_page.model.summary(row)
        assert summary is not None
        assert summary.title.split(",")[0].encode() not in content
    with Store.create(tmp_path / "other", PASSPHRASE, hardness=LIGHT)[0] as other:
        assert [one.state for one in other.look_at_arrivals(content, SECRET)] == ["new", "new"]


@pytest.mark.parametrize("kind", [CSV, XLSX])
def test_an_overview_of_all_that_is_shown_holds_no_formula(seat: Desk, tmp_path: Path, kind: str):
    seat.store.add("{}", NewSummary('=HYPERLINK("http://x")', number="+1", outcome="met"))
    seat.window.list_page.refresh()
    seat.window.list_page.table.show_row(-1)
    shown = send_window(seat)
    shown.kind.button(kind).click()
    assert shown.nameless.isChecked()
    shown.nameless.click()
    file = tmp_path / f"overzicht.{kind}"
    dialogs.seam.answers.append(file)
    shown.go.click()
    assert "4 zaken zijn" in shown.told.heading.text()
    if kind == CSV:
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig")), delimiter=";"))
        assert rows[0][:4] == ["Nummer", "Zaak", "Cliënt", "Uitkomst"]
        assert len(rows) == 5
        cells = [cell for row in rows for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
        assert "Voldoet op papier" in cells
    else:
        with zipfile.ZipFile(file) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "HYPERLINK" in sheet
        assert "<f>" not in sheet


@pytest.mark.parametrize("kind", [CSV, XLSX])
def test_an_overview_leaves_names_out_unless_somebody_wants_them(
    seat: Desk, tmp_path: Path, kind: str
):
    seat.store.add("{}", NewSummary("Familie Tulp", number="2026-7", outcome="met"))
    seat.window.list_page.refresh()
    seat.window.list_page.table.show_row(-1)
    shown = send_window(seat)
    assert not shown.nameless.isVisible()
    shown.kind.button(kind).click()
    assert shown.nameless.isVisible()
    file = tmp_path / f"overzicht.{kind}"
    dialogs.seam.answers.append(file)
    shown.go.click()
    content = file.read_bytes()
    if kind == XLSX:
        with zipfile.ZipFile(file) as book:
            content = book.read("xl/worksheets/sheet1.xml")
    assert b"2026-7" in content
    titles = [one.title for one in seat.store.cases()]
    assert len(titles) == 4
    assert [title for title in titles if title.encode() in content] == []


def test_a_place_that_cannot_be_written_is_told(seat: Desk, tmp_path: Path):
    shown = send_window(seat)
    shown.kind.button(CSV).click()
    dialogs.seam.answers.append(tmp_path / "nergens" / "overzicht.csv")
    shown.go.click()
    assert "kon niet worden opgeslagen" in shown.told.heading.text()
    dialogs.seam.answers.append(None)
    shown.go.click()


def arrivals_of(seat: Desk, file: Path) -> ArrivalsWindow:
    seat.window.deeds.files.take_in(file)
    asked = top(seat, KeyWindow)
    asked.field.setText("iets anders dan dat")
    asked.go.click()
    seat.bot.waitUntil(lambda: bool(asked.box.note.words), timeout=5000)
    asked.field.setText(SECRET)
    asked.go.click()
    seat.bot.waitUntil(lambda: bool(seat.window.findChildren(ArrivalsWindow)), timeout=5000)
    QApplication.processEvents()
    return top(seat, ArrivalsWindow)


def test_an_encrypted_file_is_compared_mixed_and_taken_in(seat: Desk, tmp_path: Path):
    store = seat.store
    ids = [one.id for one in store.cases(sort="number")]
    file = tmp_path / "zaken.gezinzaken"
    move_to(store, ids[0], "Sneek")
    file.write_bytes(store.send(ids, SECRET, hardness=LIGHT))
    move_to(store, ids[0], "Zwolle")
    store.delete(ids[2])
    store.purge_deleted()
    shown = arrivals_of(seat, file)
    states = [shown.model.cell(row, 2).words for row in range(3)]
    assert states == ["beide zijn gewijzigd", "hetzelfde", "nieuw hier"]
    assert shown.model.cell(0, 3).words == "de onze blijft"
    assert shown.differences.rowCount() == 1
    shown.action.button(MIX).click()
    shown.go.click()
    assert "Kies hieronder" in shown.told.heading.text()
    shown.changes.selectAll()
    assert shown.model.cell(0, 3).words == "gekozen antwoorden"
    shown.go.click()
    seat.bot.waitUntil(lambda: "import" in seat.window.trouble.names(), timeout=5000)
    assert "2 zaken zijn overgenomen" in seat.window.trouble.words()
    assert city(store, ids[0]) == "Sneek"
    assert store.count() == 3
    assert seat.window.list_page.model.rowCount() == 3


@pytest.mark.parametrize(("action", "count", "lives"), [(TAKE, 3, "Sneek"), (COPY, 4, "Zwolle")])
def test_a_case_file_with_a_number_of_ours_is_compared_first(
    seat: Desk, tmp_path: Path, action: str, count: int, lives: str
):
    store = seat.store
    ours = store.cases(sort="number")[0]
    file = tmp_path / "zaak.json"
    move_to(store, ours.id, "Sneek")
    file.write_text(store.load(ours.id).text, "utf-8")
    move_to(store, ours.id, "Zwolle")
    seat.window.deeds.files.take_in(file)
    QApplication.processEvents()
    shown = top(seat, ArrivalsWindow)
    assert (shown.differences.cell(0, 0).words, shown.differences.rowCount()) == ("Woonplaats", 1)
    shown.action.button(action).click()
    shown.go.click()
    seat.bot.waitUntil(lambda: "import" in seat.window.trouble.names(), timeout=5000)
    assert store.count() == count
    assert city(store, ours.id) == lives
    assert len({one.number for one in store.cases()}) == count


def test_a_broken_encrypted_file_is_refused_with_a_reason(seat: Desk, tmp_path: Path):
    file = tmp_path / "kapot.gezinzaken"
    file.write_bytes(b"gezin-zaken/1\n{}\nxxxx")
    seat.window.deeds.files.take_in(file)
    asked = top(seat, KeyWindow)
    asked.field.setText(SECRET)
    asked.go.click()
    seat.bot.waitUntil(asked.told.isVisible, timeout=5000)
    assert asked.told.heading.text()
    seat.window.deeds.files.take_in(tmp_path / "weg.gezinzaken")
    assert "open" in seat.window.trouble.names()
    assert seat.store.count() == 3
