"""The routes that are assessed, and of which conditions each is made.

Which of them are open for a relative is decided in ``law/opening.py``.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from gezin_desktop.law.condition import Condition
from gezin_desktop.law.opening import Openness, asylum_signal, open_routes
from gezin_desktop.law.route import Route
from gezin_desktop.law.rules import (
    child,
    entry,
    eu_activity,
    eu_dependants,
    eu_descent,
    eu_order,
    eu_partner,
    eu_people,
    exam,
    file,
    income,
    order,
    partner,
    sponsor,
)

__all__ = ["CONDITIONS", "Openness", "Route", "asylum_signal", "conditions_on", "open_routes"]

_SHARED_START = (
    sponsor.ELIGIBLE_STATUS,
    sponsor.ONE_YEAR_BEFORE_2013,
    sponsor.ONE_YEAR,
)
_FILE_AND_INCOME = (
    sponsor.STATEMENT,
    sponsor.SOLVENCY,
    income.INDEPENDENT,
    income.DURABLE,
    income.SUFFICIENT,
)
_SHARED_END = (
    entry.MVV,
    entry.PASSPORT,
    order.PUBLIC_ORDER,
    entry.TUBERCULOSIS,
    file.DOCUMENTS_FORM,
)

_EU_START = (
    eu_people.FAMILY_MEMBER_THIRD_COUNTRY,
    eu_people.SPONSOR_NATIONALITY,
    eu_activity.ACCOMPANY_OR_JOIN,
    eu_activity.LAWFUL_RESIDENCE,
    eu_activity.ACTIVITY_OR_MEANS,
)
_EU_END = (eu_order.TRAVEL_DOCUMENT, eu_order.PUBLIC_ORDER, eu_order.NO_ABUSE)

CONDITIONS: dict[Route, tuple[Condition, ...]] = {
    Route.PARTNER: (
        *_SHARED_START,
        *_FILE_AND_INCOME,
        partner.RELATIONSHIP_TYPE,
        partner.MARRIAGE_VALID,
        partner.UNMARRIED,
        partner.MIN_AGE,
        partner.ONE_SPOUSE,
        partner.COHABITATION,
        exam.BASIC_EXAM,
        *_SHARED_END,
    ),
    Route.CHILD_MINOR: (
        *_SHARED_START,
        sponsor.MIN_AGE_FOR_CHILD,
        *_FILE_AND_INCOME,
        child.MINOR,
        child.KINSHIP,
        child.FAMILY_BOND,
        child.UNMARRIED_CHILD,
        child.CUSTODY,
        child.CONSENT,
        child.CHILD_COHABITATION,
        child.POLYGAMY,
        *_SHARED_END,
    ),
    Route.EU_PARTNER: (
        *_EU_START,
        eu_partner.REL_SPOUSE,
        eu_partner.REL_REGISTERED,
        eu_partner.REL_UNMARRIED,
        *_EU_END,
    ),
    Route.EU_CHILD: (
        *_EU_START,
        eu_descent.UNDER_21_DESCENT,
        eu_descent.UNDER_21_AGE,
        *_EU_END,
    ),
    Route.EU_PARTNER_CHILD: (
        *_EU_START,
        eu_descent.PARTNER_CHILD,
        eu_descent.NATIONAL_CONDITIONS,
        *_EU_END,
    ),
    Route.EU_DIRECT_LINE: (
        *_EU_START,
        eu_dependants.DIRECT_LINE,
        eu_dependants.DIRECT_LINE_DEPENDENCY,
        *_EU_END,
    ),
    Route.EU_OTHER: (
        *_EU_START,
        eu_dependants.OTHER_RELATIONSHIP,
        eu_dependants.OTHER_GROUND,
        *_EU_END,
    ),
    Route.ASYLUM_FAMILY: (file.NAREIS_REFER,),
}
"""The conditions of each route in the order in which a letter names them."""


@cache
def conditions_on(route: Route, day: date) -> tuple[Condition, ...]:
    """The conditions of a route as the law stood on a day."""
    return tuple(
        one
        for one in CONDITIONS[route]
        if (one.valid_from is None or one.valid_from <= day)
        and (one.valid_to is None or day <= one.valid_to)
    )
