"""Every settled legal case of EU law and of life after admission comes out as the law says."""

import pytest
from eu_cases import EuCase, all_cases
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.result import RouteResult, Status
from gezin_desktop.law.routes import Route
from legal_check import check_route, check_warnings
from national_cases import FINE

CASES = all_cases()
OPEN_QUESTION = {Status.UNKNOWN, Status.DISCRETIONARY, Status.NOT_APPLICABLE}


def _route(legal: EuCase) -> RouteResult:
    """The route the case is about; one that is not open is judged all the same."""
    assessment = legal.assessed()
    found = {str(one.route): one for one in assessment.of("r")}
    if legal.main_route in found:
        return found[legal.main_route]
    case = legal.case()
    return assess_route(case, case.relatives[0], Route(legal.main_route), assessment.today)


@pytest.mark.parametrize("legal", CASES, ids=[one.id for one in CASES])
def test_case(legal: EuCase):
    assessment = legal.assessed()
    if legal.opens is not None:
        assert [str(one.route) for one in assessment.of("r")] == legal.opens
    check_warnings(legal, assessment)
    if legal.route != "none":
        check_route(legal, _route(legal))


def test_every_case_names_its_source_and_an_id_of_its_own():
    assert len({one.id for one in CASES}) == len(CASES)
    for one in CASES:
        assert one.says.endswith((".", "?")), one.id
        assert one.source, one.id
        assert one.cert in {"S", "L", "U"}, one.id
        assert bool(one.why) == (one.cert == "U"), one.id


@pytest.mark.parametrize("legal", [one for one in CASES if one.cert == "U"], ids=lambda one: one.id)
def test_open_question_is_answered_without_a_guess(legal: EuCase):
    """A plain answer to an uncertain case needs a settled point to rest on."""
    if "settled" in legal.why.lower():
        return
    statuses = {_route(legal).condition(name).status for name in legal.expect}
    assert statuses <= OPEN_QUESTION


def test_the_default_families_meet_what_can_be_met():
    for one in CASES:
        if one.id.startswith("default-"):
            route = _route(one)
            assert {
                c.id for c in route.conditions if c.status not in FINE and not c.weighed
            } == set()
