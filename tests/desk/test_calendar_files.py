"""Days as calendar files: of all cases without names, and of one case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from PySide6.QtWidgets import QApplication

from .calendar_kit import PEOPLE, expected, fill, in_the_store, settled, shown_page
from .window_kit import TODAY, Desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "data")
    return tmp_path / "data"


def test_the_calendar_of_all_cases_becomes_a_file_without_names(seat: Desk, tmp_path: Path):
    page = shown_page(seat)
    path = tmp_path / "termijnen.ics"
    dialogs.seam.answers.append(path)
    page.calendar.click()
    seat.bot.waitUntil(lambda: not page.sweep.is_busy, timeout=10_000)
    QApplication.processEvents()
    told = path.read_bytes().decode("utf-8")
    assert told.startswith("BEGIN:VCALENDAR\r\n")
    assert told.endswith("END:VCALENDAR\r\n")
    coming = {row for row in expected(seat) if row[2] >= TODAY}
    assert 0 < told.count("BEGIN:VEVENT") <= len(coming)
    assert not [name for name in PEOPLE if name in told]
    assert "calendar" in seat.window.trouble.names()
    assert "termijnen.ics" in seat.window.trouble.words()


def test_a_calendar_file_that_cannot_be_written_changes_nothing(seat: Desk, tmp_path: Path):
    page = shown_page(seat)
    dialogs.seam.answers.append(tmp_path / "nowhere" / "termijnen.ics")
    page.calendar.click()
    settled(seat, page)
    assert "kon niet" in seat.window.trouble.words()
    assert page.days


def events_of(path: Path) -> dict[str, str]:
    """The day of each event of a calendar file by its identity."""
    lines = path.read_bytes().decode("utf-8").replace("\r\n ", "").split("\r\n")
    uids = [line for line in lines if line.startswith("UID:")]
    days = [line for line in lines if line.startswith("DTSTART")]
    return dict(zip(uids, days, strict=True))


def test_the_days_of_one_case_are_the_same_events_as_among_all_cases(seat: Desk, tmp_path: Path):
    page = shown_page(seat)
    every, one = tmp_path / "all.ics", tmp_path / "one.ics"
    dialogs.seam.answers.append(every)
    page.calendar.click()
    settled(seat, page)
    seat.window.deeds.cases.open(in_the_store(seat).after(0)[2].id)
    seat.window.case_view.show_tab("deadlines")
    dialogs.seam.answers.append(one)
    seat.window.case_view.stack.currentWidget().calendar.click()
    mine, all_events = events_of(one), events_of(every)
    assert len(mine) > 1
    assert mine.items() < all_events.items()
    assert not [name for name in PEOPLE if name in one.read_text("utf-8")]
    assert "one.ics" in seat.window.trouble.words()


def test_a_calendar_of_one_case_that_cannot_be_written_says_so(seat: Desk, tmp_path: Path):
    seat.window.deeds.cases.open(in_the_store(seat).after(0)[2].id)
    dialogs.seam.answers.append(tmp_path / "nowhere" / "one.ics")
    seat.window.deeds.all_cases.export_case()
    assert "one.ics" in seat.window.trouble.words()
    assert "kon niet" in seat.window.trouble.words()
    dialogs.seam.answers.append(None)
    seat.window.deeds.all_cases.export_case()
