"""The page of the letter: always true, what goes in, how it stands."""

from __future__ import annotations

import threading
from datetime import date

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.deadlines.page import DeadlinesPage
from gezin_desktop.desk.documents.page import DocumentsPage
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview import making
from gezin_desktop.desk.preview.choices import Choices, desk_of
from gezin_desktop.desk.preview.making import LetterMaker, Wish
from gezin_desktop.desk.preview.page import PARTS, LetterPage
from gezin_desktop.desk.preview.tongue import choose_letter_language, letter_language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import (
    DESK_ADDRESS,
    DESK_NAME,
    DESK_PHONE,
    LETTER_LANGUAGE,
)
from gezin_desktop.desk.state import State
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.preview import page_sizes
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.desk.conftest import KEPT, heard, shown, words_of
from tests.desk.letter_kit import LONG, flat, save, saver_of
from tests.desk.open_cases import TODAY, case_of, example, session_on

# -- the preview -------------------------------------------------------------------------------


def test_the_pages_are_the_letter_and_follow_every_answer(opened):
    it = opened(example("01"))
    text = it.ready()
    assert "Fatima Zahra El Amrani" in text
    assert it.letter.pages.letter.sizes == page_sizes(it.letter.pages.letter.pdf)
    assert it.session.answer("sponsor.family_name", "Van Buuren")
    assert it.letter.tools.busy.text() == "wordt bijgewerkt"
    assert "Van Buuren" not in it.letter.pages.letter.text  # the old page stays meanwhile
    assert "Van Buuren" in it.ready()
    assert it.letter.tools.busy.text() == ""


def test_the_letter_is_made_and_drawn_beside_the_window(opened, monkeypatch):
    threads = []
    made, drawn = making.make, making.LetterMaker.do

    def watched(wish):
        threads.append(threading.current_thread())
        return made(wish)

    def do(self, work):
        return drawn(self, lambda: (threads.append(threading.current_thread()), work())[1])

    monkeypatch.setattr(making, "make", watched)
    monkeypatch.setattr(making.LetterMaker, "do", do)
    it = opened(example("09"))
    it.ready()
    assert len(threads) >= 2
    assert threading.main_thread() not in threads


def test_only_the_newest_wish_is_answered(qtbot):
    session = session_on(example("09"))
    maker = LetterMaker()
    made = heard(maker.made)

    def wish(day):
        return Wish(session.case, session.assessment, "nl", day, DeskProfile(), Choices())

    for day in (21, 22, 23):
        maker.want(wish(date(2026, 11, day)))
        maker.at_once()
    qtbot.waitUntil(lambda: not maker.waiting, timeout=LONG)
    maker.finish()
    QApplication.processEvents()
    assert [letter.wish.today.day for letter in made] == [23]
    maker.want(wish(date(2026, 11, 23)))
    assert not maker.waiting  # nothing new is wished


def test_place_and_size_stay_when_the_letter_changes(opened):
    it = opened(example("01"))
    it.ready()
    pages = it.letter.pages
    fit = pages.percent
    it.letter.tools.larger.click()
    assert pages.percent > fit
    pages.go_to_page(1)
    it.ready()
    place, size = pages.verticalScrollBar().value(), pages.percent
    assert place > 0
    assert it.letter.tools.place.text().startswith("bladzijde 2 van")
    it.session.answer("sponsor.family_name", "Vermeulen")
    it.ready()
    assert (pages.verticalScrollBar().value(), pages.percent) == (place, size)
    it.letter.tools.fit.click()
    assert pages.percent == fit


def test_keys_move_through_the_pages(opened):
    it = opened(example("01"))
    it.ready()
    pages = it.letter.pages
    QTest.keyClick(pages, Qt.Key.Key_End)
    assert pages.verticalScrollBar().value() == pages.verticalScrollBar().maximum() > 0
    QTest.keyClick(pages, Qt.Key.Key_Home)
    assert pages.verticalScrollBar().value() == 0
    QTest.keyClick(pages, Qt.Key.Key_PageDown)
    assert pages.verticalScrollBar().value() > 0


def test_the_letter_has_a_language_of_its_own(opened, settings):
    it = opened(example("01"))
    assert "Beste Daan Vermeer" in it.ready()
    language().choose("en")
    QApplication.processEvents()
    assert "Beste Daan Vermeer" in it.ready()
    it.letter.form.tongue.button("en").click()
    assert settings.get(LETTER_LANGUAGE) == "nl"  # other cases keep theirs
    assert letter_language(it.session, settings) == "en"
    assert "Dear Daan Vermeer" in it.ready()
    choose_letter_language(it.session, "nl")  # the switch in the header
    assert it.letter.form.tongue.key() == "nl"
    assert "Beste Daan Vermeer" in it.ready()


def test_the_desk_of_the_settings_sends_it(opened, settings):
    settings.put(DESK_NAME, "Rechtswinkel Eemland")
    settings.put(DESK_ADDRESS, ["Postbus 000", "3800 AA Amersfoort"])
    settings.put(DESK_PHONE, "033 000 00 00")
    it = opened(example("01"))
    text = it.ready()
    assert text.startswith("Rechtswinkel Eemland")
    assert "Rechtswinkel Eemland, Postbus 000, 3800 AA Amersfoort" in text
    settings.put(DESK_NAME, "Steunpunt")
    assert it.ready().startswith("Steunpunt")
    assert desk_of(settings).phone == "033 000 00 00"


# -- how it stands -----------------------------------------------------------------------------


def test_it_says_provisional_with_the_number_of_open_questions(opened):
    it = opened(example("01"))
    assert it.letter.standing.heading.text() == "Voorlopig advies: 1 vraag is nog open"


def test_a_change_after_saving_makes_the_letter_outdated_until_undo(opened, tmp_path):
    it = opened(example("01"))
    it.ready()
    save(it, tmp_path / "brief.pdf")
    before = it.letter.standing.heading.text()
    it.session.answer("sponsor.family_name", "Van Buuren")
    assert it.letter.standing.heading.text() == "De zaak is veranderd sinds deze brief"
    it.session.history.undo()
    assert it.letter.standing.heading.text() == before


def test_a_sign_that_cannot_be_printed_is_named_with_the_way_to_its_field(opened):
    it = opened(example("01"))
    it.ready()
    it.session.answer("sponsor.family_name", "Vermeer \U0001f600")
    it.letter.maker.at_once()
    it.qtbot.waitUntil(it.letter.refusal.isVisible, timeout=LONG)
    assert "U+1F600" in it.letter.refusal.body.text()
    led = heard(it.page.followed)
    it.letter.to_field.click()
    assert led == ["sponsor.family_name"]
    assert catalogue.place_of(led[0]).tab == "sponsor"
    assert it.letter.pages.letter is not None  # the last good pages stay
    it.session.history.undo()
    it.ready()
    assert not it.letter.refusal.isVisible()


def test_a_sign_in_the_own_paragraph_leads_to_that_field(opened):
    it = opened(example("01"))
    it.page.activateWindow()
    it.letter.form.own.setFocus()
    it.letter.form.own.insertPlainText("Hallo \U0001f600")
    it.letter.maker.at_once()
    it.qtbot.waitUntil(it.letter.refusal.isVisible, timeout=LONG)
    it.page.setFocus()
    it.letter.to_field.click()
    assert it.page.focusWidget() is it.letter.form.own


def test_an_empty_case_has_no_letter_and_says_what_to_do(opened):
    it = opened(case_of())
    it.letter.maker.at_once()
    it.qtbot.waitUntil(it.letter.refusal.isVisible, timeout=LONG)
    assert it.letter.empty.isVisible()
    assert not it.letter.to_field.isVisible()
    it.letter.save_pdf()
    QApplication.processEvents()
    assert dialogs.seam.asked == []


def test_damaged_law_tables_are_said_and_nothing_is_made(qtbot, settings):
    def broken(_case, _today):
        raise LawDamaged("fees", "row 3")

    session = Session(broken, lambda: TODAY)
    session.load(State(case=example("01")))
    for made in (DocumentsPage, DeadlinesPage, LetterPage):
        rest = (saver_of(session),) if made is LetterPage else ()
        page = made(session, settings, *rest)
        KEPT.append(page)
        shown(page, 1160, 600)
        told = " ".join(words_of(page))
        assert "Het wettenpakket klopt niet" in told or made is DeadlinesPage
    assert page.letter.refusal.isVisible()
    page.save_pdf()
    page.print_letter()
    page.copy_text()
    assert dialogs.seam.asked == []
    page.finish()


# -- words and room ----------------------------------------------------------------------------


def test_a_switch_of_language_changes_every_word_and_keeps_what_is_typed(opened):
    it = opened(example("01"))
    it.ready()
    it.letter.form.own.setFocus()
    QTest.keyClicks(it.letter.form.own, "Half een zi")
    for part in PARTS:
        it.page.show_part(part)
        language().choose("nl")
        QApplication.processEvents()
        dutch = set(words_of(it.page))
        language().choose("en")
        QApplication.processEvents()
        left = {
            words
            for words in dutch & set(words_of(it.page))
            if any(one in words.split() for one in ("de", "het", "niet", "brief", "van"))
        }
        mine = {it.letter.pages.letter.text, it.letter.pages.accessibleDescription()}
        assert not {words for words in left - mine if not words.startswith("Half")}
    assert it.letter.form.own.toPlainText() == "Half een zi"


def test_another_case_takes_pages_and_choices_away(opened):
    it = opened(example("01"))
    it.letter.form.own.insertPlainText("Alleen voor Daan")
    assert "Alleen voor Daan" in it.ready()
    it.session.load(State(case=example("09")))
    assert it.letter.form.own.toPlainText() == ""
    assert "Daan" not in it.ready()


def test_names_in_another_script_are_on_the_page_and_in_the_choices(opened):
    it = opened(example("08"), date(2026, 6, 8))
    assert "رنا الحداد" in it.letter.form.about["rana"].text()
    assert "رنا الحداد" in flat(it.ready())


def test_on_a_narrow_page_choices_and_pages_take_turns(opened):
    scale().choose(200)
    it = opened(example("09"), width=1024)
    assert it.page.turn.isVisible()
    assert it.letter.form.isVisible()
    assert not it.letter.pages.isVisible()
    it.page.turn.click()
    assert it.letter.pages.isVisible()
    assert not it.letter.form.isVisible()
    assert it.page.minimumSizeHint().width() <= 1024
    it.page.resize(2200, 700)
    QApplication.processEvents()
    assert it.letter.form.isVisible()
    assert it.letter.pages.isVisible()
    assert not it.page.turn.isVisible()
