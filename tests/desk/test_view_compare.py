"""Routes beside each other: which rows, which words, keyboard, text, print, both languages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State
from gezin_desktop.desk.views.compare.model import build_comparison
from gezin_desktop.desk.views.compare.page import CompareView
from gezin_desktop.desk.views.compare.table import MOST
from gezin_desktop.law.assess import assess
from gezin_desktop.law.compare import compare
from gezin_desktop.law.result import Status
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .conftest import KEPT, shown
from .intake_kit import example, opened, session_of
from .window_kit import example as file_of
from .window_kit import open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DAY = date(2026, 11, 2)


def session_10() -> Session:
    """The family that comes back from Belgium: two routes are open."""
    session = Session(assess, lambda: DAY)
    session.load(State(example("10")))
    return session


def page(session: Session | None = None, width: int = 1160) -> CompareView:
    """The comparison alone in a window."""
    view = CompareView(session or session_10())
    KEPT.append(view)
    shown(view, width, 640)
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    return view


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_differences_are_the_rows_of_the_law_that_differ(tongue: str):
    session = session_10()
    assert session.assessment is not None
    found = compare(session.assessment, session.person)
    assert found is not None
    different = build_comparison(session, tongue, every=False)
    every = build_comparison(session, tongue, every=True)
    figures = {"when", "fee", "decision", "permit"}
    keys = {row.key for row in different.rows}
    assert keys - figures == {row.subject for row in found.differences}
    assert {row.key for row in every.rows} - figures == {row.subject for row in found.rows}
    assert different.hidden == len(found.rows) - len(found.differences) > 0
    assert [row.key for row in different.rows][-4:] == ["when", "fee", "decision", "permit"]


def test_what_blocks_a_route_stands_first():
    session = session_10()
    model = build_comparison(session, "nl", every=False)
    assert session.assessment is not None
    unmet = {
        one.id
        for route in session.assessment.of(session.person)
        for one in route.conditions
        if one.status is Status.UNMET and one.counts
    }
    assert model.rows[0].key in unmet


def test_the_route_that_holds_on_paper_is_named():
    model = build_comparison(session_10(), "nl", every=False)
    assert model.advice.startswith("Alleen deze weg voldoet nu op papier")
    assert [head.sign for head in model.heads] == ["notyet", "met"]
    fees = next(row for row in model.rows if row.key == "fee")
    assert all("€" in cell.text for cell in fees.cells)


def test_nothing_to_compare_is_said():
    model = build_comparison(session_of("09"), "en", every=False)
    assert model.heads == ()
    assert model.advice.startswith("No route to compare yet")


def test_all_shows_more_rows_and_says_what_was_hidden():
    view = page()
    assert view.more.isVisible()
    before = len(view.model.rows)
    view.which.button("every").click()
    assert len(view.model.rows) > before
    assert not view.more.isVisible()


def test_the_rows_are_one_stop_and_arrows_move_between_them():
    view = page()
    rows = [row for row in view.table.rows if row.isVisible()]
    stops = [row for row in rows if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == rows[:1]
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    stops = [row for row in rows if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [rows[1]]
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    assert rows[0].hasFocus()


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_every_row_says_aloud_what_each_route_says(tongue: str):
    language().choose(tongue)
    view = page()
    for place, row in enumerate(view.model.rows):
        name = view.table.rows[place].accessibleName()
        assert row.title in name
        assert all(cell.text.rstrip(".") in name for cell in row.cells)
    text = view.text.toPlainText()
    assert view.model.advice in text
    assert all(head.title in text for head in view.model.heads)


def test_a_switch_of_language_changes_every_word():
    view = page()
    dutch = view.text.toPlainText()
    language().choose("en")
    QApplication.processEvents()
    assert view.heading.text() == "Compare routes"
    assert view.text.toPlainText() != dutch
    assert "niet gevraagd" not in view.text.toPlainText()


def test_a_narrow_page_begins_as_text_and_can_show_the_picture():
    scale().choose(200)
    view = page(width=1024)
    assert view.parts.currentWidget() is view.text
    view.toggle_text()
    assert view.parts.currentWidget() is view.pane
    for button in (view.as_text, view.print, view.shut, view.which.button("every")):
        assert button.width() >= button.sizeHint().width()


def test_print_gives_the_text(tmp_path: Path):
    view = page()
    file = tmp_path / "routes.pdf"
    dialogs.seam.answers.append(str(file))
    view.print.click()
    assert file.read_bytes().startswith(b"%PDF")


def test_another_person_is_shown_when_the_talk_turns():
    session = session_of("08")
    view = page(session)
    first = view.model.who
    session.choose_person(session.case.relatives[1].id)
    assert view.model.who != first


def test_more_than_three_routes_are_reached_by_a_step():
    view = page()
    model = view.model
    many = type(model)(
        model.who,
        model.day,
        heads=model.heads * 2,
        rows=tuple(type(row)(row.key, row.title, row.cells * 2) for row in model.rows),
    )
    view.table.show_model(many, 0, 1160)
    heads = [one for one in view.table._heads if one.isVisible()]
    assert len(heads) == MOST
    view.table.show_model(many, 1, 1160)
    assert view.table._heads[0].accessibleName() == model.heads[1].spoken


def test_large_letters_show_one_route_at_a_time_and_a_step_to_the_other(
    qtbot: QtBot, tmp_path: Path
):
    scale().choose(200)
    seat = open_desk(qtbot, tmp_path / "data", begin=False)
    seat.window.deeds.cases.open_file(file_of("10-returning-dutch-from-belgium.json"))
    seat.show(1024, 700)
    seat.press(Qt.Key.Key_F2)
    view = seat.window.case_view.stack.currentWidget()
    assert isinstance(view, CompareView)
    assert view.is_text
    view.toggle_text()
    QApplication.processEvents()
    assert len([one for one in view.table._heads if one.isVisible()]) == 1
    first = view.table._heads[0].accessibleName()
    assert not view.earlier.isEnabled()
    view.later.click()
    assert view.table._heads[0].accessibleName() != first
    assert not view.later.isEnabled()
    view.earlier.click()
    assert view.table._heads[0].accessibleName() == first


def test_the_link_in_the_outcome_is_there_when_more_routes_are_open():
    view = opened("10")
    assert view.panel.headline.compare.isVisible()
    QTest.keyClick(view.panel.headline.compare, Qt.Key.Key_Return)
    assert isinstance(view.stack.currentWidget(), CompareView)
    assert not view.panel.isVisible()
    QTest.keyClick(view.stack.currentWidget(), Qt.Key.Key_Escape)
    assert view.stack.currentWidget() is view.page("start")
    assert view.panel.isVisible()
    assert not opened("01").panel.headline.compare.isVisible()


def test_f2_shows_the_comparison_and_goes_back(qtbot: QtBot, tmp_path: Path):
    seat = open_desk(qtbot, tmp_path / "data", begin=False)
    seat.window.deeds.cases.open_file(file_of("10-returning-dutch-from-belgium.json"))
    view = seat.window.case_view
    view.show_tab("income")
    seat.press(Qt.Key.Key_F2)
    assert isinstance(view.stack.currentWidget(), CompareView)
    seat.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert view.stack.currentWidget().is_text
    seat.press(Qt.Key.Key_F2)
    assert view.tab == "income"
    assert view.stack.currentWidget() is view.page("income")
