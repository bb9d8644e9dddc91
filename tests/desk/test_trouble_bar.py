"""The notices on top of the page: they never squeeze it, and each of them can be read."""

from __future__ import annotations

import pytest
from gezin_desktop.desk.frame.trouble import TroubleBar
from gezin_desktop.desk.notice import Notice
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

LONG = "Your answers are on the screen, but they are not kept anywhere yet. " * 3


class Held(QWidget):
    """A window with the bar above a page."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.bar = TroubleBar()
        column.addWidget(self.bar)
        column.addWidget(QWidget(), 1)


@pytest.fixture
def held(qtbot: QtBot) -> Held:
    made = Held()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def tell(held: Held, name: str, kind: str = "info", words: str = LONG) -> None:
    held.bar.tell(Notice(name, lambda: f"About {name}.", lambda: words, kind=kind))


def seen(held: Held) -> list[str]:
    return [name for name, one in held.bar._blocks.items() if one.isVisible()]


def test_notices_that_fit_all_stand(held: Held) -> None:
    tell(held, "one", words="Short.")
    assert seen(held) == ["one"]
    assert not held.bar.more.isVisible()


def test_of_many_the_most_urgent_stands_and_a_button_shows_all(held: Held, qtbot: QtBot) -> None:
    tell(held, "save", "trouble")
    tell(held, "pack")
    tell(held, "number", "ask")
    assert seen(held) == ["save"]
    assert "2" in held.bar.more.text()
    assert held.bar.height() < held.height() / 2
    held.bar.more.setFocus()
    qtbot.keyClick(held.bar.more, Qt.Key.Key_Space)
    assert seen(held) == ["save", "pack", "number"]
    qtbot.keyClick(held.bar.more, Qt.Key.Key_Space)
    assert seen(held) == ["save"]


def test_the_next_one_comes_when_the_urgent_one_is_over(held: Held) -> None:
    for name in ("pack", "number"):
        tell(held, name)
    tell(held, "save", "trouble")
    held.bar.over("save")
    assert "number" in seen(held)  # the newest of those that are left
    held.bar.over("number")
    held.bar.over("pack")
    assert not held.bar.isVisible()


def test_an_unforeseen_error_stands_before_all(held: Held) -> None:
    tell(held, "save", "trouble")
    tell(held, "pack")
    held.bar.tell_report("report", saved=True)
    assert held.bar.error.isVisible()
    assert seen(held) == []
    assert "2" in held.bar.more.text()


def test_words_that_scroll_can_be_reached_by_keys(held: Held) -> None:
    tell(held, "long", words=LONG * 8)
    pane = held.bar._pane
    assert pane.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert pane.verticalScrollBar().maximum() > 0
    tell(held, "long", words="Short.")
    assert pane.focusPolicy() == Qt.FocusPolicy.NoFocus
