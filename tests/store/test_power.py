"""The power fails in the middle of a save: what was acknowledged is there afterwards."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from .power_campaign import STEPS, cut_a_day

CUTS = 3


@pytest.mark.parametrize("seed", [1, 2])
def test_no_power_cut_loses_or_damages_what_was_acknowledged(tmp_path: Path, seed: int):
    seen = cut_a_day(tmp_path, random.Random(seed), CUTS)  # noqa: S311 - the same in every run
    assert seen.total() == STEPS * CUTS
    assert set(seen) == {True, False}  # the cuts really fell before and after
