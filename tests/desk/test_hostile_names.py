"""A name that tries to be more stays a name: in a letter, an overview, and on the screen."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from .hostile_names import (
    a_window,
    hostile,
    letter_faults,
    overview_faults,
    screen_faults,
    usual,
    window_faults,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAME = "<b>Jan</b> <a href='javascript:x'>=1+1</a>"


def test_three_hundred_names_become_no_formula():
    rng = random.Random(8)  # noqa: S311 - a seed is wanted, not a secret
    assert [told for _ in range(300) for told in overview_faults(hostile(rng))] == []


@pytest.mark.parametrize("name", [NAME, "http://x.example", "<img src='file:///etc/passwd'/>"])
def test_a_whole_letter_holds_nothing_that_acts(name: str):
    assert letter_faults(name) == []


def test_a_whole_window_shows_a_name_as_letters():
    with a_window() as seat:
        assert window_faults(seat, NAME) == []


def test_what_raises_in_a_window_is_told():
    with a_window() as seat:
        session = seat.window.open_case.session
        session.loaded.connect(lambda: 1 / 0)
        assert set(window_faults(seat, "Jan")) == {"raised: ZeroDivisionError"}


def test_the_look_into_a_letter_sees_links():
    assert any(one.startswith("/URI https://") for one in usual())
    assert not any("x.example" in one or "JavaScript" in one for one in usual())


@pytest.mark.parametrize(
    ("hint", "name", "through"),
    [
        ("<qt>&lt;b&gt;Jan</qt>", "<b>Jan", False),
        ("<qt>&lt;b&gt;Jan</qt>", "<", False),
        ("Jan & co", "Jan & co", False),
        ("<b>Jan", "<b>Jan", True),
        ("<qt><b>Jan</qt>", "<b>Jan", True),
    ],
)
def test_a_hint_holds_a_name_as_letters(qtbot: QtBot, hint: str, name: str, through: bool):
    page = QWidget()
    page.setToolTip(hint)
    assert bool(screen_faults(page, name)) == through
    page.deleteLater()
