"""Judging over every way in which a handful of facts can be filled in.

Where a rule weighs several facts against each other, a tree cannot say exactly when it is decided.
The rule itself is then written for complete facts, and tried with every possible value of each fact
that is not known: if all answers agree, the rule is decided.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

from gezin_desktop.law.logic import Judgement, open_
from gezin_desktop.law.view import View

BOOL = (True, False)


def every(
    view: View, rule: Callable[..., Judgement], facts: Mapping[str, tuple[str, Sequence[Any]]]
) -> Judgement:
    """The judgement of a rule over all values that its unknown facts may take.

    Args:
        view: the relative on the receipt date.
        rule: judges complete facts, given as keyword arguments; it must answer with one step.
        facts: for each argument the path of the fact and all values it can have.
    """
    known = {name: view.ask(path) for name, (path, _) in facts.items()}
    choices = [
        values if known[name] is None else (known[name],) for name, (_, values) in facts.items()
    ]
    found = [rule(**dict(zip(facts, chosen, strict=True))) for chosen in product(*choices)]
    low, high = min(one.low for one in found), max(one.high for one in found)
    return found[0] if low == high else open_(low, high)
