"""Invented families for property tests of every route beside the two first ones.

As in ``invented.py`` a family is a flat table of facts by path, without contradictions; a part of
them is hidden. Only facts that a route really reads are hidden, so each draw is about something.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import product
from random import Random
from typing import Any

from gezin_desktop.case.kinds import PermitPurpose, Relation, ResidenceStatus
from gezin_desktop.case.model import Case
from gezin_desktop.law.dates import add_months, add_years
from gezin_desktop.law.result import ConditionResult
from gezin_desktop.law.routes import CONDITIONS, Route
from invented import case_of, judged

D = date(2026, 6, 1)
"""A day for which every norm is known."""

YES_NO = (True, False)
ROUTES = tuple(
    one for one in Route if one not in {Route.PARTNER, Route.CHILD_MINOR, Route.ASYLUM_FAMILY}
)


ELSEWHERE = {one.id for route in (Route.PARTNER, Route.CHILD_MINOR) for one in CONDITIONS[route]}
"""Conditions of the two first routes, which have property tests of their own."""


def own(case: Case, route: Route) -> dict[str, ConditionResult]:
    """The conditions of a route that are tested here."""
    return {name: one for name, one in judged(case, route, D).items() if name not in ELSEWHERE}


def days(*around: date) -> tuple[str, ...]:
    """Each day with the days before and after it."""
    return tuple((day + timedelta(n)).isoformat() for day in around for n in (-1, 0, 1))


def years(*numbers: int) -> tuple[str, ...]:
    """The days around so many years before the receipt date."""
    return days(*(add_years(D, -one) for one in numbers))


_BOND, _CHILD, _PERMIT = "relative.relationship", "relative.child", "relative.permit"
_NEED, _DUTCH = "relative.dependency", "relative.dutch_child"
POOL: dict[str, tuple[Any, ...]] = {
    "receipt_date": (D.isoformat(),),
    "sponsor.birth_date": ("1985-05-05", "1950-05-05", *years(12, 18)),
    "sponsor.nationalities": (["PL"], ["NL"], ["NL", "PL"], ["GB"], ["TR"], ["NL", "TR"], ["IN"]),
    "sponsor.moved_as_eu_citizen_before_dutch": YES_NO,
    "sponsor.lives_in_nl": YES_NO,
    "sponsor.resident_partner": ("none", "married", "registered", "unmarried"),
    "sponsor.resident_partner_lawful": YES_NO,
    "sponsor.residence.status": tuple(ResidenceStatus),
    "sponsor.residence.purpose": tuple(PermitPurpose),
    "sponsor.residence.granted_on": ("2020-01-01",),
    "sponsor.residence.lawful_since": (*days(add_months(D, -3), date(2021, 1, 1)), "2010-01-01"),
    "sponsor.residence.wa_applied_on": days(date(2021, 9, 30), date(2022, 9, 30)),
    "sponsor.residence.wa_late_excuse": YES_NO,
    "sponsor.eu_permanent_residence": (False, False, True),
    "sponsor.eu_student": YES_NO,
    "sponsor.eu_jobseeker": YES_NO,
    "sponsor.full_health_insurance": YES_NO,
    "sponsor.savings": ("0", "30000.00"),
    "sponsor.retained_worker.reason": ("ill", "unemployed-involuntary", "training", "resigned"),
    "sponsor.retained_worker.employment_ended_on": days(add_months(D, -6)),
    "sponsor.retained_worker.worked_one_year": YES_NO,
    "sponsor.retained_worker.registered_uwv": YES_NO,
    "sponsor.works_in_other_member_state": YES_NO,
    "sponsor.stay_abroad.country": ("BE", "GB", "TR", "CH", "NL"),
    "sponsor.stay_abroad.from_date": (*days(date(2020, 9, 30)), "2019-01-01", "2024-01-01"),
    "sponsor.stay_abroad.with_relative": YES_NO,
    "sponsor.stay_abroad.centre_of_life_there": YES_NO,
    "sponsor.stay_abroad.eu_conditions_met_months": (2, 3, 5, 6),
    "sponsor.stay_abroad.family_life_built_there": YES_NO,
    "sponsor.stay_abroad.months_outside_eu_since": (0, 6, 7, 12, 13),
    "sponsor.income_exemption.disability": ("none", "wia-iva", "wao-80-100"),
    "sponsor.income_exemption.disability_since": years(1),
    "sponsor.income_exemption.recovery_excluded": YES_NO,
    "sponsor.income_exemption.wsw_indication": YES_NO,
    "sponsor.income_exemption.job_agreement_indication": (False,),
    "sponsor.income_exemption.job_agreement_indication_since": years(2),
    "sponsor.income_exemption.bijstand_work_duty_waived": (False,),
    "sponsor.income_exemption.bijstand_work_duty_waived_since": years(5),
    "sponsor.income_exemption.work_foreseeable_within_year": YES_NO,
    "relative.relation": tuple(Relation),
    "relative.birth_date": (
        "1990-05-05",
        "1950-05-05",
        *years(12, 18, 21, 26),
        *days(add_months(D, -6)),
    ),
    "relative.nationalities": (["BR"], ["TR"], ["BE"], ["US"]),
    "relative.in_nl": YES_NO,
    "relative.mvv_held": YES_NO,
    "relative.mvv_exemption": ("none", "health", "born-in-nl-under-12"),
    "relative.passport.held": YES_NO,
    "relative.passport.valid_until": ("2031-01-01", *days(D)),
    "relative.passport.entered_in_parents": YES_NO,
    "relative.passport.authority_refuses": YES_NO,
    "relative.passport.refusal_proven": YES_NO,
    "relative.passport.identity_otherwise_proven": YES_NO,
    "relative.tuberculosis.willing": YES_NO,
    "relative.tuberculosis.tested_in_nl": YES_NO,
    "relative.tuberculosis.tested_in_nl_on": days(add_months(D, -6)),
    "relative.exam.exemption": ("none", "listed-diploma", "surinamese-primary-school"),
    "relative.antecedents.pending_prosecution": (False, False, False, True),
    "relative.antecedents.entry_ban": (False, False, False, True),
    "relative.antecedents.war_crimes": (False, False, False, True),
    "relative.antecedents.false_data": (False, False, False, True),
    "relative.antecedents.illegal_stay": YES_NO,
    f"{_BOND}.official": YES_NO,
    f"{_BOND}.concluded_on": days(date(2021, 1, 1)),
    f"{_BOND}.started_on": days(date(2021, 1, 1)),
    f"{_BOND}.valid_where_concluded": YES_NO,
    f"{_BOND}.free_consent": (True, True, False),
    f"{_BOND}.kinship": ("none", "cousin", "sibling"),
    f"{_BOND}.will_live_together": YES_NO,
    f"{_BOND}.joint_child": YES_NO,
    f"{_BOND}.durable": YES_NO,
    f"{_BOND}.cohabiting": YES_NO,
    f"{_BOND}.cohabiting_since": days(add_months(D, -6)),
    f"{_BOND}.cohabitation_interrupted": YES_NO,
    f"{_BOND}.sponsor_unmarried": YES_NO,
    f"{_BOND}.relative_unmarried": YES_NO,
    f"{_BOND}.ended": YES_NO,
    f"{_BOND}.ended_on": (D.isoformat(), "2026-05-01", "2025-05-31", "2019-01-01"),
    f"{_BOND}.divorce_filed_on": (D.isoformat(), "2026-04-01"),
    f"{_BOND}.end_reason": ("separation", "divorce", "death", "violence", "sponsor-departed"),
    f"{_CHILD}.parentage_of": ("sponsor", "partner", "both"),
    f"{_CHILD}.kinship_proof": ("documents", "dna", "none"),
    f"{_CHILD}.custody": ("sponsor", "joint", "other-parent", "none"),
    f"{_CHILD}.other_parent": ("consents", "refuses", "dead", "no-statement"),
    f"{_CHILD}.belongs_to_family": YES_NO,
    f"{_CHILD}.always_in_parents_household": YES_NO,
    f"{_CHILD}.lives_independently": YES_NO,
    f"{_CHILD}.self_supporting": YES_NO,
    f"{_CHILD}.financially_dependent": YES_NO,
    f"{_CHILD}.own_partner": YES_NO,
    f"{_CHILD}.own_children": YES_NO,
    f"{_CHILD}.conscript": (False, False, True),
    f"{_CHILD}.conscript_discharged_on": days(add_months(D, -6)),
    f"{_CHILD}.family_left_on": ("2015-01-01",),
    f"{_CHILD}.born_in_nl": YES_NO,
    f"{_CHILD}.always_lived_in_nl": YES_NO,
    f"{_CHILD}.adoption": ("principle-consent", "without-consent", "hague-conformity"),
    f"{_CHILD}.foster_relation": ("nephew-or-niece", "unrelated"),
    f"{_CHILD}.acceptable_future_in_origin": YES_NO,
    f"{_CHILD}.guardianship_settled": YES_NO,
    f"{_NEED}.needs_support": YES_NO,
    f"{_NEED}.support_since": (*days(add_months(D, -12)), "2026-07-01"),
    f"{_NEED}.support_regular": YES_NO,
    f"{_NEED}.support_abroad": YES_NO,
    f"{_NEED}.same_household_abroad": YES_NO,
    f"{_NEED}.more_than_normal_ties": YES_NO,
    f"{_NEED}.inseparable": YES_NO,
    f"{_NEED}.serious_health_grounds": YES_NO,
    f"{_NEED}.only_sponsor_can_care": YES_NO,
    f"{_DUTCH}.role": ("legal-parent", "step-parent", "other-carer"),
    f"{_DUTCH}.care_tasks": ("sole-daily", "shared-daily", "regular", "occasional", "none"),
    f"{_DUTCH}.lives_with_child": YES_NO,
    f"{_DUTCH}.dependency_evidenced": YES_NO,
    f"{_DUTCH}.other_parent": ("none", "lawful-able", "lawful-unable"),
    f"{_DUTCH}.residence_right_elsewhere_in_eu": YES_NO,
    f"{_DUTCH}.right_elsewhere_lapsed_proven": YES_NO,
    f"{_PERMIT}.route": ("national", "eu"),
    f"{_PERMIT}.valid_from": (*years(1, 3, 5), "2012-06-01", "1970-01-01"),
    f"{_PERMIT}.valid_until": (*days(D), "2026-08-15", "2024-05-30", "2030-01-01"),
    f"{_PERMIT}.same_partner_since": years(3, 5),
    f"{_PERMIT}.relationship_started": (*years(3), "2023-05-01"),
    f"{_PERMIT}.lived_in_nl_since": (*years(1, 3, 5), "2025-04-30", "2015-01-01"),
    f"{_PERMIT}.lived_together_in_nl_months": (0, 11, 12),
    f"{_PERMIT}.integration_passed": YES_NO,
    f"{_PERMIT}.integration_exempt": YES_NO,
    f"{_PERMIT}.withdrawal_ground_known": YES_NO,
    f"{_PERMIT}.violence": (False, False, True),
    f"{_PERMIT}.violence_police_evidence": YES_NO,
    f"{_PERMIT}.violence_other_evidence": YES_NO,
    f"{_PERMIT}.custody_of_children": YES_NO,
    f"{_PERMIT}.court_access_in_nl": YES_NO,
    f"{_PERMIT}.child_in_education": YES_NO,
    f"{_PERMIT}.carer_of_child_in_education": YES_NO,
    f"{_PERMIT}.own_means_sufficient": YES_NO,
    f"{_PERMIT}.sponsor_in_nl_at_divorce_filing": YES_NO,
}
LISTS: dict[str, tuple[Any, ...]] = {
    "sponsor.incomes": (
        [],
        [{"kind": "bijstand", "earner": "sponsor", "monthly_gross": "1400.00"}],
        [{"kind": "loan", "earner": "sponsor", "monthly_gross": "900.00"}],
        [{"kind": "private-pension", "earner": "relative", "monthly_gross": "3000.00"}],
        [
            {
                "kind": "employment",
                "earner": "sponsor",
                "monthly_gross": "800.00",
                "hours_per_week": "14.3",
            }
        ],
        [
            {
                "kind": "employment",
                "earner": "sponsor",
                "monthly_gross": "3000.00",
                "hours_per_week": "36",
            }
        ],
        [
            {
                "kind": "flex",
                "earner": "relative",
                "monthly_gross": "1100.00",
                "hours_per_week": "10",
            }
        ],
    ),
    "sponsor.past_public_funds": (
        [],
        [{"kind": "bijstand", "from_date": "2026-02-01", "until_date": "2026-03-10"}],
    ),
    "relative.antecedents.convictions": (
        [],
        [],
        [
            {
                "offence": "other",
                "threat_over_six_years": False,
                "final_on": "2025-12-01",
                "unconditional_months": "6",
            }
        ],
    ),
    f"{_PERMIT}.absences": (
        [],
        [{"from_date": "2025-06-01", "until_date": "2025-12-01", "important_reason": False}],
        [{"from_date": "2025-01-01", "until_date": "2025-08-01", "important_reason": True}],
        [{"from_date": "2025-01-01", "until_date": "2025-08-01", "important_reason": False}],
        [{"from_date": "2024-01-01", "until_date": "2025-06-01", "important_reason": True}],
        [{"from_date": "2022-01-01", "until_date": "2025-06-01", "important_reason": True}],
    ),
}
_JOB = {
    "start_date": ("2020-01-01", "2025-06-01", "2026-07-01", "2027-01-01"),
    "open_ended": (True,),
    "taxed": (True, True, True, False),
    "ww_weeks_past_3_years": (0, 26, 27),
    "work_permitted": (True, True, False),
    "full_week_hours": ("36",),
    "includes_holiday_allowance": (False,),
}
RECORDED_ONLY = {
    f"{_BOND}.cohabiting": "only a clear no counts against the days of living together",
    f"{_PERMIT}.route": "read with the wording of a route, not with its answer",
    f"{_CHILD}.foster_relation": "only who is known to be no relative is shut out",
}
"""Facts that are used when known and never asked, because another fact settles the same."""


def family(route: Route, dice: Random) -> dict[str, Any]:
    """A value for every fact, free of contradictions, that fits the route."""
    drawn = {path: dice.choice(pool) for path, pool in POOL.items()}
    drawn |= {path: dice.choice(pool) for path, pool in LISTS.items()}
    drawn["sponsor.incomes"] = [
        row | {name: dice.choice(pool) for name, pool in _JOB.items()}
        for row in drawn["sponsor.incomes"]
    ]
    return _fitting(route, consistent(drawn))


_FIT: dict[Route, tuple[Relation, ...]] = {
    Route.EU_PARTNER: (Relation.SPOUSE, Relation.REGISTERED_PARTNER, Relation.UNMARRIED_PARTNER),
    Route.EU_CHILD: (Relation.CHILD, Relation.GRANDCHILD),
    Route.EU_PARTNER_CHILD: (Relation.CHILD,),
    Route.EU_DIRECT_LINE: (Relation.PARENT, Relation.CHILD),
    Route.EU_OTHER: (Relation.OTHER, Relation.SIBLING),
}


def _fitting(route: Route, drawn: dict[str, Any]) -> dict[str, Any]:
    if route in _FIT and drawn["relative.relation"] not in _FIT[route]:
        drawn["relative.relation"] = _FIT[route][0]
    if drawn["relative.relation"] == Relation.PARENT:
        drawn[f"{_CHILD}.parentage_of"] = "sponsor"
    return drawn


def consistent(drawn: dict[str, Any]) -> dict[str, Any]:
    """The family without facts that contradict each other."""
    base = "relative.antecedents"
    names = ("pending_prosecution", "entry_ban", "war_crimes", "false_data", "illegal_stay")
    some = any(drawn[f"{base}.{name}"] for name in names) or bool(drawn[f"{base}.convictions"])
    drawn[f"{base}.any"] = some
    drawn["relative.birth_country"] = "NL" if drawn[f"{_CHILD}.born_in_nl"] else "MA"
    if drawn[f"{_BOND}.ended"] is False:
        for name in ("ended_on", "divorce_filed_on", "end_reason"):
            drawn.pop(f"{_BOND}.{name}")
    elif drawn[f"{_BOND}.end_reason"] != "divorce":
        drawn.pop(f"{_BOND}.divorce_filed_on")
    drawn[f"{_BOND}.cohabiting"] = not drawn[f"{_BOND}.ended"]
    if drawn.get(f"{_BOND}.end_reason") == "violence":
        drawn[f"{_PERMIT}.violence"] = True
    return drawn


@cache
def relevant(route: Route) -> tuple[str, ...]:
    """Every fact that some condition of the route reads in invented families."""
    dice, found = Random(f"facts of {route}"), set()  # noqa: S311 - dice, no secret
    for _ in range(40):
        case = case_of(family(route, dice))
        for one in own(case, route).values():
            found |= {
                path.replace("relatives.r.", "relative.") for path in (*one.facts, *one.missing)
            }
    plain = {
        path for path in found if path in POOL or path in LISTS or path.endswith("antecedents.any")
    }
    return tuple(sorted(plain - {"receipt_date", "relative.relation"} - set(RECORDED_ONLY)))


def pool_of(path: str) -> tuple[Any, ...]:
    """All values a fact may be filled in with."""
    if path == "sponsor.incomes":
        return tuple(
            [row | {name: pool[0] for name, pool in _JOB.items()} for row in rows]
            for rows in LISTS[path]
        )
    if path in LISTS:
        return LISTS[path]
    return POOL.get(path) or YES_NO


def fillings(
    drawn: dict[str, Any], hidden: tuple[str, ...], most: int, dice: Random
) -> Iterator[dict[str, Any]]:
    """The family with other values for hidden facts: all ways, or so many of them."""
    ways = list(product(*(pool_of(path) for path in hidden)))
    dice.shuffle(ways)
    for way in ways[:most]:
        yield drawn | dict(zip(hidden, way, strict=True))
