"""The files of sentences, Dutch and English side by side, and all of them once more in one file.

``resources/law/texts/*.toml`` is what people write and correct. ``texts.packed`` beside them holds
the same entries, made by ``packaging/word_files.py``; reading it takes a sixth of the time. Its
first line is the digest of the files it was made from: when one of them has changed since, or the
packed file is damaged or not there, the files themselves are read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from gezin_desktop import assets

PACKED = "texts.packed"
Entries = dict[str, dict[str, str]]
"""The sentences by their keys; of each its versions (``nl``, ``en``, ``nl_you``, ``en_you``)."""


def own_entries() -> Entries:
    """The sentences that the program itself brings, by their keys.

    Raises:
        assets.AssetMissing: the installation is damaged.
    """
    files = word_files()
    found = _unpacked(digest(files))
    return written_out(files) if found is None else found


def word_files() -> dict[str, bytes]:
    """Every file of sentences by its name, in order."""
    folder = assets.path("law", "texts")
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}


def written_out(files: Mapping[str, bytes]) -> Entries:
    """The entries as the files themselves have them."""
    import tomli

    entries: Entries = {}
    for content in files.values():
        entries.update(flatten(tomli.loads(content.decode("utf-8"))))
    return entries


def flatten(content: Mapping[str, Any], prefix: str = "") -> Entries:
    """The entries of a text file: every table that holds ``nl`` and ``en`` is one text."""
    found: Entries = {}
    for name, value in content.items():
        if not isinstance(value, dict):
            continue
        key = f"{prefix}{name}"
        if isinstance(value.get("nl"), str) and isinstance(value.get("en"), str):
            found[key] = {part: words for part, words in value.items() if isinstance(words, str)}
        found.update(flatten(value, f"{key}."))
    return found


def packed(files: Mapping[str, bytes]) -> bytes:
    """The packed file that belongs to these files, an entry a line."""
    entries = written_out(files).items()
    lines = [
        f"{json.dumps(key)}:{json.dumps(entry, ensure_ascii=False, separators=(',', ':'))}"
        for key, entry in entries
    ]
    body = ",\n".join(lines)
    return f"{digest(files)}\n{{{body}}}\n".encode()


def digest(files: Mapping[str, bytes]) -> str:
    """What tells these files, their names and their order from all others."""
    found = hashlib.sha256()
    for name, content in files.items():
        found.update(f"{name} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()


def _unpacked(wanted: str) -> Entries | None:
    """The entries of the packed file; None where it is not of these files or cannot be read."""
    try:
        made_from, _, body = assets.data("law", "texts", PACKED).partition(b"\n")
        found: Entries | None = json.loads(body) if made_from == wanted.encode() else None
    except (OSError, ValueError):
        return None
    return found
