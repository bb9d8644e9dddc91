"""A writer killed at random moments, over and over: every acknowledged save must be there.

Each writer is killed somewhere after its thousandth save. Run from the root of the project:
``python -m tests.store.kill_campaign [kills] [seed]``. The short form runs with the tests
(``test_crash.py``).
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from gezin_desktop.store import Store
from gezin_desktop.store.access.slots import Hardness

PHRASE = "vier losse woorden samen"
ROOT = Path(__file__).resolve().parents[2]
SAVES = 1_000
WRITER = """
import sys
from gezin_desktop.store import NewLetter, NewSummary, Store
store = Store.open(sys.argv[1], sys.argv[2])
known = [(case.id, case.version) for case in store.cases(limit=10_000)]
print("ready", flush=True)
for number in range(100_000):
    if number % 5 == 0 or not known:
        version = 1
        case_id = store.add(f"text {number}", NewSummary("Zaak", words=f"woord{number}"))
        known.append((case_id, version))
    else:
        place = number * 7 % len(known)
        case_id, version = known[place]
        store.who = f"desk {number % 3}"  # another person each time: every state is kept
        version = store.save(
            case_id, f"text {number}", NewSummary("Zaak", words=f"woord{number}"),
            expected_version=version, marks={"a": str(number)},
        )
        known[place] = case_id, version
        if number % 11 == 0:
            store.keep_letter(case_id, f"pdf {number}".encode(), NewLetter("nl", "x"))
    print(case_id, version, number, flush=True)
    if number % 13 == 0:
        store.rest()
"""


def one_kill(folder: Path, chance: random.Random, saves: int) -> int:
    """Let a writer work, kill it, and see what it had said it saved; how many saves that were.

    Args:
        folder: of the store.
        chance: when the kill comes, within two hundredths of a second after its save.
        saves: how many are acknowledged at least.
    """
    told = _told_before_the_kill(folder, chance, saves)
    with Store.open(folder, PHRASE) as store:
        problems = store.verify("en")
        if problems:
            raise AssertionError(problems)
        latest = {case_id: (version, number) for case_id, version, number in told}
        for case_id, (version, number) in latest.items():
            case = store.load(case_id)
            # one more may have been saved without being told: the kill came in between
            if case.version == version and case.text != f"text {number}":
                raise AssertionError((case_id, version))
            if not version <= case.version <= version + 1:
                raise AssertionError((case_id, version, case.version))
    return len(told)


def _told_before_the_kill(
    folder: Path, chance: random.Random, saves: int
) -> list[tuple[int, int, int]]:
    command = [sys.executable, "-c", WRITER, str(folder), PHRASE]
    last = saves + chance.randrange(max(1, saves // 5))
    told: list[tuple[int, int, int]] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        if child.stdout is None or child.stdout.readline() != "ready\n":
            raise AssertionError("the writer did not start")
        killer = threading.Timer(chance.uniform(0, 0.02), child.kill)
        for line in child.stdout:
            if line.count(" ") == 2 and line[-1] == "\n":
                case_id, version, number = line.split()
                told.append((int(case_id), int(version), int(number)))
                if len(told) == last:
                    killer.start()
    if len(told) < last:
        raise AssertionError(f"the writer ended by itself after {len(told)} saves")
    killer.join()
    return told


def main() -> None:
    """Kill a writer many times and print what was seen."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    chance, saves = random.Random(seed), []  # noqa: S311 - the same moments in every run
    with tempfile.TemporaryDirectory(prefix="gezin-kill-") as home:
        for kill in range(kills):
            folder = Path(home) / f"data-{kill // 20}"  # a fresh one now and then: checks grow
            if not folder.exists():
                Store.create(folder, PHRASE, hardness=Hardness(8, 1, 1))[0].close()
            saves.append(one_kill(folder, chance, SAVES))
            if kill % 10 == 9:
                print(f"{kill + 1} kills, {sum(saves)} saves", flush=True)  # noqa: T201
    print(  # noqa: T201
        f"seed {seed}: {kills} kills, {sum(saves)} acknowledged saves, {min(saves)} at least before"
        " a kill, 0 lost, 0 damaged"
    )


if __name__ == "__main__":
    main()
