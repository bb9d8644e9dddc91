"""Twelve conditions in the notation of the program, against an oracle that knows no notation.

The same conditions, cases and oracle measure other engines (``tests/bench/bench_peers.py``).
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

from peers import ours
from peers.rules import NAMES, full_cases, oracle, partial_cases


def test_every_answer_about_whole_cases_is_right():
    decide = ours.load()
    for facts in full_cases():
        assert dict(zip(NAMES, decide(facts), strict=True)) == oracle(facts)


def test_unknown_is_said_exactly_where_a_missing_fact_could_still_decide():
    decide, unknown = ours.load(), 0
    for facts in partial_cases():
        found = dict(zip(NAMES, decide(facts), strict=True))
        assert found == oracle(facts)
        unknown += sum(answer is None for answer in found.values())
    assert unknown > 300
