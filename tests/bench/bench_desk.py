"""How fast the window is: start, keystroke, language, tabs, saving. Needs a quiet machine.

    python tests/bench/bench_desk.py           all figures, one a line
    python tests/bench/bench_desk.py --quick   fewer rounds
    python tests/bench/bench_desk.py --busy    processor time of the window alone, without the start
    python tests/bench/bench_desk.py --start   only the start, the unlocking and the memory

The start is measured in processes of its own with ``--measure-start``, unlocking and memory each in
a fresh process too; everything else in one real window on a family of five, painted on the
offscreen platform unless QT_QPA_PLATFORM names another.
"""

from __future__ import annotations

import argparse
import dataclasses
import gc
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

from gezin_desktop.qt_loading import load_qt  # noqa: E402

load_qt()  # as the program does: what nobody asks of Qt takes no memory

EXAMPLE = ROOT / "resources" / "examples" / "08-large-family-mixed.json"
TODAY = date(2026, 6, 8)
GOALS = {
    "start: first paint": 300,
    "start: usable": 1000,
    "start: memory (MB)": 150,
    "unlocked to list of cases": 200,
    "memory: case and letter (MB)": 150,
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


def in_fresh_processes(rounds: int) -> None:
    """What a process can tell only once: from unlocking to the list, and the memory it takes."""
    found: dict[str, list[float]] = {}
    for _turn in range(rounds):
        for part in ("unlock", "memory"):
            command = [sys.executable, __file__, "--part", part]
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            for name, value in json.loads(told.splitlines()[-1]).items():
                found.setdefault(name, []).append(value)
    for name, values in found.items():
        tell(name, values, "MB" if "MB" in name else "ms")


def unlock(home: Path) -> dict[str, float]:
    """Type the passphrase of a store with cases; from the open store to the painted list."""
    from gezin_desktop.desk.frame.clock import Clock
    from gezin_desktop.desk.frame.list_ahead import ListAhead
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.store import Store
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    _app, settings = application(home)
    phrase = "paard batterij nietje wolk"
    store, _code = Store.create(home / "data", phrase)
    text = EXAMPLE.read_text(encoding="utf-8")
    fill_store(store, text, 200)
    store.close()
    window = MainWindow(settings, home / "data", Clock())
    window.resize(1366, 698)
    window.entry.begin()
    window.show()
    ahead = ListAhead(window)
    while not ahead.done:  # as while the passphrase is typed
        QApplication.processEvents()
    opened: list[float] = []
    window.room.entered.connect(lambda: opened.append(time.perf_counter()))
    page: Any = window.stack.currentWidget()
    QTest.keyClicks(page.field, phrase)
    begin = time.perf_counter()
    page.field.enter.emit()
    while not opened:
        QApplication.processEvents()
    QApplication.processEvents()
    done = time.perf_counter()
    window.close()
    return {
        "passphrase tried": 1000 * (opened[0] - begin),
        "unlocked to list of cases": 1000 * (done - opened[0]),
    }


def fill_store(store: Any, text: str, cases: int) -> None:
    """Put copies of a case into a store."""
    from gezin_desktop.case.reading import read_case
    from gezin_desktop.desk.summaries import new_summary
    from gezin_desktop.law.assess import assess
    from gezin_desktop.law.summary import summary_of

    case = read_case(text.encode())
    summary = new_summary(summary_of(case, assess(case, TODAY), ""))
    for _one in range(cases):
        store.add(text, dataclasses.replace(summary, number=None))


def memory_of(home: Path) -> dict[str, float]:
    """The memory of a window on a case: with its letter, then with everything opened once."""
    from gezin_desktop.desk.form.catalogue import TABS
    from gezin_desktop.desk.frame.measure import memory
    from gezin_desktop.desk.over import OVER
    from PySide6.QtTest import QTest

    with family_window(home) as window:
        view = window.case_view
        view.show_tab("letter")
        pages = view.page("letter").letter.pages
        while pages.letter is None:  # it is made beside the window
            QTest.qWait(20)
        QTest.qWait(500)
        found = {"memory: case and letter (MB)": memory()}
        for key in (*(tab.key for tab in TABS), *sorted(OVER)):
            view.show_tab(key)
            QTest.qWait(200)
        return {**found, "memory: everything opened (MB)": memory()}


PARTS = {"unlock": unlock, "memory": memory_of}


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes, painting included."""
    from PySide6.QtWidgets import QApplication

    clock = time.thread_time if _BUSY else time.perf_counter
    begin = clock()
    work()
    QApplication.processEvents()
    return 1000 * (clock() - begin)


def application(home: Path) -> tuple[Any, Any]:
    """The program's application and settings, dressed as at its start."""
    from gezin_desktop.app import TURN
    from gezin_desktop.before_window import Wanted
    from gezin_desktop.desk.frame import program
    from gezin_desktop.desk.settings import Settings

    gc.disable()
    sys.setswitchinterval(TURN)
    app = program._application("nl")
    settings = Settings(home)
    program._put_on(app, settings, Wanted(language="nl"))
    return app, settings


@contextmanager
def family_window(home: Path) -> Iterator[Any]:
    """A window on a family of five, shown as on a laptop; taken down afterwards."""
    from gezin_desktop.desk.frame import outset
    from gezin_desktop.desk.frame.clock import Clock
    from gezin_desktop.desk.frame.window import MainWindow
    from PySide6.QtWidgets import QApplication

    app, settings = application(home)
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
    parser.add_argument("--start", action="store_true", help="only start, unlocking and memory")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.part:
        with tempfile.TemporaryDirectory() as home:
            print(json.dumps(PARTS[asked.part](Path(home))))  # noqa: T201
        return
    rounds = 3 if asked.quick else 15
    if asked.busy:
        _BUSY.append(True)
    else:
        starts(rounds)
        in_fresh_processes(3)
    if not asked.start:
        in_the_window(rounds)


if __name__ == "__main__":
    main()
