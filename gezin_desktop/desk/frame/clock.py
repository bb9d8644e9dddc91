"""What time it is, as the desk asks it; tests put their own in its place."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


@dataclass(frozen=True)
class Clock:
    """The day, the moment, and a count of seconds that never goes back."""

    today: Callable[[], date] = date.today
    now: Callable[[], datetime] = _now
    seconds: Callable[[], float] = time.monotonic
