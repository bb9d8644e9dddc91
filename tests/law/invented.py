"""Invented families for property tests: a value for every fact the two routes read.

A family is a flat table of facts by path; hiding some of them makes a partial case. Values are
chosen where the law has its edges: a day before, on and after a term.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, product
from random import Random
from typing import Any

from gezin_desktop.case.kinds import (
    DisabilityAward,
    ExamExemption,
    MvvExemption,
    PermitPurpose,
    ResidenceStatus,
)
from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.condition import judge
from gezin_desktop.law.dates import add_months, add_years
from gezin_desktop.law.result import ConditionResult
from gezin_desktop.law.routes import Route, conditions_on
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.view import View
from hypothesis import strategies as st

D = date(2026, 12, 1)
ONE = timedelta(days=1)
YES_NO = (True, False)
KINDS = ("employment", "employment", "flex", "self-employment", "ww", "wia-iva", "bijstand", "anw")
AMOUNTS = ("0", "900.00", "1640.00", "2103.30", "2310.00", "2337.00", "2600.00", "5000.00")


def _days(*days: date) -> tuple[str, ...]:
    return tuple((day + shift).isoformat() for day in days for shift in (-ONE, 0 * ONE, ONE))


def born(*ages: int) -> tuple[str, ...]:
    return _days(*(add_years(D, -age) for age in ages))


SHARED: dict[str, tuple[Any, ...]] = {
    "receipt_date": (D.isoformat(), "2026-06-30", "2026-12-31", "2027-01-15", "2016-09-20"),
    "sponsor.birth_date": ("1985-05-05", *born(20, 21, 67)),
    "sponsor.nationalities": (["NL"], ["MA"], ["TR"], ["NL", "TR"], ["US"]),
    "sponsor.residence.status": tuple(ResidenceStatus),
    "sponsor.residence.purpose": tuple(PermitPurpose),
    "sponsor.residence.granted_on": ("2020-01-01", "2026-10-01"),
    "sponsor.residence.lawful_since": ("2015-01-01", *_days(add_years(D, -1))),
    "sponsor.residence.valid_until": ("2031-01-01", *_days(add_months(D, 12) - ONE)),
    "sponsor.other_partner_in_nl": YES_NO,
    "sponsor.resident_partner": ("none", "married", "registered", "unmarried"),
    "sponsor.resident_partner_lawful": YES_NO,
    "sponsor.savings": ("0", "40000.00"),
    "sponsor.insolvency": ("none", "bankruptcy", "debt-restructuring"),
    "sponsor.statement_signed": YES_NO,
    "sponsor.income_exemption.disability": tuple(DisabilityAward),
    "sponsor.income_exemption.disability_since": _days(add_years(D, -1), add_years(D, -2)),
    "sponsor.income_exemption.recovery_excluded": YES_NO,
    "sponsor.income_exemption.bijstand_work_duty_waived": YES_NO,
    "sponsor.income_exemption.bijstand_work_duty_waived_since": _days(add_years(D, -5)),
    "sponsor.income_exemption.work_foreseeable_within_year": YES_NO,
    "sponsor.income_exemption.wsw_indication": YES_NO,
    "sponsor.income_exemption.job_agreement_indication": YES_NO,
    "sponsor.income_exemption.job_agreement_indication_since": _days(add_years(D, -2)),
    "relative.nationalities": (["MA"], ["NG"], ["SR"], ["TR"], ["US"], ["UA"]),
    "relative.in_nl": YES_NO,
    "relative.mvv_held": YES_NO,
    "relative.mvv_exemption": tuple(MvvExemption),
    "relative.permit.valid_until": _days(add_years(D, -2)),
    "relative.passport.held": YES_NO,
    "relative.passport.valid_until": ("2031-01-01", "2016-01-01", *_days(D)),
    "relative.passport.authority_refuses": YES_NO,
    "relative.passport.refusal_proven": YES_NO,
    "relative.passport.identity_otherwise_proven": YES_NO,
    "relative.tuberculosis.willing": YES_NO,
    "relative.tuberculosis.tested_in_nl": YES_NO,
    "relative.tuberculosis.tested_in_nl_on": _days(add_months(D, -6)),
    "relative.relationship.will_live_together": YES_NO,
    "relative.antecedents.pending_prosecution": YES_NO,
    "relative.antecedents.entry_ban": YES_NO,
    "relative.antecedents.war_crimes": (False, False, True),
    "relative.antecedents.false_data": (False, False, True),
    "relative.antecedents.illegal_stay": (False, False, True),
    "relative.child.born_in_nl": YES_NO,
    "relative.child.always_lived_in_nl": YES_NO,
}

BOND = "relative.relationship"
COUPLE: dict[str, tuple[Any, ...]] = SHARED | {
    "relative.relation": ("spouse", "spouse", "registered-partner", "unmarried-partner"),
    "relative.birth_date": ("1995-05-05", *born(10, 18, 21, 67)),
    f"{BOND}.official": YES_NO,
    f"{BOND}.concluded_on": ("2014-01-01", "2025-06-01", "2026-06-01"),
    f"{BOND}.concluded_in": ("MA", "NL"),
    f"{BOND}.valid_where_concluded": YES_NO,
    f"{BOND}.free_consent": YES_NO,
    f"{BOND}.kinship": ("none", "cousin", "sibling"),
    f"{BOND}.registered_in_brp": YES_NO,
    f"{BOND}.met_in_person": YES_NO,
    f"{BOND}.durable": YES_NO,
    f"{BOND}.exclusive": YES_NO,
    f"{BOND}.sponsor_unmarried": YES_NO,
    f"{BOND}.relative_unmarried": YES_NO,
    f"{BOND}.divorce_impossible": YES_NO,
    f"{BOND}.sponsor_other_partners_admitted": YES_NO,
    f"{BOND}.live_apart_for_work": YES_NO,
    "relative.exam.passed": YES_NO,
    "relative.exam.result_dated": _days(add_years(D, -1), D),
    "relative.exam.exemption": tuple(ExamExemption),
    "relative.exam.attempts": (0, 2),
    "relative.exam.hardship_claimed": YES_NO,
    "relative.exam.hardship_evidenced": YES_NO,
    "relative.exam.medically_unable": YES_NO,
    "relative.exam.medical_statement_on": _days(add_months(D, -6)),
}

FACTS = "relative.child"
CHILD: dict[str, tuple[Any, ...]] = SHARED | {
    "relative.relation": ("child",),
    "relative.birth_date": ("2016-05-05", *born(12, 13, 18)),
    f"{FACTS}.parentage_of": ("sponsor", "partner", "both"),
    f"{FACTS}.kinship_proof": ("documents", "dna", "none"),
    f"{FACTS}.custody": ("sponsor", "joint", "other-parent", "none"),
    f"{FACTS}.other_parent": ("consents", "refuses", "dead", "untraceable", "no-statement"),
    f"{FACTS}.belongs_to_family": YES_NO,
    f"{FACTS}.lives_independently": YES_NO,
    f"{FACTS}.self_supporting": YES_NO,
    f"{FACTS}.own_partner": YES_NO,
    f"{FACTS}.conscript": YES_NO,
    f"{FACTS}.conscript_discharged_on": _days(add_months(D, -6), D),
    f"{FACTS}.family_left_on": ("2015-01-01", "2026-11-30"),
}

POOLS = {Route.PARTNER: COUPLE, Route.CHILD_MINOR: CHILD}
_INCOME: dict[str, tuple[Any, ...]] = {
    "monthly_gross": AMOUNTS,
    "includes_holiday_allowance": YES_NO,
    "start_date": ("2020-01-01", "2027-06-01", *_days(add_months(D, -18))),
    "end_date": (None, *_days(add_months(D, 12) - ONE, add_months(D, 6) - ONE)),
    "open_ended": YES_NO,
    "taxed": YES_NO,
    "work_permitted": YES_NO,
    "average_past_12_months": AMOUNTS,
    "average_past_3_years": (["2600.00"] * 3, ["900.00"] * 3),
    "ww_weeks_past_3_years": (0, 26, 27),
    "survivor_part_half_orphan": YES_NO,
}
_FUNDS: dict[str, tuple[Any, ...]] = {
    "from_date": ("2024-01-01", "2025-06-01"),
    "until_date": ("2020-01-01", *_days(add_months(D, -12) - ONE)),
}
_CONVICTION: dict[str, tuple[Any, ...]] = {
    "threat_over_six_years": YES_NO,
    "final_on": _days(add_years(D, -5), add_years(D, -10), add_years(D, -20)),
}
_ROWS = {
    "sponsor.incomes": _INCOME,
    "sponsor.past_public_funds": _FUNDS,
    "relative.antecedents.convictions": _CONVICTION,
}
_GOOD_JOB = {
    "kind": "employment",
    "monthly_gross": "5000.00",
    "start_date": "2020-01-01",
    "open_ended": True,
    "taxed": True,
    "work_permitted": True,
}
LISTS: dict[str, tuple[Any, ...]] = {
    "sponsor.incomes": ([], [_GOOD_JOB]),
    "sponsor.past_public_funds": (
        [],
        [{"kind": "bijstand", "from_date": "2023-01-01", "until_date": "2026-11-30"}],
    ),
    "relative.antecedents.convictions": (
        [],
        [{"offence": "other", "threat_over_six_years": False, "final_on": "2000-01-01"}],
        [{"offence": "against-life", "threat_over_six_years": True, "final_on": "2020-01-01"}],
    ),
}
DERIVED: dict[str, tuple[Any, ...]] = {
    "sponsor.birth_date": ("1940-01-01", "1985-05-05", "2007-06-01", "2010-01-01"),
    "relative.birth_date": ("1940-01-01", "1995-05-05", "2007-06-01", "2012-01-01", "2020-01-01"),
    "sponsor.residence.lawful_since": ("2010-01-01", "2026-11-30"),
    "relative.antecedents.any": YES_NO,
    "relative.birth_country": ("MA", "NL"),
}
MOST_COMBINATIONS = 20_000


def _likely(pool: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(pool)


def _rows(fixed: dict[str, tuple[Any, ...]], pool: dict[str, tuple[Any, ...]], most: int) -> Any:
    parts = {name: _likely(values) for name, values in (fixed | pool).items()}
    return st.lists(st.fixed_dictionaries(parts), max_size=most)


def families(route: Route) -> st.SearchStrategy[dict[str, Any]]:
    """A value for every fact of a route."""
    parts = {path: _likely(pool) for path, pool in POOLS[route].items()}
    parts["sponsor.incomes"] = _rows(
        {"kind": KINDS, "earner": ("sponsor", "sponsor", "resident-partner")}, _INCOME, 2
    )
    parts["sponsor.past_public_funds"] = _rows({"kind": ("bijstand", "ww")}, _FUNDS, 1)
    parts["relative.antecedents.convictions"] = _rows(
        {"offence": ("other", "violence-or-drugs", "against-life")}, _CONVICTION, 2
    )
    return st.fixed_dictionaries(parts).map(consistent)


ALWAYS_KNOWN = {"receipt_date", "relative.relation"}
"""Without a relation no route is open; the day is the view's own."""

_SIX = ("pending_prosecution", "entry_ban", "war_crimes", "false_data", "illegal_stay")


def consistent(family: dict[str, Any]) -> dict[str, Any]:
    """The family without contradictions, which the program asks about instead of judging."""
    base = "relative.antecedents"
    some = any(family[f"{base}.{name}"] for name in _SIX) or bool(family[f"{base}.convictions"])
    more = {f"{base}.any": some}
    more["relative.birth_country"] = "NL" if family["relative.child.born_in_nl"] else "MA"
    incomes = [
        row | {"end_date": None if row["open_ended"] else row["end_date"] or "2026-11-30"}
        for row in family["sponsor.incomes"]
    ]
    return family | more | {"sponsor.incomes": incomes}


def paths(family: dict[str, Any]) -> list[str]:
    """Every fact that can be unknown, those in rows of lists as ``sponsor.incomes[0].end_date``.

    Holiday pay that was not asked is read as not included (the case format says so).
    """
    found = [path for path in family if path not in ALWAYS_KNOWN]
    for path, value in family.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            found += [
                f"{path}[{index}].{name}"
                for index, row in enumerate(value)
                for name in row
                if name not in {"kind", "earner", "offence", "includes_holiday_allowance"}
            ]
    return found


def without(family: dict[str, Any], hidden: set[str]) -> dict[str, Any]:
    """The family with some facts unknown."""
    left = {}
    for path, value in family.items():
        if path in hidden:
            continue
        left[path] = value
        if isinstance(value, list) and value and isinstance(value[0], dict):
            left[path] = [
                {n: v for n, v in row.items() if f"{path}[{index}].{n}" not in hidden}
                for index, row in enumerate(value)
            ]
    return left


def case_of(family: dict[str, Any]) -> Case:
    """The family as a case with one relative, ``r``."""
    data: dict[str, Any] = {"format": "gezin-case/1"}
    relative: dict[str, Any] = {"id": "r"}
    for path, value in family.items():
        root, _, rest = path.partition(".")
        node = relative if root == "relative" else data.setdefault(root, {}) if rest else data
        *steps, last = rest.split(".") if rest else [root]
        for step in steps:
            node = node.setdefault(step, {})
        node[last] = value
    return read_case(json.dumps(data | {"relatives": [relative]}))


def judged(case: Case, route: Route, day: date | None = None) -> dict[str, ConditionResult]:
    """Every condition of the route for the first relative."""
    view = view_of(case, route, day)
    return {one.id: judge(one, view) for one in conditions_on(route, view.day)}


def view_of(case: Case, route: Route, day: date | None = None) -> View:
    """The first relative on the receipt date or another day."""
    day = day or case.receipt_date or D
    return View(case, case.relatives[0], route, day, D, tables())


def fillings(route: Route, family: dict[str, Any], hidden: set[str]) -> Iterator[dict[str, Any]]:
    """The family with other values for the hidden facts: every combination, in a mixed order."""
    open_ = sorted(hidden)
    pools = [_pool(route, path) for path in open_]
    rows = list(islice(product(*pools), MOST_COMBINATIONS))
    Random(len(rows)).shuffle(rows)  # noqa: S311 - an order, no secret
    for row in rows:
        filled = dict(family)
        for path, value in zip(open_, row, strict=True):
            _fill(filled, path, value)
        yield filled


def _pool(route: Route, path: str) -> tuple[Any, ...]:
    if path in LISTS:
        return LISTS[path]
    base, _, name = path.rpartition("].")
    if not base:
        return DERIVED.get(path) or POOLS[route][path]
    return _ROWS[base.partition("[")[0]][name]


def _fill(family: dict[str, Any], path: str, value: Any) -> None:
    base, _, name = path.rpartition("].")
    if not base:
        family[path] = value
        return
    base, _, number = base.partition("[")
    rows = [dict(row) for row in family[base]]
    if int(number) < len(rows):
        rows[int(number)][name] = value
    family[base] = rows
