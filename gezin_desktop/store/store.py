"""The store as the other rooms see it: one object for one encrypted file of cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from gezin_desktop.store import (
    backup,
    cases,
    check,
    connection,
    entrance,
    keys,
    reserve,
    shelf,
    trash,
)
from gezin_desktop.store import marks as marks_beside
from gezin_desktop.store.entrance import Secret
from gezin_desktop.store.errors import DiskFull, StoreError, translated
from gezin_desktop.store.location import BACKUPS, DATABASE, KEYS
from gezin_desktop.store.slots import Hardness
from gezin_desktop.store.ways import WaysIn

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.records import CaseSummary, Erased, NewSummary, StoredCase
    from gezin_desktop.store.words import Language

Clock = Callable[[], datetime]
T = TypeVar("T")


def utc_now() -> datetime:
    """The system's clock."""
    return datetime.now(UTC)


class Store(WaysIn):
    """An open store. Every write is on the disk when the method returns, or it raises StoreError.

    Safe to use from several threads; one connection writes.
    """

    def __init__(self, folder: Path, data_key: bytes, opened: Connection, now: Clock) -> None:
        """Made by ``create``, ``open`` and ``restore`` only."""
        super().__init__(folder, data_key, opened)
        self._now = now

    # --- opening and closing ------------------------------------------------------------------

    @staticmethod
    def exists(folder: str | Path) -> bool:
        """True when the folder holds a store, or a part of one."""
        return entrance.exists(Path(folder))

    @classmethod
    def create(
        cls,
        folder: str | Path,
        passphrase: str | None = None,
        *,
        keyring: bool = False,
        now: Clock = utc_now,
        hardness: Hardness | None = None,
    ) -> tuple[Store, str]:
        """Make an empty store and open it.

        Returns:
            The store, and the recovery code to print; the code is kept nowhere else.

        Raises:
            WeakPassphrase: the passphrase is absent (and no keyring was asked) or too weak.
            StoreExists: the folder holds a store already.
            StoreError: the library is unsafe, no room, no right, no keyring.
        """
        place = Path(folder)
        data_key, code = entrance.create(place, passphrase, keyring, hardness or Hardness())
        return cls(place, data_key, entrance.open_database(place, data_key, now), now), code

    @classmethod
    def open(
        cls,
        folder: str | Path,
        passphrase: str | None = None,
        *,
        recovery_code: str | None = None,
        keyring: bool = False,
        now: Clock = utc_now,
    ) -> Store:
        """Open a store with one of its secrets; an older file is brought to today's form.

        Raises:
            WrongPassphrase: the secret does not fit; the files are sound.
            NewerVersion: a newer program made the file; nothing was written.
            Damaged: the files cannot be trusted; they are left as they are.
            StoreError: no store, unsafe library, in use, no right, medium gone.
        """
        place = Path(folder)
        secret = Secret(passphrase, recovery_code, keyring)
        data_key, opened = entrance.enter(place, secret, now)
        return cls(place, data_key, opened, now)

    @classmethod
    def restore(
        cls,
        backup_file: str | Path,
        folder: str | Path,
        passphrase: str | None = None,
        *,
        recovery_code: str | None = None,
        keyring: bool = False,
        now: Clock = utc_now,
    ) -> Store:
        """Put a backup in the place of the store and open it.

        The backup is opened and checked first. What lies in the folder is kept under the same
        names with ``.beschadigd-N``. Close a store that is open on this folder before.

        Raises:
            BadBackup: the backup cannot be trusted; nothing was changed.
            WrongPassphrase: the secret does not fit the backup; nothing was changed.
            InUse: a window has the store open.
        """
        place = Path(folder)
        secret = Secret(passphrase, recovery_code, keyring)
        data_key, opened = entrance.restore(Path(backup_file), place, secret, now)
        return cls(place, data_key, opened, now)

    def close(self) -> None:
        """Close the store and drop outdated search words; harmless when it is closed already."""
        with self._lock:
            if self._connection is not None:
                with suppress(StoreError):  # on a full disk they wait for the next time
                    self._write(trash.tidy)
                connection.close(self._connection)
                self._connection = None

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- cases --------------------------------------------------------------------------------

    def cases(self, words: str = "", limit: int = 200, offset: int = 0) -> list[CaseSummary]:
        """Cases that hold all the words (each may be the beginning of a word), next date first."""
        return self._read(lambda c: cases.listed(c, words, limit, offset))

    def count(self, words: str = "") -> int:
        """How many cases hold all the words."""
        return self._read(lambda c: cases.count(c, words))

    def load(self, case_id: int) -> StoredCase:
        """A whole case.

        Raises:
            CaseMissing: there is none, or it is deleted.
        """
        return self._read(lambda c: cases.load(c, case_id))

    def add(self, text: str, summary: NewSummary) -> int:
        """Store a new case and give its id; without a number it gets the next "YYYY-NNNN".

        Raises:
            NumberTaken: the number is in use.
        """
        return self._write(lambda c: cases.add(c, text, summary, self._now()))

    def save(
        self,
        case_id: int,
        text: str,
        summary: NewSummary,
        *,
        expected_version: int,
        marks: Mapping[str, str] | None = None,
    ) -> int:
        """Store a case anew and give its new version.

        ``marks`` says of each fact how it is known; None leaves the marks as they are.

        Raises:
            Conflict: it was saved by someone else since ``expected_version``.
            CaseMissing: there is none, or it is deleted.
        """

        def work(c: Connection) -> int:
            version = cases.save(c, case_id, text, summary, expected_version, self._now())
            if marks is not None:
                marks_beside.save_marks(c, case_id, marks)
            return version

        return self._write(work)

    def save_mark(self, case_id: int, path: str, mark: str | None) -> None:
        """Keep how a fact is known, beside the case; None removes it."""
        self._write(lambda c: marks_beside.save_mark(c, case_id, path, mark))

    def duplicate(self, case_id: int) -> int:
        """Copy a case with its marks under the next number, and give the copy's id."""
        return self._write(lambda c: cases.duplicate(c, case_id, self._now()))

    def delete(self, case_id: int) -> None:
        """Take a case out of list and search; ``undelete`` brings it back."""
        self._write(lambda c: trash.delete(c, case_id), frees=True)

    def undelete(self, case_id: int) -> None:
        """Bring a deleted case back as it was."""
        self._write(lambda c: trash.undelete(c, case_id))

    def purge_deleted(self) -> int:
        """Erase the deleted cases for good, from the index and the log too; gives how many.

        Backups made before still hold them, see ``erasures``; make a new one afterwards, so that
        the old ones can go.
        """
        gone = self._write(lambda c: trash.purge(c, self._now()), frees=True)
        self._read(lambda c: c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())
        return gone

    def erasures(self) -> list[Erased]:
        """The log of erased cases: numbers and days, no names."""
        return self._read(trash.erasures)

    def newest_change(self) -> datetime | None:
        """When a case was last saved; a clock that stands before this is wrong."""
        return self._read(cases.newest_change)

    # --- things kept beside the cases ---------------------------------------------------------

    def setting(self, key: str) -> str | None:
        """A value that must stay encrypted, such as the recent cases."""
        return self._read(lambda c: cases.setting(c, key))

    def set_setting(self, key: str, value: str | None) -> None:
        """Keep or remove such a value."""
        self._write(lambda c: cases.set_setting(c, key, value))

    # --- backups and checks -------------------------------------------------------------------

    def backup(self, folder: str | Path | None = None) -> Path:
        """Make a backup, check it, and only then remove those no longer needed.

        May run in another thread while the desk goes on. Without a folder, the backup goes into
        ``backups`` beside the store.

        Raises:
            BadBackup: the copy did not read back; older backups are untouched.
        """
        target = Path(folder) if folder else self.folder / BACKUPS
        with translated():
            slots = (self.folder / KEYS).read_bytes()
            made = backup.make(self.folder / DATABASE, self._key, slots, target, self._now())
            shelf.thin(target, made.store_id)
            shelf.forget(target, made.store_id, self.erasures(), self._now())
        return made.path

    def backup_due(self, folder: str | Path | None = None, minutes: int = 30) -> bool:
        """True when something changed since the newest backup, and that is long enough ago."""
        target = Path(folder) if folder else self.folder / BACKUPS
        change = self._read(cases.change_count)
        with translated():
            store_id = keys.read(self.folder / KEYS).store_id
            return shelf.is_due(target, store_id, change, self._now(), minutes)

    def verify(self, language: Language = "nl") -> list[str]:
        """Check every page, record, case and key slot; a sentence for each problem found."""
        with translated():
            key_file = keys.read(self.folder / KEYS)
        return self._read(lambda c: check.problems(c, key_file, self._key, self.folder, language))

    def low_space(self) -> bool:
        """True when the disk is nearly full, and the desk should say so."""
        with translated():
            return reserve.is_low(self.folder)

    # --- inside -------------------------------------------------------------------------------

    def _read(self, work: Callable[[Connection], T]) -> T:
        with self._lock, translated():
            return work(self._opened())

    def _write(self, work: Callable[[Connection], T], *, frees: bool = False) -> T:
        with self._lock:
            try:
                with connection.transaction(self._opened()):
                    return work(self._connection)
            except DiskFull:
                if not frees or not reserve.release(self.folder):
                    raise
            with connection.transaction(self._connection):
                return work(self._connection)
