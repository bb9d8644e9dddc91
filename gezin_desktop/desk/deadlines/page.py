"""Tab 0, Deadlines: the days of the open case, this week, later and passed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.deadlines.model import GROUPS, PASSED, DayLine, as_text, day_lines
from gezin_desktop.desk.form.field import Place
from gezin_desktop.desk.language import language
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.widgets.blocks import EmptyState, Picture
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, Rule, Tag, describe, label
from gezin_desktop.desk.widgets.rows import GroupHead
from gezin_desktop.desk.widgets.scroll import ColumnPane
from gezin_desktop.desk.words_again import WordsAgain

_WIDEST = 820
_EVENTS = "events"
_PICTURES = {
    "deadline": "alarm",
    "window-opens": "calendar-event",
    "reminder": "info-circle",
    "authority-term": "hourglass",
}


class DayRow(QWidget):
    """One day: when, how long, what, who, and where it stands in the law."""

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
        column = QVBoxLayout()
        dress.gaps(column, 2)
        row.addLayout(column, 1)
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
        for part in (self.text, self.weekend, self.who, self.source):
            column.addWidget(part)

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
        ):
            part.setText(told)
            part.setVisible(bool(told))
        dress.ink(self.left, ink)
        describe(self, line.spoken, line.source)
        self.updateGeometry()


class DayGroup(QWidget):
    """The days of one group under a head that folds."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.rows: list[DayRow] = []
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        self.head = GroupHead()
        self.head.setChecked(key != PASSED)
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
        while len(self.rows) < len(lines):
            row = DayRow(self.body)
            self.rows.append(row)
            self._lines.addWidget(row)
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


class DeadlinesPage(WordsAgain, QWidget):
    """The calendar of the open case.

    ``followed`` leads to what happened (tab 7), ``calendar_wanted`` asks for a calendar file.
    """

    followed = Signal(str)
    calendar_wanted = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del settings
        self._session = session
        self.lines: tuple[DayLine, ...] = ()
        self.heading = label("group", wrap=False)
        self.today = label("small", "muted", wrap=False)
        self.add_event = plain_button("plus")
        self.calendar = quiet_button("calendar-event")
        self.copy = quiet_button("copy")
        self.empty = EmptyState("calendar-event")
        self.note = label("small", "muted")
        self.pane = ColumnPane("surface", widest=_WIDEST, margins=(0, 0, 0, 16), spacing=0)
        self.groups = {key: DayGroup(key, self) for key in GROUPS}
        self._build()
        self.add_event.clicked.connect(self._to_events)
        self.calendar.clicked.connect(self.calendar_wanted)
        self.copy.clicked.connect(self._copied)
        session.assessed.connect(self._changed)
        session.loaded.connect(self._changed)
        self.read_words()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        head = Edged("canvas", "bottom")
        flow = FlowLayout(head)
        dress.gaps(flow, 12, (16, 7, 12, 7))
        for part in (self.heading, self.today, self.add_event, self.calendar, self.copy):
            flow.addWidget(part)
        for part in (self.heading, self.today, self.calendar, self.copy):
            dress.height(part, 32)
        column.addWidget(head)
        self.pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for group in self.groups.values():
            self.pane.column.addWidget(group)
        self._empty_holder = QWidget()
        holder = QVBoxLayout(self._empty_holder)
        dress.gaps(holder, 0, (24, 24, 24, 8))
        holder.addWidget(self.empty)
        self.pane.column.addWidget(self._empty_holder)
        self.note.setContentsMargins(14, 12, 14, 0)
        self.pane.column.addWidget(self.note)
        self.pane.column.addStretch(1)
        column.addWidget(self.pane, 1)

    # -- words -------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Put everything on the page in the window's language."""
        tongue = language().current
        self.heading.setText(words.sentence("tab.deadlines.title", tongue))
        self.add_event.setText(words.sentence("deadlines.event", tongue))
        self.calendar.setText(words.sentence("deadlines.calendar", tongue))
        self.copy.setText(words.sentence("deadlines.copy", tongue))
        for button in (self.add_event, self.calendar, self.copy):
            describe(button, button.text())
            button.updateGeometry()
        self.note.setText(words.sentence("deadlines.note", tongue))
        self.empty.say(
            words.sentence("deadlines.empty", tongue),
            words.sentence("deadlines.empty-more", tongue),
        )
        self.refresh()

    # -- the case ----------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden may be behind the case."""
        self.refresh()
        super().showEvent(event)

    def refresh(self) -> None:
        """Show the days as they are now."""
        tongue = language().current
        self.lines = day_lines(self._session, tongue)
        self.today.setText(words.sentence("panel.today", tongue, day=self._session.today()))
        for key, group in self.groups.items():
            group.show_days([line for line in self.lines if line.group == key], tongue)
            group.setVisible(bool(self.lines))
        self._empty_holder.setVisible(not self.lines)
        for button in (self.calendar, self.copy):
            button.setVisible(bool(self.lines))
        describe(self.pane, self.heading.text(), as_text(self.lines, tongue))

    # -- what a person does ------------------------------------------------------------------

    @Slot()
    def _to_events(self) -> None:
        self.followed.emit(_EVENTS)

    @Slot()
    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.lines, language().current))

    def go_to(self, place: Place) -> None:
        """Nothing is asked here; a jump shows the days."""
        del place
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard in the list, so that the arrow keys scroll."""
        self.pane.setFocus(reason)
