"""The portable folder: cases and settings beside the program, for a program that lies on a stick.

A file beside the program is the switch, so that it goes where the program goes. Nothing is moved
when it is turned: what is on the computer stays there, what is on the stick stays there.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

SWITCH: Final = "gezin-desktop.portable"
"""The file beside the program that says to keep everything beside it."""
DATA: Final = "gezin-desktop-data"
SETTINGS: Final = "gezin-desktop-settings"

_TOLD: Final = (
    "Cases and settings are kept in this folder, not on the computer. Remove this file to change "
    "that; nothing is moved.\nZaken en instellingen staan in deze map, niet op de computer. "
    "Verwijder dit bestand om dat te veranderen; er wordt niets verplaatst.\n"
)


def program_folder() -> Path | None:
    """The folder that the program can be carried in; None when it was installed otherwise."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    if folder.name == "MacOS" and folder.parent.name == "Contents":
        return folder.parents[2]  # beside the .app, which is signed as a whole
    return folder


def is_on() -> bool:
    """Whether everything is kept beside the program."""
    folder = program_folder()
    return folder is not None and (folder / SWITCH).is_file()


def data() -> Path | None:
    """The folder of the store beside the program; None when it lies with the user."""
    folder = program_folder()
    return folder / DATA if folder is not None and is_on() else None


def settings() -> Path | None:
    """The folder of the settings beside the program; None when it lies with the user."""
    folder = program_folder()
    return folder / SETTINGS if folder is not None and is_on() else None


def turn(*, on: bool) -> None:
    """Turn the switch; it works from the next start.

    Raises:
        OSError: nothing can be written beside the program, or it cannot be carried.
    """
    folder = program_folder()
    if folder is None:
        raise FileNotFoundError(SWITCH)
    if on:
        (folder / DATA).mkdir(exist_ok=True)
        (folder / SWITCH).write_text(_TOLD, encoding="utf-8")
    else:
        (folder / SWITCH).unlink(missing_ok=True)
