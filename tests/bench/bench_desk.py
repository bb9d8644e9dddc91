"""How fast the window is: start, keystroke, language, tabs, saving. Needs a quiet machine.

    python tests/bench/bench_desk.py           all figures, one a line
    python tests/bench/bench_desk.py --quick   fewer rounds
    python tests/bench/bench_desk.py --busy    processor time of the window alone, without the start

The start is measured in processes of its own with ``--measure-start``; everything else in one real
window on a family of five, painted on the offscreen platform unless QT_QPA_PLATFORM names another.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

EXAMPLE = ROOT / "resources" / "examples" / "08-large-family-mixed.json"
TODAY = date(2026, 6, 8)
GOALS = {
    "start: first paint": 300,
    "start: usable": 1000,
    "start: memory (MB)": 150,
    "keystroke to painted outcome": 16,
    "language switch": 60,
    "tab shown again": 50,
    "tab shown first": 50,
}


_BUSY: list[bool] = []


def percentile(values: list[float], part: float) -> float:
    """The value below which a part of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(part * (len(ordered) - 1)))]


def tell(name: str, values: list[float], unit: str = "ms") -> None:
    """Print median, 95th percentile and the goal."""
    goal = GOALS.get(name)
    aim = f"   goal {goal}" if goal else ""
    print(  # noqa: T201 - a command for people
        f"{name:32} median {statistics.median(values):7.1f}   "
        f"p95 {percentile(values, 0.95):7.1f} {unit}{aim}"
    )


def starts(rounds: int) -> None:
    """Start the program on a case file as a process of its own."""
    found: dict[str, list[float]] = {"first_paint_ms": [], "usable_ms": [], "rss_mb": []}
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "GEZIN_DESKTOP_CONFIG": home, "GEZIN_DESKTOP_DATA": home}
        command = [sys.executable, "-m", "gezin_desktop", "--measure-start", str(EXAMPLE)]
        for turn in range(rounds + 1):
            ended = subprocess.run(
                command, env=env, cwd=ROOT, capture_output=True, text=True, check=True
            )
            if turn:  # the first start fills the caches of the disk and of compiled code
                for name, value in json.loads(ended.stdout).items():
                    found[name].append(value)
    tell("start: first paint", found["first_paint_ms"])
    tell("start: usable", found["usable_ms"])
    tell("start: memory (MB)", found["rss_mb"], "MB")


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes, painting included."""
    from PySide6.QtWidgets import QApplication

    clock = time.thread_time if _BUSY else time.perf_counter
    begin = clock()
    work()
    QApplication.processEvents()
    return 1000 * (clock() - begin)


@contextmanager
def family_window(home: Path) -> Iterator[Any]:
    """A window on a family of five, shown as on a laptop; taken down afterwards."""
    from gezin_desktop.before_window import Wanted
    from gezin_desktop.desk.frame import outset, program
    from gezin_desktop.desk.frame.clock import Clock
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.settings import Settings
    from PySide6.QtWidgets import QApplication

    app = program._application("nl")
    settings = Settings(home)
    program._put_on(app, settings, Wanted(language="nl"))
    window = MainWindow(settings, home / "data", Clock(today=lambda: TODAY))
    outset.set_aside()
    window.deeds.cases.open_file(EXAMPLE)
    window.resize(1366, 698)
    window.show()
    QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, 0)
    app.processEvents()


def in_the_window(rounds: int) -> None:
    """Type, switch and turn pages in one window."""
    from gezin_desktop.desk.ahead import PagesAhead
    from gezin_desktop.desk.form.catalogue import FORM_TABS, TABS
    from gezin_desktop.desk.language import language
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    with tempfile.TemporaryDirectory() as home, family_window(Path(home)) as window:
        view = window.case_view
        ahead = PagesAhead(view, pause=0)  # as while a counsellor reads what was opened
        while not ahead.done:
            QApplication.processEvents()
        first = [timed(lambda key=tab.key: view.show_tab(key)) for tab in TABS]
        again = [timed(lambda key=tab.key: view.show_tab(key)) for _ in range(3) for tab in TABS]
        view.finish()  # the letter is made beside the window; it must not share the measure
        QApplication.processEvents()
        view.go_to("sponsor.incomes[0].monthly_gross")
        QApplication.processEvents()
        field = QApplication.focusWidget()
        assert field is not None
        field.selectAll()  # type: ignore[attr-defined]
        digits = [*"2600", *"\b\b\b\b"] * rounds
        strokes = [timed(lambda key=key: QTest.keyClicks(field, key)) for key in digits]
        widgets = len(window.findChildren(QWidget))
        switches = [
            timed(lambda: language().choose("en" if language().current == "nl" else "nl"))
            for _ in range(2 * rounds)
        ]
        view.show_tab(FORM_TABS[0].key)
        undo = [timed(window.deeds.edits.undo) for _ in range(3)]
        tell("keystroke to painted outcome", strokes)
        tell("language switch", switches)
        print(f"{'widgets in the window':32} {widgets}")  # noqa: T201
        tell("tab shown first", first)
        tell("tab shown again", again)
        tell("undo with its jump", undo)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the window.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument(
        "--busy", action="store_true", help="count processor time of the window, skip the start"
    )
    asked = parser.parse_args()
    rounds = 3 if asked.quick else 10
    if asked.busy:
        _BUSY.append(True)
    else:
        starts(rounds)
    in_the_window(rounds)


if __name__ == "__main__":
    main()
