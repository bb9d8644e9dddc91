"""What a condition is and how it is judged: exemptions, the rule, status and reasons."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from gezin_desktop.law.logic import (
    NO,
    WEIGH,
    YES,
    Node,
    combined,
    highest,
)
from gezin_desktop.law.result import (
    Cite,
    ConditionResult,
    Consequence,
    Remedy,
    Said,
    Status,
    Trace,
    make,
)
from gezin_desktop.law.traces import (
    facts_of,
    offered,
    open_facts,
    reasons,
    severity,
    warning_of,
)
from gezin_desktop.law.view import View

BY_STEP = {NO: Status.UNMET, WEIGH: Status.DISCRETIONARY, YES: Status.MET}
"""The status of a tree that is decided."""

FAILING = frozenset({Status.UNMET, Status.DISCRETIONARY})
_BY_THE_WHOLE = frozenset({Status.NOT_APPLICABLE, Status.UNMET})
"""Statuses that the rule and all its exemptions decide together."""


class Exemption(NamedTuple):
    """A reason why the rule does not bind somebody."""

    id: str
    test: Node
    cites: tuple[Cite, ...] = ()
    shared: bool = False
    """Several conditions of a route have it: it is judged once for them all."""
    common: bool = False
    """It is shared and looks at no relative: it is judged once for all of them. These go first."""


class Condition(NamedTuple):
    """One condition of the law.

    ``applies`` decides whether it concerns the person at all. A rule that changed over time is two
    conditions with the same id and adjoining validity (inclusive days, None = open).
    """

    id: str
    about: str
    cites: tuple[Cite, ...]
    test: Node
    applies: Node | None = None
    exemptions: tuple[Exemption, ...] = ()
    consequence: Consequence = Consequence.REPAIRABLE
    counts: bool = True
    waiting_helps: bool = True
    weighed: bool = False
    """The law always weighs this: it can never be more than discretionary."""
    valid_from: date | None = None
    valid_to: date | None = None
    alternatives: bool = False
    """Each branch of the test is an alternative with an id of its own, told apart in the result."""
    told_apart: frozenset[str] = frozenset()
    """Parts of a branch that have an id of their own and are told beside it."""


def judge(condition: Condition, view: View) -> ConditionResult:
    """The condition for one relative on the view's receipt date, without remedies."""
    view.changes.clear()
    applies = (
        condition.applies.judge(view, f"{condition.id}/applies") if condition.applies else None
    )
    if applies is not None and applies.high == NO:
        return _result(condition, view, applies, Status.NOT_APPLICABLE, applies)
    rule = condition.test.judge(view, condition.id)
    ways = _ways(condition, view) if condition.exemptions else ()
    whole = _whole(condition, rule, ways)
    status = BY_STEP[whole.low] if whole.low == whole.high else Status.UNKNOWN
    if applies is not None and applies.low == NO:
        return _undecided(condition, view, applies, whole, rule)
    return _result(condition, view, whole, status, rule, ways)


def _ways(condition: Condition, view: View) -> tuple[Trace, ...]:
    """The exemptions; those that several conditions share are judged once for a view."""
    shared = condition.exemptions
    if not shared[0].shared:
        return _judged(condition.id, shared, view)
    ways = view.once(id(shared), lambda: _judged_for_all(condition.id, shared, view))
    owner = ways[0].address.partition("/")[0]
    return ways if owner == condition.id else _moved(ways, len(owner), condition.id)


def _judged_for_all(
    condition_id: str, shared: tuple[Exemption, ...], view: View
) -> tuple[Trace, ...]:
    if view.common is None:
        return _judged(condition_id, shared, view)
    common = view.in_common(
        (condition_id, id(shared)),
        lambda: _judged(condition_id, [one for one in shared if one.common], view),
    )
    own = _judged(condition_id, [one for one in shared if not one.common], view)
    return (*common, *own)


def _judged(condition_id: str, ways: Iterable[Exemption], view: View) -> tuple[Trace, ...]:
    return tuple([one.test.judge(view, f"{condition_id}/{one.id}") for one in ways])


def _moved(traces: tuple[Trace, ...], length: int, condition_id: str) -> tuple[Trace, ...]:
    """Exemptions that were judged for another condition, with their addresses in this one.

    ``length``: of the id of that other condition.
    """
    return tuple(
        [
            make(
                Trace,
                (
                    one[0],
                    condition_id + one[1][length:],
                    *one[2:-1],
                    one[-1] and _moved(one[-1], length, condition_id),
                ),
            )
            for one in traces
        ]
    )


def _whole(condition: Condition, rule: Trace, ways: tuple[Trace, ...]) -> Trace:
    if not ways:
        return rule
    parts = (*ways, rule)
    low, high = highest(parts)
    return combined("any", condition.id, low, high, parts)


def _undecided(
    condition: Condition, view: View, applies: Trace, whole: Trace, rule: Trace
) -> ConditionResult:
    """It is not known yet whether the condition concerns the person."""
    missing = tuple(dict.fromkeys((*open_facts(applies), *open_facts(whole))))
    facts = tuple(dict.fromkeys((*facts_of(applies), *facts_of(whole))))
    return ConditionResult(
        condition.id,
        condition.about,
        Status.UNKNOWN,
        (Said(f"{condition.id}.unknown"), *reasons(rule)),
        facts,
        missing,
        condition.cites,
        rule=_status(rule),
        rule_reasons=reasons(rule),
        counts=condition.counts,
        weighed=condition.weighed,
        trace=whole,
        changes_on=view.next_change(),
    )


def _status(trace: Trace) -> Status:
    return BY_STEP[trace.low] if trace.low == trace.high else Status.UNKNOWN


def _result(
    condition: Condition,
    view: View,
    whole: Trace,
    status: Status,
    rule: Trace,
    ways: tuple[Trace, ...] = (),
) -> ConditionResult:
    by_rule = reasons(rule)
    if status is Status.MET and not ways:  # the usual outcome: nothing decides but the rule
        cites = _cites(condition, rule, None)
        outcome: _Outcome = (by_rule, cites, None, None, (), warning_of(rule))
    else:
        outcome = _outcome(condition, whole, status, rule, by_rule, ways)
    said, cites, consequence, exemption, remedies, warning = outcome
    fields = (
        condition.id,
        condition.about,
        status,
        said,
        facts_of(whole),
        open_facts(whole),
        cites,
        consequence,
        exemption,
        remedies,
        _branches(condition, rule) if condition.alternatives else (),
        warning,
        _status(rule),  # the rule alone
        by_rule,
        condition.counts,
        condition.weighed,
        whole,
        view.next_change(),
    )
    return make(ConditionResult, fields)


_Outcome = tuple[
    tuple[Said, ...],
    tuple[Cite, ...],
    Consequence | None,
    str | None,
    tuple[Remedy, ...],
    Said | None,
]
"""Of a result: reasons, sources, consequence, id of the exemption, remedies, warning."""


def _outcome(
    condition: Condition,
    whole: Trace,
    status: Status,
    rule: Trace,
    said: tuple[Said, ...],
    ways: tuple[Trace, ...],
) -> _Outcome:
    """What follows from who decided: the rule (``said``), an exemption, or all together."""
    decided_by, exemption = whole if status in _BY_THE_WHOLE else rule, None
    place = _exempting(status, rule, ways) if ways else None
    if place is not None:
        decided_by, exemption = ways[place], condition.exemptions[place]
    if status is Status.UNKNOWN:
        said = (Said(f"{condition.id}.unknown"), *said)
    elif status is not Status.UNMET and decided_by is not rule:
        said = reasons(decided_by)
    consequence = None
    if status is Status.UNMET:
        consequence = severity(rule) or condition.consequence
    elif status is Status.DISCRETIONARY:
        consequence = Consequence.LEGAL_HELP
    return (
        said,
        _cites(condition, decided_by, exemption),
        consequence,
        exemption.id if exemption else None,
        _remedies(status, whole, rule),
        warning_of(decided_by) if status is Status.MET else None,
    )


def _exempting(status: Status, rule: Trace, ways: tuple[Trace, ...]) -> int | None:
    """The place of the exemption that decided; None when none did."""
    if status is Status.MET:
        step = YES
    elif status is Status.DISCRETIONARY and rule.low < WEIGH:
        step = WEIGH
    else:
        return None
    for place, way in enumerate(ways):
        if way.low == step:
            return place
    return None


def _cites(
    condition: Condition, decided_by: Trace, exemption: Exemption | None
) -> tuple[Cite, ...]:
    if exemption is None and not decided_by.cites:
        return condition.cites
    own = exemption.cites if exemption else ()
    return tuple(dict.fromkeys((*own, *decided_by.cites, *condition.cites)))


def _remedies(status: Status, whole: Trace, rule: Trace) -> tuple[Remedy, ...]:
    """What could mend it; where only an exemption is open, what would mend the rule itself."""
    if status in FAILING:
        return offered(whole)
    open_exemption = status is Status.UNKNOWN and _status(rule) in FAILING
    return offered(rule) if open_exemption else ()


def _branches(condition: Condition, rule: Trace) -> tuple[ConditionResult, ...]:
    found: list[ConditionResult] = []
    for part in rule.parts:
        nested = [one for one in part.parts if _own_id(one) in condition.told_apart]
        found += [_branch(condition, one) for one in (part, *nested)]
    return tuple(found)


def _own_id(trace: Trace) -> str:
    return trace.address.rpartition("/")[2]


def _branch(condition: Condition, part: Trace) -> ConditionResult:
    status = _status(part)
    return ConditionResult(
        _own_id(part),
        condition.about,
        status,
        reasons(part),
        facts_of(part),
        open_facts(part),
        part.cites or condition.cites,
        severity(part) if status is Status.UNMET else None,
        warning=part.warning,
        trace=part,
    )
