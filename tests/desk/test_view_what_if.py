"""What if: a scratch copy that is never saved, taken over as one step or dropped whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.case.reading import write_case
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.views.whatif.model import build_what_if
from gezin_desktop.desk.views.whatif.strip import WhatIfStrip
from gezin_desktop.law.whatif import beside
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .intake_kit import TODAY, opened, row_at, session_of
from .window_kit import Desk, example, make_store, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DAY = date(2026, 9, 1)
RELATION = "relatives.rana.relation"


# -- the session ---------------------------------------------------------------------------------


def test_a_dropped_trial_leaves_case_and_undo_as_they_were():
    session = session_of("08")
    session.answer("receipt_date", date(2026, 6, 20))
    before, steps = session.state, session.history.count()
    session.begin_trial()
    session.answer("receipt_date", DAY)
    session.visit()
    session.answer(RELATION, "unmarried-partner")
    assert session.kept_state is before
    session.end_trial(take_over=False)
    assert session.state is before
    assert session.history.count() == session.history.index() == steps
    session.history.undo()
    assert session.receipt_date == date(2026, 6, 15)


def test_a_trial_taken_over_is_one_step():
    session = session_of("08")
    before = session.state
    session.begin_trial()
    session.answer("receipt_date", DAY)
    session.visit()
    session.answer(RELATION, "unmarried-partner")
    tried = session.state
    session.end_trial(take_over=True)
    assert session.state is tried
    assert session.history.count() == 1
    session.history.undo()
    assert session.state is before
    session.history.redo()
    assert session.state is tried


def test_steps_taken_back_within_a_trial_are_forgotten_too():
    session = session_of("08")
    session.begin_trial()
    assert not session.can_undo
    session.answer("receipt_date", DAY)
    session.visit()
    session.answer(RELATION, "unmarried-partner")
    session.history.undo()
    assert session.can_undo
    session.end_trial(take_over=False)
    assert session.history.count() == 0


def test_a_trial_without_a_change_taken_over_is_no_step():
    session = session_of("08")
    session.begin_trial()
    session.end_trial(take_over=True)
    assert session.history.count() == 0
    assert session.trial is None


def test_the_assessment_follows_the_scratch_copy_and_comes_back():
    session = session_of("08")
    real = session.assessment
    session.begin_trial()
    session.answer("receipt_date", DAY)
    assert session.assessment != real
    assert session.kept_assessment is real
    assert session.baseline is real
    session.end_trial(take_over=False)
    assert session.assessment == real


# -- what the strip says -------------------------------------------------------------------------


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_the_strip_says_what_the_law_says_about_the_difference(tongue: str):
    session = session_of("08")
    kept = session.case
    session.begin_trial()
    session.answer("receipt_date", DAY)
    model = build_what_if(session, tongue)
    found = beside(kept, session.case, TODAY)
    assert [line.path for line in model.answers] == [one.path for one in found.facts]
    moved = [one for one in found.routes if one.before is not one.after or one.conditions]
    assert len([line for line in model.effects if line.strong]) >= len(moved) > 0
    conditions = sum(len(one.conditions) for one in found.routes)
    plain = [line for line in model.effects if not line.strong and line.sign_after]
    assert len(plain) == conditions
    day = {"nl": "1 september 2026", "en": "1 September 2026"}[tongue]
    assert model.answers[0].after.replace("\u00a0", " ") == day


def test_a_person_that_was_added_or_removed_is_told():
    session = session_of("08")
    session.begin_trial()
    session.remove_row("relatives", 3, "oma")
    model = build_what_if(session, "nl")
    assert any(line.sign_after == "na" and line.strong for line in model.effects)
    assert model.as_lines("nl")


# -- the view ------------------------------------------------------------------------------------


def test_the_strip_is_there_only_while_something_is_tried():
    view = opened("08")
    assert not view.what_if.isVisible()
    view.begin_what_if()
    assert view.what_if.isVisible()
    assert view.what_if.hint.isVisible()
    row_at(view, "receipt_date")
    view.session.answer("receipt_date", DAY)
    QApplication.processEvents()
    assert view.row is not None
    assert view.row._tried is not None
    assert view.row._tried.isVisible()
    assert view.what_if.answers[0].isVisible()
    assert view.what_if.answers[0].link.accessibleName()
    view.what_if.drop.click()
    assert not view.what_if.isVisible()
    assert not view.row._tried.isVisible()


def test_esc_drops_and_a_link_leads_to_the_question():
    view = opened("08")
    view.begin_what_if()
    view.session.answer("receipt_date", DAY)
    view.show_tab("income")
    QTest.keyClick(view.what_if.answers[0].link, Qt.Key.Key_Return)
    assert view.row is not None
    assert view.row.path == "receipt_date"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert view.session.trial is None
    assert view.session.receipt_date == date(2026, 6, 15)


def test_no_letter_is_made_of_a_scratch_copy():
    view = opened("08")
    view.show_tab("bond")
    view.begin_what_if()
    view.show_tab("letter")
    assert view.tab == "bond"
    assert view.status.said.text() == "Eerst ‘Wat als?’ overnemen of weggooien."
    view.what_if.give_up()
    view.show_tab("letter")
    assert view.tab == "letter"


def test_a_day_to_wait_for_is_tried_from_the_large_outcome():
    view = opened("10")
    view.session.choose_person("tariq")
    view.session.answer("sponsor.residence.status", None)
    view.toggle_outcome()
    QApplication.processEvents()
    large = view.stack.currentWidget()
    large.tried.emit({"receipt_date": DAY})
    assert view.session.trial is not None
    assert view.session.receipt_date == DAY
    assert view.session.kept_state.case.receipt_date != DAY


def test_each_way_that_the_law_tried_has_a_button_that_tries_it():
    view = opened("08")
    view.toggle_outcome()
    large = view.stack.currentWidget()
    large.choose("partner-marriage-valid")
    QApplication.processEvents()
    ways = [way for way in large.detail._ways if way.button.isVisible()]
    assert ways
    assert all(way.button.accessibleName().startswith("Probeer") for way in ways)
    large.what_if.click()
    assert view.session.trial is not None
    ways[0].button.click()
    assert view.session.trial is not None
    condition = view.session.assessment.of("rana")[0].condition("partner-marriage-valid")
    assert condition.status.value == "met"


def test_a_switch_of_language_changes_the_strip():
    view = opened("08")
    view.begin_what_if()
    view.session.answer("receipt_date", DAY)
    language().choose("en")
    QApplication.processEvents()
    assert view.what_if.heading.text() == "What if?"
    assert "September" in view.what_if.answers[0]._values.text()


# -- the window ----------------------------------------------------------------------------------


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    """A window on a store with one case that is kept."""
    make_store(tmp_path / "data")
    desk = open_desk(qtbot, tmp_path / "data")
    desk.enter()
    desk.window.deeds.files.take_in(example())
    desk.saved()
    return desk


def test_f5_begins_and_nothing_is_saved_until_it_is_taken_over(seat: Desk):
    case, session = seat.window.open_case, seat.window.open_case.session
    store = seat.store
    assert case.case_id is not None
    seat.press(Qt.Key.Key_F5)
    assert session.trial is not None
    session.answer("receipt_date", DAY)
    session.settle()
    assert case.saver.is_saved
    assert case.save()
    assert "2026-09-01" not in store.load(case.case_id).text
    strip = seat.window.case_view.what_if
    assert isinstance(strip, WhatIfStrip)
    strip.take.click()
    seat.saved()
    assert case.save()
    assert "2026-09-01" in store.load(case.case_id).text


def test_a_lock_keeps_the_case_and_forgets_the_trial(seat: Desk):
    session = seat.window.open_case.session
    kept = write_case(session.case)
    seat.press(Qt.Key.Key_F5)
    session.answer("receipt_date", DAY)
    seat.window.deeds.locking.lock()
    assert session.trial is None
    seat.enter()
    assert write_case(session.case) == kept
    assert not seat.window.case_view.what_if.isVisible()


def test_ctrl_z_in_a_trial_never_reaches_the_case_itself(seat: Desk):
    session = seat.window.open_case.session
    session.answer("receipt_date", date(2026, 6, 20))
    seat.press(Qt.Key.Key_F5)
    seat.window.deeds.edits.undo()
    assert session.receipt_date == date(2026, 6, 20)
    assert not seat.window.acts["undo"].isEnabled()
    session.answer("receipt_date", DAY)
    assert seat.window.acts["undo"].isEnabled()
    session.end_trial(take_over=True)
    assert "wat is geprobeerd" in seat.window.acts["undo"].text()
