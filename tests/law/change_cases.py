"""Families with something in the way, and an oracle that shares no code with the search."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from gezin_desktop.case.model import Case
from gezin_desktop.case.paths import put
from gezin_desktop.law.assess import assess_route
from gezin_desktop.law.result import RouteResult, Status
from gezin_desktop.law.route import Route
from national_cases import LegalCase

TODAY = date(2026, 2, 20)
DAY = date(2026, 3, 2)
"""A receipt date after which the norm still changes once within the tables."""

OBSTACLES: dict[str, dict[str, Any]] = {
    "exam": {"relative.exam.passed": False, "relative.exam.result_dated": "unknown"},
    "exam-old": {"relative.exam.result_dated": "2024-12-01"},
    "short": {"income.monthly_gross": "2200.00"},
    "far-short": {"income.monthly_gross": "1500.00"},
    "ends": {"income.open_ended": False, "income.end_date": "2026-09-30"},
    "no-passport": {"relative.passport": {"held": False, "authority_refuses": False}},
    "old-passport": {
        "relative.passport": {"held": True, "valid_until": "2026-01-31", "authority_refuses": False}
    },
    "no-test": {
        "relative.nationalities": ["GH"],
        "relative.tuberculosis": {"tested_in_nl": False, "willing": False},
    },
    "apart": {"relative.relationship.will_live_together": False},
    "here": {"relative.in_nl": True, "relative.entered_nl_on": "2026-01-05"},
    "young": {"relative.birth_date": "2005-04-20"},
    "younger": {"relative.birth_date": "2005-11-15"},
    "not-official": {
        "relative.relationship.official": False,
        "relative.relationship.valid_where_concluded": False,
    },
    "own-business": {"income.kind": "self-employment", "income.start_date": "2025-01-15"},
}
_SAME_FACT = ({"short", "far-short"}, {"exam", "exam-old"}, {"young", "younger"})
_SAME_FACT += ({"no-passport", "old-passport"}, {"ends", "own-business"})
_SAME_FACT += ({"refuses", "untraceable"},)
CHILD_OBSTACLES: dict[str, dict[str, Any]] = {
    "short": {"income.monthly_gross": "1500.00"},
    "ends": {"income.open_ended": False, "income.end_date": "2026-09-30"},
    "no-passport": OBSTACLES["no-passport"],
    "no-test": OBSTACLES["no-test"],
    "apart": OBSTACLES["apart"],
    "here": OBSTACLES["here"],
    "refuses": {"relative.child.other_parent": "refuses"},
    "untraceable": {"relative.child.other_parent": "untraceable"},
    "no-custody": {"relative.child.custody": "other-parent"},
    "no-proof": {"relative.child.kinship_proof": "none"},
    "nearly-18": {"relative.birth_date": "2008-05-20"},
    "own-business": OBSTACLES["own-business"],
    "young-parent": {"sponsor.birth_date": "2005-04-20"},
}
BLANKS = (
    "sponsor.income_exemption.wsw_indication",
    "relative.relationship.sponsor_other_partners_admitted",
    "relative.exam.passed",
    "relative.passport.held",
    "relative.mvv_exemption",
    "income.monthly_gross",
)


def family(obstacles: Iterable[str], blanks: Iterable[str] = ()) -> Case:
    """The default couple with these obstacles, and without these answers."""
    facts: dict[str, Any] = {
        "income.monthly_gross": "2600.00",
        "income.average_past_12_months": "2600.00",
        "income.average_past_3_years": ["900.00", "2600.00", "2600.00"],
        "relative.exam.result_dated": "2026-01-15",
    }
    return _made("couple", facts, [OBSTACLES[name] for name in obstacles], blanks)


def child_family(obstacles: Iterable[str]) -> Case:
    """The default parent and child with these obstacles."""
    facts: dict[str, Any] = {
        "income.monthly_gross": "1850.00",
        "income.average_past_12_months": "1850.00",
        "income.average_past_3_years": ["900.00", "1850.00", "1850.00"],
    }
    return _made("child", facts, [CHILD_OBSTACLES[name] for name in obstacles], ())


def _made(kind: str, facts: dict[str, Any], obstacles: list[Any], blanks: Iterable[str]) -> Case:
    facts |= {"receipt_date": str(DAY), "income.ww_weeks_past_3_years": 0}
    facts["income.includes_holiday_allowance"] = True
    for one in obstacles:
        facts |= one
    facts |= dict.fromkeys(blanks, "unknown")
    return LegalCase("x", "x", "x", "S", family=kind, set=facts).case()


def some_families(seed: int, number: int, most: int = 3, blanks: int = 0) -> list[Case]:
    """The same made-up couples in every run."""
    chance = random.Random(seed)  # noqa: S311
    found = []
    while len(found) < number:
        names = _some(chance, OBSTACLES, most)
        asked = chance.sample(BLANKS, chance.randint(0, blanks)) if blanks else ()
        found.append(family(names, asked))
    return found


def some_children(seed: int, number: int, most: int = 3) -> list[Case]:
    """The same made-up parents and children in every run."""
    chance = random.Random(seed)  # noqa: S311
    return [child_family(_some(chance, CHILD_OBSTACLES, most)) for _ in range(number)]


def _some(chance: random.Random, obstacles: dict[str, Any], most: int) -> list[str]:
    """Obstacles that do not set the same fact twice."""
    while True:
        names = set(chance.sample(sorted(obstacles), chance.randint(1, most)))
        if not any(len(names & same) > 1 for same in _SAME_FACT):
            return sorted(names)


@dataclass(frozen=True)
class Seen:
    """A route after changes, as an assessment tells it."""

    route: RouteResult

    @property
    def possible(self) -> bool:
        """Nothing is unmet or to be weighed."""
        return all(one.status in _POSSIBLE for one in self.route.conditions if one.counts)

    @property
    def asked(self) -> frozenset[str]:
        """Facts still to be asked."""
        return frozenset(
            path for one in self.route.conditions if one.counts for path in one.missing
        )


_POSSIBLE = {Status.MET, Status.NOT_APPLICABLE, Status.UNKNOWN}


def seen(case: Case, relative: str, route: Route, facts: dict[str, Any], day: date) -> Seen:
    """Assesses the case with these facts on this receipt date."""
    changed = case.model_copy(update={"receipt_date": day})
    for path, value in facts.items():
        changed = put(changed, path, value)
    return Seen(assess_route(changed, changed.relative(relative), route, TODAY))


def at_the_latest(facts: dict[str, Any], day: date) -> dict[str, Any]:
    """The facts of a plan for a day as they would be on an earlier one."""
    return {
        path: min(value, day) if path.endswith("result_dated") else value
        for path, value in facts.items()
    }


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
