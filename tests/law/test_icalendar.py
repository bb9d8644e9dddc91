"""The calendar file: form (RFC 5545), identity of events, and who is not named in it."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import eu_cases
import pytest
from change_cases import TODAY, family
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess
from gezin_desktop.law.deadlines.icalendar import CalendarCase, calendar, entries, escape, fold
from gezin_desktop.law.words import LANGUAGES, texts
from hypothesis import given
from hypothesis import strategies as st
from paper_cases import TODAY as EXAMPLES_DAY
from paper_cases import example

STAMP = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def of(name: str, key: str = "desk/7", **more) -> CalendarCase:
    return CalendarCase(key, "2026-0101", assess(example(name), EXAMPLES_DAY), **more)


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def read(text: str) -> list[dict[str, str]]:
    """The events of a calendar file, by a reader of its own; alarms apart under ``alarm``."""
    events: list[dict[str, str]] = []
    inside: list[str] = []
    for line in unfolded(text):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert inside.pop() == value
        elif inside[-1] == "VALARM":
            events[-1][f"alarm {name}"] = value
        elif inside[-1] == "VEVENT":
            assert name not in events[-1], "a property twice"
            events[-1][name] = value
    assert inside == []
    return events


def plain(value: str) -> str:
    signs = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda found: signs.get(found[1], found[1]), value)


def test_a_file_of_one_case():
    text = calendar([of("01")], texts(), "nl", STAMP)
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    found = read(text)
    exam = next(one for one in found if "basisexamen" in one["SUMMARY"])
    assert exam["DTSTART;VALUE=DATE"] == "20270319"  # Friday: the legal day is a Saturday
    assert exam["DTEND;VALUE=DATE"] == "20270320"
    assert exam["DTSTAMP"] == "20261121T093000Z"
    assert exam["alarm TRIGGER"] == "-P7D"
    assert "20 maart 2027" in plain(exam["DESCRIPTION"])
    assert plain(exam["SUMMARY"]).startswith("2026-0101 · Termijn: Laatste dag")


def test_every_event_has_what_the_standard_asks():
    text = calendar([of("01"), of("08", "desk/8")], texts(), "en", STAMP)
    for one in read(text):
        assert {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"} <= set(one)
        if "alarm ACTION" in one:
            assert {"alarm TRIGGER", "alarm DESCRIPTION"} <= set(one)
    uids = [one["UID"] for one in read(text)]
    assert len(set(uids)) == len(uids)


def test_lines_are_short_and_end_as_they_should():
    text = calendar([of("08")], texts(), "nl", STAMP)
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_nobody_is_named_unless_asked():
    case = example("08")
    names = [part for one in (case.sponsor, *case.relatives) for part in _parts(one)]
    ids = [one.id for one in case.relatives]
    assert names
    for language in LANGUAGES:
        text = " ".join(unfolded(calendar([of("08")], texts(), language, STAMP)))
        assert not [name for name in (*names, *ids) if name.lower() in text.lower()]


def _parts(person) -> list[str]:
    return [one for one in (person.given_names, person.family_name, person.v_number) if one]


def test_a_calendar_keeps_silent_about_violence():
    (legal, *_) = [
        one
        for one in eu_cases.all_cases()
        if any(day.id == "cal-violence-1y" for day in _days(one))
    ]
    found = assess(legal.case(), legal.case().receipt_date)
    text = calendar([CalendarCase("k", "n", found)], texts(), "nl", STAMP)
    (event,) = [one for one in read(text) if "Kijk in het programma" in one["SUMMARY"]]
    assert plain(event["DESCRIPTION"]) == texts().raw("calendar.delicate", "nl")
    assert "bescherming" not in text


def _days(legal):
    case = legal.case()
    found = assess(case, case.receipt_date or EXAMPLES_DAY)
    return [day for route in found.routes for day in route.deadlines]


def test_names_stand_there_when_asked():
    text = calendar([of("01", names={"fatima": "Fatima, Z."})], texts(), "nl", STAMP)
    assert all(plain(one["SUMMARY"]).endswith(" (Fatima, Z.)") for one in read(text))


def test_an_event_keeps_its_identity_when_its_day_moves():
    case = family([])
    early, late = assess(case, TODAY), assess(put(case, "receipt_date", date(2026, 4, 1)), TODAY)
    first, second = (entries(CalendarCase("k", None, one)) for one in (early, late))
    assert {one.uid for one in first} == {one.uid for one in second}
    assert {one.deadline.due for one in first} != {one.deadline.due for one in second}


def test_events_of_other_cases_have_another_identity():
    found = assess(family([]), TODAY)
    one, other = (entries(CalendarCase(key, None, found)) for key in ("a", "b"))
    assert {entry.uid for entry in one}.isdisjoint(entry.uid for entry in other)


def test_a_day_that_concerns_several_relatives_is_one_event():
    case = example("08")
    found = entries(CalendarCase("k", "n", assess(case, EXAMPLES_DAY)))
    decision = [one for one in found if one.deadline.id == "cal-mvv-decision"]
    assert len(decision) == 1
    assert len(decision[0].relatives) > 1


def test_days_gone_by_can_be_left_out():
    everything = read(calendar([of("08")], texts(), "nl", STAMP))
    rest = read(calendar([of("08")], texts(), "nl", STAMP, since=date(2026, 9, 15)))
    assert 0 < len(rest) < len(everything)
    assert min(one["DTSTART;VALUE=DATE"] for one in rest) >= "20260915"


def test_alarms_can_be_left_out_and_only_warn_of_days_to_act():
    without = read(calendar([of("01")], texts(), "nl", STAMP, alarm_days=None))
    assert not any("alarm ACTION" in one for one in without)
    on_the_day = read(calendar([of("01")], texts(), "nl", STAMP, alarm_days=0))
    assert {one.get("alarm TRIGGER") for one in on_the_day} == {None, "PT0S"}
    for one in on_the_day:
        assert ("alarm ACTION" in one) == (not one["CATEGORIES"].startswith("Termijn van de IND"))


def test_the_moment_is_written_in_utc():
    there = STAMP.astimezone(timezone(timedelta(hours=2)))
    assert calendar([of("01")], texts(), "nl", there) == calendar([of("01")], texts(), "nl", STAMP)
    with pytest.raises(ValueError, match="time zone"):
        calendar([], texts(), "nl", STAMP.replace(tzinfo=None))


def test_no_case_is_an_empty_calendar():
    assert read(calendar([], texts(), "nl", STAMP)) == []


def test_escaping():
    assert escape("a;b,c\\d\r\ne\rf\ng\u00a0h\x00") == "a\\;b\\,c\\\\d\\ne\\nf\\ng h "


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",))))
def test_any_text_comes_back_as_it_was(text):
    line = f"SUMMARY:{escape(text)}"
    folded = fold(line)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line
    expected = re.sub(r"\r\n?", "\n", text).replace("\u00a0", " ")
    expected = re.sub(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]", " ", expected)
    assert plain(escape(text)) == expected
