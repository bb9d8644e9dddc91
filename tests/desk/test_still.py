"""A place that keeps still: what stands in it comes and goes, and nothing around it is laid out."""

from __future__ import annotations

import pytest
from gezin_desktop.desk.widgets.still import Still
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget


class Around(QWidget):
    """Counts how often it is asked to lay out what lies in it."""

    def __init__(self, still: Still) -> None:
        super().__init__()
        self.asked = 0
        self.below = QLabel("below")
        column = QVBoxLayout(self)
        column.addWidget(still)
        column.addWidget(self.below)
        column.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """Count."""
        self.asked += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


def _around(qtbot, still: Still) -> Around:
    around = Around(still)
    qtbot.addWidget(around)
    around.resize(300, 200)
    around.show()
    _settle(around)
    around.asked = 0
    return around


def _settle(around: Around) -> int:
    """Deliver what waits; how often a new layout was asked for."""
    for _turn in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    return around.asked


def test_what_comes_and_goes_moves_nothing(qtbot):
    mark = QLabel("mark")
    still = Still(mark)
    around = _around(qtbot, still)
    place = around.below.geometry()
    mark.hide()
    mark.show()
    assert _settle(around) == 0
    assert around.below.geometry() == place
    assert mark.size() == still.size()


def test_words_that_need_more_room_get_it(qtbot):
    mark = QLabel("mark")
    around = _around(qtbot, Still(mark))
    tall = mark.height()
    mark.setText("one\ntwo\nthree")
    assert _settle(around)
    assert mark.height() > tall
    assert around.below.y() >= mark.height()


@pytest.mark.parametrize("words", ["", "a longer word by far"])
def test_where_only_the_height_counts_other_words_move_nothing(qtbot, words):
    line = QLabel("12 open questions")
    around = _around(qtbot, Still(line, least_wide=True))
    line.setText(words)
    assert _settle(around) == 0


def test_a_fixed_height_is_kept(qtbot):
    mark = QLabel("mark")
    mark.setFixedHeight(50)
    around = _around(qtbot, Still(mark))
    assert mark.height() == 50
    mark.setFixedHeight(20)
    _settle(around)
    assert mark.height() == mark.parentWidget().height() == 20
