"""Colours: one table, enough contrast for every pair in use, no stray anywhere in the desk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from gezin_desktop.desk import dress
from gezin_desktop.desk import theme as module
from gezin_desktop.desk.theme import PAIRS, STATUSES, THEMES, TOKENS, contrast, theme, tokens
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

DESK = Path(module.__file__).parent
STRAY = re.compile(
    r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|QColor\(\s*[\"'\d]|GlobalColor\.(?!transparent)"
)


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_in_use_has_the_contrast_it_needs(name: str):
    colours = tokens(name)
    weak = [
        (ink, ground, round(contrast(colours[ink], colours[ground]), 2))
        for ink, ground, least in PAIRS
        if contrast(colours[ink], colours[ground]) < least
    ]
    assert weak == []


def test_contrast_is_the_one_of_the_standard():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_no_two_statuses_share_a_colour(name: str):
    colours = tokens(name)
    seen = {colours[status].name() for status in STATUSES}
    assert len(seen) == len(STATUSES)


def test_high_contrast_has_no_tints():
    assert {TOKENS[f"{status}_tint"][2] for status in STATUSES} == {"#000000"}


def test_no_colour_is_written_outside_the_theme():
    strays = [
        f"{path.relative_to(DESK)}: {found.group()}"
        for path in DESK.rglob("*.py")
        if path.name != "theme.py"
        for found in STRAY.finditer(path.read_text(encoding="utf-8"))
    ]
    assert strays == []


def test_choosing_a_theme_changes_palette_and_tells_once():
    told = []
    theme().changed.connect(lambda: told.append(theme().color("surface").name()))
    theme().choose("dark")
    assert told == ["#1e2226"]
    assert QApplication.palette().color(QPalette.ColorRole.Base) == theme().color("surface")
    assert not theme().high_contrast
    theme().choose("contrast")
    assert theme().high_contrast


def test_following_the_system_shows_a_real_theme():
    theme().choose("system")
    assert theme().choice == "system"
    assert theme().name in THEMES


def test_an_unknown_theme_or_token_is_refused():
    with pytest.raises(ValueError, match="sepia"):
        theme().choose("sepia")
    with pytest.raises(KeyError):
        theme().color("pink")


def test_dressed_widgets_follow_the_theme():
    widget = QWidget()
    dress.ink(widget, "met")
    theme().choose("dark")
    assert widget.palette().color(QPalette.ColorRole.WindowText) == theme().color("met")
