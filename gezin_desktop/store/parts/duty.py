"""The part of an open store that serves the client's rights: terms, erasure, and insight."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gezin_desktop.store import cases, insight, retention, shelf, trash
from gezin_desktop.store.access import keys
from gezin_desktop.store.errors import StoreError, translated
from gezin_desktop.store.location import KEYS
from gezin_desktop.store.parts.backup import BackupPart
from gezin_desktop.store.records import IN_BIN
from gezin_desktop.store.retention import Due, Retention

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.records import Erased


class DutyPart(BackupPart):
    """Retention, erasure and its log, a client's data."""

    def retention(self) -> Retention:
        """How long each kind of case is kept."""
        return self._read(retention.read)

    def set_retention(self, terms: Retention) -> None:
        """Set how long each kind of case is kept.

        Raises:
            ValueError: a term is shorter than a month or longer than a century.
        """
        self._write(lambda c: retention.write(c, terms))

    def due(self, today: date) -> list[Due]:
        """The cases whose term is over, for a person to decide; nothing is erased by itself."""
        return self._read(lambda c: retention.due(c, today))

    def client_data(self, case_id: int) -> dict[str, Any]:
        """Everything the store holds about a case, ready to be written as JSON.

        Raises:
            CaseMissing: there is no such case, or it is deleted.
        """
        return self._read(lambda c: insight.everything(c, case_id, self._now()))

    def purge_deleted(self, *, older_than: timedelta = timedelta(0)) -> int:
        """Erase the deleted cases for good, from the index and the log too; gives how many.

        Backups made before still hold them, see ``erasures``; make a new one afterwards, so that
        the old ones can go.
        """
        gone = self._write(lambda c: trash.purge(c, self._now(), older_than), frees=True)
        self._fold_log()
        return gone

    def empty_bin(self) -> int:
        """Erase for good what was deleted 30 days ago or more; gives how many cases.

        Nothing is erased while the clock stands far from the last save: it may be wrong.
        """
        newest, now = self._read(cases.newest_change), self._now()
        if newest is None or not shelf.is_plausible(newest, now):
            return 0
        old = self._read(lambda c: trash.older(c, now - IN_BIN))
        return self.purge_deleted(older_than=IN_BIN) if old else 0

    def erase(self, case_ids: Iterable[int], backup_folder: str | Path | None = None) -> int:
        """Erase cases for good, with history and letters, and make a fresh backup without them.

        Older backups hold them until they are rotated away, 30 days at most; ``unfinished`` tells.
        The erasure stands also when the backup cannot be made.

        Returns:
            How many cases were erased.
        """
        chosen = list(case_ids)
        gone = self._write(lambda c: trash.erase(c, chosen, self._now()), frees=True)
        self._fold_log()
        if gone:
            with suppress(StoreError):
                self.backup(backup_folder)
        return gone

    def compact(self) -> None:
        """Give the room of erased cases back to the disk; takes seconds with many cases.

        Raises:
            DiskFull: it needs as much room as the cases take, for a moment.
        """
        self._read(lambda c: c.execute("VACUUM").fetchall())
        self._fold_log()

    def erasures(self) -> list[Erased]:
        """The log of erased cases: numbers and days, no names."""
        return self._read(trash.erasures)

    def unfinished(self, folder: str | Path | None = None) -> list[Erased]:
        """The erased cases that an older backup in a folder still holds."""
        lines = self.erasures()
        with translated():
            store_id = keys.read(self.folder / KEYS).store_id
            return shelf.still_held(self._shelf(folder), store_id, lines)

    def _fold_log(self) -> None:
        def work(c: Connection) -> None:
            c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

        self._read(work)
