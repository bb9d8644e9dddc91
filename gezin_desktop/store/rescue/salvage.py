"""Cases saved one by one from a damaged store: what can be read is kept, what cannot is named.

A text counts only when its own digest fits, so nothing half is ever passed off as whole.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from gezin_desktop.store.rescue import pages
from gezin_desktop.store.rescue.pages import Record, Value
from gezin_desktop.store.values import digest_of

_CARD = (
    "number title client outcome next_date changed_at change version deleted uid who sort_title"
    " counsellor kind closed_on keep_until"
)
_FIRST_CARD = 10  # columns of a card in the first form; later forms add to them
_LARGEST = 50_000_000  # bytes of a text


@dataclass(frozen=True, slots=True)
class Saved:
    """A case of which the text is whole.

    Attributes:
        id: its id in the damaged store.
        text: its text, byte for byte.
        card: what stood on its outside; empty when that was lost.
        marks: fact path -> how that fact is known, as far as it was saved.
        versions: rows of its history.
        letters: rows of its letters.
        older: the text of now is lost; this is the newest earlier version.
    """

    id: int
    text: str = field(repr=False)
    older: bool = False
    card: dict[str, Any] = field(default_factory=dict, repr=False)
    marks: dict[str, str] = field(default_factory=dict, repr=False)
    versions: tuple[tuple[Value, ...], ...] = field(default=(), repr=False)
    letters: tuple[tuple[Value, ...], ...] = field(default=(), repr=False)

    @property
    def number(self) -> str | None:
        """Its number, when its card was saved."""
        number = self.card.get("number")
        return str(number) if number else None


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was found in a damaged store.

    Attributes:
        saved: the cases that are whole.
        lost: numbers of the cases whose text cannot be read any more.
        damaged_pages: how many pages do not read.
        settings: what was kept beside the cases.
        erased: the log of erasures.
    """

    saved: tuple[Saved, ...]
    lost: tuple[str, ...]
    damaged_pages: int
    settings: dict[str, str] = field(default_factory=dict, repr=False)
    erased: tuple[tuple[Value, ...], ...] = ()


class _Heap:
    """The records of a damaged store, sorted by what they are."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self.cards: dict[int, dict[str, Any]] = {}
        self.marks: dict[int, dict[str, str]] = {}
        self.versions: dict[int, list[tuple[Value, ...]]] = {}
        self.letters: dict[int, list[tuple[Value, ...]]] = {}
        self.settings: dict[str, str] = {}
        self.erased: list[tuple[Value, ...]] = []

    def take(self, record: Record) -> None:
        """Put a record where it belongs; what belongs nowhere is index or statistics."""
        if record.rowid is None:
            self._take_keyed(record)
            return
        match record.values:
            case (None, bytes() as body, bytes() as digest):
                if digest_of(body) == digest:
                    self.texts[record.rowid] = body.decode("utf-8", "surrogatepass")
            case (int() as case_id, int(), int(), _, bytes() as body, bytes() as digest, str()):
                if digest_of(_inflated(body)) == digest:
                    self.versions.setdefault(case_id, []).append(record.values)
            case (str(), int(), int()) if record.sound:
                self.erased.append(record.values)
            case (None, str(), str(), *_) if record.sound and len(record.values) >= _FIRST_CARD:
                names = _CARD.split()[: len(record.values) - 1]
                self.cards[record.rowid] = dict(zip(names, record.values[1:], strict=True))
            case _:
                self._take_letter(record)

    def _take_letter(self, record: Record) -> None:
        match record.values:
            case (None, int() as of, int(), int(), _, str(), _, str(), _, bytes() as pdf, digest):
                if digest_of(pdf) == digest:
                    self.letters.setdefault(of, []).append(record.values[1:])

    def _take_keyed(self, record: Record) -> None:
        match record.values:
            case (int() as case_id, str() as path, str() as mark) if record.sound:
                self.marks.setdefault(case_id, {})[path] = mark
            case (str() as key, str() as value) if record.sound:
                self.settings[key] = value


def look(database: Path, data_key: bytes) -> Salvage:
    """Everything that is whole in a damaged database; nothing is written.

    Args:
        database: the file; a write-ahead log beside it counts.
        data_key: 32 bytes.
    """
    found = pages.read_pages(database, data_key)
    heap = _Heap()
    for record in pages.records(found):
        heap.take(record)
    saved = [_saved(heap, case_id) for case_id in sorted({*heap.texts, *heap.versions})]
    lost = [
        str(card["number"])
        for key, card in heap.cards.items()
        if key not in {*heap.texts, *heap.versions}
    ]
    damaged = sum(not page.sound for page in found.values())
    return Salvage(tuple(saved), tuple(sorted(lost)), damaged, heap.settings, tuple(heap.erased))


def _saved(heap: _Heap, case_id: int) -> Saved:
    card, marks = heap.cards.get(case_id, {}), heap.marks.get(case_id, {})
    rows = heap.versions.get(case_id, [])
    letters = tuple(heap.letters.get(case_id, ()))
    if case_id in heap.texts:
        return Saved(case_id, heap.texts[case_id], False, card, marks, tuple(rows), letters)
    newest = max(rows, key=lambda row: int(str(row[1])))
    body, kept = newest[4], json.loads(str(newest[6]))
    text = _inflated(bytes(body) if isinstance(body, bytes) else b"").decode(
        "utf-8", "surrogatepass"
    )
    earlier = tuple(row for row in rows if row is not newest)
    return Saved(case_id, text, True, card, kept, earlier, letters)


def chosen(found: Salvage, case_ids: Iterable[int]) -> Salvage:
    """Only some of the saved cases."""
    wanted = set(case_ids)
    return replace(found, saved=tuple(one for one in found.saved if one.id in wanted))


def _inflated(body: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(body, _LARGEST)
    except zlib.error:
        return b""
