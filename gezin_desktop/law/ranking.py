"""Which of the open routes of one relative comes first: one order for panel, letter, list and text.

The verdict decides; then whether there is anything to apply for, the first possible day, what is
out of order, what is still to be asked, the fee, and the day by which the IND must decide. Routes
that are alike in all of this keep the order of the program. The reason in a sentence:
``law/compare.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from gezin_desktop.law.result import Deadline, Fee, RouteResult, Status, Verdict

_BEST_FIRST = (
    Verdict.MET,
    Verdict.ASSESSMENT_NEEDED,
    Verdict.INCOMPLETE,
    Verdict.NOT_YET,
    Verdict.NOT_NOW,
    Verdict.REFER,
)
_PLACE: dict[str, int] = {verdict: place for place, verdict in enumerate(_BEST_FIRST)}
_HOLDING = "permit-holder"
_OUT_OF_ORDER = frozenset({Status.UNMET, Status.DISCRETIONARY})
_FAR = date.max


class Rank(NamedTuple):
    """What is compared between two routes, the most telling first; the lower one comes first."""

    verdict: int
    holding: bool
    first_day: date
    failing: int
    asking: int
    fee: Decimal
    decision: date


def rank(route: RouteResult) -> Rank:
    """The place of a route among others of the same relative."""
    decided = decision(route)
    return Rank(
        _PLACE[route.verdict],
        is_holding(route),
        route.earliest_date or _FAR,
        len(failing(route)),
        len(asking(route)),
        amount(fee(route)),
        decided.due if decided else _FAR,
    )


def best_first(routes: Iterable[RouteResult]) -> tuple[RouteResult, ...]:
    """The routes of one relative, the one to begin with first."""
    return tuple(sorted(routes, key=rank))


def is_holding(route: RouteResult) -> bool:
    """Whether the route is about life with a permit: there is nothing to apply for."""
    return str(route.route).endswith(_HOLDING)


def failing(route: RouteResult) -> tuple[str, ...]:
    """The conditions that are unmet or to be weighed."""
    return tuple(one.id for one in route.conditions if one.counts and one.status in _OUT_OF_ORDER)


def asking(route: RouteResult) -> tuple[str, ...]:
    """The conditions that rest on an answer."""
    return tuple(one.id for one in route.conditions if one.counts and one.status is Status.UNKNOWN)


def fee(route: RouteResult) -> Fee | None:
    """What the application costs; None when it is free of charge."""
    return route.fees[0] if route.fees else None


def amount(one: Fee | None) -> Decimal:
    """An amount to compare: what is not known counts as the highest."""
    return Decimal("Infinity") if one is None or one.amount is None else one.amount


def decision(route: RouteResult) -> Deadline | None:
    """The last day for the decision of the authority; None when that is not known."""
    return next((one for one in route.deadlines if one.type == "authority-term"), None)
