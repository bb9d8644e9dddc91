"""The views that lie over a tab: which there are, and how each is made when first asked for."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.session import Session

OUTCOME: Final = "outcome"
COMPARE: Final = "compare"
TIMELINE: Final = "timeline"
OVER: Final = frozenset({OUTCOME, COMPARE, TIMELINE})
"""These take the room of form and outcome, and leave the tab as it was."""


def make_over(key: str, session: Session) -> QWidget:
    """Make one of the views over a tab; all have ``followed`` and ``closed``."""
    if key == COMPARE:
        from gezin_desktop.desk.views.compare.page import CompareView

        return CompareView(session)
    if key == TIMELINE:
        from gezin_desktop.desk.views.timeline.page import TimelineView

        return TimelineView(session)
    from gezin_desktop.desk.result.expanded import ExpandedOutcome

    return ExpandedOutcome(session)
