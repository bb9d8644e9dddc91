"""Every sentence of the law exists in both languages, fits, and is used."""

import ast
import json
import re
from enum import StrEnum
from pathlib import Path
from string import Formatter

import gezin_desktop
import jsonschema
import pytest
from gezin_desktop import assets
from gezin_desktop.case import kinds
from gezin_desktop.law.assess import assess
from gezin_desktop.law.logic import Changed, Fact, Group
from gezin_desktop.law.output import as_data
from gezin_desktop.law.report import as_text
from gezin_desktop.law.result import Said
from gezin_desktop.law.routes import CONDITIONS, Route
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import LANGUAGES, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import D, case_of, families, paths, without
from national_cases import all_cases
from paper_cases import example

ROUTES = (Route.PARTNER, Route.CHILD_MINOR)
FEW = settings(
    max_examples=15,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
SCHEMA = jsonschema.Draft202012Validator(
    json.loads(assets.text("schema", "assessment.schema.json"))
)
CONDITION_IDS = {one.id for route in ROUTES for one in CONDITIONS[route]}
PATH = re.compile(r"\b(?:sponsor|relative|relatives)\.[a-z_]")


def placeholders(text):
    return {name.lower() for _, name, _, _ in Formatter().parse(text) if name}


def entries():
    return texts()._entries


def test_both_languages_hold_the_same_figures_and_days():
    for key, entry in entries().items():
        people = {"sponsor", "relative"}
        in_dutch, in_english = (placeholders(entry[name]) - people for name in LANGUAGES)
        assert in_dutch == in_english, key
        assert ("nl_you" in entry) == ("en_you" in entry), key
        for name in LANGUAGES:
            spoken = entry.get(f"{name}_you")
            if spoken is not None:
                assert placeholders(spoken) - people <= in_dutch, key


def test_no_sentence_is_empty_or_left_untranslated():
    for key, entry in entries().items():
        for name, text in entry.items():
            assert text.strip() == text, (key, name)
            assert text, (key, name)
            assert "  " not in text or key.startswith("show-"), (key, name)
            assert not re.search(r"\bhelaas\b|\bunfortunately\b", text.lower()), key


@pytest.mark.parametrize("condition_id", sorted(CONDITION_IDS))
def test_every_condition_has_a_title_and_says_what_is_unknown(condition_id):
    for part in ("title", "unknown"):
        if (condition_id, part) == ("nareis-refer", "unknown"):
            continue
        assert f"{condition_id}.{part}" in texts()


def facts_in(node):
    if isinstance(node, Fact):
        yield node
    elif isinstance(node, Group):
        for part in node.parts:
            yield from facts_in(part)
    elif isinstance(node, Changed):
        yield from facts_in(node.part)


@pytest.mark.parametrize("route", ROUTES)
def test_every_answer_to_every_fact_has_a_sentence(route):
    for condition in CONDITIONS[route]:
        nodes = [condition.test, *(one.test for one in condition.exemptions)]
        nodes += [condition.applies] if condition.applies else []
        for fact in (fact for node in nodes for fact in facts_in(node)):
            assert f"{condition.id}.{fact.key}" in texts()
            if not fact.quiet:
                assert f"{condition.id}.{fact.key}-not" in texts()


def constants():
    """Every piece of text in the code of the law."""
    found = set()
    for file in (Path(gezin_desktop.__file__).parent / "law").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value.lstrip("."))
                found.add(node.value.rpartition(".")[2])
                found.add(node.value.replace("_", "-"))
    return found


def answers():
    """Every answer that the case file knows."""
    enums = (one for one in vars(kinds).values() if isinstance(one, type))
    found = {value.value for one in enums if issubclass(one, StrEnum) for value in one}
    schema = json.loads(assets.text("schema", "case.schema.json"))
    return found | set(_enums(schema))


def _enums(node):
    if isinstance(node, dict):
        yield from (one for one in node.get("enum", ()) if isinstance(one, str))
        for part in node.values():
            yield from _enums(part)
    elif isinstance(node, list):
        for part in node:
            yield from _enums(part)


def test_every_sentence_about_a_condition_is_used():
    code, known = constants(), answers() | {"title", "unknown"}
    starts = tuple(one for one in code if one.endswith("-") and len(one) > 2)
    for key in entries():
        condition, _, last = key.partition(".")
        if condition not in CONDITION_IDS | {"income-exemption", "common"}:
            continue
        names = {last, *(last.removesuffix(end) for end in ("-not", "-soon", "-warning"))}
        used = names & (code | known)
        built = [one for one in starts if last.startswith(one)]
        assert used or any(last.removeprefix(one) in known | code for one in built), key


def check_words(case, day=D):
    """Nothing is left open in any sentence, in both languages and both voices."""
    found = assess(case, day)
    data = as_data(found, texts())
    SCHEMA.validate(data)
    for text in _strings(data):
        assert not re.search(r"[{}]|\bNone\b|Said\(|<[A-Z]", text), text
    for route in found.routes:
        for one in route.conditions:
            for said in _saids(one):
                for language in LANGUAGES:
                    spoken = texts().say(said, language, you=True, people={"relative": "Fatima"})
                    assert not re.search(r"[{}]|\bNone\b", spoken), spoken
                    assert not PATH.search(spoken), spoken
    for language in LANGUAGES:
        assert not re.search(r"[{}]|\bNone\b", "\n".join(as_text(found, texts(), language)))


def _saids(one):
    more = [one.warning] if one.warning else []
    own = [*one.reasons, *one.rule_reasons, *more, *(remedy.said for remedy in one.remedies)]
    return [said for said in own if isinstance(said, Said)]


def _strings(data):
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for part in data.values():
            yield from _strings(part)
    elif isinstance(data, list):
        for part in data:
            yield from _strings(part)


@pytest.mark.parametrize("route", ROUTES)
def test_no_sentence_of_an_invented_family_is_left_open(route):
    @FEW
    @given(st.data())
    def holds(data):
        family = data.draw(families(route))
        hidden = data.draw(st.sets(st.sampled_from(paths(family)), max_size=20))
        check_words(case_of(without(family, hidden)))

    holds()


@pytest.mark.parametrize("number", [f"{number:02}" for number in range(1, 11)])
def test_no_sentence_of_an_example_is_left_open(number):
    check_words(example(number))


def test_no_sentence_of_a_legal_case_is_left_open():
    for legal in all_cases()[::6]:
        check_words(legal.case())


def test_every_source_of_a_condition_is_known():
    known = {source.id for source in tables().sources()}
    for route in CONDITIONS:
        for condition in CONDITIONS[route]:
            assert {cite.source for cite in condition.cites} <= known, condition.id
            for exemption in condition.exemptions:
                assert {cite.source for cite in exemption.cites} <= known, exemption.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_with_a_full_stop_ends_a_sentence_with_one(language):
    said = Said("income-independent.source", {"source": "loon van De Molen B.V."})
    assert texts().say(said, language).endswith("B.V.")
    assert not texts().say(said, language).endswith("..")
