"""A reminder of the counsellor's own: a day, and a few words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.case.bsn import holds_bsn
from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.noted import LONGEST
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.fields import TextField, date_field
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.widgets.notes import NoteLine, announce, bsn_words
from gezin_desktop.desk.words_again import WordsAgain


class OwnReminder(WordsAgain, Edged):
    """A line to fill in. ``wanted`` carries the day and the words."""

    wanted = Signal(object, str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("canvas", "bottom", parent)
        self._today = today
        self.day = date_field()
        self.what = TextField(320)
        self.what.setMaxLength(LONGEST)
        self.keep = plain_button("plus")
        self._day_words = label("question", wrap=False)
        self._what_words = label("question", wrap=False)
        self.note = NoteLine()
        column = QVBoxLayout(self)
        dress.gaps(column, 4, (16, 8, 12, 10))
        flow = FlowLayout()
        dress.gaps(flow, 10)
        for part in (self._day_words, self.day, self._what_words, self.what, self.keep):
            flow.addWidget(part)
        for words_of in (self._day_words, self._what_words):
            dress.height(words_of, 32)
        column.addLayout(flow)
        column.addWidget(self.note)
        self.keep.clicked.connect(self._keep)
        self.what.left.connect(self._look_for_number)
        self.read_words()

    def read_words(self) -> None:
        """Put every word in the window's language."""
        tongue = language().current
        self._day_words.setText(words.sentence("deadlines.own-day", tongue))
        self._what_words.setText(words.sentence("deadlines.own-what", tongue))
        self.keep.setText(words.sentence("deadlines.own-keep", tongue))
        title = words.sentence("deadlines.own-add", tongue)
        describe(self.day, f"{title}: {self._day_words.text()}")
        describe(self.what, f"{title}: {self._what_words.text()}")
        describe(self.keep, f"{title}: {self.keep.text()}")
        self.keep.updateGeometry()
        self.note.hush()

    @Slot()
    def _look_for_number(self) -> None:
        if holds_bsn(self.what.text()):
            self.note.say("attention", bsn_words())
            announce(self.what, bsn_words())

    @Slot()
    def turn(self) -> None:
        """Show the line with the cursor in the day, or hide it."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _keep(self) -> None:
        day, what = self.day.value(), self.what.text().strip()
        tongue = language().current
        if day is None or not what:
            self.note.say("error", words.sentence("deadlines.own-wrong", tongue))
            (self.what if day is not None else self.day).setFocus()
        elif day < self._today():
            self.note.say("error", words.sentence("deadlines.own-past", tongue))
            self.day.setFocus()
        else:
            self.day.show_text("")
            self.what.show_text("")
            self.note.hush()
            self.hide()
            self.wanted.emit(day, what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the line."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
