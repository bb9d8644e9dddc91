"""A lock puts the work away in the encrypted store, and a fresh process takes it up again."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.after_lock import AfterLock
from gezin_desktop.desk.frame import locking
from gezin_desktop.desk.manage.window import ManageWindow
from gezin_desktop.desk.settings import LOCK_MINUTES
from gezin_desktop.desk.start.lock import LockPage
from gezin_desktop.desk.where import Where
from gezin_desktop.store import DiskFull, Store
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from .conftest import words_of
from .window_kit import Desk, example

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

NAME = "Zonderling-Qxy"
CTRL = Qt.KeyboardModifier.ControlModifier
NOTE = AfterLock(datetime(2026, 6, 8, 10, 42, tzinfo=UTC))


class Renewed:
    """Stands in the place of the change of process, and notes how it was asked for."""

    def __init__(self, seat: Desk) -> None:
        self._seat = seat
        self.begun: list[tuple[object, Store | None, bool]] = []
        self.end: Callable[[], None] = bool

    def begin(self, _at: datetime, _minutes: int, *, stopped: bool) -> None:
        """Note what the screen and the store were like."""
        window = self._seat.window
        self.begun.append((window.stack.currentWidget(), window.room.store, stopped))
        self.end()


@pytest.fixture
def renewed(seat: Desk) -> Renewed:
    made = Renewed(seat)
    seat.window.renewal = made  # type: ignore[assignment]
    return made


@pytest.fixture
def job(monkeypatch: pytest.MonkeyPatch) -> Iterator[Job]:
    monkeypatch.setattr(locking, "_PATIENCE", 0.05)
    made = Job()
    yield made
    made.end.set()


class Job:
    """Work that ends when the test says so."""

    def __init__(self) -> None:
        self.end, self.under_way = threading.Event(), threading.Event()

    def __call__(self) -> None:
        """Work."""
        self.under_way.set()
        self.end.wait(10)


# -- what was open --------------------------------------------------------------------------------


def test_the_store_holds_what_was_open_and_then_no_longer(seat: Desk, renewed: Renewed):
    window = seat.window
    window.deeds.files.take_in(example())
    window.case_view.show_tab("sponsor")
    window.deeds.locking.lock()
    ((page, store, stopped),) = renewed.begun
    assert isinstance(page, LockPage)
    assert store is None
    assert not stopped
    window.deeds.locking._put_away = None  # as in a fresh process
    seat.enter()
    assert window.case_view.tab == "sponsor"
    assert window.open_case.number == "2026-0108"
    assert window.room.store.setting("put-away") is None  # type: ignore[union-attr]


def test_a_loose_case_waits_in_the_encrypted_store_too(seat: Desk, renewed: Renewed):
    window = seat.window
    window.deeds.cases.open_file(example())
    window.open_case.session.answer("sponsor.family_name", NAME)
    window.open_case.session.keep_unread("sponsor.birth_date", "ooit")
    window.deeds.locking.lock()
    assert len(renewed.begun) == 1
    assert "Uw werk is opgeslagen" in " ".join(words_of(window))
    assert NAME not in (seat.folder / "cases.db").read_bytes().decode("latin-1")
    seat.enter()
    assert window.open_case.keeper.practice
    assert window.open_case.session.get("sponsor.family_name") == NAME
    assert window.open_case.session.unread("sponsor.birth_date") == "ooit"
    assert window.room.store.count() == 0  # type: ignore[union-attr]


def test_what_no_store_can_hold_keeps_the_process(
    seat: Desk, renewed: Renewed, monkeypatch: pytest.MonkeyPatch
):
    window = seat.window
    window.deeds.files.take_in(example())

    def full(*_given: object, **_named: object) -> int:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(Store, "save", full)
        window.open_case.session.answer("sponsor.family_name", NAME)
        window.deeds.locking.lock()
    assert renewed.begun == []
    assert "Wat niet is opgeslagen" in " ".join(words_of(window))
    seat.enter()
    assert window.open_case.session.get("sponsor.family_name") == NAME


@pytest.mark.parametrize("kept", ["{", "[]", "{}", '{"state": {"case": "x"}}'])
def test_what_cannot_be_understood_is_left_and_the_list_opens(seat: Desk, kept: str):
    seat.window.room.store.set_setting("put-away", kept)  # type: ignore[union-attr]
    seat.window.deeds.locking.lock()
    seat.enter()
    assert seat.window.where is Where.LIST
    assert seat.window.room.store.setting("put-away") is None  # type: ignore[union-attr]


# -- within two seconds ---------------------------------------------------------------------------


def test_a_letter_under_way_does_not_keep_the_lock_waiting(seat: Desk, renewed: Renewed, job: Job):
    window = seat.window
    window.deeds.files.take_in(example())
    window.case_view.show_tab("letter")
    window.case_view.page("letter").letter.maker.do(job)  # type: ignore[attr-defined]
    assert job.under_way.wait(10)
    renewed.end = job.end.set  # the process ends; only then does the work
    seat.time.seconds += 5 * 60
    window.watch.look()
    ((page, store, stopped),) = renewed.begun
    assert isinstance(page, LockPage)
    assert stopped
    assert store is not None, "a store in use is left to the end of the process"
    seat.enter()


def test_work_that_the_lock_stopped_is_told(seat: Desk):
    seat.window.deeds.locking.lock()
    seat.window.deeds.locking.begin_locked(AfterLock(NOTE.at, stopped=True))
    seat.enter()
    assert "werd door het slot gestopt" in seat.window.trouble.words()


@pytest.mark.parametrize("renew", [True, False])
def test_names_leave_the_screen_before_anything_is_waited_for(
    qtbot: QtBot, seat: Desk, monkeypatch: pytest.MonkeyPatch, renew: bool
):
    window, seen = seat.window, []
    if renew:
        window.renewal = Renewed(seat)  # type: ignore[assignment]
    monkeypatch.setattr(locking, "_PATIENCE", 0.05)
    window.deeds.files.take_in(example())
    small = ManageWindow(window)
    small.open()
    qtbot.waitExposed(small)

    emptied = threading.Event()
    window.stack.currentChanged.connect(lambda _place: emptied.set())

    def work() -> None:
        # the lock waits for this, and this for the empty screen
        if emptied.wait(5):
            seen.append((small.isVisible(), window.stack.currentWidget().__class__))

    small.work(work, lambda _answer: None)
    window.deeds.locking.lock()
    qtbot.waitUntil(lambda: bool(seen), timeout=5000)
    visible, _page = seen[0]
    assert not visible
    assert NAME not in " ".join(words_of(window))
    QApplication.processEvents()


def test_it_locks_after_five_minutes_and_never_later_than_fifteen(seat: Desk):
    assert seat.settings.get(LOCK_MINUTES) == 5
    for minutes in (0, 16):
        with pytest.raises(ValueError, match="lock_minutes"):
            seat.settings.put(LOCK_MINUTES, minutes)
    assert seat.window.watch._timer.interval() <= 2000
    seat.time.seconds += 5 * 60
    seat.window.watch.look()
    assert seat.window.where is Where.START


def test_it_locks_after_sleep_and_when_another_user_comes(
    seat: Desk, monkeypatch: pytest.MonkeyPatch
):
    window = seat.window
    seat.time.at += timedelta(seconds=20)
    window.watch.look()
    assert window.where is Where.LIST
    seat.time.at += timedelta(minutes=30)  # the count of seconds stood still
    window.watch.look()
    assert window.where is Where.START
    seat.enter()
    window.watch.session_locked()
    assert window.where is Where.START
    seat.enter()
    monkeypatch.setattr("gezin_desktop.desk.frame.watch.is_session_locked", lambda: True)
    window.watch.look()
    assert window.where is Where.START
    seat.enter()
    window.watch.look()  # the system still says so: that is no new lock
    assert window.where is Where.LIST
