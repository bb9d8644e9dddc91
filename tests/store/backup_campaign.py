"""A thousand backups under a clock that jumps: each comes back with what the store held then.

Between two backups cases are added, saved, deleted and erased, and the clock moves on, or stands
years ahead or back for a few of them. Run from the root of the project:
``python -m tests.store.backup_campaign [backups] [seed]``. A short form runs with the tests
(``test_backup.py``).
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from gezin_desktop.store import NewSummary, Store, backups
from gezin_desktop.store.access.slots import Hardness

PHRASE = "vier losse woorden samen"
_YEARS = timedelta(days=4 * 366)
_JUMPS = 0.1  # of the times that it could


class Desk:
    """A store, what it holds, and a clock that nobody can trust."""

    def __init__(self, home: Path, chance: random.Random) -> None:
        self.home, self.chance = home, chance
        self.at = datetime(2026, 6, 8, 10, tzinfo=UTC)
        made = Store.create(home / "data", PHRASE, now=self.now, hardness=Hardness(8, 1, 1))
        self.store = made[0]
        self.held: dict[int, str] = {}
        self.whole, self.wrong = 0, list[str]()
        self._wrong, self._off = 0, timedelta(0)

    def now(self) -> datetime:
        """What the clock shows."""
        return self.at

    def work(self) -> None:
        """Change something, and let time pass or the clock jump."""
        for _ in range(self.chance.randint(1, 4)):
            self._change()
        self.at += timedelta(minutes=self.chance.randint(1, 600))
        self._wrong -= 1
        if self._wrong == 0:
            self.at -= self._off
        elif self._wrong < 0 and self.chance.random() < _JUMPS:
            self._wrong = self.chance.randint(1, 6)  # backups under a wrong clock; two days or less
            self._off = self.chance.choice((_YEARS, -_YEARS))
            self.at += self._off

    def _change(self) -> None:
        what, text = self.chance.random(), f"{self.chance.random()} " + "x" * 900
        if what < 0.4 or not self.held:
            self.held[self.store.add(text, NewSummary("Zaak", words="woord"))] = text
            return
        case_id = self.chance.choice(list(self.held))
        if what < 0.9:
            version = self.store.load(case_id).version
            self.store.save(case_id, text, NewSummary("Zaak"), expected_version=version)
            self.held[case_id] = text
            return
        del self.held[case_id]
        if what < 0.95:
            self.store.delete(case_id)
        else:
            self.store.erase([case_id], self.home / "erasing")

    def back_up(self) -> None:
        """Make a backup and put it back elsewhere; ``wrong`` hears what is not as it should be."""
        shelf = self.home / "data" / "backups"
        before = [info.path for info in backups(shelf)[:4]]
        made = self.store.backup()
        kept = [info.path for info in backups(shelf)]
        if kept[0] != made or kept[1 : 1 + len(before)] != before:
            self.wrong.append(f"{made.name}: of {[p.name for p in before]} stayed {len(kept)}")
        again = self.home / "again"
        with Store.restore(made, again, PHRASE, now=self.now) as opened:
            found = {case.id: opened.load(case.id).text for case in opened.cases(limit=10_000)}
            problems = opened.verify("en")
        if problems or found != self.held:
            held = f"{len(found)} cases of {len(self.held)}"
            self.wrong.append(f"{made.name}: came back otherwise, {held}, {problems}")
        self.whole += not problems and found == self.held
        shutil.rmtree(again)


def run(home: Path, times: int, seed: int) -> Desk:
    """Work and make backups many times."""
    desk = Desk(home, random.Random(seed))  # noqa: S311 - the same in every run
    for _ in range(times):
        desk.work()
        desk.back_up()
    desk.store.close()
    return desk


def main() -> None:
    """Make many backups and print what came back."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    with tempfile.TemporaryDirectory(prefix="gezin-backups-") as home:
        desk = run(Path(home), times, seed)
        left = len(backups(Path(home) / "data" / "backups"))
    print(  # noqa: T201
        f"seed {seed}: {times} backups made and put back, {desk.whole} whole; {left} kept at the "
        f"end, {len(desk.held)} cases, the clock at {desk.at:%Y-%m-%d}"
    )
    if desk.wrong:
        raise SystemExit("\n".join(desk.wrong))


if __name__ == "__main__":
    main()
