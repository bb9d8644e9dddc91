"""The command that starts this program once more: from a checkout, a wheel or a bundle."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from gezin_desktop.after_lock import OPTION

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from gezin_desktop.after_lock import AfterLock

_ANEW: Final = {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
"""Tells the starter of a bundle that this is a start of its own and no helper of the first."""


def command(note: AfterLock, language: str, data: Path | None) -> list[str]:
    """The program, started as it was before, on the lock.

    Args:
        note: what the fresh process is told.
        language: the language of the screen.
        data: the folder that was named when the program started; None when none was.
    """
    place = ["--data", str(data.absolute())] if data is not None else []
    return [*_program(), "--lang", language, *place, OPTION, note.as_argument()]


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # What stood before the arguments: Python with its options, and the script or the module.
    before = sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv) + 1]
    return [sys.executable, *before]


def surroundings() -> Mapping[str, str]:
    """The environment of the fresh process."""
    return {**os.environ, **(_ANEW if getattr(sys, "frozen", False) else {})}
