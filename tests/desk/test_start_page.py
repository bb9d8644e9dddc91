"""The first page: what somebody came for, whether they are safe, the letter they bring."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.case.kinds import CaseEventKind
from gezin_desktop.case.model import EMPTY, CaseEvent
from gezin_desktop.case.reading import write_case
from gezin_desktop.case.relative import Relative
from gezin_desktop.desk import received, talk, words
from gezin_desktop.desk.form.group import GroupBox
from gezin_desktop.desk.form.letter_day import about_letter
from gezin_desktop.desk.form.page import Page
from gezin_desktop.desk.form.progress import next_question, open_questions
from gezin_desktop.desk.language import language
from gezin_desktop.desk.preview.choices import read_choices
from gezin_desktop.desk.result.build import build
from gezin_desktop.desk.state import CLIENT_UNKNOWN, State
from gezin_desktop.desk.widgets.ticks import TickColumn
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .conftest import KEPT
from .intake_kit import example, focused, opened, row_at, session_of, type_in

if TYPE_CHECKING:
    from gezin_desktop.desk.case_view import CaseView

DECIDED = CaseEventKind.DECISION_ANNOUNCED


def _partner(**more: object) -> State:
    person = Relative.model_validate({"id": "a", "relation": "spouse", "in_nl": True, **more})
    return State(EMPTY.model_copy(update={"relatives": [person]}))


def _ticks(view: CaseView) -> TickColumn:
    control = row_at(view, talk.AIMS).edit.control
    assert isinstance(control, TickColumn)
    return control


def _safety(view: CaseView) -> GroupBox:
    page = view.page("start")
    assert isinstance(page, Page)
    return next(one for one in page.groups if one.warning is not None)


# -- the ticks -----------------------------------------------------------------------------------


def test_the_ticks_are_one_stop_and_answer_to_letters_arrows_space_and_delete():
    view = opened("01")
    ticks = _ticks(view)
    QTest.keyClick(focused(), Qt.Key.Key_G)  # Gezin laten komen
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Space)  # Blijven na scheiding
    assert view.session.get(talk.AIMS) == "family,stay"
    assert ticks.keys() == ("family", "stay")
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert view.session.get(talk.AIMS) == "stay"
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert view.session.get(talk.AIMS) is None
    view.session.history.undo()
    assert ticks.keys() == ("stay",)
    QTest.keyClick(ticks.box("family"), Qt.Key.Key_Tab)
    assert not ticks.isAncestorOf(focused())


@pytest.mark.parametrize("tongue", ["nl", "en"])
def test_every_tick_has_its_words_and_a_name_that_says_what_is_asked(tongue: str):
    ticks = TickColumn()
    KEPT.append(ticks)
    ticks.set_options(words.options(talk.AIMS, tongue))
    ticks.set_words(words.question(talk.AIMS, tongue).label)
    for key, told in words.options(talk.AIMS, tongue):
        found = QAccessible.queryAccessibleInterface(ticks.box(key))
        assert ticks.box(key).text() == told
        assert found.role() is QAccessible.Role.CheckBox
        asked = words.question(talk.AIMS, tongue).label
        assert found.text(QAccessible.Text.Name) == f"{asked} {told}"


# -- what the aims ask ---------------------------------------------------------------------------

PERMIT = {"relatives.a.permit.held"}


@pytest.mark.parametrize(
    ("aim", "state", "asked"),
    [
        ("stay", _partner(), {*PERMIT, "relatives.a.relationship.ended"}),
        (
            "stay",
            _partner(permit={"held": True}, relationship={"ended": True}),
            {"relatives.a.permit.route", "relatives.a.relationship.end_reason"},
        ),
        ("renew", _partner(permit={"held": True}), {"relatives.a.permit.valid_until"}),
        ("violence", _partner(permit={"held": True}), {talk.SAFE}),
        ("dutch-child", _partner(relation="parent"), {"relatives.a.dutch_child.role"}),
    ],
)
def test_what_somebody_came_for_decides_what_is_asked(aim: str, state: State, asked: set[str]):
    session = session_of()
    session.load(state)
    before = set(open_questions(session))
    session.answer(talk.AIMS, aim)
    assert asked <= set(open_questions(session))
    assert write_case(session.case) == write_case(state.case)
    session.clear(talk.AIMS)
    assert set(open_questions(session)) == before


def test_an_aim_leads_to_its_route():
    session = session_of()
    session.load(_partner())
    session.answer(talk.AIMS, "renew")
    session.answer("relatives.a.permit.held", True)
    session.answer("relatives.a.permit.route", "national")
    assert session.assessment is not None
    assert "nl-permit-holder" in {str(one.route) for one in session.assessment.routes}


# -- safety --------------------------------------------------------------------------------------


def test_violence_asks_first_whether_somebody_is_safe():
    tongue = language().current
    view = opened("01")
    _ticks(view).box("violence").click()
    QApplication.processEvents()
    group = _safety(view)
    assert group.isVisible()
    assert group.warning is not None
    assert "112" in group.warning.body.text()
    assert "0800-2000" in group.warning.body.text()
    assert next_question(view.session) == talk.SAFE
    assert build(view.session, tongue).notices[0].heading == words.sentence("notice.unsafe", tongue)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    row = view.row
    assert row is not None
    assert row.path == talk.SAFE
    QTest.keyClick(focused(), Qt.Key.Key_N)
    assert row.note.words == words.sentence("note.safe-no", tongue)
    assert "112" in build(view.session, tongue).notices[0].body
    view.session.answer(talk.SAFE, True)
    heading = words.sentence("notice.unsafe", tongue)
    assert heading not in [one.heading for one in build(view.session, tongue).notices]


def test_whether_somebody_is_safe_is_asked_once_also_when_it_is_not_known():
    session = session_of()
    session.load(_partner())
    session.answer(talk.AIMS, "violence")
    session.not_known(talk.SAFE)
    assert session.mark(talk.SAFE) == CLIENT_UNKNOWN
    assert talk.SAFE not in open_questions(session)
    assert "relatives.a.permit.violence" in open_questions(session)
    assert "112" in build(session, "en").notices[0].body


def test_neither_violence_nor_safety_is_ever_kept():
    beside = {
        talk.AIMS: "stay,violence",
        talk.SAFE: "false",
        talk.LANGUAGE: "ti",
        "letter.own": "x",
    }
    kept = talk.worth_keeping(beside)
    assert kept == {talk.AIMS: "stay", talk.LANGUAGE: "ti", "letter.own": "x"}
    assert talk.worth_keeping({talk.AIMS: "violence"}) == {}
    assert talk.worth_keeping({talk.SAFE: CLIENT_UNKNOWN}) == {}


def test_no_word_of_it_reaches_what_a_letter_is_made_of():
    session = session_of("01")
    before = (write_case(session.case), session.assessment, read_choices(session))
    for path, value in ((talk.AIMS, "stay,violence"), (talk.SAFE, False)):
        session.answer(path, value)
    assert (write_case(session.case), session.assessment, read_choices(session)) == before


# -- the letter that somebody brings -------------------------------------------------------------


def test_kind_and_date_of_a_letter_give_its_last_day_at_once():
    view = opened("01")
    row_at(view, talk.TERM)
    QTest.keyClick(focused(), Qt.Key.Key_J)
    row_at(view, talk.LETTER_KIND)
    QTest.keyClicks(focused(), "B")
    row = row_at(view, talk.LETTER_DAY)
    type_in("1-6-2026", leave=True)
    assert [(one.kind, one.on) for one in view.session.case.events] == [(DECIDED, date(2026, 6, 1))]
    QApplication.processEvents()
    assert row.note.words == words.sentence("note.letter-last", "nl", day=date(2026, 6, 29))
    heading = build(view.session, "nl").notices[0].heading.replace("\xa0", " ")
    assert "29 juni" in heading
    view.session.history.undo()
    assert view.session.case.events == []


def test_another_kind_or_date_changes_the_event_and_keeps_whom_it_is_about():
    state = State(example("01"))
    state = received.with_answer(state, talk.LETTER_DAY, date(2026, 6, 1))
    assert state.case.events == []
    state = received.with_answer(state, talk.LETTER_KIND, "decision-announced")
    about = state.case.events[0].model_copy(update={"relative": "x"})
    state = state.with_case(state.case.model_copy(update={"events": [about]}))
    state = received.with_answer(state, talk.LETTER_KIND, "repair-letter")
    state = received.with_answer(state, talk.LETTER_DAY, date(2026, 6, 2))
    (event,) = state.case.events
    assert (str(event.kind), event.on, event.relative) == ("repair-letter", date(2026, 6, 2), "x")
    state = received.with_answer(state, talk.LETTER_KIND, "objection-decision")
    assert state.case.events == []
    assert received.letter_of(state) == ("objection-decision", date(2026, 6, 2))


def test_a_letter_that_stands_on_tab_7_already_is_not_written_down_twice():
    event = CaseEvent(kind=DECIDED, on=date(2026, 6, 1))
    state = State(EMPTY.model_copy(update={"events": [event]}))
    assert received.letter_of(state) == (None, None)
    state = received.with_answer(state, talk.LETTER_KIND, "decision-announced")
    state = received.with_answer(state, talk.LETTER_DAY, date(2026, 6, 1))
    assert state.case.events == [event]


def test_a_letter_whose_event_was_removed_is_not_known_any_more():
    state = received.with_answer(State(), talk.LETTER_KIND, "decision-announced")
    state = received.with_answer(state, talk.LETTER_DAY, date(2026, 6, 1))
    state = state.with_case(state.case.model_copy(update={"events": []}))
    assert received.letter_of(state) == (None, None)


def test_a_date_that_cannot_be_read_takes_the_event_away_and_is_kept_as_typed():
    session = session_of("01")
    session.answer(talk.LETTER_KIND, "decision-announced")
    session.answer(talk.LETTER_DAY, date(2026, 6, 1))
    session.keep_unread(talk.LETTER_DAY, "vorige week")
    assert session.case.events == []
    assert session.unread(talk.LETTER_DAY) == "vorige week"
    assert session.get(talk.LETTER_KIND) == "decision-announced"


@pytest.mark.parametrize(
    ("kind", "day", "key"),
    [
        ("decision-announced", date(2026, 4, 1), "note.letter-passed"),
        ("objection-decision", date(2026, 6, 1), "note.letter-other"),
        ("warning-given", date(2026, 6, 1), "note.letter"),
    ],
)
def test_each_letter_says_what_follows(kind: str, day: date, key: str):
    session = session_of("01")
    session.answer(talk.LETTER_KIND, kind)
    session.answer(talk.LETTER_DAY, day)
    told = about_letter(session)
    assert told is not None
    assert told.key == key


def test_without_relatives_a_decision_waits_for_whom_it_is_about():
    session = session_of()
    session.answer(talk.LETTER_KIND, "decision-announced")
    session.answer(talk.LETTER_DAY, date(2026, 6, 1))
    told = about_letter(session)
    assert told is not None
    assert told.key == "note.letter-nobody"
