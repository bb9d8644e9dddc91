"""A program killed while it installs one law pack after the other: the law is the old or the new.

python -m tests.lawpacks.kill_campaign 50
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gezin_desktop import assets
from gezin_desktop.law.tables.book import tables
from gezin_desktop.lawpacks import installing, using
from gezin_desktop.store import Store
from gezin_desktop.store.access.slots import Hardness

from lawpacks.making import KEYS, NORM, pack

PASSPHRASE = "paard batterij nietje wolk"  # noqa: S105 - of a store that lives for one test
LIGHT = Hardness(memory_kib=64, passes=1, lanes=1)
FIRST, LAST = 2, 22


def offer(serial: int) -> installing.Offer:
    """A pack that was tried out."""
    file = pack(serial=serial)
    return installing.Offer(file, using.usable(file, frozenset(), KEYS), 1, {})


def install_on_and_on(folder: Path) -> None:
    """Install packs until somebody ends the process; each is told once it is installed."""
    ready = [offer(serial) for serial in range(FIRST, LAST)]  # nothing but installing is killed
    with Store.open(folder, PASSPHRASE) as store:
        for one in ready:
            installing.install(store, one, KEYS)
            os.write(1, f"{one.pack.edition.serial}\n".encode())


def killed_once(folder: Path, random: Random) -> tuple[int, int]:
    """Kill an installing process at some moment; what it had told last, and what is in use then."""
    command = [sys.executable, "-m", "lawpacks.kill_campaign", "--child", str(folder)]
    root = Path(__file__).resolve().parents[1]
    paths = os.pathsep.join([str(root.parent), str(root), os.environ.get("PYTHONPATH", "")])
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": paths}, cwd=root
    )
    assert child.stdout is not None
    told = 0
    for _ in range(random.randint(1, 12)):
        told = int(child.stdout.readline() or told)
    # anywhere between two words of it: some turns of an empty loop
    for _ in range(random.randrange(250_000)):
        pass
    child.kill()
    rest = child.stdout.read().split()
    child.wait()
    told = int(rest[-1]) if rest else told
    with Store.open(folder, PASSPHRASE, take_over=True) as store:
        refused = using.follow_store(store, KEYS)
        held = store.law_packs()
    assert refused is None
    assert held.current == (folder / using.COPY).read_bytes()
    found = tables().edition
    assert found is not None
    norm = tables().rows("income_norms", "family-100")[-1].amount("monthly_excl")
    assert norm == NORM
    assert held.serials == {next(iter(held.serials)): found.serial}
    return told, found.serial


def main() -> None:
    """Kill as often as was asked."""
    if sys.argv[1:2] == ["--child"]:
        install_on_and_on(Path(sys.argv[2]))
        return
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    ahead = 0
    for number in range(times):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "data"
            Store.create(folder, PASSPHRASE, hardness=LIGHT)[0].close()
            told, found = killed_once(folder, Random(number))  # noqa: S311 - the same every time
            assert found in (told, told + 1), (number, told, found)
            ahead += found == told + 1
            assets.use_law({})
    sys.stdout.write(f"{times} kills, no half law; {ahead} times installed but not yet told\n")


if __name__ == "__main__":
    main()
