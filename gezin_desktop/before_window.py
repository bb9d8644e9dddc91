"""What is settled before Qt is imported: the arguments of the window, and what would stop it.

A computer without a display, without a library that Qt needs, or with a pair of Python and PySide6
that is known to abort gets one plain sentence and the way to work without a window.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

from gezin_desktop.after_lock import OPTION, AfterLock
from gezin_desktop.cli_help import asked_language, parser_class
from gezin_desktop.cli_words import system_language

if TYPE_CHECKING:
    from gezin_desktop.case.problems import Language

CANNOT: Final = 2
CONFIG_VARIABLE: Final = "GEZIN_DESKTOP_CONFIG"
SETTINGS_FILE: Final = "settings.json"

_ABORTING: Final = (6, 12)
_IMMORTAL_NONE: Final = (3, 12)
_WITHOUT_DISPLAY: Final = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "minimalegl")

_HEADLESS: Final = {
    "nl": "Zonder venster werkt: gezin-desktop assess BESTAND",
    "en": "Without a window this works: gezin-desktop assess FILE",
}
_SENTENCES: Final = {
    "no-display": (
        "Er is geen beeldscherm om het venster op te openen.",
        "There is no display to open the window on.",
    ),
    "qt-missing": (
        "Een onderdeel dat het venster nodig heeft, ontbreekt op deze computer: {name}. Vraag uw "
        "beheerder het te installeren.",
        "A part that the window needs is missing on this computer: {name}. Ask your administrator "
        "to install it.",
    ),
    "bad-pair": (
        "PySide6 {qt} breekt af op Python {python}. Installeer PySide6 6.11, of Python 3.12 of "
        "nieuwer.",
        "PySide6 {qt} aborts on Python {python}. Install PySide6 6.11, or Python 3.12 or later.",
    ),
    "files-missing": (
        "Er ontbreken bestanden van het programma ({name}). Installeer het opnieuw.",
        "Files of the program are missing ({name}). Install it again.",
    ),
    "unexpected": (
        "Het programma kon niet starten door een fout ({kind} bij {where}). Er is niets gewijzigd. "
        "Geef dit door aan uw beheerder.",
        "The program could not start because of an error ({kind} at {where}). Nothing was changed. "
        "Tell your administrator.",
    ),
}


class CannotOpen(Exception):
    """The window cannot be opened on this computer; says why in both languages."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self._values = values

    def sentence(self, language: Language) -> str:
        """What is wrong, and how to work without a window."""
        words = _SENTENCES[self.key][0 if language == "nl" else 1]
        return f"{words.format(**self._values)} {_HEADLESS[language]}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks of the window.

    Attributes:
        file: a case file to look at as practice, outside the store.
        data: the folder of the store; None for the usual one.
        language: the language of the screen; None for the one that was chosen before.
        measure: print how long the start took, and end.
        after_lock: the lock that has just fallen, when this process follows another one.
    """

    file: Path | None = None
    data: Path | None = None
    language: Language | None = None
    measure: bool = False
    after_lock: AfterLock | None = None


def read_arguments(arguments: Sequence[str]) -> Wanted:
    """Read the arguments of the window.

    Raises:
        SystemExit: with status 2, after a sentence on standard error.
    """
    parser = parser_class(asked_language(arguments))(
        prog="gezin-desktop", description="Open the window, on a case file when one is named."
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="CASE.json", help="the case file")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of the cases")
    parser.add_argument("--lang", choices=("nl", "en"), help="the language of the screen")
    parser.add_argument(
        "--measure-start", action="store_true", help="print how long the start took, and end"
    )
    parser.add_argument(OPTION, type=AfterLock.read, help=argparse.SUPPRESS)
    read = parser.parse_args(arguments)
    if read.file is not None and not read.file.suffix and not read.file.exists():
        parser.error(f"there is no command and no file with this name: {read.file}")
    return Wanted(read.file, read.data, read.lang, read.measure_start, read.after_lock)


def chosen_language(wanted: Wanted) -> Language:
    """The language of a sentence without a window: asked, chosen before, or of the computer."""
    if wanted.language is not None:
        return wanted.language
    named = os.environ.get(CONFIG_VARIABLE)
    folder = Path(named) if named else Path(platformdirs.user_config_dir("gezin-desktop", False))
    try:
        found = json.loads((folder / SETTINGS_FILE).read_text(encoding="utf-8"))["language"]
    except (OSError, ValueError, KeyError, TypeError):
        return system_language()
    return "nl" if found == "nl" else "en" if found == "en" else system_language()


def check_computer() -> None:
    """See that the window can be opened, as far as that can be known before Qt.

    Raises:
        CannotOpen: it cannot.
    """
    _check_display()


def check_pair() -> None:
    """See that Qt for Python does not abort on this Python; called when it has been loaded.

    Raises:
        CannotOpen: it would, after some thousand calls.
    """
    # 6.12 takes a reference from None at each call; only since Python 3.12 None cannot run out
    if sys.version_info >= _IMMORTAL_NONE:
        return
    found = _pyside_version()
    if _numbers(found)[:2] == _ABORTING:
        raise CannotOpen("bad-pair", qt=found, python=sys.version.split()[0])


def _pyside_version() -> str:
    # the package tells it at once; to look it up among all installed packages takes 25 ms
    import PySide6

    return PySide6.__version__


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _check_display() -> None:
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _WITHOUT_DISPLAY:
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise CannotOpen("no-display")


def missing_library(error: ImportError) -> CannotOpen:
    """The refusal for an import of Qt that failed; names the library and no path."""
    name = str(error).partition(":")[0].strip()
    if error.name and not name.startswith("lib"):
        name = error.name
    return CannotOpen("qt-missing", name=Path(name).name[:80])


def platform_refusal(told: Sequence[str]) -> CannotOpen:
    """The refusal for what Qt said before it gave up: no display, or a library that is missing."""
    words = " ".join(told)
    if "could not connect to display" in words or "even though it was found" not in words:
        return CannotOpen("no-display")
    library = re.search(r"libxcb-[a-z0-9-]+", words)
    plugin = re.search(r'platform plugin "(\w+)"', words)
    found = library[0] if library else f"Qt {plugin[1]}" if plugin else "Qt"
    return CannotOpen("qt-missing", name=found)
