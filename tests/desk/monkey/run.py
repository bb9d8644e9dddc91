"""A run of the monkey: its seed decides everything it does."""

from __future__ import annotations

import random
from pathlib import Path

from gezin_desktop.desk.summaries import summariser
from gezin_desktop.store import Store
from tests.desk.window_kit import LIGHT, PASSPHRASE, TODAY, example

from .acts import Monkey
from .seat import Seat
from .watch import Watch

FAMILIES = ("01-spouse-morocco-income-short.json", "08-large-family-mixed.json")


def play(folder: Path, steps: int, seed: int) -> Watch:
    """Do so many random acts on a store in a folder; what went wrong."""
    rng = random.Random(seed)  # noqa: S311 - a seed is wanted, not a secret
    _fill(folder / "data")
    seat, watch = Seat(folder, rng), Watch()
    with watch, seat.at_work():
        monkey = Monkey(seat, watch, rng)
        for _ in range(steps):
            monkey.step()
    return watch


def _fill(folder: Path) -> None:
    make = summariser(TODAY)
    with Store.create(folder, PASSPHRASE, hardness=LIGHT)[0] as store:
        for name in FAMILIES:
            text = example(name).read_text("utf-8")
            store.add(text, make(text))
