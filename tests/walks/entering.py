"""How a walk comes to the list of cases: past the lock, or through the first start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gezin_desktop.desk.start.wizard import Wizard
from gezin_desktop.desk.where import Where
from PySide6.QtWidgets import QApplication, QWidget
from tests.desk.window_kit import PASSPHRASE, Desk

if TYPE_CHECKING:
    from .hands import Hands

MOST_STOPS = 80


def unlock(seat: Desk, hands: Hands) -> None:
    """Type the passphrase of a store that is there already."""
    hands.type(PASSPHRASE)
    hands.press("Return")
    seat.bot.waitUntil(lambda: seat.window.where is Where.LIST, timeout=10_000)


def first_start(seat: Desk, hands: Hands) -> None:
    """Go through the four steps of the first start."""
    wizard = seat.window.stack.currentWidget()
    assert isinstance(wizard, Wizard)
    _press(hands, wizard.next)
    hands.type(PASSPHRASE)
    _tab_to(hands, wizard.passphrase.second)
    hands.type(PASSPHRASE)
    _press(hands, wizard.next)
    seat.bot.waitUntil(wizard.code.isVisible, timeout=5000)
    hands.press("Space")
    _press(hands, wizard.next)
    hands.type(str(seat.folder.parent / "copy"))
    _press(hands, wizard.next)
    seat.bot.waitUntil(lambda: wizard.backup.tested, timeout=5000)
    hands.press("Space")
    hands.type("A. de Vries")  # who sits here may be told; it is asked before the beginning
    hands.press("Return")
    hands.press("2")
    _press(hands, wizard.next)
    seat.bot.waitUntil(lambda: seat.window.where is Where.LIST, timeout=10_000)
    assert Path(seat.folder.parent / "copy").is_dir()


def _press(hands: Hands, wanted: QWidget) -> None:
    _tab_to(hands, wanted)
    hands.press("Space")


def _tab_to(hands: Hands, wanted: QWidget) -> None:
    """Press Tab until a widget has the keyboard."""
    for _ in range(MOST_STOPS):
        focus = QApplication.focusWidget()
        if focus is wanted or (focus is not None and wanted.isAncestorOf(focus)):
            return
        hands.press("Tab")
    raise AssertionError(f"Tab does not lead to {wanted}")
