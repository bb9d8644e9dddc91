"""The open case: one writer, undo per visit of a field, marks, unreadable text, people."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import MOST_SIGNS, read_case, write_case
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import CLIENT_UNKNOWN, STATED, State
from gezin_desktop.law.assess import assess
from gezin_desktop.law.result import Assessment
from gezin_desktop.law.tables.rows import LawDamaged

from .conftest import heard
from .intake_kit import TODAY, example, session_of

AMOUNT = "sponsor.incomes[0].monthly_gross"


def test_an_answer_is_taken_assessed_and_told_once():
    session = session_of("01")
    answered, assessed = heard(session.answered), heard(session.assessed)
    before = session.assessment
    assert session.answer(AMOUNT, Decimal("2600.00"))
    assert session.get(AMOUNT) == Decimal("2600.00")
    assert (answered, len(assessed)) == ([AMOUNT], 1)
    assert session.assessment is not before
    assert session.baseline is before


@pytest.mark.parametrize(
    ("path", "value"),
    [(AMOUNT, Decimal("-1")), ("sponsor.incomes[7].kind", "employment"), ("sponsor.shoe", 43)],
)
def test_a_value_that_does_not_fit_changes_nothing(path: str, value: object):
    session = session_of("01")
    case = session.case
    assert not session.answer(path, value)
    assert session.case is case
    assert session.history.count() == 0


def test_many_keystrokes_of_one_visit_are_one_step():
    session = session_of("01")
    before = session.case
    session.visit()
    for amount in ("2", "26", "260", "2600"):
        session.answer(AMOUNT, Decimal(amount))
    assert session.history.count() == 1
    session.visit()
    session.answer(AMOUNT, Decimal("2700"))
    assert session.history.count() == 2
    session.history.undo()
    assert session.get(AMOUNT) == Decimal("2600")
    session.history.undo()
    assert session.case == before


def test_undo_and_redo_jump_to_the_fact():
    session = session_of("01")
    session.answer("client", "fatima")
    session.visit()
    session.answer(AMOUNT, Decimal("2600"))
    jumped = heard(session.jumped)
    session.history.undo()
    session.history.undo()
    session.history.redo()
    assert jumped == [AMOUNT, "client", "client"]


def test_what_changed_is_counted_from_the_visit_of_the_field():
    session = session_of("01")
    start = session.assessment
    session.visit()
    session.answer(AMOUNT, Decimal("2600"))
    session.answer(AMOUNT, Decimal("26000"))
    assert session.baseline is start


def test_not_known_and_not_asked_are_two_things():
    session = session_of("01")
    path = "relatives.fatima.tuberculosis.willing"
    session.not_known(path)
    assert (session.get(path), session.mark(path)) == (None, CLIENT_UNKNOWN)
    session.clear(path)
    assert (session.get(path), session.mark(path)) == (None, "")
    session.not_known(path)
    session.answer(path, value=False)
    assert (session.get(path), session.mark(path)) == (False, "")


def test_text_that_cannot_be_read_is_kept_beside_the_case():
    session = session_of("01")
    path = "relatives.fatima.birth_date"
    session.keep_unread(path, "rond 1985")
    assert (session.get(path), session.unread(path)) == (None, "rond 1985")
    session.answer(path, date(1985, 1, 1))
    assert session.unread(path) == ""
    session.history.undo()
    session.history.undo()
    assert session.get(path) == date(1996, 9, 3)


def test_a_mark_changes_no_assessment():
    session = session_of("01")
    before = session.assessment
    session.set_mark(AMOUNT, STATED)
    assert session.assessment is before
    session.history.undo()
    assert session.mark(AMOUNT) == ""


def test_a_removed_row_takes_its_marks_along_and_undo_brings_both_back():
    session = session_of("02")
    session.set_mark("sponsor.incomes[0].start_date", STATED)
    session.set_mark("sponsor.incomes[1].start_date", STATED)
    session.remove_row("sponsor.incomes", 0)
    assert len(session.case.sponsor.incomes or ()) == 1
    assert session.mark("sponsor.incomes[0].start_date") == ""
    session.history.undo()
    assert len(session.case.sponsor.incomes or ()) == 2
    assert session.mark("sponsor.incomes[0].start_date") == STATED


def test_a_removed_person_leaves_the_talk_with_the_next_one():
    session = session_of("08")
    session.choose_person("omar")
    session.remove_row("relatives", 1, "omar")
    assert session.person == "rana"
    session.history.undo()
    assert session.person == "omar"


def test_opening_another_case_starts_a_history_of_its_own():
    session = session_of("01")
    session.answer("client", "fatima")
    session.load(State(example("03")))
    assert not session.history.can_undo()
    assert session.baseline is session.assessment
    assert session.person == "priya"


def test_what_follows_from_a_case_is_made_once_per_change():
    session = session_of("01")
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [session.once("x", make), session.once("x", make)] == [1, 1]
    session.answer("client", "fatima")
    assert session.once("x", make) == 2
    session.set_mark("client", STATED)
    assert session.once("x", make) == 3


def test_damaged_law_tables_stop_the_outcome_not_the_intake():
    broken = [True]

    def judge(case: Case, today: date) -> Assessment:
        if broken[0]:
            raise LawDamaged("income_norms", "row 3: no valid_from")
        return assess(case, today)

    session = Session(judge, lambda: TODAY)
    session.load(State(example("01")))
    assert session.assessment is None
    assert session.law_damaged is not None
    assert session.answer("client", "fatima")
    broken[0] = False
    session.reassess()
    assert session.assessment is not None
    assert session.law_damaged is None


def test_a_fact_that_contradicts_another_is_noted_not_refused():
    session = session_of("01")
    path = "relatives.fatima.relationship.concluded_on"
    assert session.answer(path, date(1980, 1, 1))
    keys = {found.key for found in session.contradictions}
    assert keys == {"married-before-birth"}


def test_several_facts_can_be_answered_as_one_step():
    session = session_of("02")
    base = "sponsor.income_exemption"
    values: dict[str, Any] = {f"{base}.wsw_indication": False, f"{base}.disability": "none"}
    session.answer_all(f"{base}.none", values)
    assert session.get(f"{base}.wsw_indication") is False
    session.history.undo()
    assert session.get(f"{base}.disability") is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Jan\x1f", "Jan"),
        ("  Anaïs ", "Anaïs"),
        ("Zoe\u0308", "Zoë"),
        ("\x07", None),
        ("名前 👩‍👧", "名前 👩‍👧"),
    ],
)
def test_text_is_kept_as_a_case_file_may_hold_it(typed: str, kept: str | None):
    session = session_of("01")
    assert session.answer("sponsor.given_names", typed)
    assert session.get("sponsor.given_names") == kept
    assert read_case(write_case(session.case)) == session.case


def test_text_without_end_is_not_taken():
    session = session_of("01")
    assert not session.answer("notes", "x" * (MOST_SIGNS + 1))
    assert session.history.count() == 0
