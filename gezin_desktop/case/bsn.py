"""The citizen service number (BSN), which a case must not hold: is there one in a text?

Outside government a BSN may be used only where an act says so (UAVG art. 46), and none does for a
walk-in desk. One in eleven numbers of nine digits passes the test, so a finding is no certainty.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

LENGTH: Final = 9
_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_GROUP: Final = re.compile(r"\d+")
_BETWEEN: Final = re.compile(r"[\s.\-\u2010-\u2015\u00b7/]{0,3}")
"""What people write between the groups of one number."""


def holds_bsn(text: str) -> bool:
    """Whether a number in the text may be a BSN, also when written in groups."""
    return any(passes_test(digits) for digits in _numbers(text))


def passes_test(digits: str) -> bool:
    """Whether nine digits pass the eleven test of a BSN."""
    values = [int(one) for one in digits]
    total = sum(one * weight for one, weight in zip(values, _WEIGHTS, strict=True))
    return any(values) and total % 11 == 0


def _numbers(text: str) -> Iterator[str]:
    """Every run of whole groups of digits that makes nine digits together."""
    plain = unicodedata.normalize("NFKC", text)
    groups = list(_GROUP.finditer(plain))
    for first, start in enumerate(groups):
        digits, end = "", start.start()
        for group in groups[first:]:
            near = _BETWEEN.fullmatch(plain, end, group.start())
            if near is None or len(digits) + len(group[0]) > LENGTH:
                break
            digits, end = digits + group[0], group.end()
            if len(digits) == LENGTH:
                yield digits
