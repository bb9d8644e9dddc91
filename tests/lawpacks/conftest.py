"""No test leaves a law pack in use behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from gezin_desktop import assets


@pytest.fixture(autouse=True)
def own_law() -> Iterator[None]:
    """Begin and end by the law of the program itself."""
    yield
    if assets.law_in_use():
        assets.use_law({})
