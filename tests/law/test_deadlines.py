"""The calendar: terms, weekends and holidays, events."""

from datetime import date

import pytest
from gezin_desktop.law.deadlines.due import deadlines
from gezin_desktop.law.deadlines.terms import (
    add_term,
    easter,
    holidays,
    is_working_day,
    may_move,
    next_working_day,
    working_day_before,
)
from gezin_desktop.law.words import texts
from paper_cases import child, couple, example, view


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25)],
)
def test_easter(year, month, day):
    assert easter(year) == date(year, month, day)


def test_easter_is_a_sunday_between_the_days_it_can_fall_on():
    for year in range(1900, 2200):
        found = easter(year)
        assert found.isoweekday() == 7
        assert date(year, 3, 22) <= found <= date(year, 4, 25)


def test_the_holidays_of_a_year():
    assert sorted(holidays(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


def test_the_kings_birthday_is_never_kept_on_a_sunday():
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)


def test_working_days_around_christmas():
    assert not is_working_day(date(2026, 12, 25))
    assert next_working_day(date(2026, 12, 25)) == date(2026, 12, 28)
    assert working_day_before(date(2026, 12, 27)) == date(2026, 12, 24)
    assert next_working_day(date(2026, 12, 24)) == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("number", "unit", "last"),
    [
        (90, "days", date(2026, 11, 29)),
        (4, "weeks", date(2026, 9, 28)),
        (6, "months", date(2027, 2, 28)),
        (1, "years", date(2027, 8, 31)),
    ],
)
def test_the_day_of_the_event_does_not_count(number, unit, last):
    assert add_term(date(2026, 8, 31), number, unit) == last


def test_an_unknown_unit_is_refused():
    with pytest.raises(ValueError, match="moons"):
        add_term(date(2026, 1, 1), 1, "moons")


@pytest.mark.parametrize(
    ("number", "unit", "moves"),
    [
        (90, "days", True),
        (91, "days", False),
        (12, "weeks", True),
        (13, "weeks", False),
        (3, "months", True),
        (4, "months", False),
        (1, "years", False),
    ],
)
def test_only_short_terms_move(number, unit, moves):
    assert may_move(number, unit) is moves


def due(seen):
    return {one.id: one for one in deadlines(seen)}


def events(*pairs, **more):
    return {"events": [{"kind": kind, "on": on} for kind, on in pairs]} | more


def test_the_exam_result_ends_on_a_saturday_and_nobody_moves_it():
    found = due(view(example("01"), "fatima", "nl-partner"))["cal-exam-validity"]
    assert (found.due, found.working_day) == (date(2027, 3, 20), date(2027, 3, 19))


def test_the_term_of_the_ind_moves_from_sunday_to_monday():
    found = due(view(example("08"), "rana", "nl-partner"))
    assert found["cal-mvv-decision"].due == date(2026, 9, 14)
    assert found["cal-mvv-decision-extended"].due == date(2026, 12, 14)
    assert found["cal-mvv-decision"].type == "authority-term"


def test_the_term_counts_from_the_day_of_receipt_once_it_is_known():
    found = due(couple(events(("mvv-application-received", "2026-11-02"))))
    assert found["cal-mvv-decision"].due == date(2027, 2, 1)
    assert "cal-exam-validity" not in found


def test_who_needs_no_mvv_waits_for_the_permit():
    found = due(couple(nationalities=["US"]))
    assert found["cal-permit-decision"].due == date(2027, 3, 1)
    assert found["cal-permit-decision-extended"].due == date(2027, 9, 1)


def test_the_last_day_to_file_for_a_child_is_the_day_before_its_birthday():
    found = due(view(example("08"), "omar", "nl-child-minor"))
    assert found["cal-file-before-18"].due == date(2026, 6, 15)
    found = due(view(example("04"), "kwame", "nl-child-minor"))
    assert found["cal-file-before-18"].due == date(2027, 1, 3)
    assert found["cal-file-before-18"].working_day == date(2026, 12, 31)
    assert "cal-file-before-18" not in due(child())


def test_a_declaration_is_good_for_six_months_from_its_issue():
    found = due(view(example("02"), "jomar", "nl-partner"))
    assert found["cal-unmarried-decl"].due == date(2027, 2, 2)


@pytest.mark.parametrize(
    ("kind", "on", "id", "last"),
    [
        ("approval-notified", "2026-11-30", "cal-mvv-collect", date(2027, 3, 1)),
        ("mvv-issued", "2026-10-01", "cal-mvv-enter", date(2026, 12, 30)),
        ("mvv-issued", "2013-10-01", "cal-mvv-enter", date(2014, 1, 1)),
        ("entered-nl", "2026-10-05", "cal-brp", date(2026, 10, 12)),
        ("entered-nl", "2026-10-05", "cal-health", date(2027, 2, 5)),
        ("moved", "2026-11-30", "cal-brp-move", date(2026, 12, 7)),
        ("integration-plan-dated", "2026-02-01", "cal-integration-new", date(2029, 2, 1)),
        ("integration-plan-dated", "2021-02-01", "cal-integration-old", date(2024, 2, 1)),
        ("income-lost", "2026-11-27", "cal-report-sponsor", date(2026, 12, 28)),
        ("separation", "2026-11-27", "cal-report-member", date(2026, 12, 28)),
        ("sponsorship-ended", "2026-11-27", "cal-admin-keep", date(2031, 11, 27)),
        ("decision-announced", "2026-11-27", "cal-objection", date(2026, 12, 28)),
        ("decision-announced", "2026-11-27", "cal-objection-decision", date(2027, 5, 10)),
        ("repair-letter", "2026-11-27", "cal-repair", date(2026, 12, 11)),
    ],
)
def test_the_day_that_follows_from_an_event(kind, on, id, last):
    assert due(couple(events((kind, on))))[id].due == last


def test_without_lawful_stay_no_day_to_be_insured_is_given():
    arrived = events(("entered-nl", "2026-10-05"))
    assert "cal-health" not in due(couple(arrived, lawful_stay_nl=False))
    with_permit = events(("entered-nl", "2026-10-05"), ("permit-issued", "2026-11-10"))
    found = due(couple(with_permit, lawful_stay_nl=False))
    assert found["cal-health"].due == date(2027, 3, 10)


def test_a_report_due_at_christmas_is_made_before_it():
    found = due(couple(events(("income-lost", "2026-11-27"))))["cal-report-sponsor"]
    assert found.working_day == date(2026, 12, 24)


def test_the_tuberculosis_test_only_for_who_is_not_exempt():
    issued = events(("permit-issued", "2026-10-01"))
    assert due(couple(issued, nationalities=["NG"]))["cal-tb"].due == date(2027, 1, 1)
    assert "cal-tb" not in due(couple(issued, nationalities=["MA"]))


def test_asking_the_court_only_for_who_is_here():
    decided = events(("decision-announced", "2026-11-27"))
    assert "cal-provisional" not in due(couple(decided))
    assert due(couple(decided, in_nl=True))["cal-provisional"].due == date(2026, 11, 28)


def test_an_event_of_somebody_else_is_not_mine():
    other = {"events": [{"kind": "moved", "on": "2026-11-30", "relative": "somebody"}]}
    assert "cal-brp-move" not in due(couple(other))


PERMIT = {
    "held": True,
    "route": "national",
    "valid_from": "2024-02-29",
    "valid_until": "2029-02-28",
}


def test_renewal_and_a_permit_of_ones_own():
    found = due(couple(permit=PERMIT))
    assert found["cal-renew-open"].due == date(2028, 11, 28)
    assert found["cal-renew-last"].due == date(2029, 2, 27)
    assert found["cal-sep-5y"].due == date(2029, 2, 28)
    assert found["cal-sep-5y"].type == "window-opens"
    assert "cal-mvv-decision" not in found


def test_five_years_count_from_the_partner_of_today():
    found = due(couple(permit=PERMIT | {"same_partner_since": "2025-06-01"}))
    assert found["cal-sep-5y"].due == date(2030, 6, 1)


def test_a_child_with_a_permit():
    found = due(child(permit=PERMIT, birth_date="2010-05-05"))
    assert found["cal-child-1y"].due == date(2025, 3, 1)
    assert found["cal-child-18"].due == date(2027, 5, 5)
    assert "cal-sep-5y" not in found


def test_an_eu_document_has_another_calendar():
    assert "cal-renew-open" not in due(couple(permit=PERMIT | {"route": "eu"}))


def test_days_are_in_order_and_have_words():
    happened = events(
        ("approval-notified", "2026-10-01"),
        ("mvv-issued", "2026-10-10"),
        ("entered-nl", "2026-10-20"),
        ("permit-issued", "2026-11-01"),
        ("moved", "2026-11-05"),
        ("separation", "2026-11-06"),
        ("sponsorship-ended", "2026-11-07"),
        ("integration-plan-dated", "2026-11-08"),
        ("decision-announced", "2026-11-09"),
        ("repair-letter", "2026-11-10"),
    )
    found = deadlines(couple(happened, permit=PERMIT, in_nl=True, mvv_held=True))
    assert [one.due for one in found] == sorted(one.due for one in found)
    assert len(found) > 12
    for one in found:
        words = texts().words(one.said)
        assert words.nl
        assert words.en
        assert one.source


def test_a_term_that_is_not_known_for_a_day_gives_no_day():
    found = due(couple({"receipt_date": "2012-02-01"}))
    assert "cal-mvv-decision" not in found
