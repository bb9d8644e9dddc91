"""What a backup holds, shown before it is put back; and one case out of it.

The backup is unpacked, still encrypted, into a private folder beside the store and removed again.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from gezin_desktop.store import connection, listing, location, schema, shelf
from gezin_desktop.store.access import keys
from gezin_desktop.store.errors import BadBackup, Damaged, WrongPassphrase, translated
from gezin_desktop.store.records import CaseSummary
from gezin_desktop.store.shelf import BackupInfo

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.entrance import Secret

_FOLDER = "look."
_ALL = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Preview:
    """What a backup holds.

    Attributes:
        info: what the backup says of itself.
        cases: its cases, next date first.
        missing: ids, in the backup, of cases that the store has no more.
        differing: ids, in the backup, of cases that are otherwise in the store now.
    """

    info: BackupInfo
    cases: tuple[CaseSummary, ...] = field(repr=False)
    missing: frozenset[int] = frozenset()
    differing: frozenset[int] = frozenset()


def data_key_of(info: BackupInfo, secret: Secret | None, own_key: bytes | None) -> bytes:
    """The data key of a backup: the store's own where it fits, else by a secret.

    Raises:
        WrongPassphrase: the backup has another key and no fitting secret was given.
    """
    file = keys.parse(shelf.key_file_of(info))
    if own_key is not None and file.is_sealed_by(own_key):
        return own_key
    if secret is None:
        raise WrongPassphrase("passphrase-needed")
    return secret.unlock(file)


@contextmanager
def unpacked(info: BackupInfo, data_key: bytes, folder: Path) -> Iterator[Connection]:
    """A connection to a copy of the backup's database, brought to today's form.

    Raises:
        BadBackup: the backup cannot be trusted.
        NewerVersion: a newer program made it.
    """
    for left in folder.glob(f"{_FOLDER}*"):
        shutil.rmtree(left, ignore_errors=True)
    place = folder / f"{_FOLDER}{secrets.token_hex(4)}"
    with translated():
        location.make_private(folder)
        location.make_private(place)
        try:
            path = place / location.DATABASE
            shelf.unpack_database(info, path)
            schema.gate(path, data_key)  # its bytes are those that were checked when it was made
            opened = connection.connect(path, data_key)
            try:
                schema.migrate(opened)
                yield opened
            finally:
                opened.close()
        except Damaged:
            raise BadBackup from None
        finally:
            shutil.rmtree(place, ignore_errors=True)


def look(
    info: BackupInfo,
    data_key: bytes,
    folder: Path,
    of_now: Callable[[], dict[str, bytes]] | None = None,
) -> Preview:
    """What a backup holds, beside what the store holds now when that is open.

    Args:
        info: the backup.
        data_key: its data key.
        folder: where it is unpacked for a moment.
        of_now: gives ``digests`` of the open store; asked once the backup has been read.
    """
    with unpacked(info, data_key, folder) as opened:
        found = tuple(listing.listed(opened, "", _ALL, 0))
        if of_now is None:
            return Preview(info, found)
        then = digests(opened)
    now = of_now()
    missing = {one.id for one in found if one.number not in now}
    differing = {
        one.id for one in found if one.number in now and now[one.number] != then[one.number]
    }
    return Preview(info, found, frozenset(missing), frozenset(differing))


def digests(opened: Connection) -> dict[str, bytes]:
    """The SHA-256 of the text of every case by its number."""
    rows = opened.execute(
        "SELECT c.number, t.digest FROM case_file c JOIN case_text t ON t.case_id = c.id"
        " WHERE c.deleted = 0"
    )
    return dict(rows.fetchall())
