"""The pages look as they did when somebody last looked at them."""

from __future__ import annotations

from functools import cache

import pytest
from PIL import Image, ImageChops

from letter.picturing import FOLDER, apart, pages, wanted

MOST_APART = 0.004
"""Of all dots of a page; one line of text that moves down by a line is about twice as much."""
MOST_BYTES = 1_500_000


@cache
def _pages():
    return {name: pages(data) for name, data in wanted().items()}


@pytest.mark.parametrize("name", sorted({one.stem.rpartition("-")[0] for one in FOLDER.iterdir()}))
def test_every_page_looks_as_it_did(name):
    kept = sorted(FOLDER.glob(f"{name}-[0-9]*.png"))
    drawn = _pages()[name]
    assert len(drawn) == len(kept)
    for place, page in zip(kept, drawn, strict=True):
        with Image.open(place) as picture:
            assert apart(picture, page) <= MOST_APART, place.name


def test_every_letter_has_pictures_and_they_are_small():
    kept = list(FOLDER.iterdir())
    assert {one.stem.rpartition("-")[0] for one in kept} == set(wanted())
    assert sum(one.stat().st_size for one in kept) < MOST_BYTES


def test_the_comparison_sees_a_line_that_moves_a_mark_that_is_gone_and_another_page():
    page = _pages()["01-nl"][0]
    line = page.crop((60, 330, 250, 340))
    moved = page.copy()
    moved.paste(255, (60, 330, 250, 340))
    moved.paste(line, (60, 338))
    gone = page.copy()
    gone.paste(255, (30, 15, 130, 45))  # the letterhead
    assert apart(page, page) == 0
    assert apart(page, moved) > MOST_APART
    assert apart(page, gone) > MOST_APART
    assert apart(page, _pages()["01-nl"][1]) > MOST_APART
    # What a drawing library may do otherwise: a touch lighter, the edge of a letter softer.
    lighter = page.point(lambda value: min(255, value + 6))
    softer = (
        ImageChops.offset(page, 0, 0).resize((page.width * 2, page.height * 2)).resize(page.size)
    )
    assert apart(page, lighter) <= MOST_APART
    assert apart(page, softer) <= MOST_APART
