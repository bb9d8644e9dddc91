"""Refuse a database library that would write plain text, or that is known to lose data.

When the system's own SQLite is loaded first, the encrypting library can be shadowed by it without
any error, and the cases would lie readable on the disk. And SQLite before 3.51.3 can damage a
write-ahead log that two connections use at once.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from gezin_desktop.store.errors import UnsafeBuild

CIPHER_MAJOR = "4."
OLDEST_SQLITE = (3, 51, 3)
PLAIN_HEADER = b"SQLite format 3\x00"


def check_build() -> None:
    """See that this process really encrypts.

    Raises:
        UnsafeBuild: no cipher, another major format than SQLCipher 4, or an SQLite that is too old.
    """
    connection = dbapi2.connect(":memory:")
    try:
        row = connection.execute("PRAGMA cipher_version").fetchone()
        version = connection.execute("SELECT sqlite_version()").fetchone()[0]
    finally:
        connection.close()
    if row is None or not str(row[0]).startswith(CIPHER_MAJOR):
        raise UnsafeBuild
    if tuple(int(part) for part in str(version).split(".")[:3]) < OLDEST_SQLITE:
        raise UnsafeBuild


def check_header(path: Path) -> None:
    """See that a database file on disk is not plain text.

    Raises:
        UnsafeBuild: the file begins as an unencrypted SQLite file.
    """
    with path.open("rb") as file:
        if file.read(len(PLAIN_HEADER)) == PLAIN_HEADER:
            raise UnsafeBuild("plain-file")
