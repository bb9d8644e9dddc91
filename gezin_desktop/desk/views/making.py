"""How each view over a tab is made when it is first asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.over import COMPARE, TIMELINE
from gezin_desktop.desk.session import Session


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
