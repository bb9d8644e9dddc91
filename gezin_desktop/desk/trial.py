"""A scratch copy of the case: what it was made from."""

from __future__ import annotations

from dataclasses import dataclass

from gezin_desktop.desk.state import State
from gezin_desktop.law.result import Assessment


@dataclass(frozen=True, slots=True)
class Trial:
    """The case as it is kept while something else is tried.

    ``base`` is how many steps the undo stack held when the trial began.
    """

    kept: State
    assessment: Assessment | None
    base: int
