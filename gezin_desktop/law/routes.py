"""The routes that are assessed, and of which conditions each is made.

Which of them are open for a relative is decided in ``law/opening.py``.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from gezin_desktop.law.condition import Condition
from gezin_desktop.law.route import Route
from gezin_desktop.law.rules import (
    adoption_foster,
    adult_relatives,
    after_loss,
    born_in_nl,
    child,
    cross_border,
    dutch_child,
    entry,
    eu_absence,
    eu_activity,
    eu_dependants,
    eu_descent,
    eu_holder,
    eu_order,
    eu_partner,
    eu_people,
    exam,
    file,
    holder,
    income,
    income_durable,
    independent,
    order,
    partner,
    retained,
    returning,
    sponsor,
    withdrawal_agreement,
)

__all__ = ["CONDITIONS", "Route", "conditions_on"]

_SHARED_START = (
    sponsor.ELIGIBLE_STATUS,
    sponsor.ONE_YEAR_BEFORE_2013,
    sponsor.ONE_YEAR,
)
_FILE_AND_INCOME = (
    sponsor.STATEMENT,
    sponsor.SOLVENCY,
    income.INDEPENDENT,
    income_durable.DURABLE,
    income.SUFFICIENT,
)
_SHARED_END = (
    entry.MVV,
    entry.PASSPORT,
    order.PUBLIC_ORDER,
    entry.TUBERCULOSIS,
    file.DOCUMENTS_FORM,
)

_ENTRY = (entry.MVV, entry.PASSPORT, order.PUBLIC_ORDER, entry.TUBERCULOSIS)
_OWN_PERMIT = (
    independent.NO_WITHDRAWAL_GROUND,
    independent.PUBLIC_ORDER,
    independent.TIMELY,
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
    Route.CHILD_BORN_HERE: (
        born_in_nl.BIRTHPLACE,
        born_in_nl.MAIN_RESIDENCE,
        born_in_nl.PARENT_STATUS,
        child.FAMILY_BOND,
        entry.MVV,
        order.PUBLIC_ORDER,
    ),
    Route.CHILD_YOUNG_ADULT: (
        sponsor.ELIGIBLE_STATUS,
        adult_relatives.YA_AGE,
        adult_relatives.YA_HOUSEHOLD,
        adult_relatives.YA_NOT_INDEPENDENT,
        adult_relatives.YA_NOT_SELF_SUPPORTING,
        adult_relatives.YA_NO_OWN_FAMILY,
        adult_relatives.BALANCING,
        *_ENTRY,
    ),
    Route.ADULT_OTHER: (
        sponsor.ELIGIBLE_STATUS,
        adult_relatives.MORE_THAN_NORMAL_TIES,
        adult_relatives.BALANCING,
        *_ENTRY,
    ),
    Route.PARENT: (
        sponsor.ELIGIBLE_STATUS,
        adult_relatives.PARENT_65,
        adult_relatives.MORE_THAN_NORMAL_TIES,
        adult_relatives.BALANCING,
        *_ENTRY,
    ),
    Route.CHILD_ADOPTION: (
        sponsor.ELIGIBLE_STATUS,
        child.MINOR,
        adoption_foster.ADOPTION_GROUND,
        entry.MVV,
        order.PUBLIC_ORDER,
        entry.TUBERCULOSIS,
    ),
    Route.CHILD_FOSTER: (
        sponsor.ELIGIBLE_STATUS,
        child.MINOR,
        adoption_foster.FOSTER_RELATION,
        adoption_foster.NO_FUTURE,
        adoption_foster.FOSTER_CONSENT,
        adoption_foster.FOSTER_GUARDIANSHIP,
        income.INDEPENDENT,
        income_durable.DURABLE,
        income.SUFFICIENT,
        *_ENTRY,
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
    Route.EU_RETURNING: (
        returning.SPONSOR_DUTCH,
        returning.HOST_STATE,
        eu_people.RETURNING_THIRD_COUNTRY,
        returning.GENUINE_RESIDENCE,
        returning.THREE_MONTHS,
        returning.FAMILY_LIFE,
        returning.NOT_LAPSED,
        returning.RELATIONSHIP_CATEGORY,
        eu_order.RETURNING_PUBLIC_ORDER,
        eu_order.RETURNING_TRAVEL_DOCUMENT,
        eu_order.RETURNING_NO_ABUSE,
    ),
    Route.EU_CROSS_BORDER: (
        returning.SPONSOR_DUTCH,
        cross_border.ACTIVITY,
        cross_border.LINK,
        eu_order.TRAVEL_DOCUMENT,
        eu_order.PUBLIC_ORDER,
    ),
    Route.EU_DUTCH_CHILD: (
        dutch_child.CHILD_DUTCH,
        dutch_child.CHILD_MINOR,
        dutch_child.CHILD_IN_NL,
        dutch_child.APPLICANT_ROLE,
        dutch_child.NO_OTHER_EU_RIGHT,
        dutch_child.IDENTITY,
        eu_order.CHILD_PUBLIC_ORDER,
        dutch_child.CARE,
        dutch_child.DEPENDENCY,
    ),
    Route.EU_ARTICLE_20: (
        dutch_child.ADULT_DEPENDENCY,
        eu_order.TRAVEL_DOCUMENT,
        eu_order.PUBLIC_ORDER,
    ),
    Route.UK_WITHDRAWAL: (
        withdrawal_agreement.SPONSOR,
        withdrawal_agreement.IN_TIME,
        withdrawal_agreement.FAMILY_TIE,
        eu_activity.ACCOMPANY_OR_JOIN,
        *_EU_END,
    ),
    Route.INDEPENDENT: (
        independent.FIVE_YEARS,
        independent.SPONSOR_STATUS,
        independent.INTEGRATION,
        *_OWN_PERMIT,
    ),
    Route.INDEPENDENT_CHILD: (independent.CHILD_ONE_YEAR, *_OWN_PERMIT),
    Route.AFTER_DEATH: (after_loss.DEATH, *_OWN_PERMIT),
    Route.VIOLENCE: (after_loss.VIOLENCE, after_loss.EVIDENCE, independent.PUBLIC_ORDER),
    Route.PERMIT_HOLDER: (
        holder.COHABIT,
        holder.BENEFITS,
        holder.MAIN_RESIDENCE,
        holder.FALSE_DATA,
        holder.INTEGRATION,
        holder.RENEWAL_WINDOW,
        holder.RENEWAL_MEANS,
    ),
    Route.EU_RETAINED: (retained.GROUND, retained.MEANS, eu_order.PUBLIC_ORDER),
    Route.EU_HOLDER: (eu_holder.FUNDS, eu_absence.ABSENCE, eu_holder.PERMANENT),
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
