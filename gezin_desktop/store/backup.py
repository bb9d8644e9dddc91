"""Make a backup while the store is in use, and check it before it counts."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import threading
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from gezin_desktop.store import cases, counters, location, schema, shelf, still
from gezin_desktop.store.access import keys
from gezin_desktop.store.connection import Connection, connect, is_sound, refused_pages
from gezin_desktop.store.errors import BadBackup, NewerVersion, StoreError, translated
from gezin_desktop.store.location import DATABASE, KEYS

if TYPE_CHECKING:
    from gezin_desktop.store.shelf import BackupInfo

Progress = Callable[[float], None]

_PAGES = 2_000  # copied between two words to the progress bar
_PIECE = 1 << 20
_COPIED = 0.3  # the part of the work that is done once the pages are copied
_LOOK = 0.05  # seconds between two looks at whether the check beside is over
_STEPS = 20_000  # of the database's own machine between two looks at whether to go on
_one_at_a_time = threading.Lock()


def make(
    source: Path,
    data_key: bytes,
    key_file: bytes,
    folder: Path,
    now: datetime,
    progress: Progress | None = None,
) -> BackupInfo:
    """Make a backup and check it.

    Runs on connections of its own, so the desk can go on and may call it from another thread.
    ``progress`` is told how far it is, from 0 to 1.

    Raises:
        BadBackup: the copy does not read back; nothing is left of it.
        StoreError: no room, no right, or the medium is gone.
    """
    with _one_at_a_time, translated():
        location.make_private(folder)
        _remove_leftovers(folder)
        copy = folder / f".making-{secrets.token_hex(4)}.db"
        try:
            _copy(source, data_key, copy, _part_of(progress, 0.0, _COPIED))
            page = _front_page(key_file, folder, now)
            name = f"gezin-{page['number']:06d}-{now:%Y%m%d-%H%M}{shelf.SUFFIX}"
            fresh = folder / f".{name}.new"
            _pack(fresh, copy, data_key, key_file, page, _part_of(progress, _COPIED, 1.0))
            os.replace(fresh, folder / name)
            location.sync_folder(folder)
            return shelf.read_info(folder / name)
        finally:
            _remove_leftovers(folder)


def _front_page(key_file: bytes, folder: Path, now: datetime) -> dict[str, object]:
    return {
        "format": shelf.FORMAT,
        "store": keys.parse(key_file).store_id,
        "number": shelf.next_number(folder),
        "made_at": now.isoformat(),
    }


def _remove_leftovers(folder: Path) -> None:
    # of this backup, or of one that was interrupted
    for path in [*folder.glob(".making-*"), *folder.glob(f".gezin-*{shelf.SUFFIX}.new")]:
        path.unlink(missing_ok=True)


def _copy(source: Path, data_key: bytes, target: Path, progress: Progress | None) -> None:
    """Copy the encrypted bytes, or page by page where somebody keeps the file from standing still.

    The pages take five times as long: each is deciphered and enciphered again.
    """
    if still.copy(source, data_key, target, progress):
        return
    for left in target.parent.glob(f"{target.name}*"):
        left.unlink()
    _copy_pages(source, data_key, target, data_key, progress)


def copy_database(source: Path, key: bytes, target: Path, new_key: bytes) -> tuple[int, int]:
    """Copy a database, under the same or another data key, and check the copy.

    Returns:
        How many cases the copy holds, and the change count.

    Raises:
        BadBackup: the copy is not sound.
    """
    _copy_pages(source, key, target, new_key, None)
    return check_database(target, new_key)


def _copy_pages(
    source: Path, key: bytes, target: Path, new_key: bytes, progress: Progress | None
) -> None:
    reader = connect(source, key, read_only=True)
    writer = connect(target, new_key, copying=True)
    try:
        with translated():
            reader.execute("BEGIN")  # a save meanwhile must not make the copy begin anew
            reader.execute("SELECT count(*) FROM counter").fetchone()
            reader.backup(writer, pages=_PAGES, progress=_told(progress))
            reader.execute("ROLLBACK")
            # a copy that travels must be one file, without a log beside it
            writer.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        writer.close()
        reader.close()
    location.close_to_others(target)


def _part_of(progress: Progress | None, begin: float, end: float) -> Progress | None:
    """Progress of one part of the work, told as progress of the whole."""
    if progress is None:
        return None
    return lambda part: progress(begin + (end - begin) * part)


def _told(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None

    def tell(_status: int, left: int, pages: int) -> None:
        progress((pages - left) / pages if pages else 1.0)

    return tell


def check_database(
    path: Path, data_key: bytes, *, pages: bool = False, unwanted: Event | None = None
) -> tuple[int, int]:
    """Open a copy, check it, and give its number of cases and its change count.

    Args:
        path: the copy.
        data_key: its data key.
        pages: also check each page that no table uses, for a file that comes from elsewhere.
        unwanted: ends the check from another thread.

    Raises:
        BadBackup: the copy is not sound, or the check was ended.
        NewerVersion: a newer program made it.
    """
    with _read(path, data_key) as connection:
        if unwanted is not None:
            connection.set_progress_handler(unwanted.is_set, _STEPS)
        # pages that one table leads to are asked for again by the next one
        connection.execute("PRAGMA cache_size = -128000").fetchall()
        if not is_sound(connection) or (pages and refused_pages(connection)):
            raise BadBackup("backup-unchecked")
        return _counts(connection)


@contextmanager
def _read(path: Path, data_key: bytes) -> Iterator[Connection]:
    """A copy, opened to be read; what is wrong with it is told of the backup."""
    try:
        schema.gate(path, data_key)
        connection = connect(path, data_key, read_only=True)
        try:
            yield connection
        finally:
            connection.close()
    except (BadBackup, NewerVersion):
        raise
    except StoreError:
        raise BadBackup("backup-unchecked") from None


def _counts(connection: Connection) -> tuple[int, int]:
    # these two tables are the same in every form since the first
    return cases.live_count(connection), counters.change_count(connection)


def _pack(
    fresh: Path,
    copy: Path,
    data_key: bytes,
    key_file: bytes,
    page: dict[str, object],
    progress: Progress | None,
) -> None:
    """Put copy and key slots in one file and read it back while another thread checks the copy.

    Raises:
        BadBackup: the copy is not sound, or the file does not read back as it was written.
    """
    unwanted = Event()
    with _read(copy, data_key) as connection:
        counts = _counts(connection)
    page["cases"], page["change"] = counts
    with ThreadPoolExecutor(max_workers=1) as beside:
        checked = beside.submit(check_database, copy, data_key, unwanted=unwanted)
        try:
            _bundle(fresh, copy, key_file, page, progress)
            while wait((checked,), _LOOK).not_done:
                if progress is not None:
                    progress(1.0)
        except BaseException:
            unwanted.set()
            raise
        if checked.result() != counts:
            raise BadBackup("backup-unchecked")


def _bundle(
    fresh: Path, copy: Path, key_file: bytes, page: dict[str, object], progress: Progress | None
) -> None:
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_STORED, allowZip64=True) as bundle:
        bundle.writestr(KEYS, key_file)
        page["database_sha256"] = _add(bundle, copy, progress)
        bundle.writestr(shelf.PAGE, json.dumps(page, indent=1))
    location.close_to_others(fresh)
    location.sync_file(fresh)
    if not shelf.is_whole(shelf.read_info(fresh)):
        raise BadBackup("backup-unchecked")


def _add(bundle: zipfile.ZipFile, copy: Path, progress: Progress | None) -> str:
    """Write the copy into a bundle in one reading; its SHA-256."""
    digest, size, done = hashlib.sha256(), copy.stat().st_size, 0
    with copy.open("rb") as file, bundle.open(DATABASE, "w", force_zip64=True) as inside:
        while piece := file.read(_PIECE):
            digest.update(piece)
            inside.write(piece)
            done += len(piece)
            if progress is not None:
                progress(done / size)
    return digest.hexdigest()
