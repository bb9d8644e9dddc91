"""What a fresh process is told after a lock: when and why, and where the window stood.

It travels as an argument, which every user of the computer can read; so nothing about any client
is in it. Which case was open lies in the encrypted store.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Final

OPTION: Final = "--after-lock"
IN_FRONT, BEHIND, FOLDED = "front", "behind", "folded"
_STANDS: Final = (IN_FRONT, BEHIND, FOLDED)


@dataclass(frozen=True, slots=True)
class AfterLock:
    """A lock that has just fallen, for the process that comes after it.

    Attributes:
        at: when the program locked.
        minutes: after how many minutes without use; 0 when locked by hand or by the system.
        place: size and place of the window as Qt writes them, in base64.
        stands: whether the window was in front, behind others, or folded.
        stopped: whether work that was under way had to be stopped.
        claim: the open file that holds the claim on the store, where it goes over; else -1.
        held: open files that keep the locked window on the screen until the new one is there.
        waiting: the name under which the process before waits until the new window is there.
    """

    at: datetime
    minutes: int = 0
    place: str = ""
    stands: str = IN_FRONT
    stopped: bool = False
    claim: int = -1
    held: tuple[int, ...] = ()
    waiting: str = ""

    def as_argument(self) -> str:
        """One argument of the command line that says all of it."""
        return json.dumps({**asdict(self), "at": self.at.isoformat()}, separators=(",", ":"))

    @classmethod
    def read(cls, argument: str) -> AfterLock:
        """Read the argument again.

        Raises:
            ValueError: it does not fit.
        """
        try:
            given: dict[str, Any] = json.loads(argument)
            at = datetime.fromisoformat(given.pop("at"))
            held = tuple(int(one) for one in given.pop("held"))
            read = replace(cls(at, **given), held=held)
        except (KeyError, TypeError, AttributeError, RecursionError):
            raise ValueError(OPTION) from None
        if not read._fits():
            raise ValueError(OPTION)
        return read

    def _fits(self) -> bool:
        kinds = {int: (self.minutes, self.claim), str: (self.place, self.waiting)}
        typed = all(type(one) is kind for kind, ones in kinds.items() for one in ones)
        return typed and type(self.stopped) is bool and self.stands in _STANDS
