"""The head of the calendar over all cases: how far to look, and what can be done with the days."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.deadlines_model import MONTH, PERIODS
from gezin_desktop.desk.widgets.buttons import Segments, plain_button, quiet_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.words_again import WordsAgain


class DeadlinesHead(WordsAgain, Edged):
    """Title, period and buttons; what they do is for the page to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "bottom", parent)
        self.heading = label("page", wrap=False)
        self.period = Segments(tuple(PERIODS))
        self.period.show_key(MONTH)
        self.done = plain_button("check")
        self.again = plain_button("refresh")
        self.calendar = plain_button("calendar-event")
        self.print = plain_button("printer")
        self.copy = plain_button("copy")
        self.shut = quiet_button("x")
        self._buttons = (self.done, self.again, self.calendar, self.print, self.copy, self.shut)
        flow = FlowLayout(self)
        dress.gaps(flow, 10, (24, 10, 16, 10))
        for part in (self.heading, self.period, *self._buttons):
            flow.addWidget(part)
        self.read_words()

    def read_words(self) -> None:
        """Put every word in the window's language."""
        self.heading.setText(self.tr("Deadlines of all cases"))
        parts = (self.tr("7 days"), self.tr("30 days"), self.tr("All"))
        self.period.set_words(parts, self.tr("How far from today"))
        for key in PERIODS:
            self.period.button(key).updateGeometry()
        self.done.setText(self.tr("Done"))
        self.again.setText(self.tr("Make again"))
        self.calendar.setText(self.tr("Calendar file…"))
        self.print.setText(self.tr("Print…"))
        self.copy.setText(words.sentence("deadlines.copy", language().current))
        self.shut.setText(self.tr("Close"))
        self.shut.setToolTip("Esc")
        for button in self._buttons:
            describe(button, button.text())
            button.updateGeometry()
