"""The table of the days of all cases: three groups under headings, one row for each day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt

from gezin_desktop.desk import words
from gezin_desktop.desk.deadlines.model import GROUPS, LATER, PASSED, day_words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.deadlines_model import CaseDay, left
from gezin_desktop.desk.result.speech import say
from gezin_desktop.desk.widgets.tables import Cell, CellModel, Column, Index

Row = CaseDay | str
"""A day, or the group of the days that follow."""


class DaysModel(CellModel):
    """The days as rows; words are made when a row comes into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._counts: dict[str, int] = {}
        self._today = date.min
        self.read_words()

    def show_days(self, days: tuple[CaseDay, ...], today: date) -> None:
        """Show other days."""
        self.beginResetModel()
        self._today = today
        self._rows, self._counts = [], {}
        for group in GROUPS:
            some = [day for day in days if day.group == group]
            if some:
                self._counts[group] = len(some)
                self._rows += [group, *some]
        self.endResetModel()

    def read_words(self) -> None:
        """Read headings and words in the window's language."""
        self.columns = [
            Column(self.tr("Day"), 210),
            Column(self.tr("How long"), 130, spare=1),
            Column(self.tr("Case"), 100),
            Column(self.tr("Initials"), 90, spare=3),
            Column(self.tr("Kind"), 150, spare=2),
            Column(self.tr("What")),
        ]
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def day(self, row: int) -> CaseDay | None:
        """The day in a row; None for a heading and outside the table."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, CaseDay) else None

    def first(self) -> int:
        """The row of the first day, or -1."""
        return 1 if self._rows else -1

    # What the table asks.

    def count(self) -> int:
        """How many rows, headings among them."""
        return len(self._rows)

    def cell(self, row: int, column: int) -> Cell:
        """One cell; a heading stands in the first."""
        found = self._rows[row]
        if isinstance(found, str):
            return self._title(found) if column == 0 else Cell()
        return self._cell(found, column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard passes over headings."""
        if self.day(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _title(self, group: str) -> Cell:
        title = words.sentence(f"deadlines.group.{group}", language().current)
        return Cell(f"{title} · {self._counts[group]}", bold=True)

    def _cell(self, day: CaseDay, column: int) -> Cell:
        tongue, one = language().current, day.deadline
        hurried = one.type == "deadline" and day.group != LATER
        ink = "muted" if not hurried else "notnow" if day.group == PASSED else "notyet"
        if column == 0:
            return Cell(day_words(one.working_day, tongue), "deadline" if hurried else "", ink)
        if column == 1:
            return Cell(left(day, self._today, tongue), ink=ink)
        if column == 2:
            return Cell(day.number)
        if column == 3:
            return Cell(day.initials or "–", ink="muted")
        if column == 4:
            return Cell(words.sentence(f"deadlines.kind.{one.type}", tongue))
        return Cell(say(one.said, tongue))
