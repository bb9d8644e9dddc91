"""Two whole talks by keyboard alone: first start, answers, letter; the command walks all five."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.preview.tongue import letter_language
from tests.desk.conftest import desk  # noqa: F401 - the same start for each test
from tests.desk.window_kit import open_desk

from .entering import first_start
from .hands import TestHands
from .talk import names, read_talk
from .walk import walk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

MOST_MINUTES = 12


@pytest.mark.parametrize(("name", "language"), [("dutch_child", "nl"), ("eu_family", "en")])
def test_from_the_first_start_to_the_letter_by_keyboard(
    qtbot: QtBot, tmp_path: Path, name: str, language: str
):
    talk = read_talk(name, language)
    seat = open_desk(qtbot, tmp_path / "data")
    hands = TestHands(seat.window)
    walked = walk(seat, hands, talk, tmp_path, lambda _stage: None, first_start)
    assert letter_language(seat.window.open_case.session, seat.settings) == language
    seat.window.close()
    assert walked.verdicts == talk.verdicts
    assert [one for one in talk.letter if one not in walked.letter] == []
    assert walked.language.startswith(language)
    assert walked.felt.faults == []
    assert walked.felt.minutes < MOST_MINUTES


@pytest.mark.parametrize("name", names())
def test_every_conversation_is_told_in_both_languages(name: str):
    dutch, english = (read_talk(name, language) for language in ("nl", "en"))
    assert [leaf.tab for leaf in dutch.leaves] == [leaf.tab for leaf in english.leaves]
    assert all(
        said.typed for talk in (dutch, english) for leaf in talk.leaves for said in leaf.said
    )
    assert len(dutch.letter) == len(english.letter) > 2
