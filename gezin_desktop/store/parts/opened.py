"""What every part of an open store stands on: its folder, its key, one connection, one lock."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gezin_desktop.store import connection, medium, reserve
from gezin_desktop.store.errors import DiskFull, StoreError, translated
from gezin_desktop.store.presence import Presence

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection

Clock = Callable[[], datetime]
T = TypeVar("T")


def utc_now() -> datetime:
    """The system's clock."""
    return datetime.now(UTC)


class Opened:
    """An open store, without any of its uses.

    Attributes:
        folder: where it lies.
        who: who works at this desk now, to be kept with what is saved; None when not told.
    """

    def __init__(self, folder: Path, data_key: bytes, opened: Connection, now: Clock) -> None:
        """Made by ``Store.create``, ``open`` and ``restore`` only."""
        self.folder = folder
        self.who: str | None = None
        self._key = data_key
        self._connection: Connection | None = opened
        self._lock = threading.RLock()
        self._checks: dict[threading.Event, Connection] = {}
        self._now = now
        self._presence = Presence(folder, now)

    def _opened(self) -> Connection:
        if self._connection is None:
            raise StoreError("closed")
        return self._connection

    def _read(self, work: Callable[[Connection], T]) -> T:
        with self._lock, self._disk_named(), translated():
            return work(self._opened())

    @contextmanager
    def _disk_named(self) -> Iterator[None]:
        """Where the disk is gone, say so, and not what the database library makes of it."""
        try:
            yield
        except StoreError as error:
            if medium.could_be_gone(error):
                medium.refuse_gone(self.folder)
            raise

    def _write(self, work: Callable[[Connection], T], *, frees: bool = False) -> T:
        with self._lock, self._disk_named():
            try:
                with connection.transaction(self._opened()):
                    done = work(self._connection)
                self._presence.stay()
                return done
            except DiskFull:
                if not frees or not reserve.release(self.folder):
                    raise
            with connection.transaction(self._connection):
                return work(self._connection)
