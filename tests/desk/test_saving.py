"""Saving by itself: when, how often, and that nothing shows as saved before it is certain."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.case.reading import read_case
from gezin_desktop.desk import saving
from gezin_desktop.desk.background import Lane
from gezin_desktop.desk.keepers import KeepFailed, PracticeKeeper, ToKeep
from gezin_desktop.desk.saving import LONGEST_MS, REST_MS, RETRY_MS, Saver, beside_of
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.state import State
from gezin_desktop.law.assess import assess
from PySide6.QtCore import QObject, QTimer

from .window_kit import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 6, 8, 10, 42, tzinfo=UTC)
FAMILY = "sponsor.family_name"


class Shelf:
    """A keeper in memory that can be told to refuse or to wait."""

    practice = False
    number = "2026-0001"

    def __init__(self) -> None:
        self.kept: list[ToKeep] = []
        self.refusing = False
        self.gate = threading.Event()
        self.gate.set()

    def keep(self, what: ToKeep) -> int:
        """Keep it, after the gate has opened."""
        assert self.gate.wait(5)
        if self.refusing:
            raise KeepFailed("vol", "full")
        self.kept.append(what)
        return len(self.kept)

    @property
    def names(self) -> list[str | None]:
        """The family name of each case that was kept."""
        return [read_case(one.text).sponsor.family_name for one in self.kept]


class Bench:
    """A session with its saver and a shelf."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.lane = Lane(self.owner)
        self.session = Session(assess, lambda: TODAY, self.owner)
        self.saver = Saver(self.session, self.lane, lambda: NOW, self.owner)
        self.shelf = Shelf()
        self.told: list[str] = []
        self.saver.waiting.connect(lambda: self.told.append("waiting"))
        self.saver.saved.connect(lambda _when: self.told.append("saved"))
        self.saver.save_failed.connect(lambda _error: self.told.append("failed"))
        self.session.load(State())
        self.saver.keep_with(self.shelf, self.session.state)

    def rests(self) -> list[int]:
        """The waiting times of the timers that run."""
        timers = self.saver.findChildren(QTimer)
        return [timer.interval() for timer in timers if timer.isActive()]


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.shelf.gate.set()
    made.lane.finish()


def test_an_answer_is_kept_when_its_field_is_left(qtbot: QtBot, bench: Bench):
    bench.session.answer(FAMILY, "Smit")
    assert bench.told == ["waiting"]
    assert not bench.saver.is_saved
    bench.session.settle()
    qtbot.waitUntil(lambda: bench.saver.is_saved)
    assert bench.told == ["waiting", "saved"]
    assert bench.shelf.names == ["Smit"]


def test_an_answer_rests_before_it_is_kept(bench: Bench):
    bench.session.answer(FAMILY, "S")
    assert bench.rests() == [REST_MS]
    assert bench.shelf.kept == []


def test_who_types_without_a_rest_is_kept_all_the_same(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    at = 100.0
    monkeypatch.setattr(saving, "monotonic", lambda: at)
    for step, left in ((0.0, REST_MS), (0.7, REST_MS), (0.6, 200), (0.3, 0)):
        at += step
        bench.session.answer(FAMILY, f"S{at}")
        assert bench.rests() == [left]
    qtbot.waitUntil(lambda: bench.saver.is_saved)
    assert LONGEST_MS <= 2_000
    bench.session.answer(FAMILY, "Smit")  # counted from its own beginning
    assert bench.rests() == [REST_MS]


def test_what_is_typed_during_a_save_is_kept_after_it(qtbot: QtBot, bench: Bench):
    bench.shelf.gate.clear()
    bench.session.answer(FAMILY, "Smit")
    bench.session.settle()
    bench.session.answer(FAMILY, "Smits")
    assert "saved" not in bench.told
    bench.shelf.gate.set()
    qtbot.waitUntil(lambda: bench.saver.is_saved)
    assert bench.shelf.names == ["Smit", "Smits"]
    assert bench.told.count("saved") == 1


def test_a_save_that_fails_is_told_and_tried_again(qtbot: QtBot, bench: Bench):
    bench.shelf.refusing = True
    bench.session.answer(FAMILY, "Smit")
    bench.session.settle()
    qtbot.waitUntil(lambda: "failed" in bench.told)
    assert bench.rests() == [RETRY_MS]
    assert not bench.saver.is_saved
    bench.shelf.refusing = False
    bench.saver.save()
    qtbot.waitUntil(lambda: bench.saver.is_saved)
    assert bench.told[-1] == "saved"


def test_waiting_for_a_save_keeps_the_latest_answer_once(bench: Bench):
    bench.shelf.gate.clear()
    bench.session.answer(FAMILY, "Smit")
    bench.session.settle()
    bench.session.answer(FAMILY, "Smits")
    bench.shelf.gate.set()
    assert bench.saver.save_and_wait()
    assert bench.shelf.names == ["Smit", "Smits"]
    assert bench.saver.save_and_wait()
    assert len(bench.shelf.kept) == 2


def test_waiting_for_a_save_that_fails_tells_and_says_no(bench: Bench):
    bench.shelf.refusing = True
    bench.session.answer(FAMILY, "Smit")
    assert not bench.saver.save_and_wait()
    assert bench.told == ["waiting", "failed"]


def test_the_answer_of_a_save_that_comes_late_says_nothing_of_the_next_case(
    qtbot: QtBot, bench: Bench
):
    bench.session.answer(FAMILY, "Smit")
    bench.session.settle()
    bench.lane.finish()  # kept, but the answer still waits in the queue
    other = Shelf()
    bench.saver.keep_with(other, bench.session.state)
    bench.session.answer(FAMILY, "Bakker")
    bench.session.settle()
    qtbot.waitUntil(lambda: bench.saver.is_saved)
    assert other.names == ["Bakker"]
    assert bench.told.count("saved") == 1


def test_a_practice_case_is_never_kept_and_always_at_rest(bench: Bench):
    bench.saver.keep_with(PracticeKeeper(), None)
    bench.session.answer(FAMILY, "Smit")
    bench.session.settle()
    assert bench.saver.is_saved
    assert bench.told == []
    assert bench.rests() == []


def test_undo_is_kept_too(qtbot: QtBot, bench: Bench):
    bench.session.answer(FAMILY, "Smit")
    assert bench.saver.save_and_wait()
    bench.session.history.undo()
    bench.saver.save()
    qtbot.waitUntil(lambda: bench.saver.is_saved)
    assert bench.shelf.names == ["Smit", None]


def test_marks_and_texts_not_understood_come_back_apart(bench: Bench):
    bench.session.answer(FAMILY, "Smit")
    bench.session.set_mark(FAMILY, "paper")
    bench.session.keep_unread("sponsor.birth_date", "ergens in mei")
    assert bench.saver.save_and_wait()
    marks, unread = beside_of(dict(bench.shelf.kept[-1].marks))
    assert marks == {FAMILY: "paper"}
    assert unread == {"sponsor.birth_date": "ergens in mei"}
