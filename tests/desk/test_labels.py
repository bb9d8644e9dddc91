"""Labels: what they remember is never older than what they show."""

from __future__ import annotations

from gezin_desktop.desk import dress
from gezin_desktop.desk.widgets.labels import WhatFits, label
from PySide6.QtWidgets import QLabel

_LONG = "De referent moet zelf genoeg verdienen, en het inkomen moet lang genoeg blijven. " * 3


def _plain_height(words: str, like: QLabel, width: int) -> int:
    fresh = QLabel(words)
    fresh.setWordWrap(True)
    fresh.setFont(like.font())
    return fresh.heightForWidth(width)


def test_a_label_knows_its_height_at_every_width_also_after_other_words(qtbot):
    shown = label()
    qtbot.addWidget(shown)
    for words in (_LONG, "Kort.", _LONG * 2, _LONG):
        shown.setText(words)
        for width in (120, 400, 120):
            assert shown.heightForWidth(width) == _plain_height(words, shown, width)


def test_words_set_as_a_property_have_their_own_height(qtbot):
    shown = label()
    qtbot.addWidget(shown)
    low = shown.heightForWidth(200)
    shown.setProperty("text", _LONG)
    assert shown.heightForWidth(200) > low


def test_larger_letters_are_measured_again(qtbot):
    shown = label("small")
    qtbot.addWidget(shown)
    shown.setText(_LONG)
    small = shown.heightForWidth(300)
    dress.letters(shown, "page")
    large = shown.heightForWidth(300)
    assert large > small
    assert large == _plain_height(_LONG, shown, 300)


def test_a_label_forgets_heights_of_texts_long_gone(qtbot):
    shown = label()
    qtbot.addWidget(shown)
    for number in range(200):
        shown.setText(f"Telt mee: {number}")
        shown.heightForWidth(300)
    assert len(shown._heights) < 100


def test_words_that_do_not_fit_give_way_to_shorter_ones_and_then_go(qtbot):
    shown = WhatFits("small")
    qtbot.addWidget(shown)
    whole, short = "vandaag, 28 september 2026", "28 september 2026"
    shown.show_words(whole, short)
    wide = shown.fontMetrics().horizontalAdvance
    for room, fits in ((wide(whole), whole), (wide(whole) - 1, short), (wide(short) - 1, "")):
        shown.resize(room, 20)
        assert shown.fitting() == fits
    assert shown.minimumSizeHint().width() == 0
    assert shown.text() == whole  # for who hears it
