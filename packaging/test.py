"""Check the whole project: ``python3 packaging/test.py [ARGUMENTS OF PYTEST]``.

Makes the environment on the first run, then runs the style check, the type check, the contract of
imports, the check of the translations, and the tests. Everything runs, also after a failure; the
exit status is 0 only when all of it passed. Arguments go to pytest: ``tests/law -k income``. The
whole suite runs in several processes; where tests are named, they run in one, to be looked into.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import environment

MOST_PROCESSES = 4  # each loads Qt and the law
QT = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport, PySide6.QtTest"
MISSING = """\
Qt could not be loaded: {why}
Install the libraries of your system and try again.
  Debian, Ubuntu: apt-get install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 \\
                  libglib2.0-0
  Fedora:         dnf install mesa-libEGL mesa-libGL libxkbcommon dbus-libs fontconfig glib2"""


def qt_fails(python: Path) -> str | None:
    """Why Qt cannot be loaded (a library of the system is missing), or None when it can."""
    done = subprocess.run(  # noqa: S603
        [str(python), "-c", QT],
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode == 0:
        return None
    return (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]


def at_once(given: list[str]) -> list[str]:
    """The processes for the whole suite, or none where some tests were asked for by name."""
    if any(not argument.startswith("-") or argument.startswith("-n") for argument in given):
        return []
    return ["-n", str(max(2, min(MOST_PROCESSES, os.cpu_count() or 1)))]


def checks(python: Path, given: list[str]) -> list[tuple[str, list[str]]]:
    """Every check with its command, the tests last."""
    contract = "from importlinter.cli import lint_imports_command as check; check()"
    start = str(python)
    return [
        ("style", [start, "-m", "ruff", "check", "."]),
        ("types", [start, "-m", "mypy"]),
        ("imports", [start, "-c", contract, "--no-logo", "--no-cache"]),
        ("translations", [start, "packaging/translations.py", "--check"]),
        ("tests", [start, "-m", "pytest", *at_once(given), *given]),
    ]


def main() -> int:
    """Set up and check; 0 when everything passed."""
    try:
        python = environment.ready("dev")
    except environment.SetupFailed as failed:
        environment.tell(str(failed))
        return 1
    why = qt_fails(python)
    if why is not None:
        environment.tell(MISSING.format(why=why))
        return 1
    failed = []
    for name, command in checks(python, sys.argv[1:]):
        environment.tell(f"-- {name}")
        if environment.run(command) != 0:
            failed.append(name)
    environment.tell(f"Failed: {', '.join(failed)}" if failed else "Everything passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
