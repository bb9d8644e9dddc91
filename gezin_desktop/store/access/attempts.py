"""Wrong secrets are counted beside the store, and after a few the next try has to wait.

The count survives a restart of the program. It hinders someone at this desk who guesses; against
someone with a copy of the files only the work of Argon2id helps.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from gezin_desktop.store import location
from gezin_desktop.store.errors import TooManyAttempts, WrongPassphrase

FILE: Final = "attempts.json"
FREE: Final = 5
_FIRST, _LONGEST = timedelta(seconds=30), timedelta(seconds=600)
_COUNTED = frozenset({"wrong-passphrase", "wrong-recovery-code"})  # a typing error is told apart


def wait_after(failed: int) -> timedelta:
    """How long to wait after so many wrong tries: none for five, then 30 s, 60 s ... 600 s."""
    if failed < FREE:
        return timedelta(0)
    doublings: int = min(failed - FREE, 10)
    return min(_FIRST * (1 << doublings), _LONGEST)


def refuse_haste(folder: Path, now: datetime) -> None:
    """See that the wait after wrong tries is over.

    A clock that was set back does not shorten it: the wait begins anew.

    Raises:
        TooManyAttempts: it is not; says how many seconds are left.
    """
    failed, last = _read(folder)
    if last is None or failed < FREE:
        return
    if now < last:
        _write(folder, failed, now)
        last = now
    left = last + wait_after(failed) - now
    if left > timedelta(0):
        raise TooManyAttempts(seconds=int(left.total_seconds()) + 1)


def count(folder: Path, error: WrongPassphrase, now: datetime) -> None:
    """Count a wrong secret."""
    if error.key in _COUNTED:
        _write(folder, _read(folder)[0] + 1, now)


def forget(folder: Path) -> None:
    """Begin at nothing after a right secret."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError:
        return  # where nothing can be written nothing was counted either


def _read(folder: Path) -> tuple[int, datetime | None]:
    try:
        kept = json.loads((folder / FILE).read_bytes()[:1000])
        return int(kept["failed"]), datetime.fromisoformat(kept["at"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, None


def _write(folder: Path, failed: int, now: datetime) -> None:
    try:
        location.write_whole(
            folder / FILE, json.dumps({"failed": failed, "at": now.isoformat()}).encode()
        )
    except OSError:
        return  # a full or read-only disk must not keep out who knows the passphrase
