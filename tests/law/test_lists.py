"""Lists of the rulebook, each entry alone: sponsors, sources of income, exemptions."""

import tomllib
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from gezin_desktop.case.kinds import (
    ExamExemption,
    IncomeKind,
    MvvExemption,
    PermitPurpose,
    ResidenceStatus,
)
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.routes import CONDITIONS, Route
from gezin_desktop.law.tables.book import tables
from national_cases import LegalCase, national_route

FOLDER = Path(__file__).parent.parent / "cases" / "lists"
NO_EXAM = {"relative.exam.passed": False, "relative.exam.result_dated": "unknown"}


def rows(name):
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def judged(**facts):
    case = LegalCase("list", "One entry of a list.", "list", "S", set=facts).case()
    return assess_route(case, case.relatives[0], Route.PARTNER, date(2026, 12, 1))


def status(route, condition):
    return str(route.condition(condition).status)


STATUSES = rows("sponsor-status")["row"]
INCOMES = rows("income-kinds")["row"]
EXEMPTIONS = rows("exemptions")


@pytest.mark.parametrize("row", STATUSES, ids=lambda row: row.get("purpose", row["status"]))
def test_sponsor_status(row):
    stay = {"status": row["status"], "purpose": row.get("purpose"), "lawful_since": "2026-10-01"}
    nationality = {"sponsor.nationalities": ["BR"], "sponsor.residence": stay}
    found = judged(**nationality, **NO_EXAM)
    assert status(found, "sponsor-eligible-status") == row["sponsor"]
    assert status(found, "sponsor-one-year-residence") == row["year"]
    assert status(found, "fm-basic-exam") == row["exam"]
    if row["sponsor"] == "unmet":
        assert found.condition("sponsor-eligible-status").consequence == "hard"


def test_every_sponsor_status_is_listed():
    assert {row["status"] for row in STATUSES} | {"pending"} == set(ResidenceStatus)
    assert {row["purpose"] for row in STATUSES if "purpose" in row} == set(PermitPurpose)


def income_facts(row, **changes):
    """A source of one kind with all that it needs, and some facts changed."""
    base = {"kind": row["kind"], "taxed": True, "work_permitted": True}
    if row["kind"] != "capital":
        base["monthly_gross"] = "2600.00"
    return {"sponsor.incomes": [base | row["facts"] | changes]}


@pytest.mark.parametrize("row", INCOMES, ids=lambda row: row["kind"])
def test_kind_ofincome_facts(row):
    found = judged(**income_facts(row))
    assert status(found, "income-independent") == row["counts"]
    assert status(found, "income-sufficient") == row["counts"]
    durable = found.condition("income-durable")
    assert str(durable.status) == row["counts"]
    if "path" in row:
        branches = {one.id: str(one.status) for one in durable.branches}
        assert branches.pop(row["path"]) == "met"
        assert "met" not in branches.values()
    if row["counts"] == "unmet":
        assert found.condition("income-independent").reasons


@pytest.mark.parametrize("row", INCOMES, ids=lambda row: row["kind"])
def test_kind_of_income_without_tax(row):
    found = judged(**income_facts(row, taxed=False))
    expected = row.get("untaxed", row["counts"])
    assert status(found, "income-independent") == expected


@pytest.mark.parametrize("kind", ["employment", "flex"])
def test_work_that_is_not_permitted(kind):
    row = next(one for one in INCOMES if one["kind"] == kind)
    found = judged(**income_facts(row, work_permitted=False))
    assert status(found, "income-independent") == "unmet"


@pytest.mark.parametrize(("contract", "expected"), [(True, "unmet"), (False, "met")])
def test_a_director_needs_permission_only_as_an_employee(contract, expected):
    row = next(one for one in INCOMES if one["kind"] == "director-shareholder")
    found = judged(**income_facts(row, has_employment_contract=contract, work_permitted=False))
    assert status(found, "income-independent") == expected


def test_director_with_a_contract_is_judged_as_a_wage():
    row = next(one for one in INCOMES if one["kind"] == "director-shareholder")
    found = judged(**income_facts(row, has_employment_contract=True, open_ended=True))
    branches = {one.id: str(one.status) for one in found.condition("income-durable").branches}
    assert branches == {"P1": "met"}


@pytest.mark.parametrize("row", INCOMES, ids=lambda row: row["kind"])
def test_kind_of_income_of_a_student(row):
    stay = {"status": "temporary-regular", "purpose": "study", "valid_until": "2028-08-31"}
    found = judged(
        **income_facts(row),
        **{"sponsor.nationalities": ["ID"], "sponsor.residence": stay, "sponsor.savings": "0"},
    )
    assert status(found, "income-independent") == row.get("student", row["counts"])


def test_every_kind_of_income_is_listed():
    assert {row["kind"] for row in INCOMES} == set(IncomeKind)


@pytest.mark.parametrize(("exemption", "expected"), EXEMPTIONS["exam"])
def test_exam_exemption(exemption, expected):
    found = judged(**NO_EXAM, **{"relative.exam.exemption": exemption})
    assert status(found, "fm-basic-exam") == expected


@pytest.mark.parametrize(("exemption", "expected"), EXEMPTIONS["mvv"])
def test_mvv_exemption(exemption, expected):
    claimed = {"relative.mvv_exemption": exemption, "relative.permit.valid_until": "2025-12-01"}
    found = judged(**{"relative.in_nl": True}, **claimed)
    assert status(found, "fm-mvv") == expected
    if expected == "met":
        assert found.condition("fm-mvv").exemption == "personal"
        assert status(judged(**NO_EXAM, **claimed), "fm-basic-exam") == "met"


def test_every_exemption_is_listed():
    assert [one for one, _ in EXEMPTIONS["exam"]] == list(ExamExemption)
    assert [one for one, _ in EXEMPTIONS["mvv"]] == list(MvvExemption)


@pytest.mark.parametrize("row", EXEMPTIONS["income"], ids=lambda row: row["says"])
def test_income_exemption(row):
    none = {
        "bijstand_work_duty_waived": False,
        "wsw_indication": False,
        "job_agreement_indication": False,
    }
    facts = {"sponsor.incomes": [], "sponsor.income_exemption": none | row["facts"]}
    found = judged(**facts)
    for name in ("income-independent", "income-durable", "income-sufficient"):
        condition = found.condition(name)
        assert str(condition.status) == row["is"], name
        assert (condition.exemption is None) == (row["is"] == "unmet")
        if "wait" in row:
            assert row["wait"] in {str(one.on) for one in condition.remedies}


NORM_KINDS = ("family-100", "single-parent-90", "single-parent-70")
NORMS = [row for kind in NORM_KINDS for row in tables().rows("income_norms", kind)]


@pytest.mark.parametrize("row", NORMS, ids=lambda row: row.id)
def test_every_norm_since_2012_on_its_first_and_last_day(row):
    """Equal is enough, a cent less is to be weighed; a day in doubt is left open or is enough."""
    family = "couple" if row.kind == "family-100" else "child"
    for day in (row.valid_from, row.valid_to):
        for cents, expected in ((0, "met"), (1, "discretionary")):
            facts = {
                "receipt_date": day.isoformat(),
                "sponsor.birth_date": "1980-01-01",
                "income.start_date": "2005-01-01",
                "income.monthly_gross": str(row.amount("monthly_excl") - Decimal(cents) / 100),
            }
            case = LegalCase("norm", "A norm.", "norm table", "S", family=family, set=facts).case()
            route = Route(national_route(family))
            found = assess_route(case, case.relatives[0], route, day)
            in_doubt = family == "child" and date(2015, 4, 2) <= day <= date(2015, 6, 30)
            if not in_doubt:
                assert status(found, "income-sufficient") == expected, (day, cents)


def test_an_exemption_that_several_conditions_share_is_judged_once_for_them():
    together = Counter(
        (route, id(one))
        for route, conditions in CONDITIONS.items()
        for condition in conditions
        for one in condition.exemptions
    )
    shared = {id(one) for part in CONDITIONS.values() for each in part for one in each.exemptions
              if one.shared}  # fmt: skip
    assert {one for (_, one), times in together.items() if times > 1} == shared
