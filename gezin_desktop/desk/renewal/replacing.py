"""Another memory for the same process: nothing of what it knew can be found in it afterwards.

Linux only. The connection to the display stays open across the change, so the locked window stays
on the screen until the new one stands in its place.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gezin_desktop.desk.renewal.command import surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gezin_desktop.after_lock import AfterLock

_OPEN: Final = Path("/proc/self/fd")
_LONGEST, _FAMILY, _LOCAL = 128, 2, 1  # of the kernel's addresses: bytes, bytes, number
_DISPLAYS: Final = ("/.X11-unix/", "/wayland-")


def can_replace() -> bool:
    """Whether this system can give a process another memory and keep its window."""
    return sys.platform == "linux" and _OPEN.is_dir()


def replace_process(note: AfterLock, command: Callable[[AfterLock], list[str]]) -> None:
    """Become a fresh process. Returns only when that is impossible.

    Every open file but the claim on the store and the display is closed by the system.
    """
    _end_helpers()
    held = tuple(display_files())
    _keep_only([*held, note.claim])
    given = command(replace(note, held=held))
    with suppress(OSError):
        os.execve(given[0], given, surroundings())  # noqa: S606 - no shell is wanted


def display_files() -> list[int]:
    """The open connections to the display."""
    return [one for one in _open_files() if any(part in _peer(one) for part in _DISPLAYS)]


def let_go(held: Iterable[int]) -> None:
    """Close the connection of the process before: its window goes."""
    for one in held:
        if any(part in _peer(one) for part in _DISPLAYS):
            os.close(one)


def _end_helpers() -> None:
    """End processes that hold texts of cases for work on all of them."""
    for one in multiprocessing.active_children():
        one.kill()
        one.join()


def _open_files() -> list[int]:
    return [int(one) for one in os.listdir(_OPEN) if int(one) > 2]


def _keep_only(wanted: Iterable[int]) -> None:
    kept = frozenset(wanted)
    for one in _open_files():
        with suppress(OSError):  # the listing itself was one of them
            os.set_inheritable(one, one in kept)


def _peer(handle: int) -> str:
    """Whom a local connection speaks to; empty when it is none.

    Asked of the C library: nothing here may load the module that speaks to networks.
    """
    address, size = ctypes.create_string_buffer(_LONGEST), ctypes.c_uint(_LONGEST)
    if ctypes.CDLL(None).getpeername(handle, address, ctypes.byref(size)) != 0:
        return ""
    told = address.raw[: size.value]
    is_local = int.from_bytes(told[:_FAMILY], sys.byteorder) == _LOCAL
    return os.fsdecode(told[_FAMILY:].strip(b"\0")) if is_local else ""
