"""How each system tells that its screen is locked, that it goes to sleep, or that users change."""

from __future__ import annotations

import os
import sys
from typing import Final, cast

from PySide6.QtCore import SLOT, QObject

_SAVERS: Final = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_LOGIN: Final = "org.freedesktop.login1"


def hear_system(watch: QObject) -> None:
    """Listen on the buses of a Linux desktop; elsewhere, and without a bus, do nothing.

    ``watch`` has the slots ``screen_turned(bool)`` and ``session_locked()``.
    """
    if not sys.platform.startswith("linux") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return
    from PySide6.QtDBus import QDBusConnection

    turned, locked = _slot("screen_turned(bool)"), _slot("session_locked()")
    session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
    for name in _SAVERS:
        session.connect("", "", name, "ActiveChanged", watch, turned)
    system.connect(_LOGIN, "", f"{_LOGIN}.Manager", "PrepareForSleep", watch, turned)
    system.connect(_LOGIN, "", f"{_LOGIN}.Session", "Lock", watch, locked)


def _slot(name: str) -> bytes:
    # The type hints ask for bytes, the binding takes nothing but what SLOT gives.
    return cast("bytes", SLOT(name))


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _HERE, _CURRENT, _INFO_EX = 0, 0xFFFFFFFF, 25
    _STATE_AT, _FLAGS_AT, _LEAST = 12, 16, 20  # places in WTSINFOEXW
    _ACTIVE, _LOCKED = 0, 0

    def is_session_locked() -> bool:
        """Whether the screen is locked, or another user has it. Asked once a second."""
        library = ctypes.windll.wtsapi32
        found, size = ctypes.c_void_p(), wintypes.DWORD()
        asked = library.WTSQuerySessionInformationW(
            ctypes.c_void_p(_HERE), _CURRENT, _INFO_EX, ctypes.byref(found), ctypes.byref(size)
        )
        if not asked or not found.value:
            return False
        try:
            told = ctypes.string_at(found.value, size.value)
        finally:
            library.WTSFreeMemory(found)
        if len(told) < _LEAST:
            return False
        state = int.from_bytes(told[_STATE_AT:_FLAGS_AT], "little")
        return state != _ACTIVE or int.from_bytes(told[_FLAGS_AT:_LEAST], "little") == _LOCKED

else:

    def is_session_locked() -> bool:
        """Elsewhere the system tells by itself."""
        return False
