"""The page of the comparison: which route holds on paper is named, and none is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.views.base import OverView
from gezin_desktop.desk.views.compare.model import CompareModel, build_comparison
from gezin_desktop.desk.views.compare.table import CompareTable, columns_in
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.buttons import Segments, quiet_button
from gezin_desktop.desk.widgets.labels import describe, label

_DIFFERENT, _EVERY = "different", "every"
_EDGE = 24


class CompareView(OverView):
    """One column per open route of the chosen relative."""

    name = "compare"

    def add_to_head(self, row: QHBoxLayout) -> None:
        """Put the choice of rows, and the way to a fourth route, in the head."""
        self._first = 0
        self.model = CompareModel("", "")
        self.which = Segments((_DIFFERENT, _EVERY))
        self.which.show_key(_DIFFERENT)
        self.earlier = quiet_button("arrow-left")
        self.later = quiet_button("arrow-right")
        for part in (self.which, self.earlier, self.later):
            row.addWidget(part)
        self.which.chosen.connect(self.refresh)
        self.earlier.clicked.connect(self._go_earlier)
        self.later.clicked.connect(self._go_later)

    def prepare(self) -> None:
        """Make the table before anybody asks for this page."""
        if not self.isVisible():
            self._show_all()

    def make_picture(self) -> QWidget:
        """The advice, with the table under it."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        dress.gaps(column, 12, (_EDGE, 16, _EDGE, _EDGE))
        self.table = CompareTable(inside)
        self.table.row_focused.connect(self.pane.show_inside)
        row = QHBoxLayout()
        dress.gaps(row, 10)
        row.addWidget(Picture("info-circle", 18, "muted"))
        self.advice = label("question")
        row.addWidget(self.advice, 1)
        column.addLayout(row)
        column.addWidget(self.table)
        self.more = label("small", "muted")
        column.addWidget(self.more)
        column.addStretch(1)
        return inside

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        parts = [words.sentence(f"compare.show-{key}", tongue) for key in (_DIFFERENT, _EVERY)]
        self.which.set_words(parts, words.sentence("compare.show", tongue))
        for button, key in ((self.earlier, "compare.earlier"), (self.later, "compare.later")):
            describe(button, words.sentence(key, tongue))
            button.setToolTip(words.sentence(key, tongue))
        super().read_words()

    def fill(self, tongue: str) -> None:
        """Show the routes as they stand now."""
        every = self.which.key() == _EVERY
        self.model = model = build_comparison(self.session, tongue, every=every)
        self.about.setText(model.who)
        wide = max(1, self.width() - 2 * scale().gap(_EDGE))
        last = max(0, len(model.heads) - columns_in(wide))
        self._first = min(self._first, last)
        for button in (self.earlier, self.later):
            button.setVisible(last > 0)
        self.earlier.setEnabled(self._first > 0)
        self.later.setEnabled(self._first < last)
        focus = QApplication.focusWidget()
        if focus is None or not self.table.isAncestorOf(focus):
            self.table.hide()  # many parts change: laid out once, when they are shown together
        self.table.show_model(model, self._first, wide)
        self.table.setVisible(bool(model.heads))
        self.advice.setText(model.advice)
        self.which.setVisible(len(model.heads) > 1)
        told = words.sentence("compare.hidden", tongue, n=model.hidden) if model.hidden else ""
        self.more.setText(told)
        self.more.setVisible(bool(told))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many routes beside each other as fit now."""
        super().resizeEvent(event)
        self.refresh()

    def as_lines(self, tongue: str) -> Iterable[str]:
        """The comparison as text."""
        return self.model.as_lines()

    def first_stop(self) -> QWidget:
        """The first row."""
        return self.table.rows[0] if self.table.rows else self

    @Slot()
    def _go_earlier(self) -> None:
        self._first -= 1
        self.refresh()

    @Slot()
    def _go_later(self) -> None:
        self._first += 1
        self.refresh()
