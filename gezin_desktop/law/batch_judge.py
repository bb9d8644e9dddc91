"""Conditions judged for many cases, where nobody reads the reasons: only the verdict counts."""

from __future__ import annotations

from gezin_desktop.law.condition import Condition
from gezin_desktop.law.logic import NO, WEIGH, YES
from gezin_desktop.law.quick import QuickView, exempted, span
from gezin_desktop.law.result import Consequence, Verdict


def best_with(condition: Condition, view: QuickView) -> Verdict:
    """The best verdict that a route can have with this condition as it is."""
    applies = span(condition.applies, view) if condition.applies else None
    if applies is not None and applies[1] == NO:
        return Verdict.MET
    low, high, consequence = span(condition.test, view)
    for exemption in condition.exemptions:
        if low == YES:
            break
        way = exempted(exemption, view)
        low, high = max(low, way[0]), max(high, way[1])
    if low < high or (applies is not None and applies[0] == NO):
        return Verdict.INCOMPLETE
    if low == NO:
        repairable = (consequence or condition.consequence) is Consequence.REPAIRABLE
        return Verdict.NOT_YET if repairable else Verdict.NOT_NOW
    return Verdict.ASSESSMENT_NEEDED if low == WEIGH else Verdict.MET
