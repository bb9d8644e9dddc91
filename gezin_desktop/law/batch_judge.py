"""Conditions judged for many cases, where nobody reads the reasons: only the verdict counts."""

from __future__ import annotations

from gezin_desktop.law.condition import Condition
from gezin_desktop.law.logic import NO, WEIGH
from gezin_desktop.law.quick import QuickView, reach
from gezin_desktop.law.result import Consequence, Verdict


def best_with(condition: Condition, view: QuickView) -> Verdict:
    """The best verdict that a route can have with this condition as it is."""
    applies, low, high, consequence = reach(condition, view)
    if applies[1] == NO:
        return Verdict.MET
    if low < high or applies[0] == NO:
        return Verdict.INCOMPLETE
    if low == NO:
        repairable = (consequence or condition.consequence) is Consequence.REPAIRABLE
        return Verdict.NOT_YET if repairable else Verdict.NOT_NOW
    return Verdict.ASSESSMENT_NEEDED if low == WEIGH else Verdict.MET
