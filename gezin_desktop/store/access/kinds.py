"""Which kinds of secret open a store, told without opening it and without loading any cipher."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from gezin_desktop.store.location import KEYS

_LARGEST: Final = 1_000_000  # bytes; a real key file is under 10 kB


def kinds_of_entry(folder: Path) -> frozenset[str]:
    """The kinds among the key slots: passphrase, recovery, keyring; none when they are unreadable.

    Only what to ask for follows from it; whether it opens is seen when the store is opened.
    """
    try:
        with (folder / KEYS).open("rb") as file:
            record = json.loads(file.read(_LARGEST))
        return frozenset(str(slot["kind"]) for slot in record["slots"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()
