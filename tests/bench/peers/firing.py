"""Engines in which rules fire on facts: CLIPS, experta, durable-rules, business-rules.

A condition is met when one of its rules fired. Nothing fires on a fact that is not there, so these
engines have no word of their own for what is not known.
"""

from __future__ import annotations

import collections
import collections.abc
from collections.abc import Callable, Iterator
from functools import reduce
from itertools import count
from operator import and_, eq, ge, le, lt
from typing import Any

from peers.rules import CONDITIONS, DOMAIN, NAMES, Facts, Is

Decide = Callable[[Facts], list[bool]]
_ROWS = [(name, every) for name, alternatives in CONDITIONS.items() for every in alternatives]


def clips() -> Decide:
    """clipspy: CLIPS in C."""
    import clips as engine

    space = engine.Environment()
    slots = " ".join(f"(slot {name})" for name in (*DOMAIN, "received"))
    space.build(f"(deftemplate case {slots})")
    space.build("(deftemplate met (slot name))")
    for number, (name, every) in enumerate(_ROWS):
        left = " ".join(_clips_test(index, one) for index, one in enumerate(every))
        space.build(f"(defrule r{number} (case {left}) => (assert (met (name {name}))))")
    case, signs = space.find_template("case"), {True: "TRUE", False: "FALSE"}

    def decide(facts: Facts) -> list[bool]:
        space.reset()
        case.assert_fact(
            **{
                name: engine.Symbol(signs[value]) if isinstance(value, bool) else value
                for name, value in facts.items()
            }
        )
        space.run()
        met = {str(one["name"]) for one in space.find_template("met").facts()}
        return [name in met for name in NAMES]

    return decide


def _clips_value(value: Any) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _clips_test(index: int, one: Is) -> str:
    if one.how == "is":
        return f"({one.fact} TRUE)"
    if one.how == "in":
        return f"({one.fact} {'|'.join(_clips_value(value) for value in one.value)})"
    number = f"?v{index}"
    return f"({one.fact} {number}&:(numberp {number})&:({one.how} {number} {one.value!r}))"


def _holds(one: Is) -> Callable[[Any], bool]:
    """A comparison as a function of the value."""
    tests: dict[str, Callable[[Any], bool]] = {
        "is": lambda value: value is True,
        "in": lambda value: value in one.value,
        ">=": lambda value: value >= one.value,
        "<": lambda value: value < one.value,
        "<=": lambda value: value <= one.value,
    }
    return tests[one.how]


def experta() -> Decide:
    """experta: rules in Python classes; it still asks for names that Python 3.10 removed."""
    for name in ("Mapping", "MutableMapping", "Callable", "Iterable"):
        setattr(collections, name, getattr(collections.abc, name))
    from experta import Fact, KnowledgeEngine, P, Rule

    met: set[str] = set()

    def rule(name: str, every: tuple[Is, ...]) -> Any:
        @Rule(*(Fact(**{one.fact: P(_holds(one))}) for one in every))
        def fires(self: Any) -> None:
            del self
            met.add(name)

        return fires

    body = {f"rule_{number}": rule(*row) for number, row in enumerate(_ROWS)}
    running = type("Twelve", (KnowledgeEngine,), body)()

    def decide(facts: Facts) -> list[bool]:
        met.clear()
        running.reset()
        running.declare(*(Fact(**{name: value}) for name, value in facts.items()))
        running.run()
        return [name in met for name in NAMES]

    return decide


_DURABLE: dict[str, Callable[[Any, Any], Any]] = {"is": eq, ">=": ge, "<": lt, "<=": le}
"""How durable-rules writes each comparison: with Python's own signs."""


def _without_in(every: tuple[Is, ...]) -> Iterator[tuple[Is, ...]]:
    """A rule for each value in place of ``in``, which durable-rules does not know."""
    choice = next((one for one in every if one.how == "in"), None)
    for value in choice.value if choice else (None,):
        yield tuple(one._replace(how="is", value=value) if one is choice else one for one in every)


def durable() -> Decide:
    """durable-rules: rules in C; its memory is given back after each case."""
    from durable import lang

    met: set[str] = set()

    def fires(name: str) -> Callable[[Any], None]:
        def consequence(c: Any) -> None:
            del c
            met.add(name)

        return consequence

    with lang.ruleset("twelve"):
        for name, row in _ROWS:
            for every in _without_in(row):
                tests = [_DURABLE[one.how](getattr(lang.m, one.fact), one.value) for one in every]
                lang.when_all(reduce(and_, tests))(fires(name))

        @lang.when_all(+lang.m.received)
        def seen(c: Any) -> None:
            del c

    numbers = count()

    def decide(facts: Facts) -> list[bool]:
        met.clear()
        case = str(next(numbers))
        lang.assert_fact("twelve", {**facts, "sid": case})
        lang.delete_state("twelve", case)
        return [name in met for name in NAMES]

    return decide


_WORDS = {">=": "greater_than_or_equal_to", "<": "less_than", "<=": "less_than_or_equal_to"}
"""How business-rules names each comparison of numbers."""


def _json_test(one: Is) -> dict[str, Any]:
    if one.how == "is":
        return {"name": one.fact, "operator": "is_true", "value": True}
    if one.how == "in":
        same = [{"name": one.fact, "operator": "equal_to", "value": v} for v in one.value]
        return {"any": same}
    return {"name": one.fact, "operator": _WORDS[one.how], "value": one.value}


def _json_rules() -> list[dict[str, Any]]:
    return [
        {
            "conditions": {
                "any": [{"all": [_json_test(one) for one in every]} for every in alternatives]
            },
            "actions": [{"name": "met", "params": {"name": name}}],
        }
        for name, alternatives in CONDITIONS.items()
    ]


def _variables() -> Any:
    """The class of business-rules that reads each fact of a case."""
    from business_rules.variables import (
        BaseVariables,
        boolean_rule_variable,
        numeric_rule_variable,
        string_rule_variable,
    )

    kinds = {bool: boolean_rule_variable, str: string_rule_variable}

    def variable(name: str, sample: Any) -> Any:
        def read(self: Any) -> Any:
            return self.facts[name]

        read.__name__ = name
        return kinds.get(type(sample), numeric_rule_variable)(read)

    def started(self: Any, facts: Facts) -> None:
        self.facts = facts

    body = {name: variable(name, values[0]) for name, values in DOMAIN.items()}
    body["received"] = variable("received", 1)
    return type("Variables", (BaseVariables,), {**body, "__init__": started})


def business_rules() -> Decide:
    """business-rules: variables in a class, rules in JSON."""
    from business_rules import run_all
    from business_rules.actions import BaseActions, rule_action
    from business_rules.fields import FIELD_TEXT

    class Actions(BaseActions):  # type: ignore[misc]
        def __init__(self, met: set[str]) -> None:
            self.kept = met

        @rule_action(params={"name": FIELD_TEXT})  # type: ignore[misc]
        def met(self, name: str) -> None:
            self.kept.add(name)

    variables, rules = _variables(), _json_rules()

    def decide(facts: Facts) -> list[bool]:
        met: set[str] = set()
        run_all(rules, variables(facts), Actions(met), stop_on_first_trigger=False)
        return [name in met for name in NAMES]

    return decide
