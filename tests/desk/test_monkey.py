"""Random hands on the real window for a moment; ``tests.desk.monkey`` does it for hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from gezin_desktop.desk.commands import ANSWER, REMOVE_ROW, REPLACE
from gezin_desktop.desk.state import State

from .monkey.run import play
from .monkey.watch import facts_of, missing
from .open_cases import case_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("seed", [3, 11])
def test_random_hands_break_nothing_and_lose_no_answer(tmp_path: Path, seed: int):
    assert play(tmp_path, 45, seed).wrong == []


def facts(**given: Any) -> dict[str, Any]:
    return facts_of(State(case=case_of(**given)))


def test_the_observer_sees_an_answer_that_went_missing():
    before = facts(receipt_date="2026-06-15", sponsor={"city": "Amersfoort"})
    now = facts(sponsor={"city": "Amersfoort"})
    assert missing(before, now, "sponsor.city", ANSWER) == ["receipt_date"]
    assert missing(before, now, "receipt_date", ANSWER) == []
    assert missing(before, now, "", REPLACE) == []


def test_the_observer_knows_what_goes_with_a_row():
    before = facts(relatives=[{"id": "a", "in_nl": True}, {"id": "b", "in_nl": False}])
    now = facts(relatives=[{"id": "b", "in_nl": False}])
    assert missing(before, now, "relatives", REMOVE_ROW) == []
    elsewhere = missing(before, now, "relatives.b.in_nl", ANSWER)
    assert {"relatives.a.id", "relatives.a.in_nl"} <= set(elsewhere)
