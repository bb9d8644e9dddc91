"""How soon a second start brings the window that runs to the front.

Run: ``python tests/bench/bench_second_start.py [times]``. Two real processes on one store, without
a display. The time runs from the moment the second process is asked of the system until the first
has raised its window; beside it, until the second has ended. The goal is 1,000 ms (R10).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from gezin_desktop.store import Store  # noqa: E402

PHRASE = "vier losse woorden samen"
FIRST = """
import sys, time
from PySide6.QtCore import Slot
from gezin_desktop import app
from gezin_desktop.desk.frame import single

rung, listening = single.Bell._rung, single.Bell.__init__

@Slot()
def told(bell):
    rung(bell)
    print("raised", time.time(), flush=True)

def open_for_others(bell, folder, window):
    listening(bell, folder, window)
    print("listening", time.time(), flush=True)

single.Bell._rung, single.Bell.__init__ = told, open_for_others
sys.exit(app.run(sys.argv[1:]))
"""


def main() -> None:
    """Start the first, then the second many times, and print what was seen."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory(prefix="gezin-second-") as home:
        data = Path(home) / "data"
        Store.create(data, PHRASE)[0].close()
        place = {"QT_QPA_PLATFORM": "offscreen", "GEZIN_DESKTOP_CONFIG": str(Path(home) / "config")}
        given = {"cwd": ROOT, "env": os.environ | place, "stderr": subprocess.DEVNULL}
        first = subprocess.Popen(
            [sys.executable, "-c", FIRST, "--data", str(data)],
            stdout=subprocess.PIPE,
            text=True,
            **given,  # type: ignore[call-overload]
        )
        try:
            if not _heard(first, "listening"):
                raise SystemExit("the first window did not open")
            seen = [_second(first, data, given) for _ in range(times)]
        finally:
            first.kill()
            first.wait()
    names = ("raised", "ended", "processor")
    for name, taken in zip(names, zip(*seen, strict=True), strict=True):
        middle, late = statistics.median(taken), sorted(taken)[int(len(taken) * 0.95)]
        print(  # noqa: T201
            f"{name:10} least {min(taken):5.0f}, median {middle:5.0f}, 95 % {late:5.0f} ms"
        )


def _second(
    first: subprocess.Popen[str], data: Path, given: dict[str, object]
) -> tuple[float, float, float]:
    """Until the first was raised, until the second had ended, and its processor's own time: ms."""
    begin, worked = time.time(), _children()
    command = [sys.executable, "-m", "gezin_desktop", "--data", str(data)]
    second = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, **given)  # type: ignore[call-overload]
    end = time.time()
    if second.returncode != 0:
        raise SystemExit(f"the second start ended with {second.returncode}")
    parts = _heard(first, "raised") - begin, end - begin, _children() - worked
    return parts[0] * 1000, parts[1] * 1000, parts[2] * 1000


def _children() -> float:
    used = os.times()
    return used.children_user + used.children_system


def _heard(first: subprocess.Popen[str], word: str) -> float:
    """When the first process said a word; 0 when it never did."""
    for line in first.stdout or ():
        if line.startswith(f"{word} "):
            return float(line.split()[1])
    return 0.0


if __name__ == "__main__":
    main()
