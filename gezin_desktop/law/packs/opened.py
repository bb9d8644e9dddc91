"""A law pack opened: signature good, files whole, of a form that this program can use."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import NamedTuple

from gezin_desktop.law.packs.body import MANIFEST, read_body
from gezin_desktop.law.packs.keys import Keys
from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.packs.seal import unsealed
from gezin_desktop.law.tables.edition import FILE as EDITION
from gezin_desktop.law.tables.edition import FORMAT, Edition


class LawPack(NamedTuple):
    """A pack that may be looked at.

    Attributes:
        edition: which edition of the law it is.
        key: the name of the key that signed it.
        comment: the signed line about it.
        revokes: the names of the keys that it ends the trust in.
        files: what takes the place of files of the law, by their names there.
        cases: its own test cases, file by file.
        digest: SHA-256 of the whole file.
    """

    edition: Edition
    key: str
    comment: str
    revokes: tuple[str, ...]
    files: Mapping[str, bytes]
    cases: Mapping[str, bytes]
    digest: str


def open_pack(file: bytes, keys: Keys, program: str) -> LawPack:
    """The pack in a file; nothing in it was tried out yet.

    Args:
        file: the whole file.
        keys: the keys that are trusted.
        program: the version of this program.

    Raises:
        PackRefused: it cannot be trusted or used.
    """
    key, comment, body = unsealed(file, keys.by_name)
    manifest, packed = read_body(body)
    edition = manifest.edition
    if edition.needs(program):
        raise PackRefused("newer-program", version=edition.program)
    if not all(keys.may_revoke(key, other) for other in manifest.revokes):
        raise PackRefused("may-not-revoke")
    return LawPack(
        edition,
        key,
        comment,
        manifest.revokes,
        {EDITION: _edition_file(edition), **_law_files(packed)},
        {name: data for name, data in packed.items() if name.startswith("cases/")},
        hashlib.sha256(file).hexdigest(),
    )


def _law_files(packed: Mapping[str, bytes]) -> dict[str, bytes]:
    """Tables stand at the top among the files of the law, sentences in a folder."""
    kept = (name for name in packed if name != MANIFEST and not name.startswith("cases/"))
    return {name.removeprefix("tables/"): packed[name] for name in kept}


def _edition_file(edition: Edition) -> bytes:
    fields = {**edition._asdict(), "format": FORMAT}
    return json.dumps(fields, default=str).encode()


def admit(pack: LawPack, own: Edition, serials: Mapping[str, int], revoked: frozenset[str]) -> None:
    """Hold a pack against what was installed before, here, by the same key.

    Args:
        pack: the pack.
        own: the edition of the law that the program itself brings.
        serials: the highest number that was ever installed, by key.
        revoked: the names of keys that are not trusted any more.

    Raises:
        PackRefused: its key was revoked, or it is not newer.
    """
    check_usable(pack, own, revoked)
    installed = serials.get(pack.key, 0)
    if pack.edition.serial <= installed:
        raise PackRefused("not-newer", serial=pack.edition.serial, installed=installed)


def check_usable(pack: LawPack, own: Edition, revoked: frozenset[str]) -> None:
    """See that a pack may take the place of the program's own law.

    Raises:
        PackRefused: its key was revoked, or the program brings newer law itself.
    """
    if pack.key in revoked:
        raise PackRefused("revoked-key")
    if pack.edition.made_at < own.made_at:
        raise PackRefused("older-than-own", made=pack.edition.made_at, own=own.made_at)
