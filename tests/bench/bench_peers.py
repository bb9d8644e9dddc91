"""The law beside other rules engines, on the same twelve conditions in the same run.

Run: ``python tests/bench/bench_peers.py [engine ...]``. The engines of ``peers.txt`` are installed
into a folder of their own (``build/peers``) on the first run; the tests never need them.

Each engine runs in a fresh process. The facts are flat values, turned into the engine's own model
inside the timed call; every answer is checked against an oracle in plain Python, and every answer
about a case that lacks a quarter of its facts against one that knows what cannot be decided.
Times are processor time. This program gives a whole trace with every answer, the others a yes or
no. pyDMNrules and policyengine-core are left out: the one starts for 14 seconds, the other brings
half a gigabyte of packages; both have a relative here (bkflow-dmn, openfisca-core).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

from peers.measure import ENGINES  # noqa: E402

PLACE = ROOT / "build" / "peers"
OURS = "gezin-desktop"
PATIENCE = 300  # seconds for one engine


def peers_python() -> Path:
    """The interpreter of the folder in which the peers are installed, made where it is not."""
    python = PLACE / ("Scripts" if os.name == "nt" else "bin") / "python"
    wanted = (HERE / "peers.txt").read_text(encoding="utf-8")
    seal = PLACE / "installed.txt"
    if not seal.is_file() or seal.read_text(encoding="utf-8") != wanted:
        venv.create(PLACE, with_pip=True, clear=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "-r", str(HERE / "peers.txt")]
        subprocess.run(install, check=True)
        seal.write_text(wanted, encoding="utf-8")
    return python


def measured(name: str) -> dict[str, Any] | None:
    """What one engine did, in a process of its own; nothing where it could not run."""
    python = sys.executable if name == OURS else str(peers_python())
    done = subprocess.run(
        [python, str(HERE / "peers" / "measure.py"), name],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    found = next((row for row in done.stdout.splitlines() if row.startswith("{")), None)
    if found is None:
        sys.stderr.write(f"{name}: {done.stderr.strip().splitlines()[-1:]}\n")
        return None
    answer: dict[str, Any] = json.loads(found)
    return answer


def line(*cells: object) -> None:
    """One row of the table."""
    widths = (28, 9, 8, 10, 9, 9, 9, 8, 9, 9)
    row = [f"{cells[0]:<{widths[0]}}"]
    row += [f"{cell!s:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True)]
    sys.stdout.write("".join(row) + "\n")


def told(name: str, found: dict[str, Any], ours: float) -> None:
    """One engine: cost, correctness, and what it says of what cannot be decided."""
    missing = found["missing"]
    line(
        name,
        f"{found['set-up']:.0f}",
        f"{found['memory']:.1f}",
        f"{found['one']:.0f}",
        f"{found['one'] / ours:.2f}",
        f"{found['right']}/200",
        missing.get("unknown", 0),
        missing.get("met", 0),
        missing.get("not met", 0),
        missing.get("raises", 0),
    )


def main(names: list[str]) -> int:
    """Measure the engines named, or all, and print the table."""
    chosen = [OURS, *(name for name in names or ENGINES if name != OURS)]
    unknown = set(chosen) - set(ENGINES)
    if unknown:
        sys.stderr.write(f"no such engine: {', '.join(sorted(unknown))}\n")
        return 2
    results = {name: measured(name) for name in chosen}
    ours = results[OURS]
    if ours is None:
        return 1
    sys.stdout.write("twelve conditions, 23 facts; of 100 cases without a quarter of the facts, ")
    sys.stdout.write(f"{ours['missing']['unknown']} conditions cannot be decided\n\n")
    line("", "set-up", "memory", "one case", "to", "right", "says", "guesses", "guesses", "raises")
    line("", "ms", "MB", "µs", "ours", "", "unknown", "met", "not met", "")
    for name, found in results.items():
        if found is not None:
            told(name, found, ours["one"])
        if name == OURS:
            told("  without the case model", ours | {"one": ours["judged"]}, ours["one"])
    wrong = [name for name, found in results.items() if found and found["right"] < 200]
    sys.stdout.write(f"\nwrong answers: {', '.join(wrong) or 'none'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
