"""Which computer has the store open, for folders that a program copies between two computers.

Such a folder looks local on both, and no lock reaches from one to the other. A small file says
which computer is in it and when it last saved; after an hour of silence it no longer counts.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from gezin_desktop.store import location
from gezin_desktop.store.errors import InUse

FILE = "computer.json"
SILENCE = timedelta(hours=1)
_REFRESH = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class _Stay:
    computer: str
    process: int
    at: datetime


@cache
def this_computer() -> str:
    """A name for this computer that tells nobody whose it is, and stays as long as it does."""
    told = f"{platform.node()} {_machine_id()}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]


if sys.platform == "win32":
    import winreg

    def _machine_id() -> str:
        place = r"SOFTWARE\Microsoft\Cryptography"
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""

else:

    def _machine_id() -> str:
        # not the network card: a laptop has another one in its dock
        try:
            return Path("/etc/machine-id").read_text("ascii").strip()
        except (OSError, ValueError):
            return ""


def refuse_other_computer(folder: Path, now: datetime) -> None:
    """See that no other computer has the store open.

    Raises:
        InUse: another computer has it open, or had less than an hour ago.
    """
    found = _read(folder / FILE)
    if found is not None and found.computer != this_computer() and abs(now - found.at) < SILENCE:
        raise InUse("other-computer")


class Presence:
    """This process's stay in an open store."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._path = folder / FILE
        self._now = now
        self._told: datetime | None = None
        self.stay()

    def stay(self) -> None:
        """Say that this computer has the store open; again now and then."""
        now = self._now()
        if self._told is not None and timedelta(0) <= now - self._told < _REFRESH:
            return
        self._told = now
        found = _read(self._path)
        if found is not None and found.computer == this_computer() and _is_fresh(found.at, now):
            return  # a window beside this process says so already
        record = {"computer": this_computer(), "process": os.getpid(), "at": now.isoformat()}
        try:
            location.write_whole(self._path, json.dumps(record).encode())
        except OSError:
            return  # on a full disk the cases go before the courtesy

    def leave(self) -> None:
        """Say that this process no longer has it open."""
        found = _read(self._path)
        if found is not None and found.computer == this_computer() and found.process == os.getpid():
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


def _is_fresh(at: datetime, now: datetime) -> bool:
    return timedelta(0) <= now - at < _REFRESH


def _read(path: Path) -> _Stay | None:
    try:
        kept = json.loads(path.read_bytes()[:1000])
        at = datetime.fromisoformat(kept["at"])
        return _Stay(str(kept["computer"]), int(kept["process"]), at)
    except (OSError, ValueError, KeyError, TypeError):
        return None
