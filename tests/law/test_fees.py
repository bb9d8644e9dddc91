"""Fees on a day, for adults and minors, and where the amount is not known."""

from datetime import date
from decimal import Decimal

import pytest
from gezin_desktop.law.fees import fees
from gezin_desktop.law.result import Said
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.view import View
from gezin_desktop.law.words import texts
from paper_cases import child, couple, example, view


def listed(seen):
    return [(fee.kind, fee.amount) for fee in fees(seen)]


EXAM = ("exam-total", Decimal("150.00"))


def test_a_partner_pays_the_fee_of_an_adult_and_the_exam():
    assert listed(couple()) == [("family-first-adult", Decimal("254.00")), EXAM]


def test_who_passed_the_exam_or_needs_none_pays_no_exam():
    done = couple(exam={"passed": True, "result_dated": "2026-05-01"})
    assert EXAM not in listed(done)
    assert EXAM not in listed(couple(nationalities=["US"]))


def test_a_child_pays_the_fee_of_a_minor():
    assert listed(child()) == [("family-first-minor", Decimal("85.00"))]
    assert listed(child(birth_date=None)) == [("family-first-minor", Decimal("85.00"))]


def test_an_amount_of_next_year_is_not_known():
    (fee, exam) = fees(view(example("02"), "jomar", "nl-partner"))
    assert (fee.amount, fee.verify) == (None, True)
    assert fee.source in {source.id for source in tables().sources()}
    assert exam.amount == Decimal("150.00")


@pytest.mark.parametrize(
    ("day", "amount"),
    [("2015-06-15", "230.00"), ("2012-10-08", "1250.00"), ("2012-10-09", "225.00")],
)
def test_fees_of_the_past(day, amount):
    fee = fees(couple({"receipt_date": day}))[0]
    assert fee.amount == Decimal(amount)


def test_the_association_fee_is_named_beside_the_ordinary_one():
    found = fees(couple(nationalities=["TR"]))
    assert [fee.kind for fee in found[:2]] == ["family-first-adult", "turkish-association"]
    assert found[1].verify
    small = fees(child({"nationalities": ["TR"], "residence": {"status": "permanent"}}))
    assert [fee.kind for fee in small] == ["family-first-minor", "turkish-association-minor"]


def test_before_2014_the_association_fee_was_the_same_for_a_minor():
    small = fees(child({"receipt_date": "2013-06-01"}, nationalities=["TR"]))
    assert small[1].kind == "turkish-association"


@pytest.mark.parametrize(
    ("route", "kinds"),
    [
        ("nl-parent", ["family-first-adult", "article8-fee-waiver"]),
        ("eu-partner", ["eu-document-adult"]),
        ("nl-permit-holder", ["family-extension-adult"]),
        ("nl-independent-permit", ["independent-after-family"]),
        ("nl-violence", ["independent-violence"]),
        ("asylum-family", []),
    ],
)
def test_other_routes_have_fees_of_their_own(route, kinds):
    seen = couple()
    other = View(seen.case, seen.relative, route, seen.day, seen.today, tables())
    assert [fee.kind for fee in fees(other)] == kinds


def test_an_eu_document_of_a_minor():
    seen = child()
    other = View(seen.case, seen.relative, "eu-child-under-21", seen.day, seen.today, tables())
    assert [fee.kind for fee in fees(other)] == ["eu-document-minor"]


def test_every_fee_has_a_name_in_both_languages():
    for kind in ("family-first-adult", "turkish-association", "exam-total", "unknown", "verify"):
        words = texts().words(Said(f"fee-{kind}"))
        assert words.nl != words.en


def test_a_day_in_a_window_of_uncertainty_is_marked():
    fee = fees(child({"receipt_date": "2014-02-01"}, nationalities=["TR"]))[1]
    assert fee.verify
    assert date(2014, 2, 1) < tables().rows("fees", "turkish-association-minor")[0].valid_from
