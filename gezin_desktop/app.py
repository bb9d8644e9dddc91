"""The window's door: joins all rooms and starts the program with a display.

Exit status: 0 the window was closed; 2 bad arguments, or no window can be opened here (one sentence
on standard error); 3 files of the program are missing.
"""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from gezin_desktop import assets
from gezin_desktop.before_window import (
    CANNOT,
    CannotOpen,
    Wanted,
    check_computer,
    check_pair,
    chosen_language,
    missing_library,
    read_arguments,
)
from gezin_desktop.qt_loading import load_qt

DAMAGED: Final = 3
TURN: Final = 0.001
"""How long, in seconds, work beside the window may keep it from its turn.

The window asks for its turn after nearly every call of Qt; with Python's own five thousandths the
tab that is shown while a letter is made took ten times as long as its own work.
"""


def run(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; the exit status."""
    wanted = read_arguments(arguments)
    gc.disable()  # what is loaded and built now stays; the window collects later
    turn = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        check_computer()
        return _open(wanted)
    except CannotOpen as refusal:
        return _tell(refusal, wanted, CANNOT)
    except assets.AssetMissing as missing:
        return _tell(CannotOpen("files-missing", name=str(missing)), wanted, DAMAGED)
    except Exception as error:  # a counsellor never sees a traceback
        return _tell(_unexpected(error), wanted, DAMAGED)
    finally:
        sys.setswitchinterval(turn)
        gc.enable()


def _unexpected(error: Exception) -> CannotOpen:
    """The kind of an error and the place in the program, never what it was about."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    return CannotOpen(
        "unexpected", kind=type(error).__name__, where=f"{Path(at.filename).name}:{at.lineno}"
    )


def _open(wanted: Wanted) -> int:
    try:
        load_qt()
        check_pair()
        from gezin_desktop.desk.frame.program import start
    except ImportError as error:
        raise missing_library(error) from None
    return start(wanted)


def _tell(refusal: CannotOpen, wanted: Wanted, status: int) -> int:
    sys.stderr.write(refusal.sentence(chosen_language(wanted)) + "\n")
    return status
