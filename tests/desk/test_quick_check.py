"""The quick check: few questions that matter, a provisional outcome, nothing kept unless asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from gezin_desktop.case.kinds import Relation
from gezin_desktop.desk.form.row import FieldRow
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.quick import pool
from gezin_desktop.desk.quick.model import outcome
from gezin_desktop.desk.quick.page import QuickPage, fresh_state
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import CLIENT_UNKNOWN, State
from gezin_desktop.desk.where import Where
from gezin_desktop.law.assess import assess
from gezin_desktop.law.result import Verdict
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from .window_kit import TODAY, Desk

CTRL = Qt.KeyboardModifier.ControlModifier
PERSON = "relatives.relative-1"


def check(**answers: object) -> Session:
    """A check with answers; ``__`` stands for a dot, ``p`` for the relative."""
    session = Session(assess, lambda: TODAY)
    session.load(fresh_state())
    for name, value in answers.items():
        path = name.replace("__", ".").replace("p.", f"{PERSON}.", 1)
        assert session.answer(path, value), path
    return session


def paths(session: Session) -> list[str]:
    return [pool.path_of(field, session) for field in pool.asked(session)]


# -- which questions -----------------------------------------------------------------------------


def test_it_begins_with_what_opens_a_route():
    assert paths(check()) == ["sponsor.nationalities", f"{PERSON}.relation", f"{PERSON}.birth_date"]


def test_every_question_of_the_pool_is_one_of_the_intake():
    declared = {field.path for field in pool.fields()}
    assert declared == {*pool.POOL, *pool.INCOME}


@settings(max_examples=25)
@given(
    relation=st.sampled_from([None, *Relation]),
    sponsor=st.sampled_from([None, ["NL"], ["DE"], ["TR"], ["SY"], ["NL", "MA"]]),
    status=st.sampled_from([None, "permanent", "temporary-regular", "asylum-temporary"]),
    relative=st.sampled_from([None, ["MA"], ["US"], ["PL"]]),
)  # fmt: skip
def test_there_are_never_more_than_eight_and_each_open_one_can_decide(
    relation: object, sponsor: object, status: object, relative: object
):
    session = check()
    for path, value in (
        ("sponsor.nationalities", sponsor),
        ("sponsor.residence.status", status),
        (f"{PERSON}.relation", relation),
        (f"{PERSON}.nationalities", relative),
    ):
        if value is not None:
            session.answer(path, value)
    done, total = pool.progress(session)
    assert done <= total <= pool.MOST
    for field in pool.asked(session):
        path = pool.path_of(field, session)
        assert pool.is_answered(session, path) or pool.can_decide(session, path)


def test_answers_stay_on_the_page_and_make_no_question_jump():
    session = check(sponsor__nationalities=["NL"], p__relation="spouse", p__nationalities=["MA"])
    before = paths(session)
    session.answer(f"{PERSON}.birth_date", date(1998, 3, 3))
    after = paths(session)
    assert [one for one in before if one in after] == [one for one in after if one in before]
    assert set(before) <= set(after)


def test_income_is_one_question_with_its_amount_under_it():
    session = check(sponsor__nationalities=["NL"], p__relation="spouse", p__nationalities=["MA"],
                    p__birth_date=date(1998, 3, 3), p__in_nl=False)  # fmt: skip
    assert pool.INCOME_KIND.format(row=0) in paths(session)
    total = pool.progress(session)[1]
    session.answer(pool.INCOMES, [{"kind": "employment"}])
    assert "sponsor.incomes[0].monthly_gross" in paths(session)
    assert "sponsor.incomes[0].end_date" not in paths(session)
    assert pool.progress(session)[1] == total
    session.answer("sponsor.incomes[0].open_ended", False)
    assert "sponsor.incomes[0].end_date" in paths(session)


# -- the outcome ---------------------------------------------------------------------------------


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_without_a_route_it_says_how_to_begin(tongue: str):
    found = outcome(check(), tongue)
    assert found.cards == ()
    assert found.begin


def test_the_verdicts_are_those_of_the_whole_assessment():
    session = check(sponsor__nationalities=["NL"], p__relation="spouse", p__nationalities=["MA"],
                    p__birth_date=date(2010, 3, 3))  # fmt: skip
    found = session.assessment
    assert found is not None
    cards = outcome(session, "nl").cards
    assert [one.route for one in cards] == [str(one.route) for one in found.of("relative-1")]
    young = cards[0]
    assert young.obstacles
    assert young.obstacles[0].reason
    assert young.open > 0


def test_who_must_be_referred_is_referred_at_once():
    session = check(sponsor__nationalities=["SY"], sponsor__residence__status="asylum-temporary",
                    p__relation="child")  # fmt: skip
    found = session.assessment
    assert found is not None
    assert found.of("relative-1")[0].verdict is Verdict.REFER
    (card,) = outcome(session, "en").cards
    assert card.refer
    assert card.advice
    assert card.obstacles == ()


# -- the page in the window ----------------------------------------------------------------------


def shown(seat: Desk) -> QuickPage:
    seat.press(Qt.Key.Key_K, CTRL)
    page = seat.window.deeds.quick.page
    assert seat.window.stack.currentWidget() is page
    QApplication.processEvents()
    return page


def row(page: QuickPage, path: str) -> FieldRow:
    return next(one for one in page.questions.rows() if one.field.path == path)


def answer_by_keys(seat: Desk, page: QuickPage) -> None:
    """A Dutch sponsor, a married partner from Morocco, born in 1998, by keyboard alone."""
    seat.keys("marok")
    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_Z, CTRL)
    seat.keys("nederl")
    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_F3)
    seat.keys("p")
    seat.press(Qt.Key.Key_F3)
    assert page.session.case.sponsor.nationalities == ["NL"]
    assert page.session.case.relatives[0].relation == "spouse"


def test_a_check_is_done_by_keyboard_alone_and_goes_on_as_a_case(seat: Desk):
    page = shown(seat)
    answer_by_keys(seat, page)
    born = row(page, f"{pool._PERSON}.birth_date")
    born.take_focus()
    seat.keys("3 mrt 98")
    seat.press(Qt.Key.Key_Return)
    assert page.session.case.relatives[0].birth_date == date(1998, 3, 3)
    assert page.outcome.shown.cards
    assert seat.window.room.store.count() == 0
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.saved()
    assert seat.window.where is Where.CASE
    assert seat.window.room.store.count() == 1
    case = seat.window.open_case.session.case
    assert case.sponsor.nationalities == ["NL"]
    assert case.relatives[0].birth_date == date(1998, 3, 3)
    assert page.session.state == fresh_state()
    assert not page.session.can_undo
    seat.window.close()


def test_nothing_is_kept_and_a_lock_forgets_all(seat: Desk):
    page = shown(seat)
    page.session.answer("sponsor.nationalities", ["SY"])
    seat.press(Qt.Key.Key_Escape)
    assert seat.window.where is Where.LIST
    assert seat.window.room.store.count() == 0
    assert shown(seat).session.case.sponsor.nationalities == ["SY"]
    seat.press(Qt.Key.Key_L, CTRL)
    assert page.session.state == fresh_state()
    assert not page.session.can_undo
    seat.window.close()


def test_an_open_case_stays_open_behind_it(seat: Desk):
    seat.window.deeds.cases.new()
    seat.window.open_case.session.answer("sponsor.family_name", "Haddad")
    seat.window.open_case.session.settle()
    seat.saved()
    page = shown(seat)
    page.session.answer("sponsor.nationalities", ["NL"])
    seat.press(Qt.Key.Key_Z, CTRL)
    assert page.session.case.sponsor.nationalities is None
    assert seat.window.open_case.session.case.sponsor.family_name == "Haddad"
    assert page.said.text() == "Ongedaan: Welke nationaliteiten heeft de referent"
    seat.press(Qt.Key.Key_Escape)
    assert seat.window.where is Where.CASE
    assert seat.window.open_case.session.case.sponsor.family_name == "Haddad"
    seat.window.close()


def test_not_known_yet_is_an_answer_to_every_question(seat: Desk):
    page = shown(seat)
    page.session.answer("sponsor.nationalities", ["NL"])
    page.session.answer(f"{PERSON}.relation", "spouse")
    for _ in range(30):
        left = page.questions.open_rows()
        if not left:
            break
        button = page.questions._unknown.get(left[0].field)
        if button is not None:
            button.click()
        else:
            left[0]._unknown()
    assert page.questions.open_rows() == []
    assert page.done.isVisible()
    assert page.session.mark(pool.INCOMES) == CLIENT_UNKNOWN
    seat.window.close()


def test_begin_again_is_undone_by_one_step(seat: Desk):
    page = shown(seat)
    page.session.answer("sponsor.nationalities", ["NL"])
    page.again.click()
    assert page.session.case.sponsor.nationalities is None
    seat.press(Qt.Key.Key_Z, CTRL)
    assert page.session.case.sponsor.nationalities == ["NL"]
    seat.window.close()


def test_without_a_relative_no_empty_one_comes_into_the_case(seat: Desk):
    page = shown(seat)
    assert page.state() == State()
    page.session.answer("sponsor.nationalities", ["NL"])
    assert page.state().case.relatives == []
    page.session.answer(f"{PERSON}.relation", "spouse")
    assert len(page.state().case.relatives) == 1
    seat.window.close()


def test_no_income_at_all_is_said_by_a_button(seat: Desk):
    page = shown(seat)
    for path, value in (
        ("sponsor.nationalities", ["NL"]),
        (f"{PERSON}.relation", "spouse"),
        (f"{PERSON}.nationalities", ["MA"]),
        (f"{PERSON}.birth_date", date(1998, 3, 3)),
    ):
        page.session.answer(path, value)
    kind = row(page, pool.INCOME_KIND)
    assert page.questions.no_income.isVisible()
    kind.edit.given.emit("employment")
    assert page.session.case.sponsor.incomes[0].kind == "employment"
    page.session.answer("sponsor.incomes[0].monthly_gross", Decimal(2600))
    page.session.history.undo()
    page.session.history.undo()
    page.questions.no_income.click()
    assert page.session.case.sponsor.incomes == []
    seat.window.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_names_for_screen_readers_and_nothing_clipped(seat: Desk, code: str):
    page = shown(seat)
    page.session.answer("sponsor.nationalities", ["NL"])
    page.session.answer(f"{PERSON}.relation", "spouse")
    page.session.answer(pool.INCOMES, [{"kind": "employment"}])
    language().choose(code)
    for percent, size in ((100, (1366, 698)), (200, (1024, 700))):
        scale().choose(percent)
        seat.show(*size)
        for _ in range(3):  # words, then sizes, then places
            QApplication.processEvents()
        unnamed = [
            type(one).__name__
            for one in page.findChildren(QWidget)
            if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()
            and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name).strip()
        ]  # fmt: skip
        assert unnamed == []
        narrow = [
            one.text()
            for one in page.findChildren(QAbstractButton)
            if one.isVisible() and one.text() and one.width() + 1 < one.minimumSizeHint().width()
        ]
        assert narrow == []
        assert not page.left.horizontalScrollBar().isVisible()
        assert not page.right.horizontalScrollBar().isVisible()
    seat.window.close()
