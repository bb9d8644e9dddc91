"""A display of its own: Xvfb and a window manager, for keys that go the real way."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEEDED = ("Xvfb", "xdotool", "openbox")
_PATIENCE = 10.0


def lacking() -> list[str]:
    """The programs that a real display needs and that this computer has not."""
    return [one for one in NEEDED if shutil.which(one) is None]


@contextmanager
def display(size: str = "1366x768") -> Iterator[None]:
    """A screen of a size with a window manager; DISPLAY names it until the end."""
    with tempfile.TemporaryDirectory(prefix="walk-") as folder:
        number = Path(folder, "number")
        with number.open("w") as told:
            # Xvfb chooses a number that is free and writes it.
            command = ["Xvfb", "-displayfd", str(told.fileno()), "-screen", "0", f"{size}x24"]
            server = subprocess.Popen(
                [*command, "-nolisten", "tcp"],
                pass_fds=[told.fileno()],
                stderr=subprocess.DEVNULL,
            )
        manager = None
        try:
            end = time.monotonic() + _PATIENCE
            while not number.read_text().strip():
                assert time.monotonic() < end, "Xvfb does not start"
                time.sleep(0.05)
            os.environ["DISPLAY"] = f":{number.read_text().strip()}"
            os.environ["QT_QPA_PLATFORM"] = "xcb"
            manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
            yield
        finally:
            for process in (manager, server):
                if process is not None:
                    process.terminate()
                    process.wait()
