"""The first start offers the keyring of the computer, and says what that means."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.actions.table import Where
from gezin_desktop.desk.frame.new_passphrase import NewPassphrase
from gezin_desktop.desk.start.lock import LockPage
from gezin_desktop.desk.start.passphrase import strength
from gezin_desktop.desk.start.rescue import RescuePage
from gezin_desktop.desk.start.way_in import KEYRING
from gezin_desktop.desk.start.wizard import Wizard
from gezin_desktop.store import NewSummary, Store
from gezin_desktop.store.access import passphrase
from gezin_desktop.store.access.kinds import kinds_of_entry
from PySide6.QtWidgets import QApplication

from .conftest import words_of
from .window_kit import LIGHT, PASSPHRASE, Desk, make_store, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Keyring:
    """A keyring that a test can take away."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.priority = 5.0

    def get_keyring(self) -> SimpleNamespace:
        """As the library answers."""
        return SimpleNamespace(priority=self.priority)

    def set_password(self, service: str, name: str, secret: str) -> None:
        """Keep a secret."""
        self.kept[service, name] = secret

    def get_password(self, service: str, name: str) -> str | None:
        """A secret, or None."""
        return self.kept.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        """Forget a secret."""
        del self.kept[service, name]


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    made = Keyring()
    monkeypatch.setattr(passphrase, "_backend", lambda: made)
    return made


def second_step(bot: QtBot, folder: Path) -> tuple[Desk, Wizard]:
    seat = open_desk(bot, folder)
    wizard = seat.window.stack.currentWidget()
    assert isinstance(wizard, Wizard)
    wizard.next.click()
    bot.waitUntil(lambda: wizard.way._there is not None, timeout=3000)
    return seat, wizard


def lock_of(seat: Desk) -> LockPage:
    page = seat.window.stack.currentWidget()
    assert isinstance(page, LockPage)
    return page


def test_a_store_is_made_and_opened_with_the_keyring(
    qtbot: QtBot, tmp_path: Path, keyring: Keyring
):
    seat, wizard = second_step(qtbot, tmp_path / "data")
    assert wizard.passphrase.isVisible()
    assert "Alleen wie hem kent" in " ".join(words_of(wizard.way))
    wizard.way.choice._buttons[1].click()
    assert wizard.way.way == KEYRING
    assert not wizard.passphrase.isVisible()
    assert "wie op deze computer in dit account is ingelogd" in " ".join(words_of(wizard.way))
    wizard.next.click()
    qtbot.waitUntil(wizard.code.isVisible, timeout=5000)
    assert "sleutelbos" in wizard.code._why.text()  # nobody has a passphrase to forget
    assert not wizard.way.choice.isEnabled()
    wizard.code.safe.click()
    wizard.next.click()
    assert wizard.step == 2
    wizard._leave_practice()  # the practice step asks for a choice first
    wizard.practice.choice.show_key("empty")
    wizard._leave_practice()
    assert seat.window.where is Where.LIST
    assert kinds_of_entry(tmp_path / "data") == {"keyring", "recovery"}
    assert len(keyring.kept) == 1
    seat.window.deeds.locking.lock()
    lock = lock_of(seat)
    assert not lock.field.isVisible()
    assert "Wie in dit account is ingelogd" in lock._why.text()
    assert QApplication.focusWidget() is lock.unlock
    lock.unlock.click()
    qtbot.waitUntil(lambda: seat.window.where is Where.LIST, timeout=5000)


def test_a_computer_without_a_keyring_offers_the_passphrase_only(
    qtbot: QtBot, tmp_path: Path, keyring: Keyring
):
    keyring.priority = -1
    _seat, wizard = second_step(qtbot, tmp_path / "data")
    assert not wizard.way.choice.isEnabled()
    assert "geen sleutelbos" in " ".join(words_of(wizard.way))
    assert wizard.passphrase.isVisible()


@pytest.mark.parametrize("kind", [ValueError, RuntimeError])
def test_a_keyring_that_breaks_is_no_keyring(monkeypatch: pytest.MonkeyPatch, kind):
    def broken() -> Keyring:
        raise kind("Haddad")

    monkeypatch.setattr(passphrase, "_backend", broken)
    assert not passphrase.has_keyring()


def keyring_store(folder: Path) -> str:
    store, code = Store.create(folder, keyring=True, hardness=LIGHT)
    store.close()
    return code


def test_a_keyring_that_forgot_is_told_and_the_code_opens(
    qtbot: QtBot, tmp_path: Path, keyring: Keyring
):
    code = keyring_store(tmp_path / "data")
    keyring.kept.clear()
    seat = open_desk(qtbot, tmp_path / "data")
    lock = lock_of(seat)
    lock.unlock.click()
    qtbot.waitUntil(lambda: bool(lock.box.note.words), timeout=5000)
    assert "of de herstelcode" in lock.box.note.words
    assert lock_of(seat) is lock
    lock.other_way.click()
    assert lock.field.isVisible()
    assert lock.other_way.text() == "Sleutelbos gebruiken"
    lock.field.setText(code)
    lock.unlock.click()
    qtbot.waitUntil(lambda: seat.window.where is Where.LIST, timeout=5000)


def test_a_passphrase_can_take_the_place_of_the_keyring(
    qtbot: QtBot, tmp_path: Path, keyring: Keyring
):
    keyring_store(tmp_path / "data")
    seat = open_desk(qtbot, tmp_path / "data")
    lock_of(seat).unlock.click()
    qtbot.waitUntil(lambda: seat.window.where is Where.LIST, timeout=5000)
    small = NewPassphrase(seat.window.room, seat.window)
    small.open()
    assert not small.old.isVisible()
    for field in (small.new.first, small.new.second):
        field.setText(PASSPHRASE)
    small.change.click()
    qtbot.waitUntil(lambda: not small.change.isVisible(), timeout=5000)
    assert "sleutelbos van deze computer opent de zaken niet meer" in small._told.text()
    small.close()
    assert keyring.kept == {}
    seat.show()
    seat.window.deeds.locking.lock()
    seat.enter()
    assert seat.window.where is Where.LIST


def test_a_damaged_store_of_the_keyring_is_mended_with_it(
    qtbot: QtBot, tmp_path: Path, keyring: Keyring
):
    folder = tmp_path / "data"
    keyring_store(folder)
    with Store.open(folder, keyring=True) as store:
        store.add("{}", NewSummary("Haddad"))
        store.backup()
    (folder / "cases.db").write_bytes(b"x" * 8192)
    seat = open_desk(qtbot, folder)
    lock_of(seat).unlock.click()
    qtbot.waitUntil(lambda: isinstance(seat.window.stack.currentWidget(), RescuePage), timeout=5000)
    seat.window.stack.currentWidget().put_back.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: seat.window.where is Where.LIST, timeout=5000)
    assert seat.window.list_page.model.rowCount() == 1


def test_a_recovery_code_mends_a_store_too(qtbot: QtBot, tmp_path: Path):
    folder = tmp_path / "data"
    store, code = Store.create(folder, PASSPHRASE, hardness=LIGHT)
    store.backup()
    store.close()
    (folder / "cases.db").write_bytes(b"x" * 8192)
    seat = open_desk(qtbot, folder)
    seat.type_passphrase()
    qtbot.waitUntil(lambda: isinstance(seat.window.stack.currentWidget(), RescuePage), timeout=5000)
    rescue = seat.window.stack.currentWidget()
    rescue.field.setText(code)  # type: ignore[union-attr]
    rescue.put_back.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: seat.window.where is Where.LIST, timeout=5000)
    mended = seat.window.room.store
    assert mended is not None
    assert mended.verify("nl") == []


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"slots": [1]}', b"[" * 50_000, b"\xff"])
def test_an_unreadable_key_file_asks_for_the_passphrase(tmp_path: Path, content: bytes):
    (tmp_path / "keys.json").write_bytes(content)
    assert kinds_of_entry(tmp_path) == frozenset()
    make_store(tmp_path / "data")
    assert kinds_of_entry(tmp_path / "data") == {"passphrase", "recovery"}


@pytest.mark.parametrize(
    ("typed", "level"),
    [("", 0), ("kort", 1), ("welkom welkom welkom", 2), ("paard batterij nietje wolk", 4),
     ("paard wolk mier toren", 4), ("Zq7!vTw2#Lp9x?", 3)],
)  # fmt: skip
def test_the_strength_follows_what_the_store_accepts(typed: str, level: int):
    assert strength(typed) == level
