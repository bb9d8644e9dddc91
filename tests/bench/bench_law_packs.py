"""How fast a law pack is opened, tried out and taken up: ``python tests/bench/bench_law_packs.py``.

The pack holds all tables and all legal cases of the project. Prints the least of several runs, in
milliseconds of processor time, beside the goals.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "packaging")]

import law_pack  # noqa: E402
from gezin_desktop import assets  # noqa: E402
from gezin_desktop.law.packs.opened import open_pack  # noqa: E402
from gezin_desktop.law.packs.seal import unsealed  # noqa: E402
from gezin_desktop.law.packs.trial import try_out  # noqa: E402
from gezin_desktop.lawpacks import using  # noqa: E402
from gezin_desktop.lawpacks.start import COPY, take_up_installed  # noqa: E402

from lawpacks.making import KEYS, files, own_tables, pack  # noqa: E402


def least(work: Callable[[], object], runs: int) -> float:
    """The least processor time of some runs, in milliseconds."""
    found = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return min(found) * 1000


def main() -> None:
    """Measure and print."""
    file = pack(of=files(own_tables(), law_pack.legal_cases()))
    opened = open_pack(file, KEYS, "0.1.0")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        nothing = least(lambda: take_up_installed(folder), 200)
        (folder / COPY).write_bytes(file)

        def take_up() -> None:
            assets.use_law({})
            if using.take_up(folder, KEYS) is not None:
                raise SystemExit("the pack was refused")

        rows = (
            ("verify the signature", "50", least(lambda: unsealed(file, KEYS.by_name), 50)),
            (
                "open: verify, unpack, hashes",
                "50",
                least(lambda: open_pack(file, KEYS, "0.1.0"), 30),
            ),
            ("take up at the start", "50", least(take_up, 30)),
            ("start without a pack", "-", nothing),
            ("try out: law check and all cases", "-", least(lambda: try_out(opened), 2)),
        )
    sys.stdout.write(f"{len(file)} bytes, {sum(map(len, opened.files.values()))} unpacked\n")
    for what, goal, took in rows:
        sys.stdout.write(f"{what:36} {took:9.2f} ms   goal {goal}\n")


if __name__ == "__main__":
    main()
