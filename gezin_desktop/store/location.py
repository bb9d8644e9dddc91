"""Where the store lies, and how its files are written: private, and whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from gezin_desktop import portable

DATABASE = "cases.db"
KEYS = "keys.json"
RESERVE = "reserve.bin"
BACKUPS = "backups"
EXCHANGE_SUFFIX = ".gezinzaken"
"""How the name of an encrypted file for another desk ends."""
ENVIRONMENT = "GEZIN_DESKTOP_DATA"

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600


def data_folder(override: str | Path | None = None) -> Path:
    """The folder of the store: the argument, else GEZIN_DESKTOP_DATA, else the portable folder.

    Without these it is the user's own place.

    The folder need not exist yet; nothing is made here.
    """
    chosen = override or os.environ.get(ENVIRONMENT)
    if chosen:
        return Path(chosen).expanduser().absolute()
    return portable.data() or user_data_path("gezin-desktop", appauthor=False)


def make_private(folder: Path) -> None:
    """Make a folder that only this user can enter.

    An existing one is closed to others when it is empty or already holds a store; any other folder
    has a purpose of its own, and its rights are left alone.
    """
    if not folder.exists():
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True)
    elif (folder / KEYS).exists() or not any(folder.iterdir()):
        with suppress(PermissionError):  # a stick knows no rights; ``open_to_others`` tells
            folder.chmod(_PRIVATE_FOLDER)


def close_to_others(path: Path) -> None:
    """Take away the rights of other users on a file, where the medium knows rights."""
    with suppress(PermissionError):
        path.chmod(_PRIVATE_FILE)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that after a crash the old or the new content is there, never a part.

    Raises:
        OSError: no room or no right; the old content is still there.
    """
    fresh = path.with_name(path.name + ".new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE_FILE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut, where the system can do so."""
    if os.name == "nt":
        return  # Windows has no handle on a folder that can be flushed
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make a file's content survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def open_to_others(folder: Path) -> list[str]:
    """Names of the store's files that other users of this computer can reach."""
    if os.name == "nt":
        return []  # rights follow the profile's access list there
    own = (DATABASE, KEYS, RESERVE, BACKUPS)
    paths = [folder, *(path for path in folder.iterdir() if path.name.startswith(own))]
    if (folder / BACKUPS).is_dir():
        paths += (folder / BACKUPS).iterdir()
    return [p.name for p in paths if p.stat().st_mode & 0o077]
