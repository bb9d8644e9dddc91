"""Garbage is collected on the window's thread only: elsewhere a lost window ends the program."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING, Any

import pytest
from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.collecting import Collector, collect_due
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

MANY = 40_000


@pytest.fixture
def threads() -> Iterator[list[str]]:
    """The threads on which something was collected."""
    seen: list[str] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            seen.append(threading.current_thread().name)

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def litter() -> int:
    """Allocate far more than Python lets pass without collecting."""
    return len([[number] for number in range(MANY)])


def test_work_beside_the_window_collects_nothing(threads: list[str]):
    collector = Collector()
    lane = Lane()
    lane.do(litter)
    lane.finish()
    assert threads == []
    collector.stop()
    assert gc.isenabled()


def test_the_window_collects_what_is_due(qtbot: QtBot, threads: list[str]):
    collector = Collector()
    kept: Any = [[number] for number in range(MANY)]
    qtbot.waitUntil(lambda: bool(threads), timeout=5000)
    assert set(threads) == {threading.main_thread().name}
    assert kept
    collector.stop()


def test_nothing_is_collected_before_it_is_due():
    gc.collect()
    assert collect_due() is None


def test_a_window_in_a_circle_goes_away_when_it_is_due():
    gone: list[str] = []

    class Page(QWidget):
        def __del__(self) -> None:
            gone.append(threading.current_thread().name)

    page = Page()
    page.me = page
    del page
    litter_kept = [[number] for number in range(MANY)]
    while not gone and collect_due() is not None:
        litter_kept.append([])
    gc.collect()
    assert gone == [threading.main_thread().name]
