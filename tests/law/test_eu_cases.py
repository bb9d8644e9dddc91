"""Every settled legal case of EU law and of life after admission comes out as the law says."""

import pytest
from eu_cases import EuCase, all_cases
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.result import ConditionResult, RouteResult, Status
from gezin_desktop.law.routes import Route
from national_cases import FINE, told, wait_days

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
    for key in legal.warns:
        assert key in {said.key for said in assessment.warnings}
    if legal.route == "none":
        return
    route = _route(legal)
    for name, wanted in legal.expect.items():
        _check(route.condition(name), wanted)
    if legal.others == "fine":
        left = {name: status for name, status in told(route).items() if name not in legal.expect}
        assert left == {}
    if legal.verdict is not None:
        assert route.verdict == legal.verdict
    if legal.earliest is not None:
        assert str(route.earliest_date).replace("None", "none") == legal.earliest
    assert {one.kind: f"{one.amount}" for one in route.fees if one.kind in legal.fee} == legal.fee
    papers = {one.kind: one.state for one in route.documents}
    assert {kind: papers.get(kind) for kind in legal.papers} == legal.papers
    assert set(papers).isdisjoint(legal.without)
    days = {one.id: one.due.isoformat() for one in route.deadlines}
    assert {name: days.get(name, "none") for name in legal.days} == legal.days


def _check(found: ConditionResult, wanted):
    wanted = {"is": wanted} if isinstance(wanted, str) else wanted
    shown = {
        "is": str(found.status),
        "consequence": str(found.consequence),
        "exemption": str(found.exemption),
        "wait": (wait_days(found) or ["never"])[0],
        "warns": found.warning is not None,
        "said": [one.key.partition(".")[2] for one in found.reasons],
        "branch": {one.id: str(one.status) for one in found.branches},
        "remedies": [str(one.kind) for one in found.remedies],
        "ask": [path.replace("relatives.r.", "relative.") for path in found.missing],
    }
    for key, value in wanted.items():
        if key in {"said", "remedies", "ask"}:
            assert set(value) <= set(shown[key]), (found.id, key, shown)
        elif key == "branch":
            assert {name: shown[key].get(name) for name in value} == value, (found.id, shown)
        else:
            assert shown[key] == value, (found.id, key, shown)


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
