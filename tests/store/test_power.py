"""The power fails in the middle of a save: what was acknowledged is there, whatever the disk kept.

Everything that was written since the last flush may be on the disk or not, sector by sector, in any
mixture, and a file may have its old length or its new one.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from gezin_desktop.store import NewSummary, Store

from .conftest import PHRASE, Clock, summary

SECTOR = 512
MIXTURES = 3


@dataclass(frozen=True)
class Disk:
    """What is certain to be on the disk, and what the store then holds."""

    database: bytes
    log: bytes
    held: dict[int, str]


def after(store: Store, held: dict[int, str]):
    log = store.folder / "cases.db-wal"
    database = (store.folder / "cases.db").read_bytes()
    return Disk(database, log.read_bytes() if log.exists() else b"", dict(held))


def a_working_day(store: Store, clock: Clock, chance: random.Random):
    """The state of the disk after each acknowledged step."""
    held: dict[int, str] = {}
    states = [after(store, held)]
    for number in range(26):
        clock.move(minutes=2)
        body = f"{number} " + "x" * chance.choice((10, 3_000, 20_000))
        if number % 9 == 8:
            store._connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
        elif number % 3 == 0 or not held:
            held[store.add(body, NewSummary("Zaak", words=f"woord{number}"))] = body
        else:
            case_id = chance.choice(list(held))
            version = store.load(case_id).version
            store.save(case_id, body, summary(), expected_version=version, marks={"a": body[:5]})
            held[case_id] = body
        states.append(after(store, held))
    return states


def mixture(chance: random.Random, old: bytes, new: bytes):
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


@pytest.mark.parametrize("seed", [1, 2])
def test_no_power_cut_loses_or_damages_what_was_acknowledged(
    store: Store, clock: Clock, tmp_path: Path, seed: int
):
    chance = random.Random(seed)  # noqa: S311 - the same cuts in every run
    states = a_working_day(store, clock, chance)
    keys = (store.folder / "keys.json").read_bytes()
    store.close()
    place, cuts, seen = tmp_path / "cut", 0, set()
    for old, new in pairwise(states):
        for _ in range(MIXTURES):
            place.mkdir(mode=0o700)
            (place / "keys.json").write_bytes(keys)
            (place / "cases.db").write_bytes(mixture(chance, old.database, new.database))
            (place / "cases.db-wal").write_bytes(mixture(chance, old.log, new.log))
            for path in place.iterdir():
                path.chmod(0o600)
            with Store.open(place, PHRASE, now=clock) as again:
                assert again.verify() == []
                found = {case.id: again.load(case.id).text for case in again.cases()}
            assert found in (old.held, new.held)
            seen.add(found == new.held)
            cuts += 1
            for path in sorted(place.rglob("*"), reverse=True):
                path.unlink()
            place.rmdir()
    assert cuts == 26 * MIXTURES
    assert seen == {True, False}  # the cuts really fell before and after
