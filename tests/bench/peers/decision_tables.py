"""DMN decision tables: SpiffWorkflow and bkflow-dmn.

A table for each condition, a row for each way; a table answers yes when one of its rows fits.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from peers.rules import CONDITIONS, Alternative, Facts, Is, read_by

Decide = Callable[[Facts], list[bool]]


def _entry(model: Any, one: Is) -> Any:
    """A comparison as a cell of a table of SpiffWorkflow."""
    kind = model.Input(one.fact, one.fact, one.fact, one.fact, "any")
    made = model.InputEntry(one.fact, kind)
    value = list(one.value) if one.how == "in" else one.value
    made.lhs = [f"? {'==' if one.how == 'is' else one.how} {value!r}"]
    return made


def spiff() -> Decide:
    """SpiffWorkflow: its DMN engine, on the tables that its parser makes of a DMN file."""
    from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
    from SpiffWorkflow.dmn.engine.DMNEngine import DMNEngine
    from SpiffWorkflow.dmn.specs import model

    def table(name: str, alternatives: tuple[Alternative, ...]) -> Any:
        made = model.DecisionTable(name, name, "UNIQUE")
        output = model.Output("met", "met", "met", "boolean")
        for number, every in enumerate(alternatives):
            row = model.Rule(f"{name}-{number}")
            row.inputEntries = [_entry(model, one) for one in every]
            answer = model.OutputEntry("met", output)
            answer.text = "True"
            row.outputEntries = [answer]
            made.rules.append(row)
        return DMNEngine(made)

    engines = [table(*item) for item in CONDITIONS.items()]
    script = PythonScriptEngine()

    def decide(facts: Facts) -> list[bool]:
        workflow = SimpleNamespace(script_engine=script)
        task = SimpleNamespace(data=dict(facts), workflow=workflow)
        return [bool(engine.result(task)) for engine in engines]

    return decide


def bkflow() -> Decide:
    """bkflow-dmn."""
    from bkflow_dmn.api import decide_single_table

    def cell(one: Is | None) -> str:
        if one is None:
            return ""
        if one.how == "in":
            return ",".join(json.dumps(value) for value in one.value)
        return json.dumps(one.value) if one.how == "is" else f"{one.how} {json.dumps(one.value)}"

    def table(name: str, alternatives: tuple[Alternative, ...]) -> dict[str, Any]:
        facts = read_by(alternatives)
        rows = [
            [cell({one.fact: one for one in every}.get(fact)) for fact in facts]
            for every in alternatives
        ]
        return {
            "title": name,
            "hit_policy": "First",
            "inputs": {"cols": [{"id": fact} for fact in facts], "rows": rows},
            "outputs": {"cols": [{"id": "met"}], "rows": [["true"]] * len(rows)},
        }

    tables = [table(*item) for item in CONDITIONS.items()]

    def decide(facts: Facts) -> list[bool]:
        return [bool(decide_single_table(one, dict(facts), strict_mode=False)) for one in tables]

    return decide
