"""The small trees of which conditions are made, and how they are judged.

Truth has three steps in the order no (0), weigh (1), yes (2): *weigh* is where the law leaves room.
What is not known yet is a span between two steps: ``(0, 2)`` may still become anything, ``(1, 2)``
is at least to be weighed. ``any_of`` takes the higher step and ``all_of`` the lower one, at both
ends of the span; so a tree says *unknown* exactly when filling in a fact could change the answer,
as long as no two branches read the same unknown fact.

Six kinds of node: ``fact`` (compare a fact), ``derived`` (a small pure function over facts, days
and dated tables), ``any_of``, ``all_of``, ``negate`` and ``at_best`` (no more than weigh).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

from gezin_desktop.law.result import (
    NOTHING,
    Cite,
    Consequence,
    Remedy,
    RemedyKind,
    Said,
    Trace,
    make,
)
from gezin_desktop.law.view import View

NO, WEIGH, YES = 0, 1, 2


class Node(Protocol):
    """A part of a condition that can be judged."""

    def judge(self, view: View, address: str) -> Trace:
        """The outcome for one relative on one day, with the reasoning."""


class Judgement(NamedTuple):
    """What a derived function answers: the span of truth, and the sentence that says why."""

    low: int
    high: int
    said: Said | None = None
    consequence: Consequence | None = None
    remedies: tuple[Remedy, ...] = ()
    warning: Said | None = None
    parts: tuple[Trace, ...] = ()
    cites: tuple[Cite, ...] = ()


def say(key: str, **values: Any) -> Said:
    """A sentence by its key; a leading dot stands for the id of the condition."""
    return make(Said, (key, values or NOTHING))


_PLAIN: dict[tuple[int, str], Judgement] = {}
"""Judgements of which the sentence has no values, by step and key: one is like the other."""


def _decided(step: int, key: str, values: Mapping[str, Any]) -> Judgement:
    if values:
        said = make(Said, (key, values))
        return make(Judgement, (step, step, said, None, (), None, (), ()))
    found = _PLAIN.get((step, key))
    if found is None:
        said = make(Said, (key, NOTHING))
        found = _PLAIN[step, key] = make(Judgement, (step, step, said, None, (), None, (), ()))
    return found


def yes(key: str, **values: Any) -> Judgement:
    """Holds, because of this."""
    return _decided(YES, key, values)


def weigh(key: str, *, remedies: tuple[Remedy, ...] = (), **values: Any) -> Judgement:
    """The law leaves room, because of this."""
    return Judgement(WEIGH, WEIGH, say(key, **values), Consequence.LEGAL_HELP, remedies)


def no(
    key: str,
    *,
    consequence: Consequence | None = None,
    remedies: tuple[Remedy, ...] = (),
    **values: Any,
) -> Judgement:
    """Does not hold, because of this."""
    if consequence is None and not remedies:
        return _decided(NO, key, values)
    return make(Judgement, (NO, NO, say(key, **values), consequence, remedies, None, (), ()))


_OPEN = {(low, high): Judgement(low, high) for low in (NO, WEIGH, YES) for high in (NO, WEIGH, YES)}
"""Judgements that say nothing, by their span."""


def open_(low: int = NO, high: int = YES, key: str | None = None, **values: Any) -> Judgement:
    """Not decided yet: somewhere between two steps."""
    return Judgement(low, high, say(key, **values)) if key else _OPEN[low, high]


def do(key: str, sets: Mapping[str, Any], **values: Any) -> Remedy:
    """Something a person can do: the facts that then change, with their new values."""
    return Remedy(RemedyKind.DO, say(key, **values), sets=sets)


def advice(key: str, kind: RemedyKind = RemedyKind.GET_ADVICE, **values: Any) -> Remedy:
    """A person to see, a paper to get or another route to take."""
    return Remedy(kind, say(key, **values))


class Derived(NamedTuple):
    """A judgement by a small pure function; what it reads is noted by the view."""

    name: str
    function: Callable[[View], Judgement]

    def judge(self, view: View, address: str) -> Trace:
        """See `Node`."""
        before, lacked_before = len(view.read), len(view.lacked)
        found = self.function(view)
        address = f"{address}/{self.name}"
        facts = each_once(view.read[before:])
        low, high, said, consequence, remedies, warning, parts, cites = found
        if low != high or remedies or warning:
            return told(view, address, found, facts, each_once(view.lacked[lacked_before:]))
        if said is not None and said[0][0] == ".":
            said = make(Said, (address.partition("/")[0] + said[0], said[1]))
        return make(
            Trace,
            ("derived", address, low, high, facts, (), said, consequence, (), None, cites, parts),
        )


def common(function: Callable[[View], Judgement]) -> Callable[[View], Judgement]:
    """A judgement that looks at no relative: worked out once for all of them (`View.in_common`)."""
    return lambda view: view.in_common(function, lambda: function(view))


class Fact(NamedTuple):
    """Is a fact one of these values? ``when_not`` is the step reached when it is not."""

    path: str
    values: frozenset[Any]
    key: str
    when_in: int = YES
    when_not: int = NO
    consequence: Consequence | None = None
    remedies: tuple[Remedy, ...] = ()
    quiet: bool = False

    def judge(self, view: View, address: str) -> Trace:
        """See `Node`."""
        value = view.ask(self.path)
        path = view.full(self.path)
        address = f"{address}/{self.key}"
        if value is None:
            low, high = sorted((self.when_in, self.when_not))
            one = (path,)
            return make(Trace, ("fact", address, low, high, one, one, None, None, (), None, (), ()))
        is_in = value in self.values
        step = self.when_in if is_in else self.when_not
        said = None
        if is_in or not self.quiet:
            key = f"{_condition(address)}.{self.key}"
            said = make(Said, (key if is_in else f"{key}-not", {"value": value}))
        remedies = _anchored(view, self.remedies, address) if self.remedies and step != YES else ()
        consequence = self.consequence if step == NO else None
        seen = (path,)
        return make(
            Trace,
            ("fact", address, step, step, seen, (), said, consequence, remedies, None, (), ()),
        )


class Group(NamedTuple):
    """``any_of`` (the highest step of the parts) or ``all_of`` (the lowest)."""

    kind: str
    parts: tuple[Node, ...]
    key: str
    said_yes: Said | None = None

    def judge(self, view: View, address: str) -> Trace:
        """See `Node`."""
        address = f"{address}/{self.key}"
        parts = tuple([part.judge(view, address) for part in self.parts])
        low, high = (highest if self.kind == "any" else lowest)(parts)
        return combined(self.kind, address, low, high, parts, anchored(self.said_yes, address))


class Changed(NamedTuple):
    """``negate`` (turned round) or ``at_best`` (no more than weigh)."""

    kind: str
    part: Node
    key: str
    consequence: Consequence | None = None

    def judge(self, view: View, address: str) -> Trace:
        """See `Node`."""
        address = f"{address}/{self.key}"
        part = self.part.judge(view, address)
        if self.kind == "not":
            low, high = YES - part.high, YES - part.low
        else:
            low, high = min(part.low, WEIGH), min(part.high, WEIGH)
        consequence = self.consequence or part.consequence
        more = (part.said, consequence, part.remedies, None, (), (part,))
        return make(Trace, (self.kind, address, low, high, (), (), *more))


def fact(
    path: str,
    *values: Any,
    key: str,
    when_in: int = YES,
    when_not: int = NO,
    consequence: Consequence | None = None,
    remedies: tuple[Remedy, ...] = (),
    quiet: bool = False,
) -> Fact:
    """The fact at ``path`` is one of ``values`` (yes when none are given).

    ``quiet``: nothing is said when it is not, because the other alternatives say enough.
    """
    allowed = frozenset(values or (True,))
    return Fact(path, allowed, key, when_in, when_not, consequence, remedies, quiet)


def any_of(*parts: Node, key: str = "any") -> Group:
    """At least one part holds."""
    return Group("any", parts, key)


def all_of(*parts: Node, key: str = "all", says: str | None = None) -> Group:
    """Every part holds; ``says`` is the one sentence for that case."""
    return Group("all", parts, key, Said(says) if says else None)


def negate(part: Node, key: str = "not") -> Changed:
    """The part does not hold."""
    return Changed("not", part, key)


def at_best(part: Node, key: str = "weigh") -> Changed:
    """Where the part holds, the law still leaves room."""
    return Changed("weigh", part, key)


def highest(parts: tuple[Trace, ...]) -> tuple[int, int]:
    """The step that the best of some parts reaches, at both ends of the span."""
    low = high = NO
    for part in parts:
        low = part.low if part.low > low else low
        high = part.high if part.high > high else high
    return low, high


def lowest(parts: tuple[Trace, ...]) -> tuple[int, int]:
    """The step that the worst of some parts reaches, at both ends of the span."""
    low = high = YES
    for part in parts:
        low = part.low if part.low < low else low
        high = part.high if part.high < high else high
    return low, high


def combined(
    kind: str,
    address: str,
    low: int,
    high: int,
    parts: tuple[Trace, ...],
    said_yes: Said | None = None,
) -> Trace:
    """The trace of a group from the traces of its parts."""
    said = said_yes if low == YES else None
    return make(Trace, (kind, address, low, high, (), (), said, None, (), None, (), parts))


def each_once(paths: list[str]) -> tuple[str, ...]:
    """The paths in their order, each once."""
    number = len(paths)
    if number < 2 or (number == 2 and paths[0] != paths[1]):  # as most are
        return tuple(paths)
    return tuple(dict.fromkeys(paths))


def told(
    view: View, address: str, found: Judgement, facts: tuple[str, ...], lacked: tuple[str, ...]
) -> Trace:
    """The trace of a judgement: its sentences and remedies made this condition's own."""
    low, high, said, consequence, remedies, warning, parts, cites = found
    return make(
        Trace,
        (
            "derived",
            address,
            low,
            high,
            facts,
            () if low == high else lacked,
            anchored(said, address),
            consequence,
            _anchored(view, remedies, address) if remedies else (),
            anchored(warning, address) if warning else None,
            cites,
            parts,
        ),
    )


def anchored(said: Said | None, address: str) -> Said | None:
    """A key that begins with a dot, with the id of the condition before it."""
    if said is None:
        return None
    key, values = said
    return make(Said, (_condition(address) + key, values)) if key[0] == "." else said


def _condition(address: str) -> str:
    """The id of the condition that an address lies in."""
    return address.partition("/")[0]


def _anchored(view: View, remedies: tuple[Remedy, ...], address: str) -> tuple[Remedy, ...]:
    """Remedies with the full paths of this relative's facts and the full keys of their words."""
    return tuple(
        Remedy(
            one.kind,
            anchored(one.said, address) or one.said,
            one.on,
            {view.full(path): new for path, new in one.sets.items()},
        )
        for one in remedies
    )
