"""Which law the program works by: the pack that was installed, or its own.

What is in use stands in the encrypted store. A copy of the pack lies beside it in the open, because
the law is no secret and the command line works without a passphrase. The copy is believed for its
signature only, and is put right whenever the store is opened.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from gezin_desktop import __version__, assets
from gezin_desktop.law.packs.keys import Keys, own_keys
from gezin_desktop.law.packs.opened import LawPack, check_usable, open_pack
from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.packs.seal import LARGEST
from gezin_desktop.law.tables.edition import FILE, Edition, edition_of
from gezin_desktop.lawpacks.start import COPY
from gezin_desktop.store import LawPacks, Store
from gezin_desktop.store.location import write_whole


def read_file(path: Path) -> bytes:
    """A file, no further than one byte beyond what a pack may be.

    Raises:
        PackRefused: it is too large or cannot be read.
    """
    try:
        if not path.is_file():  # a pipe or a device would never end
            raise PackRefused("unreadable")
        if path.stat().st_size > LARGEST:
            raise PackRefused("too-large")
        with path.open("rb") as file:
            found = file.read(LARGEST + 1)
    except OSError:
        raise PackRefused("unreadable") from None
    if len(found) > LARGEST:
        raise PackRefused("too-large")
    return found


def own_edition() -> Edition:
    """The edition of the law that the program itself brings.

    Raises:
        assets.AssetMissing: the installation is damaged.
    """
    try:
        return edition_of(assets.data("law", FILE))
    except (OSError, ValueError):
        raise assets.AssetMissing(f"law/{FILE}") from None


def usable(file: bytes, revoked: frozenset[str], keys: Keys | None = None) -> LawPack:
    """A pack that may be in use: trusted, of a form this program knows, not older than its own law.

    Raises:
        PackRefused: it may not.
    """
    pack = open_pack(file, own_keys() if keys is None else keys, __version__)
    check_usable(pack, own_edition(), revoked)
    return pack


def take_up(folder: Path, keys: Keys | None = None) -> PackRefused | None:
    """Work by the pack whose copy lies in the store's folder; by the own law when there is none.

    Returns:
        Why a copy that is there is not used; None when all is well.
    """
    path = folder / COPY
    if not path.exists():
        _put_on({})
        return None
    try:
        pack = usable(read_file(path), frozenset(), keys)
    except PackRefused as refused:
        _put_on({})
        return refused
    _put_on(pack.files)
    return None


def follow_store(store: Store, keys: Keys | None = None) -> PackRefused | None:
    """Work by the pack that an open store says, and put the copy beside it right.

    Returns:
        Why the pack of the store is not used; None when all is well.

    Raises:
        StoreError: the store cannot be read.
    """
    return put_in_use(store, store.law_packs(), keys)


def put_in_use(store: Store, packs: LawPacks, keys: Keys | None = None) -> PackRefused | None:
    """Work by what the store keeps; see ``follow_store``."""
    if packs.current is None:
        _remove_copy(store.folder)
        _put_on({})
        return None
    try:
        pack = usable(packs.current, packs.revoked, keys)
    except PackRefused as refused:
        _remove_copy(store.folder)
        _put_on({})
        return refused
    _keep_copy(store.folder, packs.current)
    _put_on(pack.files)
    return None


def _put_on(files: Mapping[str, bytes]) -> None:
    """Exchange the law only for another one: everything worked out from it is forgotten."""
    wanted = dict(files)
    if dict(assets.law_in_use()) != wanted:
        assets.use_law(wanted)


def _keep_copy(folder: Path, content: bytes) -> None:
    path = folder / COPY
    with suppress(OSError):
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return
    # a folder that cannot be written to keeps nobody from working by the law of the store
    with suppress(OSError):
        write_whole(path, content)


def _remove_copy(folder: Path) -> None:
    with suppress(OSError):
        (folder / COPY).unlink(missing_ok=True)
