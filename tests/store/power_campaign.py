"""The power fails in the middle of a save, over and over: what was acknowledged must be there.

Everything that was written since the last flush may be on the disk or not, sector by sector, in any
mixture, and a file may have its old length or its new one. Run from the root of the project:
``python -m tests.store.power_campaign [cuts] [seed]``. A short form runs with the tests
(``test_power.py``).
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from gezin_desktop.store import NewSummary, Store
from gezin_desktop.store.access.slots import Hardness

PHRASE = "vier losse woorden samen"
SECTOR = 512
STEPS = 26
NOW = datetime(2026, 6, 8, 10, tzinfo=UTC)


@dataclass(frozen=True)
class Disk:
    """What is certain to be on the disk, and what the store then holds."""

    database: bytes
    log: bytes
    held: dict[int, str]


def after(store: Store, held: dict[int, str]) -> Disk:
    """The state of the disk after an acknowledged step."""
    log = store.folder / "cases.db-wal"
    database = (store.folder / "cases.db").read_bytes()
    return Disk(database, log.read_bytes() if log.exists() else b"", dict(held))


def a_working_day(store: Store, move: Callable[[], object], chance: random.Random) -> list[Disk]:
    """The state of the disk after each acknowledged step."""
    held: dict[int, str] = {}
    states = [after(store, held)]
    for number in range(STEPS):
        move()
        body = f"{number} " + "x" * chance.choice((10, 3_000, 20_000))
        if number % 9 == 8:
            store._connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
        elif number % 3 == 0 or not held:
            held[store.add(body, NewSummary("Zaak", words=f"woord{number}"))] = body
        else:
            case_id = chance.choice(list(held))
            version = store.load(case_id).version
            marks = {"a": body[:5]}
            summary = NewSummary("Zaak")
            store.save(case_id, body, summary, expected_version=version, marks=marks)
            held[case_id] = body
        states.append(after(store, held))
    return states


def mixture(chance: random.Random, old: bytes, new: bytes) -> bytes:
    """A file of which each sector that was being written is old or new."""
    length = chance.choice((len(old), len(new))) if len(new) > len(old) else len(new)
    length = max(length, min(len(old), len(new)))
    share = chance.random()
    parts = []
    for at in range(0, length, SECTOR):
        before, now = old[at : at + SECTOR], new[at : at + SECTOR]
        kept = now if chance.random() < share or before == now else before
        parts.append(kept.ljust(SECTOR, b"\0"))
    return b"".join(parts)[:length]


def cut_a_day(home: Path, chance: random.Random, each: int, most: int = 1 << 30) -> Counter[bool]:
    """Let the power fail during every step of one working day.

    Args:
        home: an empty folder.
        chance: decides what was written.
        each: how often it fails during each step.
        most: how often at all.

    Returns:
        How often the step that was under way was there afterwards, and how often it was not.

    Raises:
        AssertionError: something acknowledged was lost or damaged.
    """
    moved = [0]

    def now() -> datetime:
        return NOW + timedelta(minutes=2 * moved[0])

    def move() -> None:
        moved[0] += 1

    store, _ = Store.create(home / "data", PHRASE, now=now, hardness=Hardness(8, 1, 1))
    states = a_working_day(store, move, chance)
    keys = (store.folder / "keys.json").read_bytes()
    store.close()
    seen: Counter[bool] = Counter()
    for old, new in pairwise(states):
        for _ in range(each):
            if seen.total() < most:
                seen[_cut(home / "cut", keys, chance, (old, new), now)] += 1
    return seen


def _cut(
    place: Path,
    keys: bytes,
    chance: random.Random,
    step: tuple[Disk, Disk],
    now: Callable[[], datetime],
) -> bool:
    old, new = step
    place.mkdir(mode=0o700)
    (place / "keys.json").write_bytes(keys)
    (place / "cases.db").write_bytes(mixture(chance, old.database, new.database))
    (place / "cases.db-wal").write_bytes(mixture(chance, old.log, new.log))
    for path in place.iterdir():
        path.chmod(0o600)
    with Store.open(place, PHRASE, now=now) as again:
        problems = again.verify()
        found = {case.id: again.load(case.id).text for case in again.cases()}
    if problems or found not in (old.held, new.held):
        raise AssertionError((problems, sorted(found), sorted(old.held), sorted(new.held)))
    for path in sorted(place.rglob("*"), reverse=True):
        path.unlink()
    place.rmdir()
    return found == new.held


def main() -> None:
    """Let the power fail many times and print what was seen."""
    cuts = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    chance, seen = random.Random(seed), Counter[bool]()  # noqa: S311 - the same cuts in every run
    while seen.total() < cuts:
        with tempfile.TemporaryDirectory(prefix="gezin-power-") as home:
            seen += cut_a_day(Path(home), chance, 4, cuts - seen.total())
    print(  # noqa: T201
        f"seed {seed}: {seen.total()} cuts, {seen[True]} with the step under way kept and "
        f"{seen[False]} without, 0 lost, 0 damaged"
    )


if __name__ == "__main__":
    main()
