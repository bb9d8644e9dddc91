"""A case without names, or without traces, still has the outcome it had."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from gezin_desktop.case.anonymise import anonymised, facts, minimised, neutral_ids
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import read_case, write_case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.likeness import essence, without_names, without_traces

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources" / "examples").glob("*.json"))
TODAY = date(2026, 6, 8)
WHO = {
    *("given_names", "family_name", "name_own_script", "street", "postcode", "city", "phone"),
    *("email", "v_number", "payer", "reference", "notes"),
}


def example(start: str):
    return read_case(next(path for path in EXAMPLES if path.name.startswith(start)).read_bytes())


def renamed(case: Case):
    """The case under neutral ids, all names still in it but the payer's, which sentences repeat."""
    names = neutral_ids(case)
    people = [one.model_copy(update={"id": names[one.id]}) for one in case.relatives]
    events = [
        event.model_copy(update={"relative": names.get(event.relative or "")})
        for event in case.events
    ]
    incomes = [one.model_copy(update={"payer": None}) for one in case.sponsor.incomes or []]
    sponsor = case.sponsor.model_copy(update={"incomes": incomes} if incomes else {})
    client = names.get(case.client or "", case.client)
    changed = {"relatives": people, "events": events, "sponsor": sponsor, "client": client}
    return case.model_copy(update=changed)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem[:2])
def test_without_names_the_whole_outcome_is_the_same(path: Path):
    case = read_case(path.read_bytes())
    less = without_names(case)
    assert assess(less, TODAY) == assess(renamed(case), TODAY)
    kept = write_case(less)
    assert read_case(kept) == less
    for name in WHO:
        assert f'"{name}":' not in kept
    for _, value in (fact for fact in facts(case) if fact[0].split(".")[-1] in WHO):
        assert str(value) not in kept


@pytest.mark.parametrize("start", ["01", "04", "05", "06", "09"])
def test_without_traces_the_outcome_stays(start: str):
    case = example(start)
    less = without_traces(case, TODAY)
    assert essence(assess(less, TODAY)) == essence(assess(case, TODAY), neutral_ids(case))
    assert essence(assess(less, date(2027, 3, 1))) == essence(assess(less, TODAY))
    assert read_case(write_case(less)) == less
    assert less.receipt_date is not None
    before, after = dict(facts(case)), dict(facts(less))
    assert len(after) < max(len(before), 2)
    for path in after:
        assert path.split(".")[-1] not in WHO


def test_days_and_amounts_are_no_more_exact_than_the_outcome_needs():
    case = example("01")
    less = without_traces(case, TODAY)
    assert case.sponsor.birth_date == date(1990, 4, 12)
    assert less.sponsor.birth_date == date(1990, 1, 1)
    birthdays = [one.birth_date for one in less.relatives if one.birth_date]
    assert birthdays
    assert all(day.day == 1 for day in birthdays)


def test_a_day_that_decides_is_kept():
    """On the day before a partner's 21st birthday nothing rounder gives the same outcome."""
    case = example("01")
    partner = case.relatives[0].model_copy(update={"birth_date": date(2005, 7, 2)})
    young = case.model_copy(update={"relatives": [partner], "receipt_date": date(2026, 7, 1)})
    less = without_traces(young, TODAY)
    wanted = essence(assess(young, TODAY), neutral_ids(young))
    assert essence(assess(less, TODAY)) == wanted


def test_ids_tell_the_relation_only():
    case = Case.model_validate(
        {
            "format": "gezin-case/1",
            "client": "fatima",
            "relatives": [
                {"id": "fatima", "relation": "spouse"},
                {"id": "noor", "relation": "child"},
                {"id": "milan", "relation": "child"},
                {"id": "x"},
            ],
            "events": [
                {"kind": "moved", "on": "2026-01-01", "relative": "milan"},
                {"kind": "moved", "on": "2026-01-02"},
            ],
        }
    )
    less = minimised(case)
    assert [one.id for one in less.relatives] == ["partner", "child-1", "child-2", "relative"]
    assert less.client == "partner"
    assert [event.relative for event in less.events] == ["child-2", None]
    assert minimised(case.model_copy(update={"client": "sponsor"})).client == "sponsor"
    assert minimised(less) == less


def test_what_the_outcome_needs_is_for_the_caller_to_say():
    case = Case.model_validate(
        {
            "format": "gezin-case/1",
            "sponsor": {"savings": "1234.56", "birth_date": "1990-04-12", "eu_student": True},
        }
    )
    all_gone = anonymised(case, TODAY, lambda _: True)
    assert dict(facts(all_gone)) == {"receipt_date": date(2026, 1, 1)}
    nothing_gone = anonymised(case, TODAY, lambda _: False)
    assert dict(facts(nothing_gone)) == dict(facts(case)) | {"receipt_date": TODAY}
    enough = anonymised(case, TODAY, lambda one: (one.sponsor.savings or 0) > 1200)
    assert enough.sponsor.savings == Decimal(1250)
    assert enough.sponsor.birth_date is None
