"""Files from elsewhere, bent in every way: none may crash the program or come in by half.

A few hundred run with the tests. The long campaign, from the root of the project:
``python -m tests.store.fuzz_imports 10000 [seed]``.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from gezin_desktop.case.reading import CaseRefused, read_case
from gezin_desktop.law.summary import summary_of
from gezin_desktop.store import NewSummary, Store, StoreError, exchange
from gezin_desktop.store.access.slots import Hardness

PHRASE = "vier losse woorden samen"
LIGHT = Hardness(memory_kib=8, passes=1, lanes=1)
EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources" / "examples").glob("*.json"))
NOW = datetime(2026, 6, 8, tzinfo=UTC)
_NASTY: tuple[object, ...] = (
    None, True, 0, -1, 1e308, 10**40, "", " ", "\x00", "\ud800", "\u202e", "x" * 30_000,
    "2026-02-30", "9999-12-31", "0001-01-01", "NaN", "-0.00", "1e5", "1,5",
    [], {}, [[]], {"a": 1}, "=1+1",
    "../../etc/passwd", "<b>&amp;", "nl", "fatima",
)  # fmt: skip
_TOKENS = (
    b"NaN",
    b"Infinity",
    b"1e999",
    b"[" * 400,
    b'{"a":' * 400,
    b"\xff\xfe",
    b"\x00",
    b'"',
    b"\\ud800",
)


def validate(text: str) -> list[str]:
    """The problems of a case text, read by the program's own reader."""
    try:
        read_case(text)
    except CaseRefused as refused:
        return refused.lines("nl")
    return []


def summarise(text: str) -> NewSummary:
    """The summary of a text that is right, without an assessment."""
    found = summary_of(read_case(text), None, "")
    return NewSummary(found.title, found.number, found.client, found.words, names=found.names)


def bent_bytes(chance: random.Random, content: bytes) -> bytes:
    """Bytes changed, cut, doubled or put in between."""
    bent = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        place = chance.randrange(len(bent) + 1) if bent else 0
        kind = chance.randrange(6)
        if kind == 0 and bent:
            bent[place % len(bent)] = chance.randrange(256)
        elif kind == 1 and bent:
            bent[place % len(bent)] ^= 1 << chance.randrange(8)
        elif kind == 2:
            bent[place:place] = chance.choice(_TOKENS)
        elif kind == 3:
            del bent[place : place + chance.choice((1, 7, 300))]
        elif kind == 4:
            end = place + chance.choice((1, 20, 500))
            bent[place:place] = bent[place:end]
        else:
            del bent[place:]
    return bytes(bent)


def bent_json(chance: random.Random, value: object) -> object:
    """A value of JSON with some of its parts replaced, dropped, doubled or moved."""
    if isinstance(value, dict) and value:
        key = chance.choice(list(value))
        fresh = dict(value)
        kind = chance.randrange(6)
        if kind == 0:
            del fresh[key]
        elif kind == 1:
            fresh[str(chance.choice(_NASTY))[:50]] = fresh[key]
        elif kind == 2:
            fresh[key] = chance.choice(_NASTY)
        else:
            fresh[key] = bent_json(chance, fresh[key])
        return fresh
    if isinstance(value, list) and value:
        place = chance.randrange(len(value))
        kind = chance.randrange(4)
        if kind == 0:
            return value * chance.choice((2, 50))
        if kind == 1:
            return value[:place]
        return [*value[:place], bent_json(chance, value[place]), *value[place + 1 :]]
    return chance.choice(_NASTY)


class Campaign:
    """One store, and files of every kind to bend."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - the same files in every run
        self.folder = folder
        self.store, _ = Store.create(folder / "data", PHRASE, now=lambda: NOW, hardness=LIGHT)
        self.texts = [path.read_text("utf-8") for path in EXAMPLES]
        ids = [self.store.add(text, summarise(text)) for text in self.texts[:3]]
        self.sent = self.store.send(ids, PHRASE, hardness=LIGHT)
        self.inside = {"made_at": "x", "cases": self._records(ids)}
        self.backup = self.store.backup(folder / "shelf").read_bytes()
        self.outcomes: Counter[str] = Counter()

    def _records(self, ids: list[int]) -> list[dict[str, object]]:
        from gezin_desktop.store import arrival

        connection = self.store._connection
        return [exchange._as_json(arrival.sent(connection, case_id)) for case_id in ids]

    def run(self, times: int) -> Counter[str]:
        """Try bent files; an error that is not the program's own ends the campaign."""
        doors: tuple[tuple[str, Callable[[], None]], ...] = (
            ("case", self.case), ("case", self.case), ("case", self.case),
            ("sent bytes", self.sent_bytes), ("sent content", self.sent_content),
            ("sent content", self.sent_content), ("backup", self.backup_file),
        )  # fmt: skip
        for _ in range(times):
            name, door = self.chance.choice(doors)
            before, count = self._changes(), self.store.count()
            try:
                door()
            except (StoreError, CaseRefused):
                self.outcomes[f"{name}: refused"] += 1
                if (self._changes(), self.store.count()) != (before, count):
                    raise AssertionError(f"{name} came in by half") from None
            else:
                self.outcomes[f"{name}: taken"] += 1
        problems = self.store.verify("en")
        if problems:
            raise AssertionError(problems)
        self.store.close()
        return self.outcomes

    def _changes(self) -> int:
        row = self.store._connection.execute("SELECT value FROM counter WHERE name = 'change'")
        return int(row.fetchone()[0])

    def case(self) -> None:
        """A case file, as the verb ``import`` takes it."""
        text = self.chance.choice(self.texts)
        if self.chance.random() < 0.5:
            content = bent_bytes(self.chance, text.encode())
        else:
            bent = bent_json(self.chance, json.loads(text))
            content = json.dumps(bent).encode("utf-8", "surrogatepass")
        try:
            body = content.decode("utf-8")
        except UnicodeDecodeError:
            raise StoreError("not-text") from None
        read_case(body)
        if self.chance.random() < 0.05:  # a few stay, so that the store grows slowly
            self.store.add(body, replace(summarise(body), number=None))

    def sent_bytes(self) -> None:
        """An encrypted file of cases, damaged on its way."""
        self.store.receive(bent_bytes(self.chance, self.sent), PHRASE, validate, summarise)

    def sent_content(self) -> None:
        """An encrypted file sealed rightly by someone who means ill."""
        bent: object = self.inside
        for _ in range(self.chance.choice((1, 2, 6))):
            bent = bent_json(self.chance, bent)
        plain = json.dumps(bent).encode("utf-8", "surrogatepass")
        if self.chance.random() < 0.2:
            plain = bent_bytes(self.chance, plain)
        packed = zlib.compress(plain)
        if self.chance.random() < 0.1:
            packed = bent_bytes(self.chance, packed)
        self.store.receive(sealed(packed), PHRASE, validate, summarise)

    def backup_file(self) -> None:
        """A backup, looked into before it would be put back."""
        path = self.folder / "shelf" / "gezin-000009-20260608-0000.gezinbackup"
        path.write_bytes(bent_bytes(self.chance, self.backup))
        self.store.preview(path)


def sealed(packed: bytes) -> bytes:
    """A file of cases around bytes that our own program would not write."""
    real = exchange.zlib.compress
    exchange.zlib.compress = lambda _: packed  # type: ignore[assignment]
    try:
        return exchange.seal([], PHRASE, LIGHT, NOW)
    finally:
        exchange.zlib.compress = real  # type: ignore[assignment]


def main() -> None:
    """Run a long campaign and print what became of the files."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    print(f"{times} files, seed {seed}")  # noqa: T201
    with tempfile.TemporaryDirectory(prefix="gezin-fuzz-") as home:
        for outcome, count in sorted(Campaign(Path(home), seed).run(times).items()):
            print(f"{count:8} {outcome}")  # noqa: T201


if __name__ == "__main__":
    main()
