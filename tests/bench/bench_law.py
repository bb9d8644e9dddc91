"""How fast the law is judged. Run: ``python tests/bench/bench_law.py [rounds]``.

Prints medians of processor time beside the goals, so that other work on the machine counts little:
import and loading over a bare interpreter (time and memory, each in a fresh process), every
condition of every open route of one relative with the full trace, the same with remedies, papers,
fees, days and the first possible day, a family of five, and that family typed on as in the
window. The first two lines tell how fast the machine is.
"""

from __future__ import annotations

import gc
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from gezin_desktop import assets  # noqa: E402
from gezin_desktop.case.model import Case  # noqa: E402
from gezin_desktop.case.paths import put  # noqa: E402
from gezin_desktop.case.reading import read_case  # noqa: E402
from gezin_desktop.law.again import Assessor  # noqa: E402
from gezin_desktop.law.assess import assess  # noqa: E402
from gezin_desktop.law.condition import judge  # noqa: E402
from gezin_desktop.law.opening import open_routes  # noqa: E402
from gezin_desktop.law.routes import conditions_on  # noqa: E402
from gezin_desktop.law.tables.book import tables  # noqa: E402
from gezin_desktop.law.view import View  # noqa: E402

TODAY = date(2026, 11, 27)
STARTS = 15
TYPED: dict[str, tuple[object, ...]] = {
    "sponsor.given_names": ("A", "An"),
    "sponsor.incomes[0].monthly_gross": ("2", "25", "250", "2500"),
    "relatives.fatima.exam.passed": (True, False),
}
_TELL = """
import time
from pathlib import Path
peak = next(row for row in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in row)
print(time.process_time() * 1000, peak.split()[1])
"""
BARE = _TELL
WITH_PYDANTIC = "from pydantic import BaseModel, ConfigDict, Field, model_validator" + _TELL
"""What it takes to define a model at all; ``import pydantic`` by itself loads next to nothing."""
FIRST = (
    "; from datetime import date; from gezin_desktop import assets;"
    "(path,) = assets.path('examples').glob('08-*.json');"
    "assess(read_case(path.read_bytes()), date(2026, 11, 27))"
)
WITH_QT = "import PySide6.QtWidgets" + _TELL
CORE = (
    "import gc; gc.set_threshold(50_000, 20, 20);"  # as both doors of the program do
    "from gezin_desktop.case.reading import read_case;"
    "from gezin_desktop.law.assess import assess;"
    "from gezin_desktop.law.tables.book import tables; tables()"
)


def started(code: str, kept: str) -> tuple[float, float]:
    """Milliseconds and megabytes of a fresh interpreter, each the median of some starts.

    ``kept``: where the compiled modules are kept, as in an installed program; the first start,
    which makes them, does not count.
    """
    times, sizes = [], []
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    for number in range(STARTS + 1):
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env=env | {"PYTHONPYCACHEPREFIX": kept},
        )
        if number == 0:
            continue
        used, peak = done.stdout.split()
        times.append(float(used))
        sizes.append(int(peak) / 1024)
    return statistics.median(times), statistics.median(sizes)


def median_ms(work: Callable[[], object], rounds: int) -> float:
    """The median of some rounds, after one to warm up."""
    work()
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        times.append((time.process_time() - begin) * 1000)
    return statistics.median(times)


def example(name: str) -> Case:
    """One of the example cases, by the start of its file name."""
    (path,) = assets.path("examples").glob(f"{name}-*.json")
    return read_case(path.read_bytes())


def family_of_five() -> Case:
    """A sponsor, a partner and three children, all facts known as far as the examples know them."""
    couple = json.loads(example("01").model_dump_json(exclude_defaults=True))
    (child,) = json.loads(example("04").model_dump_json(exclude_defaults=True))["relatives"]
    couple["relatives"] += [child | {"id": f"child-{number}"} for number in range(1, 4)]
    return read_case(json.dumps(couple))


def judged(case: Case) -> int:
    """Every condition of every open route of the first relative, with its trace."""
    law, relative = tables(), case.relatives[0]
    day, count = case.receipt_date or TODAY, 0
    for route in open_routes(case, relative, day, law).routes:
        view = View(case, relative, route, day, TODAY, law)
        for condition in conditions_on(route, view.day):
            judge(condition, view)
            count += 1
    return count


def typed(case: Case, path: str, values: tuple[object, ...]) -> Callable[[], object]:
    """The next answer at a path, assessed by who has assessed the one before."""
    again = Assessor()
    states = itertools.cycle([put(case, path, value) for value in values])
    again(case, TODAY)
    return lambda: again(next(states), TODAY)


def sums() -> int:
    """Plain work that no change to the program makes faster."""
    return sum(number * number % 7 for number in range(20_000))


def line(name: str, value: float, unit: str, goal: str = "") -> None:
    """One row of the table."""
    sys.stdout.write(f"{name:<58}{value:>9.2f} {unit:<3}  {goal}\n")


def main(rounds: int) -> None:
    """Measure and print everything, with the collector as both doors of the program set it."""
    gc.set_threshold(50_000, 20, 20)
    with tempfile.TemporaryDirectory() as kept:
        codes = (BARE, WITH_PYDANTIC, CORE + _TELL, CORE + FIRST + _TELL, WITH_QT)
        bare, pydantic, core, first, qt = (started(code, kept) for code in codes)
    line("this machine: import of PySide6.QtWidgets", qt[0] - bare[0], "ms")
    line("this machine: 20,000 squares", median_ms(sums, rounds), "ms")
    line("core import and law, over a bare interpreter", core[0] - bare[0], "ms", "goal 150")
    line("  memory of it", core[1] - bare[1], "MB", "goal 40")
    line("  of which our own, over one with pydantic", core[0] - pydantic[0], "ms", "goal 60")
    line("  memory of that", core[1] - pydantic[1], "MB", "goal 10")
    line("the same and a first family of four assessed", first[0] - bare[0], "ms")
    for name in ("01", "04", "05", "08", "10"):
        case = example(name)
        what = f"all routes of one relative, full trace (example {name})"
        line(what, median_ms(lambda case=case: judged(case), rounds), "ms", "goal 1")
    for name in ("01", "08"):
        case = example(name)
        what = f"whole assessment (example {name}, {len(case.relatives)} relatives)"
        line(what, median_ms(lambda case=case: assess(case, TODAY), rounds // 4), "ms", "goal 5")
    five = family_of_five()
    line(
        "whole assessment, family of five",
        median_ms(lambda: assess(five, TODAY), rounds // 4),
        "ms",
    )
    for path, values in TYPED.items():
        what = f"family of five, typed: {path}"
        line(what, median_ms(typed(five, path, values), rounds // 4), "ms")
    line("memory of this process", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
