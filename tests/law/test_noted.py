"""What a desk notes about days: done ones fall away everywhere, own ones are added."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from gezin_desktop import assets
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.deadlines.agenda import afresh, agenda, agenda_of
from gezin_desktop.law.deadlines.icalendar import CalendarCase, calendar
from gezin_desktop.law.deadlines.noted import NOTHING, OWN, Noted, left_of, next_day, own_day
from gezin_desktop.law.words import texts

TODAY = date(2026, 6, 8)


def case() -> Case:
    """A family with a child that is nearly 18."""
    return read_case(assets.path("examples", "08-large-family-mixed.json").read_bytes())


def days_of(found) -> set[tuple[str, date]]:
    return {(day.id, day.due) for route in found.routes for day in route.deadlines}


def test_nothing_noted_is_the_same_assessment():
    found = assess(case(), TODAY)
    assert left_of(found, NOTHING) is found


def test_each_day_that_is_done_falls_away_and_nothing_else_changes():
    found = assess(case(), TODAY)
    every = days_of(found)
    assert len(every) > 1
    for one in every:
        left = left_of(found, Noted(frozenset({one})))
        assert days_of(left) == every - {one}
        for before, after in zip(found.routes, left.routes, strict=True):
            assert after._replace(deadlines=before.deadlines) == before
    assert days_of(left_of(found, Noted(frozenset(every)))) == set()


def test_a_day_of_that_kind_on_another_date_is_a_new_day():
    found = assess(case(), TODAY)
    key, due = min(days_of(found), key=lambda one: one[1])
    other = due.replace(year=due.year - 1)
    assert left_of(found, Noted(frozenset({(key, other)}))) == found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_own_days_stand_in_agenda_and_calendar_without_their_words(language: str):
    noted = Noted(own=(date(2026, 6, 11),))
    made = agenda_of(agenda(case(), TODAY), noted)
    assert (OWN, date(2026, 6, 11)) in days_of(made)
    stamp = datetime(2026, 6, 8, 10, tzinfo=UTC)
    text = calendar([CalendarCase("key", "2026-0108", made)], texts(), language, stamp)
    assert "DTSTART;VALUE=DATE:20260611" in text
    assert "VALARM" in text
    done = agenda_of(made, Noted(frozenset({(OWN, date(2026, 6, 11))}), noted.own))
    assert (OWN, date(2026, 6, 11)) not in days_of(done)


def test_an_agenda_and_an_assessment_lose_the_same_days():
    found = assess(case(), TODAY)
    done = Noted(frozenset({min(days_of(found), key=lambda one: one[1])}))
    assert days_of(agenda_of(found, done)) == days_of(left_of(found, done))
    assert days_of(agenda_of(agenda(case(), TODAY), done)) == days_of(left_of(found, done))


def test_the_next_day_is_the_first_that_still_needs_something():
    text = assets.path("examples", "08-large-family-mixed.json").read_text(encoding="utf-8")
    (found,) = afresh((text,), TODAY)
    assert found is not None
    first = min(due for _key, due in found.days if due >= TODAY)
    assert next_day(found.days, NOTHING, TODAY) == first == found.next_date
    done = frozenset(one for one in found.days if one[1] == first)
    assert next_day(found.days, Noted(done), TODAY) != first
    early = Noted(done, (date(2026, 6, 9),))
    assert next_day(found.days, early, TODAY) == date(2026, 6, 9)
    assert next_day((), Noted(own=(date(2026, 6, 1),)), TODAY) is None


def test_an_own_day_has_words_in_both_languages():
    for language in ("nl", "en"):
        assert texts().say(own_day(TODAY).said, language)
        assert texts().raw("calendar-who.desk", language)
