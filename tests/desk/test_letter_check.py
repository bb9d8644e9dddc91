"""The look back at all answers before the letter, and what comes after it."""

from __future__ import annotations

from datetime import date

from gezin_desktop.desk.form import catalogue
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.desk.conftest import heard
from tests.desk.letter_kit import flat
from tests.desk.open_cases import example

# -- the look back and what comes after --------------------------------------------------------


def answers(it):
    return {row.answer.path: row for row in it.page.check.rows if row.isVisible()}


def test_the_look_back_shows_every_answer_and_leads_to_its_question(opened):
    it = opened(example("01"))
    it.page.parts.button("check").click()
    rows = answers(it)
    assert rows["sponsor.birth_date"].answer.answer
    assert rows["relatives.fatima.exam.passed"].answer.answer == "Ja"
    assert all(catalogue.place_of(path) is not None for path in rows)
    led = heard(it.page.followed)
    rows["relatives.fatima.exam.passed"].click()
    assert led == ["relatives.fatima.exam.passed"]


def test_what_has_no_answer_is_shown_as_not_asked_or_not_known(opened):
    it = opened(example("01"))
    it.page.show_part("check")
    path = "sponsor.income_exemption.any"
    asked = [
        row.answer for row in it.page.check.rows if row.isVisible() and row.answer.state == "open"
    ]
    assert len(asked) == 1
    assert asked[0].answer == "Niet gevraagd"
    path = asked[0].path
    it.session.set_mark(path, "client-unknown")
    assert answers(it)[path].answer.answer == "Cliënt weet het niet"
    it.session.not_known("relatives.fatima.exam.passed")
    assert answers(it)["relatives.fatima.exam.passed"].answer.state == "unknown"


def test_the_look_back_is_one_stop_for_the_keyboard(opened):
    it = opened(example("08"), date(2026, 6, 8))
    it.page.activateWindow()
    it.page.show_part("check")
    rows = [row for row in it.page.check.rows if row.isVisible()]
    stops = [row for row in rows if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == rows[:1]
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    led = heard(it.page.followed)
    QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert led == [rows[1].answer.path]


def test_coming_back_from_a_question_finds_the_same_answer(opened):
    it = opened(example("01"))
    it.page.activateWindow()
    it.page.show_part("check")
    row = answers(it)["relatives.fatima.exam.passed"]
    row.click()
    it.session.answer("relatives.fatima.exam.passed", False)
    it.page.hide()
    it.page.show()
    it.page.setFocus()
    assert it.page.focusWidget().answer.path == "relatives.fatima.exam.passed"
    assert it.page.focusWidget().answer.answer == "Nee"


def test_a_name_of_two_hundred_signs_fits(opened):
    case = example("01")
    long = "Aleksandra" * 20
    people = [case.relatives[0].model_copy(update={"family_name": long})]
    it = opened(case.model_copy(update={"relatives": people}))
    tick = it.letter.form.about["fatima"]
    assert tick.width() <= it.letter.form.width()
    assert long in tick.accessibleName()
    assert long in flat(it.ready()).replace(" ", "")


def test_the_follow_up_names_what_to_find_out_and_keeps_the_notes(opened):
    it = opened(example("01"))
    it.session.not_known("relatives.fatima.exam.passed")
    it.page.show_part("follow")
    (row,) = [row for row in it.page.follow.unknown if row.isVisible()]
    assert row.answer.path == "relatives.fatima.exam.passed"
    field = it.page.follow.notes.edit.control
    field.setFocus()
    QTest.keyClicks(field, "Terugbellen op dinsdag")
    assert it.session.case.notes == "Terugbellen op dinsdag"
    led = heard(it.page.led)
    it.page.follow.to_papers.click()
    it.page.follow.to_days.click()
    assert led == ["papers", "deadlines"]
