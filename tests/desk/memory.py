"""Looks into the memory of another process, as somebody would who has the computer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
SEAT = "tests.desk.lock_seat"
_STEP = 1 << 24


def forms(secret: str | bytes) -> list[bytes]:
    """The ways in which a secret may lie in memory."""
    if isinstance(secret, bytes):
        return [secret, secret.hex().encode(), secret.hex().upper().encode()]
    return [secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")]


def hits(pid: int, secrets: Iterable[str | bytes]) -> dict[str, int]:
    """How often each secret stands in the memory, the arguments and the environment.

    Raises:
        PermissionError: this user may not look.
    """
    wanted = {str(one): forms(one) for one in secrets}
    found = dict.fromkeys(wanted, 0)
    for content in _contents(pid):
        for name, ways in wanted.items():
            found[name] += sum(content.count(way) for way in ways)
    return found


def _contents(pid: int) -> Iterator[bytes]:
    place = Path("/proc", str(pid))
    for name in ("cmdline", "environ"):
        yield (place / name).read_bytes()
    regions = [line.split() for line in (place / "maps").read_text().splitlines()]
    with (place / "mem").open("rb", buffering=0) as memory:
        for region in regions:
            own = "w" in region[1] or region[4] == "0"  # else a file as it lies on the disk
            if not own or region[-1] in {"[vvar]", "[vsyscall]"}:
                continue
            start, end = (int(part, 16) for part in region[0].split("-"))
            yield from _pieces(memory, start, end)


def _pieces(memory: IO[bytes], start: int, end: int) -> Iterator[bytes]:
    for begin in range(start, end, _STEP):
        try:
            memory.seek(begin)
            yield memory.read(min(_STEP + 512, end - begin))
        except (OSError, ValueError, OverflowError):
            return  # a region that can be mapped but not read


class Seat:
    """The program as a child, and its answers."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self.child = child

    def hear(self) -> dict[str, Any]:
        """The next answer; waits for it."""
        assert self.child.stdout is not None
        line = self.child.stdout.readline()
        assert line, "the program ended"
        found: dict[str, Any] = json.loads(line)
        return found

    def order(self, words: str) -> None:
        """Give an order."""
        assert self.child.stdin is not None
        self.child.stdin.write(f"{words}\n".encode())
        self.child.stdin.flush()

    def ask(self, words: str) -> dict[str, Any]:
        """Give an order and wait for its answer."""
        self.order(words)
        return self.hear()


@contextmanager
def seated(folder: Path, *under: str, **around: str) -> Iterator[Seat]:
    """The program on a folder; it is ended whatever happens, with whoever followed it.

    Args:
        folder: of the store.
        under: a command that looks at the program while it runs.
        around: more for the environment.
    """
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **around}
    env["GEZIN_DESKTOP_CONFIG"] = str(folder.parent / "config")
    child = subprocess.Popen(
        [*under, sys.executable, "-m", SEAT, "--data", str(folder), "--lang", "nl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=env,
    )
    try:
        yield Seat(child)
    finally:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.close()  # each process that follows ends at the end of its orders
        child.stdout.read()
        child.stdout.close()
        child.wait()
