"""What every part of an open store stands on: its folder, its key, one connection, one lock."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gezin_desktop.store import connection, handles, medium, reserve
from gezin_desktop.store.errors import DiskFull, Replaced, StoreError, translated
from gezin_desktop.store.location import DATABASE
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
                done = self._carry_out(work)
            except DiskFull:
                if not frees or not reserve.release(self.folder):
                    raise
                done = self._carry_out(work)
            self._presence.stay()
            return done

    def _carry_out(self, work: Callable[[Connection], T]) -> T:
        # a file that was put aside for a backup, or removed, takes what is written as before; seen
        # afterwards too, because only then it is certain what it was written into
        opened = self._opened()
        self._see_in_place(opened)
        with connection.transaction(opened):
            done = work(opened)
        self._see_in_place(opened)
        return done

    def _see_in_place(self, opened: Connection) -> None:
        if not handles.is_at(self.folder / DATABASE, opened.inode):
            medium.refuse_gone(self.folder)
            raise Replaced
