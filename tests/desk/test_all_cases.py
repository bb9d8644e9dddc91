"""All cases in the real window: their calendar, as a file too, and a new assessment."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage import crew
from gezin_desktop.desk.manage.deadlines_model import ALL, MONTH, WEEK, Picked
from gezin_desktop.desk.manage.reassess import ReassessWindow
from gezin_desktop.desk.manage.reassess_work import assess_all
from gezin_desktop.desk.manage.sweep import Stopped
from gezin_desktop.desk.where import Where
from gezin_desktop.law.assess import assess
from gezin_desktop.law.deadlines.agenda import agendas
from gezin_desktop.store import NewSummary, Store
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from .calendar_kit import PEOPLE, expected, fill, in_the_store, settled, shown_page
from .conftest import words_of
from .ending_work import ends_itself
from .window_kit import PASSPHRASE, TODAY, Desk, example

if TYPE_CHECKING:
    from pathlib import Path


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "data")
    return tmp_path / "data"


def test_the_calendar_holds_every_day_of_every_case_once(seat: Desk):
    page = shown_page(seat)
    page.period.button(ALL).click()
    found = [(day.number, day.deadline.id, day.deadline.due) for day in page.days]
    assert len(found) == len(set(found))
    assert set(found) == expected(seat)
    assert {number for number, _, _ in found} == {one.number for one in in_the_store(seat).after(0)}


def test_nobody_is_named_on_the_page_on_paper_or_in_the_text(seat: Desk, tmp_path: Path):
    page = shown_page(seat)
    page.period.button(ALL).click()
    page.copy.click()
    told = QGuiApplication.clipboard().text()
    cells = [
        str(page.model.index(row, column).data() or "")
        for row in range(page.model.rowCount())
        for column in range(page.model.columnCount())
    ]
    everything = " ".join([told, *cells, *words_of(page)])
    assert not [name for name in PEOPLE if name in everything]
    assert "H." in cells
    assert "(H.)" in told
    assert len([line for line in told.splitlines() if line.startswith("- ")]) == len(page.days)
    paper = tmp_path / "days.pdf"
    dialogs.seam.answers.append(paper)
    page.print.click()
    assert paper.read_bytes().startswith(b"%PDF")
    QGuiApplication.clipboard().clear()


def test_groups_stand_under_headings_that_the_keyboard_passes_over(seat: Desk):
    page = shown_page(seat)
    page.period.button(ALL).click()
    first = [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]
    heads = [row for row in range(page.model.rowCount()) if page.model.day(row) is None]
    assert first[heads[0]].startswith("Deze week · ")
    assert first[heads[1]].startswith("Later · ")
    page.table.setFocus()
    rows = []
    for _ in range(page.model.rowCount()):
        rows.append(page.table.row())
        seat.press(Qt.Key.Key_Down)
    assert not set(rows) & set(heads)
    assert len(set(rows)) == len(page.days)


@pytest.mark.parametrize(("period", "most"), [(WEEK, 7), (MONTH, 30)])
def test_a_period_shows_the_days_within_it(seat: Desk, period: str, most: int):
    page = shown_page(seat)
    page.period.button(ALL).click()
    every = page.days
    page.period.button(period).click()
    near = [
        day
        for day in every
        if (
            (TODAY - day.deadline.due).days
            if day.deadline.due < TODAY
            else (day.deadline.working_day - TODAY).days
        )
        <= most
    ]
    assert 0 < len(near) < len(every)
    assert sorted(map(str, page.days)) == sorted(map(str, near))


def test_enter_opens_the_case_of_the_day_and_escape_goes_back_to_the_list(seat: Desk):
    page = shown_page(seat)
    page.table.setFocus()
    day = page.model.day(page.table.row())
    assert day is not None
    seat.press(Qt.Key.Key_Return)
    assert seat.window.where is Where.CASE
    assert seat.window.open_case.number == day.number
    seat.press(Qt.Key.Key_T, CTRL | SHIFT)
    settled(seat, page)
    assert seat.window.stack.currentWidget() is page
    seat.press(Qt.Key.Key_Escape)
    assert seat.window.where is Where.CASE
    seat.press(Qt.Key.Key_O, CTRL)
    seat.press(Qt.Key.Key_T, CTRL | SHIFT)
    settled(seat, page)
    seat.press(Qt.Key.Key_Escape)
    assert seat.window.stack.currentWidget() is seat.window.list_page


def test_asking_for_it_again_keeps_the_days_and_reads_the_cases_again(seat: Desk):
    page = shown_page(seat)
    assert QApplication.focusWidget() is page.table
    days = page.days
    assert shown_page(seat) is page
    assert page.days == days
    in_the_store(seat).delete(days[0].case_id)
    assert not [day for day in shown_page(seat).days if day.case_id == days[0].case_id]


def test_every_word_follows_the_language(seat: Desk):
    page = shown_page(seat)
    assert "Termijnen van alle zaken" in words_of(page)
    language().choose("en")
    QApplication.processEvents()
    told = " ".join([*words_of(page), *page.lines()])
    assert "Deadlines of all cases" in told
    assert "This week" in told
    assert not [word for word in ("dagen", "zaak", "Deze week", "termijn") if word in told]


def test_a_lock_leaves_no_day_behind(seat: Desk):
    page = shown_page(seat)
    assert page.model.rowCount()
    seat.window.deeds.locking.lock()
    assert page.model.rowCount() == 0
    assert page.told.text() == ""
    assert page.days == ()
    seat.enter()
    assert seat.window.stack.currentWidget() is seat.window.list_page


def test_stopping_keeps_what_stood_there_and_says_so(seat: Desk):
    page = shown_page(seat)
    before = page.days
    page.begin()
    page.progress.stop.click()
    settled(seat, page)
    assert page.days == before
    if page.was_stopped:
        assert page.trouble.isVisible()


def test_a_stop_comes_through_in_the_middle(folder: Path):
    with Store.open(folder, PASSPHRASE) as store:
        seen = []

        def tell(done: int, total: int) -> None:
            seen.append((done, total))
            if done:
                raise Stopped

        with pytest.raises(Stopped):
            assess_all(store, TODAY, tell)
        assert seen == [(0, 3), (3, 3)]


def test_a_new_assessment_puts_the_list_right_and_makes_no_version(seat: Desk):
    store = in_the_store(seat)
    before = {one.id: one for one in store.after(0)}
    seat.window.acts["reassess"].trigger()
    (asked,) = seat.window.findChildren(ReassessWindow)
    asked.go.click()
    settled(seat, asked)
    assert "3 zaken" in asked.told.heading.text()
    for one in store.after(0):
        found = assess(read_case(one.text), TODAY)
        days = [
            day.due
            for route in found.routes
            for day in route.deadlines
            if day.type == "deadline" and day.due >= TODAY
        ]
        assert one.next_date == min(days, default=None)
        assert one.outcome != "met"
        assert (one.version, one.text) == (before[one.id].version, before[one.id].text)
    rows = seat.window.list_page.model
    assert {rows.summary(row).next_date for row in range(3)} == {
        one.next_date for one in store.after(0)
    }
    asked.go.click()
    settled(seat, asked)
    assert asked.told.body.text() == "In de lijst stond al hetzelfde."
    assert "8 juni 2026" in asked.before.text()
    asked.close()


def test_an_open_case_goes_on_after_a_new_assessment(seat: Desk):
    window = seat.window
    window.deeds.cases.open(in_the_store(seat).after(0)[0].id)
    window.acts["reassess"].trigger()
    (asked,) = window.findChildren(ReassessWindow)
    asked.go.click()
    settled(seat, asked)
    asked.close()
    assert window.open_case.session.answer("sponsor.family_name", "Anders")
    seat.saved()
    assert "save" not in window.trouble.names()


def test_a_case_that_cannot_be_read_is_counted_and_left_as_it_is(seat: Desk):
    store = in_the_store(seat)
    bad = store.add("{", NewSummary("Kapot", outcome="refer"))
    page = shown_page(seat)
    assert store.load(bad).number in page.note.text()
    seat.window.acts["reassess"].trigger()
    (asked,) = seat.window.findChildren(ReassessWindow)
    asked.go.click()
    settled(seat, asked)
    assert "1 " in asked.told.body.text().split("ander")[-1]
    assert store.load(bad).outcome == "refer"
    asked.close()


def test_processes_give_the_same_as_one(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(crew, "PORTION", 2)
    with Store.open(folder, PASSPHRASE) as store:
        alone = list(crew.worked(store.after, agendas, TODAY, 3))
        beside = list(crew.worked(store.after, agendas, TODAY, crew.ALONE + 1))
    assert [len(portion) for portion in beside] == [2, 1]
    assert beside == alone


def test_work_goes_on_here_when_the_processes_are_ended(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(crew, "PORTION", 1)
    with Store.open(folder, PASSPHRASE) as store:
        found = list(crew.worked(store.after, ends_itself, TODAY, crew.ALONE + 1))
        assert [answer for portion in found for _, answer in portion] == [
            len(one.text) + 2026 for one in store.after(0)
        ]


def test_who_comes_back_at_once_sees_the_calendar(seat: Desk):
    page = shown_page(seat)
    days = page.days
    page.begin()
    seat.press(Qt.Key.Key_Escape)
    seat.press(Qt.Key.Key_T, CTRL | SHIFT)
    settled(seat, page)
    assert page.days == days
    assert not page.was_stopped
    assert not page.trouble.isVisible()


def test_the_list_holds_the_nearest_days_however_many_cases_there_are(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("gezin_desktop.desk.manage.deadlines_model.MOST_COMING", 4)
    monkeypatch.setattr("gezin_desktop.desk.manage.deadlines_model.MOST_PASSED", 0)
    few, all_days = Picked(TODAY), []
    with Store.open(folder, PASSPHRASE) as store:
        for case in store.after(0):
            (found,) = agendas((case.text,), TODAY)
            few.take(case, found)
            all_days += [day.working_day for day, _ in found.once() if day.due >= TODAY]
    kept = [day.deadline.working_day for day in few.days(ALL)]
    assert kept == sorted(all_days)[:4]
    assert few.total(ALL) >= len(all_days)


def test_a_day_of_violence_is_only_hinted_at_in_the_text(seat: Desk):
    case = json.loads(example("07-divorce-after-five-years.json").read_text("utf-8"))
    relative = case["relatives"][0]["id"]
    case["events"] = [{"kind": "violence-left-home", "on": "2026-05-01", "relative": relative}]
    store = in_the_store(seat)
    store.add(json.dumps(case), NewSummary("Anders"))
    page = shown_page(seat)
    page.period.button(ALL).click()
    assert "cal-violence-1y" in {day.deadline.id for day in page.days}
    assert "geweld" not in " ".join(page.lines()).lower()
