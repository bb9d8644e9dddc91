"""Start gezin-desktop from its source: ``python3 packaging/start.py [CASE.json]``.

Makes the environment on the first run, then opens the window on the demonstration case, or on the
case file that is named. Whatever is named goes to the program as it is, so commands such as
``assess CASE.json`` work too. The exit status is the program's.
"""

from __future__ import annotations

import sys
from pathlib import Path

import environment

DEMONSTRATION = environment.ROOT / "resources" / "examples" / "08-large-family-mixed.json"


def arguments(given: list[str]) -> list[str]:
    """What the program is started with: paths made whole, because it starts in its own folder."""
    if not given:
        return [str(DEMONSTRATION)]
    return [str(Path(one).resolve()) if Path(one).is_file() else one for one in given]


def main() -> int:
    """Set up and start; the program's exit status, or 1 when the set-up failed."""
    try:
        python = environment.ready()
    except environment.SetupFailed as failed:
        environment.tell(str(failed))
        return 1
    return environment.run([str(python), "-m", "gezin_desktop", *arguments(sys.argv[1:])])


if __name__ == "__main__":
    sys.exit(main())
