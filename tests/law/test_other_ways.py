"""Ways that are told beside a condition, not judged: each exactly where the rulebook names it."""

from datetime import date
from typing import Any

import pytest
from eu_cases import default
from gezin_desktop.case.model import Case
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.result import ConditionResult, Status
from gezin_desktop.law.route import Route

TODAY = date(2026, 11, 20)


def judged(family: str, route: Route, name: str, changes: dict[str, Any]) -> ConditionResult:
    case = Case.model_validate(default(family))
    for path, value in changes.items():
        case = put(case, path.replace("relative.", "relatives.r.", 1), value)
    return assess_route(case, case.relatives[0], route, TODAY).condition(name)


def told(found: ConditionResult) -> set[str]:
    return {one.said.key for one in found.remedies}


BROTHER: dict[str, Any] = {"relative.relation": "sibling", "relative.birth_date": date(2015, 5, 5)}


@pytest.mark.parametrize(
    ("changes", "may_come"),
    [
        ({}, True),
        ({"relative.birth_date": None}, True),
        ({"relative.relation": "other"}, True),
        ({"relative.birth_date": date(2008, 11, 21)}, True),
        ({"relative.birth_date": date(2008, 11, 20)}, False),
        ({"sponsor.birth_date": date(2008, 11, 21)}, True),
        ({"sponsor.birth_date": date(2008, 11, 20)}, False),
        ({"sponsor.birth_date": None}, False),
        ({"sponsor.nationalities": ["GH"]}, False),
        ({"relative.relation": "grandparent"}, False),
    ],
)
def test_a_half_sibling_of_a_dutch_child_may_come_with_the_parent(changes, may_come):
    found = judged("dutch-child", Route.ADULT_OTHER, "art8-balancing", BROTHER | changes)
    assert found.status is Status.DISCRETIONARY
    assert ("art8-balancing.with-parent" in told(found)) is may_come
    assert any(one.source == "ind-child-2024" for one in found.cites) is may_come


TURKISH: dict[str, Any] = {
    "relative.nationalities": ["TR"],
    "relative.permit.valid_from": date(2025, 11, 20),
    "relative.permit.same_partner_since": date(2025, 11, 20),
    "relative.permit.lived_in_nl_since": date(2025, 11, 20),
    "relative.relationship.concluded_on": date(2023, 11, 20),
}


@pytest.mark.parametrize(
    ("changes", "possible"),
    [
        ({}, True),
        ({"relative.relation": "registered-partner"}, True),
        ({"relative.relationship.concluded_on": date(2023, 11, 21)}, False),
        ({"relative.permit.valid_from": date(2025, 11, 21)}, False),
        ({"relative.relationship.concluded_on": None}, True),
        (
            {
                "relative.relationship.concluded_on": None,
                "relative.permit.relationship_started": date(2024, 1, 1),
            },
            False,
        ),
        ({"relative.relationship.divorce_filed_on": date(2026, 11, 19)}, False),
        ({"relative.relation": "unmarried-partner"}, False),
        ({"relative.nationalities": ["UA"], "sponsor.nationalities": ["NL", "TR"]}, False),
        ({"relative.relationship.ended": False, "relative.relationship.ended_on": None}, False),
    ],
)
def test_the_search_year_of_turkish_nationals(changes, possible):
    found = judged("permit", Route.INDEPENDENT, "sep-five-years", TURKISH | changes)
    assert found.status is Status.UNMET
    assert ("tr-own.search-year" in told(found)) is possible


def test_no_search_year_where_the_three_years_hold():
    changes = TURKISH | {
        "relative.permit.valid_from": date(2023, 11, 20),
        "sponsor.nationalities": ["NL", "TR"],
    }
    found = judged("permit", Route.INDEPENDENT, "sep-five-years", changes)
    assert found.status is Status.MET
    assert told(found) == set()


WITH_A_TURK: dict[str, Any] = {
    "relative.nationalities": ["TR"],
    "relative.permit.same_partner_since": date(2025, 11, 20),
    "sponsor.incomes[0].ww_weeks_past_3_years": 0,
}


@pytest.mark.parametrize(
    ("codes", "status"),
    [(["TR"], Status.MET), (["NL"], Status.UNMET), (["NL", "TR"], Status.MET), ([], Status.UNMET)],
)
def test_the_right_of_article_7_is_that_of_a_turkish_worker_s_family(codes, status):
    changes = WITH_A_TURK | {"sponsor.nationalities": codes}
    found = judged("permit", Route.INDEPENDENT, "sep-five-years", changes)
    (branch,) = (one for one in found.branches if one.id == "tr-art7")
    assert branch.status is status
    assert (branch.warning is not None) is (status is Status.MET)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, Status.NOT_APPLICABLE),
        ({"relative.permit.valid_from": None}, Status.NOT_APPLICABLE),
        ({"sponsor.birth_date": date(2008, 11, 21)}, Status.NOT_APPLICABLE),
        ({"sponsor.birth_date": date(2008, 11, 20)}, Status.NOT_APPLICABLE),
        ({"sponsor.birth_date": date(2001, 1, 2)}, Status.NOT_APPLICABLE),
        ({"sponsor.birth_date": date(2001, 1, 1)}, Status.MET),
        ({"sponsor.nationalities": ["RO"]}, Status.MET),
        ({"relative.relation": "spouse"}, Status.MET),
        ({"sponsor.birth_date": None}, Status.UNKNOWN),
    ],
)
def test_years_as_the_parent_of_a_dutch_child_do_not_count(changes, status):
    held = {
        "relative.permit.held": True,
        "relative.permit.route": "eu",
        "relative.permit.valid_from": date(2019, 1, 1),
        "relative.permit.lived_in_nl_since": date(2019, 1, 1),
        "relative.permit.absences": [],
    }
    found = judged("dutch-child", Route.EU_HOLDER, "perm-eu", held | changes)
    assert found.status is status


@pytest.mark.parametrize(
    ("changes", "status", "exemption"),
    [
        ({}, Status.DISCRETIONARY, None),
        ({"relative.permit.carer_of_child_in_education": True}, Status.MET, "education"),
        ({"relative.permit.carer_of_child_in_education": None}, Status.UNKNOWN, None),
        (
            {
                "relative.permit.violence": True,
                "relative.permit.violence_police_evidence": True,
                "relative.permit.violence_other_evidence": True,
            },
            Status.MET,
            "violence",
        ),
        ({"relative.permit.violence": True}, Status.DISCRETIONARY, None),
    ],
)
def test_whom_public_funds_do_not_harm_under_eu_law(changes, status, exemption):
    funds = {
        "sponsor.incomes": [],
        "sponsor.past_public_funds": [
            {"kind": "bijstand", "from_date": date(2026, 1, 1), "until_date": date(2026, 2, 1)}
        ],
    }
    found = judged("eu-permit", Route.EU_HOLDER, "eu-funds", funds | changes)
    assert (found.status, found.exemption) == (status, exemption)


@pytest.mark.parametrize(
    ("changes", "known"),
    [
        ({}, False),
        ({"relative.relationship.end_reason": "death"}, True),
        ({"sponsor.retained_worker.reason": "ill"}, True),
        ({"sponsor.retained_worker.reason": "resigned"}, False),
        ({"sponsor.income_exemption.disability": "wia-iva"}, True),
        ({"sponsor.income_exemption.disability": "none"}, False),
        ({"sponsor.birth_date": date(1959, 11, 20)}, True),
        ({"sponsor.birth_date": date(1959, 11, 21)}, False),
        ({"sponsor.birth_date": None}, False),
    ],
)
def test_permanent_residence_may_come_early(changes, known):
    found = judged("eu-permit", Route.EU_HOLDER, "perm-eu", changes)
    assert found.status is Status.UNMET
    wanted = "perm-eu.early-known" if known else "perm-eu.early"
    assert told(found) == {wanted, "common.see-lawyer", "common.wait-until"}


def test_nothing_is_said_of_early_once_five_years_are_reached():
    changes = {"relative.permit.lived_in_nl_since": date(2021, 11, 20)}
    found = judged("eu-permit", Route.EU_HOLDER, "perm-eu", changes)
    assert found.status is Status.MET
    assert told(found) == set()


def test_who_may_stay_for_another_purpose_is_told_so():
    found = judged("permit", Route.PERMIT_HOLDER, "after-cohabit", {})
    assert "after-cohabit.change-purpose" in told(found)
