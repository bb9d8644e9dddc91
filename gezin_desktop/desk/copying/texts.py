"""The words of a part of the window, in the order in which they are read."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTableView,
    QWidget,
)

_ISOLATES = str.maketrans("", "", "\u2068\u2069\u200e")


def words_of(widget: QWidget) -> str:
    """What one widget shows; empty when it shows no words. Only what is chosen of options."""
    if isinstance(widget, QRadioButton | QCheckBox):
        told = widget.text() if widget.isChecked() else ""
    elif isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        told = widget.text()
    elif isinstance(widget, QComboBox):
        told = widget.currentText()
    elif isinstance(widget, QPlainTextEdit):
        told = widget.toPlainText()
    elif isinstance(widget, QTableView):
        told = "\n".join(row_words(widget, row) for row in range(widget.model().rowCount()))
    else:
        told = ""
    return told.translate(_ISOLATES).strip()


def row_words(table: QTableView, row: int) -> str:
    """One row of a table, its cells set apart by tabs."""
    model = table.model()
    cells = [
        str(model.index(row, column).data() or "")
        for column in range(model.columnCount())
        if not table.isColumnHidden(column)
    ]
    return "\t".join(cells).translate(_ISOLATES).rstrip()


def part_words(part: QWidget) -> str:
    """All that a part shows, line by line, from top to bottom and from left to right."""
    whole = getattr(part, "as_text", None)
    if callable(whole):
        return str(whole()).translate(_ISOLATES)
    found: list[tuple[int, int, int, str]] = []
    for one in part.findChildren(QWidget):
        told = words_of(one) if one.isVisible() and not _inside_other(one) else ""
        if told and not _is_button(one):
            spot = one.mapTo(part, QPoint(0, 0))
            found.append((spot.y(), spot.x(), one.height(), told))
    return "\n".join(_lines(sorted(found)))


def _inside_other(one: QWidget) -> bool:
    """The text inside a list that can be typed in is told by the list."""
    return isinstance(one.parentWidget(), QComboBox)


def _is_button(one: QWidget) -> bool:
    """Buttons are not read, but for options that are chosen."""
    return isinstance(one, QAbstractButton) and not isinstance(one, QRadioButton | QCheckBox)


def _lines(found: list[tuple[int, int, int, str]]) -> list[str]:
    """Words whose middles lie at the same height make one line."""
    lines: list[tuple[float, list[tuple[int, str]]]] = []
    for top, left, height, told in found:
        middle = top + height / 2
        if lines and abs(lines[-1][0] - middle) <= min(height, 24) / 2 and "\n" not in told:
            lines[-1][1].append((left, told))
        else:
            lines.append((middle, [(left, told)]))
    return ["  ".join(told for _left, told in sorted(line)) for _middle, line in lines]
