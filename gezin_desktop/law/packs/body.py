"""The inside of a law pack: a zip of tables, sentences and cases, each held against the manifest.

Read only after the signature; still with limits, because whoever signs can be mistaken too. Names
in the zip are looked up in a list of what may be there, and are never used as paths.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.tables.book import NAMES
from gezin_desktop.law.tables.edition import FIELDS, FORMAT, Edition, edition_from

MANIFEST: Final = "manifest.json"
MOST_FILES: Final = 200
MOST_BYTES: Final = 10_000_000
"""All files together, unpacked."""

TABLES = frozenset(f"tables/{name}.json" for name in NAMES)
_TEXTS = re.compile(r"texts/[a-z0-9_]{1,40}\.toml", re.ASCII)
_CASES = re.compile(r"cases/[a-z0-9_-]{1,40}\.json", re.ASCII)
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError)


class Manifest(NamedTuple):
    """What a pack says of itself."""

    edition: Edition
    revokes: tuple[str, ...]
    digests: Mapping[str, str]


class Body(NamedTuple):
    """A pack whose files are those that its manifest names."""

    manifest: Manifest
    files: Mapping[str, bytes]


def read_body(content: bytes) -> Body:
    """The manifest and the files of a body.

    Raises:
        PackRefused: it is no such zip, or holds other files than its manifest says.
    """
    try:
        files = _unpacked(content)
    except (*_BROKEN, ValueError):
        raise PackRefused("bad-body") from None
    try:
        manifest = _manifest(files.pop(MANIFEST))
    except (KeyError, TypeError, ValueError, RecursionError):
        raise PackRefused("bad-manifest") from None
    found = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    if found != manifest.digests or not files.keys() >= TABLES:
        raise PackRefused("other-files")
    return Body(manifest, files)


def _unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        entries = packed.infolist()
        names = [one.filename for one in entries]
        if len(names) > MOST_FILES or len(set(names)) != len(names):
            raise ValueError("entries")
        room = MOST_BYTES
        files: dict[str, bytes] = {}
        for one in entries:
            files[one.filename] = _entry(packed, one, room)
            room -= len(files[one.filename])
        return files


def _entry(packed: zipfile.ZipFile, one: zipfile.ZipInfo, room: int) -> bytes:
    """One file, read no further than there is room, whatever the zip says of its size."""
    known = one.filename == MANIFEST or is_allowed(one.filename)
    if not known or one.flag_bits & _ENCRYPTED or one.compress_type not in _PLAIN:
        raise ValueError("entry")
    with packed.open(one) as stream:
        found = stream.read(room + 1)
    if len(found) > room:
        raise ValueError("room")
    return found


def is_allowed(name: str) -> bool:
    """Whether a pack may hold a file of this name."""
    return bool(name in TABLES or _TEXTS.fullmatch(name) or _CASES.fullmatch(name))


def _manifest(content: bytes) -> Manifest:
    raw = json.loads(content, object_pairs_hook=_once)
    if not isinstance(raw, dict) or set(raw) != {*FIELDS, "revokes", "files"}:
        raise ValueError("fields")
    if raw["format"] != FORMAT or type(raw["format"]) is not int:
        raise PackRefused("other-format")
    digests, revokes = raw["files"], raw["revokes"]
    if not isinstance(digests, dict) or not all(isinstance(one, str) for one in digests.values()):
        raise ValueError("files")
    if not isinstance(revokes, list) or not all(isinstance(one, str) for one in revokes):
        raise ValueError("revokes")
    return Manifest(edition_from(raw), tuple(revokes), digests)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name twice")
    return found


def packed_body(edition: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """The body of a pack, always the same bytes for the same content.

    Args:
        edition: the fields of the manifest but ``files``.
        files: by their names in the pack.
    """
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    manifest = json.dumps({"revokes": [], **edition, "files": digests}, indent=1).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, data in {MANIFEST: manifest, **dict(sorted(files.items()))}.items():
            packed.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
