"""A case file from anywhere is read, or refused with everything that is wrong with it."""

import json
from datetime import date
from decimal import Decimal

import pytest
from gezin_desktop import assets
from gezin_desktop.case.model import EMPTY, Case
from gezin_desktop.case.problems import SENTENCES
from gezin_desktop.case.reading import MOST_MEGABYTES, CaseRefused, read_case, write_case

EXAMPLES = sorted(assets.path("examples").glob("*.json"))


def text(**facts):
    return json.dumps({"format": "gezin-case/1", **facts})


def with_relative(**facts):
    return text(relatives=[{"id": "p", **facts}])


def with_income(**facts):
    return text(sponsor={"incomes": [{"kind": "employment", **facts}]})


def refused(raw):
    """Path and key of every problem; both languages can be said."""
    with pytest.raises(CaseRefused) as caught:
        read_case(raw)
    for language in ("nl", "en"):
        for line in caught.value.lines(language):
            assert line
            assert "{" not in line.replace("{ ... }", "")
    return [(one.path, one.key) for one in caught.value.problems]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_is_read_and_written_without_loss(file):
    case = read_case(file.read_bytes())
    assert read_case(write_case(case)) == case


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", ("", "not-json")),
        (b"{", ("", "not-json")),
        (b'{"format": "gezin-case/1", "sponsor": {"nationalities": ["N', ("", "not-json")),
        (b"\xff\xfe{\x00}\x00", ("", "not-utf8")),
        (b"PK\x03\x04 a zip", ("", "not-json")),
        (b"null", ("", "format")),
        (b"[]", ("", "format")),
        (b'"gezin-case/1"', ("", "format")),
        (b"{}", ("format", "format")),
        (b'{"format": "gezin-case/2"}', ("format", "newer")),
        (b'{"format": "gezin-case/10"}', ("format", "newer")),
        (b'{"format": "gezin-case/0"}', ("format", "format")),
        (b'{"format": "gezin-case"}', ("format", "format")),
        (b'{"format": 1}', ("format", "format")),
        (b'{"format": "gezin-assessment/1"}', ("format", "format")),
        (b'{"format": "gezin-case/1", "format": "gezin-case/1"}', ("format", "double-key")),
        (b'{"format": "gezin-case/1", "sponsor": {"savings": NaN}}', ("", "not-a-number")),
        (b'{"format": "gezin-case/1", "sponsor": {"savings": -Infinity}}', ("", "not-a-number")),
        (
            b'{"format": "gezin-case/1", "sponsor": {"savings": ' + b"9" * 6000 + b"}}",
            ("", "too-large"),
        ),
        (b"[" * 100_000, ("", "too-deep")),
        (b'{"format": "gezin-case/1", "a": ' + b"[" * 60 + b"]" * 60 + b"}", ("", "too-deep")),
        (b" " * (MOST_MEGABYTES * 1_000_000 + 1), ("", "too-big")),
    ],
    ids=lambda one: repr(one)[:40],
)
def test_a_file_that_is_no_case(raw, problem):
    assert problem in refused(raw)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (text(sponser={}), ("sponser", "unknown-key")),
        (text(sponsor={"nationality": "NL"}), ("sponsor.nationality", "unknown-key")),
        (text(sponsor=[]), ("sponsor", "group")),
        (text(relatives={}), ("relatives", "list")),
        (text(relatives=[{}]), ("relatives[0].id", "required")),
        (text(relatives=[{"id": "Fatima"}]), ("relatives[0].id", "id")),
        (text(relatives=[{"id": "a"}, {"id": "a"}]), ("relatives[1].id", "double-id")),
        (text(relatives=[{"id": "sponsor"}]), ("relatives[0].id", "double-id")),
        (text(receipt_date="2026-02-30"), ("receipt_date", "date")),
        (text(receipt_date="2025-02-29"), ("receipt_date", "date")),
        (text(receipt_date="01-12-2026"), ("receipt_date", "date")),
        (text(receipt_date="2026-12-01T10:00:00"), ("receipt_date", "date")),
        (text(receipt_date=20261201), ("receipt_date", "date")),
        (text(receipt_date=""), ("receipt_date", "date")),
        (text(receipt_date="0000-01-01"), ("receipt_date", "date")),
        (text(receipt_date="10000-01-01"), ("receipt_date", "date")),
        (text(sponsor={"lives_in_nl": "yes"}), ("sponsor.lives_in_nl", "yes-no")),
        (text(sponsor={"lives_in_nl": 1}), ("sponsor.lives_in_nl", "yes-no")),
        (text(sponsor={"nationalities": "NL"}), ("sponsor.nationalities", "list")),
        (text(sponsor={"nationalities": ["nl"]}), ("sponsor.nationalities[0]", "country")),
        (text(sponsor={"nationalities": ["NLD"]}), ("sponsor.nationalities[0]", "country")),
        (text(sponsor={"street": 12}), ("sponsor.street", "text")),
        (text(sponsor={"minor_children_in_nl": 1.5}), ("sponsor.minor_children_in_nl", "whole")),
        (text(sponsor={"minor_children_in_nl": -1}), ("sponsor.minor_children_in_nl", "negative")),
        (text(sponsor={"savings": "1.000,00"}), ("sponsor.savings", "amount")),
        (with_income(monthly_gross="2150,00"), ("sponsor.incomes[0].monthly_gross", "amount")),
        (with_income(monthly_gross="€ 2150"), ("sponsor.incomes[0].monthly_gross", "amount")),
        (with_income(monthly_gross=True), ("sponsor.incomes[0].monthly_gross", "amount")),
        (with_income(monthly_gross=-1), ("sponsor.incomes[0].monthly_gross", "negative")),
        (with_income(monthly_gross="2150.001"), ("sponsor.incomes[0].monthly_gross", "decimals")),
        (with_income(monthly_gross="1" * 15), ("sponsor.incomes[0].monthly_gross", "too-large")),
        (
            with_income(average_past_3_years=[1, 2]),
            ("sponsor.incomes[0].average_past_3_years", "three"),
        ),
        (with_income(full_week_hours=0), ("sponsor.incomes[0].full_week_hours", "above")),
        (text(sponsor={"incomes": [{}]}), ("sponsor.incomes[0].kind", "required")),
        (text(sponsor={"incomes": [{"kind": "wage"}]}), ("sponsor.incomes[0].kind", "choice")),
        (with_relative(relation="wife"), ("relatives[0].relation", "choice")),
        (with_relative(exam={"attempts": "two"}), ("relatives[0].exam.attempts", "whole")),
        (
            with_relative(documents=[{"kind": "deed", "language": "arabic"}]),
            ("relatives[0].documents[0].language", "language"),
        ),
        (text(events=[{"kind": "moved"}]), ("events[0].on", "required")),
        (text(notes="x" * 20_001), ("notes", "too-long")),
        (text(notes="nul\x00byte"), ("notes", "control-sign")),
        (text(receipt_date="9999-12-31"), ("receipt_date", "far-date")),
        (text(receipt_date="3000-01-01"), ("receipt_date", "far-date")),
        (with_relative(birth_date="1799-12-31"), ("relatives[0].birth_date", "far-date")),
        (
            text(sponsor={"given_names": "right \u202eto left"}),
            ("sponsor.given_names", "control-sign"),
        ),
        (with_relative(family_name="\ud800"), ("relatives[0].family_name", "control-sign")),
    ],
    ids=lambda one: "-".join(one) if isinstance(one, tuple) else "",
)
def test_each_problem_has_its_path(raw, problem):
    assert refused(raw) == [problem]


def test_every_problem_is_named_at_once():
    raw = text(
        receipt_date="soon",
        sponsor={"birth_date": "1990-13-01", "savings": "-5"},
        relatives=[{"id": "p", "exam": {"passed": "maybe"}}],
    )
    assert refused(raw) == [
        ("receipt_date", "date"),
        ("sponsor.birth_date", "date"),
        ("sponsor.savings", "negative"),
        ("relatives[0].exam.passed", "yes-no"),
    ]


def test_a_message_never_repeats_what_was_typed():
    raw = text(sponsor={"birth_date": "geheim-1990", "nationalities": ["geheim"]})
    with pytest.raises(CaseRefused) as caught:
        read_case(raw)
    assert "geheim" not in " ".join(caught.value.lines("nl") + caught.value.lines("en"))
    assert "geheim" not in repr(caught.value.problems)


@pytest.mark.parametrize(
    "name",
    [
        "Fatima \U0001f469\u200d\U0001f467 El Amrani",
        "فاطمة الزهراء",
        "רות",
        "王小明",
        "Ó'Brien-ten Bruggencate",
        "N" * 200,
        "ＡＢ",
        "e\u0301",
        "line\nbreak\ttab",
    ],
)
def test_any_name_is_kept_as_it_is(name):
    case = read_case(with_relative(given_names=name, name_own_script=name))
    assert case.relatives[0].given_names == name
    assert read_case(write_case(case)) == case


def test_a_byte_order_mark_is_no_problem():
    assert read_case(b"\xef\xbb\xbf" + text().encode()) == EMPTY


def test_unknown_is_not_none_and_not_no():
    case = read_case(text(sponsor={"incomes": [], "lives_in_nl": None}))
    assert case.sponsor.incomes == []
    assert case.sponsor.past_public_funds is None
    assert case.sponsor.lives_in_nl is None
    assert read_case(write_case(case)).sponsor.incomes == []


@pytest.mark.parametrize("amount", ["2150", "2150.5", "2150.50", 2150, 2150.5])
def test_money_is_exact(amount):
    case = read_case(with_income(monthly_gross=amount))
    (income,) = case.sponsor.incomes
    assert income.monthly_gross == Decimal(str(amount))
    assert isinstance(income.monthly_gross, Decimal)


def test_days_are_days():
    assert read_case(text(receipt_date="2028-02-29")).receipt_date == date(2028, 2, 29)


def test_every_sentence_exists_in_both_languages():
    for key, (dutch, english) in SENTENCES.items():
        assert dutch, key
        assert english, key
        assert dutch != english, key
        assert _names(dutch) == _names(english), key


def _names(sentence):
    from string import Formatter

    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name)


def test_a_case_cannot_be_changed():
    with pytest.raises(ValueError, match="frozen"):
        Case(format="gezin-case/1").notes = "changed"
