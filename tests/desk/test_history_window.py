"""The history of a case in the real window: versions in words, compared, one put back, undone."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from gezin_desktop.case.model import EMPTY
from gezin_desktop.desk.manage.history import NOW, HistoryWindow
from gezin_desktop.desk.manage.past_words import case_of, told
from gezin_desktop.desk.preview.page import KEPT, LetterPage
from gezin_desktop.desk.summaries import summariser
from gezin_desktop.desk.widgets.labels import isolated
from gezin_desktop.desk.widgets.tables import RowsModel
from gezin_desktop.store import Change, NewLetter, Store, compare
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from .conftest import words_of
from .test_backups_window import text_of, top
from .window_kit import PASSPHRASE, TODAY, Desk, make_store, open_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CITY = "sponsor.city"


def to_utrecht(case: dict[str, Any]) -> None:
    case["sponsor"]["city"] = "Utrecht"
    case["sponsor"]["incomes"][0]["monthly_gross"] = 2711.5


def with_a_child(case: dict[str, Any]) -> None:
    child = {"id": "sami", "given_names": "Sami", "relation": "child", "birth_date": "2019-01-31"}
    case["relatives"].append(child)


def changed(text: str, change: Callable[[dict[str, Any]], None]) -> str:
    case = json.loads(text)
    change(case)
    return json.dumps(case, ensure_ascii=False)


def a_page(words: str) -> bytes:
    """A small PDF of one page."""
    out = io.BytesIO()
    drawn = Canvas(out)
    drawn.drawString(72, 720, words)
    drawn.save()
    return out.getvalue()


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    folder = tmp_path / "data"
    make_store(folder)
    times = iter(datetime(2026, 6, 1, 9, tzinfo=UTC) + timedelta(hours=hour) for hour in range(99))
    make = summariser(TODAY)
    with Store.open(folder, PASSPHRASE, now=lambda: next(times)) as store:
        text = text_of("08")
        case_id = store.add(text, make(text))
        for change in (to_utrecht, with_a_child):
            case = store.load(case_id)
            text = changed(case.text, change)
            summary = replace(make(text), number=case.number)
            store.save(case_id, text, summary, expected_version=case.version)
        store.who = "AJ"
        for version in (2, 3):
            pdf = a_page(f"versie {version}")
            store.keep_letter(case_id, pdf, NewLetter("nl", "2026-07", version=version))
    opened = open_desk(qtbot, folder)
    opened.enter()
    opened.window.deeds.cases.open(case_id)
    QApplication.processEvents()
    return opened


def shown_history(seat: Desk) -> HistoryWindow:
    seat.press(Qt.Key.Key_H, CTRL)
    return top(seat, HistoryWindow)


def rows(shown: HistoryWindow) -> list[tuple[str, str, str]]:
    model = shown.differences
    return [
        (plain(model, row, 0), plain(model, row, 1), plain(model, row, 2))
        for row in range(model.rowCount())
    ]


def plain(model: RowsModel, row: int, column: int) -> str:
    """A cell without the signs that keep two directions of writing apart."""
    words = model.cell(row, column).words.replace("\xa0", " ")
    return words.replace("\u2068", "").replace("\u2069", "")


def test_versions_are_listed_with_what_changed_in_words(seat: Desk):
    shown = shown_history(seat)
    assert shown.model.rowCount() == 3
    assert "Sami" in shown.model.cell(0, 1).words
    assert "Woonplaats" in shown.model.cell(1, 1).words
    assert [shown.model.cell(row, 2).words for row in range(3)] == ["1", "1", "–"]
    assert QApplication.focusWidget() is shown.table
    QTest.keyClick(shown.table, Qt.Key.Key_Down)
    assert rows(shown) == [
        ("Woonplaats", "Amersfoort", "Utrecht"),
        ("1. Loon per maand, bruto", "€ 2.600,00", "€ 2.711,50"),
    ]
    assert "recht van 2026-07" in " ".join(words_of(shown.made))
    seat.window.deeds.choose_language("en")
    QApplication.processEvents()
    assert rows(shown)[0] == ("Town", "Amersfoort", "Utrecht")
    assert shown.windowTitle() == "Earlier versions of this case"


def test_two_versions_are_compared_and_each_with_the_case_of_now(seat: Desk):
    shown = shown_history(seat)
    for _ in range(2):
        QTest.keyClick(shown.table, Qt.Key.Key_Down)
    assert rows(shown) == []
    for _ in range(2):
        QTest.keyClick(shown.table, Qt.Key.Key_Up, SHIFT)
    both = rows(shown)
    assert ("Woonplaats", "Amersfoort", "Utrecht") in both
    assert any("Sami" in question and new == "31 januari 2019" for question, _, new in both)
    shown.table.show_row(2)
    shown.against.button(NOW).click()
    assert rows(shown) == both


def test_a_letter_is_opened_from_the_version_it_was_made_of(seat: Desk):
    shown = shown_history(seat)
    shown.table.show_row(1)
    assert [button.isVisible() for button in shown.made.buttons] == [True, False, False]
    assert "AJ" in shown.made.buttons[0].accessibleDescription()
    shown.table.show_row(2)
    assert not shown.made.isVisible()
    shown.table.show_row(1)
    shown.made.buttons[0].click()
    page = seat.window.case_view.page("letter")
    assert isinstance(page, LetterPage)
    assert page.part == KEPT
    seat.bot.waitUntil(lambda: page.kept.outgoing() is not None, timeout=5000)
    assert page.kept.pages.letter.text.strip() == "versie 2"  # not the newest one


def test_a_version_comes_back_as_one_step_and_is_kept(seat: Desk):
    session = seat.window.open_case.session
    now = session.state
    shown = shown_history(seat)
    assert not shown.back.isVisible()
    shown.table.show_row(2)
    assert shown.back.isVisible()
    shown.back.click()
    seat.saved()
    assert session.get(CITY) == "Amersfoort"
    assert "sami" not in [one.id for one in session.case.relatives]
    store, case_id = seat.window.room.store, seat.window.open_case.case_id
    assert store is not None
    assert case_id is not None
    assert json.loads(store.load(case_id).text)["sponsor"]["city"] == "Amersfoort"
    assert "eerdere versie" in seat.window.acts["undo"].text()
    seat.press(Qt.Key.Key_Z, CTRL)
    assert session.state == now
    seat.saved()
    assert json.loads(store.load(case_id).text)["sponsor"]["city"] == "Utrecht"


def test_a_practice_case_says_that_it_has_no_history(seat: Desk):
    seat.window.deeds.cases.open_loose(text_of("01"))
    seat.press(Qt.Key.Key_H, CTRL)
    assert "history" in seat.window.trouble.names()


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_answer_of_every_practice_case_has_words(code: str):
    # what came with a whole case: every fact of it is a change from nothing
    for number in (f"{place:02d}" for place in range(1, 11)):
        text = text_of(number)
        case = case_of(text)
        found = told(compare('{"format": "gezin-case/1"}', text), EMPTY, case, code)
        assert len(found) > 5 or number == "09"  # nothing is known in that one
        unnamed = [one.path for one in found if not one.question]
        assert set(unnamed) <= {"client", "reference", "notes"} | {
            path for path in unnamed if path.startswith("events") or ".documents[" in path
        }, unnamed
        assert all(one.new for one in found)


def test_a_text_this_program_does_not_know_is_told_as_it_is():
    (one,) = told([Change("sponsor.shoe", None, 43)], EMPTY, EMPTY, "nl")
    assert (one.question, one.old, one.new) == ("", "", isolated("43"))
    assert case_of("no json") == EMPTY
