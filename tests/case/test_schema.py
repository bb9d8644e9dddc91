"""The model of the case and the published schema accept and refuse the same files."""

import copy
import json
from enum import StrEnum
from types import UnionType
from typing import get_args, get_origin

import jsonschema
import pytest
from gezin_desktop import assets
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import CaseRefused, read_case
from pydantic import BaseModel

SCHEMA = json.loads(assets.text("schema", "case.schema.json"))
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
EXAMPLES = [json.loads(path.read_bytes()) for path in sorted(assets.path("examples").glob("*"))]
MONEY = {
    "monthly_gross",
    "average_past_12_months",
    "capital_amount",
    "savings",
    "hours_per_week",
    "full_week_hours",
    "unconditional_months",
}
BAD = ["x", -1, 1.555, True, [], {}, "2026-02-30", ["x"], [{}], "nl", 10**20]


def both(data):
    """What the schema says and what the reader says."""
    try:
        read_case(json.dumps(data))
    except CaseRefused:
        return VALIDATOR.is_valid(data), False
    return VALIDATOR.is_valid(data), True


@pytest.mark.parametrize("data", EXAMPLES)
def test_examples_are_accepted_by_both(data):
    assert both(data) == (True, True)


def _leaves(data, path=()):
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _leaves(value, (*path, index))
    else:
        yield path


def _with(data, path, value):
    changed = copy.deepcopy(data)
    node = changed
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return changed


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_a_wrong_value_anywhere_is_judged_alike(number):
    data = EXAMPLES[number]
    for at, path in enumerate(_leaves(data)):
        for bad in (BAD[at % len(BAD)], BAD[(at + 5) % len(BAD)], None):
            changed = _with(data, path, bad)
            by_schema, by_reader = both(changed)
            if path[-1] in MONEY:  # the words of the format ask more than the schema can say
                assert by_schema or not by_reader, (path, bad)
            else:
                assert by_schema == by_reader, (path, bad)


def _kinds(model, path=""):
    """Every field of the model with its dotted path in the schema's nesting."""
    for name, field in model.model_fields.items():
        where = f"{path}.{name}" if path else name
        yield where
        for kind in _inside(field.annotation):
            yield from _kinds(kind, where)


def _inside(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in {list, UnionType} or get_args(annotation):
        for part in get_args(annotation):
            if not (isinstance(part, type) and issubclass(part, StrEnum)):
                yield from _inside(part)


def _fields(schema, node, path=""):
    node = _resolved(schema, node)
    for name, part in node.get("properties", {}).items():
        where = f"{path}.{name}" if path else name
        yield where
        for inner in _parts(schema, part):
            yield from _fields(schema, inner, where)


def _parts(schema, node):
    node = _resolved(schema, node)
    if "properties" in node:
        yield node
    for part in (*node.get("anyOf", ()), *node.get("oneOf", ()), node.get("items")):
        if isinstance(part, dict):
            yield from _parts(schema, part)


def _resolved(schema, node):
    while "$ref" in node:
        target = schema
        for step in node["$ref"].lstrip("#/").split("/"):
            target = target[step]
        node = target
    return node


def test_both_know_the_same_facts():
    assert sorted(set(_kinds(Case))) == sorted(set(_fields(SCHEMA, SCHEMA)))
