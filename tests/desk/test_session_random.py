"""Any answers in any order: case, outcome, questions and panel always fit together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from gezin_desktop.case import paths
from gezin_desktop.case.reading import read_case, write_case
from gezin_desktop.desk import words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION_PATH
from gezin_desktop.desk.form.field import Field, Kind
from gezin_desktop.desk.form.progress import missing_facts, open_questions, tab_state
from gezin_desktop.desk.result.build import build
from gezin_desktop.desk.session import Session
from gezin_desktop.law.assess import assess
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .intake_kit import TODAY, examples, session_of

FIELDS = [field for field in catalogue.all_fields() if field.path != NO_EXEMPTION_PATH]
DAYS = st.dates(date(1940, 1, 1), date(2035, 12, 31))
AMOUNTS = st.decimals(0, 9999, places=2)
COUNTRIES = st.sampled_from(["NL", "MA", "TR", "SY", "US", "PL", "GB", "VN"])


def answers_of(field: Field) -> st.SearchStrategy[Any]:
    """Everything that can be answered to a question, and nothing."""
    kinds: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.DATE: DAYS,
        Kind.MONEY: AMOUNTS,
        Kind.THREE_AMOUNTS: st.lists(AMOUNTS, min_size=3, max_size=3),
        Kind.NUMBER: st.integers(0, 999),
        Kind.TEXT: st.text(max_size=12),
        Kind.LONG_TEXT: st.text(max_size=12),
        Kind.YES_NO: st.booleans(),
        Kind.NONE_OF_THESE: st.booleans(),
        Kind.COUNTRY: COUNTRIES,
        Kind.COUNTRIES: st.lists(COUNTRIES, min_size=1, max_size=2, unique=True),
        Kind.PERSON: st.just("sponsor"),
        Kind.LANGUAGE: st.sampled_from(["ar", "en", "vi"]),
    }
    if field.options:
        known = st.sampled_from([value for value, _told in words.options(field.options, "nl")])
    else:
        known = kinds[field.kind]
    return known if field.needed or field.always_known else known | st.none()


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, Any]]:
    """A talk: answers, answers taken back, undo, redo, marks, rows added and removed."""
    found: list[tuple[str, Any]] = []
    for _ in range(draw(st.integers(1, 10))):
        kind = draw(
            st.sampled_from(["answer"] * 6 + ["undo", "redo", "unknown", "unread", "person", "row"])
        )
        field = draw(st.sampled_from(FIELDS))
        found.append((kind, (field, draw(answers_of(field)))))
    return found


def play(session: Session, kind: str, told: tuple[Field, Any]) -> None:
    """Do one step of a talk."""
    field, value = told
    people = session.case.relatives
    path = field.at(session.person, 0)
    asked = "{person}" not in field.path or bool(people)
    if kind == "undo":
        session.history.undo()
    elif kind == "redo":
        session.history.redo()
    elif kind == "person" and people:
        session.choose_person(people[-1].id)
    elif kind == "row" and session.case.sponsor.incomes:
        session.remove_row("sponsor.incomes", 0)
    elif kind == "row":
        session.add_row("sponsor.incomes", {"kind": "employment"})
    elif asked and _there(session, path):
        session.visit()
        if kind == "unknown" and not (field.needed or field.always_known):
            session.not_known(path)
        elif kind == "unread" and not (field.needed or field.always_known):
            session.keep_unread(path, "rond 1985")
        elif kind == "answer":
            session.answer(path, value)


def _there(session: Session, path: str) -> bool:
    """Whether the row that a path lies in exists."""
    if "[" not in path:
        return True
    return bool(paths.get(session.case, path.split("[", maxsplit=1)[0]))


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(number=st.sampled_from([one.name[:2] for one in examples()]), talk=steps())
def test_whatever_is_answered_everything_still_fits(number: str, talk: list[tuple[str, Any]]):
    session = session_of(number)
    for kind, told in talk:
        play(session, kind, told)
    assert read_case(write_case(session.case)) == session.case
    assert session.assessment is not None
    fresh = assess(session.case, TODAY)
    assert [(one.relative, one.route, one.verdict) for one in session.assessment.routes] == [
        (one.relative, one.route, one.verdict) for one in fresh.routes
    ]
    _questions_fit(session)
    _panel_fits(session)


def _questions_fit(session: Session) -> None:
    asked = open_questions(session)
    lost = [path for path in missing_facts(session) if catalogue.place_of(path) is None]
    assert lost == []
    for tab in catalogue.FORM_TABS:
        assert tab_state(session, tab, asked).key


def _panel_fits(session: Session) -> None:
    for tongue in ("nl", "en"):
        model = build(session, tongue)
        assert "{" not in model.headline.words
        assert model.next_path in {"", *open_questions(session)}
        assert len(model.people) == len(session.case.relatives)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(talk=steps())
def test_undoing_everything_gives_the_case_of_the_beginning(talk: list[tuple[str, Any]]):
    session = session_of("08")
    start = session.state
    for kind, told in talk:
        if kind != "redo":
            play(session, kind, told)
    while session.history.can_undo():
        session.history.undo()
    assert session.state.case == start.case
    assert dict(session.state.marks) == dict(start.marks)
    assert dict(session.state.unread) == dict(start.unread)


def test_amounts_are_exact():
    session = session_of("01")
    assert session.answer("sponsor.incomes[0].monthly_gross", Decimal("0.10"))
    assert '"0.10"' in write_case(session.case)
