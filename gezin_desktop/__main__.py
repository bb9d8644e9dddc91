"""The doors: ``gezin-desktop`` and ``python -m gezin_desktop``."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

HEADLESS = frozenset(
    {"assess", "letter", "deadlines", "check", "schema", "law", "store",
     "-h", "--help", "--version"}
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line where a command is given, else the window."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in HEADLESS:
        gc.set_threshold(50_000, 20, 20)  # what is loaded stays: looked through less often
        from gezin_desktop.cli import run

        return run(given)
    from gezin_desktop.app import run as run_window

    return run_window(given)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # In a bundle a second process of ours starts here too; it must do its work and end.
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
