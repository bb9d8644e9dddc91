"""How fast all stored cases are worked through. Run: ``python tests/bench/bench_all_cases.py [n]``.

The real window on a real store in a temporary folder: all cases assessed again, then the calendar
of all cases, each with two processes beside the window. Prints the wall time, the processor time
of everything together, the longest time that the window did not answer (goal: 50 ms), and the
memory of the window's process before and after. Goal of the assessment: 100,000 cases in 60 s on
two cores that are free.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from gezin_desktop.desk import dress  # noqa: E402
from gezin_desktop.desk.frame.clock import Clock  # noqa: E402
from gezin_desktop.desk.frame.outset import set_aside  # noqa: E402
from gezin_desktop.desk.frame.window import MainWindow  # noqa: E402
from gezin_desktop.desk.manage.reassess import ReassessWindow  # noqa: E402
from gezin_desktop.desk.manage.sweep import Sweep  # noqa: E402
from gezin_desktop.desk.settings import LOCK_MINUTES, Settings  # noqa: E402
from gezin_desktop.store import NewSummary, Store, cases, connection  # noqa: E402
from gezin_desktop.store.access.slots import Hardness  # noqa: E402
from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

CASES = 100_000
TODAY = date(2026, 6, 8)
NOW = datetime(2026, 6, 8, 10, tzinfo=UTC)
LIGHT = Hardness(memory_kib=64, passes=1, lanes=1)
PHRASE = "paard batterij nietje wolk"
EXAMPLES = ROOT / "resources" / "examples"
TICK_MS = 5
SETTLE_MS = 12_000


def fill(store: Store, count: int) -> None:
    """Store the examples again and again, in a few transactions."""
    texts = [one.read_text("utf-8") for one in sorted(EXAMPLES.glob("*.json"))]
    for start in range(0, count, 10_000):
        with connection.transaction(store._connection):
            for number in range(start, min(count, start + 10_000)):
                line = NewSummary(f"Gezin {number}", outcome="met")
                cases.add(store._connection, texts[number % len(texts)], line, NOW)


class Pulse:
    """Beats in the window's own loop; the longest pause is what a person would have to wait."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to count."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """The longest pause in milliseconds."""
        self._timer.stop()
        return self.longest * 1000

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last - TICK_MS / 1000)
        self._last = now


def worked() -> float:
    """Processor time of this process and of those that have ended, in seconds."""
    own, others = (resource.getrusage(which) for which in (0, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def resident() -> int:
    """The memory of this process now, in MB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() // 1_000_000


def measure(label: str, count: int, sweep: Sweep, begin: Callable[[], object]) -> None:
    """Print how long a sweep takes, and how long the window did not answer."""
    loop, pulse = QEventLoop(), Pulse()
    QTimer.singleShot(SETTLE_MS, loop.quit)  # the window builds its pages first
    loop.exec()
    for ended in (sweep.ended, sweep.failed):
        ended.connect(loop.quit)
    before, memory, start = worked(), resident(), time.perf_counter()
    pulse.start()
    begin()
    loop.exec()
    wall, pause = time.perf_counter() - start, pulse.stop()
    print(  # noqa: T201
        f"{label:28} {count} cases: {wall:6.1f} s, processor {worked() - before:6.1f} s, "
        f"longest pause {pause:5.0f} ms, memory {memory} -> {resident()} MB",
        flush=True,
    )


def main() -> None:
    """Measure both sweeps in a window."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    app = QApplication(sys.argv[:1])
    dress.install(app)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        store, _code = Store.create(folder, PHRASE, hardness=LIGHT, now=lambda: NOW)
        fill(store, count)
        settings = Settings(Path(place) / "config")
        settings.put(LOCK_MINUTES, LOCK_MINUTES.high)  # nobody touches the window meanwhile
        clock = Clock(lambda: TODAY, lambda: NOW, time.monotonic)
        window = MainWindow(settings, folder, clock, LIGHT)
        window.room.enter(store)
        window.deeds.locking.came_inside(False)
        window.show()
        set_aside()
        window.deeds.all_cases.reassess()
        (asked,) = window.findChildren(ReassessWindow)
        measure("assess all cases again", count, asked.sweep, asked.begin)
        asked.close()
        sweep = window.deeds.all_cases.page.sweep
        measure("calendar of all cases", count, sweep, window.deeds.all_cases.show_deadlines)
        window.open_case.finish()
        store.close()
        window.room.store = None
        window.close()


if __name__ == "__main__":
    main()
