"""The days of a case on the screen: a row for each day, under a head for each group."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.deadlines.model import DONE, PASSED, DayLine
from gezin_desktop.desk.language import language
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.chain import chain_after
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Rule, Tag, describe, label
from gezin_desktop.desk.widgets.rows import GroupHead

_PICTURES = {
    "deadline": "alarm",
    "window-opens": "calendar-event",
    "reminder": "info-circle",
    "authority-term": "hourglass",
}


class DayRow(QWidget):
    """One day: when, how long, what, who, where it stands in the law, and whether it is done.

    ``turned`` carries the day whose mark is turned, ``removed`` an own reminder.
    """

    turned = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line: DayLine | None = None
        outer = QVBoxLayout(self)
        dress.gaps(outer, 0)
        row = QHBoxLayout()
        dress.gaps(row, 10, (14, 10, 14, 10))
        outer.addLayout(row)
        outer.addWidget(Rule())
        self._picture = Picture("alarm", 18, "muted")
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._told(), 1)
        row.addLayout(self._buttons())

    def _told(self) -> QVBoxLayout:
        """When it is and how long that is from now; under it what it is, for whom and why."""
        column = QVBoxLayout()
        dress.gaps(column, 2)
        head = FlowLayout()
        dress.gaps(head, 10)
        self.when = label("question", wrap=False)
        self.left = label("question", wrap=False)
        self.kind = Tag("plain")
        for part in (self.when, self.left, self.kind):
            head.addWidget(part)
        column.addLayout(head)
        self.text = label()
        self.weekend = label("small", "notyet")
        self.who = label("small", "muted")
        self.source = label("small", "muted")
        self.noted = label("small", "muted")
        for part in (self.text, self.weekend, self.who, self.source, self.noted):
            column.addWidget(part)
        return column

    def _buttons(self) -> QVBoxLayout:
        """To note that a day is done, or to take a day of one's own away."""
        self.done = quiet_button("check")
        self.remove = quiet_button("trash")
        self.done.clicked.connect(self._turned)
        self.remove.clicked.connect(self._removed)
        buttons = QVBoxLayout()
        dress.gaps(buttons, 4)
        for button in (self.done, self.remove):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        buttons.addStretch(1)
        return buttons

    def show_day(self, line: DayLine) -> None:
        """Show another day."""
        if line == self.line:
            return
        self.line = line
        gone = line.group == PASSED
        ink = "muted" if not line.urgent else "notnow" if gone else "notyet"
        self._picture.show_picture(_PICTURES[line.kind], ink)
        for part, told in (
            (self.when, line.when),
            (self.left, line.left),
            (self.kind, line.kind_word),
            (self.text, line.text),
            (self.weekend, line.weekend),
            (self.who, line.who),
            (self.source, line.source),
            (self.noted, line.noted),
        ):
            part.setText(told)
            part.setVisible(bool(told))
        self._show_buttons(line)
        dress.ink(self.left, ink)
        describe(self, line.spoken, line.source)
        self.updateGeometry()

    def _show_buttons(self, line: DayLine) -> None:
        tongue = language().current
        key = "deadlines.not-done" if line.done else "deadlines.done"
        self.done.setText(words.sentence(key, tongue))
        dress.icon(self.done, "arrow-back-up" if line.done else "check")
        self.remove.setText(words.sentence("deadlines.own-remove", tongue))
        self.remove.setVisible(line.own)
        for button in (self.done, self.remove):
            describe(button, f"{button.text()}: {line.when}, {line.text}")
            button.updateGeometry()

    @Slot()
    def _turned(self) -> None:
        self.turned.emit(self.line)

    @Slot()
    def _removed(self) -> None:
        self.removed.emit(self.line)


class DayGroup(QWidget):
    """The days of one group under a head that folds."""

    turned = Signal(object)
    removed = Signal(object)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.rows: list[DayRow] = []
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        self.head = GroupHead()
        self.head.setChecked(key not in {PASSED, DONE})
        self.body = QWidget(self)
        self._lines = QVBoxLayout(self.body)
        dress.gaps(self._lines, 0)
        self.none = label("body", "muted")
        self.none.setContentsMargins(14, 8, 14, 8)
        self._lines.addWidget(self.none)
        column.addWidget(self.head)
        column.addWidget(self.body)
        self.head.clicked.connect(self._turned)
        self._turned()

    def show_days(self, lines: list[DayLine], tongue: str) -> None:
        """Show the days; a group without any says so."""
        title = words.sentence(f"deadlines.group.{self.key}", tongue)
        self.head.set_words(title, str(len(lines)))
        self.none.setText(words.sentence(f"deadlines.none.{self.key}", tongue))
        self.none.setVisible(not lines)
        made = len(self.rows)
        while len(self.rows) < len(lines):
            row = DayRow(self.body)
            row.turned.connect(self.turned)
            row.removed.connect(self.removed)
            self.rows.append(row)
            self._lines.addWidget(row)
        if made < len(self.rows):
            chain_after(self.head, self.body)
        for place, row in enumerate(self.rows):
            if place < len(lines):
                row.show_day(lines[place])
            row.setVisible(place < len(lines))

    def shown(self) -> list[DayLine]:
        """The days in the group, folded or not."""
        return [row.line for row in self.rows if row.line and not row.isHidden()]

    @Slot()
    def _turned(self) -> None:
        self.body.setVisible(self.head.isChecked())
