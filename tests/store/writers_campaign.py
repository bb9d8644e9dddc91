"""Two processes save the same case over and over: no update of one is lost under the other's.

Run from the root of the project: ``python -m tests.store.writers_campaign [updates]``. A short form
runs with the tests (``test_crash.py``).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from gezin_desktop.store import NewSummary, Store
from gezin_desktop.store.access.slots import Hardness

PHRASE = "vier losse woorden samen"
ROOT = Path(__file__).resolve().parents[2]
EDITOR = """
import sys
from gezin_desktop.store import Conflict, NewSummary, Store
store, conflicts = Store.open(sys.argv[1], sys.argv[2]), 0
for _ in range(int(sys.argv[4])):
    while True:
        case = store.load(int(sys.argv[3]))
        text = str(int(case.text) + 1)
        store.cases()  # time for the other to come in between
        try:
            store.save(case.id, text, NewSummary("Zaak"), expected_version=case.version)
            break
        except Conflict:
            conflicts += 1
store.close()
print(conflicts)
"""


def count_together(folder: Path, case_id: int, each: int) -> int:
    """Let two processes count on in one case, each so many times; how often one came too late."""
    command = [sys.executable, "-c", EDITOR, str(folder), PHRASE, str(case_id), str(each)]
    children = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    told = [child.communicate()[0] for child in children]
    if any(child.returncode for child in children):
        raise AssertionError("a writer failed")
    return sum(map(int, told))


def main() -> None:
    """Let two processes update one case and print how many updates are there."""
    updates = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory(prefix="gezin-writers-") as home:
        folder = Path(home) / "data"
        store, _ = Store.create(folder, PHRASE, hardness=Hardness(8, 1, 1))
        case_id = store.add("0", NewSummary("Zaak"))
        late = count_together(folder, case_id, updates // 2)
        case = store.load(case_id)
        store.close()
    if (case.text, case.version) != (str(updates), updates + 1):
        raise AssertionError((case.text, case.version))
    print(  # noqa: T201
        f"{updates} updates by two processes, {late} times one came too late and was told, 0 lost"
    )


if __name__ == "__main__":
    main()
