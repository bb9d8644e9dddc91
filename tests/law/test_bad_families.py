"""Families that cannot be, or of whom nothing is known: a clear sentence, never a guess."""

import json
from datetime import date

import pytest
from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.law.assess import assess, assess_route
from gezin_desktop.law.opening import open_routes
from gezin_desktop.law.result import Status
from gezin_desktop.law.route import Route
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.words import LANGUAGES, texts

TODAY = date(2026, 11, 20)
DUTCH = {"nationalities": ["NL"], "birth_date": "1990-01-01"}


def family(sponsor, *relatives, **more):
    people = [{"id": f"p{number}", **one} for number, one in enumerate(relatives)]
    return json.dumps({"format": "gezin-case/1", "sponsor": sponsor, "relatives": people, **more})


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (family([DUTCH, DUTCH]), "sponsor"),
        (family(DUTCH, {"relation": "spouse", "relatives": [{"id": "c"}]}), "relatives"),
        (family(DUTCH, {"id": "sponsor", "relation": "spouse"}), "relatives"),
        (family(DUTCH, {"id": "a"}, {"id": "a"}), "relatives"),
        (family(DUTCH, {"relation": "cousin"}), "relation"),
    ],
    ids=["two sponsors", "relatives of relatives", "both", "twice the same", "no such relation"],
)
def test_what_the_format_cannot_hold_is_refused_with_its_path(text, path):
    with pytest.raises(CaseRefused) as refused:
        read_case(text)
    (problem,) = refused.value.problems
    assert path in problem.path


def _warned(given):
    return {said.key: said for said in assess(given, TODAY).warnings}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (family(DUTCH, {"relation": "parent", "birth_date": "2001-01-01"}), "child-older"),
        (family(DUTCH, {"relation": "spouse"}, {"relation": "spouse"}), "two-partners"),
        (family(DUTCH, {"relation": "child", "birth_date": "2027-01-01"}), "in-the-future"),
        (
            family(
                DUTCH,
                {"relation": "spouse", "permit": {"held": False}},
                events=[{"kind": "sponsor-died", "on": "2026-01-01"}],
            ),
            "sponsor-died",
        ),
        (family(DUTCH, {}), "relation-unknown"),
    ],
    ids=["a parent younger than the child", "two partners", "unborn", "died", "no relation"],
)
def test_what_cannot_be_is_told_in_both_languages(text, key):
    warned = _warned(read_case(text))
    (found,) = (said for name, said in warned.items() if key in name)
    for language in LANGUAGES:
        assert texts().say(found, language).endswith((".", "?"))


@pytest.mark.parametrize("nationality", ["NL", "PL"])
def test_a_partner_who_is_a_sibling_is_never_admitted_as_a_partner(nationality):
    bond = {"kinship": "sibling", "official": True, "valid_where_concluded": True}
    given = read_case(
        family(
            DUTCH | {"nationalities": [nationality]}, {"relation": "spouse", "relationship": bond}
        )
    )
    found = assess(given, TODAY).of("p0")
    assert {str(one.verdict) for one in found} == {"not-now"}


def test_of_nobody_nothing_is_said():
    found = assess(read_case('{"format": "gezin-case/1"}'), TODAY)
    assert found.routes == ()


@pytest.mark.parametrize("route", [one for one in Route if one is not Route.ASYLUM_FAMILY])
def test_nothing_known_is_never_a_no_on_any_route(route):
    """What the law always weighs is weighed, what it presumes is presumed: all else is open."""
    given = read_case(family({}, {"relation": "spouse"}))
    found = assess_route(given, given.relatives[0], route, TODAY)
    statuses = {one.id: one.status for one in found.conditions if one.counts}
    no = {name for name, status in statuses.items() if status is Status.UNMET}
    assert no <= RELATION_ALONE, no
    assert Status.UNKNOWN in statuses.values()


RELATION_ALONE = {
    "eu-direct-line-relationship",
    "eu-other-relationship",
    "eu-partner-child-under-18",
}
"""A spouse is no parent, no cousin, and leaves no room for a child of an unmarried partner."""


@pytest.mark.parametrize("relation", [None, "spouse", "child", "parent", "sibling", "other"])
def test_routes_open_or_not_and_nothing_breaks(relation):
    given = read_case(family({}, {"relation": relation}))
    found = open_routes(given, given.relatives[0], TODAY, tables())
    assert bool(found.routes) is (relation is not None)
    assert assess(given, TODAY).of("p0") or found.why_none
