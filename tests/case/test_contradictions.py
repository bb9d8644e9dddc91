"""Facts that cannot both be true are asked about, with the paths of both."""

import json
from datetime import date

import pytest
from gezin_desktop.case.contradictions import contradictions
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.words import texts

TODAY = date(2026, 12, 1)


def case(sponsor=None, **relative):
    people = [{"id": "p", "relation": "spouse", **relative}] if relative else []
    return read_case(
        json.dumps({"format": "gezin-case/1", "sponsor": sponsor or {}, "relatives": people})
    )


def income(**facts):
    return {"incomes": [{"kind": "employment", **facts}]}


@pytest.mark.parametrize(
    ("given", "key", "path"),
    [
        (case({"birth_date": "2027-01-01"}), "in-the-future", "sponsor.birth_date"),
        (case(birth_date="2027-01-01"), "in-the-future", "relatives.p.birth_date"),
        (
            case(exam={"passed": True, "result_dated": "2026-12-02"}),
            "in-the-future",
            "relatives.p.exam.result_dated",
        ),
        (
            case(income(start_date="2026-05-01", end_date="2026-04-30")),
            "ends-before-start",
            "sponsor.incomes[0].end_date",
        ),
        (
            case(income(open_ended=True, end_date="2027-04-30")),
            "open-ended-with-end",
            "sponsor.incomes[0].open_ended",
        ),
        (
            case({"residence": {"granted_on": "2026-01-01", "valid_until": "2025-01-01"}}),
            "ends-before-start",
            "sponsor.residence.valid_until",
        ),
        (
            case({"birth_date": "1990-01-01"}, relationship={"concluded_on": "1989-12-31"}),
            "married-before-birth",
            "sponsor.birth_date",
        ),
        (
            case(birth_date="1990-01-01", relationship={"concluded_on": "1989-12-31"}),
            "married-before-birth",
            "relatives.p.birth_date",
        ),
        (
            case(exam={"passed": False, "result_dated": "2026-01-01"}),
            "result-without-pass",
            "relatives.p.exam.passed",
        ),
        (
            case(antecedents={"any": False, "entry_ban": True}),
            "antecedents",
            "relatives.p.antecedents.any",
        ),
        (
            case({"stay_abroad": {"from_date": "2025-01-02", "until_date": "2025-01-01"}}),
            "ends-before-start",
            "sponsor.stay_abroad.from_date",
        ),
        (
            case(
                {
                    "past_public_funds": [
                        {"kind": "bijstand", "from_date": "2025-01-02", "until_date": "2025-01-01"}
                    ]
                }
            ),
            "ends-before-start",
            "sponsor.past_public_funds[0].until_date",
        ),
        (
            case(permit={"valid_from": "2026-01-01", "valid_until": "2025-12-31"}),
            "ends-before-start",
            "relatives.p.permit.valid_until",
        ),
        (
            case(permit={"absences": [{"from_date": "2026-02-01", "until_date": "2026-01-01"}]}),
            "ends-before-start",
            "relatives.p.permit.absences[0].from_date",
        ),
    ],
)
def test_contradiction(given, key, path):
    (found,) = contradictions(given, TODAY)
    assert found.key == key
    assert path in found.paths
    words = [texts().words(said) for said in assess(given, TODAY).warnings]
    assert any(path in one.nl and path in one.en for one in words)


def test_a_child_older_than_its_parent():
    given = read_case(
        json.dumps(
            {
                "format": "gezin-case/1",
                "client": "somebody",
                "sponsor": {"birth_date": "2000-01-01"},
                "relatives": [
                    {
                        "id": "c",
                        "relation": "child",
                        "birth_date": "1999-01-01",
                        "child": {"parentage_of": "sponsor"},
                    },
                    {"id": "m", "relation": "parent", "birth_date": "2001-01-01"},
                ],
            }
        )
    )
    keys = [one.key for one in contradictions(given, TODAY)]
    assert keys == ["child-older-than-parent", "child-older-than-parent", "unknown-client"]


def family(*relatives, **more):
    people = [{"id": f"p{number}", **one} for number, one in enumerate(relatives)]
    sponsor = {"birth_date": "1990-01-01", "nationalities": ["NL"]}
    return read_case(
        json.dumps(
            {"format": "gezin-case/1", "sponsor": sponsor, "relatives": people, **more}, default=str
        )
    )


@pytest.mark.parametrize(
    ("given", "keys"),
    [
        (family({"relation": "grandchild", "birth_date": "1990-01-01"}), ["generations"]),
        (family({"relation": "grandchild", "birth_date": "1990-01-02"}), []),
        (
            family(
                {
                    "relation": "grandchild",
                    "birth_date": "1980-01-01",
                    "child": {"parentage_of": "partner"},
                }
            ),
            [],
        ),
        (family({"relation": "grandparent", "birth_date": "1990-01-01"}), ["generations"]),
        (family({"relation": "grandparent", "birth_date": "1989-12-31"}), []),
        (family({"relation": "spouse"}, {"relation": "unmarried-partner"}), ["two-partners"]),
        (
            family({"relation": "spouse", "relationship": {"ended": True}}, {"relation": "spouse"}),
            [],
        ),
        (
            family(
                {"relation": "spouse"},
                events=[{"kind": "moved", "on": "2026-01-01", "relative": "somebody"}],
            ),
            ["unknown-person"],
        ),
        (
            family(
                {"relation": "spouse"},
                events=[{"kind": "moved", "on": "2026-01-01", "relative": "p0"}],
            ),
            [],
        ),
    ],
)
def test_a_family_that_cannot_be(given, keys):
    assert [one.key for one in contradictions(given, TODAY)] == keys


@pytest.mark.parametrize(
    ("held", "nationality", "routes", "warned"),
    [
        (None, "NL", ["nl-after-death", "nl-independent-permit", "nl-permit-holder"], False),
        (True, "NL", ["nl-after-death", "nl-independent-permit", "nl-permit-holder"], False),
        (False, "NL", [], True),
        (False, "PL", ["eu-retained"], False),
    ],
)
def test_a_sponsor_who_died_lets_nobody_come(held, nationality, routes, warned):
    """No first admission with somebody who is no longer alive, whatever else is known."""
    given = family(
        {"relation": "spouse", "permit": {"held": held}},
        events=[{"kind": "sponsor-died", "on": "2026-06-01"}],
    )
    sponsor = given.sponsor.model_copy(update={"nationalities": [nationality]})
    found = assess(given.model_copy(update={"sponsor": sponsor}), TODAY)
    assert [str(one.route) for one in found.routes] == routes
    assert ("warning.sponsor-died" in {one.key for one in found.warnings}) is warned


def test_nothing_is_wrong_with_days_that_touch():
    given = case(
        {"birth_date": "2026-12-01"} | income(start_date="2026-05-01", end_date="2026-05-01"),
        birth_date="2026-12-01",
        relationship={"concluded_on": "2026-12-01"},
    )
    assert contradictions(given, TODAY) == []
