"""Twelve conditions of the partner route over 23 facts, written once for every engine.

A condition is alternatives of things that must all hold (``any`` of ``all``); each thing compares
one fact. The oracle below is plain Python and knows nothing of any engine. It also says which
conditions cannot be decided when facts are missing: by trying a value on each side of every limit.

Days are numbers counted from the receipt date, so that no engine needs a calendar; the amount of
the income norm is dated, as in the law (first and second half of 2026).
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from random import Random
from typing import Any, NamedTuple

Facts = Mapping[str, Any]
SECOND_HALF = 20260701
NORM_FIRST, NORM_SECOND = 2294.40, 2337.00


class Is(NamedTuple):
    """A fact compared with a value: ``in`` a tuple, ``>=``, ``<``, ``<=``, or ``is`` True."""

    fact: str
    how: str
    value: Any


Alternative = tuple[Is, ...]
_LASTING = ("permanent", "eu-long-term-resident", "asylum-permanent", "temporary-regular")
_DIPLOMAS = ("listed-diploma", "eight-years-in-nl", "surinamese-primary-school")
_DUTCH = Is("nationality", "in", ("NL",))

CONDITIONS: dict[str, tuple[Alternative, ...]] = {
    "status": ((_DUTCH,), (Is("status", "in", _LASTING),)),
    "waiting_year": ((_DUTCH,), (Is("lawful_days", ">=", 365),)),
    "statement": ((Is("statement", "is", True),),),
    "solvency": ((Is("insolvency", "in", ("none",)),),),
    "independent": ((Is("permitted", "is", True), Is("taxed", "is", True)),),
    "durable": ((Is("open_ended", "is", True),), (Is("income_days", ">=", 364),)),
    "sufficient": (
        (Is("received", ">=", SECOND_HALF), Is("income", ">=", NORM_SECOND)),
        (Is("received", "<", SECOND_HALF), Is("income", ">=", NORM_FIRST)),
        (Is("sponsor_age", ">=", 67),),
    ),
    "min_age": ((Is("sponsor_age", ">=", 21), Is("relative_age", ">=", 21)),),
    "relationship": (
        (Is("relation", "in", ("spouse", "registered-partner")), Is("official", "is", True)),
        (Is("relation", "in", ("unmarried-partner",)), Is("durable_bond", "is", True)),
    ),
    "cohabitation": ((Is("together", "is", True),), (Is("apart_for_work", "is", True),)),
    "exam": (
        (Is("exam_passed", "is", True), Is("exam_days", "<=", 365)),
        (Is("exam_exemption", "in", _DIPLOMAS),),
    ),
    "passport": (
        (Is("passport_held", "is", True), Is("passport_days", ">=", 0)),
        (Is("identity", "is", True),),
    ),
}
NAMES = tuple(CONDITIONS)

_BOOL = (True, False)
DOMAIN: dict[str, tuple[Any, ...]] = {
    "nationality": ("NL", "GH", "TR"),
    "status": ("permanent", "temporary-regular", "none", "pending"),
    "lawful_days": (30, 364, 365, 900),
    "statement": _BOOL,
    "insolvency": ("none", "bankruptcy"),
    "permitted": _BOOL,
    "taxed": _BOOL,
    "open_ended": _BOOL,
    "income_days": (100, 363, 364, 700),
    "income": (1800.00, 2294.39, 2294.40, 2336.99, 2337.00, 4000.00),
    "sponsor_age": (20, 21, 40, 66, 67),
    "relative_age": (20, 21, 35),
    "relation": ("spouse", "registered-partner", "unmarried-partner", "sibling"),
    "official": _BOOL,
    "durable_bond": _BOOL,
    "together": _BOOL,
    "apart_for_work": _BOOL,
    "exam_passed": _BOOL,
    "exam_days": (10, 365, 366),
    "exam_exemption": ("none", "listed-diploma"),
    "passport_held": _BOOL,
    "passport_days": (-1, 0, 500),
    "identity": _BOOL,
}
"""The 23 facts with a value on each side of every limit; ``received`` is always known."""

_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "in": lambda value, allowed: value in allowed,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "is": operator.eq,
}


def holds(alternatives: Sequence[Alternative], facts: Facts) -> bool:
    """Whether a condition holds when every fact that it reads is known."""
    return any(
        all(_OPERATORS[how](facts[fact], value) for fact, how, value in every)
        for every in alternatives
    )


def read_by(alternatives: Sequence[Alternative]) -> tuple[str, ...]:
    """The facts that a condition reads."""
    return tuple(dict.fromkeys(one.fact for every in alternatives for one in every))


def oracle(facts: Facts) -> dict[str, bool | None]:
    """Every condition: holds, does not hold, or None where a missing fact could still decide."""
    return {name: _decided(alternatives, facts) for name, alternatives in CONDITIONS.items()}


def _decided(alternatives: Sequence[Alternative], facts: Facts) -> bool | None:
    missing = [fact for fact in read_by(alternatives) if fact not in facts]
    answers = set()
    for values in itertools.product(*(DOMAIN[fact] for fact in missing)):
        answers.add(holds(alternatives, {**facts, **dict(zip(missing, values, strict=True))}))
    return answers.pop() if len(answers) == 1 else None


@cache
def full_cases() -> tuple[dict[str, Any], ...]:
    """Two hundred cases in which every fact is known."""
    return tuple(_cases(200))


@cache
def partial_cases() -> tuple[dict[str, Any], ...]:
    """A hundred cases from which a quarter of the facts is left out."""
    dice = Random("a quarter is missing")  # noqa: S311 - dice, no secret
    found = []
    for one in itertools.islice(_cases(300), 200, 300):
        known = {name for name in DOMAIN if dice.random() >= 0.25} | {"received"}
        found.append({name: value for name, value in one.items() if name in known})
    return tuple(found)


def _cases(number: int) -> Iterator[dict[str, Any]]:
    dice = Random("twelve conditions")  # noqa: S311 - dice, no secret
    for _ in range(number):
        case = {name: dice.choice(values) for name, values in DOMAIN.items()}
        case["received"] = dice.choice((20260630, SECOND_HALF, 20261201))
        yield case
