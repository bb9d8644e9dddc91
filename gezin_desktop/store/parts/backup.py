"""The part of an open store that makes backups, shows them, and takes cases out of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gezin_desktop.store import backup, cases, counters, history, preview, shelf, swap, trash
from gezin_desktop.store.access import keys
from gezin_desktop.store.entrance import Secret
from gezin_desktop.store.errors import about_backup, translated
from gezin_desktop.store.location import BACKUPS, DATABASE, KEYS
from gezin_desktop.store.marks import save_marks
from gezin_desktop.store.parts.opened import Opened
from gezin_desktop.store.preview import Preview

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.records import NewSummary, StoredCase
    from gezin_desktop.store.shelf import BackupInfo


class BackupPart(Opened):
    """Backups: made, counted, shown, and single cases brought back from them."""

    def backup(
        self, folder: str | Path | None = None, progress: Callable[[float], None] | None = None
    ) -> Path:
        """Make a backup, check it, and only then remove those no longer needed.

        May run in another thread while the desk goes on. Without a folder, the backup goes into
        ``backups`` beside the store. ``progress`` hears how far it is, from 0 to 1, in the thread
        that makes it.

        Raises:
            BadBackup: the copy did not read back; older backups are untouched.
        """
        target = self._shelf(folder)
        with about_backup():
            slots = (self.folder / KEYS).read_bytes()
            made = backup.make(
                self.folder / DATABASE, self._key, slots, target, self._now(), progress
            )
            shelf.thin(target, made.store_id, self.backups_kept())
            shelf.forget(target, made.store_id, self._read(trash.erasures), self._now())
            swap.forget_set_aside(self.folder, self._now())
        return made.path

    def backup_due(self, folder: str | Path | None = None, minutes: int = 30) -> bool:
        """True when something changed since the newest backup, and that is long enough ago."""
        change = self._read(counters.change_count)
        with translated():
            store_id = keys.read(self.folder / KEYS).store_id
            return shelf.is_due(self._shelf(folder), store_id, change, self._now(), minutes)

    def backups(self, folder: str | Path | None = None) -> list[BackupInfo]:
        """The backups of this store in a folder, newest first; those of other desks left out."""
        with translated():
            store_id = keys.read(self.folder / KEYS).store_id
            return shelf.listed(self._shelf(folder), store_id)

    def backups_kept(self) -> int:
        """How many of the newest backups stay, whatever their day."""
        return int(self._read(lambda c: cases.setting(c, _KEPT)) or shelf.NEWEST)

    def keep_backups(self, newest: int) -> None:
        """Set how many of the newest backups stay, whatever their day; 1 to 100.

        Raises:
            ValueError: another number.
        """
        if not 1 <= newest <= shelf.MOST:
            raise ValueError("1 to 100 backups")
        self._write(lambda c: cases.set_setting(c, _KEPT, str(newest)))

    def preview(self, backup_file: str | Path, passphrase: str | None = None) -> Preview:
        """What a backup holds, and what of it is missing or otherwise in the store now.

        Args:
            backup_file: the backup.
            passphrase: of the day of the backup, when the store has had a new key since.

        Raises:
            WrongPassphrase: the backup has another key, and the passphrase does not fit.
            BadBackup: the backup cannot be trusted.
        """
        with translated():
            info = shelf.read_info(Path(backup_file))
            key = preview.data_key_of(info, _secret(passphrase), self._key)
            return preview.look(info, key, self.folder, lambda: self._read(preview.digests))

    def bring_back(
        self,
        backup_file: str | Path,
        case_ids: Iterable[int],
        summarise: Callable[[str], NewSummary],
        passphrase: str | None = None,
    ) -> list[int]:
        """Take single cases out of a backup, all or none, and give their ids in the store.

        A case that the store still has, by its number, gets the text of the backup as a new
        version; what stood there stays in its history. Others are added.

        Raises:
            WrongPassphrase: the backup has another key, and the passphrase does not fit.
            BadBackup: the backup cannot be trusted.
            CaseMissing: the backup does not hold one of them.
            NumberTaken: a deleted case has the number; bring that one back first.
        """
        with translated():
            info = shelf.read_info(Path(backup_file))
            key = preview.data_key_of(info, _secret(passphrase), self._key)
            with preview.unpacked(info, key, self.folder) as opened:
                found = [cases.load(opened, case_id) for case_id in case_ids]
        ready = [(case, summarise(case.text)) for case in found]
        return self._write(lambda c: [self._bring(c, case, summary) for case, summary in ready])

    def _bring(self, c: Connection, case: StoredCase, summary: NewSummary) -> int:
        fresh = replace(summary, number=case.number)
        row = c.execute(
            "SELECT id, version FROM case_file WHERE number = ? AND deleted = 0", (case.number,)
        ).fetchone()
        if row is None:
            case_id = cases.add(c, case.text, fresh, self._now(), self.who)
        else:
            case_id = int(row[0])
            history.keep(c, case_id, row[1], self._now(), self.who, settled=True)
            cases.save(c, case_id, case.text, fresh, self._now(), self.who)
        save_marks(c, case_id, case.marks)
        return case_id

    def _shelf(self, folder: str | Path | None) -> Path:
        return Path(folder) if folder else self.folder / BACKUPS


_KEPT = "backups-kept"


def _secret(passphrase: str | None) -> Secret | None:
    return Secret(passphrase) if passphrase else None
