"""Legal cases as data: a default family, what differs from it, and what the law must say.

The files in ``tests/cases/national/`` are for lawyers to read. Each case names only what differs
from the default family; every condition it does not name must be met or not applicable. See the
README there.
"""

from __future__ import annotations

import copy
import json
import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from gezin_desktop.case.model import Case
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.result import Assessment, ConditionResult, RouteResult, Status

FOLDER = Path(__file__).parent.parent / "cases" / "national"
FINE = {Status.MET, Status.NOT_APPLICABLE}
_ROUTES = {"couple": "nl-partner", "child": "nl-child-minor"}


@dataclass(frozen=True)
class LegalCase:
    """One case of a file, as it stands there; ``days`` are days of the calendar."""

    id: str
    says: str
    source: str
    cert: str
    family: str = "couple"
    set: dict[str, Any] = field(default_factory=dict)
    also: list[dict[str, Any]] = field(default_factory=list)
    partner_too: bool = False
    expect: dict[str, Any] = field(default_factory=dict)
    others: str = "fine"
    verdict: str | None = None
    earliest: Any = None
    route: str | None = None
    warns: list[str] = field(default_factory=list)
    fee: dict[str, str] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)
    days: dict[str, str] = field(default_factory=dict)
    question: str = ""
    why: str = ""

    def case(self) -> Case:
        """The family of this case, read as a case file."""
        return read_case(json.dumps(self.data()))

    def data(self) -> dict[str, Any]:
        """The family as plain JSON data."""
        data = copy.deepcopy(_default(self.family))
        if self.partner_too:
            data["relatives"].append(copy.deepcopy(_default("couple"))["relatives"][0])
        for path, value in self.set.items():
            put_fact(data, path, value)
        data["relatives"] += self.also
        return data

    def assessed(self) -> Assessment:
        """What the program says, on the day before the receipt date."""
        case = self.case()
        return assess(case, case.receipt_date or date(2026, 12, 1))

    @property
    def relative(self) -> str:
        """The id of the relative that the case is about."""
        return "partner" if self.family == "couple" else "child"

    @property
    def main_route(self) -> str:
        """The route that the expectations are about."""
        return self.route or national_route(self.family)


def national_route(family: str) -> str:
    """The national route of a default family."""
    return _ROUTES[family]


def _default(family: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_text(f"default-{family}.json"))
    return data


@cache
def _text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def put_fact(data: dict[str, Any], path: str, value: Any) -> None:
    """Set a fact; ``relative.`` is the first relative, ``income.`` the first income."""
    node: Any = data
    path = path.replace("income.", "sponsor.incomes.0.", 1) if path[:7] == "income." else path
    path = path.replace("relative.", "relatives.0.", 1) if path[:9] == "relative." else path
    *steps, last = path.split(".")
    for step in steps:
        node = node[int(step)] if step.isdigit() else node.setdefault(step, {})
    if value == "unknown":
        node.pop(last, None)
    else:
        node[last] = value


@cache
def all_cases() -> tuple[LegalCase, ...]:
    """Every case of every file, in order."""
    found: list[LegalCase] = []
    for file in sorted(FOLDER.glob("*.toml")):
        rows = tomllib.loads(_text(file.name))["case"]
        found += [LegalCase(**_plain(row)) for row in rows]
    return tuple(found)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """TOML days as the text that a case file holds."""
    return json.loads(json.dumps(row, default=str))


def wait_days(found: ConditionResult) -> list[str]:
    """The days on which waiting mends a condition."""
    return [one.on.isoformat() for one in found.remedies if one.on is not None]


def told(route: RouteResult) -> dict[str, str]:
    """The conditions that are neither met nor without object, for a message."""
    return {one.id: str(one.status) for one in route.conditions if one.status not in FINE}
