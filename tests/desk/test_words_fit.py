"""No word is cut, shortened or covered, in either language, at 100 and at 200 percent.

The whole gallery is looked at by ``packaging/pictures.py --all``; here stand the places that are on
the screen most of the day.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from gezin_desktop.desk.language import LANGUAGES
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.rows import GroupHead, PersonRow
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from PySide6.QtWidgets import QApplication, QWidget

from .conftest import KEPT, shown
from .show.clipping import clipped
from .show.scenes import SCENES
from .show.stage import stage

if TYPE_CHECKING:
    from pathlib import Path

DAILY = ("cases-practice", "tab-3-relatives", "outcome")
PLACES = [one for one in SCENES if one.name in DAILY]


def test_every_word_fits(tmp_path: Path):
    assert len(PLACES) == len(DAILY)
    found = []
    with stage(tmp_path, filled=False, kept=False) as on:
        for percent, place in product((100, 200), PLACES):
            on.dress("nl", "light", percent)
            window = place.reach(on)
            for code in LANGUAGES:
                on.dress(code, "light", percent)
                found += [f"{place.name} {code} {percent}: {one}" for one in clipped(window)]
    assert found == []


# -- the check itself finds what it looks for -----------------------------------------------------


@pytest.fixture
def ground() -> QWidget:
    """An empty window of 300 by 200."""
    made = QWidget()
    KEPT.append(made)
    return made


def look(ground: QWidget) -> str:
    """What is found in the window once it is shown."""
    shown(ground, 300, 200)
    return "\n".join(clipped(ground))


def test_a_label_that_is_too_small_is_found(ground: QWidget):
    one = label(wrap=False)
    one.setParent(ground)
    one.setText("Uitkomst van deze zaak")
    one.setGeometry(0, 0, 60, 20)
    assert "needs" in look(ground)
    one.resize(290, 20)
    assert look(ground) == ""
    one.setWordWrap(True)
    one.resize(60, 20)  # three lines in the room of one
    assert "needs" in look(ground)


def test_a_button_a_choice_and_a_field_that_are_too_small_are_found(ground: QWidget):
    button = plain_button()
    button.setParent(ground)
    button.setText("Terugzetten")
    button.setGeometry(0, 0, 40, 32)
    assert "Terugzetten" in look(ground)
    button.hide()
    choice = Choice(0, ground)
    choice.set_options([("a", "Eigen bedrijf (zelfstandige)")])
    choice.show_key("a")
    choice.setGeometry(0, 60, 90, 32)
    choice.show()
    assert "zelfstandige" in look(ground)


def test_words_over_the_edge_and_over_each_other_are_found(ground: QWidget):
    first, second = label(wrap=False), label(wrap=False)
    for one, words in ((first, "een"), (second, "twee")):
        one.setParent(ground)
        one.setText(words)
        one.setGeometry(270, 0, 60, 20)
    told = look(ground)
    assert "over the side" in told
    assert "'een' over" in told


def test_words_that_a_painter_shortens_are_found(ground: QWidget):
    row = PersonRow(ground)
    row.set_words("met", "Een heel lange naam van iemand die hier zit", "partner", "Nog niet")
    row.setGeometry(0, 0, 200, 60)
    assert "shortened" in look(ground)
    row.hide()
    head = GroupHead(ground)
    head.set_words("Een jurist moet wegen wat hier redelijk is", "3")
    head.setGeometry(0, 70, 160, 28)
    head.show()
    assert "cut" in look(ground)


def test_long_words_in_a_table_take_more_lines(ground: QWidget):
    model = RowsModel(ground)
    table = RowTable(model, ground)
    model.set_columns((Column("Wat", 140), Column("Wanneer")))
    model.set_rows([[Cell("kort"), Cell("nu")], [Cell("Heeft de gemeente ontheffing gegeven?")]])
    table.setGeometry(0, 0, 290, 190)
    assert look(ground) == ""
    assert table.rowHeight(1) > table.rowHeight(0)
    model.set_rows([[Cell("kort"), Cell("nu")], [Cell("ook kort")]])
    QApplication.processEvents()
    assert table.rowHeight(1) == table.rowHeight(0)
    model.set_columns((Column("Een veel te lange kop", 60), Column("Wanneer")))
    assert "heading" in look(ground)
