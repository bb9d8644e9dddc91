"""Any words can be copied, and go off the clipboard again; a dropped file is taken in."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.copying.board import FIELD_SECONDS, KEPT_SECONDS, SECRET, Board, board
from gezin_desktop.desk.copying.desk import offer
from gezin_desktop.desk.copying.texts import part_words
from gezin_desktop.desk.frame.about import PARTS, About
from gezin_desktop.desk.where import Where
from gezin_desktop.desk.widgets.fields import LongTextField, TextField
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget

from .window_kit import Desk, example, make_store, open_desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Desk:
    """A window on a store with one case, which is open."""
    make_store(tmp_path / "data")
    opened = open_desk(qtbot, tmp_path / "data")
    opened.enter()
    opened.window.deeds.files.take_in(example())
    opened.window.trouble.clear()
    QApplication.processEvents()
    return opened


def pasted() -> str:
    return QGuiApplication.clipboard().text()


def menu_over(window: QWidget, widget: QWidget) -> QMenu:
    """The menu of the right button over a widget."""
    spot = widget.mapTo(window, widget.rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, window.mapToGlobal(spot))
    offer(window, event)
    (menu,) = [one for one in window.findChildren(QMenu) if one.isVisible()]
    return menu


def test_a_key_copies_the_part_that_has_the_keyboard(seat: Desk):
    view = seat.window.case_view
    view.show_tab("relatives")
    seat.press(Qt.Key.Key_X, CTRL | SHIFT)
    page = pasted()
    assert "Gezinsleden" in page
    assert "Omar Haddad" in page
    view.panel.people.setFocus()
    seat.press(Qt.Key.Key_X, CTRL | SHIFT)
    assert pasted() == view.panel.model.as_text().translate(
        {0x2068: None, 0x2069: None, 0x200E: None}
    )
    assert "Gekopieerd" in view.status.said.text()
    seat.window.deeds.cases.show_list()
    seat.press(Qt.Key.Key_X, CTRL | SHIFT)
    assert "2026-0108\t" in pasted()
    seat.window.close()


def test_the_right_button_copies_the_words_under_it_or_all_around(seat: Desk):
    panel = seat.window.case_view.panel
    words = panel.headline._words
    menu = menu_over(seat.window, words)
    first, whole = menu.actions()
    first.trigger()
    assert pasted() == words.text()
    whole.trigger()
    assert words.text() in pasted()
    assert len(pasted()) > len(words.text())
    menu.close()
    seat.window.close()


def test_small_windows_offer_it_too(seat: Desk):
    small = About(seat.window)
    small.open()
    QApplication.processEvents()
    menu = menu_over(small, small._intro)
    menu.actions()[0].trigger()
    assert pasted() == small._intro.text()
    menu.close()
    small.close()
    seat.window.close()


def test_every_package_that_the_program_needs_is_named_with_its_licence():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {re.split(r"[<>=!;~]", one)[0].strip() for one in asked["project"]["dependencies"]}
    assert {name for name, _licence in PARTS} == needed
    assert all(licence for _name, licence in PARTS)


def test_what_was_copied_goes_off_the_clipboard_but_nothing_of_somebody_else():
    board().put("Haddad")
    assert board().seconds == KEPT_SECONDS == 10
    assert QGuiApplication.clipboard().mimeData().hasFormat(SECRET)
    board()._timer.timeout.emit()
    assert pasted() == ""
    board().put("Haddad")
    QGuiApplication.clipboard().setText("iets anders")
    board().clear()
    assert pasted() == "iets anders"


def test_what_a_field_cuts_goes_off_too_but_not_before_it_can_be_pasted(
    monkeypatch: pytest.MonkeyPatch,
):
    watching = Board()
    QGuiApplication.clipboard().setText("iets anders")
    watching._changed()
    assert watching.seconds == 0
    # A test screen never does. Of this board alone: that of the program may be watching too.
    monkeypatch.setattr(watching, "_is_from_here", lambda: True)
    watching.watch_fields()
    field = TextField()
    field.setText("Haddad")
    field.selectAll()
    field.cut()
    QApplication.processEvents()
    assert pasted() == "Haddad"
    assert QGuiApplication.clipboard().mimeData().hasFormat(SECRET)
    assert watching.seconds == FIELD_SECONDS
    watching.clear()
    assert pasted() == ""
    QGuiApplication.clipboard().dataChanged.disconnect(watching._changed)
    field.deleteLater()


def test_a_lock_takes_it_off_at_once(seat: Desk):
    seat.press(Qt.Key.Key_X, CTRL | SHIFT)
    assert pasted()
    seat.press(Qt.Key.Key_L, CTRL)
    assert pasted() == ""
    seat.window.close()


def test_words_at_one_height_make_one_line():
    page = QWidget()
    for place, told in (
        (QPoint(0, 0), "links"),
        (QPoint(90, 2), "rechts"),
        (QPoint(0, 40), "onder"),
    ):
        label = QLabel(told, page)
        label.move(place)
        label.resize(80, 20)
    page.resize(300, 100)
    page.show()
    assert part_words(page) == "links  rechts\nonder"
    page.close()


# -- drag and drop -------------------------------------------------------------------------------


def dragged(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    return data


@pytest.mark.parametrize("make", [TextField, LongTextField])
def test_a_field_leaves_a_dragged_file_to_the_window(qapp: QApplication, make):
    field, data = make(), dragged(example())
    event = QDragEnterEvent(
        QPoint(3, 3), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    field.dragEnterEvent(event)
    assert not event.isAccepted()
    words = QMimeData()
    words.setText("woorden")
    event = QDragEnterEvent(
        QPoint(3, 3), Qt.DropAction.CopyAction, words, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    field.dragEnterEvent(event)
    assert event.isAccepted()
    field.deleteLater()


def test_a_case_file_dropped_on_the_window_is_opened(seat: Desk):
    seat.window.deeds.cases.show_list()
    data = dragged(example("01-spouse-morocco-income-short.json"))
    come = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    seat.window.dragEnterEvent(come)
    assert come.isAccepted()
    drop = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    seat.window.dropEvent(drop)
    assert seat.window.where is Where.CASE
    assert seat.window.room.store.count() == 2
    seat.window.close()


# -- undo in texts that are no answers -------------------------------------------------------------


def test_ctrl_z_takes_back_typing_also_where_no_case_is(seat: Desk):
    seat.window.deeds.cases.show_list()
    search = seat.window.list_page.search
    search.setFocus()
    QTest.keyClicks(search, "haddad")
    seat.press(Qt.Key.Key_Z, CTRL)
    assert search.text() == ""
    seat.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert search.text() == "haddad"
    seat.window.show_preferences()
    line: QLineEdit = seat.window.preferences.search
    line.setFocus()
    QTest.keyClicks(line, "logo")
    seat.press(Qt.Key.Key_Z, CTRL)
    assert line.text() == ""
    seat.window.close()
