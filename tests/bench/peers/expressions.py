"""Engines that evaluate expressions: CEL (Rust and Python), rule-engine, zen, JSON Logic.

Each ``load`` gives a function from flat facts to the twelve answers, in the order of ``NAMES``.
A fact that is missing is left out, as a form that was not filled in would leave it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from peers.rules import CONDITIONS, Alternative, Facts, Is

Decide = Callable[[Facts], list[Any]]


def _infix(
    alternatives: Sequence[Alternative], both: str, either: str, equal: str = "== true"
) -> str:
    """``(a && b) || c`` in the words of an engine."""

    def one(thing: Is) -> str:
        if thing.how == "is":
            return f"{thing.fact} {equal}"
        value = list(thing.value) if thing.how == "in" else thing.value
        return f"{thing.fact} {thing.how} {json.dumps(value)}"

    parts = [f" {both} ".join(one(thing) for thing in every) for every in alternatives]
    return f" {either} ".join(f"({part})" for part in parts)


def cel_rust() -> Decide:
    """common-expression-language: CEL in Rust."""
    import cel

    programs = [cel.compile(_infix(one, "&&", "||")) for one in CONDITIONS.values()]

    def decide(facts: Facts) -> list[Any]:
        return [_or_unknown(lambda program=program: program.execute(facts)) for program in programs]

    return decide


def cel_python() -> Decide:
    """cel-python."""
    import celpy

    space = celpy.Environment()
    texts = [_infix(one, "&&", "||") for one in CONDITIONS.values()]
    programs = [space.program(space.compile(text)) for text in texts]

    def decide(facts: Facts) -> list[Any]:
        given = celpy.json_to_cel(dict(facts))
        return [
            _or_unknown(lambda program=program: bool(program.evaluate(given)))
            for program in programs
        ]

    return decide


def _or_unknown(work: Callable[[], Any]) -> bool | None:
    """In CEL a missing value that matters is an error; one that cannot matter is absorbed."""
    try:
        return bool(work())
    except Exception:
        return None


def rule_engine() -> Decide:
    """rule-engine."""
    import rule_engine as engine

    rules = [engine.Rule(_infix(one, "and", "or")) for one in CONDITIONS.values()]
    return lambda facts: [rule.matches(facts) for rule in rules]


def zen() -> Decide:
    """zen-engine: a decision of GoRules with an expression for each condition."""
    import zen as engine

    expressions = [
        {"id": name, "key": name, "value": _infix(one, "and", "or")}
        for name, one in CONDITIONS.items()
    ]
    place = {"position": {"x": 0, "y": 0}}
    content = {"expressions": expressions, "passThrough": False}
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", **place},
        {"id": "all", "type": "expressionNode", "name": "all", "content": content, **place},
        {"id": "out", "type": "outputNode", "name": "out", **place},
    ]
    edges = [
        {"id": "1", "sourceId": "in", "targetId": "all", "type": "edge"},
        {"id": "2", "sourceId": "all", "targetId": "out", "type": "edge"},
    ]
    decision = engine.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def decide(facts: Facts) -> list[Any]:
        found = decision.evaluate(dict(facts))["result"]
        return [found[name] for name in CONDITIONS]

    return decide


def _json_logic(alternatives: Sequence[Alternative]) -> dict[str, Any]:
    def one(thing: Is) -> dict[str, Any]:
        value = list(thing.value) if thing.how == "in" else thing.value
        how = "==" if thing.how == "is" else thing.how
        return {how: [{"var": thing.fact}, value]}

    return {"or": [{"and": [one(thing) for thing in every]} for every in alternatives]}


def json_logic() -> Decide:
    """json-logic-qubit: JSON Logic in Python."""
    from json_logic import jsonLogic

    rules = [_json_logic(one) for one in CONDITIONS.values()]
    return lambda facts: [bool(jsonLogic(rule, facts)) for rule in rules]


def json_logic_rust() -> Decide:
    """jsonlogic-rs: JSON Logic in Rust."""
    from jsonlogic_rs import apply

    rules = [_json_logic(one) for one in CONDITIONS.values()]
    return lambda facts: [bool(apply(rule, dict(facts))) for rule in rules]
