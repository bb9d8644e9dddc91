"""How each system is asked to leave a window out of pictures and recordings of the screen.

Windows: ``SetWindowDisplayAffinity``; ``WDA_EXCLUDEFROMCAPTURE`` since Windows 10 of 2004, on an
older one ``WDA_MONITOR``, which shows a black window. macOS: ``NSWindow.sharingType``. Under X11
and Wayland no program can ask for it. None of it stops a camera.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

Bar = Callable[[int, bool], bool]
"""Takes the number of a window and whether to bar; gives whether the system did so."""

NOTHING, BLACK, LEFT_OUT = 0x00, 0x01, 0x11
"""Values of ``SetWindowDisplayAffinity``."""
SHARED_NONE, SHARED_READ = 0, 1
"""Values of ``NSWindow.sharingType``; the second is what every window begins with."""


def windows_bar(user32: Any) -> Bar:
    """How Windows bars, through its library ``user32``."""

    def bar(window: int, on: bool) -> bool:
        ways = (LEFT_OUT, BLACK) if on else (NOTHING,)
        return any(bool(user32.SetWindowDisplayAffinity(window, way)) for way in ways)

    return bar


def mac_bar(send: Callable[..., Any]) -> Bar:
    """How macOS bars; ``send`` sends a message to an object: receiver, name, whole numbers.

    Qt's number of a window is its view; the window is asked of the view.
    """

    def bar(view: int, on: bool) -> bool:
        window = send(view, "window")
        if not window:
            return False
        wanted = SHARED_NONE if on else SHARED_READ
        send(window, "setSharingType:", wanted)
        return bool(send(window, "sharingType") == wanted)

    return bar


def bar_of(platform: str = sys.platform) -> Bar | None:
    """How this system bars; None where it cannot."""
    if platform == "win32":
        return windows_bar(_user32())
    if platform == "darwin":
        return mac_bar(_send_of(_objc()))
    return None


def can_bar(platform: str = sys.platform) -> bool:
    """Whether this system knows such a thing."""
    return platform in {"win32", "darwin"}


def _user32() -> Any:
    import ctypes

    library = ctypes.CDLL("user32")
    library.SetWindowDisplayAffinity.argtypes = (ctypes.c_void_p, ctypes.c_uint32)
    library.SetWindowDisplayAffinity.restype = ctypes.c_int
    return library


def _objc() -> Any:
    import ctypes

    return ctypes.CDLL("/usr/lib/libobjc.A.dylib")


def _send_of(library: Any) -> Callable[..., Any]:
    """Messages to objects of macOS; each call gets a prototype of its own, as ARM needs it."""
    import ctypes

    library.sel_registerName.restype = ctypes.c_void_p
    library.sel_registerName.argtypes = (ctypes.c_char_p,)
    address = ctypes.cast(library.objc_msgSend, ctypes.c_void_p).value

    def send(receiver: int, name: str, *numbers: int) -> Any:
        kinds = [ctypes.c_void_p, ctypes.c_void_p, *[ctypes.c_ulong] * len(numbers)]
        result = ctypes.c_void_p if name == "window" else ctypes.c_ulong
        call = ctypes.CFUNCTYPE(result, *kinds)(address or 0)
        return call(receiver, library.sel_registerName(name.encode()), *numbers)

    return send
