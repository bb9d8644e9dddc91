"""How fast a letter is made and how large it is. Run: ``python tests/bench/bench_letter.py``.

Prints the least time, the median and the 95th percentile in milliseconds of processor time beside
the goals. "Warm" makes the letter again in a process that made one before; "cold" is the time in a
fresh process from the first import of the letter to the finished bytes.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from gezin_desktop import assets  # noqa: E402
from gezin_desktop.case.reading import read_case  # noqa: E402
from gezin_desktop.law.assess import assess  # noqa: E402

TODAY = date(2026, 11, 21)
MADE_AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
ROUNDS, COLD_ROUNDS = 20, 7
_COLD = """
import sys, time
sys.path.insert(0, sys.argv[1])
from datetime import UTC, date, datetime
from gezin_desktop import assets
from gezin_desktop.case.reading import read_case
from gezin_desktop.law.assess import assess
path = next(assets.path("examples").glob("01*"))
case = read_case(path.read_bytes())
found = assess(case, date(2026, 11, 21))
start = time.process_time()
from gezin_desktop.letter.compose import letter_for
from gezin_desktop.letter.desk import DeskProfile
from gezin_desktop.letter.pdf.draw import render
made_at = datetime(2026, 11, 21, 12, tzinfo=UTC)
words = letter_for(case, found, language="nl", today=made_at.date(), desk=DeskProfile())
render(words, made_at=made_at)
print((time.process_time() - start) * 1000)
"""


def measured(work: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Milliseconds of each round."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return times


def told(name: str, times: list[float], goal: str) -> None:
    """One line with the least, the median, the 95th percentile and the goal."""
    middle = statistics.median(times)
    high = sorted(times)[max(0, round(0.95 * len(times)) - 1)]
    sys.stdout.write(
        f"{name:42} {min(times):6.1f} {middle:6.1f} ms  p95 {high:8.1f} ms   goal {goal}\n"
    )


def cold() -> list[float]:
    """The first letter of a fresh process, several times."""
    run = [sys.executable, "-c", _COLD, str(ROOT)]
    return [
        float(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
        for _ in range(COLD_ROUNDS)
    ]


def warm(number: str) -> None:
    """One example: words, pages, both, and the size."""
    from gezin_desktop.letter.compose import letter_for
    from gezin_desktop.letter.content.later import assess_later
    from gezin_desktop.letter.desk import DeskProfile
    from gezin_desktop.letter.model import Letter
    from gezin_desktop.letter.pdf.draw import render

    case = read_case(next(assets.path("examples").glob(f"{number}*")).read_bytes())
    found, later = assess(case, TODAY), assess_later(case, TODAY)
    desk = DeskProfile()
    words = letter_for(case, found, language="nl", today=TODAY, desk=desk, later=later)
    pdf = render(words, made_at=MADE_AT)

    def compose() -> Letter:
        return letter_for(case, found, language="nl", today=TODAY, desk=desk, later=later)

    def whole() -> object:
        return render(compose(), made_at=MADE_AT)

    told(f"{number}: words", measured(compose), "-")
    told(f"{number}: pages", measured(lambda: render(words, made_at=MADE_AT)), "-")
    told(f"{number}: letter, warm", measured(whole), "100 ms, at most 150 ms (three pages)")
    sys.stdout.write(
        f"{number}: size {len(pdf) / 1000:.0f} kB, goal 60 kB Latin, 120 kB all scripts\n"
    )


def main() -> None:
    """Measures and prints everything."""
    for number in ("01", "04", "08"):
        warm(number)
    told("01: letter, cold", cold(), "500 ms")


if __name__ == "__main__":
    main()
