"""The switch for a stick, and pictures of the screen: in settings and first start."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from gezin_desktop import portable
from gezin_desktop.desk.capture.guard import CaptureGuard
from gezin_desktop.desk.capture.part import CapturePart
from gezin_desktop.desk.capture.systems import (
    BLACK,
    LEFT_OUT,
    NOTHING,
    SHARED_NONE,
    SHARED_READ,
    bar_of,
    mac_bar,
    windows_bar,
)
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.preferences import Preferences
from gezin_desktop.desk.settings import BAR_CAPTURE, Settings
from gezin_desktop.desk.start.portable_part import PortablePart
from gezin_desktop.desk.start.wizard import Wizard
from gezin_desktop.desk.widgets.fields import LongTextField, TextField
from gezin_desktop.store import Store
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from .conftest import KEPT, shown
from .window_kit import open_desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class User32:
    """A Windows that knows only some of the ways."""

    def __init__(self, *known: int) -> None:
        self.known, self.asked = known, list[tuple[int, int]]()

    def SetWindowDisplayAffinity(self, window: int, way: int) -> int:
        """Take a way, or refuse it."""
        self.asked.append((window, way))
        return int(way in self.known)


class Cocoa:
    """A macOS with one view in one window."""

    def __init__(self, *, obeys: bool = True) -> None:
        self.sharing, self.obeys = SHARED_READ, obeys

    def send(self, receiver: int, name: str, *numbers: int) -> Any:
        """Answer a message as the runtime does."""
        if name == "window":
            return 70 if receiver == 7 else None
        assert receiver == 70
        if name == "setSharingType:" and self.obeys:
            (self.sharing,) = numbers
        return self.sharing


def test_windows_leaves_the_window_out_or_at_least_blackens_it():
    new, old = User32(NOTHING, BLACK, LEFT_OUT), User32(NOTHING, BLACK)
    assert windows_bar(new)(7, True)
    assert new.asked == [(7, LEFT_OUT)]
    assert windows_bar(old)(7, True)
    assert old.asked == [(7, LEFT_OUT), (7, BLACK)]
    assert windows_bar(old)(7, False)
    assert old.asked[-1] == (7, NOTHING)
    assert not windows_bar(User32())(7, True)


def test_macos_shares_the_window_with_nobody():
    cocoa = Cocoa()
    bar = mac_bar(cocoa.send)
    assert bar(7, True)
    assert cocoa.sharing == SHARED_NONE
    assert bar(7, False)
    assert cocoa.sharing == SHARED_READ
    assert not bar(8, True)
    assert not mac_bar(Cocoa(obeys=False).send)(7, True)


def test_linux_has_no_way_and_says_so(settings: Settings):
    assert bar_of("linux") is None
    part = CapturePart(settings, "linux")
    KEPT.append(part)
    shown(part, 500, 200)
    assert not part.box.isVisible()
    assert "kan foto's van het scherm niet verbieden" in part.unable.text()
    language().choose("en")
    QApplication.processEvents()
    assert "cannot bar pictures" in part.unable.text()


def test_the_setting_reaches_each_window_that_gets_the_keyboard(settings: Settings):
    told: list[tuple[int, bool]] = []

    def bar(window: int, on: bool) -> bool:
        told.append((window, on))
        return True

    first, second = QWidget(), QWidget()
    KEPT.extend((first, second))
    guard = CaptureGuard(settings, first, bar)
    shown(first, 200, 100)
    guard.ask()
    assert told == []
    part = CapturePart(settings, "win32", first)
    part.tick.click()
    assert settings.get(BAR_CAPTURE)
    assert (int(first.winId()), True) in told
    shown(second, 200, 100)
    guard.ask()
    assert (int(second.winId()), True) in told
    told.clear()
    part.tick.click()
    assert {on for _window, on in told} == {False}
    assert len({window for window, _on in told}) == 2


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that lies in a folder on its own."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gezin-desktop"))
    return tmp_path.resolve()


def test_the_switch_warns_and_says_when_it_works(stick: Path):
    part = PortablePart()
    KEPT.append(part)
    shown(part, 600, 300)
    assert not part.warning.isVisible()
    part.tick.click()
    assert portable.is_on()
    assert part.warning.isVisible()
    assert "opnieuw start" in part.box.note.words
    language().choose("en")
    QApplication.processEvents()
    assert "start it again" in part.box.note.words
    part.tick.click()
    assert not portable.is_on()
    assert part.box.note.words == ""


def test_a_folder_that_takes_nothing_leaves_the_switch_off(
    stick: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*, on: bool) -> None:
        raise PermissionError(13, f"{on}")

    monkeypatch.setattr(portable, "turn", refuse)
    part = PortablePart()
    KEPT.append(part)
    shown(part, 600, 300)
    part.tick.click()
    assert not part.tick.isChecked()
    assert "kan niets worden opgeslagen" in part.box.note.words


def test_the_first_start_makes_nothing_before_the_place_is_known(
    qtbot: QtBot, tmp_path: Path, stick: Path
):
    seat = open_desk(qtbot, tmp_path / "computer")
    wizard = seat.page
    assert isinstance(wizard, Wizard)
    on = wizard.next.text()
    wizard.portable.tick.click()
    assert wizard.next.text() != on
    assert "nog niets gemaakt" in wizard.portable.box.note.words
    wizard.rail.steps[1].click()
    assert wizard.step == 0
    wizard.portable.tick.click()
    assert wizard.next.text() == on
    wizard.next.click()
    assert wizard.step == 1
    wizard.back.click()
    wizard.portable.tick.click()
    wizard.next.click()
    assert not seat.window.isVisible()
    assert portable.is_on()
    assert not Store.exists(tmp_path / "computer")


def test_an_installed_program_offers_no_switch(settings: Settings):
    page = Preferences(settings)
    KEPT.append(page)
    shown(page, 900, 700)
    assert not page.portable.isVisible()
    page.search.setText("stick")
    page.search.typed.emit("stick")
    assert not page.portable.isVisible()


def test_there_are_fewer_than_twenty_settings_on_the_page(settings: Settings, stick: Path):
    page = Preferences(settings)
    KEPT.append(page)
    shown(page, 900, 700)
    fields = [one for one in page.findChildren(TextField) if one is not page.search]
    fields += [*page.findChildren(LongTextField), *page.findChildren(QCheckBox)]
    chosen = (page.display.languages, page.display.themes, page.display.letter_size)
    assert len({*fields, *chosen, page.letter_language, page.logo}) < 20
