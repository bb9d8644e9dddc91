"""A writer killed at random moments, over and over: every acknowledged save must be there.

Run from the root of the project: ``python -m tests.store.kill_campaign [kills] [seed]``. The short
form runs with the tests (``test_crash.py``).
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
WRITER = """
import sys
from gezin_desktop.store import NewLetter, NewSummary, Store
store = Store.open(sys.argv[1], sys.argv[2])
versions = {case.id: case.version for case in store.cases(limit=10_000)}
print("ready", flush=True)
for number in range(100_000):
    if number % 5 == 0 or not versions:
        case_id = store.add(f"text {number}", NewSummary("Zaak", words=f"woord{number}"))
        versions[case_id] = 1
    else:
        case_id = list(versions)[number * 7 % len(versions)]
        store.who = f"desk {number % 3}"  # another person each time: every state is kept
        versions[case_id] = store.save(
            case_id, f"text {number}", NewSummary("Zaak", words=f"woord{number}"),
            expected_version=versions[case_id], marks={"a": str(number)},
        )
        if number % 11 == 0:
            store.keep_letter(case_id, f"pdf {number}".encode(), NewLetter("nl", "x"))
    print(case_id, versions[case_id], number, flush=True)
    if number % 13 == 0:
        store.rest()
"""


def one_kill(folder: Path, chance: random.Random) -> int:
    """Let a writer work, kill it, and see what it had said it saved; how many saves that were."""
    command = [sys.executable, "-c", WRITER, str(folder), PHRASE]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        if child.stdout is None or child.stdout.readline() != "ready\n":
            raise AssertionError("the writer did not start")
        killer = threading.Timer(chance.uniform(0.01, 2.5), child.kill)
        killer.start()
        told = [line.split() for line in child.stdout if line.count(" ") == 2 and line[-1] == "\n"]
        killer.cancel()
    with Store.open(folder, PHRASE) as store:
        problems = store.verify("en")
        if problems:
            raise AssertionError(problems)
        latest = {int(case_id): (int(version), number) for case_id, version, number in told}
        for case_id, (version, number) in latest.items():
            case = store.load(case_id)
            # one more may have been saved without being told: the kill came in between
            if case.version == version and case.text != f"text {number}":
                raise AssertionError((case_id, version))
            if not version <= case.version <= version + 1:
                raise AssertionError((case_id, version, case.version))
    return len(told)


def main() -> None:
    """Kill a writer many times and print what was seen."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    chance, saves = random.Random(seed), 0  # noqa: S311 - the same moments in every run
    with tempfile.TemporaryDirectory(prefix="gezin-kill-") as home:
        folder = Path(home) / "data"
        Store.create(folder, PHRASE, hardness=Hardness(8, 1, 1))[0].close()
        for _ in range(kills):
            saves += one_kill(folder, chance)
    print(f"seed {seed}: {kills} kills, {saves} acknowledged saves, 0 lost, 0 damaged")  # noqa: T201


if __name__ == "__main__":
    main()
