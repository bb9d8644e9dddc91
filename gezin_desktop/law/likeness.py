"""Whether two cases have the same outcome, whatever the people in them are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from gezin_desktop.case.anonymise import anonymised, minimised, neutral_ids
from gezin_desktop.case.model import Case
from gezin_desktop.law.assess import assess
from gezin_desktop.law.result import Assessment, ConditionResult, DocumentResult, RouteResult

Essence = tuple[Any, ...]


def essence(found: Assessment, names: Mapping[str, str] | None = None) -> Essence:
    """What an outcome comes down to: verdicts, statuses, what is missing, remedies, papers.

    Days and amounts are left out: they follow from birthdays and pay, which an anonymous case tells
    less exactly.

    Args:
        found: the assessment.
        names: other ids for the relatives.
    """
    told = names or {}
    return tuple(_route(route, told) for route in found.routes)


def without_names(case: Case) -> Case:
    """The case without who people are; every fact of law stays."""
    return minimised(case)


def without_traces(case: Case, today: date) -> Case:
    """The case with only the facts, as coarse as can be, that give the same outcome."""
    wanted = essence(assess(case, today), neutral_ids(case))

    def same(other: Case) -> bool:
        return essence(assess(other, today)) == wanted

    return anonymised(case, today, same)


def _route(route: RouteResult, names: Mapping[str, str]) -> Essence:
    return (
        names.get(route.relative, route.relative),
        str(route.route),
        str(route.verdict),
        route.earliest_date is None,
        tuple(_condition(one, names) for one in route.conditions),
        frozenset(_paper(one, names) for one in route.documents),
    )


def _paper(one: DocumentResult, names: Mapping[str, str]) -> Essence:
    owner = names.get(one.owner, one.owner)
    return one.kind, owner, one.state, one.legalisation, one.translation


def _condition(one: ConditionResult, names: Mapping[str, str]) -> Essence:
    return (
        one.id,
        str(one.status),
        str(one.consequence),
        one.exemption,
        frozenset(_renamed(path, names) for path in one.missing),
        frozenset((str(remedy.kind), remedy.on is None) for remedy in one.remedies),
        tuple(_condition(branch, names) for branch in one.branches),
    )


def _renamed(path: str, names: Mapping[str, str]) -> str:
    match = re.match(r"relatives\.([^.\[]+)", path)
    if match is None or match[1] not in names:
        return path
    return f"relatives.{names[match[1]]}{path[match.end() :]}"
