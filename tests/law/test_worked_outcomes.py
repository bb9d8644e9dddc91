"""Outcomes worked out by hand from the law: every condition, the verdict and the first day."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess
from paper_cases import example

FILE = Path(__file__).parent.parent / "cases" / "worked" / "outcomes.toml"
OUTCOMES = tomllib.loads(FILE.read_text(encoding="utf-8"))["outcome"]


def routes_of(outcome):
    case = example(outcome["example"])
    for path, value in outcome.get("set", {}).items():
        case = put(case, path, value)
    found = assess(case, outcome["today"])
    return {str(one.route): one for one in found.of(outcome["relative"])}


@pytest.mark.parametrize("outcome", OUTCOMES, ids=[one["id"] for one in OUTCOMES])
def test_outcome(outcome):
    route = routes_of(outcome)[outcome["route"]]
    found = {one.id: str(one.status) for one in route.conditions}
    assert found == outcome["conditions"]
    assert list(found) == list(outcome["conditions"])
    assert route.verdict == outcome["verdict"]
    earliest = outcome["earliest"]
    assert route.earliest_date == (earliest if isinstance(earliest, date) else None)
    amounts = {fee.kind: f"{fee.amount}" for fee in route.fees}
    assert amounts | outcome.get("fees", {}) == amounts


def test_the_figures_of_the_first_outcome():
    (sufficient,) = (
        one
        for one in routes_of(OUTCOMES[0])["nl-partner"].conditions
        if one.id == "income-sufficient"
    )
    values = sufficient.rule_reasons[0].values
    assert [str(values[name]) for name in ("norm", "have", "lack", "percent")] == [
        "2337.00",
        "2150.00",
        "187.00",
        "8",
    ]


def test_the_last_day_of_the_child_is_said():
    route = routes_of(next(one for one in OUTCOMES if one["id"] == "08-omar"))["nl-child-minor"]
    assert route.condition("child-minor-at-receipt").warning is not None
