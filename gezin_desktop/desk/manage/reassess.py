"""Assess all cases again: why, how far it is, what it came to; it can be stopped."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.reassess_work import Came, assess_all, last_time
from gezin_desktop.desk.manage.sweep import Sweep
from gezin_desktop.desk.result.speech import verdict_word
from gezin_desktop.desk.small_window import SmallWindow
from gezin_desktop.desk.widgets.blocks import Block, ProgressBlock
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.lines import Lines
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.store import Store, StoreError

_PATIENCE_MS: Final = 400


class ReassessWindow(SmallWindow):
    """``changed`` says that the list of cases may say something else now."""

    changed = Signal()

    def __init__(self, store: Store, today: date, parent: QWidget) -> None:
        super().__init__(parent, 50, 34)
        self._store, self._today = store, today
        self._progress = (0, 0)
        self._stopped_at: int | None = None
        self._came: Came | None = None
        self._error: StoreError | LawDamaged | None = None
        self.sweep = Sweep(self)
        self.why = label()
        self.before = label("body", "muted")
        self.told = Block("info")
        self.progress = ProgressBlock()
        self.flips = Lines()
        self.go = primary_button("refresh")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        for part in (self.why, self.before, self.told, self.progress):
            self.body.addWidget(part)
        self.body.addWidget(self.flips, 100)
        self.body.addStretch(1)
        self.foot.insertWidget(0, self.go)
        self.told.hide()
        self.progress.hide()
        self.flips.hide()
        self._connect()
        self.read_words()
        self.go.setFocus()

    def _connect(self) -> None:
        self.go.clicked.connect(self.begin)
        self.progress.stop.clicked.connect(self.sweep.stop)
        self._patience.timeout.connect(self.progress.show)
        self.sweep.moved.connect(self._moved)
        self.sweep.ended.connect(self._ended)
        self.sweep.stopped.connect(self._stopped)
        self.sweep.failed.connect(self._failed)

    def done(self, result: int) -> None:
        """Stop and wait for the portion under way; the store may close right after."""
        if self.sweep.is_busy:
            self.sweep.finish()
            self.changed.emit()
        super().done(result)

    @Slot()
    def begin(self) -> None:
        """Assess all cases."""
        store, today = self._store, self._today
        self._stopped_at = self._came = self._error = None
        self._patience.start()
        self.sweep.begin(lambda tell: assess_all(store, today, tell))
        self._show_state()

    @Slot(int, int)
    def _moved(self, done: int, total: int) -> None:
        self._progress = done, total
        self._say_progress()

    @Slot(object)
    def _ended(self, came: Came) -> None:
        self._came = came
        self._over()

    @Slot()
    def _stopped(self) -> None:
        self._stopped_at = self._progress[0]
        self._over()

    @Slot(object)
    def _failed(self, error: object) -> None:
        if not isinstance(error, StoreError | LawDamaged):
            raise error if isinstance(error, Exception) else TypeError(repr(error))
        self._error = error
        self._over()

    def _over(self) -> None:
        self._patience.stop()
        self.progress.hide()
        self._show_state()
        self.changed.emit()

    # -- words -------------------------------------------------------------------------------

    def _show_state(self) -> None:
        self.go.setEnabled(not self.sweep.is_busy)
        some = self._error is not None or self._came is not None or self._stopped_at is not None
        self.told.setVisible(some)
        self.flips.setVisible(self._came is not None and bool(self._came.flips))
        self._say()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.name(self.tr("Assess all cases again"))
        self.why.setText(
            self.tr(
                "The list shows of each case the outcome and the next date as they were when the "
                "case was saved. After a new day or a new version of the law they may be others. "
                "No answer and no version of a case changes."
            )
        )
        self.go.setText(self.tr("Assess all cases"))
        self.progress.stop.setText(self.tr("Stop"))
        describe(self.go, self.go.text(), self.why.text())
        self._say_progress()
        self._say()

    def _say_progress(self) -> None:
        done, total = self._progress
        told = self.tr("{done} of {total} cases").format(done=done, total=total)
        self.progress.say(told, done, total)

    def _say(self) -> None:
        self.before.setText(self._last_time())
        self.before.setVisible(bool(self.before.text()))
        if self._error is not None:
            self.told.set_kind("trouble")
            self.told.say(self.tr("Not all cases were assessed."), self._reason(self._error))
        elif self._came is not None:
            self.told.set_kind("met")
            self.told.say(self._fact(self._came), self._more(self._came))
            self.flips.show_lines(self._flipped(self._came), self.tr("Cases with another outcome"))
        elif self._stopped_at is not None:
            self.told.set_kind("info")
            self.told.say(
                self.tr("Stopped after %n cases.", "", self._stopped_at),
                self.tr("What was assessed stays. You can begin again at any time."),
            )

    def _last_time(self) -> str:
        try:
            last = last_time(self._store)
        except StoreError:
            return ""
        if last is None:
            return ""
        day = format_date(last.day, language().current)
        told = self.tr("Done last on {day}.").format(day=day)
        try:
            same = last.law == tables().version
        except LawDamaged:
            return told
        return told if same else f"{told} {self.tr('The law in the program is newer since.')}"

    def _fact(self, came: Came) -> str:
        return self.tr("%n cases were assessed.", "", came.assessed)

    def _more(self, came: Came) -> str:
        parts = [self.tr("The list said the same already.")]
        if came.changed:
            told = self.tr("Of %n the outcome or the next date is another one.", "", came.changed)
            parts = [told]
        if came.unread:
            parts.append(self.tr("%n could not be read and stay as they were.", "", came.unread))
        return " ".join(parts)

    def _flipped(self, came: Came) -> list[str]:
        """The cases whose outcome is another one, a line each."""

        def word(verdict: str | None) -> str:
            return verdict_word(verdict, language().current) if verdict else self.tr("no outcome")

        lines = [f"{one.number}: {word(one.old)} → {word(one.new)}" for one in came.flips]
        if came.more_flips:
            lines.append(self.tr("And %n more cases.", "", came.more_flips))
        return lines

    def _reason(self, error: StoreError | LawDamaged) -> str:
        if isinstance(error, StoreError):
            return error.text(language().current)
        return self.tr("A table of the law is damaged. Install the program again.")
