"""The letter as plain text: the same words in the same order, and the gallery that writes it."""

from __future__ import annotations

import pytest
from gezin_desktop.letter.model import Timeline
from gezin_desktop.letter.plain import as_text

from letter import gallery
from letter.cases import EVERY, EXAMPLES, letter, lines


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_the_text_says_what_the_letter_says_in_order(number, language):
    of = letter(number, language)
    text, at = as_text(of), 0
    unsaid = {
        word for block in of.blocks if isinstance(block, Timeline) for _, word in block.legend
    }
    unsaid.add(of.address.above)
    for line in lines(of):
        if line in unsaid:
            continue
        found = text.find(line, at)
        assert found >= 0, line
        at = found


@pytest.mark.parametrize(("number", "language"), EVERY)
def test_the_text_has_no_signs_of_the_page(number, language):
    text = as_text(letter(number, language))
    assert "\u00a0" not in text
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert all(line == line.rstrip() for line in text.split("\n"))


def test_steps_boxes_tables_and_lists_keep_their_shape():
    text = as_text(letter("01", "nl"))
    assert "** Uitkomst: nog niet te zeggen **\n" in text
    assert "\nWat u nu moet doen\n------------------\n\n1. Beantwoord onze vraag." in text
    assert "[Uiterlijk vrijdag 19 maart 2027]" in text
    assert "- U mag aanvragen | U bent Nederlander. | Vb 2000, art. 3.15" in text
    assert "Norm voor een gezin op 1 december 2026: € 2.337,00\n" in text
    assert "Vragen? 033 000 00 00" in text


def test_the_gallery_writes_every_letter(tmp_path):
    made = gallery.write(tmp_path / "brieven")
    assert len(made) == 2 * len(EXAMPLES)
    assert all(place.read_bytes().startswith(b"%PDF-1.7") for place in made)
    assert all(place.with_suffix(".txt").read_text(encoding="utf-8") for place in made)
