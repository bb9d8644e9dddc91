"""How long the window does not answer, at the longest, in a walk through all tabs and views.

    python tests/bench/bench_stalls.py            pages built while nobody types, then the walk
    python tests/bench/bench_stalls.py --at-once  the walk before any page was built
    python tests/bench/bench_stalls.py --all      every step, longest first

A timer without a delay beats once in every turn of the event loop; between two beats nothing is
heard and nothing painted. Told are the processor time of the window's own thread, which other work
on the machine hardly touches, and the time by the clock.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench_desk import family_window

GOAL = 50
BREATH_MS = 30
REST_MS = 400
LETTER_MS = 1500
"""Long enough for what a step sets going beside the window to come back."""


class Beat:
    """Notes the longest stretch between two turns of the event loop."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(0)
        self.begin()

    def begin(self) -> None:
        """Forget what was noted."""
        self._clock, self._worked = time.perf_counter(), time.thread_time()
        self.longest = self.busiest = 0.0

    def _beat(self) -> None:
        clock, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, 1000 * (clock - self._clock))
        self.busiest = max(self.busiest, 1000 * (worked - self._worked))
        self._clock, self._worked = clock, worked


def rest(milliseconds: int) -> None:
    """Let the event loop turn."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def steps(window: Any) -> list[tuple[str, Callable[[], object]]]:
    """Every tab, part and view, and what is done to a whole window."""
    from gezin_desktop.desk.form.catalogue import TABS
    from gezin_desktop.desk.language import language

    view = window.case_view
    walk: list[tuple[str, Callable[[], object]]] = [
        (f"tab {tab.key}", lambda key=tab.key: view.show_tab(key)) for tab in TABS
    ]
    walk.append(("tab letter again", lambda: view.show_tab("letter")))
    for part in ("check", "follow", "kept"):
        walk.append((f"letter: {part}", lambda key=part: view.page("letter").show_part(key)))
    for over in ("outcome", "compare", "timeline"):
        walk.append((f"view {over}", lambda key=over: view.toggle_over(key)))
        walk.append((f"back from {over}", lambda key=over: view.toggle_over(key)))
    walk += [
        ("tab start again", lambda: view.show_tab("start")),
        ("another person", lambda: view.step_person(1)),
        ("what if", view.begin_what_if),
        ("what if dropped", view.what_if.give_up),
        ("English", lambda: language().choose("en")),
        ("Dutch", lambda: language().choose("nl")),
        ("all cases", window.show_list),
        ("settings", window.show_preferences),
        ("the case again", window.show_case),
    ]
    return walk


def main() -> None:
    """Walk and print."""
    parser = argparse.ArgumentParser(description="Measure how long the window does not answer.")
    parser.add_argument("--at-once", action="store_true", help="before any page was built")
    parser.add_argument("--all", action="store_true", help="every step")
    asked = parser.parse_args()
    found: list[tuple[float, float, str]] = []
    with tempfile.TemporaryDirectory() as home, family_window(Path(home)) as window:
        from gezin_desktop.desk.ahead import PagesAhead

        beat = Beat()
        if not asked.at_once:
            beat.begin()
            ahead = PagesAhead(window.case_view, pause=BREATH_MS)
            while not ahead.done:
                rest(BREATH_MS)
            found.append((beat.busiest, beat.longest, "a page built ahead"))
        for name, work in steps(window):
            rest(BREATH_MS)
            beat.begin()
            work()
            rest(LETTER_MS if name in ("tab letter", "tab papers") else REST_MS)
            found.append((beat.busiest, beat.longest, name))
        window.case_view.finish()
    found.sort(reverse=True)
    over = sum(busy > GOAL for busy, _clock, _name in found)
    for busy, clock, name in found if asked.all else found[:5]:
        print(f"{name:24} {busy:6.1f} ms of work   {clock:6.1f} ms by the clock")  # noqa: T201
    print(f"{'steps longer than the goal':32} {over} of {len(found)}   goal {GOAL} ms")  # noqa: T201


if __name__ == "__main__":
    main()
