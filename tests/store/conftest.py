"""A store of its own for each test, with light key work and a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from gezin_desktop.store import NewSummary, Store, backups
from gezin_desktop.store.access.slots import Hardness

PHRASE = "vier losse woorden samen"
LIGHT = Hardness(memory_kib=8, passes=1, lanes=1)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 6, 8, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.at

    def move(self, **span: float) -> None:
        """Put it forward, or back."""
        self.at += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def made(folder: Path, clock: Clock) -> Iterator[tuple[Store, str]]:
    store, code = Store.create(folder, PHRASE, now=clock, hardness=LIGHT)
    yield store, code
    store.close()


@pytest.fixture
def store(made: tuple[Store, str]) -> Store:
    return made[0]


@pytest.fixture
def reopen(store: Store, folder: Path, clock: Clock) -> Iterator[Callable[[], Store]]:
    """Close the store, and open it when called; closed again after the test."""
    store.close()
    opened: list[Store] = []

    def open_it() -> Store:
        opened.append(Store.open(folder, PHRASE, now=clock))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """The store of another desk."""
    store, _ = Store.create(
        tmp_path / "other", "een heel ander bureau hier", now=clock, hardness=LIGHT
    )
    yield store
    store.close()


@pytest.fixture
def shelf(folder: Path):
    return folder / "backups"


def numbers(shelf: Path):
    return [info.number for info in backups(shelf)]


def summary(title: str = "Gezin Haddad", **rest: object) -> NewSummary:
    return NewSummary(title=title, **rest)  # type: ignore[arg-type]
