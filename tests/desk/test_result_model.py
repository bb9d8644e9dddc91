"""What the outcome says, as values: verdict, groups, notices, what changed, the reasons."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from gezin_desktop.case.model import EMPTY, Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION, NO_EXEMPTION_PATH
from gezin_desktop.desk.result.build import build, shown_route
from gezin_desktop.desk.result.model import GroupModel, PanelModel
from gezin_desktop.desk.result.tree import reasons_of, shown_value
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import ESTIMATED, STATED
from gezin_desktop.law.result import Assessment, Status
from gezin_desktop.law.tables.rows import LawDamaged

from .intake_kit import TODAY, example, examples, session_of

BASE = "relatives.fatima"


def plain(text: str) -> str:
    """A text with ordinary spaces."""
    return text.replace("\xa0", " ")


def group(model: PanelModel, key: str) -> GroupModel | None:
    return next((one for one in model.groups if one.key == key), None)


def met_session() -> Session:
    """Example 01 with what it lacks: enough pay, papers in order, no exemption needed."""
    session = session_of("01")
    session.answer("sponsor.incomes[0].monthly_gross", Decimal(4000))
    return session


@pytest.mark.parametrize("number", [one.name[:2] for one in examples()])
@pytest.mark.parametrize("tongue", ["nl", "en"])
def test_every_relative_has_a_verdict_in_words(number: str, tongue: str):
    session = session_of(number)
    for one in session.case.relatives:
        session.choose_person(one.id)
        model = build(session, tongue)
        assert [line.id for line in model.people] == [r.id for r in session.case.relatives]
        assert all(line.word and line.name for line in model.people)
        assert model.headline.words
        assert "{" not in model.as_text()


@pytest.mark.parametrize("number", ["01", "02", "03", "04", "08"])
def test_every_condition_is_in_one_group_and_none_is_lost(number: str):
    session = session_of(number)
    assert session.assessment is not None
    for one in session.case.relatives:
        session.choose_person(one.id)
        route = shown_route(session.assessment, one.id)
        model = build(session, "nl")
        lines = [line.key for found in model.groups for line in found.lines]
        shown = [key for key in lines if route and key in {c.id for c in route.conditions}]
        assert len(shown) == len(set(shown))
        assert set(shown) == {c.id for c in route.conditions} if route else not shown


def test_nothing_known_says_where_to_begin():
    model = build(session_of("09"), "nl")
    assert (model.headline.sign, model.headline.words) == ("ask", "Begin hier")
    asked = group(model, "ask")
    assert asked is not None
    assert len(asked.lines) == 3
    assert [found.key for found in model.groups] == ["ask"]


def test_an_empty_case_says_where_to_begin():
    model = build(session_of(case=EMPTY), "en")
    assert model.headline.words == "Begin here"
    assert model.people == ()
    assert model.next_path == "sponsor.nationalities"


def test_what_is_not_met_comes_first_with_reason_remedy_and_source():
    model = build(session_of("08"), "nl")
    unmet = group(model, "unmet")
    assert unmet is not None
    assert model.groups[0] is unmet
    line = unmet.lines[0]
    assert line.sign == "notyet"
    assert all((line.title, line.reason, line.remedies, line.source))
    assert line.spoken.startswith("Niet voldaan, te herstellen. ")


def test_at_most_five_questions_and_all_are_counted():
    session = session_of("02")
    asked = group(build(session, "nl"), "ask")
    assert asked is not None
    assert len(asked.lines) == 5
    assert int(asked.count) > 5
    assert all(line.path and line.source.startswith("tab ") for line in asked.lines)


def test_the_pinned_question_follows_the_field():
    session = session_of("08")
    first = build(session, "nl").next_path
    assert build(session, "nl", first).next_path != first


def test_a_group_with_nothing_is_left_out():
    model = build(session_of("01"), "nl")
    assert all(found.lines for found in model.groups)


def test_more_people_are_called_by_name_left_to_right():
    words = build(session_of("08"), "nl").next_words
    assert words.startswith("\u200e\u2068")


def test_papers_are_named_in_a_question_about_a_paper():
    asked = group(build(session_of("04"), "nl"), "ask")
    assert asked is not None
    assert any(line.title.startswith("Geboorteakte: ") for line in asked.lines)


def test_a_near_deadline_stands_above_everything():
    model = build(session_of("08"), "nl")
    notice = model.notices[0]
    assert notice.kind == "deadline"
    assert plain(notice.heading) == "Nog 7 dagen: uiterlijk maandag 15 juni 2026"
    assert "Omar" in notice.body


def test_a_far_deadline_is_small():
    notice = build(session_of("04"), "nl").notices[0]
    assert notice.body == ""
    assert notice.heading.startswith("Nog 206 dagen")


@pytest.mark.parametrize(
    ("event", "says"),
    [
        ("decision-announced", "Bel vandaag een advocaat."),
        ("moved", "Doe het alsnog, zo snel mogelijk."),
    ],
)
def test_a_deadline_that_has_passed_says_what_to_do(event: str, says: str):
    day = date(2024, 3, 1)
    case = read_case(json.dumps({**_PLAIN, "events": [{"kind": event, "on": day.isoformat()}]}))
    heading, *_ = [one.heading for one in build(session_of(case=case), "nl").notices]
    assert heading.startswith("De termijn is op ")
    assert heading.endswith(says)


_PLAIN = {
    "format": "gezin-case/1",
    "sponsor": {"nationalities": ["NL"]},
    "relatives": [{"id": "p", "relation": "spouse", "nationalities": ["BR"]}],
}


def test_who_fled_is_kept_safe():
    session = session_of("01")
    assert all(one.kind != "safety" for one in build(session, "nl").notices)
    session.answer(f"{BASE}.fled_from", ["SY"])
    assert any(one.kind == "safety" for one in build(session, "nl").notices)


def test_an_asylum_signal_refers_and_shows_no_condition():
    session = session_of("01")
    session.answer(f"{BASE}.asked_asylum", value=True)
    model = build(session, "nl")
    assert model.headline.sign == "refer"
    assert all(found.key == "papers" for found in model.groups)


def test_damaged_law_is_told_and_nothing_is_computed():
    def broken(case: Case, today: date) -> Assessment:
        raise LawDamaged("income_norms", f"{case.reference} {today}")

    session = Session(broken, lambda: TODAY)
    model = build(session, "nl")
    assert [one.kind for one in model.notices] == ["trouble"]
    assert model.groups == ()
    assert model.headline.words == ""


def test_every_open_route_of_a_relative_is_named():
    session = session_of("10")
    assert session.assessment is not None
    assert len(session.assessment.of("tariq")) == 2
    small = build(session, "nl").headline.small
    assert any(line.startswith("Ook mogelijk: ") for line in small)


def test_a_norm_that_is_not_known_is_warned_of():
    model = build(session_of("02"), "nl")
    assert any("20 januari 2027" in plain(line) for line in model.headline.small)


def test_stated_and_estimated_answers_are_counted():
    session = session_of("01")
    session.set_mark("sponsor.incomes[0].monthly_gross", STATED)
    session.set_mark(f"{BASE}.birth_date", ESTIMATED)
    small = build(session, "nl").headline.small
    assert "Rust op 1 antwoord dat alleen is verteld." in small
    assert "Rust op 1 geschat antwoord." in small


def test_the_exemption_answered_changes_the_lines_it_should_and_says_so_once():
    session = session_of("08")
    session.visit()
    assert all(not line.changed for found in build(session, "nl").groups for line in found.lines)
    session.answer_all(NO_EXEMPTION_PATH, NO_EXEMPTION)
    model = build(session, "nl")
    changed = [line.key for found in model.groups for line in found.lines if line.changed]
    assert "income-durable" in changed
    assert model.spoken.startswith("Uitkomst gewijzigd: ")
    session.visit()
    session.answer("notes", "x")
    assert build(session, "nl").spoken == ""


def test_undo_marks_what_it_changes_back():
    session = session_of("08")
    session.visit()
    session.answer_all(NO_EXEMPTION_PATH, NO_EXEMPTION)
    session.history.undo()
    lines = [line for found in build(session, "nl").groups for line in found.lines]
    assert any(line.key == "income-durable" and line.changed for line in lines)


def test_the_panel_can_be_read_as_text_in_order():
    text = plain(build(session_of("08"), "nl").as_text())
    order = ["Nog 7 dagen", "Nog niet", "Niet voldaan", "Nog te vragen", "Voldaan"]
    places = [text.index(one) for one in order]
    assert places == sorted(places)


@pytest.mark.parametrize("number", ["01", "02", "04", "08"])
def test_every_reason_goes_down_to_its_facts(number: str):
    session = session_of(number)
    assert session.assessment is not None
    for route in session.assessment.routes:
        for condition in route.conditions:
            reasons = reasons_of(session, route, condition, "nl")
            told = reasons.as_text()
            leaves = _leaves(reasons.rows)
            if condition.status is not Status.NOT_APPLICABLE and condition.facts:
                assert leaves, condition.id
            assert all(one.told and one.value for one in leaves), condition.id
            assert "{" not in told
            assert "relatives[" not in told, condition.id


def _leaves(rows: tuple[Any, ...]) -> list[Any]:
    found = []
    for row in rows:
        found += _leaves(row.parts) if row.parts else [row]
    return found


def test_values_are_written_as_people_say_them():
    session = session_of("08")
    told = {
        "sponsor.incomes[0].monthly_gross": "€ 2.600,00",
        "sponsor.incomes[0].kind": "Eigen bedrijf (zelfstandige)",
        "relatives.rana.passport.held": "nee",
        "relatives.rana.country": "Libanon",
        "sponsor.nationalities": "Nederland",
        "relatives.omar.birth_date": "16 juni 2008",
        "relatives.oma.exam.passed": "",
        "client": "Youssef Haddad",
    }
    for path, value in told.items():
        assert shown_value(session, path, "nl").replace("\xa0", " ") == value


def test_the_examples_still_say_what_the_pictures_show():
    session = session_of("08")
    session.visit()
    session.answer_all(NO_EXEMPTION_PATH, NO_EXEMPTION)
    model = build(session, "nl")
    assert [line.word for line in model.people[:2]] == ["Nog niet", "Onvolledig"]
    assert model.headline.words == "Nog niet: één voorwaarde is niet vervuld"
    assert example("08").sponsor.family_name == "Haddad"


def test_the_source_of_a_deadline_is_named_in_the_language_of_the_window():
    session = session_of("08")
    told = {language: build(session, language).notices[0].source for language in ("nl", "en")}
    assert told == {"nl": "Vreemdelingenbesluit 2000", "en": "Aliens Decree 2000"}


@pytest.mark.parametrize(("number", "told"), [("01", True), ("05", False)])
def test_an_unconfirmed_norm_is_told_only_where_a_route_compares_with_it(number: str, told: bool):
    model = build(session_of(number), "nl")
    assert any("normbedrag" in line for line in model.headline.small) is told
