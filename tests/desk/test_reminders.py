"""Days that are done, told of later, or the counsellor's own: in the case, the list, the letter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.deadlines.model import DONE, day_lines
from gezin_desktop.desk.deadlines.page import DeadlinesPage
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.manage.deadlines_model import ALL
from gezin_desktop.desk.manage.reassess_work import assess_all
from gezin_desktop.desk.noted import (
    NOTHING,
    DayMark,
    marks_of,
    noted_of,
    path_of,
    read,
    snoozed,
)
from gezin_desktop.desk.reminders.block import RemindersBlock
from gezin_desktop.desk.reminders.model import Due
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import INITIALS, REMIND_DAYS
from gezin_desktop.desk.where import Where
from gezin_desktop.law.result import Deadline, Said
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from .conftest import words_of
from .window_kit import TODAY, Desk, example, make_store, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
BEFORE_18 = "cal-file-before-18"
DUE = date(2026, 6, 15)
PATH = path_of(BEFORE_18, DUE)
DAYS = st.none() | st.dates()
SIGNS = st.sampled_from('aé0126-/:.{}[]"\u0627 ')


# -- marks ---------------------------------------------------------------------------------------


@settings(max_examples=25)
@given(DAYS, DAYS, st.text(SIGNS, max_size=40))
def test_a_mark_is_read_as_it_was_written(done: date | None, later: date | None, what: str):
    mark = DayMark(done, later, what)
    assert read(mark.written()) == mark
    assert bool(mark.written()) is (mark != NOTHING)


@settings(max_examples=25)
@given(st.text(SIGNS, max_size=60))
def test_a_mark_from_anywhere_notes_something_or_nothing(text: str):
    assert isinstance(read(text), DayMark)
    marks_of({f"days.{text}": text, text: text})


def test_only_marks_on_days_are_taken():
    done = DayMark(done=TODAY).written()
    kept = {PATH: done, "sponsor.birth_date": "paper", "days.x/no-day": done}
    assert noted_of(kept).done == {(BEFORE_18, DUE)}


@settings(max_examples=25)
@given(st.integers(-40, 40), st.sampled_from([1, 7]))
def test_a_day_to_come_is_never_told_of_after_the_day_to_act(left: int, days: int):
    due = TODAY + timedelta(days=left)
    day = Deadline("x", due, "deadline", "sponsor", Said("x"), due - timedelta(days=1))
    mark = snoozed(NOTHING, day, TODAY, days)
    assert mark.later is not None
    assert mark.later >= TODAY
    if due >= TODAY:
        assert mark.later <= max(day.working_day, TODAY)


# -- in the window -------------------------------------------------------------------------------


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    """A window at its list with one case: a child that is nearly 18."""
    make_store(tmp_path / "data")
    opened = open_desk(qtbot, tmp_path / "data")
    opened.enter()
    opened.window.deeds.files.take_in(example())
    opened.window.trouble.clear()
    to_list(opened)
    return opened


def to_list(seat: Desk) -> None:
    seat.window.deeds.cases.show_list()
    looked(seat)


def looked(seat: Desk) -> RemindersBlock:
    """Wait until the store was looked through."""
    reminders = seat.window.deeds.reminders
    seat.bot.waitUntil(lambda: reminders._job is None, timeout=5000)
    QApplication.processEvents()
    return seat.window.list_page.reminders


def next_date(seat: Desk) -> date | None:
    (case,) = seat.window.room.store.cases()
    return case.next_date


def open_deadlines(seat: Desk) -> DeadlinesPage:
    (case,) = seat.window.room.store.cases()
    seat.window.deeds.cases.open(case.id)
    seat.window.case_view.show_tab("deadlines")
    QApplication.processEvents()
    page = seat.window.case_view.page("deadlines")
    assert isinstance(page, DeadlinesPage)
    return page


def test_what_is_near_stands_above_the_list_and_not_in_the_way(seat: Desk):
    block = looked(seat)
    assert block.isVisible()
    (row,) = [one for one in block.rows if not one.isHidden()]
    assert row.line is not None
    assert "2026-0108" in row.line.case
    assert row.line.left == "nog 7 dagen"
    assert QApplication.focusWidget() is seat.window.list_page.search
    row.case.setFocus()
    seat.press(Qt.Key.Key_Return)
    assert seat.window.where is Where.CASE
    assert seat.window.case_view.tab == "deadlines"
    seat.window.close()


def test_done_is_kept_beside_the_case_and_counts_everywhere(seat: Desk):
    block = looked(seat)
    assert next_date(seat) == DUE
    before = seat.window.room.store.load(1)
    block.rows[0].done_button.click()
    looked(seat)
    after = seat.window.room.store.load(1)
    assert (after.text, after.version) == (before.text, before.version)
    assert read(after.marks[PATH]).done == TODAY
    assert next_date(seat) is None
    assert block.found == []
    # the calendar over all cases
    seat.window.deeds.all_cases.show_deadlines()
    page = seat.window.deeds.all_cases.page
    seat.bot.waitUntil(lambda: not page.sweep.is_busy, timeout=5000)
    assert all(day.deadline.id != BEFORE_18 for day in page.picked.days(ALL))
    # a new assessment of all cases leaves the list as it is
    assess_all(seat.window.room.store, TODAY, lambda _done, _total: None)
    assert next_date(seat) is None
    # the case itself, its outcome and its letter
    tab = open_deadlines(seat)
    assert [line.key for line in tab.groups[DONE].shown()] == [BEFORE_18]
    assert "Klaar sinds 8 juni 2026." in tab.groups[DONE].shown()[0].noted
    session = seat.window.open_case.session
    assert all(day.id != BEFORE_18 for one in session.assessment.routes for day in one.deadlines)
    assert all(
        "15 juni 2026" not in one.heading for one in seat.window.case_view.panel.model.notices
    )
    seat.window.close()


def test_done_can_be_undone_on_the_spot(seat: Desk):
    block = looked(seat)
    block.rows[0].done_button.click()
    looked(seat)
    assert block.isVisible()
    assert "2026-0108" in block.said.text()
    block.undo.click()
    looked(seat)
    assert [due.day.id for due in block.found] == [BEFORE_18]
    assert PATH not in seat.window.room.store.load(1).marks
    assert next_date(seat) == DUE
    seat.window.close()


def test_later_is_quiet_until_that_day(seat: Desk):
    block = looked(seat)
    block.rows[0].later.emit(block.rows[0].line.due, 1)
    looked(seat)
    assert block.found == []
    assert next_date(seat) == DUE  # the day itself stands as it was
    seat.time.day += timedelta(days=1)
    seat.window.watch.look()
    assert [due.day.id for due in looked(seat).found] == [BEFORE_18]
    seat.window.close()


def test_the_settings_decide_how_far_ahead_and_whether_names_are_shown(seat: Desk):
    block = looked(seat)
    seat.settings.put(INITIALS, value=True)
    looked(seat)
    assert not any("Haddad" in text for text in words_of(block))
    seat.settings.put(REMIND_DAYS, 6)
    assert looked(seat).found == []
    assert not block.isVisible()
    seat.settings.put(REMIND_DAYS, 0)
    assert looked(seat).found == []
    seat.window.close()


def test_hidden_stays_hidden_until_the_cases_are_opened_again(seat: Desk):
    block = looked(seat)
    block.shut.click()
    to_list(seat)
    assert not block.isVisible()
    seat.press(Qt.Key.Key_L, CTRL)
    assert block.found == []
    assert not any("Haddad" in text for text in words_of(block))
    seat.enter()
    assert looked(seat).isVisible()
    seat.window.close()


def test_a_closed_case_is_not_told_of(seat: Desk):
    seat.window.room.store.note([1], "closed_on", TODAY)
    to_list(seat)
    assert looked(seat).found == []
    seat.window.close()


def test_an_own_reminder_is_set_by_keyboard_and_told_of(seat: Desk):
    page = open_deadlines(seat)
    page.add_own.click()
    assert QApplication.focusWidget() is page.own.day
    seat.keys("1 juni 2026")
    page.own.what.setFocus()
    seat.keys("terugbellen")
    page.own.keep.click()
    assert "voorbij" in page.own.note.words
    page.own.day.setFocus()
    page.own.day.selectAll()
    seat.keys("9-6-2026")
    page.own.keep.click()
    assert not page.own.isVisible()
    own = [line for line in page.lines if line.own]
    assert [(line.day, line.text) for line in own] == [(date(2026, 6, 9), "terugbellen")]
    seat.saved()
    to_list(seat)
    first = looked(seat).rows[0].line
    assert first is not None
    assert first.what == "eigen herinnering: terugbellen"
    assert next_date(seat) == date(2026, 6, 9)
    page = open_deadlines(seat)
    row = next(one for one in page.groups["week"].rows if one.line and one.line.own)
    row.remove.click()
    assert not any(line.own for line in page.lines)
    seat.press(Qt.Key.Key_Z, CTRL)
    assert any(line.own for line in page.lines)
    assert seat.window.case_view.tab == "deadlines"
    seat.window.close()


def test_done_in_the_case_is_a_step_that_is_undone(seat: Desk):
    page = open_deadlines(seat)
    row = next(one for one in page.groups["week"].rows if one.line and one.line.key == BEFORE_18)
    row.done.click()
    session = seat.window.open_case.session
    assert session.mark(PATH)
    assert [line.key for line in day_lines(session, "nl") if line.group == DONE] == [BEFORE_18]
    assert "termijnen" in seat.window.acts["undo"].text()
    seat.press(Qt.Key.Key_Z, CTRL)
    assert not session.mark(PATH)
    assert session.assessment is session.whole
    seat.window.close()


def test_done_in_the_calendar_of_all_cases_reaches_the_open_case(seat: Desk):
    open_deadlines(seat)
    seat.window.deeds.all_cases.show_deadlines()
    page = seat.window.deeds.all_cases.page
    seat.bot.waitUntil(lambda: not page.sweep.is_busy, timeout=5000)
    day = page.model.day(page.table.row())
    assert day is not None
    assert day.deadline.id == BEFORE_18
    page.head.done.click()
    assert all(one.deadline.id != BEFORE_18 for one in page.days)
    session = seat.window.open_case.session
    assert read(session.mark(PATH)).done == TODAY
    (block,) = [one for one in seat.window.trouble.findChildren(QAbstractButton)
                if one.text() == "Ongedaan maken"]  # fmt: skip
    block.click()
    assert not session.mark(PATH)
    seat.bot.waitUntil(lambda: not page.sweep.is_busy, timeout=5000)
    assert any(one.deadline.id == BEFORE_18 for one in page.days)
    seat.window.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_list_fits_in_every_window(seat: Desk, code: str):
    block = looked(seat)
    due = block.found[0]
    many = [Due(due.case_id, due.number, due.title, due.day, DayMark()) for _ in range(8)]
    language().choose(code)
    for percent, size in ((100, (1366, 698)), (200, (1024, 700))):
        scale().choose(percent)
        seat.show(*size)
        block.show_days(many)
        for _ in range(3):
            QApplication.processEvents()
        assert block.height() < seat.window.list_page.height() // 2
        for one in block.findChildren(QAbstractButton):
            if one.isVisible():
                assert one.width() + 1 >= one.minimumSizeHint().width(), one.text()
        for one in block.findChildren(QLabel):
            if one.isVisible() and one.wordWrap():
                assert one.heightForWidth(one.width()) <= one.height() + 1, one.text()
    QTest.mouseClick(block.more, Qt.MouseButton.LeftButton)
    assert len([row for row in block.rows if not row.isHidden()]) == 8
    assert block.height() < seat.window.list_page.height()
    seat.window.close()


def test_in_a_copy_of_a_case_nothing_has_been_done_yet(seat: Desk):
    block = looked(seat)
    block.rows[0].done_button.click()
    looked(seat)
    seat.window.list_page.duplicate(0)
    copy = max(case.id for case in seat.window.room.store.cases())
    stored = seat.window.room.store.load(copy)
    assert not noted_of(stored.marks).done
    assert stored.next_date == DUE
    assert noted_of(seat.window.room.store.load(1).marks).done
    seat.window.close()


def test_the_marks_of_all_cases_are_read_at_once(seat: Desk):
    store = seat.window.room.store
    store.save_mark(1, PATH, DayMark(done=TODAY).written())
    store.save_mark(1, "sponsor.birth_date", "paper")
    copy = store.duplicate(1)
    assert store.marks_under("days.") == {
        one: {PATH: DayMark(done=TODAY).written()} for one in (1, copy)
    }
    store.delete(copy)
    assert list(store.marks_under("days.")) == [1]
    assert store.marks_under("nothing.") == {}
    seat.window.close()
