"""The days and the line in the list of many cases: the same as after a whole assessment."""

from datetime import date

import eu_cases
import pytest
from gezin_desktop.case.model import EMPTY
from gezin_desktop.case.reading import write_case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.deadlines.agenda import afresh, agenda, agendas
from gezin_desktop.law.deadlines.icalendar import CalendarCase, entries
from gezin_desktop.law.summary import summary_of
from national_cases import all_cases
from paper_cases import example

EXAMPLES = ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10")
TODAY = date(2026, 12, 1)
CASES = [example(name) for name in EXAMPLES]
CASES += [legal.case() for legal in (*all_cases(), *eu_cases.all_cases())[::4]]


@pytest.mark.parametrize("part", range(4))
def test_days_and_line_are_those_of_an_assessment(part):
    some = CASES[part::4]
    texts = tuple(write_case(case) for case in some)
    for case, days, line in zip(some, agendas(texts, TODAY), afresh(texts, TODAY), strict=True):
        found = assess(case, TODAY)
        assert [(one.relative, one.route, one.deadlines) for one in days.routes] == [
            (one.relative, one.route, one.deadlines) for one in found.routes
        ]
        said = summary_of(case, found, "")
        assert (line.outcome, line.next_date, line.routes) == (
            said.outcome,
            said.next_date,
            said.routes,
        )


def test_each_day_stands_once_with_those_whom_it_concerns():
    days = agenda(example("08"), date(2026, 6, 8)).once()
    keys = [(one.id, one.due) for one, _ in days]
    assert len(keys) == len(set(keys))
    assert [one.due for one, _ in days] == sorted(one.due for one, _ in days)
    (who,) = [who for one, who in days if one.id == "cal-mvv-decision"]
    assert len(who) > 1


def test_a_calendar_file_is_the_same_from_days_alone():
    case = example("08")
    whole, days = assess(case, TODAY), agenda(case, TODAY)
    assert entries(CalendarCase("k", "1", days)) == entries(CalendarCase("k", "1", whole))


def test_a_text_that_cannot_be_read_gives_nothing_and_the_rest_goes_on():
    texts = ("{", write_case(EMPTY), "")
    assert [one is None for one in agendas(texts, TODAY)] == [True, False, True]
    assert [one is None for one in afresh(texts, TODAY)] == [True, False, True]
    assert agendas(texts, TODAY)[1].routes == ()
    assert afresh(texts, TODAY)[1].outcome is None
