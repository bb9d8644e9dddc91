"""The views that lie over a tab: which there are."""

from __future__ import annotations

from typing import Final

OUTCOME: Final = "outcome"
COMPARE: Final = "compare"
TIMELINE: Final = "timeline"
OVER: Final = frozenset({OUTCOME, COMPARE, TIMELINE})
"""These take the room of form and outcome, and leave the tab as it was."""
