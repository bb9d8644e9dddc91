"""Every settled legal case of the two national routes comes out as the law says."""

import pytest
from gezin_desktop.law.result import ConditionResult, Status
from national_cases import FINE, LegalCase, all_cases, national_route, told, wait_days

CASES = all_cases()
SETTLED = [one for one in CASES if not one.question]
OPEN = [one for one in CASES if one.question]


def _names(cases):
    return [one.id for one in cases]


@pytest.mark.parametrize("legal", CASES, ids=_names(CASES))
def test_case(legal: LegalCase):
    assessment = legal.assessed()
    routes = {str(one.route): one for one in assessment.of(legal.relative)}
    for key in legal.warns:
        assert key in {said.key for said in assessment.warnings}
    if legal.route == "none":
        assert national_route(legal.family) not in routes
        return
    assert legal.main_route in routes
    route = routes[legal.main_route]
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
        "ask": list(found.missing),
    }
    for key, value in wanted.items():
        if key in {"said", "remedies", "ask"}:
            assert set(value) <= set(shown[key]), (found.id, key, shown)
        elif key == "branch":
            assert {name: shown[key].get(name) for name in value} == value, (found.id, shown)
        else:
            assert shown[key] == value, (found.id, key, shown)


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
