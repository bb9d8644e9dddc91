"""Work whose process is ended half-way; in a module of its own, so that processes start fast."""

from __future__ import annotations

import multiprocessing
import os
from datetime import date


def ends_itself(texts: tuple[str, ...], today: date) -> list[int]:
    """Work that the system ends when it is not done in the window's own process."""
    if multiprocessing.parent_process() is not None:
        os._exit(1)
    return [len(text) + today.year for text in texts]
