"""The page of deadlines: every day of the case once, grouped by when, with its own word."""

from __future__ import annotations

from datetime import date

from gezin_desktop.desk import words
from gezin_desktop.desk.deadlines.model import GROUPS, day_lines
from gezin_desktop.desk.deadlines.page import DeadlinesPage
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.language import language
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from tests.desk.access_kit import heights_by_tab
from tests.desk.conftest import KEPT, heard, shown, words_of
from tests.desk.open_cases import case_of, example, session_on

KINDS = {
    "deadline": ("termijn", "deadline"),
    "window-opens": ("kan vanaf", "possible from"),
    "reminder": ("herinnering", "reminder"),
    "authority-term": ("termijn van de IND", "term of the IND"),
}


def page_on(case, settings, today=date(2026, 6, 8), width=720):
    session = session_on(case, today)
    page = DeadlinesPage(session, settings)
    KEPT.append(page)
    shown(page, width, 600)
    return session, page


def in_group(page, key):
    return [row.line for row in page.groups[key].rows if not row.isHidden()]


def arrived(name="Amina"):
    """A wife who came with her entry visa on 1 September 2026."""
    return case_of(
        sponsor={"nationalities": ["NL"], "given_names": "Sara"},
        relatives=[
            {
                "id": "amina",
                "name_own_script": name,
                "relation": "spouse",
                "nationalities": ["MA"],
                "relationship": {"official": True},
            }
        ],
        events=[
            {"kind": "mvv-issued", "on": "2026-08-20"},
            {"kind": "entered-nl", "on": "2026-09-01"},
        ],
    )


def test_days_are_grouped_and_say_how_many_are_left(settings):
    _session, page = page_on(example("08"), settings)
    (near,) = in_group(page, "week")
    assert (near.day, near.left) == (date(2026, 6, 15), "nog 7 dagen")
    assert near.kind_word == "termijn"
    assert near.who == "Wie: \u2068Youssef Haddad\u2069 · over \u2068Omar Haddad\u2069"
    assert near.source.startswith("Vreemdelingenbesluit 2000")
    assert {line.kind for line in in_group(page, "later")} == {"authority-term"}
    assert in_group(page, "passed") == []


def test_what_is_the_same_for_several_relatives_stands_once(settings):
    session, page = page_on(example("08"), settings)
    decisions = [line for line in page.lines if line.key == "cal-mvv-decision"]
    assert len(decisions) == 1
    assert set(decisions[0].people) >= {"rana", "omar"}
    found = {(one.id, one.due) for route in session.assessment.routes for one in route.deadlines}
    assert {(line.key, line.due) for line in page.lines} == found


def test_every_kind_has_its_own_word_in_both_languages(settings):
    session, page = page_on(arrived(), settings, date(2026, 9, 2))
    assert {line.kind for line in page.lines} == {"deadline", "reminder", "authority-term"}
    for place, tongue in enumerate(("nl", "en")):
        for line in day_lines(session, tongue):
            assert line.kind_word == KINDS[line.kind][place]
        for kind, told in KINDS.items():
            assert words.sentence(f"deadlines.kind.{kind}", tongue) == told[place]


def test_a_name_from_right_to_left_stands_by_itself(settings):
    _session, page = page_on(arrived("رنا الحداد"), settings, date(2026, 9, 2))
    (day,) = [line for line in page.lines if line.key == "cal-brp"]
    assert day.who == "Wie: \u2068رنا الحداد\u2069"
    assert day.who in words_of(page)


def test_a_day_in_the_weekend_is_acted_upon_before_it(settings):
    # The exam result of Saturday 21 November 2026 can be used until Sunday 21 November 2027.
    case = case_of(
        receipt_date="2027-11-15",
        sponsor={"nationalities": ["NL"]},
        relatives=[
            {
                "id": "amina",
                "relation": "spouse",
                "nationalities": ["MA"],
                "exam": {"passed": True, "result_dated": "2026-11-21"},
            }
        ],
    )
    _session, page = page_on(case, settings, date(2027, 11, 15))
    (line,) = [one for one in in_group(page, "week") if one.key == "cal-exam-validity"]
    assert line.due.weekday() in (5, 6)
    assert line.day.weekday() == 4
    assert line.day < line.due
    assert line.left == f"nog {(line.day - date(2027, 11, 15)).days} dagen"
    assert "geen werkdag" in line.weekend
    row = next(row for row in page.groups["week"].rows if row.line == line)
    assert row.weekend.isVisible()


def test_between_the_working_day_and_the_day_of_the_law_it_is_still_possible(settings):
    case = case_of(
        receipt_date="2027-11-20",
        sponsor={"nationalities": ["NL"]},
        relatives=[
            {
                "id": "amina",
                "relation": "spouse",
                "nationalities": ["MA"],
                "exam": {"passed": True, "result_dated": "2026-11-21"},
            }
        ],
    )
    today = date(2027, 11, 20)
    _session, page = page_on(case, settings, today)
    (line,) = [one for one in page.lines if one.key == "cal-exam-validity"]
    assert line.day < today <= line.due
    assert line.group == "week"
    assert line.left.startswith("kan nog tot en met")


def test_a_passed_day_goes_to_its_own_group_which_begins_folded(settings):
    _session, page = page_on(example("08"), settings, date(2026, 6, 20))
    (gone,) = [line for line in in_group(page, "passed") if line.kind == "deadline"]
    assert gone.left == "5 dagen geleden"
    assert gone.urgent
    group = page.groups["passed"]
    assert not group.body.isVisible()
    group.head.click()
    assert group.body.isVisible()


def test_an_answer_changes_the_days_at_once_and_undo_brings_them_back(settings):
    session, page = page_on(example("08"), settings)
    assert session.answer("relatives.omar.birth_date", date(2010, 6, 16))
    assert in_group(page, "week") == []
    session.history.undo()
    assert [line.key for line in in_group(page, "week")] == ["cal-file-before-18"]


def test_an_event_leads_to_the_tab_that_asks_it(settings):
    _session, page = page_on(example("08"), settings)
    led = heard(page.followed)
    page.add_event.click()
    assert led == ["events"]
    assert catalogue.place_of("events").tab == "earlier"


def test_no_days_says_where_they_come_from(settings):
    _session, page = page_on(example("09"), settings)
    assert page.lines == ()
    assert "Nog geen termijnen" in words_of(page.empty)
    assert not any(page.groups[key].isVisible() for key in GROUPS)
    assert not page.copy.isVisible()


def test_a_switch_of_language_changes_every_word(settings):
    _session, page = page_on(example("08"), settings)
    language().choose("en")
    QApplication.processEvents()
    (near,) = in_group(page, "week")
    assert (near.when, near.left) == ("Monday\u00a015\u00a0June\u00a02026", "7 days left")
    told = " ".join(words_of(page))
    assert not [word for word in ("dagen", "termijn", "Wie:", "Deze week") if word in told]


def test_the_list_can_be_copied_as_text(settings):
    _session, page = page_on(example("08"), settings)
    page.copy.click()
    told = QGuiApplication.clipboard().text()
    assert told.splitlines()[0] == "Deze week"
    assert len([line for line in told.splitlines() if line.startswith("- ")]) == len(page.lines)
    QGuiApplication.clipboard().clear()


def test_tab_goes_through_the_days_as_they_are_read(settings):
    _session, page = page_on(example("08"), settings)
    found = heights_by_tab(page.copy, page.pane.widget())
    assert len(found) > 3
    assert found == sorted(found)
