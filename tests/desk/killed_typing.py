"""The program killed at random while somebody types: ``python -m tests.desk.killed_typing TIMES``.

A child opens the real window on a store and types answers. It prints when it begins a field, and
each answer once its field was left and the save was certain; the parent kills it at random, opens
the store, and looks whether every saved answer is there: only the field in hand may be lost.
The exit status tells whether a run lost one; the last line counts the kills amid a field.
"""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gezin_desktop.case import paths
from gezin_desktop.case.reading import read_case
from gezin_desktop.store import Store
from tests.desk.window_kit import PASSPHRASE, make_store

FIELDS = ("sponsor.given_names", "sponsor.family_name", "sponsor.city", "sponsor.street")
PATIENCE = 60.0
BEGUN = ">"


def type_for_ever(folder: Path) -> None:
    """Type answers into a new case until the process is killed."""
    from gezin_desktop.desk import dress
    from gezin_desktop.desk.collecting import Collector
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication
    from tests.desk.monkey.seat import Waiter
    from tests.desk.window_kit import open_desk

    app = QApplication([])
    dress.install(app)
    Collector(app)  # as in the program: nothing of a window is taken apart on another thread
    seat = open_desk(Waiter(), folder)  # type: ignore[arg-type]
    seat.enter()
    seat.window.deeds.cases.new()
    for number in itertools.count():
        path = FIELDS[number % len(FIELDS)]
        field = seat.focus_row(path)
        print(BEGUN, flush=True)  # noqa: T201
        field.selectAll()  # type: ignore[attr-defined]
        seat.keys(f"Name {number}")
        seat.press(Qt.Key.Key_Return)
        seat.saved()
        print(f"{path}\t{number}", flush=True)  # noqa: T201


def one_run(rng: random.Random) -> tuple[bool, list[str]]:
    """Kill a child once; whether it was in a field, and the saved answers that are not there."""
    with tempfile.TemporaryDirectory(prefix="killed-") as name:
        folder = Path(name, "data")
        make_store(folder)
        told = Path(name, "told")
        with told.open("w") as out:
            child = subprocess.Popen(
                [sys.executable, "-m", "tests.desk.killed_typing", "--child", str(folder)],
                stdout=out,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            )
        end = time.monotonic() + PATIENCE
        while told.stat().st_size == 0 and time.monotonic() < end and child.poll() is None:
            time.sleep(0.01)
        time.sleep(rng.random() * 0.6)
        child.kill()
        child.wait()
        lines = told.read_text("utf-8").split("\n")[:-1]
        return bool(lines) and lines[-1] == BEGUN, _lost(folder, lines)


def _lost(folder: Path, told: list[str]) -> list[str]:
    lines = [line for line in told if line != BEGUN]
    if not told:
        return ["the child typed nothing"]
    said = dict(line.split("\t") for line in lines)
    with Store.open(folder, PASSPHRASE) as store:
        rows = store.cases()
        if not rows:
            return [f"the case is not there; it held {said}"] if said else []
        case = read_case(store.load(rows[0].id).text)
    lost = []
    for path, number in said.items():
        found = str(paths.get(case, path) or "")
        if not found.startswith("Name ") or int(found.removeprefix("Name ") or -1) < int(number):
            lost.append(f"{path}: {number} was saved, {found!r} is there")
    return lost


def main(times: int) -> int:
    """Kill so many times; the number of runs that lost a saved answer."""
    rng, failed, amid = random.Random(1), 0, 0  # noqa: S311 - a seed is wanted, not a secret
    for number in range(times):
        within, lost = one_run(rng)
        failed += bool(lost)
        amid += within
        for line in lost:
            print(f"run {number}: {line}", flush=True)  # noqa: T201
    told = f"{times} times killed, {amid} in the middle of a field, {failed} lost a saved answer"
    print(told, flush=True)  # noqa: T201
    return failed


if __name__ == "__main__":
    if sys.argv[1] == "--child":
        type_for_ever(Path(sys.argv[2]))
    else:
        raise SystemExit(min(main(int(sys.argv[1])), 1))
