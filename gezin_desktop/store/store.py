"""The store as the other rooms see it: one object for one encrypted file of cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from gezin_desktop.store import (
    connection,
    entrance,
    preview,
    reserve,
    shelf,
    upkeep,
)
from gezin_desktop.store.access.slots import Hardness
from gezin_desktop.store.access.ways import WaysIn
from gezin_desktop.store.entrance import Secret
from gezin_desktop.store.errors import StoreError, translated
from gezin_desktop.store.parts.case import CasePart
from gezin_desktop.store.parts.check import CheckPart
from gezin_desktop.store.parts.duty import DutyPart
from gezin_desktop.store.parts.exchange import ExchangePart
from gezin_desktop.store.parts.law import LawPart
from gezin_desktop.store.parts.opened import Clock, utc_now
from gezin_desktop.store.parts.past import PastPart
from gezin_desktop.store.parts.upkeep import UpkeepPart
from gezin_desktop.store.rescue import renewed

if TYPE_CHECKING:
    from gezin_desktop.store.preview import Preview
    from gezin_desktop.store.records import NewSummary
    from gezin_desktop.store.rescue.salvage import Salvage


class Store(CasePart, PastPart, DutyPart, ExchangePart, CheckPart, LawPart, UpkeepPart, WaysIn):
    """An open store. Every write is on the disk when the method returns, or it raises StoreError.

    Safe to use from several threads; one connection writes.
    """

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
        take_over: bool = False,
        now: Clock = utc_now,
    ) -> Store:
        """Open a store with one of its secrets; an older file is brought to today's form.

        Args:
            folder: where it lies.
            passphrase: one of the secrets.
            recovery_code: the printed code.
            keyring: ask this computer's keyring.
            take_over: the other computer that had it open is known to be off.
            now: the clock.

        Raises:
            WrongPassphrase: the secret does not fit; the files are sound.
            TooManyAttempts: several did not fit just now; it says how long to wait.
            SharedFolder: the folder lies on the network.
            NewerVersion: a newer program made the file; nothing was written.
            Damaged: the files cannot be trusted; they are left as they are.
            StoreError: no store, unsafe library, in use, no right, medium gone.
        """
        place = Path(folder)
        secret = Secret(passphrase, recovery_code, keyring)
        data_key, opened = entrance.enter(place, secret, now, take_over=take_over)
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

    @staticmethod
    def look_into(
        backup_file: str | Path,
        folder: str | Path,
        passphrase: str | None = None,
        *,
        recovery_code: str | None = None,
        keyring: bool = False,
    ) -> Preview:
        """What a backup holds, before it is put back; for when the store itself does not open.

        Args:
            backup_file: the backup.
            folder: the store's folder; the backup is unpacked there, encrypted, for a moment.
            passphrase: of the day of the backup, or one of the other secrets.
            recovery_code: the printed code.
            keyring: ask this computer's keyring.

        Raises:
            WrongPassphrase: the secret does not fit the backup.
            BadBackup: the backup cannot be trusted.
        """
        info = shelf.read_info(Path(backup_file))
        secret = Secret(passphrase, recovery_code, keyring)
        return preview.look(info, preview.data_key_of(info, secret, None), Path(folder))

    @staticmethod
    def salvageable(
        folder: str | Path,
        passphrase: str | None = None,
        *,
        recovery_code: str | None = None,
        keyring: bool = False,
    ) -> Salvage:
        """What can be saved from a damaged store, case by case; nothing is written.

        Raises:
            WrongPassphrase: the secret does not fit.
            Damaged: nothing can be read any more.
        """
        return renewed.look(Path(folder), Secret(passphrase, recovery_code, keyring))

    @classmethod
    def salvage(
        cls,
        folder: str | Path,
        passphrase: str | None = None,
        *,
        recovery_code: str | None = None,
        keyring: bool = False,
        only: Iterable[int] | None = None,
        summarise: Callable[[str], NewSummary] | None = None,
        now: Clock = utc_now,
    ) -> tuple[Store, Salvage]:
        """Put what can be saved from a damaged store in its place and open it.

        The damaged files are kept under the same names with ``.beschadigd-N``.

        Args:
            folder: where the damaged store lies.
            passphrase: what opens it, or one of the other secrets.
            recovery_code: the printed code.
            keyring: ask this computer's keyring.
            only: the ids of the cases to take, from ``salvageable``; None takes all.
            summarise: gives the summary of a case text.
            now: the clock.

        Raises:
            WrongPassphrase: the secret does not fit; nothing was changed.
            Damaged: nothing can be read any more; nothing was changed.
            InUse: a window has the store open.
        """
        place = Path(folder)
        secret = Secret(passphrase, recovery_code, keyring)
        wanted = None if only is None else set(only)
        data_key, found = renewed.rebuild(place, secret, wanted, summarise, now())
        return cls(place, data_key, entrance.open_database(place, data_key, now), now), found

    def close(self) -> None:
        """Close the store; harmless when it is closed already."""
        with self._lock:
            if self._connection is not None:
                with suppress(StoreError):  # on a full disk they wait for the next time
                    self._write(upkeep.drop_some)
                connection.close(self._connection)
                self._connection = None
                self._presence.leave()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def low_space(self) -> bool:
        """True when the disk is nearly full, and the desk should say so."""
        with translated():
            return reserve.is_low(self.folder)
