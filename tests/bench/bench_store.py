"""How fast the store is with 100,000 cases. Run: ``python tests/bench/bench_store.py [cases]``.

Prints medians, the 95th percentile and the median of the processor's own time in milliseconds,
beside the goals. On a busy machine only the last says something. Everything is made in a
temporary folder and removed.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from gezin_desktop.store import (  # noqa: E402
    Filter,
    NewLetter,
    NewSummary,
    Store,
    cases,
    connection,
    guard,
)

ROUTES = ("nl-partner", "nl-child-minor", "eu-partner", "eu-child-under-21")
OUTCOMES = ("met", "not-yet", "not-now", "incomplete", "assessment-needed")

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
    title = f"{chance.choice(known)}, {chance.choice(known)}".title()
    return NewSummary(
        title=title,
        client="sponsor",
        words=" ".join(words),
        outcome=chance.choice(OUTCOMES),
        next_date=next_date if number % 3 == 0 else None,
        names=f"{title} {chance.choice(known)}",
        routes=tuple(chance.sample(ROUTES, 1 + number % 2)),
    )


def fill(store: Store, chance: random.Random, known: list[str], count: int) -> None:
    """Store many cases in a few transactions; one by one it would only measure the disk."""
    text = '{"format": "gezin-case/1", "notes": "%s"}'
    for start in range(0, count, 10_000):
        with connection.transaction(store._connection):
            for number in range(start, min(count, start + 10_000)):
                body = text % " ".join(chance.choices(known, k=150))
                now = datetime(2026, 6, 8, tzinfo=UTC)
                who = ("AJ", "BK", "CL")[number % 3]
                cases.add(store._connection, body, summary(chance, known, number), now, who)


def measure(label: str, goal: str, work: Callable[[], object], times: int = 40) -> None:
    """Print the median and the 95th percentile of some runs."""
    taken, worked = [], []
    for _ in range(times):
        begin, cpu = time.perf_counter(), time.process_time()
        work()
        taken.append((time.perf_counter() - begin) * 1000)
        worked.append((time.process_time() - cpu) * 1000)
    taken.sort()
    late = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    middle, cpu = statistics.median(taken), statistics.median(worked)
    print(f"{label:42} {middle:9.2f} {late:9.2f} {cpu:9.2f}   {goal}")  # noqa: T201


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
        if hasattr(os, "sync"):
            os.sync()  # or the first saves would wait for what the filling wrote
        print(f"{count} cases in {took:.1f} s, {size:.0f} MB")  # noqa: T201
        print(f"{'':42} {'median':>9} {'95 %':>9} {'cpu':>9}   goal (ms)")  # noqa: T201
        measure_desk(store, chance, known, count)
        measure_lists(store)
        measure_past(store, chance, count)
        store.close()
        measure("unlock (Argon2id) and open", "700", opener(folder), 5)
        measure_closing(folder, chance, known, count)
        with Store.open(folder, PHRASE) as store:
            measure_keeping(store, chance)
        measure_rescue(Path(home), chance, known)
        measure("see that this build encrypts", "-", guard.check_build, 5)


def measure_lists(store: Store) -> None:
    """What the list does with 100,000 cases."""
    for sort in ("next", "changed", "title", "number", "outcome"):
        measure(f"list by {sort}", "50", lambda sort=sort: store.cases(sort=sort), 10)  # type: ignore[misc]
        far = {"sort": sort, "offset": 50_000}
        measure(f"list by {sort}, in the middle", "50", lambda far=far: store.cases(**far), 5)  # type: ignore[misc]
    day = datetime(2026, 6, 8, tzinfo=UTC).date()
    narrow = {
        "outcome": Filter(outcomes=("met",)),
        "route": Filter(routes=("eu-partner",)),
        "counsellor": Filter(counsellors=("AJ",)),
        "next date": Filter(next_from=day, next_until=day + timedelta(days=7)),
        "open": Filter(closed=False),
        "all of these": Filter(("met",), ("eu-partner",), ("AJ",), day, None, closed=False),
    }
    for name, only in narrow.items():
        measure(f"filter by {name}", "50", lambda only=only: store.cases(only=only), 10)  # type: ignore[misc]
        measure("  how many", "50", lambda only=only: store.count(only=only), 10)  # type: ignore[misc]
    both = Filter(outcomes=("met",))
    measure("commonest word and a filter", "100", lambda: store.cases("inkomen", only=both), 10)
    measure("who has cases", "50", store.counsellors, 5)


def measure_past(store: Store, chance: random.Random, count: int) -> None:
    """History, letters and many cases at once."""
    case_id = chance.randint(1, count)
    for _ in range(60):
        case = store.load(case_id)
        # two people in turn: each state is kept
        store.who = "AJ" if case.version % 2 else "BK"
        again = NewSummary(case.title, case.number)
        store.save(case_id, case.text[:-2] + '."}', again, expected_version=case.version)
    measure("history of 60 versions", "50", lambda: store.history(case_id), 10)
    measure("an earlier version", "20", lambda: store.version(case_id, 30), 10)
    pdf = bytes(150_000)
    measure("keep a letter of 150 kB", "-", lambda: store.keep_letter(case_id, pdf, _LETTER), 10)
    measure("a client's data", "10000", lambda: store.client_data(case_id), 3)
    some = list(range(1, min(count, 1000)))

    def there_and_back() -> None:
        store.undo(store.note(some, "counsellor", "DM"))

    measure("1,000 cases to a colleague and undone", "-", there_and_back, 3)
    measure("1,000 deleted and undone", "-", lambda: store.undo(store.delete_many(some)), 2)
    measure("which terms are over", "-", lambda: store.due(datetime.now(UTC).date()), 3)
    measure("100 cases to another desk", "-", lambda: store.send(some[:100], PHRASE), 3)


def measure_keeping(store: Store, chance: random.Random) -> None:
    """Backups, checks and erasure."""
    measure("backup, checked", "3000", store.backup, 3)
    made = store.backup()
    measure("what a backup holds", "-", lambda: store.preview(made), 1)
    measure("full check", "-", store.verify, 1)
    measure("erase one case, with a backup", "-", lambda: store.erase([chance.randint(9, 999)]), 2)
    measure("new data key", "-", store.rekey, 1)


def measure_rescue(home: Path, chance: random.Random, known: list[str]) -> None:
    """A store of 10,000 cases with a damaged page, and what is saved around it."""
    folder = home / "damaged"
    store, _ = Store.create(folder, PHRASE)
    fill(store, chance, known, 10_000)
    store.close()
    content = bytearray((folder / "cases.db").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "cases.db").write_bytes(content)

    def rescue() -> None:
        Store.salvage(folder, PHRASE)[0].close()

    measure("salvage 10,000 cases", "60000", rescue, 1)


_LETTER = NewLetter("nl", "2026-07")


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

    def rest() -> None:
        for _ in range(20):
            save()
        while store.rest():
            pass

    def type_on() -> Callable[[], None]:
        case, fresh = store.load(chance.randint(1, count)), summary(chance, known, 1)
        version, text = case.version, case.text

        def keystroke() -> None:
            nonlocal version, text
            text = f'{text[:-2]} {chance.choice(known)}"}}'
            words = f"{fresh.words} {chance.choice(known)}"
            line = replace(fresh, number=case.number, words=words)
            version = store.save(case.id, text, line, expected_version=version)

        return keystroke

    some = [name for name in known if len(name) == 6]
    measure("save, the case that is typed in", "5", type_on(), 200)
    measure("save, new words (load included)", "5", save, 200)
    measure("save, few words (load included)", "5", keep, 200)
    measure("20 such saves and a rest", "-", rest, 5)
    measure_saves(store, save)
    measure("keep how a fact is known", "5", lambda: store.save_mark(1, "sponsor.city", "stated"))
    measure("open a case", "20", lambda: store.load(chance.randint(1, count)), 200)
    measure("list, first 200", "-", store.cases)
    measure("search, one name", "50", lambda: store.cases(chance.choice(some)))
    measure("search, two names", "50", lambda: store.cases(" ".join(chance.choices(some, k=2))))
    measure(
        "search while typing, three letters", "20", lambda: store.cases(chance.choice(some)[:3])
    )
    measure("search while typing, one letter", "20", lambda: store.cases(chance.choice(some)[:1]))
    measure("search, commonest word", "100", lambda: store.cases("inkomen"))
    measure("search, commonest word and a name", "50", lambda: store.cases(f"ink {some[3]}"))
    spoken = [name for name in some if name[0] in "kvz"]
    measure("search, a name by its sound", "50", lambda: store.cases(f"{chance.choice(spoken)}h"))
    measure("search, a case number", "50", lambda: store.cases("2026-0108"))
    measure("count, commonest word", "100", lambda: store.count("inkomen"))


def measure_saves(store: Store, save: Callable[[], None], times: int = 2_000) -> None:
    """Many saves as a desk makes them: after each twenty the store has its rest."""
    taken, worked = [], []
    for number in range(times):
        begin, cpu = time.perf_counter(), time.process_time()
        save()
        taken.append((time.perf_counter() - begin) * 1000)
        worked.append((time.process_time() - cpu) * 1000)
        while number % 20 == 19 and store.rest():
            pass
    for label, found in (("2,000 saves between rests", taken), ("  processor", worked)):
        found.sort()
        parts = [found[min(times - 1, int(times * part))] for part in (0.5, 0.95, 0.99, 1)]
        middle, late, later, most = parts
        print(f"{label:42} {middle:9.2f} {late:9.2f}   99 % {later:.2f}, most {most:.2f}")  # noqa: T201


def measure_closing(folder: Path, chance: random.Random, known: list[str], count: int) -> None:
    """What closing takes after a hundred saves without a rest."""
    store = Store.open(folder, PHRASE)
    for _ in range(100):
        case = store.load(chance.randint(1, count))
        fresh = summary(chance, known, case.id)
        store.save(case.id, case.text, fresh, expected_version=case.version)
    measure("close after 100 saves without a rest", "500", store.close, 1)


def opener(folder: Path) -> Callable[[], None]:
    """Open and close the store."""
    return lambda: Store.open(folder, PHRASE).close()


if __name__ == "__main__":
    main()
