"""A working day under the eye of the system: ``python -m tests.desk.no_network`` (needs strace).

The program is started as a child under ``strace``, which sees every socket of every library. Local
sockets (the display, the buses of the desktop, the bell between two windows) are told apart. The
exit status is 1 when a socket for a network was made.
"""

from __future__ import annotations

import collections
import re
import shutil
import tempfile
from pathlib import Path

from tests.desk.locked_memory import planted
from tests.desk.memory import seated
from tests.desk.window_kit import PASSPHRASE, make_store

_MADE = re.compile(r"\bsocket(?:pair)?\((\w+)")
LOCAL = frozenset({"AF_UNIX", "AF_LOCAL"})


def sockets() -> collections.Counter[str]:
    """How many sockets of each kind a day makes, from the start to the lock and after it."""
    with tempfile.TemporaryDirectory(prefix="day-") as name:
        folder, log = Path(name, "data"), Path(name, "trace")
        planted(Path(name))
        make_store(folder)
        tracing = ("strace", "-f", "-qq", "-e", "trace=socket,socketpair", "-o", str(log))
        with seated(folder, *tracing) as seat:
            seat.hear()
            seat.ask(f"enter {PASSPHRASE}")
            day = seat.ask(f"day {name}")
            assert day["cases"] == 2
            seat.order("lock")
            seat.hear()
            seat.ask(f"enter {PASSPHRASE}")
        return collections.Counter(_MADE.findall(log.read_text()))


def main() -> int:
    """Work a day and tell what was made."""
    if shutil.which("strace") is None:
        print("strace is not installed")  # noqa: T201
        return 2
    found = sockets()
    print(dict(found) or "no sockets at all")  # noqa: T201
    return int(any(kind not in LOCAL for kind in found))


if __name__ == "__main__":
    raise SystemExit(main())
