"""Every settled legal case of the two national routes comes out as the law says."""

import pytest
from gezin_desktop.law.result import Status
from legal_check import check_route, check_warnings
from national_cases import FINE, LegalCase, all_cases, national_route

CASES = all_cases()
SETTLED = [one for one in CASES if not one.question]
OPEN = [one for one in CASES if one.question]


def _names(cases):
    return [one.id for one in cases]


@pytest.mark.parametrize("legal", CASES, ids=_names(CASES))
def test_case(legal: LegalCase):
    assessment = legal.assessed()
    routes = {str(one.route): one for one in assessment.of(legal.relative)}
    check_warnings(legal, assessment)
    if legal.route == "none":
        assert national_route(legal.family) not in routes
        return
    assert legal.main_route in routes
    check_route(legal, routes[legal.main_route])


@pytest.mark.parametrize("legal", OPEN, ids=_names(OPEN))
def test_open_question_is_answered_without_a_guess(legal: LegalCase):
    """An uncertain case says why; a plain yes or no needs a settled point to rest on."""
    assert legal.cert == "U"
    assert legal.why
    route = next(
        (one for one in legal.assessed().of(legal.relative) if one.route == legal.main_route), None
    )
    if route is None or "settled" in legal.why.lower():
        return
    statuses = {route.condition(name).status for name in legal.expect}
    assert statuses <= {Status.UNKNOWN, Status.DISCRETIONARY, Status.NOT_APPLICABLE}


def test_every_case_names_its_source_and_an_id_of_its_own():
    assert len({one.id for one in CASES}) == len(CASES)
    for one in CASES:
        assert one.says.endswith((".", "?")), one.id
        assert one.source, one.id
        assert one.cert in {"S", "P", "U"}, one.id
        assert bool(one.question) == (one.cert == "U"), one.id


@pytest.mark.parametrize("legal", [one for one in SETTLED if not one.set and not one.partner_too])
def test_the_default_families_meet_everything(legal: LegalCase):
    (route,) = legal.assessed().routes
    assert {found.status for found in route.conditions} <= FINE


def test_every_case_of_the_rulebook_about_these_routes_is_here():
    numbers = {"A": 9, "B": 17, "C": 12, "D": 18, "E": 28, "M": 27, "G": 14, "H": 8}
    wanted = {f"{part}{number}" for part, last in numbers.items() for number in range(1, last + 1)}
    assert wanted | {"G25"} <= {one.id for one in CASES}
