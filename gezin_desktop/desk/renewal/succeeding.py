"""A second process that takes over the place on the screen, after which this one ends.

For systems on which a process cannot become another one without losing its window.
"""

from __future__ import annotations

import os
import secrets
import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from gezin_desktop.desk.renewal.command import surroundings

if TYPE_CHECKING:
    from gezin_desktop.after_lock import AfterLock

_PATIENCE_MS: Final = 15_000
_CONNECT_MS: Final = 2_000


class Succession(QObject):
    """Starts the successor and ends this process once its window is there.

    A successor that does not come is ended; then this process stays, on its lock.
    """

    def __init__(
        self,
        note: AfterLock,
        command: Callable[[AfterLock], list[str]],
        end: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._end = end
        self._child: subprocess.Popen[bytes] | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._is_there)
        name = f"gezin-desktop-{secrets.token_hex(8)}"
        if not self._server.listen(name):
            return
        given = command(replace(note, waiting=name))
        with suppress(OSError):
            self._child = subprocess.Popen(given, env=surroundings())  # noqa: S603
        QTimer.singleShot(_PATIENCE_MS, self, self._give_up)

    @Slot()
    def _is_there(self) -> None:
        self._server.close()
        self._end()
        os._exit(0)  # nothing of this process is wanted any more

    @Slot()
    def _give_up(self) -> None:
        self._server.close()
        if self._child is not None:
            self._child.kill()
            self._child.wait()
        self.deleteLater()


def tell_it_is_there(name: str) -> None:
    """Say to the process before that the new window is there."""
    line = QLocalSocket()
    line.connectToServer(name)
    line.waitForConnected(_CONNECT_MS)
    line.disconnectFromServer()
