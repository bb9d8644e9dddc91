"""Tab 0, Deadlines: the days of the open case, this week, later and passed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.copying.board import board
from gezin_desktop.desk.deadlines.model import ALL_GROUPS, DONE, DayLine, as_text, day_lines
from gezin_desktop.desk.deadlines.own import OwnReminder
from gezin_desktop.desk.deadlines.rows import DayGroup
from gezin_desktop.desk.form.field import Place
from gezin_desktop.desk.language import language
from gezin_desktop.desk.noted import (
    DayMark,
    path_of,
    read,
    with_done,
    without_done,
)
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.when_shown import WhenShown
from gezin_desktop.desk.widgets.blocks import EmptyState
from gezin_desktop.desk.widgets.buttons import plain_button, quiet_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.widgets.scroll import ColumnPane
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.law.deadlines.noted import OWN

_WIDEST = 820
_EVENTS = "events"


class DeadlinesPage(WordsAgain, WhenShown, QWidget):
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
        self.add_event = plain_button("plus")
        self.add_own = plain_button("alarm")
        self.own = OwnReminder(session.today)
        self.calendar = quiet_button("calendar-event")
        self.copy = quiet_button("copy")
        self.empty = EmptyState("calendar-event")
        self.note = label("small", "muted")
        self.pane = ColumnPane("surface", widest=_WIDEST, margins=(0, 0, 0, 16), spacing=0)
        self.groups = {key: DayGroup(key, self) for key in ALL_GROUPS}
        self._build()
        self.add_event.clicked.connect(self._to_events)
        self.calendar.clicked.connect(self.calendar_wanted)
        self.copy.clicked.connect(self._copied)
        self.own.wanted.connect(self._add_own)
        self.add_own.clicked.connect(self.own.turn)
        for group in self.groups.values():
            group.turned.connect(self._turn)
            group.removed.connect(self._remove)
        session.assessed.connect(self.refresh_if_shown)
        session.loaded.connect(self.refresh_if_shown)
        self.read_words()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0)
        head = Edged("canvas", "bottom")
        self._buttons = (self.add_event, self.add_own, self.calendar, self.copy)
        flow = FlowLayout(head)
        dress.gaps(flow, 8, (16, 7, 12, 7))
        for part in (self.heading, *self._buttons):
            flow.addWidget(part)
        for part in (self.heading, self.calendar, self.copy):
            dress.height(part, 32)
        column.addWidget(head)
        column.addWidget(self.own)
        self.own.hide()
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
        self.add_own.setText(words.sentence("deadlines.own-add", tongue))
        for button in self._buttons:
            describe(button, button.text())
            button.updateGeometry()
        self.note.setText(words.sentence("deadlines.note", tongue))
        self.empty.say(
            words.sentence("deadlines.empty", tongue),
            words.sentence("deadlines.empty-more", tongue),
        )
        self.refresh()

    # -- the case ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the days as they are now."""
        tongue = language().current
        self.lines = day_lines(self._session, tongue)
        for key, group in self.groups.items():
            group.show_days([line for line in self.lines if line.group == key], tongue)
            some = [line for line in self.lines if line.group == key]
            group.setVisible(bool(some) if key == DONE else bool(self.lines))
        self._empty_holder.setVisible(not self.lines)
        for button in (self.calendar, self.copy):
            button.setVisible(bool(self.lines))
        describe(self.pane, self.heading.text(), as_text(self.lines, tongue))

    # -- what a person does ------------------------------------------------------------------

    @Slot()
    def _to_events(self) -> None:
        self.followed.emit(_EVENTS)

    @Slot(object)
    def _turn(self, line: DayLine) -> None:
        """A day is done, or is not after all."""
        mark = self._mark(line)
        changed = without_done(mark) if line.done else with_done(mark, self._session.today())
        self._put(line.path, changed)

    @Slot(object)
    def _remove(self, line: DayLine) -> None:
        self._put(line.path, DayMark())

    @Slot(object, str)
    def _add_own(self, day: date, what: str) -> None:
        self._put(path_of(OWN, day), DayMark(what=what))

    def _mark(self, line: DayLine) -> DayMark:
        return read(self._session.mark(line.path))

    def _put(self, path: str, mark: DayMark) -> None:
        self._session.visit()
        self._session.set_mark(path, mark.written())
        self._session.settle()
        self.refresh()

    @Slot()
    def _copied(self) -> None:
        board().put(as_text(self.lines, language().current))

    def go_to(self, place: Place) -> None:
        """Nothing is asked here; a jump shows the days."""
        del place
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard in the list, so that the arrow keys scroll."""
        self.pane.setFocus(reason)
