"""How far the intake is: open questions in the order of the talk, and the state of every tab."""

from __future__ import annotations

from datetime import date

import pytest
from gezin_desktop.case.model import EMPTY
from gezin_desktop.desk import words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION, NO_EXEMPTION_PATH
from gezin_desktop.desk.form.progress import (
    missing_facts,
    next_question,
    open_for,
    open_questions,
    tab_state,
)
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State
from gezin_desktop.law.assess import assess

from .intake_kit import examples, session_of


def state_of(session: Session, key: str) -> tuple[str, str, int]:
    found = tab_state(session, catalogue.tab_of(key), open_questions(session))
    return found.sign, found.key, found.count


@pytest.mark.parametrize("number", [one.name[:2] for one in examples()])
def test_open_questions_come_in_the_order_of_the_talk(number: str):
    session = session_of(number)
    asked = open_questions(session)
    places = [catalogue.place_of(path) for path in asked]
    order = [tab.key for tab in catalogue.TABS]
    tabs = [order.index(place.tab) for place in places if place]
    assert len(tabs) == len(asked)
    assert tabs == sorted(tabs)
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("number", [one.name[:2] for one in examples()])
def test_only_what_can_still_change_an_outcome_is_open(number: str):
    session = session_of(number)
    missing = missing_facts(session)
    for path in open_questions(session):
        assert path in missing or (path == NO_EXEMPTION_PATH and missing & set(NO_EXEMPTION))


def test_a_case_about_which_nothing_is_known_begins_with_three_questions():
    session = session_of("09")
    assert open_questions(session) == [
        "sponsor.nationalities",
        "relatives.relative.relation",
        "relatives.relative.birth_date",
    ]
    assert state_of(session, "start") == ("open", "tab-state.empty", 0)
    assert state_of(session, "sponsor") == ("open", "tab-state.open", 1)
    assert state_of(session, "income") == ("open", "tab-state.empty", 0)


def test_an_empty_case_asks_for_the_sponsor_first():
    session = session_of(case=EMPTY)
    assert open_questions(session) == ["sponsor.nationalities", "relatives"]


def test_the_exemptions_are_one_question_until_one_is_answered():
    session = session_of("02")
    asked = open_questions(session)
    assert NO_EXEMPTION_PATH in asked
    assert not set(NO_EXEMPTION) & set(asked)
    session.answer("sponsor.income_exemption.wsw_indication", value=False)
    asked = open_questions(session)
    assert NO_EXEMPTION_PATH not in asked
    assert "sponsor.income_exemption.disability" in asked


def test_a_follow_up_waits_for_the_question_before_it():
    session = session_of("08")
    base = "relatives.rana.exam"
    missing = missing_facts(session)
    assert {f"{base}.passed", f"{base}.exemption"} <= missing
    asked = open_questions(session)
    assert f"{base}.passed" in asked
    assert f"{base}.exemption" not in asked
    session.answer(f"{base}.passed", value=False)
    assert f"{base}.exemption" in open_questions(session)


def _couple() -> Session:
    session = Session(assess, lambda: date(2026, 6, 8))
    session.load(State(EMPTY))
    for path, value in (
        ("receipt_date", date(2027, 1, 20)),
        ("sponsor.nationalities", ("NL",)),
        ("relatives", ({"id": "r1", "relation": "spouse"},)),
        ("relatives.r1.in_nl", False),
    ):
        session.answer(path, value)
    return session


def test_life_together_is_asked_once_a_marriage_is_not_official():
    session = _couple()
    bond = "relatives.r1.relationship"
    instead = {f"{bond}.{one}" for one in ("durable", "exclusive", "sponsor_unmarried")}
    assert instead <= missing_facts(session)
    assert not instead & set(open_questions(session))
    session.answer(f"{bond}.official", value=False)
    assert instead <= set(open_questions(session))


def test_an_answer_that_was_asked_for_stays_in_sight():
    session = _couple()
    bond = "relatives.r1.relationship"
    session.not_known(f"{bond}.official")
    for one in ("durable", "exclusive", "sponsor_unmarried", "relative_unmarried"):
        path = f"{bond}.{one}"
        assert path in open_questions(session)
        session.answer(path, value=True)
        place = catalogue.place_of(path)
        assert place is not None
        assert place.field is not None
        facts = catalogue.facts_at(session.state, session.case.relatives[0])
        asked = frozenset(open_questions(session))
        assert catalogue.is_shown(place.field, facts, path, missing_facts(session), asked), path


def test_who_is_no_child_is_asked_about_a_life_here_when_born_here_only():
    session = _couple()
    path = "relatives.r1.child.always_lived_in_nl"
    assert path in missing_facts(session)
    assert path not in open_questions(session)
    session.answer("relatives.r1.birth_country", "NL")
    assert path in open_questions(session)
    place = catalogue.place_of(path)
    assert place is not None
    assert place.field is not None
    facts = catalogue.facts_at(session.state, session.case.relatives[0])
    told = words.question(place.field.words_id(facts), "nl").label
    assert "kind" not in told
    group = next(
        one for tab in catalogue.FORM_TABS for one in tab.groups if place.field in one.fields
    )
    assert "kind" not in words.sentence(group.heading(facts), "nl").lower()
    child = catalogue.facts_at(session.state, session_of("08").case.relatives[1])
    assert words.sentence(group.heading(child), "nl") == "Het kind"
    session.answer("relatives.r1.birth_country", "PK")
    assert path not in missing_facts(session)


def test_what_the_client_does_not_know_is_not_asked_again():
    session = session_of("08")
    path = "relatives.rana.exam.passed"
    session.not_known(path)
    assert path not in open_questions(session)
    assert path in missing_facts(session)


def test_a_known_day_is_not_asked_because_its_norm_is_not_known():
    session = session_of("02")
    assert session.case.receipt_date == date(2027, 1, 20)
    assert "receipt_date" not in open_questions(session)


def test_the_next_question_follows_the_field_and_goes_round():
    session = session_of("08")
    asked = open_questions(session)
    assert next_question(session) == asked[0]
    assert next_question(session, asked[0]) == asked[1]
    assert next_question(session, asked[-1]) == asked[0]
    assert next_question(session, asked[0], back=True) == asked[-1]
    assert next_question(session, "sponsor.birth_date") == asked[0]
    after_income = next_question(session, "sponsor.incomes[0].kind")
    place = catalogue.place_of(after_income or "")
    assert place is not None
    assert place.tab in {"income", "exam"}


def test_questions_of_another_relative_do_not_count_for_a_route():
    session = session_of("08")
    assert session.assessment is not None
    for route in session.assessment.routes:
        for path in open_for(session, route):
            place = catalogue.place_of(path)
            assert place is not None
            assert place.person in {"", route.relative}


def test_a_tab_goes_from_open_over_busy_to_done():
    session = session_of("09")
    session.answer("sponsor.nationalities", ["NL"])
    session.answer_all(
        "relatives.relative.relation",
        {
            "relatives.relative.relation": "spouse",
            "relatives.relative.birth_date": date(1990, 1, 1),
        },
    )
    sign, key, count = state_of(session, "exam")
    assert (sign, key) == ("open", "tab-state.open")
    assert count >= 1
    session.answer("relatives.relative.exam.passed", value=True)
    assert state_of(session, "exam")[0] == "busy"
    session.answer("relatives.relative.exam.result_dated", date(2026, 5, 1))
    assert state_of(session, "exam") == ("done", "tab-state.done", 0)


def test_a_tab_without_questions_for_this_family_says_so():
    assert state_of(session_of("04"), "exam") == ("done", "tab-state.not-needed", 0)


def test_a_tab_asks_for_attention_when_something_cannot_be_read_or_does_not_fit():
    session = session_of("01")
    session.keep_unread("sponsor.birth_date", "rond 1985")
    assert state_of(session, "sponsor") == ("attention", "tab-state.unread", 0)
    session.answer("sponsor.birth_date", date(2025, 1, 1))
    assert state_of(session, "sponsor")[1] == "tab-state.contradiction"
    assert state_of(session, "bond")[1] == "tab-state.contradiction"


def test_a_child_who_is_nearly_18_shows_at_the_birth_dates():
    assert state_of(session_of("08"), "relatives") == ("attention", "tab-state.deadline", 0)
