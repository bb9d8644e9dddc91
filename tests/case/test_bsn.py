"""A number that may be a BSN is seen however it is written, and no other number is."""

from __future__ import annotations

import pytest
from gezin_desktop.case.bsn import holds_bsn, passes_test
from gezin_desktop.case.model import Case
from hypothesis import given
from hypothesis import strategies as st

VALID = "111222333"
_WEIGHTS = range(9, 1, -1)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Nine digits that pass the eleven test."""
    eight = draw(st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(any))
    last = sum(one * weight for one, weight in zip(eight, _WEIGHTS, strict=True)) % 11
    if last == 10:  # no ninth digit fits: another eighth has one
        eight[7] = (eight[7] + 1) % 10
        last = sum(one * weight for one, weight in zip(eight, _WEIGHTS, strict=True)) % 11
    return "".join(map(str, [*eight, last])) if last < 10 else VALID


words = st.text(st.characters(exclude_categories=("N", "So", "Cs")), max_size=12)


gaps = st.sampled_from(["", " ", ".", "-", "\u00a0", ". "])


@given(numbers(), st.lists(gaps, min_size=8, max_size=8), words, words)
def test_every_valid_number_is_seen_however_it_is_written(number, between, before, after):
    written = "".join(one + gap for one, gap in zip(number, [*between, ""], strict=True))
    assert passes_test(number)
    assert holds_bsn(f"{before}{written}{after}")


@given(st.integers(0, 999_999_999), words, words)
def test_a_number_that_fails_the_test_is_not_seen(number, before, after):
    digits = f"{number:09}"
    total = sum(int(one) * weight for one, weight in zip(digits, [*_WEIGHTS, -1], strict=True))
    assert holds_bsn(f"{before}{digits}{after}") == (total % 11 == 0 and number > 0)


@pytest.mark.parametrize(
    "text",
    [
        "", "06-12345678", "020 123 4567", "NL91 ABNA 0417 1643 00", "V-nummer 1234567890",
        "V-nr 123.456.7890", "1112223330", "01112223330", "€ 1.112.223,33", "15-06-2026 10:42",
        "1111 2222 3333", "111222333444", "000000000", "111222334", "1a1122233",
        "postcode 1112 AB 22333",
    ],
)  # fmt: skip
def test_other_numbers_are_left_alone(text: str):
    assert not holds_bsn(text)


@pytest.mark.parametrize(
    "text",
    [
        VALID, "bsn 111.222.333", "geboren 2012, nummer 1112 22 333", "BSN:111222333.",
        "sofinummer 11 12 22 333", "٣ kinderen; ١١١٢٢٢٣٣٣", "１１１２２２３３３", "12 111222333 12",
        "tel 0612345678 bsn 111222333", "111\n222\n333", "111 – 222 – 333",
    ],
)  # fmt: skip
def test_ways_of_writing_it(text: str):
    assert holds_bsn(text)


def test_the_case_has_no_field_for_it():
    schema = str(Case.model_json_schema()).lower()
    assert not any(word in schema for word in ("bsn", "burgerservice", "sofi", "citizen_service"))
