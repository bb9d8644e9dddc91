"""How far a long check is, told while it goes on.

Each phase takes a known share of the time, measured at 100,000 cases; within a phase the steps of
the database's own machine are counted, of which a case takes about as many each time.
"""

from __future__ import annotations

from collections.abc import Callable

STEPS = 20_000  # of the database's own machine between two words to the walk

# a phase, its share of the time in hundredths, the steps that a case takes in it
_PHASES = (
    ("pages", 15, 0),
    ("order", 19, 10),
    ("links", 8, 13),
    ("cases", 13, 7),
    ("past", 2, 0),
    ("index", 33, 13),
    ("listed", 10, 27),
)


class Walk:
    """Where a check is; ``tell`` hears a part of the whole, from 0 to 1, that never goes back."""

    def __init__(self, cases: int, tell: Callable[[float], None] | None = None) -> None:
        self._cases, self._tell = cases, tell
        self._done = self._share = self._taken = self._expected = 0

    def begin(self, phase: str) -> None:
        """Go on to a phase.

        Raises:
            KeyError: there is no such phase.
        """
        before = 0
        for name, share, steps in _PHASES:
            if name == phase:
                self._done, self._share = before, share
                self._taken, self._expected = 0, steps * self._cases
                self._say(0.0)
                return
            before += share
        raise KeyError(phase)

    def step(self) -> None:
        """Hear that ``STEPS`` more were done."""
        self._taken += STEPS
        if self._expected:
            self._say(min(1.0, self._taken / self._expected))

    def end(self) -> None:
        """Everything was looked at."""
        if self._tell is not None:
            self._tell(1.0)

    def _say(self, part: float) -> None:
        if self._tell is not None:
            self._tell((self._done + self._share * part) / 100)
