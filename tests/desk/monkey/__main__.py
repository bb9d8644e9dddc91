"""The long run: ``python -m tests.desk.monkey STEPS [SEED]``; each seed plays 500 steps."""

from __future__ import annotations

import faulthandler
import os
import sys
import tempfile
import time
from pathlib import Path

from gezin_desktop.desk import dress
from gezin_desktop.desk.collecting import Collector
from PySide6.QtWidgets import QApplication
from tests.desk.conftest import clear_windows

from .run import play

ROUND = 500


def main(steps: int, seed: int) -> int:
    """Play round after round; the number of things that went wrong."""
    faulthandler.enable()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    dress.install(app)
    Collector(app)
    began, wrong = time.monotonic(), 0
    for done in range(0, steps, ROUND):
        print(f"seed {seed}: step {done}, {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201
        with tempfile.TemporaryDirectory(prefix="monkey-") as folder:
            watch = play(Path(folder), min(ROUND, steps - done), seed)
        clear_windows()
        for one in watch.wrong:
            print(f"seed {seed}: {one}", flush=True)  # noqa: T201
        wrong += len(watch.wrong)
        seed += 1
    print(f"{steps} steps, {wrong} wrong", flush=True)  # noqa: T201
    return wrong


if __name__ == "__main__":
    raise SystemExit(
        1 if main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1) else 0
    )
