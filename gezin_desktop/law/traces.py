"""What a trace tells: the facts it rests on, those that are lacking, its reasons and remedies."""

from __future__ import annotations

from gezin_desktop.law.logic import NO, YES, each_once
from gezin_desktop.law.result import Consequence, Remedy, Said, Trace

SEVERITY = {None: 0, Consequence.REPAIRABLE: 0, Consequence.LEGAL_HELP: 1, Consequence.HARD: 2}
"""How grave a consequence is beside another."""


def facts_of(trace: Trace) -> tuple[str, ...]:
    """Every fact that was looked at, each once."""
    if not trace.parts:
        return trace.facts
    found: list[str] = []
    _walk_facts(trace, found)
    return each_once(found)


def _walk_facts(trace: Trace, found: list[str]) -> None:
    found += trace.facts
    for part in trace.parts:
        if part.parts:
            _walk_facts(part, found)
        else:
            found += part.facts


def open_facts(trace: Trace) -> tuple[str, ...]:
    """The unknown facts that can still change the outcome; a settled step asks nothing."""
    if trace.low == trace.high:
        return ()
    found: dict[str, None] = {}
    _walk_open(trace, trace.low, trace.high, found)
    return tuple(found)


def _walk_open(trace: Trace, low: int, high: int, found: dict[str, None]) -> None:
    """Collects within the steps from ``low`` to ``high`` that still matter from above."""
    low = low if low > trace.low else trace.low
    high = high if high < trace.high else trace.high
    if low >= high:
        return
    for path in trace.missing:
        found[path] = None
    if trace.kind == "derived":  # its parts show the working; what it lacks it says itself
        return
    for part in trace.parts:
        if trace.kind == "not":
            _walk_open(part, YES - high, YES - low, found)
        else:
            _walk_open(part, low, high, found)


def severity(trace: Trace) -> Consequence | None:
    """What a failed tree means: the mildest of alternatives, the worst of things all needed."""
    failing = [part for part in trace.parts if part.low == part.high == NO]
    if trace.kind == "derived" or not failing:
        return trace.consequence
    found = [severity(part) for part in failing]
    return (min if trace.kind == "any" else max)(found, key=lambda one: SEVERITY[one])


def reasons(trace: Trace) -> tuple[Said, ...]:
    """The sentences of the steps that decided, in reading order, each once.

    For a tree that is not decided, the sentences of the parts that already are, and of open parts
    that can say why they are open.
    """
    if trace.kind == "derived":  # its parts only show the working
        return (trace.said,) if trace.said is not None else ()
    found: list[Said] = []
    _collect(trace, found)
    return tuple(found)


def _collect(trace: Trace, found: list[Said]) -> None:
    if trace.said is not None and (trace.low == trace.high or trace.kind == "derived"):
        if trace.said not in found:
            found.append(trace.said)
    elif trace.kind == "any" and trace.low == YES:
        first = next(part for part in trace.parts if part.low == YES)
        _collect(first, found)
    elif trace.kind != "derived":
        for part in trace.parts:
            if _decides(trace, part):
                _collect(part, found)


def _decides(trace: Trace, part: Trace) -> bool:
    if trace.low == trace.high:
        return part.low == trace.low if trace.kind == "any" else part.high == trace.low
    return part.low != part.high or part.high < YES


def offered(trace: Trace) -> tuple[Remedy, ...]:
    """The remedies of every part that stands in the way."""
    if trace.low == YES:
        return ()
    if not trace.parts:
        return trace.remedies
    own = list(trace.remedies)
    for part in trace.parts:
        own += [one for one in offered(part) if one not in own]
    return tuple(own)


def warning_of(trace: Trace) -> Said | None:
    """The first warning, where one is given."""
    if trace.warning is not None:
        return trace.warning
    for part in trace.parts:
        found = warning_of(part)
        if found is not None:
            return found
    return None
