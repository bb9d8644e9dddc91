"""How fast the store is with 100,000 cases. Run: ``python tests/bench/bench_store.py [cases]``.

Prints medians and the 95th percentile in milliseconds beside the goals. Everything is made in a
temporary folder and removed.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from gezin_desktop.store import NewSummary, Store, cases, connection  # noqa: E402

PHRASE = "vier losse woorden samen"
CASES = 100_000
CONSONANTS, VOWELS = "bcdfghjklmnprstvz", "aeiou"


def names(chance: random.Random, count: int) -> list[str]:
    """Made-up names of two to four syllables."""
    return [
        "".join(
            chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(chance.randint(2, 4))
        )
        for _ in range(count)
    ]


def summary(chance: random.Random, known: list[str], number: int) -> NewSummary:
    """A summary with some forty words; every second case holds the commonest word."""
    words = chance.choices(known, k=38) + (["inkomen"] if number % 2 else [])
    next_date = datetime(2026, 1, 1, tzinfo=UTC).date() + timedelta(days=number % 700)
    return NewSummary(
        title=f"{chance.choice(known)} en {chance.choice(known)}".title(),
        client="sponsor",
        words=" ".join(words),
        outcome="not-yet",
        next_date=next_date if number % 3 == 0 else None,
    )


def fill(store: Store, chance: random.Random, known: list[str], count: int) -> None:
    """Store many cases in a few transactions; one by one it would only measure the disk."""
    text = '{"format": "gezin-case/1", "notes": "%s"}'
    for start in range(0, count, 10_000):
        with connection.transaction(store._connection):
            for number in range(start, min(count, start + 10_000)):
                body = text % " ".join(chance.choices(known, k=150))
                now = datetime(2026, 6, 8, tzinfo=UTC)
                cases.add(store._connection, body, summary(chance, known, number), now)


def measure(label: str, goal: str, work: Callable[[], object], times: int = 40) -> None:
    """Print the median and the 95th percentile of some runs."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begin) * 1000)
    taken.sort()
    late = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    print(f"{label:42} {statistics.median(taken):9.2f} {late:9.2f}   {goal}")  # noqa: T201


def main() -> None:
    """Fill a store and measure what the desk does with it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    chance = random.Random(7)  # noqa: S311 - the same cases in every run
    known = names(chance, 30_000)
    with tempfile.TemporaryDirectory(prefix="gezin-bench-") as home:
        folder = Path(home) / "data"
        store, _ = Store.create(folder, PHRASE)
        begin = time.perf_counter()
        fill(store, chance, known, count)
        size = (folder / "cases.db").stat().st_size / 1e6
        took = time.perf_counter() - begin
        print(f"{count} cases in {took:.1f} s, {size:.0f} MB")  # noqa: T201
        print(f"{'':42} {'median':>9} {'95 %':>9}   goal (ms)")  # noqa: T201
        measure_desk(store, chance, known, count)
        store.close()
        measure("unlock (Argon2id) and open", "1200", opener(folder), 5)
        with Store.open(folder, PHRASE) as store:
            measure("backup, checked", "3000", store.backup, 3)
            measure("full check", "-", store.verify, 1)
            measure("erase one case", "-", eraser(store, chance), 3)
            measure("new data key", "-", store.rekey, 1)


def measure_desk(store: Store, chance: random.Random, known: list[str], count: int) -> None:
    """What happens at every keystroke or click."""

    def save() -> None:
        case = store.load(chance.randint(1, count))
        fresh = summary(chance, known, case.id)
        begin_text = case.text[:-2] + '."}'
        store.save(case.id, begin_text, fresh, expected_version=case.version)

    def keep() -> None:
        case = store.load(chance.randint(1, count))
        same = NewSummary(case.title, case.number, words="inkomen")
        store.save(case.id, case.text, same, expected_version=case.version)

    some = [name for name in known if len(name) == 6]
    measure("save, new words (load included)", "5", save, 200)
    measure("save, few words (load included)", "5", keep, 200)
    measure("keep how a fact is known", "5", lambda: store.save_mark(1, "sponsor.city", "stated"))
    measure("open a case", "-", lambda: store.load(chance.randint(1, count)), 200)
    measure("list, first 200", "-", store.cases)
    measure("search, one name", "50", lambda: store.cases(chance.choice(some)))
    measure("search, two names", "50", lambda: store.cases(" ".join(chance.choices(some, k=2))))
    measure(
        "search while typing, three letters", "20", lambda: store.cases(chance.choice(some)[:3])
    )
    measure("search while typing, one letter", "20", lambda: store.cases(chance.choice(some)[:1]))
    measure("search, commonest word", "100", lambda: store.cases("inkomen"))
    measure("search, commonest word and a name", "50", lambda: store.cases(f"ink {some[3]}"))
    measure("search, a case number", "50", lambda: store.cases("2026-0108"))
    measure("count, commonest word", "100", lambda: store.count("inkomen"))


def opener(folder: Path) -> Callable[[], None]:
    """Open and close the store."""
    return lambda: Store.open(folder, PHRASE).close()


def eraser(store: Store, chance: random.Random) -> Callable[[], None]:
    """Delete a case and erase it for good."""

    def erase() -> None:
        store.delete(chance.choice(store.cases()).id)
        store.purge_deleted()

    return erase


if __name__ == "__main__":
    main()
