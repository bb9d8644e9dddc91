"""After a lock a fresh process goes on: what it is told, how it is started, what it cannot know."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.after_lock import AfterLock
from gezin_desktop.before_window import read_arguments
from gezin_desktop.desk.frame.program import leave_no_dump
from gezin_desktop.desk.renewal import command, replacing, succeeding
from gezin_desktop.desk.renewal.renewal import Arrival, Renewal
from gezin_desktop.desk.settings import LOCK_MINUTES
from gezin_desktop.desk.start.lock import LockPage
from gezin_desktop.desk.where import Where
from gezin_desktop.store import InUse, ProcessLock
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from supply_kit import sbom

from .conftest import words_of
from .memory import Seat, hits, seated
from .window_kit import PASSPHRASE, Desk, example, make_store, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


NAME = "Zonderling-Qxy"


CTRL = Qt.KeyboardModifier.ControlModifier


NOTE = AfterLock(datetime(2026, 6, 8, 10, 42, tzinfo=UTC))


def planted(folder: Path) -> Path:
    case = json.loads(example().read_text("utf-8"))
    case["sponsor"]["family_name"] = NAME
    path = folder / "zaak.json"
    path.write_text(json.dumps(case), "utf-8")
    return path


def strangers(modules: list[str]) -> set[str]:
    """Packages among the loaded modules that are not agreed on."""
    agreed = sbom.agreed() | {"gezin-desktop"}
    owners = packages_distributions()
    ours = set(modules) - {"_distutils_hack"}  # put into each start by the environment itself
    found = {owner for name in ours for owner in owners.get(name, ())}
    return {one for one in found if sbom.canonical(one) not in agreed}


def may_look(seat: Seat) -> bool:
    try:
        hits(seat.child.pid, [])
    except PermissionError:
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="memory is looked into as on Linux")
def test_after_a_lock_a_fresh_process_knows_no_name_and_no_key_and_goes_on(tmp_path: Path):
    make_store(tmp_path / "data")
    planted(tmp_path)
    with seated(tmp_path / "data") as seat:
        first = seat.hear()
        secrets = [NAME, PASSPHRASE, bytes.fromhex(seat.ask(f"enter {PASSPHRASE}")["key"])]
        day = seat.ask(f"day {tmp_path}")
        assert (day["cases"], day["found"], day["sound"]) == (2, 1, True)
        assert day["net"] == []
        assert strangers(day["modules"]) == set()
        looking = may_look(seat)
        if looking:
            before = hits(first["pid"], secrets)
            assert before[NAME] > 0, "the look must be able to see"
            assert before[str(secrets[2])] > 0
        seat.order("lock")
        second = seat.hear()
        assert second["page"] == "LockPage"
        assert "Uw werk is opgeslagen" in second["words"]
        assert second["pid"] == first["pid"]
        assert second["left"] == 0
        with pytest.raises(InUse):  # it never gave up its claim
            ProcessLock(tmp_path / "data").acquire()
        if looking:
            assert set(hits(second["pid"], secrets).values()) == {0}
        again = seat.ask(f"enter {PASSPHRASE}")
        assert (again["tab"], again["name"]) == ("letter", NAME)
        assert again["laid_down"] is None
        assert again["told"] == ""


@settings(max_examples=40)
@given(
    st.datetimes(timezones=st.just(UTC)), st.integers(0, 15), st.text(), st.booleans(),
    st.lists(st.integers(0, 99)),
)  # fmt: skip
def test_what_is_told_arrives_as_it_was(at, minutes, place, stopped, held):
    note = AfterLock(at, minutes, place, "behind", stopped, 7, tuple(held), "x")
    assert AfterLock.read(note.as_argument()) == note


@pytest.mark.parametrize(
    "argument",
    ["", "7", "[]", "{}", "null", "[" * 10_000, '{"at": 1, "held": []}',
     NOTE.as_argument().replace('"front"', '"elsewhere"'),
     NOTE.as_argument().replace('"minutes":0', '"minutes":"x"'),
     NOTE.as_argument().replace('"minutes":0', '"other":0'),
     NOTE.as_argument().replace("2026-06-08", "2026-66-08")],
)  # fmt: skip
def test_what_does_not_fit_is_no_lock(argument: str):
    with pytest.raises(SystemExit) as stop:
        read_arguments(["--after-lock", argument])
    assert stop.value.code == 2


@pytest.mark.parametrize(
    ("frozen", "before"),
    [
        (False, ["-X", "dev", "-m", "gezin_desktop"]),
        (False, ["/usr/bin/gezin-desktop"]),
        (True, []),
    ],
)
def test_the_program_is_started_as_it_was(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, frozen: bool, before: list[str]
):
    given = ["zaak.json", "--data", "cases", "--lang", "nl"]
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "argv", ["program", *given])
    monkeypatch.setattr(sys, "orig_argv", [sys.executable, *before, *given])
    made = command.command(NOTE, "en", tmp_path)
    assert made[: len(before) + 1] == [sys.executable, *before]
    read = read_arguments(made[len(before) + 1 :])
    assert (read.file, read.data, read.language) == (None, tmp_path, "en")
    assert read.after_lock == NOTE
    assert ("PYINSTALLER_RESET_ENVIRONMENT" in command.surroundings()) is frozen


def test_the_window_that_follows_stands_where_the_other_stood(qtbot: QtBot, seat: Desk):
    told: list[AfterLock] = []

    def keep(note: AfterLock, _command: object) -> None:
        told.append(note)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(replacing, "replace_process", keep)
        patched.setattr(replacing, "can_replace", lambda: True)
        seat.window.resize(700, 520)
        seat.window.renewal = Renewal(seat.window, read_arguments([]))
        seat.settings.put(LOCK_MINUTES, 7)
        seat.window.deeds.locking.lock_when_idle(7)
    (note,) = told
    assert note.claim == seat.window.room.claim_handle >= 0
    follower = open_desk(qtbot, seat.folder, begin=False).window
    follower.hide()
    arrival = Arrival(follower, AfterLock.read(note.as_argument()))
    arrival.show()
    qtbot.waitUntil(lambda: follower.room.is_claimed, timeout=3000)
    assert follower.size() == seat.window.size()
    lock = follower.stack.currentWidget()
    assert isinstance(lock, LockPage)
    assert "na 7 minuten" in " ".join(words_of(lock))
    assert "in het geheugen" in " ".join(words_of(lock))
    assert "in het geheugen" not in " ".join(words_of(seat.window))
    assert follower.where is Where.START
    seat.window.room._claim._handle = None  # the other one closes it


def test_a_claim_that_is_not_ours_is_not_taken_over(tmp_path: Path):
    mine, other = ProcessLock(tmp_path), ProcessLock(tmp_path, "other.lock").acquire()
    assert not mine.adopt(999)
    assert mine.handle == -1
    with ProcessLock(tmp_path).acquire():
        assert not mine.adopt(other.handle)
    other.release()


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process is replaced")
def test_only_the_display_and_the_claim_stay_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    seen: dict[str, object] = {}

    def become(program: str, given: list[str], _env: object) -> None:
        seen["held"] = AfterLock.read(given[-1]).held
        raise OSError(program)

    monkeypatch.setattr(replacing.os, "execve", become)
    monkeypatch.setattr(
        replacing, "_peer", lambda one: "/somewhere/.X11-unix/X0" if one == claim else ""
    )
    with (tmp_path / "open").open("w") as file:
        claim = file.fileno()
        replacing.os.set_inheritable(0, True)
        replacing.replace_process(NOTE, lambda note: ["program", note.as_argument()])
        assert seen["held"] == (claim,)
        assert replacing.os.get_inheritable(claim)
        replacing.os.set_inheritable(claim, False)


def test_a_successor_that_cannot_start_leaves_the_lock(seat: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(command, "command", lambda *_given: ["/nowhere/gezin-desktop"])
    seat.window.renewal = Renewal(seat.window, read_arguments([]), succeed=True)
    seat.window.deeds.files.take_in(example())
    seat.window.deeds.locking.lock()
    (waiting,) = seat.window.renewal.findChildren(succeeding.Succession)
    waiting._give_up()
    seat.enter()
    assert seat.window.where is Where.CASE


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep it elsewhere")
def test_nobody_may_look_into_the_process():
    import ctypes
    import resource

    before = resource.getrlimit(resource.RLIMIT_CORE)
    library = ctypes.CDLL(None)
    try:
        leave_no_dump()
        assert library.prctl(3, 0, 0, 0, 0) == 0
    finally:
        library.prctl(4, 1, 0, 0, 0)
        resource.setrlimit(resource.RLIMIT_CORE, before)
