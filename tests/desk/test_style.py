"""The style: lean, and what it paints is what the visual language says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from gezin_desktop.desk import style as module
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.style import DeskStyle
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.buttons import Segments, plain_button, primary_button
from gezin_desktop.desk.widgets.fields import TextField, mark_error
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QProxyStyle, QStyle, QWidget

from .conftest import KEPT, shown


def picture(widget: QWidget) -> QImage:
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    return widget.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_only_painting_and_metrics_are_overridden():
    own = {name for name in vars(DeskStyle) if hasattr(QProxyStyle, name)}
    assert own - {
        "__init__",
        "__doc__",
        "__module__",
        "staticMetaObject",
        "__static_attributes__",
    } <= {
        "drawPrimitive",
        "drawControl",
        "drawComplexControl",
        "pixelMetric",
        "__firstlineno__",
    }


def test_the_only_stylesheet_is_on_scroll_bars():
    folder = Path(module.__file__).parent
    holders = [
        path.name
        for path in folder.rglob("*.py")
        if "setStyleSheet" in path.read_text(encoding="utf-8")
    ]
    assert holders == ["scroll.py"]
    assert QApplication.instance().styleSheet() == ""


def test_a_field_shows_focus_and_error_in_its_border():
    field = TextField(200)
    shown(field, 200, 32)
    middle = field.height() // 2
    field.clearFocus()
    assert QColor(picture(field).pixel(0, middle)).name() == theme().color("control").name()
    field.setFocus()
    field.activateWindow()
    QTest.qWaitForWindowActive(field)
    assert QColor(picture(field).pixel(1, middle)).name() == theme().color("focus").name()
    mark_error(field, wrong=True)
    assert QColor(picture(field).pixel(1, middle)).name() == theme().color("error").name()
    mark_error(field, wrong=False)
    assert QColor(picture(field).pixel(1, middle)).name() != theme().color("error").name()


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_primary_button_is_accent_with_words_on_accent(name: str):
    theme().choose(name)
    button = primary_button()
    button.setText("Vastleggen")
    shown(button, 120, 32)
    found = colours(picture(button))
    assert {theme().color("accent").name(), theme().color("on_accent").name()} <= found


def test_a_plain_button_is_not_accent():
    button = plain_button()
    button.setText("Opslaan")
    shown(button, 120, 32)
    button.clearFocus()
    assert theme().color("accent").name() not in colours(picture(button))


def test_the_chosen_segment_is_selected():
    switch = Segments(("nl", "en"))
    switch.set_words(("NL", "EN"), "Taal")
    switch.show_key("en")
    shown(switch, 90, 28)
    selected = theme().color("selected").name()
    assert selected in colours(picture(switch.button("en")))
    assert selected not in colours(picture(switch.button("nl")))


def test_a_tick_is_filled_when_chosen():
    tick = QCheckBox("x")
    shown(tick, 60, 28)
    tick.clearFocus()
    assert theme().color("accent").name() not in colours(picture(tick))
    tick.setChecked(True)
    assert theme().color("accent").name() in colours(picture(tick))


def test_indicators_grow_with_the_letters():
    style = QApplication.style()
    metric = QStyle.PixelMetric.PM_IndicatorWidth
    assert style.pixelMetric(metric) == 18
    scale().choose(200)
    assert style.pixelMetric(metric) == 36


def test_setting_words_keeps_the_count_of_none_whole():
    """PySide6 6.12 on Python 3.11 loses a reference to None at each such call."""
    words = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        words.setText(str(number))
    assert sys.getrefcount(None) > before - 200


def first_ink(image: QImage, line: range) -> int:
    """Where something other than the ground begins in some lines of a picture."""
    ground = image.pixel(image.width() - 3, line.start)
    return next(
        x for x in range(3, image.width()) if any(image.pixel(x, y) != ground for y in line)
    )


def test_a_heading_stands_over_what_it_is_about():
    model = RowsModel()
    model.set_columns([Column("In")])
    model.set_rows([[Cell("In")]])
    table = RowTable(model)
    KEPT.extend((model, table))
    shown(table, 300, 120)
    image = picture(table)
    head = table.horizontalHeader().height()
    top, row = range(6, head - 4), range(head + 8, head + table.rowHeight(0) - 6)
    assert abs(first_ink(image, top) - first_ink(image, row)) <= 1


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_no_corner_of_a_table_covers_its_round_border(look: str):
    theme().choose(look)
    page = QWidget()
    model = RowsModel()
    model.set_columns([Column("In")])
    table = RowTable(model, page)
    KEPT.extend((page, model))
    shown(page, 240, 160)
    table.setGeometry(20, 20, 200, 120)
    image = picture(table)
    inside = QColor(image.pixel(100, 60))
    for x, y in ((1, 1), (198, 1), (1, 118), (198, 118)):
        assert QColor(image.pixel(x, y)) != inside


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_a_button_that_waits_can_be_read(look: str):
    theme().choose(look)
    button = primary_button("printer")
    button.setText("Afdrukken")
    button.setEnabled(False)
    shown(button)
    seen = colours(picture(button))
    assert theme().color("disabled").name() in seen
    assert theme().color("sunken").name() in seen
    assert theme().color("accent").name() not in seen
