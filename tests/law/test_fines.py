"""What a sponsor risks who does not report: a warning first, a fine within two years of it."""

import json

import pytest
from eu_cases import default
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.routes import Route
from gezin_desktop.law.words import LANGUAGES, texts


def _said(events):
    data = default("permit")
    data["events"] = [{"kind": kind, "on": on} for kind, on in events]
    case = read_case(json.dumps(data))
    found = assess_route(case, case.relatives[0], Route.PERMIT_HOLDER, case.receipt_date)
    (day,) = (one for one in found.deadlines if one.id == "cal-report-sponsor")
    return day


@pytest.mark.parametrize(
    ("warned", "separated", "key"),
    [
        (None, "2026-10-23", "due-cal-report-sponsor-fine"),
        ("2024-11-21", "2026-10-23", "due-cal-report-sponsor-warned"),
        ("2024-11-20", "2026-10-23", "due-cal-report-sponsor-fine"),
        ("2026-10-23", "2026-10-23", "due-cal-report-sponsor-fine"),
        (None, "2014-10-23", "due-cal-report-sponsor"),
    ],
)
def test_the_fine_follows_from_the_warning(warned, separated, key):
    """The term ends on 20 November 2026, so the duty is broken on the 21st."""
    events = [("separation", separated)]
    if warned:
        events.append(("warning-given", warned))
    assert _said(events).said.key == key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_amount_is_named_with_its_year_and_to_be_checked(language):
    told = texts().say(_said([("separation", "2026-10-23")]).said, language)
    assert "1" in told
    assert "500" in told
    assert "2015" in told
    assert ("Kijk het bedrag na" if language == "nl" else "Check the amount") in told
