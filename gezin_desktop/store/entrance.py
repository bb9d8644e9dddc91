"""Making, opening, restoring and re-encrypting a store: everything that touches its two files.

The maintenance lock is held while files are exchanged or opened, so that no process ever opens a
file that another one is replacing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from gezin_desktop.store import (
    backup,
    connection,
    guard,
    location,
    place,
    presence,
    reserve,
    schema,
    shelf,
    swap,
)
from gezin_desktop.store.access import attempts, keys, passphrase
from gezin_desktop.store.errors import (
    Damaged,
    DiskFull,
    KeyringUnavailable,
    NoStore,
    StoreExists,
    WrongPassphrase,
    from_sqlite,
    translated,
)
from gezin_desktop.store.location import BACKUPS, DATABASE, KEYS
from gezin_desktop.store.lock import MAINTENANCE, ProcessLock, refuse_other_desk

if TYPE_CHECKING:
    from gezin_desktop.store.access.keys import KeyFile
    from gezin_desktop.store.access.slots import Hardness
    from gezin_desktop.store.connection import Connection

_PATIENCE = 10.0  # seconds; exchanging files of 150 MB takes two


@dataclass(frozen=True, slots=True)
class Secret:
    """What someone offers to get in."""

    passphrase: str | None = None
    recovery_code: str | None = None
    keyring: bool = False

    def unlock(self, file: KeyFile) -> bytes:
        """The data key.

        Raises:
            WrongPassphrase: nothing offered fits.
            KeyringUnavailable: only the keyring was offered, and it holds nothing.
        """
        if self.recovery_code:
            return _unlock_by_code(file, self.recovery_code)
        if self.keyring:
            try:
                return file.unlock(passphrase.keyring_secret(file.store_id), ["keyring"])[0]
            except (KeyringUnavailable, WrongPassphrase):
                if not self.passphrase:
                    raise KeyringUnavailable from None
        if not self.passphrase:
            raise WrongPassphrase("passphrase-needed")
        return file.unlock(passphrase.normal(self.passphrase), ["passphrase"])[0]


def _unlock_by_code(file: KeyFile, code: str) -> bytes:
    secret = passphrase.recovery_secret(code)
    try:
        return file.unlock(secret, ["recovery"])[0]
    except WrongPassphrase:
        raise WrongPassphrase("wrong-recovery-code") from None


def exists(folder: Path) -> bool:
    """True when the folder holds a store, or a part of one."""
    return swap.holds_store(folder)


def create(
    folder: Path, phrase: str | None, keyring: bool, hardness: Hardness
) -> tuple[bytes, str]:
    """Make an empty store and give its data key and its recovery code."""
    guard.check_build()
    place.refuse_shared(folder)
    secret = passphrase.checked(phrase) if phrase or not keyring else None
    with translated(), ProcessLock(folder, MAINTENANCE).acquire(_PATIENCE):
        swap.finish(folder)
        if exists(folder):
            raise StoreExists
        data_key, code = keys.new_data_key(), passphrase.new_recovery_code()
        file = keys.new_file()
        if secret is not None:
            file = file.add("passphrase", secret, data_key, hardness)
        if keyring:
            kept = passphrase.new_keyring_secret(file.store_id)
            file = file.add("keyring", kept, data_key, hardness)
        file = file.add("recovery", passphrase.recovery_secret(code), data_key, hardness)
        making = swap.begin(folder)
        try:
            _make_empty(making / DATABASE, data_key)
            keys.write(file, making / KEYS)
            swap.decide(folder, keep_old=True)
        finally:
            swap.abandon(folder)
        reserve.keep(folder)
    return data_key, code


def _make_empty(path: Path, data_key: bytes) -> None:
    opened = connection.connect(path, data_key)
    try:
        schema.create(opened)
    finally:
        connection.close(opened)
    location.close_to_others(path)
    guard.check_header(path)


def enter(
    folder: Path, secret: Secret, now: Callable[[], datetime], *, take_over: bool = False
) -> tuple[bytes, Connection]:
    """The data key and a writing connection of an existing store."""
    guard.check_build()
    if not exists(folder):
        raise NoStore
    place.refuse_shared(folder)
    if not take_over:
        presence.refuse_other_computer(folder, now())
    with translated(), ProcessLock(folder, MAINTENANCE).acquire(_PATIENCE):
        swap.finish(folder)
        _check_files(folder)
        data_key = _unlock_slowly(folder, secret, now())
        try:
            opened = open_database(folder, data_key, now)
        except DiskFull:
            if not reserve.release(folder):
                raise
            opened = open_database(folder, data_key, now)
        reserve.keep(folder)
        return data_key, opened


def _unlock_slowly(folder: Path, secret: Secret, now: datetime) -> bytes:
    """The data key; wrong secrets are counted, and too many have to wait."""
    file = keys.read(folder / KEYS)
    attempts.refuse_haste(folder, now)
    try:
        data_key = secret.unlock(file)
    except WrongPassphrase as error:
        attempts.count(folder, error, now)
        raise
    attempts.forget(folder)
    return data_key


def _check_files(folder: Path) -> None:
    if not (folder / KEYS).exists():
        raise Damaged("damaged-keys")
    if not (folder / DATABASE).exists():
        raise Damaged("database-missing")
    guard.check_header(folder / DATABASE)


def open_database(folder: Path, data_key: bytes, now: Callable[[], datetime]) -> Connection:
    """A writing connection, after the gate and the steps to today's form."""
    path = folder / DATABASE
    schema.gate(path, data_key)
    opened = connection.connect(path, data_key)
    try:
        schema.migrate(opened, lambda: _backup_before_step(folder, data_key, now()))
    except BaseException:
        opened.close()
        raise
    return opened


def _backup_before_step(folder: Path, data_key: bytes, now: datetime) -> None:
    slots = (folder / KEYS).read_bytes()
    backup.make(folder / DATABASE, data_key, slots, folder / BACKUPS, now)


def restore(
    file: Path, folder: Path, secret: Secret, now: Callable[[], datetime]
) -> tuple[bytes, Connection]:
    """Check a backup, put it in the place of the store, and open it."""
    guard.check_build()
    place.refuse_shared(folder)
    info = shelf.read_info(file)
    content = shelf.key_file_of(info)
    data_key = secret.unlock(keys.parse(content))
    with translated(), ProcessLock(folder, MAINTENANCE).acquire(_PATIENCE):
        refuse_other_desk(folder)
        swap.finish(folder)
        making = swap.begin(folder)
        try:
            shelf.unpack_database(info, making / DATABASE)
            backup.check_database(making / DATABASE, data_key, pages=True)
            location.write_whole(making / KEYS, content)
            swap.decide(folder, keep_old=True)
        finally:
            swap.abandon(folder)
        return data_key, open_database(folder, data_key, now)


def change_keys(folder: Path, data_key: bytes, change: Callable[[KeyFile], KeyFile]) -> None:
    """Change the slots of an open store.

    Raises:
        Damaged: the key file was changed by someone who cannot open the store.
    """
    with ProcessLock(folder, MAINTENANCE).acquire(_PATIENCE):
        keys.write(change(_own_key_file(folder, data_key)), folder / KEYS)


def _own_key_file(folder: Path, data_key: bytes) -> KeyFile:
    file = keys.read(folder / KEYS)
    if not file.is_sealed_by(data_key):
        raise Damaged("damaged-keys")
    return file


def rekey(folder: Path, data_key: bytes, opened: Connection) -> bytes:
    """Encrypt the store under a new data key and give that key.

    The open connection is closed in every case. When something fails the old key still holds.
    """
    path = folder / DATABASE
    try:
        with translated(), ProcessLock(folder, MAINTENANCE).acquire(_PATIENCE):
            file = _own_key_file(folder, data_key)
            _be_alone(opened)
            opened.close()
            new_key, making = keys.new_data_key(), swap.begin(folder)
            try:
                backup.copy_database(path, data_key, making / DATABASE, new_key)
                keys.write(file.reseal(new_key), making / KEYS)
                swap.decide(folder, keep_old=False)
            finally:
                swap.abandon(folder)
            return new_key
    finally:
        opened.close()


def _be_alone(opened: Connection) -> None:
    # leaving the write-ahead log needs every other connection of every process to be closed
    try:
        opened.execute("PRAGMA journal_mode = DELETE").fetchall()
    except dbapi2.Error as error:
        raise from_sqlite(error) from None
