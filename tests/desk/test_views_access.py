"""The views over the outcome for everybody: names for screen readers, nothing clipped, keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.over import OVER
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.views.client.page import ClientView
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from .conftest import KEPT, shown
from .intake_kit import opened, session_of

if TYPE_CHECKING:
    from collections.abc import Iterator

VIEWS = (*sorted(OVER), "what-if", "client")


def view_of(key: str, width: int) -> QWidget:
    """A view of the large family, in a window of a width."""
    if key == "client":
        client = ClientView(session_of("08"), language().current)
        KEPT.append(client)
        shown(client, width, 698)
        settle()
        return client
    view = opened("08", width)
    if key == "what-if":
        view.begin_what_if()
        view.session.answer("relatives.rana.relation", "unmarried-partner")
    else:
        view.show_tab(key)
    settle()
    return view.what_if if key == "what-if" else view.page(key)


def settle() -> None:
    """Let wrapped words find their height: each round of the layout asks for another."""
    for _ in range(8):
        QApplication.processEvents()


def stops(view: QWidget) -> Iterator[QWidget]:
    """What the keyboard reaches inside a view."""
    for one in view.findChildren(QWidget):
        of_many = isinstance(one, QAbstractButton) and one.group() is not None
        if of_many and not one.isChecked():
            continue  # a group is one stop: its chosen part
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield one


@pytest.mark.parametrize("tongue", LANGUAGES)
@pytest.mark.parametrize("key", VIEWS)
def test_every_stop_has_a_name(key: str, tongue: str):
    language().choose(tongue)
    view = view_of(key, 1366)
    found = list(stops(view))
    assert found
    for one in found:
        spoken = QAccessible.queryAccessibleInterface(one)
        assert spoken is not None
        name = spoken.text(QAccessible.Text.Name)
        assert name.strip(), f"{type(one).__name__} has no name"


@pytest.mark.parametrize(("width", "percent"), [(1366, 100), (1024, 200)])
@pytest.mark.parametrize("tongue", LANGUAGES)
@pytest.mark.parametrize("key", VIEWS)
def test_no_word_is_clipped(key: str, tongue: str, width: int, percent: int):
    language().choose(tongue)
    scale().choose(percent)
    view = view_of(key, width)
    for one in view.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QAbstractButton) or not one.text():
            continue
        if isinstance(one, QLabel) and not one.wordWrap():
            assert one.width() >= one.sizeHint().width() - 1, one.text()
        if isinstance(one, QLabel) and one.wordWrap():
            assert one.height() >= one.heightForWidth(one.width()) - 1, one.text()
        left = one.mapTo(view, one.rect().topLeft()).x()
        assert left + one.width() <= view.width() + 1, one.text()


@pytest.mark.parametrize("key", sorted(OVER))
def test_tab_walks_through_a_view_and_comes_round(key: str):
    view = view_of(key, 1366)
    wanted = list(stops(view))
    wanted[0].setFocus()
    seen = set()
    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    reached = {one for one in wanted if one in seen or one.focusProxy() in seen}
    assert reached == set(wanted)
