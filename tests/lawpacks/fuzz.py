"""How many altered packs are accepted: none.

python -m tests.lawpacks.fuzz 10000
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gezin_desktop import __version__
from gezin_desktop.law.packs.opened import admit, open_pack
from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.packs.seal import key_id
from gezin_desktop.lawpacks.using import own_edition

from lawpacks.altered import INSTALLED, altered, good
from lawpacks.making import ACTIVE, KEYS, public


def verdict(file: bytes) -> str:
    """Why a file is refused; empty when it is accepted. Any other error is a fault of ours."""
    serials = {key_id(public(ACTIVE)): INSTALLED}
    try:
        admit(open_pack(file, KEYS, __version__), own_edition(), serials, frozenset())
    except PackRefused as refused:
        return refused.key
    return ""


def campaign(numbers: Iterable[int]) -> tuple[Counter[tuple[str, str]], list[int], float]:
    """How often each way was refused for each reason; the numbers of what was accepted; seconds."""
    counted: Counter[tuple[str, str]] = Counter()
    accepted, slowest = [], 0.0
    for number in numbers:
        way, file = altered(number)
        begun = time.process_time()
        why = verdict(file)
        slowest = max(slowest, time.process_time() - begun)
        counted[way, why] += 1
        if not why:
            accepted.append(number)
    return counted, accepted, slowest


def main() -> None:
    """Run a campaign and print what came of it."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    if verdict(good()):
        raise SystemExit(f"the good pack was refused: {verdict(good())}")
    counted, accepted, slowest = campaign(range(number))
    for (way, why), times in sorted(counted.items()):
        sys.stdout.write(f"{way:28} {why or 'ACCEPTED':20} {times:6}\n")
    sys.stdout.write(
        f"{number} altered packs, {len(accepted)} accepted {accepted[:20]}; "
        f"the slowest took {slowest * 1000:.1f} ms\n"
    )
    if accepted:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
