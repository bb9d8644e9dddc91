"""The 49 dated duties and terms of section 10: each is there, each falls on its day."""

import json
import re
from pathlib import Path

import pytest
from eu_cases import default
from gezin_desktop.case.reading import read_case
from gezin_desktop.law import deadlines
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.routes import Route
from gezin_desktop.law.words import texts
from national_cases import put_fact

CALENDAR = [
    "cal-exam-validity",
    "cal-unmarried-decl",
    "cal-mvv-decision",
    "cal-mvv-collect",
    "cal-mvv-enter",
    "cal-brp",
    "cal-brp-move",
    "cal-brp-leave",
    "cal-permit-collect",
    "cal-tb",
    "cal-health",
    "cal-integration-new",
    "cal-integration-old",
    "cal-report-sponsor",
    "cal-report-member",
    "cal-admin-keep",
    "cal-cost-risk-ends",
    "cal-warning-ends",
    "cal-renew-open",
    "cal-renew-last",
    "cal-renew-grace",
    "cal-absence-6m",
    "cal-sep-5y",
    "cal-tr-3y",
    "cal-violence-1y",
    "cal-viol-temp-1y",
    "cal-child-1y",
    "cal-child-18",
    "cal-child-21",
    "cal-eu-apply",
    "cal-eu-decision",
    "cal-eu-cohab",
    "cal-eu-support-12m",
    "cal-eu-worker-retained",
    "cal-eu-card",
    "cal-eu-perm",
    "cal-eu-death-1y",
    "cal-eu-divorce-3y",
    "cal-eu-absence",
    "cal-er-3m",
    "cal-er-lapse",
    "cal-nat-3y",
    "cal-nat-5y",
    "cal-objection",
    "cal-provisional",
    "cal-repair",
    "cal-objection-decision",
    "cal-leave-eu",
    "cal-nareis",
    "cal-wa-join",
]

LAW = Path(deadlines.__file__).parent


def _days(family, route, events=(), **facts):
    data = default(family)
    for path, value in facts.items():
        put_fact(data, path.replace("__", "."), value)
    data["events"] = [{"kind": kind, "on": on} for kind, on in events]
    case = read_case(json.dumps(data))
    found = assess_route(case, case.relatives[0], Route(route), case.receipt_date)
    return {one.id: (one.due.isoformat(), one.working_day.isoformat()) for one in found.deadlines}


def test_every_entry_of_the_calendar_is_computed_and_has_words():
    code = "".join(file.read_text("utf-8") for file in LAW.glob("*.py"))
    known = set(re.findall(r'"(cal-[a-z0-9-]+)"', code))
    assert set(CALENDAR) <= known
    assert all(f"due-{one}" in texts() for one in known)


@pytest.mark.parametrize(
    ("family", "route", "event", "name", "due"),
    [
        ("permit", "nl-permit-holder", "sponsorship-ended", "cal-admin-keep", "2031-11-20"),
        ("permit", "nl-permit-holder", "sponsorship-ended", "cal-cost-risk-ends", "2027-11-20"),
        ("permit", "nl-permit-holder", "warning-given", "cal-warning-ends", "2028-11-20"),
        ("permit", "nl-permit-holder", "departure-abroad", "cal-absence-6m", "2027-05-20"),
        ("permit", "nl-permit-holder", "departure-abroad", "cal-brp-leave", "2026-11-20"),
        ("permit", "nl-permit-holder", "separation", "cal-report-member", "2026-12-18"),
        ("permit", "nl-permit-holder", "separation", "cal-report-sponsor", "2026-12-18"),
        ("permit", "nl-violence", "violence-left-home", "cal-violence-1y", "2027-11-19"),
        ("eu-permit", "eu-permit-holder", "departure-abroad", "cal-eu-absence", "2027-05-20"),
        ("eu-permit", "eu-retained", "decision-announced", "cal-leave-eu", "2026-12-18"),
        ("eu-permit", "eu-retained", "decision-announced", "cal-objection", "2026-12-18"),
        ("couple", "eu-partner", "application-received", "cal-eu-decision", "2027-05-20"),
        ("couple", "asylum-family", "asylum-granted", "cal-nareis", "2027-02-20"),
        ("mother", "eu-direct-line", "support-started", "cal-eu-support-12m", "2027-11-20"),
    ],
)
def test_a_term_that_counts_from_an_event(family, route, event, name, due):
    assert _days(family, route, [(event, "2026-11-20")])[name][0] == due


@pytest.mark.parametrize(
    ("family", "route", "facts", "name", "due"),
    [
        ("couple", "eu-partner", {}, "cal-eu-perm", "2031-10-05"),
        ("couple", "eu-partner", {}, "cal-eu-death-1y", "2027-10-05"),
        ("couple", "eu-partner", {}, "cal-eu-divorce-3y", "2028-03-01"),
        ("child", "eu-child-under-21", {}, "cal-child-21", "2030-05-05"),
        (
            "permit",
            "nl-permit-holder",
            {"relative__nationalities": ["TR"]},
            "cal-tr-3y",
            "2024-11-20",
        ),
        ("permit", "nl-independent-permit", {}, "cal-sep-5y", "2026-11-20"),
        ("permit-child", "nl-independent-child", {}, "cal-child-1y", "2024-11-21"),
        (
            "permit",
            "nl-permit-holder",
            {
                "relative__relationship": {
                    "ended": False,
                    "concluded_on": "2022-01-05",
                    "cohabiting_since": "2023-01-05",
                }
            },
            "cal-nat-3y",
            "2026-01-05",
        ),
        (
            "permit",
            "nl-permit-holder",
            {
                "relative__relation": "unmarried-partner",
                "relative__relationship": {"ended": False, "cohabiting_since": "2019-01-05"},
            },
            "cal-nat-3y",
            "2024-11-20",
        ),
        (
            "permit-child",
            "nl-independent-child",
            {"relative__permit__valid_from": "2027-02-28"},
            "cal-child-1y",
            "2028-02-29",
        ),
        (
            "couple",
            "eu-partner",
            {
                "sponsor__retained_worker": {
                    "reason": "unemployed-involuntary",
                    "worked_one_year": False,
                    "employment_ended_on": "2026-08-31",
                }
            },
            "cal-eu-worker-retained",
            "2027-02-28",
        ),
        (
            "returning",
            "eu-returning-dutch",
            {"sponsor__stay_abroad__until_date": "unknown"},
            "cal-er-3m",
            "2025-12-01",
        ),
        (
            "returning",
            "eu-returning-dutch",
            {"sponsor__stay_abroad__months_outside_eu_since": 1},
            "cal-er-lapse",
            "2027-04-15",
        ),
    ],
)
def test_a_term_that_counts_from_a_fact(family, route, facts, name, due):
    assert _days(family, route, **facts)[name][0] == due


def test_a_victims_first_permit_opens_the_next_one_after_a_year():
    events = [("violence-left-home", "2026-03-02"), ("permit-issued", "2026-06-01")]
    assert _days("permit", "nl-violence", events)["cal-viol-temp-1y"][0] == "2027-06-01"


def test_where_no_rule_moves_a_weekend_the_day_to_act_comes_before_it():
    due, act = _days("permit", "nl-permit-holder", [("sponsorship-ended", "2026-11-22")])[
        "cal-admin-keep"
    ]
    assert (due, act) == ("2031-11-22", "2031-11-21")


def test_no_duty_of_national_law_stands_on_a_route_of_eu_law():
    events = [("entered-nl", "2026-11-02"), ("permit-issued", "2026-11-10")]
    found = set(_days("couple", "eu-partner", events))
    assert {"cal-tb", "cal-mvv-decision", "cal-permit-decision"}.isdisjoint(found)
    assert {"cal-brp", "cal-health"} <= found


@pytest.mark.parametrize(
    ("residence", "until"),
    [
        ({"status": "permanent", "valid_until": "2028-03-01"}, "2031-11-20"),
        ({"status": "eu-long-term-resident", "valid_until": "2028-03-01"}, "2031-11-20"),
        ({"status": "asylum-permanent", "valid_until": "2028-03-01"}, "2031-11-20"),
        (
            {
                "status": "temporary-regular",
                "purpose": "highly-skilled-migrant",
                "valid_until": "2028-03-01",
            },
            "2028-03-01",
        ),
    ],
)
def test_a_permit_ends_with_the_sponsors_right_and_not_with_the_sponsors_card(residence, until):
    data = default("couple")
    data["sponsor"] |= {"nationalities": ["IN"], "residence": residence}
    case = read_case(json.dumps(data))
    found = assess_route(case, case.relatives[0], Route.PARTNER, case.receipt_date)
    assert str(found.permit_until) == until
