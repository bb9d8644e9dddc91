"""The line below: saved when, the law of which day, how many questions are open."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.form.progress import open_questions
from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.keys.table import keys
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import WidthClass
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.labels import Edged, Sign, label
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.tables.rows import LawDamaged

SAVED, WAITING, FAILED, PRACTICE, NEW = "saved", "waiting", "failed", "practice", "new"


class StatusLine(WordsAgain, Edged):
    """What is certain: the save, the law date, the open questions; and the last word of undo."""

    help_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "top", parent)
        self._session = session
        self._state = NEW
        self._when: datetime | None = None
        self._copied: datetime | None = None
        self.sign = Sign("done", 14)
        self.saved = label("small", wrap=False)
        self.law = label("small", "muted", wrap=False)
        self.open = label("small", "muted", wrap=False)
        self.said = label("small", "muted", wrap=False)
        self.keep = quiet_button()
        self.backup = label("small", "muted", wrap=False)
        self.help = quiet_button()
        self._lay_out()
        for button in (self.help, self.keep):
            dress.letters(button, "small")
            dress.height(button, 26)
        self.help.clicked.connect(self.help_wanted)
        keys().changed.connect(self._show_help_key)
        self.keep.clicked.connect(self.keep_wanted)
        session.assessed.connect(self.refresh)
        self.read_words()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        dress.gaps(row, 8, (14, 0, 8, 0))
        row.addWidget(self.sign)
        row.addWidget(self.saved)
        row.addWidget(self.keep)
        row.addSpacing(12)
        row.addWidget(self.law)
        row.addSpacing(12)
        row.addWidget(self.open)
        row.addStretch(1)
        row.addWidget(self.said)
        row.addSpacing(12)
        row.addWidget(self.backup)
        row.addWidget(self.help)

    def read_words(self) -> None:
        """Put everything in the window's language."""
        self._show_help_key()
        self.keep.setText(self.tr("Keep in my cases"))
        self.refresh()

    @Slot()
    def _show_help_key(self) -> None:
        self.help.setText(self.tr("Help {key}").format(key=keys().told("help")))
        self.help.updateGeometry()

    def show_saved(self, state: str, when: datetime | None = None) -> None:
        """Show how it stands with the save; a time only after it is certain."""
        self._state, self._when = state, when
        self.refresh()

    def say(self, words: str) -> None:
        """Show one word about what was just done, such as an undo."""
        self.said.setText(words)

    def show_backup(self, when: datetime) -> None:
        """Show when the last backup was made and checked."""
        self._copied = when
        self.refresh()

    def spoken(self) -> str:
        """The whole line as one sentence for a screen reader."""
        parts = (self.saved, self.law, self.open, self.said, self.backup)
        return ". ".join(part.text() for part in parts if part.text())

    @Slot()
    def refresh(self) -> None:
        """Show all parts as they are now."""
        self.saved.setText(self._saved_words())
        signs = {SAVED: "done", WAITING: "busy", FAILED: "attention", PRACTICE: "open", NEW: "open"}
        self.sign.show_sign(signs[self._state])
        self.keep.setVisible(self._state == PRACTICE)
        tongue = language().current
        day = format_date(self._session.receipt_date, tongue)
        self.law.setText(self._law_words(day, tongue))
        count = len(open_questions(self._session))
        told = self.tr("1 open question") if count == 1 else self.tr("{n} open questions")
        self.open.setText(told.format(n=count))
        self.backup.setText(
            self.tr("Backup at {time}").format(time=format_clock(self._copied))
            if self._copied
            else ""
        )

    def _law_words(self, day: str, tongue: str) -> str:
        """The day whose law applies, and the pack it comes from; a pack that is old says so."""
        try:
            law = tables()
            made, edition = format_date(law.as_of, tongue), law.edition
        except LawDamaged:
            return self.tr("Law on {day} · pack damaged").format(day=day)
        if edition is None:
            return self.tr("Law on {day} · pack of {pack}").format(day=day, pack=made)
        made = format_date(edition.made_at, tongue)
        old = edition.is_old(self._session.today())
        dress.ink(self.law, "notyet" if old else "muted")
        told = (
            self.tr("Law on {day} · old pack {serial} of {pack}")
            if old
            else self.tr("Law on {day} · pack {serial} of {pack}")
        )
        return told.format(day=day, serial=edition.serial, pack=made)

    def _saved_words(self) -> str:
        if self._state == SAVED and self._when is not None:
            return self.tr("Saved at {time}").format(time=format_clock(self._when))
        if self._state == WAITING:
            return self.tr("being saved")
        if self._state == FAILED:
            return self.tr("Not saved yet")
        if self._state == PRACTICE:
            return self.tr("Practice case: is not kept")
        return self.tr("Nothing to save yet")

    def set_width(self, width: WidthClass) -> None:
        """Leave out what does not fit."""
        self.law.setVisible(width >= WidthClass.MEDIUM)
        self.help.setVisible(width >= WidthClass.NARROW)
        self.open.setVisible(width >= WidthClass.NARROW)
        self.said.setVisible(width >= WidthClass.MEDIUM)
        self.backup.setVisible(width >= WidthClass.MEDIUM)
