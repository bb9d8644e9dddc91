"""One window on one store: a second start rings a bell, and the first window comes to the front.

The bell is a socket of this computer and this user only; nothing goes over a network.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_PATIENCE_MS: Final = 1500


def _name(folder: Path) -> str:
    digest = hashlib.sha256(str(folder.absolute()).encode("utf-8", "surrogatepass")).hexdigest()
    return f"gezin-desktop-{digest[:16]}"


def ring(folder: Path) -> bool:
    """Ask the window on this store to come to the front; whether someone heard it."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    heard = socket.waitForConnected(_PATIENCE_MS)
    socket.disconnectFromServer()
    return heard


class Bell(QObject):
    """Brings a window to the front when another start of the program rings."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._rung)
        name = _name(folder)
        if not self._server.listen(name):
            # A crash leaves the name behind; the lock on the store says that nobody else has it.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @Slot()
    def _rung(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
