"""Locks between processes that vanish with the process, also when it is killed.

The operating system holds the lock, not the file's existence, so nothing is left to clean up after
a crash. The file holds the process id, to name who has it.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import TracebackType

from gezin_desktop.store import location
from gezin_desktop.store.errors import InUse

DESK = "desk.lock"  # one window per store
MAINTENANCE = "maintenance.lock"  # held while the files themselves are exchanged

_PAUSE = 0.02
_FAR = 1 << 30  # Windows locks bytes against reading; so not those of the process id
_held: set[Path] = set()


class ProcessLock:
    """A lock that one process at a time can hold."""

    def __init__(self, folder: Path, name: str = DESK) -> None:
        self._path = (folder / name).absolute()
        self._handle: int | None = None

    def acquire(self, wait: float = 0.0) -> ProcessLock:
        """Take the lock.

        Args:
            wait: seconds to keep trying.

        Raises:
            InUse: another process, or another lock object of this one, has it.
            OSError: the folder cannot be written to.
        """
        location.make_private(self._path.parent)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        until = time.monotonic() + wait
        while not _try(handle):
            if time.monotonic() >= until:
                os.close(handle)
                raise InUse
            time.sleep(_PAUSE)
        self._handle = handle
        _held.add(self._path)
        self._sign(handle)
        return self

    def _sign(self, handle: int) -> None:
        try:
            os.ftruncate(handle, 0)
            os.write(handle, str(os.getpid()).encode("ascii"))
        except OSError:
            return  # a full disk: the lock holds all the same

    @property
    def handle(self) -> int:
        """The open file that holds the lock; -1 when it is not held."""
        return -1 if self._handle is None else self._handle

    def adopt(self, handle: int) -> bool:
        """Take over an open file that this process held before it was given another memory.

        Returns:
            False when the file is not this lock, or somebody else has it.
        """
        try:
            same = os.path.samestat(os.fstat(handle), self._path.stat())
            if not (same and _try(handle)):
                return False
            os.set_inheritable(handle, False)
        except OSError:
            return False
        self._handle = handle
        _held.add(self._path)
        return True

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
            _held.discard(self._path)

    def owner(self) -> int | None:
        """The process that last took the lock, as far as the file tells."""
        try:
            return int(self._path.read_text("ascii"))
        except (OSError, ValueError):
            return None

    def __enter__(self) -> ProcessLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def refuse_other_desk(folder: Path) -> None:
    """See that no other process has the store's window open.

    Raises:
        InUse: another process has it.
    """
    if (folder / DESK).absolute() in _held:
        return
    try:
        ProcessLock(folder, DESK).acquire().release()
    except InUse:
        raise InUse("window-open") from None


if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
