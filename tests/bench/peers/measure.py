"""Measures one engine in a fresh process and prints what was found as JSON.

Run by ``bench_peers.py``: ``python measure.py ENGINE``.
"""

from __future__ import annotations

import importlib
import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from peers.rules import NAMES, Facts, full_cases, oracle, partial_cases

MOST_CALLS, RUN, MOST_SECONDS = 2000, 40, 6.0
ENGINES = {
    "gezin-desktop": "ours:load",
    "common-expression-language": "expressions:cel_rust",
    "cel-python": "expressions:cel_python",
    "rule-engine": "expressions:rule_engine",
    "zen-engine": "expressions:zen",
    "json-logic-qubit": "expressions:json_logic",
    "jsonlogic-rs": "expressions:json_logic_rust",
    "clipspy": "firing:clips",
    "experta": "firing:experta",
    "durable-rules": "firing:durable",
    "business-rules": "firing:business_rules",
    "SpiffWorkflow": "decision_tables:spiff",
    "bkflow-dmn": "decision_tables:bkflow",
    "openfisca-core": "vectors:openfisca",
}


def memory_mb() -> float:
    """The most memory this process held so far."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return int(next(row for row in lines if "VmHWM" in row).split()[1]) / 1024


def median_us(decide: Callable[[Facts], list[Any]]) -> float:
    """The median processor time of a call, in microseconds: the best of short runs of calls.

    Other work on the machine makes a run slower, never faster; so the quickest run is the fairest.
    """
    cases, medians, end = full_cases(), [], time.process_time() + MOST_SECONDS
    for start in range(0, MOST_CALLS, RUN):
        times = []
        for number in range(start, start + RUN):
            begin = time.process_time_ns()
            decide(cases[number % len(cases)])
            times.append((time.process_time_ns() - begin) / 1000)
        medians.append(statistics.median(times))
        if time.process_time() > end:
            break
    return min(medians)


def right(decide: Callable[[Facts], list[Any]]) -> int:
    """In how many of the full cases all twelve answers are right."""
    return sum(decide(one) == list(oracle(one).values()) for one in full_cases())


def about_the_unknown(decide: Callable[[Facts], list[Any]]) -> dict[str, int]:
    """What is said of conditions that cannot be decided, and of the others in the same cases."""
    found: Counter[str] = Counter()
    for one in partial_cases():
        wanted = oracle(one)
        try:
            answers = decide(one)
        except Exception:
            found["raises"] += sum(answer is None for answer in wanted.values())
            found["cases raised"] += 1
            continue
        for name, answer in zip(NAMES, answers, strict=True):
            if wanted[name] is None:
                found["unknown" if answer is None else "met" if answer else "not met"] += 1
            elif answer is wanted[name]:
                found["decided right"] += 1
            else:
                found["decided wrong"] += 1
    return dict(found)


def main(name: str) -> None:
    """Set up the engine, ask it everything, print what was found."""
    full_cases()
    bare, begin = memory_mb(), time.process_time()
    module, _, function = ENGINES[name].partition(":")
    decide = getattr(importlib.import_module(f"peers.{module}"), function)()
    set_up = (time.process_time() - begin) * 1000
    decide(full_cases()[0])
    found: dict[str, Any] = {"set-up": set_up, "one": median_us(decide), "right": right(decide)}
    found |= {"memory": memory_mb() - bare, "missing": about_the_unknown(decide)}
    if name == "gezin-desktop":
        from peers.ours import as_case, judged

        cases = {id(one): as_case(one) for one in full_cases()}
        found["judged"] = median_us(lambda facts: judged(cases[id(facts)]))
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
