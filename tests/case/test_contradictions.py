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


def test_nothing_is_wrong_with_days_that_touch():
    given = case(
        {"birth_date": "2026-12-01"} | income(start_date="2026-05-01", end_date="2026-05-01"),
        birth_date="2026-12-01",
        relationship={"concluded_on": "2026-12-01"},
    )
    assert contradictions(given, TODAY) == []
