"""How fast the smallest changes are, and many cases at once.

Run: ``python tests/bench/bench_changes.py [cases]``. Prints the median and the 95th percentile in
milliseconds beside the goals: a family of five with every route, trace, earliest date and smallest
change; then the same cases judged again in one process and in two. Figures are processor time
where the machine is shared, and wall time for the whole batch.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from gezin_desktop.case.model import Case  # noqa: E402
from gezin_desktop.case.reading import read_case, write_case  # noqa: E402
from gezin_desktop.law.assess import assess  # noqa: E402
from gezin_desktop.law.batch import reassess  # noqa: E402
from gezin_desktop.law.changes.smallest import outlook  # noqa: E402
from gezin_desktop.law.compare import compare  # noqa: E402
from gezin_desktop.law.view import Common  # noqa: E402
from gezin_desktop.law.whatif import what_if  # noqa: E402

TODAY = date(2026, 2, 20)
CASES = 100_000
FOLDER = ROOT / "tests" / "cases" / "national"
EXAMPLES = ROOT / "resources" / "examples"


def data(name: str) -> dict[str, Any]:
    """One of the default families of the legal cases."""
    found: dict[str, Any] = json.loads((FOLDER / f"default-{name}.json").read_text("utf-8"))
    return found


def family_of_five(**sponsor: Any) -> Case:
    """A sponsor, a partner who must still pass the exam, and three children; income too low."""
    family = data("couple")
    family["receipt_date"] = "2026-03-02"
    family["sponsor"] |= sponsor
    family["sponsor"]["incomes"][0]["monthly_gross"] = "2100.00"
    family["relatives"][0]["exam"] |= {"passed": False, "result_dated": None}
    for number, birth in enumerate(("2008-09-20", "2014-02-11", "2019-12-24")):
        child = data("child")["relatives"][0]
        child |= {"id": f"child-{number}", "birth_date": birth}
        family["relatives"].append(child)
    return read_case(json.dumps(family))


def everything(case: Case) -> None:
    """Every route with trace and earliest date, and its smallest changes."""
    common: Common = {}
    for route in assess(case, TODAY, common=common).routes:
        relative = case.relative(route.relative)
        outlook(case, relative, route.route, TODAY, found=route, common=common)


def only_changes(case: Case) -> Callable[[], None]:
    """The smallest changes, the assessment at hand."""
    found = assess(case, TODAY)

    def work() -> None:
        common: Common = {}
        for route in found.routes:
            relative = case.relative(route.relative)
            outlook(case, relative, route.route, TODAY, found=route, common=common)

    return work


def measure(label: str, goal: str, work: Callable[[], object], times: int = 60) -> None:
    """Print the median and the 95th percentile of the processor time of some runs."""
    work()
    taken = []
    for _ in range(times):
        begin = time.process_time()
        work()
        taken.append((time.process_time() - begin) * 1000)
    taken.sort()
    late = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    print(f"{label:52} {statistics.median(taken):9.2f} {late:9.2f}   {goal}")  # noqa: T201


def stored(count: int) -> Iterator[tuple[int, str]]:
    """So many stored cases: the examples and the default families, one after the other."""
    texts = [write_case(read_case(one.read_text("utf-8"))) for one in EXAMPLES.glob("*.json")]
    texts += [write_case(read_case(json.dumps(data(one)))) for one in ("couple", "child")]
    texts.append(write_case(family_of_five()))
    for number in range(count):
        yield number, texts[number % len(texts)]


def judged(part: tuple[int, int]) -> tuple[int, int]:
    """Judges every ``step``-th case; gives the number of routes and the memory used in MB."""
    count, routes = part[0], 0
    for one in reassess(stored(count), TODAY):
        routes += len(one.routes or ())
    return routes, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def batch(count: int, processes: int) -> None:
    """Print the wall time of many cases, shared out over processes."""
    begin = time.perf_counter()
    parts = [(count // processes, processes)] * processes
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        found = pool.map(judged, parts)
    took = time.perf_counter() - begin
    routes, memory = sum(one for one, _ in found), max(most for _, most in found)
    print(  # noqa: T201
        f"{count} cases, {processes} process(es): {took:6.1f} s, {count / took:7.0f} cases a "
        f"second, {routes} routes, at most {memory} MB each"
    )


def main() -> None:
    """Measure one family, then many."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    dutch = family_of_five()
    eu = family_of_five(nationalities=["PL"], eu_registered=True)
    print(f"{'':52} {'median':>9} {'95 %':>9}   goal (ms)")  # noqa: T201
    for name, case in (("Dutch", dutch), ("Polish", eu)):
        routes = len(assess(case, TODAY).routes)
        about = f"{name} family of five, {routes} routes"
        measure(f"{about}: everything", "25", lambda case=case: everything(case))
        measure(f"{about}: assessment", "-", lambda case=case: assess(case, TODAY))
        measure(f"{about}: smallest changes", "-", only_changes(case))
    found = assess(dutch, TODAY)
    measure("routes side by side", "-", lambda: compare(found, "partner"))
    later = {"receipt_date": date(2026, 9, 1)}
    measure("what if (one assessment)", "-", lambda: what_if(dutch, later, TODAY, before=found))
    batch(count // 10, 1)
    batch(count, 2)


if __name__ == "__main__":
    main()
