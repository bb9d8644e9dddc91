"""Every control of the windows for backups, history, exchange and terms says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.manage.window import ManageWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QTableView,
    QWidget,
)

from .test_backups_window import fill
from .window_kit import Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DEEDS = ("backups", "history", "send", "client-data", "review", "recovery")
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QTableView)


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    (case_id,) = fill(tmp_path / "data", ("01",))
    opened = open_desk(qtbot, tmp_path / "data")
    opened.enter()
    opened.window.deeds.cases.open(case_id)
    return opened


def names(widget: QWidget) -> dict[QWidget, str]:
    """What a screen reader says of everything on show that can have the keyboard."""
    found = {}
    for one in widget.findChildren(QWidget):
        if isinstance(one, CONTROLS) and one.isVisible():
            if one.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            spoken = QAccessible.queryAccessibleInterface(one)
            found[one] = spoken.text(QAccessible.Text.Name)
    return found


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_control_has_a_name_and_fits_a_small_screen(seat: Desk, code: str):
    window = seat.window
    window.deeds.choose_language(code)
    for deed in DEEDS:
        if deed == "review":  # its list is that of all cases
            window.deeds.cases.show_list()
        window.deeds.do(deed)
        QApplication.processEvents()
        (shown,) = [one for one in window.findChildren(ManageWindow) if one.isVisible()]
        told = names(shown)
        assert told, deed
        assert all(told.values()), (deed, [one for one, name in told.items() if not name])
        assert shown.windowTitle()
        focus = QApplication.focusWidget()
        assert focus is not None, deed
        assert shown.isAncestorOf(focus), deed
        assert shown.width() <= window.width(), deed
        shown.reject()
        QApplication.processEvents()
    assert not dialogs.seam.asked
