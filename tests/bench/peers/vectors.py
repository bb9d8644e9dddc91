"""OpenFisca: the twelve conditions as variables of one entity, the income norm as its parameter.

OpenFisca computes many people at once with numpy (that is what it is for);
here it is asked about one at a time, as at a desk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

from peers.rules import CONDITIONS, DOMAIN, NAMES, NORM_FIRST, NORM_SECOND, Alternative, Facts, Is

_MONTHS = {20260630: "2026-06", 20260701: "2026-07", 20261201: "2026-12"}


def _system() -> Any:
    from openfisca_core.entities import build_entity
    from openfisca_core.parameters import ParameterNode
    from openfisca_core.periods import DateUnit
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    person = build_entity("person", "persons", "A person", is_person=True)
    system = TaxBenefitSystem([person])
    norm = {"values": {"2026-01-01": NORM_FIRST, "2026-07-01": NORM_SECOND}}
    system.parameters = ParameterNode("", data={"norm": norm})
    kept = {"entity": person, "definition_period": DateUnit.MONTH}
    for name, values in DOMAIN.items():
        body = {**kept, "value_type": type(values[0])}
        system.add_variable(type(name, (Variable,), body))
    for name, alternatives in CONDITIONS.items():
        body = {**kept, "value_type": bool, "formula": _formula(alternatives)}
        system.add_variable(type(f"met_{name}", (Variable,), body))
    return system


def _formula(alternatives: Sequence[Alternative]) -> Any:
    ways = [every for every in alternatives if not any(one.how == "<" for one in every)]

    def formula(person: Any, period: Any, parameters: Any) -> Any:
        def test(one: Is) -> Any:
            if one.fact == "received":  # the period says which norm applies
                return True
            value = person(one.fact, period)
            if one.how == "is":
                return value
            if one.how == "in":
                return reduce(lambda left, right: left | right, [value == v for v in one.value])
            limit = parameters(period).norm if one.fact == "income" else one.value
            return value >= limit if one.how == ">=" else value <= limit

        parts = [
            reduce(lambda left, right: left & right, [test(one) for one in every]) for every in ways
        ]
        return reduce(lambda left, right: left | right, parts)

    return formula


def openfisca() -> Callable[[Facts], list[bool]]:
    """openfisca-core, one case at a time."""
    from openfisca_core.simulation_builder import SimulationBuilder

    system = _system()

    def decide(facts: Facts) -> list[bool]:
        month = _MONTHS[facts["received"]]
        known = {name: {month: value} for name, value in facts.items() if name != "received"}
        simulation = SimulationBuilder().build_from_entities(system, {"persons": {"one": known}})
        return [bool(simulation.calculate(f"met_{name}", month)[0]) for name in NAMES]

    return decide
