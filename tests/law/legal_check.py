"""What a legal case says, held against what the program says of it."""

from __future__ import annotations

from typing import Any

from gezin_desktop.law.result import Assessment, ConditionResult, RouteResult
from national_cases import LegalCase, told, wait_days

_AMONG = {"said", "remedies", "ask"}


def check_warnings(legal: LegalCase, assessment: Assessment) -> None:
    """Every warning the case names is given."""
    assert set(legal.warns) <= {said.key for said in assessment.warnings}


def check_route(legal: LegalCase, route: RouteResult) -> None:
    """Conditions, verdict, date, fees, papers and calendar of the route are as the case says."""
    for name, wanted in legal.expect.items():
        check_condition(route.condition(name), wanted)
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


def check_condition(found: ConditionResult, wanted: Any) -> None:
    """One condition: a status alone, or a table of what must be said of it."""
    wanted = {"is": wanted} if isinstance(wanted, str) else wanted
    shown = _shown(found)
    for key, value in wanted.items():
        if key in _AMONG:
            assert set(value) <= set(shown[key]), (found.id, key, shown)
        elif key == "branch":
            assert {name: shown[key].get(name) for name in value} == value, (found.id, shown)
        else:
            assert shown[key] == value, (found.id, key, shown)


def _shown(found: ConditionResult) -> dict[str, Any]:
    return {
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
