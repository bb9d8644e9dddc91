"""One plain handle on a database file, kept open as long as this process has it open otherwise.

On POSIX systems a process has one set of locks on a file, and closing any handle on that file drops
them all, those of an open database too. So the handle through which the bytes are read is closed
only after the last connection is, and a second one is never opened.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path

Inode = tuple[int, int]
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)


@dataclass(slots=True)
class _Held:
    connections: int = 0
    handle: int | None = None


_held: dict[Inode, _Held] = {}
_one_at_a_time = threading.Lock()


def opened(path: Path) -> Inode | None:
    """Count one connection to a file more; what ``closed`` wants to hear, None where it is gone."""
    with _one_at_a_time:
        inode = _inode(path)
        if inode is not None:
            _held.setdefault(inode, _Held()).connections += 1
        return inode


def closed(inode: Inode) -> None:
    """Count one connection less, after it was closed."""
    with _one_at_a_time:
        held = _held[inode]
        held.connections -= 1
        if held.connections == 0:
            del _held[inode]
            if held.handle is not None:
                os.close(held.handle)


def of(path: Path) -> int | None:
    """The handle on a file that this process has a connection to; not to be closed.

    None when there is no connection to it.
    """
    with _one_at_a_time:
        inode = _inode(path)
        held = None if inode is None else _held.get(inode)
        if held is None:
            return None
        if held.handle is None:
            held.handle = os.open(path, _FLAGS)
        return held.handle


def is_at(path: Path, inode: Inode | None) -> bool:
    """Whether a file that was opened still lies in its place; yes where that was never known."""
    return inode is None or _inode(path) == inode


def _inode(path: Path) -> Inode | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
