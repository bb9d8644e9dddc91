"""What goes into the letter: relatives, parts, own words, whose letter it is; kept and undone."""

from __future__ import annotations

from datetime import date

from gezin_desktop.desk.preview.page import LetterPage
from gezin_desktop.letter.options import Section
from PySide6.QtTest import QTest
from tests.desk.conftest import KEPT, shown
from tests.desk.letter_kit import LONG, saver_of
from tests.desk.open_cases import example, session_on_state


def test_a_relative_can_be_left_out(opened):
    it = opened(example("08"), date(2026, 6, 8))
    assert "Salma" in it.ready()
    assert list(it.letter.form.about) == ["rana", "omar", "layla", "oma"]
    it.letter.form.about["oma"].click()
    assert "Salma" not in it.ready()
    for one in ("rana", "omar", "layla"):
        it.letter.form.about[one].click()
    it.letter.maker.at_once()
    it.qtbot.waitUntil(it.letter.refusal.isVisible, timeout=LONG)
    assert "niemand" in it.letter.refusal.heading.text()
    it.letter.form.about["omar"].click()
    assert "Omar" in it.ready()
    assert not it.letter.refusal.isVisible()


def test_parts_own_words_and_signature_reach_the_letter(opened):
    it = opened(example("01"))
    with_all = it.ready()
    form = it.letter.form
    form.sections[Section.SOURCES].click()
    form.own.setFocus()
    QTest.keyClicks(form.own, "Neem uw loonstroken mee.")
    QTest.keyClicks(form.signed, "M. de Boer")
    text = it.ready()
    assert "Neem uw loonstroken mee." in text
    assert "M. de Boer" in text
    assert len(text) < len(with_all)
    assert it.letter.choices.options.leave_out == {Section.SOURCES}


def test_the_letter_can_go_to_somebody_else_than_the_client(opened):
    it = opened(example("01"))
    it.ready()
    combo = it.letter.form.addressee
    assert combo.key() == "sponsor"
    combo.show_key("fatima")
    combo.activated.emit(combo.currentIndex())
    assert "Beste Fatima Zahra El Amrani" in it.ready()
    assert it.session.case.client == "sponsor"  # the case itself has not changed


def test_choices_are_kept_beside_the_case_and_can_be_undone(opened, settings):
    it = opened(example("08"), date(2026, 6, 8))
    before = it.session.case
    it.letter.form.about["oma"].click()
    it.letter.form.sections[Section.COSTS].click()
    it.letter.form.own.setFocus()
    QTest.keyClicks(it.letter.form.own, "Neem uw agenda mee.")
    session = session_on_state(it.session.state)
    again = LetterPage(session, settings, saver_of(session))
    KEPT.append(again)
    shown(again, 1160, 600)
    assert again.letter.form.own.toPlainText() == "Neem uw agenda mee."
    assert not again.letter.form.about["oma"].isChecked()
    assert not again.letter.form.sections[Section.COSTS].isChecked()
    assert it.session.case == before
    it.session.history.undo()
    assert it.letter.form.own.toPlainText() == ""
    it.session.history.undo()
    it.session.history.undo()
    assert it.letter.form.about["oma"].isChecked()
    assert not it.session.history.can_undo()
    assert "Neem uw agenda mee." not in it.ready()
    again.finish()


def test_a_relative_who_goes_takes_the_choices_along(opened):
    it = opened(example("08"), date(2026, 6, 8))
    it.letter.form.addressee.show_key("oma")
    it.letter.form.addressee.activated.emit(it.letter.form.addressee.currentIndex())
    assert it.letter.choices.options.addressee == "oma"
    it.session.remove_row("relatives", 3, "oma")
    assert it.letter.choices.options.addressee is None
    assert "Salma" not in it.ready()
    it.session.history.undo()
    assert "Salma" in it.ready()


def test_the_checklist_is_chosen_kept_and_in_the_letter(opened):
    it = opened(example("01"))
    before = it.ready()
    pages = len(it.letter.pages.letter.sizes)
    assert not it.letter.form.checklist.isChecked()
    it.letter.form.checklist.click()
    assert it.session.unread("letter.checklist")
    text = it.ready()
    assert "Afvinklijst voor u" in text
    assert "Afvinklijst" not in before
    assert len(it.letter.pages.letter.sizes) == pages + 2
    it.session.history.undo()
    assert not it.letter.form.checklist.isChecked()
    assert it.ready() == before
