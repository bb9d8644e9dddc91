"""Every fact of the case file has a question, or a reason why not; every question has its words."""

from __future__ import annotations

from typing import Any

import pytest
from gezin_desktop import assets
from gezin_desktop.case.model import EMPTY
from gezin_desktop.desk import talk, words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION_PATH, amount_wording
from gezin_desktop.desk.form.field import Facts, Field, Kind
from gezin_desktop.desk.form.progress import missing_facts

from .intake_kit import examples, session_of

NOT_ASKED = {
    "format": "says which file it is",
    "relatives.{person}.id": "given by the program",
    "relatives.{person}.documents[{row}].kind": "chosen from the list of papers",
    "sponsor.birth_country": "no rule reads where the sponsor was born",
}


def _facts() -> set[str]:
    schema = assets.read_json("schema", "case.schema.json")
    found: set[str] = set()

    def whole(node: dict[str, Any]) -> dict[str, Any]:
        if "$ref" in node:
            return whole(schema["$defs"][node["$ref"].rsplit("/", 1)[-1]])
        for other in node.get("anyOf", []):
            if other.get("type") != "null" and whole(other).get("type") in {"object", "array"}:
                return whole(other)
        return node

    def walk(node: dict[str, Any], path: str) -> None:
        node = whole(node)
        if "properties" in node:
            for name, part in node["properties"].items():
                walk(part, f"{path}.{name}".lstrip("."))
        elif node.get("type") == "array" and "properties" in whole(node["items"]):
            found.add(path)
            walk(node["items"], "relatives.{person}" if path == "relatives" else f"{path}[{{row}}]")
        else:
            found.add(path)

    walk(schema, "")
    return found


def test_every_fact_is_asked_or_said_why_not():
    asked = {field.path for field in catalogue.all_fields()}
    asked |= {"relatives", "sponsor.incomes", "sponsor.past_public_funds", "events"}
    asked |= {"relatives.{person}.antecedents.convictions", "relatives.{person}.documents"}
    asked |= {"relatives.{person}.permit.absences"}
    assert _facts() - asked == set(NOT_ASKED)


def test_every_question_stands_for_a_fact_or_is_kept_beside_the_case():
    asked = {field.path for field in catalogue.all_fields()}
    beside = {talk.LANGUAGE, talk.INTERPRETER, talk.CONSENT, talk.TERM}
    beside |= {talk.LETTER_KIND, talk.LETTER_DAY, talk.AIMS, talk.SAFE}
    assert asked - _facts() == {NO_EXEMPTION_PATH, *beside}
    assert all(map(talk.is_talk, beside))


def test_no_fact_is_asked_in_two_places():
    paths = [
        field.path
        for tab in catalogue.FORM_TABS
        for group in tab.groups
        for field in (*group.fields, *(group.rows.fields if group.rows else ()))
    ]
    assert sorted(paths) == sorted(set(paths))


@pytest.mark.parametrize("path", [one.name for one in examples()])
def test_every_missing_fact_of_the_examples_has_a_place(path: str):
    session = session_of(path[:2])
    lost = [one for one in missing_facts(session) if catalogue.place_of(one) is None]
    assert lost == []


def _asked_ids() -> set[str]:
    facts = Facts(EMPTY)
    ids = {field.words_id(facts) for field in catalogue.all_fields()}
    for tab in catalogue.FORM_TABS:
        ids |= {group.rows.question for group in tab.groups if group.rows}
    return ids


def test_every_question_has_words_and_all_words_are_used():
    variants = {"profit", "benefit", "other", "child"}
    known = {one for one in words.question_ids() if one.rsplit(".", 1)[-1] not in variants}
    wanted = {one for one in _asked_ids() if one.rsplit(".", 1)[-1] not in variants}
    assert wanted <= set(words.question_ids())
    assert known - wanted == {"relative.documents"}


@pytest.mark.parametrize("tongue", ["nl", "en"])
def test_every_question_says_label_hint_and_reason(tongue: str):
    for one in words.question_ids():
        asked = words.question(one, tongue)
        assert all((asked.label, asked.hint, asked.why, asked.source)), one
        assert len(asked.hint) <= 140, one
        assert "{" not in "".join(asked), one


def test_both_languages_differ():
    same = [
        one
        for one in words.question_ids()
        if words.question(one, "nl").hint == words.question(one, "en").hint
    ]
    assert same == []


@pytest.mark.parametrize("field", list(catalogue.all_fields()), ids=lambda field: field.path)
def test_every_closed_answer_of_the_case_file_has_words(field: Field):
    if field.kind not in {Kind.ROW, Kind.STACK, Kind.COMBO, Kind.TICKS}:
        assert not field.options
        return
    offered = {value for value, _told in words.options(field.options, "nl")}
    if talk.is_talk(field.path):
        assert offered == {value for value, _told in words.options(field.options, "en")}
        return
    assert offered == _closed_answers(field.path)


def _closed_answers(path: str) -> set[str]:
    schema = assets.read_json("schema", "case.schema.json")

    def whole(node: dict[str, Any]) -> dict[str, Any]:
        if "$ref" in node:
            return whole(schema["$defs"][node["$ref"].rsplit("/", 1)[-1]])
        for other in node.get("anyOf", []):
            if other.get("type") != "null":
                return whole(other)
        return node

    node = schema
    for part in path.replace(".{person}", "[{row}]").split("."):
        node = whole(whole(node)["properties"][part.split("[")[0]])
        if part.endswith("]"):
            node = whole(node["items"])
    return set(node["enum"])


def test_the_amount_is_asked_in_the_words_of_the_source():
    asked = {"employment": "", "self-employment": "profit", "ww": "benefit", "rent": "other"}
    for kind, wording in asked.items():
        row = type("Row", (), {"kind": kind})()
        assert amount_wording(Facts(EMPTY, row=row)) == wording
