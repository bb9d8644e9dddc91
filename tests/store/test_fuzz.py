"""A short campaign with bent files; the long one is ``fuzz_imports.py``."""

from __future__ import annotations

from pathlib import Path

import pytest

from .fuzz_imports import Campaign


@pytest.mark.parametrize("seed", [1, 2])
def test_no_bent_file_crashes_the_program_or_comes_in_by_half(tmp_path: Path, seed: int):
    found = Campaign(tmp_path, seed).run(200)
    assert sum(found.values()) == 200
    for door in ("case", "sent bytes", "sent content", "backup"):
        assert found[f"{door}: refused"] > 5, found
    assert found["case: taken"] > 5
