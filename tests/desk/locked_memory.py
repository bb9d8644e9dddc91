"""Locks over and over and looks for names and keys: ``python -m tests.desk.locked_memory TIMES``.

The program is started as a child, a planted case is opened, then it locks. The memory of the
process that follows is looked into from outside. With ``--succeed`` a second process follows, as
on Windows. It prints hits before and after, the seconds from the order to lock until the unlock
screen was there, and the processor time. The exit status is 1 when anything was found after a lock.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from pathlib import Path

from tests.desk.lock_seat import SUCCEED
from tests.desk.memory import hits, seated
from tests.desk.window_kit import PASSPHRASE, example, make_store

NAMES = ("Zonderling-Qxy", "Wonderlijk-Pqz", "V-9087-6543")


def planted(folder: Path) -> Path:
    """A case file with the names in it."""
    case = json.loads(example().read_text("utf-8"))
    case["sponsor"]["family_name"], case["sponsor"]["city"] = NAMES[:2]
    case["relatives"][0]["given_names"] = NAMES[2]
    path = folder / "zaak.json"
    path.write_text(json.dumps(case), "utf-8")
    return path


def one_run(*, succeed: bool) -> tuple[int, int, float, float]:
    """Hits before and after the lock, seconds until the unlock screen, processor time of it."""
    with tempfile.TemporaryDirectory(prefix="locked-") as name:
        folder, case = Path(name, "data"), planted(Path(name))
        make_store(folder)
        around = {SUCCEED: "1"} if succeed else {}
        with seated(folder, **around) as seat:
            first = seat.hear()
            entered = seat.ask(f"enter {PASSPHRASE}")
            secrets = [*NAMES, PASSPHRASE, bytes.fromhex(entered["key"])]
            seat.ask(f"open {case}")
            before = sum(hits(first["pid"], secrets).values())
            began = time.time()
            seat.order("lock")
            second = seat.hear()
            after = sum(hits(second["pid"], secrets).values())
            again = seat.ask(f"enter {PASSPHRASE}")
            if (again["tab"], again["name"]) != ("income", NAMES[0]):
                after += 1
            return before, after, second["at"] - began, second["cpu"]


def main() -> int:
    """Lock so many times."""
    parser = argparse.ArgumentParser()
    parser.add_argument("times", type=int)
    parser.add_argument("--succeed", action="store_true")
    asked = parser.parse_args()
    runs = [one_run(succeed=asked.succeed) for _ in range(asked.times)]
    before, after, seconds, work = (list(column) for column in zip(*runs, strict=True))
    print(f"hits before the lock: {min(before)} to {max(before)}; after: {max(after)}")  # noqa: T201
    print(  # noqa: T201
        f"to the unlock screen: {min(seconds):.2f} s at best, {statistics.median(seconds):.2f} s "
        f"in the middle; processor time at its end {min(work):.2f} s"
    )
    return int(any(after) or not all(before))


if __name__ == "__main__":
    raise SystemExit(main())
