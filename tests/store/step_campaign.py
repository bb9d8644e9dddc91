"""Killed inside every step to a newer form, over and over: the file has the old form or the new.

Each step runs on a file with many cases, in a process that ends itself with SIGKILL at a random
moment of the step, counted in the database's own work; the moment of the commit is among them. Run
from the root of the project: ``python -m tests.store.step_campaign [kills] [cases] [seed]``. A
short form runs with the tests (``test_steps.py``).
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from gezin_desktop.store import connection, schema
from gezin_desktop.store.search import index_words
from gezin_desktop.store.values import digest_of, micros

ROOT = Path(__file__).resolve().parents[2]
KEY = bytes(range(32))
NOW = datetime(2026, 6, 8, 10, tzinfo=UTC)
TICK = 2_000  # of the database's own machine, between two moments to end at; 1 in a short step
STEPPER = """
import os, signal, sys
from pathlib import Path
from gezin_desktop.store import connection, schema
path, step, die_at, tick = Path(sys.argv[1]), *map(int, sys.argv[2:])
schema.STEPS = schema.STEPS[:step]
opened = connection.connect(path, bytes(range(32)))
ticks = 0
def work():
    global ticks
    ticks += 1
    if ticks == die_at:
        os.kill(os.getpid(), signal.SIGKILL)
    return 0
opened.set_progress_handler(work, tick)
schema.migrate(opened)
print(ticks, flush=True)
if die_at == -1:
    os.kill(os.getpid(), signal.SIGKILL)  # the step is whole, nothing is folded in or closed
"""


def make(path: Path, step: int, cases: int, chance: random.Random) -> None:
    """Make a file that has had some steps, with cases in its oldest tables."""
    opened = connection.connect(path, KEY)
    try:
        opened.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        now, whole = micros(NOW), schema.STEPS
        schema.STEPS = whole[:1]
        schema.migrate(opened)
        with connection.transaction(opened):
            for number in range(1, cases + 1):
                title = f"Gezin {chance.randrange(10**6)} van der Berg"
                body = f'{{"notes": "{number} {chance.random()}"}}'.encode()
                opened.execute(
                    "INSERT INTO case_file (number, title, changed_at, change, version)"
                    " VALUES (?, ?, ?, ?, 1)",
                    (f"2026-{number:06d}", title, now, number),
                )
                row = (number, body, digest_of(body))
                opened.execute("INSERT INTO case_text VALUES (?, ?, ?)", row)
                words = index_words(f"2026-{number:06d}", title, "")
                row = (number, words)
                opened.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", row)
        schema.STEPS = whole[:step]
        schema.migrate(opened)
    finally:
        schema.STEPS = whole
        connection.close(opened)


def form(path: Path) -> tuple[int, list[tuple[object, ...]], list[tuple[object, ...]], int]:
    """The number of steps a file has had, its tables, the settings of its index, its cases.

    Raises:
        AssertionError: the file is damaged.
    """
    version = schema.gate(path, KEY)
    opened = connection.connect(path, KEY)
    try:
        if not connection.is_sound(opened):
            raise AssertionError("damaged")
        tables = opened.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name, type")
        settings = opened.execute("SELECT k, v FROM search_config ORDER BY k")
        found = opened.execute("SELECT count(*) FROM case_file c JOIN search s ON s.rowid = c.id")
        return version, tables.fetchall(), settings.fetchall(), found.fetchone()[0]
    finally:
        connection.close(opened)


def _run(path: Path, step: int, die_at: int, tick: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", STEPPER, str(path), str(step), str(die_at), str(tick)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def kill_in_step(
    home: Path, step: int, kills: int, cases: int, chance: random.Random
) -> Counter[int]:
    """Kill a process inside one step many times; how often the file had which form then.

    Raises:
        AssertionError: a file was damaged, or stood between two forms.
    """
    before, path = home / f"before-{step}.db", home / "killed.db"
    make(before, step - 1, cases, chance)
    tick, ticks = _rehearse(before, path, step)
    forms = {step: form(path), step - 1: form(before)}
    seen: Counter[int] = Counter()
    for number in range(kills):
        _copy(before, path)
        # the last kill of all comes right after the commit
        die_at = -1 if number == kills - 1 else chance.randint(1, ticks)
        if _run(path, step, die_at, tick).returncode != -signal.SIGKILL:
            raise AssertionError("it was not killed")
        found = form(path)
        if found != forms.get(found[0]):
            raise AssertionError(("between two forms", step, found[0]))
        seen[found[0]] += 1
    return seen


def _rehearse(before: Path, path: Path, step: int) -> tuple[int, int]:
    """How long the step takes: the length of a tick, and how many there are."""
    for tick in (TICK, 1):
        _copy(before, path)
        rehearsal = _run(path, step, -1, tick)
        if rehearsal.returncode != -signal.SIGKILL:
            raise AssertionError(rehearsal.stderr)
        ticks = int(rehearsal.stdout)
        if ticks > 50:
            break
    return tick, ticks


def _copy(before: Path, path: Path) -> None:
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    shutil.copy(before, path)


def main() -> None:
    """Kill inside each step many times and print what was seen."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else int(time.time())
    chance = random.Random(seed)  # noqa: S311 - the same moments in every run
    for step in range(2, len(schema.STEPS) + 1):
        with tempfile.TemporaryDirectory(prefix="gezin-steps-") as home:
            seen = kill_in_step(Path(home), step, kills, cases, chance)
        print(  # noqa: T201
            f"seed {seed}: step {step} on {cases} cases, {kills} kills: {seen[step - 1]} files of "
            f"the old form, {seen[step]} of the new, 0 between, 0 damaged",
            flush=True,
        )


if __name__ == "__main__":
    main()
