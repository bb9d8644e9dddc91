"""The pages of a damaged database, deciphered one by one, and the records that lie on them.

SQLite gives up a whole table when one page on the way to it is damaged. Here every page is read for
itself, so that a damaged one costs only what lies on it. Reading only; nothing is written.

Formats: SQLCipher 4 (AES-256-CBC, HMAC-SHA512, 4096 bytes of which 80 are kept free) and the SQLite
file format, sections 1.6 (b-tree pages), 2 (records) and 4 (write-ahead log).
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
USABLE = PAGE - 80
_SALT, _IV, _HMAC = 16, 16, 64
_LOG_HEADER, _FRAME_HEADER = 32, 24
_TABLE_LEAF, _INDEX_LEAF = 0x0D, 0x0A
_MOST_COLUMNS = 64
_INT_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}

Value = int | float | str | bytes | None


@dataclass(frozen=True, slots=True)
class Page:
    """One deciphered page, and whether its seal is whole."""

    content: bytes = field(repr=False)
    sound: bool


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its row number (None in a table without), its values, whether to trust them."""

    rowid: int | None
    values: tuple[Value, ...] = field(repr=False)
    sound: bool


def read_pages(database: Path, data_key: bytes) -> dict[int, Page]:
    """Every page by its number, as the write-ahead log beside the file leaves it.

    Of a page that is in the log more than once the last with a whole seal counts.
    """
    raw = database.read_bytes()
    salt = raw[:_SALT]
    mask = bytes(byte ^ 0x3A for byte in salt)
    seal_key = hashlib.pbkdf2_hmac("sha512", data_key, mask, 2, 32)
    found: dict[int, Page] = {}
    written = [(at // PAGE + 1, raw[at : at + PAGE]) for at in range(0, len(raw), PAGE)]
    for number, content in [*written, *_logged(database)]:
        if len(content) == PAGE:
            page = _page(number, content, data_key, seal_key)
            if page.sound or number not in found or not found[number].sound:
                found[number] = page
    return found


def _logged(database: Path) -> list[tuple[int, bytes]]:
    """The pages in the write-ahead log that belong to a finished transaction, in order."""
    log = database.with_name(database.name + "-wal")
    raw = log.read_bytes() if log.exists() else b""
    pages: list[tuple[int, bytes]] = []
    finished = 0
    for at in range(_LOG_HEADER, len(raw), _FRAME_HEADER + PAGE):
        if raw[at + 8 : at + 16] != raw[16:24]:
            break  # left over from before the log was begun anew
        number, size_after = struct.unpack_from(">II", raw, at)
        pages.append((number, raw[at + _FRAME_HEADER : at + _FRAME_HEADER + PAGE]))
        if size_after:
            finished = len(pages)
    return pages[:finished]


def _page(number: int, raw: bytes, data_key: bytes, seal_key: bytes) -> Page:
    start = _SALT if number == 1 else 0
    sealed = raw[start : PAGE - _HMAC]
    seal = hmac.new(seal_key, sealed + struct.pack("<I", number), hashlib.sha512).digest()
    cipher = Cipher(algorithms.AES256(data_key), modes.CBC(raw[USABLE : USABLE + _IV]))
    decryptor = cipher.decryptor()
    plain = decryptor.update(raw[start:USABLE]) + decryptor.finalize()
    sound = hmac.compare_digest(seal, raw[PAGE - _HMAC :])
    return Page(bytes(start) + plain, sound)


def records(pages: dict[int, Page]) -> Iterator[Record]:
    """The rows on every leaf page; what cannot be a row is passed over."""
    for number in sorted(pages):
        page = pages[number]
        at = 100 if number == 1 else 0
        kind = page.content[at]
        if kind not in (_TABLE_LEAF, _INDEX_LEAF):
            continue
        count = int.from_bytes(page.content[at + 3 : at + 5], "big")
        for place in range(min(count, USABLE // 4)):
            pointer = at + 8 + 2 * place
            cell = int.from_bytes(page.content[pointer : pointer + 2], "big")
            try:
                yield _record(pages, page, cell, with_rowid=kind == _TABLE_LEAF)
            except (IndexError, KeyError, ValueError, struct.error):
                continue


def _record(pages: dict[int, Page], page: Page, at: int, *, with_rowid: bool) -> Record:
    size, at = _varint(page.content, at)
    rowid: int | None = None
    if with_rowid:
        rowid, at = _varint(page.content, at)
    most = USABLE - 35 if with_rowid else (USABLE - 12) * 64 // 255 - 23
    payload, sound = _payload(pages, page, at, size, most)
    return Record(rowid, _values(payload), sound)


def _payload(
    pages: dict[int, Page], page: Page, at: int, size: int, most: int
) -> tuple[bytes, bool]:
    """The bytes of a record, gathered over the pages that continue it."""
    if size <= most:
        if at + size > USABLE:
            raise ValueError("a record over the edge")
        return page.content[at : at + size], page.sound
    least = (USABLE - 12) * 32 // 255 - 23
    here = least + (size - least) % (USABLE - 4)
    here = here if here <= most else least
    parts, sound, left = [page.content[at : at + here]], page.sound, size - here
    following = int.from_bytes(page.content[at + here : at + here + 4], "big")
    while left > 0:
        more = pages[following]  # every step takes some of a finite record: no endless round
        parts.append(more.content[4 : 4 + min(left, USABLE - 4)])
        sound = sound and more.sound
        left -= len(parts[-1])
        following = int.from_bytes(more.content[:4], "big")
        if sum(map(len, parts)) > len(pages) * PAGE:
            raise ValueError("a record larger than the file")
    return b"".join(parts), sound


def _values(payload: bytes) -> tuple[Value, ...]:
    head, at = _varint(payload, 0)
    if head > len(payload):
        raise ValueError("a head larger than its record")
    kinds = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if len(kinds) > _MOST_COLUMNS:
        raise ValueError("too many columns")
    found: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        found.append(value)
    return tuple(found)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None, 0, 1)[(0, 8, 9).index(kind)], at
    if kind in _INT_SIZES:
        end = at + _INT_SIZES[kind]
        return int.from_bytes(_part(payload, at, end), "big", signed=True), end
    if kind == 7:
        return struct.unpack(">d", _part(payload, at, at + 8))[0], at + 8
    if kind < 12:
        raise ValueError("a kind that is not in use")
    end = at + (kind - 12) // 2
    content = _part(payload, at, end)
    return (content if kind % 2 == 0 else content.decode("utf-8")), end


def _part(payload: bytes, at: int, end: int) -> bytes:
    if end > len(payload):
        raise ValueError("a value over the edge")
    return payload[at:end]


def _varint(content: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = content[at + step]
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at + step + 1
    return value << 8 | content[at + 8], at + 9
