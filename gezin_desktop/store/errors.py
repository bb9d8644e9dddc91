"""What can go wrong in the store. Every error has a key and a sentence in both languages.

The text of the exception itself is only its key and harmless fields (a count, a version, a code),
so that it can be logged: never a name, a note, a passphrase or a path.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gezin_desktop.store.words import Language, say

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from sqlcipher3 import dbapi2


class StoreError(Exception):
    """Anything the store refuses or cannot do.

    Attributes:
        key: the key of the sentence in ``words.SENTENCES``.
        fields: what the sentence names; never personal data.
    """

    default_key = "store-failed"

    def __init__(self, key: str | None = None, **fields: object) -> None:
        self.key = key or self.default_key
        self.fields = {"code": "0", **fields}
        super().__init__(self.key)

    def text(self, language: Language) -> str:
        """The sentence for the counsellor: what is wrong and what to do."""
        return say(self.key, language, **self.fields)


class WrongPassphrase(StoreError):
    """The passphrase, recovery code or keyring secret opens no slot; the files are sound."""

    default_key = "wrong-passphrase"


class TooManyAttempts(WrongPassphrase):
    """After several wrong secrets the next try has to wait."""

    default_key = "too-many-attempts"


class WeakPassphrase(StoreError):
    """A new passphrase is too easy to guess."""

    default_key = "passphrase-short"


class KeyringUnavailable(StoreError):
    """The operating system's keyring is absent, locked, or holds nothing for this store."""

    default_key = "keyring"


class NewerVersion(StoreError):
    """The file was made by a newer program; nothing was written to it."""

    default_key = "newer-version"


class Damaged(StoreError):
    """The database or the key file cannot be trusted any more."""

    default_key = "damaged"


class NoStore(StoreError):
    """The folder holds no store."""

    default_key = "no-store"


class StoreExists(StoreError):
    """The folder already holds a store."""

    default_key = "store-exists"


class UnsafeBuild(StoreError):
    """The database library of this installation would not encrypt, or has a known fault."""

    default_key = "unsafe-build"


class DiskFull(StoreError):
    """No room on the disk; the transaction was rolled back whole."""

    default_key = "disk-full"


class ReadOnly(StoreError):
    """The file or folder cannot be written to."""

    default_key = "read-only"


class MediumGone(StoreError):
    """The disk answers with errors or the path is gone."""

    default_key = "medium-gone"


class Replaced(StoreError):
    """Another file lies in the place of the one that is open, or none; nothing was kept in it."""

    default_key = "replaced"


class Stopped(StoreError):
    """A check was ended before it was complete."""

    default_key = "stopped"


class InUse(StoreError):
    """Another process holds the store."""

    default_key = "in-use"


class SharedFolder(StoreError):
    """The folder lies on the network, where two computers could open the store at once."""

    default_key = "shared-folder"


class Conflict(StoreError):
    """The case was saved by someone else since it was loaded."""

    default_key = "conflict"


class CaseMissing(StoreError):
    """No such case, or it has been deleted."""

    default_key = "case-missing"


class NumberTaken(StoreError):
    """Another case, perhaps a deleted one that can still come back, has this number."""

    default_key = "number-taken"


class BadBackup(StoreError):
    """A backup that cannot be trusted."""

    default_key = "backup-bad"


class BadExchange(StoreError):
    """A file of cases from elsewhere that cannot be trusted; nothing of it was stored."""

    default_key = "exchange-bad"


_BY_SQLITE: dict[int, type[StoreError]] = {
    5: InUse,  # SQLITE_BUSY
    6: InUse,  # SQLITE_LOCKED
    8: ReadOnly,  # SQLITE_READONLY
    10: MediumGone,  # SQLITE_IOERR
    11: Damaged,  # SQLITE_CORRUPT
    13: DiskFull,  # SQLITE_FULL
    14: MediumGone,  # SQLITE_CANTOPEN
    15: InUse,  # SQLITE_PROTOCOL
    26: Damaged,  # SQLITE_NOTADB
}

# while copying a database the library gives no code, only the words that belong to it
_CODE_OF_WORDS = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk i/o error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}

_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EROFS: ReadOnly,
}


def from_sqlite(error: dbapi2.Error | sqlite3.Error) -> StoreError:
    """The store's error for one of the database library."""
    code = int(getattr(error, "sqlite_errorcode", 0) or 0)
    code = code or _CODE_OF_WORDS.get(str(error).casefold(), 0)
    kind = _BY_SQLITE.get(code & 0xFF)
    return kind() if kind else StoreError(code=code)


def from_os(error: OSError) -> StoreError:
    """The store's error for one of the operating system."""
    return _BY_ERRNO.get(error.errno or 0, MediumGone)()


def _of_database() -> type[sqlite3.Error]:
    """The errors of the database; asked when there is one, because its library loads slowly."""
    from sqlcipher3 import dbapi2

    error: type[sqlite3.Error] = dbapi2.Error
    return error


@contextmanager
def translated() -> Iterator[None]:
    """Turn errors of the database and the operating system into the store's own.

    The cause is cut off on purpose: its text may hold a path.
    """
    try:
        yield
    except _of_database() as error:
        raise from_sqlite(error) from None
    except OSError as error:
        raise from_os(error) from None


@contextmanager
def about_backup() -> Iterator[None]:
    """Let a disk that fails while a backup is made be told as that: no answer was lost."""
    try:
        with translated():
            yield
    except (DiskFull, ReadOnly, MediumGone) as error:
        raise type(error)(f"backup-{error.key}") from None
