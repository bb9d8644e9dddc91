"""Told conditions are told again only where something changed, and never from another case."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from gezin_desktop.desk.result.build import build
from gezin_desktop.desk.result.told import Told, told
from gezin_desktop.desk.state import State

from .intake_kit import example, session_of


def test_made_once_while_it_rests_on_the_same_objects() -> None:
    made: list[int] = []
    known, day = Told(), date(2026, 6, 8)

    def make() -> str:
        made.append(1)
        return f"words {len(made)}"

    assert known.again("a", (day, None), make) == "words 1"
    assert known.again("a", (day, None), make) == "words 1"
    assert known.again("b", (day, None), make) == "words 2"
    assert known.again("a", (date(2026, 6, 8), None), make) == "words 3"  # equal, another object
    known.forget()
    assert known.again("b", (day, None), make) == "words 4"


def test_equal_values_become_one_object_to_rest_on() -> None:
    known = Told()
    first = known.steady("people", {"relative": "Amal"})
    assert known.steady("people", {"relative": "Amal"}) is first
    assert known.steady("people", {"relative": "Amira"}) is not first


def test_what_is_kept_is_what_would_be_told_anew() -> None:
    session = session_of("08")
    person = session.case.relatives[0].id
    for path, value in (
        ("sponsor.incomes[0].monthly_gross", Decimal(900)),
        ("sponsor.given_names", "Noor"),
        (f"relatives.{person}.given_names", "Sam"),
        ("sponsor.incomes[0].monthly_gross", Decimal(4000)),
        ("receipt_date", date(2026, 1, 1)),
        (f"relatives.{person}.birth_date", None),
    ):
        session.visit()
        assert session.answer(path, value), path
        for language in ("nl", "en"):
            kept = build(session, language)
            told(session).forget()
            assert build(session, language) == kept, path
    session.history.undo()
    kept = build(session, "nl")
    told(session).forget()
    assert build(session, "nl") == kept


def test_nothing_is_kept_of_the_case_before() -> None:
    session = session_of("08")
    build(session, "nl")
    known = told(session)
    assert known._kept
    session.load(State(example("01")))
    assert not known._kept
